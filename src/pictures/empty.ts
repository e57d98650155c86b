/** The drawing for a picture that has nothing to show yet. */
import type { Drawing } from './picture.ts';
import { element, linesOf, paragraph } from './svg.ts';

export function emptyDrawing(sentence: string, width: number): Drawing {
  const lines = linesOf(sentence, { size: 14, width: width - 48, lines: 6 });
  const height = lines.height + 48;
  const frame = element('rect', {
    x: 1,
    y: 1,
    width: width - 2,
    height: height - 2,
    rx: 6,
    class: 'pic-empty',
  });
  return { width, height, content: frame + paragraph(lines, { x: 24, y: 22 }, { ink: 'muted' }) };
}
