/** Breaks text into lines before it is drawn: a slide has no second page, so it must be known what fits. */
import { measureArial } from './arial.ts';
import type { Runs, StyledRun } from './blocks.ts';

export interface SlideType {
  /** The font size in points. */
  readonly size: number;
  readonly isBold?: boolean;
  readonly isSerif?: boolean;
}

/** How much wider than the sans-serif font the serif font is. */
const SERIF = 1.15;
const LINE = 1.3;

export function enlargeType(type: SlideType, scale: number): SlideType {
  return { ...type, size: Math.round(type.size * scale) };
}

/** Returns the height of a line. It is set explicitly, so that it is the same with every font. */
export function measureLineHeight({ size }: SlideType): number {
  return Math.ceil(size * LINE);
}

/** Wraps text to a column; a word that is too long is broken. A line that the text itself ends keeps its line feed. */
export function wrapRuns(runs: Runs, width: number, type: SlideType): readonly Runs[] {
  const lines: StyledRun[][] = [[]];
  let used = 0;
  const begin = () => {
    lines.push([]);
    used = 0;
  };
  for (const part of splitIntoWords(runs).flatMap((piece) => breakRun(piece, width, type))) {
    const isOver = used > 0 && used + measureRun({ ...part, text: part.text.trimEnd() }, type) > width;
    if (isOver) begin();
    lines.at(-1)?.push(part);
    used += measureRun(part, type);
    if (part.text === '\n') begin();
  }
  return lines.map(joinRuns);
}

/** Splits text into parts of at most `most` lines. */
export function splitIntoChunks(runs: Runs, most: number, width: number, type: SlideType): readonly Runs[] {
  const lines = wrapRuns(runs, width, type);
  if (lines.length <= most) return [runs];
  const chunks: Runs[] = [];
  for (let from = 0; from < lines.length; from += most)
    chunks.push(dropLineEnd(joinRuns(lines.slice(from, from + most).flat())));
  return chunks;
}

function dropLineEnd(runs: Runs): Runs {
  const last = runs.at(-1);
  return last ? [...runs.slice(0, -1), { ...last, text: last.text.trimEnd() }] : runs;
}

function measureRun({ text, isBold = false, isCode = false }: StyledRun, type: SlideType): number {
  const factor = isCode || type.isSerif ? SERIF : 1;
  return measureArial(text, type.size, isBold || (type.isBold ?? false)) * factor;
}

/** Splits text into words with the space behind them, signs of scripts without spaces, and line ends, each with its look. */
function splitIntoWords(runs: Runs): readonly StyledRun[] {
  return runs.flatMap((run) =>
    (
      run.text.match(
        /\n|[\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60][、。，．！？）」』]* *|[^\s\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]+[^\S\n]*|[^\S\n]+/gu,
      ) ?? []
    ).map((text) => ({ ...run, text })),
  );
}

function breakRun(piece: StyledRun, width: number, type: SlideType): readonly StyledRun[] {
  if (piece.text === '\n' || measureRun({ ...piece, text: piece.text.trimEnd() }, type) <= width)
    return [piece];
  const parts: StyledRun[] = [];
  let text = '';
  for (const letter of piece.text.match(/\P{M}\p{M}*/gu) ?? [piece.text]) {
    if (text !== '' && measureRun({ ...piece, text: text + letter }, type) > width) {
      parts.push({ ...piece, text });
      text = '';
    }
    text += letter;
  }
  return [...parts, { ...piece, text }];
}

/** Joins neighbours that look alike. */
function joinRuns(pieces: readonly StyledRun[]): Runs {
  const runs: StyledRun[] = [];
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
