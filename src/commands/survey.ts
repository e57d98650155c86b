/** `strat survey`: what people answered, by group, and what changed since they were asked before. */
import { EXIT, UserError } from '../exit.ts';
import type { Host } from '../host/host.ts';
import { suggestNearest } from '../model/nearest.ts';
import { quoteValue } from '../model/quote.ts';
import { INSTRUMENTS, type InstrumentId } from '../model/survey.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { print } from '../tasks/print.ts';
import { chooseAsOfDay } from '../tasks/settings.ts';
import { formatSurveyReport, readSurveyReport, SURVEY_FORMATS } from '../tasks/survey/show.ts';

export interface SurveyFlags {
  readonly path?: string;
  readonly instrument?: string;
  readonly format?: string;
  readonly asOf?: string;
}

/** Prints the last survey of each instrument, or of one. @param words none to show results */
export async function survey(host: Host, words: readonly string[], flags: SurveyFlags): Promise<number> {
  const [word] = words;
  if (word !== undefined)
    throw new UserError(
      `\`strat survey\` cannot do ${quoteValue(word)}.`,
      'Run `strat survey` to see results. To name a strategy, write `--path FILE`.',
    );
  const format = chooseFormat(flags.format, SURVEY_FORMATS);
  const instrument = flags.instrument === undefined ? undefined : parseInstrument(flags.instrument);
  const asOf = chooseAsOfDay(host, flags.asOf);
  const isNow = flags.asOf === undefined;
  const report = await readSurveyReport(host, { path: flags.path, instrument, asOf, isNow });
  print(host, await formatSurveyReport(host, report, format, instrument));
  return EXIT.clean;
}

/** Finds the instrument that a flag names. @throws UserError if there is none of that name */
function parseInstrument(text: string): InstrumentId {
  const found = INSTRUMENTS.find((instrument) => instrument === text);
  if (found) return found;
  throw new UserError(
    `There is no survey called ${quoteValue(text)}.${suggestNearest(text, INSTRUMENTS)}`,
    `Choose one of these: ${INSTRUMENTS.join(', ')}.`,
  );
}
