/** Turns a sheet of answers into counts by group. The answers themselves are read once, counted and forgotten. */
import { resolve } from 'node:path';
import { SheetProblem } from '../../exchange/sheet-problem.ts';
import { decodeSheet, SHEET_LIMIT } from '../../exchange/sheet-text.ts';
import { readSurveySheet, type SheetAnswers, type SheetStatement } from '../../exchange/survey-sheet.ts';
import { UserError } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { countNoun } from '../../model/quote.ts';
import {
  type AnswerLabel,
  type AnswerValue,
  makeAnswerReader,
  normalizeLabel,
} from '../../people/answer-labels.ts';
import { GROUP_MARK, OUTCOMES_MARK, type StatedInstrument } from '../../people/instruments/structure.ts';
import {
  findInstrument,
  findInstrumentWords,
  listAskedStatements,
  SURVEY_LANGUAGES,
} from '../../people/instruments.ts';
import { OTHERS } from '../../people/merge-groups.ts';
import { explainNoGroups, nameGroup } from '../../people/name-groups.ts';
import { type OutcomeOption, readChosenOutcomes } from '../../people/outcome-question.ts';
import { type Agreement, type GroupTally, type PersonAnswers, tallyPeople } from '../../people/tally.ts';

/** What one import reads. */
export interface ImportSheetAsk {
  readonly instrument: StatedInstrument;
  /** As it was given. */
  readonly file: string;
  readonly groupHeading: string | undefined;
  readonly columns: ReadonlyMap<string, string | number>;
  readonly labels: readonly AnswerLabel[];
  /** The question for the outcomes; none if the form had none. */
  readonly outcomes: readonly OutcomeOption[];
}

/** The counts of a sheet, and what is worth saying of it. */
export interface ImportedSheet {
  readonly tallies: ReadonlyMap<string, GroupTally>;
  readonly answered: number;
  readonly missing: readonly string[];
  readonly unread: number;
  readonly twice: number;
  readonly empty: number;
  readonly hasGroups: boolean;
}

/** Reads a sheet. @throws UserError with a place; no text of a cell is in it */
export function importSheet(host: Host, ask: ImportSheetAsk): ImportedSheet {
  const { instrument, file, groupHeading, columns, labels, outcomes } = ask;
  const statements = listSheetStatements(instrument);
  const bytes =
    file === '-'
      ? host.readStdin(SHEET_LIMIT + 1)
      : host.files.read(resolve(host.cwd, file), SHEET_LIMIT + 1);
  const shown = file === '-' ? 'standard input' : formatPath(host.cwd, resolve(host.cwd, file));
  const sheet = refuseWithPlace(shown, () =>
    readSurveySheet(decodeSheet(bytes), {
      statements,
      groupHeading,
      groupMark: GROUP_MARK,
      outcomesMark: OUTCOMES_MARK,
      columns,
      readAnswer: makeAnswerReader(labels),
      fold: normalizeLabel,
      isOutcomes: (text) => readChosenOutcomes(text, outcomes) !== undefined,
    }),
  );
  refuseTooFew(shown, statements.length, sheet.missing);
  refuseNames(shown, sheet.people);
  const people = sheet.people.map((one) => toPerson(one, outcomes));
  return { ...sheet, tallies: tallyPeople(people, OTHERS), answered: people.length };
}

/** Lists what to look for, with the wordings of every language. */
function listSheetStatements(id: StatedInstrument): readonly SheetStatement[] {
  const all = SURVEY_LANGUAGES.map((lang) => findInstrumentWords(lang));
  return listAskedStatements(findInstrument(id)).map(({ id: statement, mark }) => ({
    id: statement,
    mark,
    wordings: all.flatMap(({ statements }) => {
      // The end of the strategy stands in a statement as a date: what is around it is enough.
      const parts = (statements[statement] ?? '').split('{end}').map(normalizeLabel);
      const longest = parts.reduce((long, part) => (part.length > long.length ? part : long), '');
      return longest === '' ? [] : [longest];
    }),
  }));
}

function refuseWithPlace<T>(shown: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SheetProblem)) throw error;
    const { message, help, line, column } = error.refusal;
    const place = line === undefined ? shown : `${shown}:${line}:${column ?? 1}`;
    throw new UserError(`${place}: ${message}`, `${help} Nothing was written.`);
  }
}

function refuseTooFew(shown: string, all: number, missing: readonly string[]): void {
  const found = all - missing.length;
  if (found * 2 >= all) return;
  throw new UserError(
    `${shown} has only ${found} of ${all} statements. Missing: ${missing.join(', ')}.`,
    'Put the mark of each statement at the start of its heading (`U1. …`), or name the columns with `--columns FILE`. Nothing was written.',
  );
}

function refuseNames<A>(shown: string, people: readonly SheetAnswers<A>[]): void {
  const reason = explainNoGroups(people.flatMap(({ group }) => group ?? []));
  if (reason === undefined) return;
  throw new UserError(
    `The column for the group in ${shown} ${reason}. It may hold names, so it was not read.`,
    'Choose a question with a few answers, such as leaders, managers and staff. Nothing was written.',
  );
}

function toPerson(
  { group, answers, outcomes }: SheetAnswers<AnswerValue>,
  options: readonly OutcomeOption[],
): PersonAnswers {
  const agreements = new Map([...answers].filter((one): one is [string, Agreement] => one[1] !== null));
  const read = outcomes === undefined ? 'skipped' : readChosenOutcomes(outcomes, options);
  return {
    group: group === undefined ? undefined : nameGroup(group),
    agreements,
    ...(read === 'right' && { outcomes: { right: 1, wrong: 0 } }),
    ...(read === 'wrong' && { outcomes: { right: 0, wrong: 1 } }),
  };
}

/** Lists what is worth saying of a sheet, in sentences. */
export function listSheetRemarks({ missing, unread, twice, empty }: ImportedSheet): readonly string[] {
  return [
    ...(missing.length > 0 ? [`Not in the sheet: ${missing.join(', ')}.`] : []),
    ...(twice > 0
      ? [`${countNoun(twice, 'row')} came twice, with the same time or number: counted once.`]
      : []),
    ...(empty > 0 ? [`${countNoun(empty, 'row')} without an answer: not counted.`] : []),
    ...(unread > 0 ? [`${countNoun(unread, 'column')} not read.`] : []),
  ];
}
