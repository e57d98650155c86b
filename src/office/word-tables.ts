/** Tables of a Word file: lines between rows, and a head that is repeated on each page. */
import {
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Pairs, Table as Rows, Runs } from './blocks.ts';
import { toPlainText } from './blocks.ts';
import { measureTableColumns } from './column-widths.ts';
import { COLORS, isRightToLeft } from './palette.ts';
import { makeParagraph } from './word-text.ts';

/** The text width of a page, in twentieths of a point. */
export const TEXT_WIDTH = 9638;

/** The most rows of a table that stays on one page. */
const MOST_TOGETHER = 6;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: COLORS.line };
const BORDERS = {
  top: NONE,
  bottom: LINE,
  left: NONE,
  right: NONE,
  insideHorizontal: LINE,
  insideVertical: NONE,
};

export function makeDataTable({ head, rows }: Rows): Table {
  const all = head.length > 0 ? [head, ...rows] : rows;
  const widths = measureTableColumns(all, { total: TEXT_WIDTH, size: 9 * 20 }).map(Math.round);
  const headRow = head.length > 0 ? [makeWordRow(head, widths, { style: 'TableHead', isHead: true })] : [];
  return makeWordTable(
    widths,
    [...headRow, ...rows.map((cells) => makeWordRow(cells, widths, { style: 'TableText' }))],
    all,
  );
}

export function makePairTable({ rows }: Pairs): Table {
  const name = Math.round(TEXT_WIDTH * 0.3);
  const widths = [name, TEXT_WIDTH - name];
  const bold = (runs: Runs) => runs.map((run) => ({ ...run, isBold: true }));
  const cells = rows.map((row) => [bold(row.name), row.text]);
  return makeWordTable(
    widths,
    cells.map((row, at) =>
      makeWordRow(row, widths, {
        style: 'TableText',
        staysWithNext: at < Math.min(cells.length - 1, MOST_TOGETHER),
      }),
    ),
    cells,
  );
}

function makeWordTable(
  widths: readonly number[],
  rows: readonly TableRow[],
  texts: readonly (readonly Runs[])[],
): Table {
  const hasHead = texts.length > 0;
  return new Table({
    rows: [...rows],
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: { marginUnitType: WidthType.DXA, top: 20, bottom: 20, left: 0, right: 160 },
    ...(hasHead && isRightToLeft(texts.flat().map(toPlainText).join(' ')) && { visuallyRightToLeft: true }),
  });
}

interface RowManner {
  readonly style: string;
  readonly isHead?: boolean;
  readonly staysWithNext?: boolean;
}

function makeWordRow(
  cells: readonly Runs[],
  widths: readonly number[],
  { style, isHead = false, staysWithNext = isHead }: RowManner,
): TableRow {
  return new TableRow({
    ...(isHead && { tableHeader: true }),
    cantSplit: true,
    children: cells.map((runs, at) =>
      makeWordCell(makeParagraph(runs, { style, keepNext: staysWithNext }), widths[at] ?? 0, isHead),
    ),
  });
}

function makeWordCell(content: Paragraph, width: number, isHead: boolean): TableCell {
  return new TableCell({
    children: [content],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: isHead ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
  });
}
