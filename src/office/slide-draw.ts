/** Puts text boxes, tables and pictures on slides. */
import type { Run, Runs } from './blocks.ts';
import { plainText } from './blocks.ts';
import { COLORS, colorOf, MONO, runsLeft, SANS, SERIF } from './palette.ts';
import type { BorderProps, TableCell, Target, TextProps } from './presentation.ts';
import type { Box, PictureBox, TableBox, TextBox } from './slide-flow.ts';
import { lineHeight, type Type } from './slide-lines.ts';
import type { TextPiece } from './slide-pieces.ts';
import { CELL_PADDING, CONTENT } from './slide-tables.ts';

type Options = NonNullable<TextProps['options']>;

export const inches = (points: number) => points / 72;

/** Marks a table with a head by its name, because the library has no option for it. */
export const HEADED = 'Table with a head';

export function drawBox(slide: Target, box: Box): void {
  if (box.is === 'text') drawText(slide, box);
  else if (box.is === 'table') drawTable(slide, box);
  else drawPicture(slide, box);
}

function drawText(slide: Target, { top, height, pieces }: TextBox): void {
  slide.addText(pieces.flatMap(paragraphOf), {
    x: inches(CONTENT.left),
    y: inches(top),
    w: inches(CONTENT.width),
    h: inches(height),
    margin: 0,
    valign: 'top',
    fit: 'none',
    objectName: 'Text',
  });
}

function drawPicture(slide: Target, { top, height, picture }: PictureBox): void {
  const { svg, title, description, width } = picture;
  slide.addImage({
    data: `image/svg+xml;base64,${base64(svg)}`,
    x: inches(CONTENT.left),
    y: inches(top),
    w: inches(width),
    h: inches(height),
    altText: `${title}. ${description}`.replace(/\s+/g, ' '),
    objectName: 'Picture',
  });
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function paragraphOf(piece: TextPiece): readonly TextProps[] {
  const { runs, type, before, sign, level = 0, tone } = piece;
  const indent = 18;
  return textProps(runs, type, {
    ...(tone && { color: colorOf(tone) }),
    paraSpaceBefore: before,
    ...(sign === 'bullet' && { bullet: { indent }, indentLevel: level }),
    ...(sign === 'number' && { bullet: { type: 'number', indent }, indentLevel: level }),
  });
}

/** Makes the pieces of one paragraph; the last one ends it. */
export function textProps(runs: Runs, type: Type, look: Options): readonly TextProps[] {
  const isLeft = runsLeft(plainText(runs));
  const paragraph: Options = {
    fontFace: type.isSerif ? SERIF : SANS,
    fontSize: type.size,
    bold: type.isBold ?? false,
    color: COLORS.ink,
    lineSpacing: lineHeight(type),
    ...(isLeft && { rtlMode: true, align: 'right' }),
    ...look,
  };
  const pieces = runs.flatMap((run, at) => linesIn(run, at === 0 ? paragraph : withoutSign(paragraph)));
  return pieces.map((piece, at) => ({
    ...piece,
    options: { ...piece.options, ...(at === pieces.length - 1 && { breakLine: true }) },
  }));
}

/** Drops the bullet, because the library takes every piece with one for a paragraph. */
function withoutSign({ bullet: _bullet, ...paragraph }: Options): Options {
  return paragraph;
}

function linesIn(run: Run, paragraph: Options): readonly TextProps[] {
  const options: Options = {
    ...paragraph,
    ...(run.isBold && { bold: true }),
    ...(run.isItalic && { italic: true }),
    ...(run.isStruck && { strike: true }),
    ...(run.isCode && { fontFace: MONO }),
    ...(run.tone && { color: colorOf(run.tone) }),
  };
  return run.text
    .split('\n')
    .map(
      (text, at): TextProps => ({
        text,
        options: at > 0 ? { ...withoutSign(options), softBreakBefore: true } : options,
      }),
    )
    .filter(({ text, options: { softBreakBefore } = {} }) => text !== '' || softBreakBefore);
}

const BORDER = { type: 'solid', pt: 0.75, color: COLORS.line } as const;
const NO_BORDER = { type: 'none' } as const;
const BELOW: [BorderProps, BorderProps, BorderProps, BorderProps] = [NO_BORDER, NO_BORDER, BORDER, NO_BORDER];

function drawTable(slide: Target, { top, grid, rows, height }: TableBox): void {
  const head = grid.head.length > 0 ? [grid.head.map((runs) => cellOf(runs, grid.headCell, 'muted'))] : [];
  const body = rows.map(({ cells }) => cells.map((runs) => cellOf(runs, grid.cell)));
  slide.addTable([...head, ...body], {
    x: inches(CONTENT.left),
    y: inches(top),
    w: inches(CONTENT.width),
    h: inches(height),
    colW: grid.widths.map(inches),
    rowH: [...(head.length > 0 ? [grid.headHeight] : []), ...rows.map((row) => row.height)].map(inches),
    objectName: head.length > 0 ? HEADED : 'Table',
  });
}

function cellOf(runs: Runs, type: Type, tone?: 'muted'): TableCell {
  const { block, end } = CELL_PADDING;
  return {
    text: [...textProps(runs, type, tone ? { color: colorOf(tone) } : {})],
    options: {
      fontFace: SANS,
      fontSize: type.size,
      margin: [block, end, block, 0].map(inches) as [number, number, number, number],
      valign: tone ? 'bottom' : 'top',
      border: BELOW,
    },
  };
}
