/** A picture for other modules: SVG for wide and narrow places, and a description in words. */
import { VARIANTS, type Variant } from './frames.ts';
import { drawElement, escapeSvg, roundCoordinate } from './svg.ts';

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** SVG elements. */
  readonly content: string;
}

export interface Picture {
  readonly name: string;
  readonly title: string;
  /** Everything that the picture shows, as lines of text. */
  readonly description: string;
  readonly drawings: Readonly<Record<Variant, Drawing>>;
}

/** The fonts of a brief’s page; the style sheet of a page may name others. */
const FONTS = "'Helvetica Neue', 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

/** The margin of a picture in its own file. */
const MARGIN = 16;

/** Writes a picture as its own file. @param style its CSS */
export function writeSvg(picture: Picture, variant: Variant, style: string): string {
  const { name, description } = picture;
  const { width, height } = picture.drawings[variant];
  const [right, bottom] = [roundCoordinate(width + 2 * MARGIN), roundCoordinate(height + 2 * MARGIN)];
  const ground = drawElement('rect', {
    x: -MARGIN,
    y: -MARGIN,
    width: right,
    height: bottom,
    class: 'pic-ground',
  });
  return writeDrawing(
    picture,
    variant,
    {
      viewBox: `${-MARGIN} ${-MARGIN} ${right} ${bottom}`,
      width: right,
      height: bottom,
      'aria-labelledby': `${name}-title`,
      'aria-describedby': `${name}-desc`,
    },
    writeSvgTitle(picture, `${name}-title`) +
      drawElement('desc', { id: `${name}-desc` }, escapeSvg(description)) +
      `<style>${style}</style>${ground}`,
  );
}

/**
 * Writes every variant for a page, whose style sheet shows the one that fits, and the description once.
 * @param id an id that is unique on the page
 */
export function writeFigure(picture: Picture, id: string): string {
  const each = VARIANTS.map((variant) => {
    const { width, height } = picture.drawings[variant];
    const names = {
      viewBox: `0 0 ${roundCoordinate(width)} ${roundCoordinate(height)}`,
      'aria-labelledby': `${id}-${variant}`,
      'aria-describedby': `${id}-words`,
    };
    return writeDrawing(picture, variant, names, writeSvgTitle(picture, `${id}-${variant}`));
  });
  const words = drawElement('div', { class: 'pic-words', id: `${id}-words` }, escapeSvg(picture.description));
  return `<figure class="pic-figure">${each.join('')}${words}</figure>`;
}

const writeSvgTitle = ({ title }: Picture, id: string) => drawElement('title', { id }, escapeSvg(title));

function writeDrawing(
  { name, drawings }: Picture,
  variant: Variant,
  names: Readonly<Record<string, string | number>>,
  before: string,
): string {
  return drawElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...names,
      class: `pic pic-${name} pic-${variant}`,
      role: 'img',
      'font-family': FONTS,
    },
    before,
    drawings[variant].content,
  );
}
