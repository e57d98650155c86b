/** The drawing for a picture that has nothing to show yet. */
import type { Drawing } from './picture.ts';
import { drawElement, drawParagraph, wrapTextLines } from './svg.ts';

export function drawEmpty(sentence: string, width: number): Drawing {
  const lines = wrapTextLines(sentence, { size: 14, width: width - 48, lines: 6 });
  const height = lines.height + 48;
  const frame = drawElement('rect', {
    x: 1,
    y: 1,
    width: width - 2,
    height: height - 2,
    rx: 6,
    class: 'pic-empty',
  });
  return { width, height, content: frame + drawParagraph(lines, { x: 24, y: 22 }, { ink: 'muted' }) };
}
