/** A picture as others take it: SVG for wide and narrow places, and what it says in words. */
import { VARIANTS, type Variant } from './frames.ts';
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
  readonly drawings: Readonly<Record<Variant, Drawing>>;
}

/** Those of the page of a brief, whose style sheet may name others. */
const FONTS = "'Helvetica Neue', 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

/** Around a picture that stands alone. */
const MARGIN = 16;

/** @param id tells this picture from all others of a page; @param style CSS of its own, for a file that stands alone */
export function svgOf(
  { name, title, description, drawings }: Picture,
  {
    id,
    variant = 'wide',
    style,
  }: { readonly id: string; readonly variant?: Variant; readonly style?: string },
): string {
  const { width, height, content } = drawings[variant];
  const margin = style === undefined ? 0 : MARGIN;
  const [right, bottom] = [rounded(width + 2 * margin), rounded(height + 2 * margin)];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `${-margin} ${-margin} ${right} ${bottom}`,
      width: style === undefined ? undefined : right,
      height: style === undefined ? undefined : bottom,
      class: `pic pic-${name} pic-${variant}`,
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

/** Every variant, of which the style sheet shows the one that fits. */
export function figureOf(picture: Picture, id: string): string {
  const each = VARIANTS.map((variant) => svgOf(picture, { id, variant }));
  return `<figure class="pic-figure">${each.join('')}</figure>`;
}
