/** The steps of a survey: a form, the import of a sheet, the count of paper, and the gap assessment. */
import { UserError } from '../../exit.ts';
import { findStrategy } from '../../folder/find.ts';
import type { Host } from '../../host/host.ts';
import { type Day, parseDateSpan } from '../../model/dates.ts';
import { suggestNearest } from '../../model/nearest.ts';
import { joinList, quoteValue } from '../../model/quote.ts';
import { quoteShellWord } from '../../model/shell-word.ts';
import { PEOPLE_LIMIT } from '../../model/survey-terms.ts';
import { STRUCTURE, type StatedInstrument } from '../../people/instruments/structure.ts';
import { chooseFormat } from '../formats.ts';
import { chooseAsOfDay } from '../settings.ts';
import { parseDayFlag } from '../status/status.ts';

export interface SurveyStepFlags {
  readonly format?: string;
  readonly answers?: string;
  readonly adopt?: boolean;
  readonly asked?: string;
  readonly group?: string;
  readonly columns?: string;
  readonly labels?: string;
  readonly from?: string;
  readonly on?: string;
  readonly by?: string;
  readonly lang?: string;
  readonly strategy?: string;
  readonly dryRun?: boolean;
  readonly asOf?: string;
}

export type SurveyStep = (host: Host, words: readonly string[], flags: SurveyStepFlags) => Promise<void>;

/** The flags that only steps have, with the steps that read them. */
const STEP_FLAGS: Readonly<Partial<Record<keyof SurveyStepFlags, readonly string[]>>> = {
  answers: ['count', 'gap'],
  adopt: ['gap'],
  asked: ['import', 'count'],
  group: ['import'],
  columns: ['import'],
  labels: ['import'],
  from: ['import', 'count'],
  on: ['import', 'count'],
  by: ['import', 'count', 'gap'],
  lang: ['form'],
  dryRun: ['import', 'count', 'gap'],
};

/** Refuses flags of another step. @param step undefined where the results are shown */
export function refuseStepFlags(flags: SurveyStepFlags, step?: string): void {
  for (const [name, steps] of Object.entries(STEP_FLAGS)) {
    if (flags[name as keyof SurveyStepFlags] === undefined || (step !== undefined && steps.includes(step)))
      continue;
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    throw new UserError(
      `\`${flag}\` only works with ${joinList(steps.map((one) => `\`strat survey ${one}\``))}.`,
    );
  }
}

/** The steps by the word that begins them. */
export const SURVEY_STEPS: Readonly<Record<string, SurveyStep>> = {
  form: makeForm,
  import: importAnswers,
  count: countPaper,
  gap: assessGap,
};

async function makeForm(host: Host, [word, path]: readonly string[], flags: SurveyStepFlags): Promise<void> {
  const { FORM_FORMATS, writeSurveyForm } = await import('./form.ts');
  const place = flags.strategy ?? path;
  await writeSurveyForm(host, {
    instrument: word,
    format: chooseFormat(flags.format, FORM_FORMATS),
    strategy: findStrategy(host.files, host.cwd, place, 'strat survey form'),
    lang: flags.lang,
    place,
  });
}

async function importAnswers(
  host: Host,
  [word, file]: readonly string[],
  flags: SurveyStepFlags,
): Promise<void> {
  const instrument = chooseStated(word, 'import');
  if (file === undefined)
    throw new UserError(
      'The import needs a sheet of answers.',
      `Write \`strat survey import ${instrument} ANSWERS.csv --asked 218\`.`,
    );
  const { runSurveyImport } = await import('./run-import.ts');
  await runSurveyImport(host, { ...readCommon(host, instrument, flags), file, ...readSheetFlags(flags) });
}

const readSheetFlags = ({ group, columns, labels, dryRun = false }: SurveyStepFlags) => ({
  group,
  columns,
  labels,
  dryRun,
});

async function countPaper(host: Host, [word]: readonly string[], flags: SurveyStepFlags): Promise<void> {
  const instrument = chooseStated(word, 'count');
  const { runSurveyCount } = await import('./run-count.ts');
  const { answers, dryRun = false } = flags;
  await runSurveyCount(host, { ...readCommon(host, instrument, flags), answers, dryRun });
}

async function assessGap(host: Host, [path]: readonly string[], flags: SurveyStepFlags): Promise<void> {
  const { runGap } = await import('./run-gap.ts');
  const { adopt = false, dryRun = false, answers, by } = flags;
  const place = flags.strategy ?? path;
  const again = ['strat survey gap', ...(place === undefined ? [] : [quoteShellWord(place)])].join(' ');
  const strategy = findStrategy(host.files, host.cwd, place, 'strat survey gap');
  const ask = { strategy, asOf: chooseAsOfDay(host, flags.asOf), isNow: flags.asOf === undefined };
  await runGap(host, { ...ask, by, answers, again }, { adopt, dryRun });
}

/** Reads what an import and a count share. */
function readCommon(host: Host, instrument: StatedInstrument, flags: SurveyStepFlags) {
  const asOf = chooseAsOfDay(host, flags.asOf);
  const on = readDay('--on', flags.on) ?? asOf;
  const from = readDay('--from', flags.from);
  if (on > asOf)
    throw new UserError(`\`--on\` is after ${asOf}.`, 'Give the last day on which people answered.');
  if (from !== undefined && from > on)
    throw new UserError('`--from` is after `--on`.', 'Give the first day on which people could answer.');
  return {
    instrument,
    strategy: findStrategy(host.files, host.cwd, flags.strategy, 'strat survey'),
    asked: readAsked(flags.asked),
    from,
    on,
    by: flags.by,
  };
}

function readDay(flag: string, text: string | undefined): Day | undefined {
  const day = parseDayFlag(flag, text);
  if (text === undefined || parseDateSpan(text)?.first === day) return day;
  throw new UserError(
    `\`${flag}\` must be a full day, not ${quoteValue(text)}.`,
    `Write \`${flag} ${day}\`.`,
  );
}

function readAsked(text: string | undefined): number {
  if (text === undefined)
    throw new UserError(
      'How many people were asked? Without that, nobody knows how many are silent.',
      'Add `--asked` with the number, such as `--asked 218`.',
    );
  const asked = /^\d{1,7}$/.test(text.trim()) ? Number(text) : 0;
  if (asked >= 1 && asked <= PEOPLE_LIMIT) return asked;
  throw new UserError(
    `\`--asked\` must be a whole number of people, not ${quoteValue(text)}.`,
    'Write `--asked 218`.',
  );
}

function chooseStated(word: string | undefined, step: string): StatedInstrument {
  const names = Object.keys(STRUCTURE) as StatedInstrument[];
  const found = names.find((one) => one === word);
  if (found) return found;
  if (word === undefined)
    throw new UserError(
      `Which survey?`,
      `Write \`strat survey ${step} commitment\`. There are ${names.join(', ')}.`,
    );
  throw new UserError(
    `There is no survey called ${quoteValue(word)}.${suggestNearest(word, names)}`,
    word === 'gap'
      ? 'A gap assessment is a talk: run `strat survey gap`.'
      : `Choose one of these: ${names.join(', ')}.`,
  );
}
