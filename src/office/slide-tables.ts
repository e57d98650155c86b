/** Table rows on slides, each with its height. */
import type { Runs, Table } from './blocks.ts';
import { measureTableColumns } from './column-widths.ts';
import { enlargeType, measureLineHeight, type SlideType, splitIntoChunks, wrapRuns } from './slide-lines.ts';

/** The content area, in points. */
export const CONTENT = { left: 56, top: 104, width: 848, height: 376 } as const;

export interface Grid {
  readonly widths: readonly number[];
  readonly cell: SlideType;
  readonly head: readonly Runs[];
  readonly headCell: SlideType;
  readonly headHeight: number;
}

export interface RowPiece {
  readonly is: 'row';
  /** Rows with the same grid are one table. */
  readonly grid: Grid;
  readonly cells: readonly Runs[];
  readonly before: number;
  readonly height: number;
}

/** Space above and below the text of a cell, and after it. */
export const CELL_PADDING = { block: 5, end: 12 } as const;

const CELL: SlideType = { size: 13 };
const HEAD: SlideType = { size: 11 };
/** The share of a slide up to which a table stays whole. */
const WHOLE = 0.85;
/** The share of a slide up to which the head of a table is repeated on each. */
const TALL_HEAD = 0.3;

export interface TableManner {
  readonly scale: number;
  /** Shares of the width, if the contents of the columns do not decide. */
  readonly shares?: readonly number[];
  /** Whether rows may be on different slides. */
  readonly isParted?: boolean;
}

export function makeTableUnits(
  table: Table,
  { scale, shares, isParted = false }: TableManner,
): readonly (readonly RowPiece[])[] {
  const grid = makeGrid(table, scale, shares);
  const isTall = grid.headHeight > CONTENT.height * TALL_HEAD;
  if (isTall)
    return makeTableUnits(
      { ...table, head: [], rows: [table.head, ...table.rows] },
      { scale, ...(shares && { shares }) },
    );
  const pieces = table.rows.flatMap((cells) => makeRowPieces(cells, grid));
  const spaced = pieces.map((piece, at) => (at === 0 ? { ...piece, before: 12 } : piece));
  const height = pieces.reduce((sum, piece) => sum + piece.height, grid.headHeight);
  return !isParted && height < CONTENT.height * WHOLE ? [spaced] : spaced.map((piece) => [piece]);
}

function makeGrid({ head, rows }: Table, scale: number, shares: readonly number[] | undefined): Grid {
  const [cell, headCell] = [enlargeType(CELL, scale), enlargeType(HEAD, scale)];
  const widths =
    shares?.map((share) => share * CONTENT.width) ??
    measureTableColumns(head.length > 0 ? [head, ...rows] : rows, { total: CONTENT.width, size: cell.size });
  return {
    widths,
    cell,
    head,
    headCell,
    headHeight: head.length > 0 ? measureRow(head, widths, headCell) : 0,
  };
}

/** Splits a row that does not fit on one slide. */
function makeRowPieces(cells: readonly Runs[], grid: Grid): readonly RowPiece[] {
  const { widths, cell } = grid;
  const room = CONTENT.height - grid.headHeight - 40;
  const most = Math.max(1, Math.floor(room / measureLineHeight(cell)));
  const chunks = cells.map((runs, at) => splitIntoChunks(runs, most, measureTextWidth(widths, at), cell));
  const count = Math.max(1, ...chunks.map(({ length }) => length));
  return Array.from({ length: count }, (_, at) => {
    const part = chunks.map((chunk) => chunk[at] ?? []);
    return { is: 'row', grid, cells: part, before: 0, height: measureRow(part, widths, cell) };
  });
}

function measureRow(cells: readonly Runs[], widths: readonly number[], type: SlideType): number {
  const counts = cells.map((runs, at) => wrapRuns(runs, measureTextWidth(widths, at), type).length);
  return Math.max(1, ...counts) * measureLineHeight(type) + 2 * CELL_PADDING.block;
}

function measureTextWidth(widths: readonly number[], at: number): number {
  return Math.max(1, (widths[at] ?? 0) - CELL_PADDING.end);
}
