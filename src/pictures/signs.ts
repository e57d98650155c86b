/** Signs with their words, side by side as long as there is room. */
import { measureWidth } from '../render/measure.ts';
import type { DrawnRow } from './rows.ts';
import { drawTextLine, type Place } from './svg.ts';

export interface Sign {
  readonly says: string;
  /** The width of the sign and the space after it. */
  readonly room: number;
  /** Draws the sign around the middle of its left edge. */
  at(place: Place): string;
}

const SIZE = 12;
const LINE = 20;
const BETWEEN = 24;

export function layOutSigns(signs: readonly Sign[], width: number, left = 0): DrawnRow {
  let [x, y] = [left, 0];
  const content = signs.map(({ says, room, at }) => {
    const needed = room + measureWidth(says, { size: SIZE });
    if (x > left && x + needed > left + width) [x, y] = [left, y + LINE];
    const drawn =
      at({ x, y: y + 8 }) + drawTextLine(says, { x: x + room, y: y + 12 }, { size: SIZE, ink: 'muted' });
    x += needed + BETWEEN;
    return drawn;
  });
  return { height: signs.length === 0 ? 0 : y + LINE, content: content.join('') };
}
