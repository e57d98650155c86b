/** The rows of a chart, stacked, with a line between them. */
import type { Drawing } from './picture.ts';
import { drawElement, roundCoordinate } from './svg.ts';

export interface DrawnRow {
  readonly height: number;
  /** SVG drawn from 0 down; the row is moved to its place as a whole. */
  readonly content: string;
}

const GAP = 14;

/** @param head the row above the others, without a line */
export function stackRows(head: DrawnRow, rows: readonly DrawnRow[], width: number): Drawing {
  let y = head.height;
  const content = rows.map((row) => {
    const line = drawElement('path', {
      d: `M0 ${roundCoordinate(y)}H${roundCoordinate(width)}`,
      class: 'pic-rule',
    });
    const moved = drawElement('g', { transform: `translate(0 ${roundCoordinate(y + GAP)})` }, row.content);
    y += row.height + 2 * GAP;
    return line + moved;
  });
  return { width, height: y, content: head.content + content.join('') };
}
