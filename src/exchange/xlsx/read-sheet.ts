/** Reads a sheet of a workbook as a table. */
import { sayNumber } from '../../model/numbers.ts';
import { quoteValue } from '../../model/quote.ts';
import { ImportProblem } from '../intake/reading.ts';
import { makeSourceText, type SourceText } from '../intake/source-text.ts';
import { nameColumnAt } from '../tables/read-csv-table.ts';
import type { MergedCells, SourceTable } from '../tables/source-table.ts';
import { readCell } from './read-cell.ts';
import {
  type BookParts,
  type BookSheet,
  makeTextCollector,
  readAddresses,
  readTargets,
  type SharedParts,
} from './read-parts.ts';
import { type Attributes, walkXml } from './walk-xml.ts';

const ROWS_LIMIT = 100_000;
const COLUMNS_LIMIT = 16_384;
const CELLS_LIMIT = 1_000_000;

type Silent = SourceTable['silent'][number];

/** A sheet while it is read. */
interface OpenSheet {
  readonly rows: (SourceText | undefined)[][];
  readonly silent: Silent[];
  readonly merged: MergedCells[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: (readonly [number, number])[];
  readonly links: (readonly [at: string, id: string])[];
  cells: number;
}

/** Reads a sheet. @param isOnly whether the workbook has no other, so that its name need not stand before each place */
export function readSheetTable(
  parts: BookParts,
  book: SharedParts,
  sheet: BookSheet,
  isOnly: boolean,
): SourceTable {
  const open: OpenSheet = {
    rows: [],
    silent: [],
    merged: [],
    hiddenRows: new Set(),
    hiddenColumns: [],
    links: [],
    cells: 0,
  };
  const writeAt = (reference: string) => (isOnly ? reference : `${sheet.name}!${reference}`);
  readCells(parts, book, sheet, open, writeAt);
  const { rows, silent, merged } = open;
  return {
    name: sheet.name,
    rows: Array.from(rows, (row) => Array.from(row ?? [])),
    merged,
    silent,
    notes: [...readNotes(parts, sheet, writeAt), ...readLinks(parts, sheet, open, writeAt)],
    remarks: describeHidden(sheet, open),
  };
}

function readCells(
  parts: BookParts,
  book: SharedParts,
  sheet: BookSheet,
  open: OpenSheet,
  writeAt: (reference: string) => string,
): void {
  const collector = makeTextCollector();
  let [row, column] = [-1, -1];
  let cell: Attributes | undefined;
  let value: string | undefined;
  let formula: string | undefined;
  let inside: string | undefined;
  walkXml(parts.get(sheet.part), sheet.part, {
    open: (name, attributes) => {
      collector.open(name);
      if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
        column = -1;
        if (attributes.hidden === '1' || attributes.hidden === 'true') open.hiddenRows.add(row);
      } else if (name === 'c') {
        const place = parseReference(attributes.r);
        column = place?.column ?? column + 1;
        row = place?.row ?? row;
        [cell, value, formula] = [attributes, undefined, undefined];
      } else if (name === 'v' || name === 'f') inside = name;
      else readAround(name, attributes, open);
    },
    text: (text) => {
      collector.text(text);
      if (inside === 'v') value = (value ?? '') + text;
      if (inside === 'f') formula = (formula ?? '') + text;
    },
    close: (name) => {
      collector.close(name);
      if (name === 'f') formula ??= '';
      if (name === 'v' || name === 'f') inside = undefined;
      if (name !== 'c' || !cell) return;
      const raw = { attributes: cell, value, formula, inline: collector.take() };
      putCell(open, row, column, readCell(raw, book), writeAt(`${nameColumnAt(column)}${row + 1}`));
      cell = undefined;
    },
  });
}

function putCell(
  open: OpenSheet,
  row: number,
  column: number,
  read: ReturnType<typeof readCell>,
  at: string,
): void {
  const text = read && makeSourceText(read.text, at);
  if (!read || !text) return;
  if (row >= ROWS_LIMIT || column >= COLUMNS_LIMIT || ++open.cells > CELLS_LIMIT)
    throw new ImportProblem(
      `The sheet has a text in ${at}, behind ${sayNumber(ROWS_LIMIT)} rows or ${sayNumber(COLUMNS_LIMIT)} columns.`,
      'Copy the rows of the plan into a new workbook, and import that.',
    );
  if ('why' in read) open.silent.push({ text, why: read.why });
  else {
    open.rows[row] ??= [];
    const cells = open.rows[row];
    if (cells) cells[column] = read.written === undefined ? text : { ...text, written: read.written };
  }
}

/** Reads what stands around the cells: hidden columns, merged cells, links. */
function readAround(
  name: string,
  { min, max, hidden, ref, id, location }: Attributes,
  open: OpenSheet,
): void {
  if (name === 'col' && (hidden === '1' || hidden === 'true'))
    open.hiddenColumns.push([Number(min) - 1, Number(max) - 1]);
  if (name === 'mergeCell' && ref) {
    const [from, to] = ref.split(':').map(parseReference);
    if (from && to && open.merged.length < ROWS_LIMIT)
      open.merged.push({ ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 });
  }
  if (name === 'hyperlink' && ref && (id ?? location) !== undefined) open.links.push([ref, id ?? '']);
}

/** Parses `B4`. */
function parseReference(
  reference: string | undefined,
): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference ?? '') ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** Reads the notes of cells. */
function readNotes(
  parts: BookParts,
  { part }: BookSheet,
  writeAt: (reference: string) => string,
): readonly SourceText[] {
  const targets = readTargets(parts, nameRelations(part), `${findFolder(part)}/`);
  return [...targets.values()]
    .filter((target) => /comments[^/]*\.xml$/i.test(target))
    .flatMap((target) => {
      const notes: SourceText[] = [];
      const collector = makeTextCollector();
      let at = '';
      walkXml(parts.get(target), target, {
        open: (name, { ref = '' }) => {
          collector.open(name);
          if (name === 'comment') at = ref;
        },
        text: collector.text,
        close: (name) => {
          collector.close(name);
          const note = name === 'comment' ? makeSourceText(collector.take(), writeAt(at), 'note') : undefined;
          if (note) notes.push(note);
        },
      });
      return notes;
    });
}

const findFolder = (part: string) => part.slice(0, part.lastIndexOf('/'));
const nameRelations = (part: string) =>
  `${findFolder(part)}/_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`;

/** Reads the addresses behind cells. Nothing is fetched. */
function readLinks(
  parts: BookParts,
  { part }: BookSheet,
  { links }: OpenSheet,
  writeAt: (reference: string) => string,
): readonly SourceText[] {
  if (links.length === 0) return [];
  const addresses = readAddresses(parts, nameRelations(part));
  return links.flatMap(([ref, id]) => makeSourceText(addresses.get(id) ?? '', writeAt(ref), 'link') ?? []);
}

function describeHidden(
  { name, isHidden }: BookSheet,
  { rows, hiddenRows, hiddenColumns }: OpenSheet,
): readonly string[] {
  const hasRow = [...hiddenRows].some((row) => rows[row]?.some((cell) => cell));
  const hasColumn = hiddenColumns.some(([from, to]) =>
    rows.slice(1).some((row) => row?.some((cell, at) => cell && at >= from && at <= to)),
  );
  const sheet = quoteValue(name);
  return [
    ...(isHidden && rows.length > 0 ? [`The sheet ${sheet} is hidden. It was read, too.`] : []),
    ...(hasRow ? [`The sheet ${sheet} has hidden rows. They were read, too.`] : []),
    ...(hasColumn ? [`The sheet ${sheet} has hidden columns. They were read, too.`] : []),
  ];
}
