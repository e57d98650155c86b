/**
 * The places of boxes and lines, computed by Graphviz. It sees sizes and numbers, never a text of the strategy.
 * It is loaded only when a map is drawn, because the engine is over a megabyte.
 */
import type { Place } from './svg.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Link {
  /** The indexes of two boxes, counted through all rows. */
  readonly from: number;
  readonly to: number;
  /** How short and straight the link should be. */
  readonly weight: number;
  /** Whether the link only keeps boxes near each other and is not drawn. */
  readonly isHidden?: boolean;
}

export interface Row {
  /** Whether its boxes keep their order. */
  readonly isOrdered?: boolean;
  /** Whether it continues the row above it. */
  readonly isNext?: boolean;
  /** The least height of the row; its boxes may make it higher. */
  readonly height: number;
  readonly boxes: readonly Size[];
}

export interface Layout extends Size {
  /** The top edge of each row. */
  readonly tops: readonly number[];
  /** The centre of each box, counted through all rows. */
  readonly boxes: readonly Place[];
  /** The points of the cubic curves of each link, from start to end. */
  readonly lines: readonly (readonly Place[])[];
}

export interface Spaces {
  readonly between: number;
  readonly rows: number;
}

const POINTS_PER_INCH = 72;
const toGraphInches = (units: number) => units / POINTS_PER_INCH;

/** Places rows from top to bottom in their order; links run upward if they can. */
export type LayOut = (rows: readonly Row[], links: readonly Link[], spaces: Spaces) => Layout;

/** Loads the engine, which takes longer than a layout. */
export async function loadGraphviz(): Promise<LayOut> {
  const { instance } = await import('@viz-js/viz');
  const engine = await instance();
  return (rows, links, spaces) =>
    parseGraphLayout(engine.renderJSON(makeGraph(rows, links, spaces)), rows, links.length);
}

function makeGraph(rows: readonly Row[], links: readonly Link[], spaces: Spaces) {
  const rowOf = rows.flatMap(({ boxes }, index) => boxes.map(() => index));
  let next = 0;
  return {
    directed: true,
    graphAttributes: {
      rankdir: 'BT',
      nodesep: toGraphInches(spaces.between),
      ranksep: toGraphInches(spaces.rows),
      splines: 'true',
    },
    nodeAttributes: { shape: 'box', fixedsize: true, label: '' },
    subgraphs: rows.map(({ boxes, height }, index) => ({
      name: `row${index}`,
      graphAttributes: { rank: 'same' },
      nodes: [
        { name: `r${index}`, attributes: { width: 0.01, height: toGraphInches(height), style: 'invis' } },
        ...boxes.map(({ width, height }) => ({
          name: `n${next++}`,
          attributes: { width: toGraphInches(width), height: toGraphInches(height) },
        })),
      ],
    })),
    edges: [
      // A chain of points keeps the rows apart, whatever runs between them.
      ...rows.slice(1).map((_, index) => ({
        tail: `r${index + 1}`,
        head: `r${index}`,
        attributes: { style: 'invis', weight: 0 },
      })),
      ...pairNeighbours(rows).map(([left, right]) => ({
        tail: `n${left}`,
        head: `n${right}`,
        attributes: { style: 'invis', weight: 1 },
      })),
      ...links.map(({ from, to, weight, isHidden = false }, index) => ({
        tail: `n${from}`,
        head: `n${to}`,
        // A link that runs down or along its row must not reverse the order of the rows.
        attributes: {
          id: `l${index}`,
          weight,
          constraint: (rowOf[to] ?? 0) < (rowOf[from] ?? 0),
          ...(isHidden && { style: 'invis' }),
        },
      })),
    ],
  };
}

/** Pairs neighbours from left to right, in rows that keep their order. */
function pairNeighbours(rows: readonly Row[]): readonly (readonly [number, number])[] {
  let first = 0;
  return rows.flatMap(({ boxes, isOrdered }) => {
    const start = first;
    first += boxes.length;
    return isOrdered ? boxes.slice(1).map((_, index) => [start + index, start + index + 1] as const) : [];
  });
}

interface Answer {
  readonly bb: string;
  readonly objects?: readonly { readonly name: string; readonly pos?: string }[];
  readonly edges?: readonly { readonly id?: string; readonly pos?: string }[];
}

function parseGraphLayout(answer: object, rows: readonly Row[], links: number): Layout {
  const { bb, objects = [], edges = [] } = answer as Answer;
  const [left = 0, bottom = 0, right = 0, top = 0] = bb.split(',').map(Number);
  const placeOf = (pair: string): Place => {
    const [x = 0, y = 0] = pair.split(',').map(Number);
    return { x: x - left, y: top - y };
  };
  const places = new Map(
    objects.flatMap(({ name, pos }) => (pos === undefined ? [] : [[name, placeOf(pos)]])),
  );
  const middle = (name: string) => places.get(name) ?? { x: 0, y: 0 };
  const lines: (readonly Place[])[] = Array.from({ length: links }, () => []);
  for (const { id, pos } of edges)
    if (id !== undefined && pos !== undefined) lines[Number(id.slice(1))] = parseCurve(pos, placeOf);
  return {
    width: right - left,
    height: top - bottom,
    tops: rows.map(({ height }, index) => middle(`r${index}`).y - height / 2),
    boxes: rows.flatMap(({ boxes }) => boxes).map((_, index) => middle(`n${index}`)),
    lines,
  };
}

/** Parses a curve. Graphviz writes `e,X,Y` for the tip of the arrow, then the points of the curves. */
function parseCurve(pos: string, placeOf: (pair: string) => Place): readonly Place[] {
  const parts = pos.split(/\s+/);
  const points = parts.filter((part) => !/^[es],/.test(part)).map(placeOf);
  const tip = parts.find((part) => part.startsWith('e,'));
  return tip === undefined ? points : [...points, placeOf(tip.slice(2))];
}
