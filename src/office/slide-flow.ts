/** Decides which slide each piece goes on and where: from top to bottom, never past the end. */
import type { PageBlock, Part, Runs } from './blocks.ts';
import { makeUnits, type PicturePiece, type SlidePiece, type TextPiece, type Unit } from './slide-pieces.ts';
import { CONTENT, type Grid, type RowPiece } from './slide-tables.ts';

export interface TextBox {
  readonly is: 'text';
  readonly top: number;
  readonly height: number;
  readonly pieces: readonly TextPiece[];
}

export interface TableBox {
  readonly is: 'table';
  readonly top: number;
  readonly height: number;
  readonly grid: Grid;
  readonly rows: readonly RowPiece[];
}

export interface PictureBox {
  readonly is: 'picture';
  readonly top: number;
  readonly height: number;
  readonly picture: PicturePiece;
}

export type SlideBox = TextBox | TableBox | PictureBox;

export interface Slide {
  readonly title: Runs;
  /** `2 / 3` if a title has several slides; empty if it has one. */
  readonly place: string;
  readonly boxes: readonly SlideBox[];
}

/** @returns the slides of all parts, in order */
export function layOutSlides(parts: readonly Part[]): readonly Slide[] {
  return mergeOpening(parts)
    .flatMap(splitSections)
    .flatMap(({ title, blocks }) => {
      const stacks = fillSlides(blocks);
      // The part has only pictures, all of them too small to read.
      if (blocks.length > 0 && stacks.flat().length === 0) return [];
      return stacks.map((pieces, at) => ({
        title,
        place: stacks.length > 1 ? `${at + 1} / ${stacks.length}` : '',
        boxes: makeBoxes(pieces),
      }));
    });
}

const SCALES = [1.5, 1.3, 1.15];
/** A part with more slides than this is not enlarged. */
const MOST_LARGER = 8;

/** Fills slides in the largest type that needs no more slides than the usual one, so that a short text is not lost on a large slide. */
function fillSlides(blocks: readonly PageBlock[]): readonly (readonly SlidePiece[])[] {
  const usual = stackUnits(makeUnits(blocks));
  if (usual.length > MOST_LARGER) return usual;
  for (const scale of SCALES) {
    const larger = stackUnits(makeUnits(blocks, scale));
    if (larger.length <= usual.length) return larger;
  }
  return usual;
}

/** Merges the opening, destination and why it matters, into one slide if they fit. */
function mergeOpening([first, second, ...rest]: readonly Part[]): readonly Part[] {
  if (!first || !second) return first ? [first] : [];
  const both: Part = {
    title: first.title,
    blocks: [...first.blocks, { is: 'heading', level: 3, runs: second.title }, ...second.blocks],
  };
  return stackUnits(makeUnits(both.blocks)).length === 1 ? [both, ...rest] : [first, second, ...rest];
}

/** Splits a part that does not fit on one slide: each stage of the path begins a slide, with its name next to the part’s. */
function splitSections({ title, blocks }: Part): readonly Part[] {
  if (stackUnits(makeUnits(blocks)).length === 1) return [{ title, blocks }];
  const loose = blocks.filter((block) => block.is !== 'chapter');
  const chapters = blocks
    .filter((block) => block.is === 'chapter')
    .map(
      ({ blocks: [first, ...rest] }): Part =>
        first?.is === 'heading'
          ? {
              title: [
                ...title,
                { text: '  ' },
                ...first.runs.map((run) => ({ ...run, tone: 'muted' as const })),
              ],
              blocks: rest,
            }
          : { title, blocks: first ? [first, ...rest] : [] },
    );
  return loose.length > 0 || chapters.length === 0 ? [{ title, blocks: loose }, ...chapters] : chapters;
}

/** Stacks the pieces of each slide. */
function stackUnits(units: readonly Unit[]): readonly (readonly SlidePiece[])[] {
  const stacks: SlidePiece[][] = [[]];
  for (const unit of units) {
    if (fits(stacks.at(-1) ?? [], unit)) stacks.at(-1)?.push(...unit);
    else if (fits([], unit)) stacks.push([...unit]);
    else for (const piece of unit) addAlone(stacks, piece);
  }
  return stacks.filter((stack, at) => at === 0 || stack.length > 0);
}

function addAlone(stacks: SlidePiece[][], piece: SlidePiece): void {
  const last = stacks.at(-1) ?? [];
  if (last.length === 0 || fits(last, [piece])) last.push(piece);
  else stacks.push([piece]);
}

function fits(stack: readonly SlidePiece[], unit: Unit): boolean {
  return measureStack([...stack, ...unit]) <= CONTENT.height;
}

/** Measures a stack with the head of each table; the first piece has no space above it. */
function measureStack(pieces: readonly SlidePiece[]): number {
  return pieces.reduce((sum, piece, at) => sum + findPiecePlace(piece, pieces[at - 1]), 0);
}

function findPiecePlace(piece: SlidePiece, previous: SlidePiece | undefined): number {
  const isSame = piece.is === 'row' && previous?.is === 'row' && previous.grid === piece.grid;
  const before = previous === undefined || isSame ? 0 : Math.max(piece.before, 4);
  return before + (piece.is === 'row' && !isSame ? piece.grid.headHeight : 0) + piece.height;
}

function makeBoxes(pieces: readonly SlidePiece[]): readonly SlideBox[] {
  const boxes: SlideBox[] = [];
  let bottom: number = CONTENT.top;
  pieces.forEach((piece, at) => {
    const place = findPiecePlace(piece, pieces[at - 1]);
    const last = boxes.at(-1);
    if (piece.is === 'text' && last?.is === 'text')
      boxes[boxes.length - 1] = { ...last, height: last.height + place, pieces: [...last.pieces, piece] };
    else if (piece.is === 'row' && last?.is === 'table' && last.grid === piece.grid)
      boxes[boxes.length - 1] = { ...last, height: last.height + place, rows: [...last.rows, piece] };
    else boxes.push(makeSlideBox(piece, bottom, place));
    bottom += place;
  });
  return boxes;
}

function makeSlideBox(piece: SlidePiece, bottom: number, place: number): SlideBox {
  if (piece.is === 'text') {
    const gap = place - piece.height;
    return { is: 'text', top: bottom + gap, height: piece.height, pieces: [{ ...piece, before: 0 }] };
  }
  if (piece.is === 'picture')
    return { is: 'picture', top: bottom + place - piece.height, height: piece.height, picture: piece };
  const height = piece.height + piece.grid.headHeight;
  return { is: 'table', top: bottom + place - height, height, grid: piece.grid, rows: [piece] };
}
