/** Which words of a text were kept, removed and added. Words are compared; meaning is not judged. */
import { isSpaced, splitWords } from './words.ts';

export interface WordRun {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** The most pairs of words to compare; beyond it the middle of a text counts as rewritten. */
const MOST_PAIRS = 250_000;

/** Compares the words of two texts in order (longest common subsequence) and returns runs. */
export function compareWords(before: string, after: string): readonly WordRun[] {
  const [left, right] = [splitTokens(before), splitTokens(after)];
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head++;
  let tail = 0;
  const most = Math.min(left.length, right.length) - head;
  while (tail < most && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail++;
  const runs: WordRun[] = [];
  addRun(runs, 'same', left.slice(0, head));
  addMiddleRuns(runs, left.slice(head, left.length - tail), right.slice(head, right.length - tail));
  addRun(runs, 'same', left.slice(left.length - tail));
  return runs;
}

/** Measures the share of the old text's words that are kept, 0–1. */
export function measureShareKept(runs: readonly WordRun[]): number {
  const [same, gone] = [countRunWords(runs, 'same'), countRunWords(runs, 'gone')];
  return same + gone === 0 ? 0 : same / (same + gone);
}

/** Counts the words that were kept, removed or added. */
export function countRunWords(runs: readonly WordRun[], kind: WordRun['kind']): number {
  return runs.reduce((sum, run) => sum + (run.kind === kind ? splitTokens(run.text).length : 0), 0);
}

/** Returns whether two texts have the same words; case, punctuation and layout do not matter. */
export function hasSameWords(a: string, b: string): boolean {
  const plain = (text: string) => splitWords(text.toLowerCase()).join(' ');
  return plain(a) === plain(b);
}

/** Puts a text on one line, so that its layout does not matter. */
export function flattenText(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function splitTokens(text: string): readonly string[] {
  if (!isSpaced(text)) return splitWords(text);
  const words = flattenText(text);
  return words === '' ? [] : words.split(' ');
}

function addRun(runs: WordRun[], kind: WordRun['kind'], words: readonly string[]): void {
  if (words.length === 0) return;
  const last = runs.at(-1);
  const text = words.join(' ');
  if (last?.kind === kind) runs[runs.length - 1] = { kind, text: `${last.text} ${text}` };
  else runs.push({ kind, text });
}

function addMiddleRuns(runs: WordRun[], left: readonly string[], right: readonly string[]): void {
  if (left.length * right.length > MOST_PAIRS) {
    addRun(runs, 'gone', left);
    addRun(runs, 'new', right);
    return;
  }
  const longest = measureCommonTails(left, right);
  const at = (row: number, column: number) => longest[row * (right.length + 1) + column] ?? 0;
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    if (row < left.length && left[row] === right[column]) {
      addRun(runs, 'same', left.slice(row, ++row));
      column++;
    } else if (row < left.length && (column === right.length || at(row + 1, column) >= at(row, column + 1)))
      addRun(runs, 'gone', left.slice(row, ++row));
    else addRun(runs, 'new', right.slice(column, ++column));
  }
}

/** Measures, for each pair of tails, how many words they have in common. */
function measureCommonTails(left: readonly string[], right: readonly string[]): Uint32Array {
  const width = right.length + 1;
  const table = new Uint32Array((left.length + 1) * width);
  for (let row = left.length - 1; row >= 0; row--)
    for (let column = right.length - 1; column >= 0; column--) {
      const [below, beside] = [table[(row + 1) * width + column] ?? 0, table[row * width + column + 1] ?? 0];
      const both = (table[(row + 1) * width + column + 1] ?? 0) + 1;
      table[row * width + column] = left[row] === right[column] ? both : Math.max(below, beside);
    }
  return table;
}
