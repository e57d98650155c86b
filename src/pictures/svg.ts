/** SVG as text: elements by name, attributes and content. Text of a strategy is escaped here, in the last step. */
import { visible } from '../model/visible.ts';
import { type Column, type Type, widthOf, wrapped } from '../render/measure.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text or the value of an attribute, and removes characters that XML cannot hold. */
export function escapeSvg(text: string): string {
  return visible(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Writes an element. @param content SVG that is already escaped */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const opening = [name, ...given.map(([key, value]) => `${key}="${attribute(value ?? '')}"`)].join(' ');
  return content.length === 0 ? `<${opening}/>` : `<${opening}>${content.join('')}</${name}>`;
}

const attribute = (value: string | number) =>
  typeof value === 'number' ? String(rounded(value)) : escapeSvg(value);

/** Rounds to a tenth, which is finer than any screen and the same on every machine. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Written extends Type {
  readonly ink: 'ink' | 'muted' | 'accent' | 'paper';
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** Draws one line of text; `y` is its baseline. */
export function textAt(text: string, { x, y }: Place, { size, isBold, ink, anchor }: Written): string {
  return element(
    'text',
    {
      x,
      y,
      class: `pic-${ink}`,
      'font-size': size,
      'font-weight': isBold ? 600 : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
    },
    escapeSvg(text),
  );
}

/** The distance between lines of text, as a share of the font size. */
export const LEADING = 1.32;

export interface Lines {
  readonly lines: readonly string[];
  readonly height: number;
  readonly width: number;
  readonly column: Column;
}

export function linesOf(text: string, column: Column): Lines {
  const lines = wrapped(text, column);
  return {
    lines,
    height: lines.length * column.size * LEADING,
    width: Math.max(0, ...lines.map((line) => widthOf(line, column))),
    column,
  };
}

/** Draws lines of text; `y` is the top edge of the first. */
export function paragraph(
  { lines, column }: Lines,
  { x, y }: Place,
  look: Pick<Written, 'ink' | 'anchor'>,
): string {
  return lines
    .map((line, index) =>
      textAt(line, { x, y: y + column.size * (LEADING * index + 1) }, { ...column, ...look }),
    )
    .join('');
}

export interface Box extends Place {
  readonly width: number;
  readonly height: number;
}
