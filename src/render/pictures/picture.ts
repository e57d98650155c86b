/** A picture as others take it: SVG for a wide and a narrow place, and what it says in words. */
import { element, escapeSvg, rounded } from './svg.ts';

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Elements of SVG. */
  readonly content: string;
}

export interface Picture {
  readonly name: string;
  readonly title: string;
  /** All that the picture says, as text in lines. */
  readonly description: string;
  readonly wide: Drawing;
  /** For a telephone: some 340 units wide, one thing below the other. */
  readonly narrow: Drawing;
}

const FONTS =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

/** Around a picture that stands alone. */
const MARGIN = 16;

/** @param id tells this picture from all others of a page; @param style CSS of its own, for a file that stands alone */
export function svgOf(
  { title, description, ...picture }: Picture,
  {
    id,
    variant = 'wide',
    style,
  }: { readonly id: string; readonly variant?: 'wide' | 'narrow'; readonly style?: string },
): string {
  const { width, height, content } = picture[variant];
  const margin = style === undefined ? 0 : MARGIN;
  const [right, bottom] = [rounded(width + 2 * margin), rounded(height + 2 * margin)];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `${-margin} ${-margin} ${right} ${bottom}`,
      width: style === undefined ? undefined : right,
      height: style === undefined ? undefined : bottom,
      class: `pic pic-${picture.name} pic-${variant}`,
      role: 'img',
      'aria-labelledby': `${id}-${variant}-title ${id}-${variant}-desc`,
      'font-family': FONTS,
    },
    element('title', { id: `${id}-${variant}-title` }, escapeSvg(title)),
    element('desc', { id: `${id}-${variant}-desc` }, escapeSvg(description)),
    style === undefined
      ? ''
      : `<style>${style}</style>${element('rect', { x: -margin, y: -margin, width: right, height: bottom, class: 'pic-ground' })}`,
    content,
  );
}

/** Both variants, of which the style sheet shows the one that fits. */
export function figureOf(picture: Picture, id: string): string {
  const both = (['wide', 'narrow'] as const).map((variant) => svgOf(picture, { id, variant }));
  return `<figure class="pic-figure">${both.join('')}</figure>`;
}
