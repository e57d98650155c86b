import type { Position, Range } from '../model/finding.ts';

/** Converts offsets of a text to lines and columns, both from 1. */
export interface Lines {
  position(offset: number): Position;
  range(start: number, end: number): Range;
}

/** Finds lines by bisection; the table is built on the first request. */
export function makeLines(text: string): Lines {
  let starts: readonly number[] | undefined;
  const position = (wanted: number): Position => {
    starts ??= findLineStarts(text);
    const offset = Math.min(wanted, text.length);
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return {
    position,
    range: (start, end) => ({ start: position(start), end: position(Math.max(start, end)) }),
  };
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
