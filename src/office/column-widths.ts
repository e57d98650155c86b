/** Computes the widths of table columns from their contents. */
import { measureWidth } from '../render/measure.ts';
import { type Runs, toPlainText } from './blocks.ts';

/** The space between two columns, in the unit of the font size. */
const GAP = 1.2;

interface Column {
  /** The width of its longest word. */
  readonly least: number;
  /** The width of its longest text on one line. */
  readonly most: number;
  /** More text gets more room, but not in proportion, so that a long column does not squeeze two short ones. */
  readonly weight: number;
}

/** @returns widths that add up to `total`; a column is at least as wide as its longest word if possible */
export function measureTableColumns(
  rows: readonly (readonly Runs[])[],
  { total, size }: { readonly total: number; readonly size: number },
): readonly number[] {
  const count = rows[0]?.length ?? 0;
  const columns = Array.from({ length: count }, (_, at) =>
    measureColumn(
      rows.map((cells) => cells[at] ?? []),
      size,
    ),
  );
  const asked = sum(columns.map(({ most }) => most));
  if (asked <= total) return columns.map(({ most }) => (most / asked) * total);
  const leastOf = ({ least }: Column) => Math.min(least, (total / count) * 1.4);
  return shareWidth(columns, leastOf, total);
}

function measureColumn(cells: readonly Runs[], size: number): Column {
  const widths = cells.flatMap((runs) =>
    splitRunLines(runs).map((line) => measureWidth(line, { size, isBold: true })),
  );
  const words = cells.flatMap((runs) => toPlainText(runs).split(/\s+/));
  const most = Math.max(size * 2, ...widths) + GAP * size;
  return {
    least:
      Math.max(size * 2, ...words.map((word) => measureWidth(word, { size, isBold: true }))) + GAP * size,
    most,
    weight: Math.sqrt(sum(widths)) + Math.sqrt(most),
  };
}

const splitRunLines = (runs: Runs) => toPlainText(runs).split('\n');

/** Fixes the columns whose share is too small or too large at what fits; the others share the rest. */
function shareWidth(
  columns: readonly Column[],
  leastOf: (column: Column) => number,
  total: number,
): readonly number[] {
  const fixed = new Map<Column, number>();
  for (;;) {
    const open = columns.filter((column) => !fixed.has(column));
    const rest = total - sum([...fixed.values()]);
    const weights = sum(open.map(({ weight }) => weight));
    const shareOf = ({ weight }: Column) => (weight / weights) * rest;
    const tight = open.filter((column) => shareOf(column) < leastOf(column));
    const wide = open.filter((column) => shareOf(column) > column.most);
    const changed = tight.length > 0 ? tight : wide;
    if (changed.length === 0 || changed.length === open.length)
      return fitColumns(columns, fixed, shareOf, total);
    for (const column of changed) fixed.set(column, tight.length > 0 ? leastOf(column) : column.most);
  }
}

function fitColumns(
  columns: readonly Column[],
  fixed: ReadonlyMap<Column, number>,
  shareOf: (column: Column) => number,
  total: number,
): readonly number[] {
  const widths = columns.map((column) => Math.max(1, fixed.get(column) ?? shareOf(column)));
  const scale = total / sum(widths);
  return widths.map((width) => width * scale);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
