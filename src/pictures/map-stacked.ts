/** The map for narrow places: the same lanes and cards, stacked; numbers and letters replace the lines. */
import type { StrategyMap } from '../render/map.ts';
import { type Card, drawn, heightOf } from './cards.ts';
import { FRAMES } from './frames.ts';
import { type Lane, lanesOf } from './lanes.ts';
import type { Drawing } from './picture.ts';
import { element, linesOf, paragraph, rounded } from './svg.ts';

const PADDING = 10;
const BETWEEN = 8;
const LANE_GAP = 12;

interface Columns {
  readonly width: number;
  readonly columns: number;
}

export function stackedMap(map: StrategyMap, columns: 1 | 3): Drawing {
  const { width } = FRAMES[columns === 1 ? 'narrow' : 'medium'];
  const { lanes, links } = lanesOf(map);
  const head = destinationBar(map, width);
  const parts: string[] = [head.content];
  let y = head.height + LANE_GAP;
  for (const lane of lanes) {
    const { content, height } = laneOf(lane, { width, columns });
    parts.push(element('g', { transform: `translate(0 ${rounded(y)})` }, content));
    y += height + LANE_GAP;
  }
  const key = linesOf(links.length > 0 ? map.words.say(KEY) : '', { size: 12, width, lines: 3 });
  parts.push(paragraph(key, { x: 0, y }, { ink: 'muted' }));
  return { width, height: y + key.height + 2, content: parts.join('') };
}

const KEY =
  'An arrow and numbers: the outcomes that a result advances. Letters: what it needs us to be able to do.';

function laneOf({ name, by, theme, rows, note }: Lane, { width, columns }: Columns) {
  const inner = width - 2 * PADDING;
  const title = linesOf(by ? `${name}, ${by}` : name, { size: 14, width: inner, lines: 3, isBold: true });
  const about = linesOf(theme, { size: 12.5, width: inner, lines: 3 });
  const last = linesOf(note, { size: 12.5, width: inner, lines: 2 });
  const top = PADDING + title.height + about.height + 5;
  const cards = cardsOf(rows.flat(), { width: inner, columns });
  const bottom = top + cards.height + last.height;
  const height = bottom + PADDING;
  return {
    height,
    content: [
      element('rect', { x: 0, y: 0, width, height, rx: 6, class: 'pic-lane pic-lane-0' }),
      paragraph(title, { x: PADDING, y: PADDING - 2 }, { ink: 'ink' }),
      paragraph(about, { x: PADDING, y: PADDING - 2 + title.height }, { ink: 'muted' }),
      element('g', { transform: `translate(${PADDING} ${rounded(top)})` }, cards.content),
      paragraph(last, { x: PADDING, y: top + cards.height }, { ink: 'muted' }),
    ].join(''),
  };
}

/** Draws cards side by side at the same height. */
function cardsOf(cards: readonly Card[], { width, columns }: Columns) {
  const each = (width - (columns - 1) * BETWEEN) / columns;
  const parts: string[] = [];
  let y = 0;
  for (let first = 0; first < cards.length; first += columns) {
    const row = cards.slice(first, first + columns);
    const height = Math.max(...row.map((card) => heightOf(card, each)));
    row.forEach((card, index) => {
      parts.push(drawn(card, { x: index * (each + BETWEEN), y, width: each, height }));
    });
    y += height + BETWEEN;
  }
  return { height: Math.max(0, y - BETWEEN), content: parts.join('') };
}

function destinationBar({ destination, title }: StrategyMap, width: number) {
  const lines = linesOf(destination || title, { size: 15, width: width - 32, lines: 8, isBold: true });
  const height = lines.height + 26;
  const bar = element('rect', { x: 0, y: 0, width, height, rx: 8, class: 'pic-destination' });
  return { height, content: bar + paragraph(lines, { x: 16, y: 12 }, { ink: 'paper' }) };
}
