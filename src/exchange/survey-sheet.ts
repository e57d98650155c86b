/**
 * Reads the answers of a survey out of a sheet. Only the columns of the statements and of the group are read. No text of
 * a cell, and no heading, ever comes out: not into a result, and not into a message.
 */
import { type CsvCell, type CsvRow, readCsv } from './csv.ts';
import { makeTable } from './csv-table.ts';
import { SheetProblem } from './sheet-problem.ts';

/** A statement to look for. */
export interface SheetStatement {
  readonly id: string;
  readonly mark: string;
  /** Its wordings, in all languages, folded. */
  readonly wordings: readonly string[];
}

export interface SurveySheetAsk<A> {
  readonly statements: readonly SheetStatement[];
  /** The heading of the question for the group, if its mark is not in the sheet. */
  readonly groupHeading: string | undefined;
  readonly groupMark: string;
  readonly outcomesMark: string;
  /** Columns that the user names: by id of a statement, `group` or `outcomes`; a heading, or a number from 1 on. */
  readonly columns: ReadonlyMap<string, string | number>;
  readAnswer(text: string): A | undefined;
  /** Returns whether the chosen outcomes can be read. */
  isOutcomes(text: string): boolean;
  /** Folds a text so that case, punctuation and spaces make no difference. */
  fold(text: string): string;
}

/** What one person answered. */
export interface SheetAnswers<A> {
  readonly group: string | undefined;
  readonly answers: ReadonlyMap<string, A>;
  /** The chosen outcomes: to be compared, never to be shown. */
  readonly outcomes: string | undefined;
}

export interface SurveySheet<A> {
  readonly people: readonly SheetAnswers<A>[];
  /** The statements that have no column. */
  readonly missing: readonly string[];
  /** How many columns were not read. */
  readonly unread: number;
  /** Rows that are the same in every column as one before, and rows without any answer. */
  readonly twice: number;
  readonly empty: number;
  readonly hasGroups: boolean;
}

/** Reads a sheet. @throws SheetProblem with a place, and without the text that stands there */
export function readSurveySheet<A>(text: string, ask: SurveySheetAsk<A>): SurveySheet<A> {
  const { header, rows } = makeTable(readCsv(text));
  const columns = findColumns(header, ask);
  const used = new Set([...columns.statements.values(), columns.group, columns.outcomes]);
  const seen = new Set<string>();
  const people: SheetAnswers<A>[] = [];
  let [twice, empty] = [0, 0];
  for (const row of rows) {
    const one = readPerson(row, columns, ask);
    const whole = JSON.stringify(row.map((cell) => cell.text));
    if (one.answers.size === 0 && one.outcomes === undefined) empty++;
    // Two people may answer alike; the same time or number beside the answers makes it one row that came twice.
    else if (seen.has(whole) && header.some((_, at) => !used.has(at) && hasText(row[at]))) twice++;
    else people.push(one);
    seen.add(whole);
  }
  const missing = ask.statements.flatMap(({ id }) => (columns.statements.has(id) ? [] : [id]));
  const unread = header.filter((cell, at) => hasText(cell) && !used.has(at)).length;
  return { people, missing, unread, twice, empty, hasGroups: columns.group !== undefined };
}

const hasText = (cell: CsvCell | undefined) => (cell?.text ?? '').trim() !== '';

interface SurveyColumns {
  readonly statements: ReadonlyMap<string, number>;
  readonly group: number | undefined;
  readonly outcomes: number | undefined;
}

function findColumns<A>(header: CsvRow, ask: SurveySheetAsk<A>): SurveyColumns {
  const find = (id: string, isIt: (heading: string) => boolean, what: string): number | undefined => {
    const named = ask.columns.get(id);
    if (named !== undefined) return findNamedColumn(header, named, id, ask);
    const found = header.flatMap((cell, at) => (isIt(cell.text) ? [at] : []));
    if (found.length < 2) return found[0];
    throw new SheetProblem(
      `${found.length} columns are ${what}.`,
      'Delete one of them, or name the right one with `--columns`.',
      header[found[1] ?? 0],
    );
  };
  const statements = ask.statements.flatMap(({ id, mark, wordings }): [string, number][] => {
    const isIt = (heading: string) => hasMark(heading, mark) || hasWording(ask.fold(heading), wordings);
    const at = find(id, isIt, `the statement \`${id}\` (${mark})`);
    return at === undefined ? [] : [[id, at]];
  });
  const isGroup = (heading: string) =>
    ask.groupHeading === undefined
      ? hasMark(heading, ask.groupMark)
      : ask.fold(heading) === ask.fold(ask.groupHeading);
  const group = find('group', isGroup, 'the question for the group');
  if (group === undefined && ask.groupHeading !== undefined)
    throw new SheetProblem(
      'No column has the heading that you gave with `--group`.',
      'Copy the heading from the first line of the sheet.',
      header[0],
    );
  const isOutcomes = (heading: string) => hasMark(heading, ask.outcomesMark);
  return {
    statements: new Map(statements),
    group,
    outcomes: find('outcomes', isOutcomes, 'the question for the outcomes'),
  };
}

function findNamedColumn<A>(
  header: CsvRow,
  named: string | number,
  id: string,
  { fold }: SurveySheetAsk<A>,
): number {
  const at =
    typeof named === 'number' ? named - 1 : header.findIndex(({ text }) => fold(text) === fold(named));
  if (header[at] !== undefined) return at;
  throw new SheetProblem(
    `The sheet has no such column as \`--columns\` names for \`${id}\`.`,
    'Write the heading of the column, or its number, counted from 1.',
    header[0],
  );
}

/** Returns whether a heading begins with a mark (`U1. …`), also in the brackets of a grid: `Question [U1. …]`. */
function hasMark(heading: string, mark: string): boolean {
  return new RegExp(`(?:^|\\[)\\s*${mark}(?![\\p{L}\\p{N}])`, 'iu').test(heading);
}

function hasWording(folded: string, wordings: readonly string[]): boolean {
  return wordings.some((wording) => folded.includes(wording));
}

function readPerson<A>(row: CsvRow, columns: SurveyColumns, ask: SurveySheetAsk<A>): SheetAnswers<A> {
  const answers = new Map<string, A>();
  for (const [id, at] of columns.statements) {
    const cell = row[at];
    if (!cell || !hasText(cell)) continue;
    const answer = ask.readAnswer(cell.text);
    if (answer === undefined) throw refuseAnswer(cell, id);
    answers.set(id, answer);
  }
  const read = (at: number | undefined) => (at === undefined ? '' : (row[at]?.text.trim() ?? ''));
  const outcomes = read(columns.outcomes);
  const chosen = columns.outcomes === undefined ? undefined : row[columns.outcomes];
  if (outcomes !== '' && !ask.isOutcomes(outcomes)) throw refuseOutcomes(chosen);
  return {
    group: read(columns.group) || undefined,
    answers,
    outcomes: outcomes === '' ? undefined : outcomes,
  };
}

function refuseAnswer(cell: CsvCell, id: string): SheetProblem {
  return new SheetProblem(
    `This answer to \`${id}\` is neither a number from 1 to 5 nor a known label. It is not shown, since it may be private.`,
    'Correct the cell, or say in a file what each label means: `--labels labels.yaml`.',
    cell,
  );
}

function refuseOutcomes(cell: CsvCell | undefined): SheetProblem {
  return new SheetProblem(
    'This answer to the question for the outcomes cannot be read. It is not shown, since it may be private.',
    'Write the marks of the chosen ones, such as `K1 K3 K4`, or leave the cell empty.',
    cell,
  );
}
