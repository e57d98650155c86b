/** SVG as text: elements by name, attributes and content. Text of a strategy is escaped here, in the last step. */
import { keepVisible } from '../model/visible.ts';
import { type Column, measureWidth, type Type, wrapToWidth } from '../render/measure.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text or the value of an attribute, and removes characters that XML cannot hold. */
export function escapeSvg(text: string): string {
  return keepVisible(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Writes an element. @param content SVG that is already escaped */
export function drawElement(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const opening = [name, ...given.map(([key, value]) => `${key}="${formatAttribute(value ?? '')}"`)].join(
    ' ',
  );
  return content.length === 0 ? `<${opening}/>` : `<${opening}>${content.join('')}</${name}>`;
}

const formatAttribute = (value: string | number) =>
  typeof value === 'number' ? String(roundCoordinate(value)) : escapeSvg(value);

/** Rounds to a tenth, which is finer than any screen and the same on every machine. */
export function roundCoordinate(value: number): number {
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
export function drawTextLine(text: string, { x, y }: Place, { size, isBold, ink, anchor }: Written): string {
  return drawElement(
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

export interface TextLines {
  readonly lines: readonly string[];
  readonly height: number;
  readonly width: number;
  readonly column: Column;
}

export function wrapTextLines(text: string, column: Column): TextLines {
  const lines = wrapToWidth(text, column);
  return {
    lines,
    height: lines.length * column.size * LEADING,
    width: Math.max(0, ...lines.map((line) => measureWidth(line, column))),
    column,
  };
}

/** Draws lines of text; `y` is the top edge of the first. */
export function drawParagraph(
  { lines, column }: TextLines,
  { x, y }: Place,
  look: Pick<Written, 'ink' | 'anchor'>,
): string {
  return lines
    .map((line, index) =>
      drawTextLine(line, { x, y: y + column.size * (LEADING * index + 1) }, { ...column, ...look }),
    )
    .join('');
}

export interface Box extends Place {
  readonly width: number;
  readonly height: number;
}
