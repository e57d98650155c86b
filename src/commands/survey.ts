/** `strat survey`: what people think of the strategy; without a step, what the surveys show. */
import { EXIT, UserError } from '../exit.ts';
import { findStrategy } from '../folder/find.ts';
import type { Host } from '../host/host.ts';
import { suggestNearest } from '../model/nearest.ts';
import { quoteValue } from '../model/quote.ts';
import { quoteShellWord } from '../model/shell-word.ts';
import { INSTRUMENTS, type InstrumentId } from '../model/survey.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { print } from '../tasks/print.ts';
import { chooseAsOfDay } from '../tasks/settings.ts';
import { formatSurveyReport, readSurveyReport, SURVEY_FORMATS } from '../tasks/survey/show.ts';

export interface SurveyFlags {
  readonly format?: string;
  readonly instrument?: string;
  readonly answers?: string;
  readonly adopt?: boolean;
  readonly by?: string;
  readonly dryRun?: boolean;
  readonly asOf?: string;
  readonly lang?: string;
}

/** The steps of a survey, and what each does. */
const STEPS: Readonly<
  Record<string, (host: Host, words: readonly string[], flags: SurveyFlags) => Promise<number>>
> = { form, gap };

/** Carries out a step, or shows the results. @param words a step and its arguments, or a path */
export async function survey(host: Host, words: readonly string[], flags: SurveyFlags): Promise<number> {
  const [first, ...rest] = words;
  const step = first !== undefined && Object.hasOwn(STEPS, first) ? STEPS[first] : undefined;
  if (step) return step(host, rest, flags);
  if (first !== undefined && /^[a-z]+$/.test(first) && !host.files.kind(first)) refuseStep(first);
  return show(host, first, flags);
}

function refuseStep(word: string): never {
  throw new UserError(
    `${quoteValue(word)} is neither a step of a survey nor a path.${suggestNearest(word, Object.keys(STEPS))}`,
    `The steps are ${Object.keys(STEPS).join(', ')}. Without one, strat shows the results.`,
  );
}

async function show(host: Host, path: string | undefined, flags: SurveyFlags): Promise<number> {
  const format = chooseFormat(flags.format, SURVEY_FORMATS);
  const instrument = flags.instrument === undefined ? undefined : chooseInstrument(flags.instrument);
  const asOf = chooseAsOfDay(host, flags.asOf);
  const report = await readSurveyReport(host, { path, instrument, asOf, isNow: flags.asOf === undefined });
  print(host, await formatSurveyReport(host, report, format, instrument));
  return EXIT.clean;
}

function chooseInstrument(name: string): InstrumentId {
  const found = INSTRUMENTS.find((one) => one === name);
  if (found) return found;
  throw new UserError(
    `There is no survey called ${quoteValue(name)}.${suggestNearest(name, INSTRUMENTS)}`,
    `Choose one of these: ${INSTRUMENTS.join(', ')}.`,
  );
}

async function form(host: Host, [instrument, path]: readonly string[], flags: SurveyFlags): Promise<number> {
  const { FORM_FORMATS, writeSurveyForm } = await import('../tasks/survey/form.ts');
  await writeSurveyForm(host, {
    instrument,
    format: chooseFormat(flags.format, FORM_FORMATS),
    strategy: findStrategy(host.files, host.cwd, path, 'strat survey form'),
    lang: flags.lang,
    place: path,
  });
  return EXIT.clean;
}

async function gap(host: Host, [path]: readonly string[], flags: SurveyFlags): Promise<number> {
  const { runGap } = await import('../tasks/survey/run-gap.ts');
  const { adopt = false, dryRun = false, answers, by } = flags;
  const again = ['strat survey gap', ...(path === undefined ? [] : [quoteShellWord(path)])].join(' ');
  await runGap(
    host,
    {
      strategy: findStrategy(host.files, host.cwd, path, 'strat survey gap'),
      asOf: chooseAsOfDay(host, flags.asOf),
      isNow: flags.asOf === undefined,
      by,
      answers,
      again,
    },
    { adopt, dryRun },
  );
  return EXIT.clean;
}
