/** Lines between cards: each kind has a line of its own, told apart without colour. */
import type { MapLink } from './lanes.ts';
import { element, type Place, rounded } from './svg.ts';

const point = ({ x, y }: Place) => `${rounded(x)} ${rounded(y)}`;

/** @param points of cubic curves, and the tip of the arrow last */
export function linkLine(points: readonly Place[], kind: MapLink['kind']): string {
  const tip = points.at(-1);
  const [start, ...rest] = points.slice(0, -1);
  if (start === undefined || tip === undefined) return '';
  const d = `M${point(start)}C${rest.map(point).join(' ')}`;
  return (
    element('path', { d, class: `pic-link pic-link-${kind}` }) +
    arrowHead(rest.at(-1) ?? start, tip, `pic-tip pic-tip-${kind}`)
  );
}

/** A triangle from where the line ends to its tip. */
export function arrowHead(from: Place, tip: Place, look: string, half = 3.6): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [x, y] = [((tip.x - from.x) / length) * half, ((tip.y - from.y) / length) * half];
  const [left, right] = [
    { x: from.x - y, y: from.y + x },
    { x: from.x + y, y: from.y - x },
  ];
  return element('path', { d: `M${point(left)}L${point(tip)}L${point(right)}Z`, class: look });
}
