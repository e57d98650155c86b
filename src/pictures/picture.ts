/** A picture for other modules: SVG for wide and narrow places, and a description in words. */
import { VARIANTS, type Variant } from './frames.ts';
import { element, escapeSvg, rounded } from './svg.ts';

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
export function svgOf(picture: Picture, variant: Variant, style: string): string {
  const { name, description } = picture;
  const { width, height } = picture.drawings[variant];
  const [right, bottom] = [rounded(width + 2 * MARGIN), rounded(height + 2 * MARGIN)];
  const ground = element('rect', {
    x: -MARGIN,
    y: -MARGIN,
    width: right,
    height: bottom,
    class: 'pic-ground',
  });
  return drawingOf(
    picture,
    variant,
    {
      viewBox: `${-MARGIN} ${-MARGIN} ${right} ${bottom}`,
      width: right,
      height: bottom,
      'aria-labelledby': `${name}-title`,
      'aria-describedby': `${name}-desc`,
    },
    titleOf(picture, `${name}-title`) +
      element('desc', { id: `${name}-desc` }, escapeSvg(description)) +
      `<style>${style}</style>${ground}`,
  );
}

/**
 * Writes every variant for a page, whose style sheet shows the one that fits, and the description once.
 * @param id an id that is unique on the page
 */
export function figureOf(picture: Picture, id: string): string {
  const each = VARIANTS.map((variant) => {
    const { width, height } = picture.drawings[variant];
    const names = {
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      'aria-labelledby': `${id}-${variant}`,
      'aria-describedby': `${id}-words`,
    };
    return drawingOf(picture, variant, names, titleOf(picture, `${id}-${variant}`));
  });
  const words = element('div', { class: 'pic-words', id: `${id}-words` }, escapeSvg(picture.description));
  return `<figure class="pic-figure">${each.join('')}${words}</figure>`;
}

const titleOf = ({ title }: Picture, id: string) => element('title', { id }, escapeSvg(title));

function drawingOf(
  { name, drawings }: Picture,
  variant: Variant,
  names: Readonly<Record<string, string | number>>,
  before: string,
): string {
  return element(
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
