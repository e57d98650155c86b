/** Breaks text into lines before it is drawn: a slide has no second page, so it must be known what fits. */
import { arialWidth } from './arial.ts';
import type { Run, Runs } from './blocks.ts';

export interface Type {
  /** The font size in points. */
  readonly size: number;
  readonly isBold?: boolean;
  readonly isSerif?: boolean;
}

/** How much wider than the sans-serif font the serif font is. */
const SERIF = 1.15;
const LINE = 1.3;

export function larger(type: Type, scale: number): Type {
  return { ...type, size: Math.round(type.size * scale) };
}

/** Returns the height of a line. It is set explicitly, so that it is the same with every font. */
export function lineHeight({ size }: Type): number {
  return Math.ceil(size * LINE);
}

/** Wraps text to a column; a word that is too long is broken. A line that the text itself ends keeps its line feed. */
export function linesOf(runs: Runs, width: number, type: Type): readonly Runs[] {
  const lines: Run[][] = [[]];
  let used = 0;
  const begin = () => {
    lines.push([]);
    used = 0;
  };
  for (const part of piecesOf(runs).flatMap((piece) => fitting(piece, width, type))) {
    const isOver = used > 0 && used + widthIn({ ...part, text: part.text.trimEnd() }, type) > width;
    if (isOver) begin();
    lines.at(-1)?.push(part);
    used += widthIn(part, type);
    if (part.text === '\n') begin();
  }
  return lines.map(joined);
}

/** Splits text into parts of at most `most` lines. */
export function inChunks(runs: Runs, most: number, width: number, type: Type): readonly Runs[] {
  const lines = linesOf(runs, width, type);
  if (lines.length <= most) return [runs];
  const chunks: Runs[] = [];
  for (let from = 0; from < lines.length; from += most)
    chunks.push(withoutEnd(joined(lines.slice(from, from + most).flat())));
  return chunks;
}

function withoutEnd(runs: Runs): Runs {
  const last = runs.at(-1);
  return last ? [...runs.slice(0, -1), { ...last, text: last.text.trimEnd() }] : runs;
}

function widthIn({ text, isBold = false, isCode = false }: Run, type: Type): number {
  const factor = isCode || type.isSerif ? SERIF : 1;
  return arialWidth(text, type.size, isBold || (type.isBold ?? false)) * factor;
}

/** Splits text into words with the space behind them, signs of scripts without spaces, and line ends, each with its look. */
function piecesOf(runs: Runs): readonly Run[] {
  return runs.flatMap((run) =>
    (
      run.text.match(
        /\n|[\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60][、。，．！？）」』]* *|[^\s\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]+[^\S\n]*|[^\S\n]+/gu,
      ) ?? []
    ).map((text) => ({ ...run, text })),
  );
}

function fitting(piece: Run, width: number, type: Type): readonly Run[] {
  if (piece.text === '\n' || widthIn({ ...piece, text: piece.text.trimEnd() }, type) <= width) return [piece];
  const parts: Run[] = [];
  let text = '';
  for (const letter of piece.text.match(/\P{M}\p{M}*/gu) ?? [piece.text]) {
    if (text !== '' && widthIn({ ...piece, text: text + letter }, type) > width) {
      parts.push({ ...piece, text });
      text = '';
    }
    text += letter;
  }
  return [...parts, { ...piece, text }];
}

/** Joins neighbours that look alike. */
function joined(pieces: readonly Run[]): Runs {
  const runs: Run[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    const { text, ...look } = piece;
    const { text: before, ...lastLook } = last ?? { text: '' };
    if (last && JSON.stringify(look) === JSON.stringify(lastLook))
      runs[runs.length - 1] = { ...last, text: before + text };
    else runs.push(piece);
  }
  return runs;
}
