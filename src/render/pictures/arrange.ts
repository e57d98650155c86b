/** How the cards of a map stand, and which lines are drawn: as many as can still be followed. */
import { type Layout, laidOut, type Row } from './graph.ts';
import type { MapLink } from './lanes.ts';

export interface Arrangement extends Layout {
  /** Those that have a line. */
  readonly links: readonly MapLink[];
}

export const BETWEEN = 12;
/** Between rows: room for lines to turn. */
export const ROW_GAP = 50;
const SPACES = { between: BETWEEN, rows: ROW_GAP };
const WEIGHTS = { advances: 2, after: 1, needs: 0 } as const;
/** Beyond this many boxes or lines a picture hides more than it shows. */
const MOST_BOXES = 36;
const MOST_LINES = 56;
/** How much wider than its place a picture may be before lines are left out. */
const TOLERANCE = 1.08;

/** Tries with every line, then without those that follow from others, then without those of capabilities, then with none. */
export async function arranged(
  rows: readonly Row[],
  links: readonly MapLink[],
  width: number,
): Promise<Arrangement> {
  const boxes = rows.flatMap((row) => row.boxes).length;
  const reduced = withoutImplied(links);
  for (const some of [links, reduced, reduced.filter(({ kind }) => kind !== 'needs')]) {
    if (some.length === 0 || some.length > MOST_LINES || boxes > MOST_BOXES) continue;
    const layout = await laidOut(
      rows,
      some.map((link) => ({ ...link, weight: WEIGHTS[link.kind] })),
      SPACES,
    );
    if (layout.width <= width * TOLERANCE) return { ...layout, links: some };
  }
  return { ...inGrid(rows), links: [] };
}

/** A result that comes before another one, which advances the same outcome, advances it by way of that one. */
function withoutImplied(links: readonly MapLink[]): readonly MapLink[] {
  const has = new Set(links.map(({ kind, from, to }) => `${kind} ${from} ${to}`));
  const followers = (of: number) => links.filter(({ kind, from }) => kind === 'after' && from === of);
  return links.filter(
    ({ kind, from, to }) =>
      kind !== 'advances' ||
      !followers(from).some((next) => next.to < from && has.has(`advances ${next.to} ${to}`)),
  );
}

/** Cards in their order, and no lines. */
function inGrid(rows: readonly Row[]): Layout {
  const lengths = rows.map(({ boxes }) => boxes.reduce((sum, { width }) => sum + width + BETWEEN, -BETWEEN));
  const width = Math.max(0, ...lengths);
  const tops = rows.map((_, index) =>
    rows.slice(0, index).reduce((sum, { height }) => sum + height + ROW_GAP, 0),
  );
  return {
    width,
    height: (tops.at(-1) ?? 0) + (rows.at(-1)?.height ?? 0),
    tops,
    lines: [],
    boxes: rows.flatMap(({ boxes }, row) =>
      boxes.map((box, index) => ({
        x: (width - (lengths[row] ?? 0)) / 2 + index * (box.width + BETWEEN) + box.width / 2,
        y: (tops[row] ?? 0) + box.height / 2,
      })),
    ),
  };
}
