/** Lines between cards: each kind has its own style, which differs without colour. */
import type { MapLink } from './lanes.ts';
import { drawElement, type Place, roundCoordinate } from './svg.ts';

const formatPoint = ({ x, y }: Place) => `${roundCoordinate(x)} ${roundCoordinate(y)}`;

/** @param points the points of cubic curves; the last is the tip of the arrow */
export function drawLinkLine(points: readonly Place[], kind: MapLink['kind']): string {
  const tip = points.at(-1);
  const [start, ...rest] = points.slice(0, -1);
  if (start === undefined || tip === undefined) return '';
  const d = `M${formatPoint(start)}C${rest.map(formatPoint).join(' ')}`;
  return (
    drawElement('path', { d, class: `pic-link pic-link-${kind}` }) +
    drawArrowHead(rest.at(-1) ?? start, tip, `pic-tip pic-tip-${kind}`)
  );
}

/** Draws a triangle from the end of the line to its tip. */
export function drawArrowHead(from: Place, tip: Place, look: string, half = 3.6): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [x, y] = [((tip.x - from.x) / length) * half, ((tip.y - from.y) / length) * half];
  const [left, right] = [
    { x: from.x - y, y: from.y + x },
    { x: from.x + y, y: from.y - x },
  ];
  return drawElement('path', {
    d: `M${formatPoint(left)}L${formatPoint(tip)}L${formatPoint(right)}Z`,
    class: look,
  });
}
