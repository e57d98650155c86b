/** Puts text boxes, tables and pictures on slides. */
import type { Runs, StyledRun } from './blocks.ts';
import { toPlainText } from './blocks.ts';
import { COLORS, chooseColor, isRightToLeft, MONO, SANS, SERIF } from './palette.ts';
import type { BorderProps, TableCell, Target, TextProps } from './presentation.ts';
import type { PictureBox, SlideBox, TableBox, TextBox } from './slide-flow.ts';
import { measureLineHeight, type SlideType } from './slide-lines.ts';
import type { TextPiece } from './slide-pieces.ts';
import { CELL_PADDING, CONTENT } from './slide-tables.ts';

type Options = NonNullable<TextProps['options']>;

export const toInches = (points: number) => points / 72;

/** Marks a table with a head by its name, because the library has no option for it. */
export const HEADED = 'Table with a head';

export function drawBox(slide: Target, box: SlideBox): void {
  if (box.is === 'text') drawText(slide, box);
  else if (box.is === 'table') drawTable(slide, box);
  else drawPicture(slide, box);
}

function drawText(slide: Target, { top, height, pieces }: TextBox): void {
  slide.addText(pieces.flatMap(makeSlideParagraph), {
    x: toInches(CONTENT.left),
    y: toInches(top),
    w: toInches(CONTENT.width),
    h: toInches(height),
    margin: 0,
    valign: 'top',
    fit: 'none',
    objectName: 'Text',
  });
}

function drawPicture(slide: Target, { top, height, picture }: PictureBox): void {
  const { svg, title, description, width } = picture;
  slide.addImage({
    data: `image/svg+xml;base64,${encodeBase64(svg)}`,
    x: toInches(CONTENT.left),
    y: toInches(top),
    w: toInches(width),
    h: toInches(height),
    altText: `${title}. ${description}`.replace(/\s+/g, ' '),
    objectName: 'Picture',
  });
}

function encodeBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function makeSlideParagraph(piece: TextPiece): readonly TextProps[] {
  const { runs, type, before, sign, level = 0, tone } = piece;
  const indent = 18;
  return makeTextProps(runs, type, {
    ...(tone && { color: chooseColor(tone) }),
    paraSpaceBefore: before,
    ...(sign === 'bullet' && { bullet: { indent }, indentLevel: level }),
    ...(sign === 'number' && { bullet: { type: 'number', indent }, indentLevel: level }),
  });
}

/** Makes the pieces of one paragraph; the last one ends it. */
export function makeTextProps(runs: Runs, type: SlideType, look: Options): readonly TextProps[] {
  const isLeft = isRightToLeft(toPlainText(runs));
  const paragraph: Options = {
    fontFace: type.isSerif ? SERIF : SANS,
    fontSize: type.size,
    bold: type.isBold ?? false,
    color: COLORS.ink,
    lineSpacing: measureLineHeight(type),
    ...(isLeft && { rtlMode: true, align: 'right' }),
    ...look,
  };
  const pieces = runs.flatMap((run, at) => splitAtLineFeeds(run, at === 0 ? paragraph : dropSign(paragraph)));
  return pieces.map((piece, at) => ({
    ...piece,
    options: { ...piece.options, ...(at === pieces.length - 1 && { breakLine: true }) },
  }));
}

/** Drops the bullet, because the library takes every piece with one for a paragraph. */
function dropSign({ bullet: _bullet, ...paragraph }: Options): Options {
  return paragraph;
}

function splitAtLineFeeds(run: StyledRun, paragraph: Options): readonly TextProps[] {
  const options: Options = {
    ...paragraph,
    ...(run.isBold && { bold: true }),
    ...(run.isItalic && { italic: true }),
    ...(run.isStruck && { strike: true }),
    ...(run.isCode && { fontFace: MONO }),
    ...(run.tone && { color: chooseColor(run.tone) }),
  };
  return run.text
    .split('\n')
    .map(
      (text, at): TextProps => ({
        text,
        options: at > 0 ? { ...dropSign(options), softBreakBefore: true } : options,
      }),
    )
    .filter(({ text, options: { softBreakBefore } = {} }) => text !== '' || softBreakBefore);
}

const BORDER = { type: 'solid', pt: 0.75, color: COLORS.line } as const;
const NO_BORDER = { type: 'none' } as const;
const BELOW: [BorderProps, BorderProps, BorderProps, BorderProps] = [NO_BORDER, NO_BORDER, BORDER, NO_BORDER];

function drawTable(slide: Target, { top, grid, rows, height }: TableBox): void {
  const head =
    grid.head.length > 0 ? [grid.head.map((runs) => makeSlideCell(runs, grid.headCell, 'muted'))] : [];
  const body = rows.map(({ cells }) => cells.map((runs) => makeSlideCell(runs, grid.cell)));
  slide.addTable([...head, ...body], {
    x: toInches(CONTENT.left),
    y: toInches(top),
    w: toInches(CONTENT.width),
    h: toInches(height),
    colW: grid.widths.map(toInches),
    rowH: [...(head.length > 0 ? [grid.headHeight] : []), ...rows.map((row) => row.height)].map(toInches),
    objectName: head.length > 0 ? HEADED : 'Table',
  });
}

function makeSlideCell(runs: Runs, type: SlideType, tone?: 'muted'): TableCell {
  const { block, end } = CELL_PADDING;
  return {
    text: [...makeTextProps(runs, type, tone ? { color: chooseColor(tone) } : {})],
    options: {
      fontFace: SANS,
      fontSize: type.size,
      margin: [block, end, block, 0].map(toInches) as [number, number, number, number],
      valign: tone ? 'bottom' : 'top',
      border: BELOW,
    },
  };
}
