/** Reads the tables of a judgement: what somebody said of each finding, the flaws of each plan, and what answers a flaw. */
import { type CsvRow, readCsv } from '../../src/exchange/csv.ts';
import { SheetProblem } from '../../src/exchange/sheet-problem.ts';

export const LABELS = ['right', 'wrong', 'noise'] as const;
/** What a thoughtful reader says of a finding: worth saying, a false alarm, or true and not worth saying. */
export type Label = (typeof LABELS)[number];

/** Stands for every entry of the plan that a rule is about. */
export const ANY = '*';

export interface LabelRow {
  readonly plan: string;
  readonly rule: string;
  /** The entity or, without one, the field of the finding; `*` for all that have no row of their own. */
  readonly entity: string;
  readonly label: Label;
}

export interface Flaw {
  readonly plan: string;
  readonly number: string;
  readonly flaw: string;
  readonly verdict: string;
  /** What found it, or what is missing. */
  readonly note: string;
}

export interface MatchRow {
  readonly plan: string;
  readonly number: string;
  /** Empty if nothing that the program says answers the flaw. */
  readonly rule: string;
  readonly entity: string;
}

/** One file of a judgement. */
export interface Table {
  readonly name: string;
  readonly text: string;
}

/** The faults of the files of a judgement, one sentence each. */
export class JudgementFaults extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/** Reads labels. @throws JudgementFaults */
export function readLabels(table: Table): readonly LabelRow[] {
  return readRows(table, ['plan', 'rule', 'entity', 'label'], (cells, say) => {
    const { plan = '', rule = '', entity = '', label = '' } = cells;
    if (!isLabel(label)) return say(`The label is "${label}". Write ${LABELS.join(', ')}.`);
    return { plan, rule, entity, label };
  });
}

function isLabel(text: string): text is Label {
  return (LABELS as readonly string[]).includes(text);
}

const LAST_OF_FLAWS = 'found by, or what is missing';
const VERDICT = /^(?:found|missed|needs a human)\b/;

/** Reads flaws. @throws JudgementFaults */
export function readFlaws(table: Table): readonly Flaw[] {
  return readRows(table, ['plan', 'number', 'flaw', 'verdict', LAST_OF_FLAWS], (cells, say) => {
    const { plan = '', number = '', flaw = '', verdict = '', [LAST_OF_FLAWS]: note = '' } = cells;
    if (!VERDICT.test(verdict))
      return say(
        `The verdict is "${verdict}". Write found, needs a human, or missed, a check could find it.`,
      );
    return { plan, number, flaw, verdict, note };
  });
}

/** Reads what answers each flaw. @throws JudgementFaults */
export function readMatches(table: Table): readonly MatchRow[] {
  return readRows(table, ['plan', 'number', 'rule', 'entity'], (cells) => {
    const { plan = '', number = '', rule = '', entity = '' } = cells;
    return { plan, number, rule: rule === '-' ? '' : rule, entity: entity === '' ? ANY : entity };
  });
}

type Cells = Readonly<Record<string, string>>;

/** Reads the rows below a header that has certain columns; a row that is wrong adds to the faults. */
function readRows<T>(
  { name, text }: Table,
  columns: readonly string[],
  read: (cells: Cells, say: (fault: string) => undefined) => T | undefined,
): readonly T[] {
  const [header = [], ...rows] = readCells({ name, text });
  const names = header.map((cell) => cell.text.trim());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0)
    throw new JudgementFaults(
      missing.map((column) => `${name}:1: The first line must name a column "${column}".`),
    );
  const faults: string[] = [];
  const found = rows.flatMap((row) => {
    const say = (fault: string): undefined => void faults.push(`${name}:${row[0]?.line}: ${fault}`);
    if (row.length > names.length)
      return say('There are more cells than columns. Quote a cell with commas.') ?? [];
    const cells = Object.fromEntries(names.map((key, at) => [key, row[at]?.text.trim() ?? '']));
    return read(cells, say) ?? [];
  });
  if (faults.length > 0) throw new JudgementFaults(faults);
  return found;
}

function readCells({ name, text }: Table): readonly CsvRow[] {
  try {
    return readCsv(text);
  } catch (error) {
    if (!(error instanceof SheetProblem)) throw error;
    const { message, line } = error.refusal;
    throw new JudgementFaults([`${name}${line === undefined ? '' : `:${line}`}: ${message}`]);
  }
}
