/** Rows whose type stands in a column, as our own sheets and those of many tools have it. */
import type { FieldName, OutlineField, OutlineKind } from '../intake/outline.ts';
import type { SourceText } from '../intake/source-text.ts';
import type { TableColumn } from './header.ts';
import { readKind } from './kinds.ts';
import { type OpenEntry, openEntry } from './open-entry.ts';
import { isOwnSheet, nameOwnColumn } from './own-sheet.ts';
import type { Measurement, ReadRows } from './row-entries.ts';
import { readDatedCells, readHeadingUnits, readRowFields } from './row-fields.ts';
import type { SourceRow } from './source-table.ts';

/** Reads the rows; the value of another row goes to the row that it names. */
export function readTypedRows(
  rows: readonly SourceRow[],
  columns: readonly TableColumn[],
  type: TableColumn,
): ReadRows {
  const isOwn = isOwnSheet(columns);
  const entries: OpenEntry[] = [];
  const others: SourceText[] = [];
  const measurements: Measurement[] = [];
  const hasParents = columns.some(({ name, at }) => name === 'fact:parent' && rows.some((row) => row[at]));
  let above: OpenEntry | undefined;
  for (const row of rows) {
    const said = row[type.at];
    const kind = said && readKind(said.text);
    const measurement = kind === 'measurement' ? readMeasurement(row, columns) : undefined;
    if (measurement) measurements.push(measurement);
    else if (!said || !kind || kind === 'measurement') others.push(...row.flatMap((cell) => cell ?? []));
    else {
      const entry = readEntry(row, columns, { type, kind, said, isOwn });
      const isBelow = !isOwn && !hasParents && BELOW.includes(kind);
      if (kind === 'objective') above = entry;
      (isBelow && above ? above.below : entries).push(entry);
    }
  }
  return { entries, others, measurements };
}

/** What stands below the objective above it, where no column names parents. */
const BELOW: readonly OutlineKind[] = ['key-result', 'indicator', 'initiative'];

interface RowType {
  readonly type: TableColumn;
  readonly kind: OutlineKind;
  readonly said: SourceText;
  readonly isOwn: boolean;
}

function readEntry(
  row: SourceRow,
  columns: readonly TableColumn[],
  { type, kind, said, isOwn }: RowType,
): OpenEntry {
  const title = findTitle(row, columns, kind, isOwn);
  const used = new Set([type.at, ...(title ? [title.at] : [])]);
  const entry = openEntry(kind, title && row[title.at]);
  const again: OutlineField = { name: 'fact:again', text: said };
  const fields = isOwn
    ? readOwnFields(row, columns, kind, used)
    : readRowFields(row, byColumn(columns), used);
  entry.rows.push([...fields, again, ...readHeadingUnits(row, columns)]);
  entry.values.push(...readDatedCells(row, columns));
  return entry;
}

/** Finds the column with the words of a row. Our own sheets have one for each kind. */
function findTitle(
  row: SourceRow,
  columns: readonly TableColumn[],
  kind: OutlineKind,
  isOwn: boolean,
): TableColumn | undefined {
  const find = (test: (name: string) => boolean) =>
    columns.find(({ name, at }) => name !== undefined && row[at] && test(name));
  const own = find((name) => name === `title:${kind}`);
  if (own || isOwn) return own;
  return (
    find((name) => name === 'title:entry') ??
    find((name) => name.startsWith('title:') || name === 'fact:metric')
  );
}

const byColumn = (columns: readonly TableColumn[]) => new Map(columns.map((column) => [column.at, column]));

function readOwnFields(
  row: SourceRow,
  columns: readonly TableColumn[],
  kind: OutlineKind,
  used: ReadonlySet<number>,
): readonly OutlineField[] {
  return columns.flatMap(({ at, heading }) => {
    const text = row[at];
    return text && !used.has(at) ? [{ name: nameOwnColumn(heading.text, kind), text }] : [];
  });
}

/** The columns of a row with a value, by what their cells are; the first that is there counts. */
const VALUE_FIELDS: readonly (readonly [FieldName, readonly string[]])[] = [
  ['fact:confidence', ['Confidence']],
  ['fact:said-on', ['Said on']],
  ['fact:by', ['By']],
  ['fact:note', ['Note']],
  ['fact:file', ['File']],
];

function readMeasurement(row: SourceRow, columns: readonly TableColumn[]): Measurement | undefined {
  const find = (test: (column: TableColumn) => boolean) => {
    const column = columns.find((one) => row[one.at] && test(one));
    return column && row[column.at];
  };
  const of = find(({ name }) => name === 'fact:parent');
  const on = find(({ name }) => name === 'fact:current-on');
  const value = find(({ name }) => name === 'fact:current');
  if (!of || !on || !value) return undefined;
  const fields = VALUE_FIELDS.flatMap(([name, headings]): readonly OutlineField[] => {
    const text = find(({ heading }) => headings.includes(heading.text));
    return text ? [{ name, text }] : [];
  });
  const read = new Set<SourceText>([of, on, value, ...fields.map(({ text }) => text)]);
  const rest = row.filter((cell): cell is SourceText => cell !== undefined && !read.has(cell));
  return { of, value: { value, on, fields }, rest };
}
