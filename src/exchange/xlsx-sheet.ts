/** Writes a table as a worksheet of a workbook. */
import type { SheetTable } from './plan-tables.ts';
import type { SheetCell } from './sheet-cell.ts';
import { keepWritable } from './writable-text.ts';

/** The styles of cells, by their number in `STYLES_PART`. */
const STYLE = { plain: 0, text: 1, formula: 2, day: 3, header: 4 } as const;

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

const alignment = '<alignment vertical="top" wrapText="1"/>';

/**
 * A text has the format of texts, so that no program reads it as a number or a date. One that looks like a formula also has
 * the mark of the apostrophe, so that it stays a text when somebody edits it.
 */
export const STYLES_PART = `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">${[
  'numFmtId="0" fontId="0"',
  'numFmtId="49" fontId="0" applyNumberFormat="1"',
  'numFmtId="49" fontId="0" applyNumberFormat="1" quotePrefix="1"',
  'numFmtId="164" fontId="0" applyNumberFormat="1"',
  'numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"',
]
  .map((style) => `<xf ${style} fillId="0" borderId="0" xfId="0" applyAlignment="1">${alignment}</xf>`)
  .join(
    '',
  )}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The most characters (UTF-16 units) of a cell in Excel. */
const CELL_LIMIT = 32_767;
const WIDEST = 50;
const NARROWEST = 8;

export interface Worksheet {
  readonly xml: string;
  /** The headers of columns in which a text was too long for a cell. */
  readonly cut: readonly string[];
}

/** Writes a worksheet: the header stays in sight, and columns without a value are hidden. */
export function writeWorksheet({ columns, rows }: SheetTable, isFirst: boolean): Worksheet {
  const header = `<row r="1">${columns.map((name, at) => writeText(placeCell(at, 0), name, STYLE.header)).join('')}</row>`;
  const body = rows.map(
    (cells, at) =>
      `<row r="${at + 2}">${cells.map((cell, column) => writeCell(placeCell(column, at + 1), cell)).join('')}</row>`,
  );
  const widths = columns.map((name, at) => writeWidth(name, at, rows));
  const cut = columns.filter((_, at) => rows.some((cells) => isTooLong(cells[at])));
  return {
    xml: `<worksheet ${MAIN}><sheetViews><sheetView ${isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>${header}${body.join('')}</sheetData></worksheet>`,
    cut,
  };
}

/** Names a cell: `A1`, `AB12`. @param column from 0 @param row from 0 */
function placeCell(column: number, row: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return `${name}${row + 1}`;
}

function writeCell(place: string, cell: SheetCell): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}" s="${STYLE.plain}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" s="${STYLE.plain}" t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === 'string')
    return writeText(place, cell, /^[=+\-@\t]/.test(cell) ? STYLE.formula : STYLE.text);
  const days = countSheetDays(cell.day);
  return days === undefined
    ? writeText(place, cell.day, STYLE.text)
    : `<c r="${place}" s="${STYLE.day}"><v>${days}</v></c>`;
}

function writeText(place: string, text: string, style: number): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeSheetXml(text)}</t></is></c>`;
}

/** The first day that all programs count alike: Excel takes 1900 for a leap year. */
const FIRST_DAY = '1900-03-01';

/** Counts days as sheets do, from 30 December 1899; undefined for a day that programs count differently. */
function countSheetDays(day: string): number | undefined {
  const ms = Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30);
  return day < FIRST_DAY || Number.isNaN(ms) ? undefined : ms / 86_400_000;
}

const isTooLong = (cell: SheetCell) => typeof cell === 'string' && cell.length > CELL_LIMIT;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Escapes a text. `_x0041_` means the character A in a workbook, so its first sign is written as a code itself. */
function escapeSheetXml(text: string): string {
  return keepWritable(cutCell(text.replace(/\r\n?/g, '\n')))
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? '');
}

/** Cuts a text at the limit, never inside a character. */
function cutCell(text: string): string {
  if (text.length <= CELL_LIMIT) return text;
  const cut = text.slice(0, CELL_LIMIT - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

function writeWidth(name: string, at: number, rows: SheetTable['rows']): string {
  const lengths = rows.map((cells) => measureCell(cells[at]));
  const most = Math.max(name.length, ...lengths) + 2;
  const hidden = lengths.every((length) => length === 0) ? ' hidden="1"' : '';
  return `<col min="${at + 1}" max="${at + 1}" width="${Math.max(NARROWEST, Math.min(WIDEST, most))}"${hidden} customWidth="1"/>`;
}

function measureCell(cell: SheetCell): number {
  if (cell === undefined) return 0;
  return typeof cell === 'object' ? cell.day.length : String(cell).length;
}
