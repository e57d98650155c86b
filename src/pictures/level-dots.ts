/** Draws the level of a capability, from 0 to 4, as dots. */
import { drawElement, type Place } from './svg.ts';

export type Levels = readonly [reached: number | undefined, needed: number | undefined];

/** Draws four steps: reached ones are filled, those still to reach are rings, the others dots. */
export function drawLevelDots([reached = 0, needed = 0]: Levels, { x, y }: Place, step = 16): string {
  return [1, 2, 3, 4]
    .map((level) => {
      const cx = x + 5 + (level - 1) * step;
      if (level <= reached) return drawElement('circle', { cx, cy: y, r: 5, class: 'pic-level-reached' });
      if (level <= needed) return drawElement('circle', { cx, cy: y, r: 4.3, class: 'pic-level-needed' });
      return drawElement('circle', { cx, cy: y, r: 1.6, class: 'pic-level-none' });
    })
    .join('');
}

/** Formats `1 → 3`; a missing level is a question mark. */
export function sayLevels([reached, needed]: Levels): string {
  return reached === needed ? `${reached}` : `${reached ?? '?'} → ${needed ?? '?'}`;
}
