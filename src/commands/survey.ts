/** `strat survey`: what people think of the strategy; without a step, what the surveys show. */
import { resolve } from 'node:path';
import { EXIT, UserError } from '../exit.ts';
import type { Host } from '../host/host.ts';
import { suggestNearest } from '../model/nearest.ts';
import { quoteValue } from '../model/quote.ts';
import { INSTRUMENTS, type InstrumentId } from '../model/survey-terms.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { print } from '../tasks/print.ts';
import { chooseAsOfDay } from '../tasks/settings.ts';
import { formatSurveyReport, readSurveyReport, SURVEY_FORMATS } from '../tasks/survey/show.ts';
import { refuseStepFlags, SURVEY_STEPS, type SurveyStepFlags } from '../tasks/survey/steps.ts';

export interface SurveyFlags extends SurveyStepFlags {
  readonly instrument?: string;
}

/** Carries out a step, or shows the results. @param words a step and its arguments, or a path */
export async function survey(host: Host, words: readonly string[], flags: SurveyFlags): Promise<number> {
  const [first, ...rest] = words;
  const step = first !== undefined && Object.hasOwn(SURVEY_STEPS, first) ? SURVEY_STEPS[first] : undefined;
  refuseStepFlags(flags, step && first);
  if (step) {
    await step(host, rest, flags);
    return EXIT.clean;
  }
  if (first !== undefined && /^[a-z]+$/.test(first) && !host.files.kind(resolve(host.cwd, first)))
    refuseStep(first);
  return show(host, first ?? flags.strategy, flags);
}

function refuseStep(word: string): never {
  const steps = Object.keys(SURVEY_STEPS);
  throw new UserError(
    `${quoteValue(word)} is neither a step of a survey nor a path.${suggestNearest(word, steps)}`,
    `The steps are ${steps.join(', ')}. Without one, strat shows the results.`,
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
