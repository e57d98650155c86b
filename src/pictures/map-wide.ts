/** The map for a wide place: lanes from the destination down, and lines between linked cards. */
import type { StrategyMap } from '../render/map.ts';
import { together } from '../render/wording.ts';
import { type Arrangement, arranged, BETWEEN, ROW_GAP } from './arrange.ts';
import { type Card, drawn, heightOf } from './cards.ts';
import type { LayOut, Row } from './graph.ts';
import { type Lane, lanesOf } from './lanes.ts';
import { legendOf } from './legend.ts';
import { linkLine } from './links.ts';
import type { Drawing } from './picture.ts';
import { type Box, element, linesOf, paragraph, rounded } from './svg.ts';

const WIDTH = 960;
const GUTTER = 144;
const WIDEST = 190;
/** The space between cards for lines that pass them. */
const FOR_LINES = 56;
const PADDING = 12;

const ROOM = WIDTH - GUTTER - PADDING;

/** Sorts capabilities by their best place from left to right, so that their letters are in order. */
export function inOrder(map: StrategyMap, layOut: LayOut): StrategyMap {
  const { lanes, links } = lanesOf(map);
  const rows = rowsOf(lanes);
  const last = rows.at(-1);
  if (last?.lane.kind !== 'capabilities' || last.isNext) return map;
  const { boxes } = arranged(rows, links, ROOM, layOut);
  const places = boxes.slice(-last.cards.length).map(({ x }) => x);
  const capabilities = map.capabilities
    .map((capability, index) => ({ capability, x: places[index] ?? 0 }))
    .sort((a, b) => a.x - b.x)
    .map(({ capability }) => capability);
  return { ...map, capabilities };
}

/** @param map with its entries in the order to draw */
export function wideMap(map: StrategyMap, layOut: LayOut): Drawing {
  const { lanes, links } = lanesOf(map);
  const rows = rowsOf(lanes);
  const arrangement = arranged(asTheyStand(rows), links, ROOM, layOut);
  const inner = Math.max(ROOM, arrangement.width);
  const width = GUTTER + inner + PADDING;
  const head = destinationBar(map, width);
  const legend = legendOf({ lanes, links, lines: arrangement.links }, width, map.words);
  const [right, down] = [GUTTER + (inner - arrangement.width) / 2, head.height + ROW_GAP - PADDING];
  const floor = down + arrangement.height + PADDING + 12;
  return {
    width,
    height: floor + legend.height,
    content: [
      element(
        'g',
        { transform: `translate(0 ${rounded(down)})` },
        bandsOf(lanes, rows, arrangement.tops, width),
      ),
      element(
        'g',
        { transform: `translate(${rounded(right)} ${rounded(down)})` },
        ...arrangement.lines.map((points, index) =>
          linkLine(points, arrangement.links[index]?.kind ?? 'after'),
        ),
        cardsIn(rows, arrangement),
        upFrom(rows, arrangement),
      ),
      head.content,
      element('g', { transform: `translate(0 ${rounded(floor)})` }, legend.content),
    ].join(''),
  };
}

interface CardRow extends Row {
  readonly lane: Lane;
  readonly cards: readonly Card[];
}

const asTheyStand = (rows: readonly CardRow[]) =>
  rows.map((row) => ({ ...row, isOrdered: row.lane.kind !== 'stage' }));

/** Lists the rows. A lane without cards still has one, for its name and its note. */
function rowsOf(lanes: readonly Lane[]): readonly CardRow[] {
  const width = cardWidth(lanes);
  return lanes.flatMap((lane) => {
    const rows = lane.rows.length > 0 ? lane.rows : [[]];
    const gaps = (rows.length - 1) * ROW_GAP;
    const least = Math.max(0, nameOf(lane).height - gaps) / rows.length;
    return rows.map((cards, index) => {
      const height = Math.max(least, 44, ...cards.map((card) => heightOf(card, width)));
      return {
        lane,
        cards,
        height,
        isOrdered: lane.kind === 'criteria',
        isNext: index > 0,
        boxes: cards.map(() => ({ width, height })),
      };
    });
  });
}

/** Measures a card by the room in the longest row; all cards have the same width. */
function cardWidth(lanes: readonly Lane[]): number {
  const longest = Math.max(1, ...lanes.flatMap(({ rows }) => rows.map(({ length }) => length)));
  const room = WIDTH - GUTTER - PADDING - FOR_LINES - BETWEEN * (longest - 1);
  return Math.min(WIDEST, Math.floor(room / longest));
}

function boxesIn(rows: readonly CardRow[], { boxes }: Arrangement): readonly Box[] {
  return rows
    .flatMap((row) => row.boxes)
    .map(({ width, height }, index) => {
      const { x = 0, y = 0 } = boxes[index] ?? {};
      return { x: x - width / 2, y: y - height / 2, width, height };
    });
}

function cardsIn(rows: readonly CardRow[], arrangement: Arrangement): string {
  const boxes = boxesIn(rows, arrangement);
  return rows
    .flatMap(({ cards }) => cards)
    .map((card, index) => (boxes[index] ? drawn(card, boxes[index]) : ''))
    .join('');
}

/** Draws a line from each criterion of the first row to the destination. */
function upFrom(rows: readonly CardRow[], arrangement: Arrangement): string {
  const criteria = rows[0]?.lane.kind === 'criteria' ? (rows[0]?.cards.length ?? 0) : 0;
  return boxesIn(rows, arrangement)
    .slice(0, criteria)
    .map(({ x, y, width }) => {
      const at = (rise: number) => ({ x: x + width / 2, y: y - rise });
      return linkLine([at(0), at(10), at(20), at(28), at(ROW_GAP - PADDING - 1)], 'advances');
    })
    .join('');
}

function bandsOf(
  lanes: readonly Lane[],
  rows: readonly CardRow[],
  tops: readonly number[],
  width: number,
): string {
  return lanes
    .map((lane, index) => {
      const own = rows.map((row, at) => ({ row, top: tops[at] ?? 0 })).filter(({ row }) => row.lane === lane);
      const top = (own[0]?.top ?? 0) - PADDING;
      const last = own.at(-1);
      const bottom = (last?.top ?? 0) + (last?.row.height ?? 0) + PADDING;
      return element(
        'g',
        {},
        element('rect', {
          x: 0,
          y: top,
          width,
          height: bottom - top,
          rx: 6,
          class: `pic-lane pic-lane-${index % 2}`,
        }),
        nameOf(lane).at(top + PADDING),
      );
    })
    .join('');
}

/** Draws the heading of a lane, in the gutter. */
function nameOf({ name, by, theme, note }: Lane) {
  const width = GUTTER - PADDING - 8;
  const title = linesOf(name, { size: 13, width, lines: 3, isBold: true });
  const date = linesOf(by, { size: 12, width, lines: 2 });
  const about = linesOf(together([theme, note], ' · '), { size: 12, width, lines: 7 });
  return {
    height: title.height + date.height + about.height + 6,
    at: (y: number) =>
      paragraph(title, { x: PADDING, y }, { ink: 'ink' }) +
      paragraph(date, { x: PADDING, y: y + title.height }, { ink: 'muted' }) +
      paragraph(about, { x: PADDING, y: y + title.height + date.height + 6 }, { ink: 'muted' }),
  };
}

function destinationBar({ destination, title }: StrategyMap, width: number) {
  const lines = linesOf(destination || title, { size: 17, width: width - 64, lines: 4, isBold: true });
  const height = lines.height + 30;
  return {
    height,
    content:
      element('rect', { x: 0, y: 0, width, height, rx: 8, class: 'pic-destination' }) +
      paragraph(lines, { x: width / 2, y: 14 }, { ink: 'paper', anchor: 'middle' }),
  };
}
