/**
 * Reads CSV: RFC 4180, with the separators and the first line that spreadsheet programs write. Every cell keeps its
 * place. Each character is looked at once, so the time grows with the length of the text only.
 */
import { sayNumber } from '../model/numbers.ts';
import { type SheetPlace, SheetProblem } from './sheet-problem.ts';

export interface CsvCell extends SheetPlace {
  readonly text: string;
}

export type CsvRow = readonly CsvCell[];

/** The most lines of a sheet. */
export const LINE_LIMIT = 100_000;
/** The most cells of a sheet: commas alone must not fill the memory. */
const CELLS_LIMIT = 1_000_000;

/** In this order where the header holds as many of each: commas also stand in ordinary text. */
const SEPARATORS = ['\t', ';', ','];
/** The first line by which a spreadsheet program says what separates its cells. */
const SAYS_SEPARATOR = /^"?sep=(.)"?(?:\r\n?|\n|$)/i;

/** What separates cells, and the patterns of a plain cell and of the beginning of one in quotes. */
interface Signs {
  readonly separator: string;
  readonly plain: RegExp;
  readonly quote: RegExp;
}

/** Where the reader is in the text. */
interface Cursor {
  readonly text: string;
  at: number;
  line: number;
  /** The offset at which the line begins. */
  lineStart: number;
}

export interface CsvOptions {
  /** Whether a quote behind spaces opens a cell, too, as people write it by hand. */
  readonly isLoose?: boolean;
}

/** Reads the rows of a CSV text; empty lines are left out. @throws SheetProblem */
export function readCsv(text: string, { isLoose = false }: CsvOptions = {}): readonly CsvRow[] {
  const said = SAYS_SEPARATOR.exec(text);
  const cursor: Cursor = {
    text,
    at: said ? said[0].length : 0,
    line: said ? 2 : 1,
    lineStart: said?.[0].length ?? 0,
  };
  const separator = said ? checkSeparator(said[1] ?? '') : findSeparator(text);
  const plain = new RegExp(`[^${separator}\\r\\n]*`, 'y');
  const quote = isLoose ? / *"/y : /"/y;
  const rows: CsvRow[] = [];
  let cells = 0;
  while (cursor.at < text.length) {
    const row = readRow(cursor, { separator, plain, quote });
    cells += row.length;
    if (cells > CELLS_LIMIT) refuseSize(`${sayNumber(CELLS_LIMIT)} cells`);
    if (row.length > 0) rows.push(row);
  }
  return rows;
}

function refuseSize(limit: string): never {
  throw new SheetProblem(
    `The sheet has more than ${limit}.`,
    'Keep only the rows of your measures, then try again.',
  );
}

function checkSeparator(separator: string): string {
  if (SEPARATORS.includes(separator)) return separator;
  throw new SheetProblem(
    'The first line names a separator that is not supported.',
    'Separate the cells with commas, semicolons or tabs.',
    { line: 1, column: 1 },
  );
}

/** The most characters of a header that are looked at. */
const HEADER_LIMIT = 65_536;

/** Finds the separator that the first line holds most of, outside quotes. */
function findSeparator(text: string): string {
  const counts = new Map(SEPARATORS.map((separator) => [separator, 0]));
  let isQuoted = false;
  for (const char of text.slice(0, HEADER_LIMIT).trimStart()) {
    if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (char === '\n' || char === '\r')) break;
    else if (!isQuoted && counts.has(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return most === 0 ? ',' : (SEPARATORS.find((separator) => counts.get(separator) === most) ?? ',');
}

/** Reads one row and the line break after it; an empty line is a row without cells. */
function readRow(cursor: Cursor, signs: Signs): CsvRow {
  if (passLineBreak(cursor)) return [];
  const cells: CsvCell[] = [];
  for (;;) {
    cells.push(readCell(cursor, signs));
    if (cells.length > CELLS_LIMIT) return cells;
    if (cursor.text[cursor.at] !== signs.separator) break;
    cursor.at++;
  }
  passLineBreak(cursor);
  return cells;
}

function readCell(cursor: Cursor, { separator, plain, quote }: Signs): CsvCell {
  const place = { line: cursor.line, column: cursor.at - cursor.lineStart + 1 };
  quote.lastIndex = cursor.at;
  const opening = quote.exec(cursor.text)?.[0];
  if (opening !== undefined) {
    cursor.at += opening.length - 1;
    return { text: readQuoted(cursor, separator, place), ...place };
  }
  plain.lastIndex = cursor.at;
  const text = plain.exec(cursor.text)?.[0] ?? '';
  cursor.at += text.length;
  return { text, ...place };
}

const QUOTED = /[^"\r\n]*/y;

/** Reads a cell in quotes, where two quotes are one, and which may hold line breaks. */
function readQuoted(cursor: Cursor, separator: string, place: SheetPlace): string {
  const parts: string[] = [];
  for (cursor.at++; ; ) {
    QUOTED.lastIndex = cursor.at;
    const part = QUOTED.exec(cursor.text)?.[0] ?? '';
    parts.push(part);
    cursor.at += part.length;
    if (cursor.at >= cursor.text.length)
      throw new SheetProblem(
        'This cell has an opening quote but no closing quote.',
        'Add `"` at the end of the cell.',
        place,
      );
    const from = cursor.at;
    if (passLineBreak(cursor)) parts.push(cursor.text.slice(from, cursor.at));
    else if (cursor.text[cursor.at + 1] === '"') {
      parts.push('"');
      cursor.at += 2;
    } else break;
  }
  cursor.at++;
  checkEnd(cursor, separator);
  return parts.join('');
}

function checkEnd({ text, at, line, lineStart }: Cursor, separator: string): void {
  const next = text[at];
  if (next === undefined || next === separator || next === '\n' || next === '\r') return;
  throw new SheetProblem(
    'This cell has text after its closing quote.',
    'To write a quote inside a cell, double it: `""`.',
    {
      line,
      column: at - lineStart + 1,
    },
  );
}

/** Passes a line break, if there is one. @returns whether there was one */
function passLineBreak(cursor: Cursor): boolean {
  const { text, at } = cursor;
  if (text[at] !== '\n' && text[at] !== '\r') return false;
  cursor.at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  cursor.lineStart = cursor.at;
  if (cursor.at < text.length && ++cursor.line > LINE_LIMIT) refuseSize(`${sayNumber(LINE_LIMIT)} lines`);
  return true;
}
