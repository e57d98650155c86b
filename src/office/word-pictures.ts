/** The pictures of a Word file. */
import { ImageRun, Paragraph } from 'docx';
import type { PageDrawing, PagePicture } from './blocks.ts';

/** The space on a page, in points. */
const ROOM = { width: 482, height: 680 };
/** The largest size of a unit of a drawing, in points: its text is no larger than the text around it. */
const LARGEST = 0.8;
/** The share of the width that a drawing should fill; a narrower one leaves a gap beside it. */
const WIDE_ENOUGH = 0.9;

/** Chooses the drawing with the largest text among those that fill the width and fit the height. */
export function makePictureParagraph({ drawings, title, description }: PagePicture): readonly Paragraph[] {
  const sized = drawings.map((drawing) => ({ drawing, scale: chooseScale(drawing) }));
  const wide = sized.filter(({ drawing, scale }) => drawing.width * scale >= ROOM.width * WIDE_ENOUGH);
  const best = [...(wide.length > 0 ? wide : sized)].sort((a, b) => b.scale - a.scale)[0];
  if (!best) return [];
  const { svg, width, height } = best.drawing;
  // The library counts in pixels, 96 to an inch.
  const pixels = (units: number) => Math.round((units * best.scale * 96) / 72);
  const data = new TextEncoder().encode(svg);
  // The library asks for a PNG as well; `sealPackage` drops the copy.
  const image = new ImageRun({
    type: 'svg',
    data,
    transformation: { width: pixels(width), height: pixels(height) },
    fallback: { type: 'png', data },
    altText: { name: title, title, description },
  });
  return [new Paragraph({ children: [image], spacing: { before: 160, after: 240 } })];
}

function chooseScale({ width, height }: PageDrawing): number {
  return Math.min(LARGEST, ROOM.width / width, ROOM.height / height);
}
