/** The map for a wide place: lanes from the destination down, and lines between linked cards. */
import type { StrategyMap } from '../render/map.ts';
import { joinPresentParts } from '../render/wording.ts';
import { type Arrangement, arrangeCards, BETWEEN, ROW_GAP } from './arrange.ts';
import { type Card, drawCard, measureCardHeight } from './cards.ts';
import type { LayOut, Row } from './graph.ts';
import { type Lane, makeLanes } from './lanes.ts';
import { drawLegend } from './legend.ts';
import { drawLinkLine } from './links.ts';
import type { Drawing } from './picture.ts';
import { type Box, drawElement, drawParagraph, roundCoordinate, wrapTextLines } from './svg.ts';

const WIDTH = 960;
const GUTTER = 144;
const WIDEST = 190;
/** The space between cards for lines that pass them. */
const FOR_LINES = 56;
const PADDING = 12;

const ROOM = WIDTH - GUTTER - PADDING;

/** Sorts capabilities by their best place from left to right, so that their letters are in order. */
export function sortCapabilities(map: StrategyMap, layOut: LayOut): StrategyMap {
  const { lanes, links } = makeLanes(map);
  const rows = listCardRows(lanes);
  const last = rows.at(-1);
  if (last?.lane.kind !== 'capabilities' || last.isNext) return map;
  const { boxes } = arrangeCards(rows, links, ROOM, layOut);
  const places = boxes.slice(-last.cards.length).map(({ x }) => x);
  const capabilities = map.capabilities
    .map((capability, index) => ({ capability, x: places[index] ?? 0 }))
    .sort((a, b) => a.x - b.x)
    .map(({ capability }) => capability);
  return { ...map, capabilities };
}

/** @param map with its entries in the order to draw */
export function drawWideMap(map: StrategyMap, layOut: LayOut): Drawing {
  const { lanes, links } = makeLanes(map);
  const rows = listCardRows(lanes);
  const arrangement = arrangeCards(fixBoxOrder(rows), links, ROOM, layOut);
  const inner = Math.max(ROOM, arrangement.width);
  const width = GUTTER + inner + PADDING;
  const head = drawWideDestination(map, width);
  const legend = drawLegend({ lanes, links, lines: arrangement.links }, width, map.words);
  const [right, down] = [GUTTER + (inner - arrangement.width) / 2, head.height + ROW_GAP - PADDING];
  const floor = down + arrangement.height + PADDING + 12;
  return {
    width,
    height: floor + legend.height,
    content: [
      drawElement(
        'g',
        { transform: `translate(0 ${roundCoordinate(down)})` },
        drawBands(lanes, rows, arrangement.tops, width),
      ),
      drawElement(
        'g',
        { transform: `translate(${roundCoordinate(right)} ${roundCoordinate(down)})` },
        ...arrangement.lines.map((points, index) =>
          drawLinkLine(points, arrangement.links[index]?.kind ?? 'after'),
        ),
        drawRowCards(rows, arrangement),
        drawUpwardLinks(rows, arrangement),
      ),
      head.content,
      drawElement('g', { transform: `translate(0 ${roundCoordinate(floor)})` }, legend.content),
    ].join(''),
  };
}

interface CardRow extends Row {
  readonly lane: Lane;
  readonly cards: readonly Card[];
}

const fixBoxOrder = (rows: readonly CardRow[]) =>
  rows.map((row) => ({ ...row, isOrdered: row.lane.kind !== 'stage' }));

/** Lists the rows. A lane without cards still has one, for its name and its note. */
function listCardRows(lanes: readonly Lane[]): readonly CardRow[] {
  const width = measureCardWidth(lanes);
  return lanes.flatMap((lane) => {
    const rows = lane.rows.length > 0 ? lane.rows : [[]];
    const gaps = (rows.length - 1) * ROW_GAP;
    const least = Math.max(0, drawLaneName(lane).height - gaps) / rows.length;
    return rows.map((cards, index) => {
      const height = Math.max(least, 44, ...cards.map((card) => measureCardHeight(card, width)));
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
function measureCardWidth(lanes: readonly Lane[]): number {
  const longest = Math.max(1, ...lanes.flatMap(({ rows }) => rows.map(({ length }) => length)));
  const room = WIDTH - GUTTER - PADDING - FOR_LINES - BETWEEN * (longest - 1);
  return Math.min(WIDEST, Math.floor(room / longest));
}

function listCardBoxes(rows: readonly CardRow[], { boxes }: Arrangement): readonly Box[] {
  return rows
    .flatMap((row) => row.boxes)
    .map(({ width, height }, index) => {
      const { x = 0, y = 0 } = boxes[index] ?? {};
      return { x: x - width / 2, y: y - height / 2, width, height };
    });
}

function drawRowCards(rows: readonly CardRow[], arrangement: Arrangement): string {
  const boxes = listCardBoxes(rows, arrangement);
  return rows
    .flatMap(({ cards }) => cards)
    .map((card, index) => (boxes[index] ? drawCard(card, boxes[index]) : ''))
    .join('');
}

/** Draws a line from each criterion of the first row to the destination. */
function drawUpwardLinks(rows: readonly CardRow[], arrangement: Arrangement): string {
  const criteria = rows[0]?.lane.kind === 'criteria' ? (rows[0]?.cards.length ?? 0) : 0;
  return listCardBoxes(rows, arrangement)
    .slice(0, criteria)
    .map(({ x, y, width }) => {
      const at = (rise: number) => ({ x: x + width / 2, y: y - rise });
      return drawLinkLine([at(0), at(10), at(20), at(28), at(ROW_GAP - PADDING - 1)], 'advances');
    })
    .join('');
}

function drawBands(
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
      return drawElement(
        'g',
        {},
        drawElement('rect', {
          x: 0,
          y: top,
          width,
          height: bottom - top,
          rx: 6,
          class: `pic-lane pic-lane-${index % 2}`,
        }),
        drawLaneName(lane).at(top + PADDING),
      );
    })
    .join('');
}

/** Draws the heading of a lane, in the gutter. */
function drawLaneName({ name, by, theme, note }: Lane) {
  const width = GUTTER - PADDING - 8;
  const title = wrapTextLines(name, { size: 13, width, lines: 3, isBold: true });
  const date = wrapTextLines(by, { size: 12, width, lines: 2 });
  const about = wrapTextLines(joinPresentParts([theme, note], ' · '), { size: 12, width, lines: 7 });
  return {
    height: title.height + date.height + about.height + 6,
    at: (y: number) =>
      drawParagraph(title, { x: PADDING, y }, { ink: 'ink' }) +
      drawParagraph(date, { x: PADDING, y: y + title.height }, { ink: 'muted' }) +
      drawParagraph(about, { x: PADDING, y: y + title.height + date.height + 6 }, { ink: 'muted' }),
  };
}

function drawWideDestination({ destination, title }: StrategyMap, width: number) {
  const lines = wrapTextLines(destination || title, { size: 17, width: width - 64, lines: 4, isBold: true });
  const height = lines.height + 30;
  return {
    height,
    content:
      drawElement('rect', { x: 0, y: 0, width, height, rx: 8, class: 'pic-destination' }) +
      drawParagraph(lines, { x: width / 2, y: 14 }, { ink: 'paper', anchor: 'middle' }),
  };
}
