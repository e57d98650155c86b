/** Reads the rows of a table as entries: each column of titles holds one level. */
import type { OutlineKind } from '../intake/outline.ts';
import { makeSourceText, type SourceText } from '../intake/source-text.ts';
import {
  addField,
  type EntryDraft,
  findOwnField,
  type MarkdownReading,
  makeEntry,
  placeLine,
  setTitle,
} from './entry-draft.ts';
import { writePeriod } from './heading-period.ts';
import { takeLineParts } from './line-parts.ts';
import type { MarkdownTable } from './markdown-node.ts';
import { isFieldTable, type MarkdownColumn, readColumns } from './table-columns.ts';

interface RowCell {
  readonly column: MarkdownColumn;
  readonly text: string;
  readonly line: number;
}

/** Reads a table below an entry. @param usual the kind of entry that its rows are if no column says so */
export function readTableRows(
  table: MarkdownTable,
  entry: EntryDraft,
  { usual, reading }: { readonly usual: OutlineKind; readonly reading: MarkdownReading },
): void {
  if (isFieldTable(table)) {
    readFieldRows(table, entry, reading);
    return;
  }
  const columns = readColumns(table, usual);
  const heads = columns.map((column) => readColumnHead(column, table.line));
  const open: EntryDraft[] = [];
  const used = new Set<number>();
  table.rows.forEach((cells, at) => {
    const line = table.line + 2 + at;
    const owners = openRow(cells, { columns, line, open, entry, reading });
    cells.forEach((text, index) => {
      const column = columns[index] ?? { heading: '' };
      if (text !== '') used.add(index);
      if (column.kind || text === '') return;
      addCell(owners[index] ?? entry, { column, text, line }, { head: heads[index], reading });
    });
  });
  heads.forEach((text, index) => {
    const why = 'a heading of a column that holds none';
    if (text && !used.has(index)) reading.silent.push({ text, why });
  });
}

/** Reads a table whose rows are fields of the entry. */
function readFieldRows(table: MarkdownTable, entry: EntryDraft, reading: MarkdownReading): void {
  for (const heading of table.header) {
    const text = makeSourceText(heading, placeLine(table.line));
    if (text) reading.silent.push({ text, why: 'a heading of a table of fields' });
  }
  table.rows.forEach(([name = '', value = '', ...more], at) => {
    const line = table.line + 2 + at;
    const column = readColumns({ ...table, header: [name, ''] }, 'objective')[0];
    const label = name.replace(/[*_`:]/g, '');
    if (value === '') addField(entry, 'other', makeSourceText(name, placeLine(line), 'text'));
    else
      addCell(
        entry,
        { column: { ...column, heading: label }, text: value, line },
        { head: undefined, reading },
      );
    for (const text of more) addField(entry, 'other', makeSourceText(text, placeLine(line), label));
  });
}

interface RowSurroundings {
  readonly columns: readonly MarkdownColumn[];
  readonly line: number;
  /** The entries of the row before, by their columns. */
  readonly open: EntryDraft[];
  readonly entry: EntryDraft;
  readonly reading: MarkdownReading;
}

/** Opens the entries of a row, and returns for each column the entry that its cell belongs to. */
function openRow(cells: readonly string[], around: RowSurroundings): readonly (EntryDraft | undefined)[] {
  const { columns, open } = around;
  const titles = columns.flatMap(({ kind }, at) => (kind ? [at] : []));
  for (const [depth, at] of titles.entries()) {
    const text = cells[at] ?? '';
    if (text === '') continue;
    const before = titles.slice(0, depth).findLast((one) => open[one]);
    openCell(text, at, before === undefined ? undefined : open[before], around);
  }
  return columns.map((_column, at) => {
    const mine = titles.findLast((one) => one <= at && open[one]) ?? titles.find((one) => open[one]);
    return mine === undefined ? undefined : open[mine];
  });
}

function openCell(text: string, at: number, above: EntryDraft | undefined, around: RowSurroundings): void {
  const { columns, line, open, entry, reading } = around;
  const column = columns[at];
  if (!column?.kind) return;
  const source = { text, at: placeLine(line), name: column.heading };
  const trust = reading.trust('item');
  if (open[at]?.title?.text === takeLineParts(text, trust).title) {
    reading.silent.push({ text: source, why: 'the same as in the row above' });
    return;
  }
  const made = makeEntry(column.kind);
  setTitle(made, source, trust);
  (above ?? entry).below.push(made);
  open.length = at;
  open[at] = made;
}

/** Adds what a cell says to its entry. */
function addCell(
  entry: EntryDraft,
  { column, text, line }: RowCell,
  { head, reading }: { readonly head: SourceText | undefined; readonly reading: MarkdownReading },
): void {
  const made = makeSourceText(text, placeLine(line), column.heading);
  if (!made) return;
  if (column.name === 'value' && head) {
    entry.values.push({ value: made, on: head, fields: [] });
    return;
  }
  const name = column.name && column.name !== 'value' ? findOwnField(column.name, entry.kind) : undefined;
  const isRepeat =
    name !== undefined && entry.fields.some((one) => one.name === name && one.text.text === text);
  if (isRepeat) reading.silent.push({ text: made, why: 'the same as in the row above' });
  else addField(entry, name ?? 'other', made);
}

/** Returns the heading of a column; that of a period has our form of it. */
function readColumnHead({ heading, name }: MarkdownColumn, line: number): SourceText | undefined {
  const made = makeSourceText(heading, placeLine(line));
  const written = name === 'value' ? writePeriod(heading) : undefined;
  return made && written !== undefined ? { ...made, written } : made;
}
