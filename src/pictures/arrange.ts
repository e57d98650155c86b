/** How the cards of a map are placed, and which lines are drawn: as many as a reader can follow. */
import type { LayOut, Layout, Link, Row } from './graph.ts';
import type { MapLink } from './lanes.ts';

export interface Arrangement extends Layout {
  /** The links that are drawn. */
  readonly links: readonly MapLink[];
}

export const BETWEEN = 12;
/** The space between rows, in which lines turn. */
export const ROW_GAP = 50;
const SPACES = { between: BETWEEN, rows: ROW_GAP };
const WEIGHTS = { advances: 2, after: 1, needs: 0 } as const;
/** With more boxes or lines, a picture hides more than it shows. */
const MOST_BOXES = 36;
const MOST_LINES = 56;
/** How much wider than its place a picture may be before lines are left out. */
const TOLERANCE = 1.25;

/** Places cards and chooses lines. Implied links are never drawn; links of capabilities, and then all, only if there is room. */
export function arrangeCards(
  rows: readonly Row[],
  links: readonly MapLink[],
  width: number,
  layOut: LayOut,
): Arrangement {
  const boxes = rows.flatMap((row) => row.boxes).length;
  const reduced = dropImpliedLinks(links);
  for (const some of [reduced, reduced.filter(({ kind }) => kind !== 'needs')]) {
    if (some.length === 0 || some.length > MOST_LINES || boxes > MOST_BOXES) continue;
    const shown = some.map((link) => ({ ...link, weight: WEIGHTS[link.kind] }));
    const layout = layOut(rows, [...shown, ...makeTies(rows, some)], SPACES);
    if (layout.width <= width * TOLERANCE)
      return { ...layout, lines: layout.lines.slice(0, some.length), links: some };
  }
  return { ...layOutGrid(rows), links: [] };
}

/** Ties boxes without a line to the box of the first row with the fewest lines; otherwise they would drift to the side. */
function makeTies(rows: readonly Row[], links: readonly MapLink[]): readonly Link[] {
  const top = rows[0]?.boxes.length ?? 0;
  const all = rows.flatMap((row) => row.boxes).length;
  const tied = new Set(links.flatMap(({ from, to }) => [from, to]));
  const counts = Array.from({ length: top }, (_, box) => links.filter(({ to }) => to === box).length);
  const ties: Link[] = [];
  for (let box = top; box < all && top > 0; box++) {
    if (tied.has(box)) continue;
    const to = counts.indexOf(Math.min(...counts));
    counts[to] = (counts[to] ?? 0) + 1;
    ties.push({ from: box, to, weight: 1, isHidden: true });
  }
  return ties;
}

/** Drops a link from a result to an outcome if a later result that builds on it advances the same outcome. */
function dropImpliedLinks(links: readonly MapLink[]): readonly MapLink[] {
  const has = new Set(links.map(({ kind, from, to }) => `${kind} ${from} ${to}`));
  const followers = (of: number) => links.filter(({ kind, from }) => kind === 'after' && from === of);
  return links.filter(
    ({ kind, from, to }) =>
      kind !== 'advances' ||
      !followers(from).some((next) => next.to < from && has.has(`advances ${next.to} ${to}`)),
  );
}

/** Places cards in their order, without lines. */
function layOutGrid(rows: readonly Row[]): Layout {
  const lengths = rows.map(({ boxes }) => boxes.reduce((sum, { width }) => sum + width + BETWEEN, -BETWEEN));
  const width = Math.max(0, ...lengths);
  const tops = rows.map((_, index) =>
    rows
      .slice(0, index)
      .reduce((sum, { height }, at) => sum + height + (rows[at + 1]?.isNext ? BETWEEN : ROW_GAP), 0),
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
