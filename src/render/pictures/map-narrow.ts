/** The map for a narrow place: the same lanes and cards one below the other; numbers and letters stand for the lines. */
import type { StrategyMap } from '../map.ts';
import { drawn, heightOf } from './cards.ts';
import { type Lane, lanesOf } from './lanes.ts';
import type { Drawing } from './picture.ts';
import { element, linesOf, paragraph } from './svg.ts';

const WIDTH = 340;
const PADDING = 10;
const CARD = WIDTH - 2 * PADDING;
const BETWEEN = 8;

export function narrowMap(map: StrategyMap): Drawing {
  const { lanes, links } = lanesOf(map);
  const head = destinationBar(map);
  const parts: string[] = [head.content];
  let y = head.height + 12;
  for (const lane of lanes) {
    const { content, height } = laneAt(lane, y);
    parts.push(content);
    y += height + 12;
  }
  if (links.length > 0) {
    const key = linesOf(KEY, { size: 12, width: WIDTH, lines: 3 });
    parts.push(paragraph(key, { x: 0, y }, { ink: 'muted' }));
    y += key.height + 4;
  }
  return { width: WIDTH, height: y, content: parts.join('') };
}

const KEY =
  'An arrow and numbers: the outcomes that a result advances. Letters: what it needs us to be able to do.';

function laneAt({ name, by, theme, rows, note }: Lane, top: number) {
  const title = linesOf(by ? `${name}, ${by}` : name, { size: 14, width: CARD, lines: 3, isBold: true });
  const about = linesOf(theme, { size: 12.5, width: CARD, lines: 3 });
  const parts = [
    paragraph(title, { x: PADDING, y: top + PADDING }, { ink: 'ink' }),
    paragraph(about, { x: PADDING, y: top + PADDING + title.height }, { ink: 'muted' }),
  ];
  let y = top + PADDING + title.height + about.height + 6;
  for (const card of rows.flat()) {
    const height = heightOf(card, CARD);
    parts.push(drawn(card, { x: PADDING, y, width: CARD, height }));
    y += height + BETWEEN;
  }
  const last = linesOf(note, { size: 12.5, width: CARD, lines: 2 });
  parts.push(paragraph(last, { x: PADDING, y }, { ink: 'muted' }));
  y += last.height;
  const height = y - top + (note ? PADDING : PADDING - BETWEEN);
  const band = element('rect', { x: 0, y: top, width: WIDTH, height, rx: 6, class: 'pic-lane pic-lane-0' });
  return { height, content: band + parts.join('') };
}

function destinationBar({ destination, title }: StrategyMap) {
  const lines = linesOf(destination || title, { size: 15, width: WIDTH - 32, lines: 8, isBold: true });
  const height = lines.height + 26;
  const bar = element('rect', { x: 0, y: 0, width: WIDTH, height, rx: 8, class: 'pic-destination' });
  return { height, content: bar + paragraph(lines, { x: 16, y: 12 }, { ink: 'paper' }) };
}
