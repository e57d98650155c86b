/** The map for narrow places: the same lanes and cards, stacked; numbers and letters replace the lines. */
import type { StrategyMap } from '../render/map.ts';
import { type Card, drawCard, measureCardHeight } from './cards.ts';
import { FRAMES } from './frames.ts';
import { type Lane, makeLanes } from './lanes.ts';
import type { Drawing } from './picture.ts';
import { drawElement, drawParagraph, roundCoordinate, wrapTextLines } from './svg.ts';

const PADDING = 10;
const BETWEEN = 8;
const LANE_GAP = 12;

interface Columns {
  readonly width: number;
  readonly columns: number;
}

export function drawStackedMap(map: StrategyMap, columns: 1 | 3): Drawing {
  const { width } = FRAMES[columns === 1 ? 'narrow' : 'medium'];
  const { lanes, links } = makeLanes(map);
  const head = drawStackedDestination(map, width);
  const parts: string[] = [head.content];
  let y = head.height + LANE_GAP;
  for (const lane of lanes) {
    const { content, height } = drawStackedLane(lane, { width, columns });
    parts.push(drawElement('g', { transform: `translate(0 ${roundCoordinate(y)})` }, content));
    y += height + LANE_GAP;
  }
  const key = wrapTextLines(links.length > 0 ? map.words.say(KEY) : '', { size: 12, width, lines: 3 });
  parts.push(drawParagraph(key, { x: 0, y }, { ink: 'muted' }));
  return { width, height: y + key.height + 2, content: parts.join('') };
}

const KEY =
  'An arrow and numbers: the outcomes that a result advances. Letters: what it needs us to be able to do.';

function drawStackedLane({ name, by, theme, rows, note }: Lane, { width, columns }: Columns) {
  const inner = width - 2 * PADDING;
  const title = wrapTextLines(by ? `${name}, ${by}` : name, {
    size: 14,
    width: inner,
    lines: 3,
    isBold: true,
  });
  const about = wrapTextLines(theme, { size: 12.5, width: inner, lines: 3 });
  const last = wrapTextLines(note, { size: 12.5, width: inner, lines: 2 });
  const top = PADDING + title.height + about.height + 5;
  const cards = drawStackedCards(rows.flat(), { width: inner, columns });
  const bottom = top + cards.height + last.height;
  const height = bottom + PADDING;
  return {
    height,
    content: [
      drawElement('rect', { x: 0, y: 0, width, height, rx: 6, class: 'pic-lane pic-lane-0' }),
      drawParagraph(title, { x: PADDING, y: PADDING - 2 }, { ink: 'ink' }),
      drawParagraph(about, { x: PADDING, y: PADDING - 2 + title.height }, { ink: 'muted' }),
      drawElement('g', { transform: `translate(${PADDING} ${roundCoordinate(top)})` }, cards.content),
      drawParagraph(last, { x: PADDING, y: top + cards.height }, { ink: 'muted' }),
    ].join(''),
  };
}

/** Draws cards side by side at the same height. */
function drawStackedCards(cards: readonly Card[], { width, columns }: Columns) {
  const each = (width - (columns - 1) * BETWEEN) / columns;
  const parts: string[] = [];
  let y = 0;
  for (let first = 0; first < cards.length; first += columns) {
    const row = cards.slice(first, first + columns);
    const height = Math.max(...row.map((card) => measureCardHeight(card, each)));
    row.forEach((card, index) => {
      parts.push(drawCard(card, { x: index * (each + BETWEEN), y, width: each, height }));
    });
    y += height + BETWEEN;
  }
  return { height: Math.max(0, y - BETWEEN), content: parts.join('') };
}

function drawStackedDestination({ destination, title }: StrategyMap, width: number) {
  const lines = wrapTextLines(destination || title, { size: 15, width: width - 32, lines: 8, isBold: true });
  const height = lines.height + 26;
  const bar = drawElement('rect', { x: 0, y: 0, width, height, rx: 8, class: 'pic-destination' });
  return { height, content: bar + drawParagraph(lines, { x: 16, y: 12 }, { ink: 'paper' }) };
}
