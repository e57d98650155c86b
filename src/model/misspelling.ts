/** Tells a misspelt name from another word: only a misspelling may be corrected without asking. */
import { isNearWord } from './near-words.ts';

/** The most slips in a name, and the share of its letters that they may be. */
const MOST_SLIPS = 2;
const LETTERS_PER_SLIP = 3;

/**
 * Returns whether a name is certainly a misspelling of another: written in another style, such as `dueDate`, or with one
 * or two slips that do not make it an English word.
 */
export function isMisspelling(name: string, meant: string): boolean {
  const [a, b] = [foldName(name), foldName(meant)];
  if (a === b) return true;
  // A word more, or a sign that names never have, is no slip: it would be lost.
  if (!/^[\w-]+$/.test(name) || isNearWord(a) || isSingularOrPlural(a, b) || !beginsAlike(a, b)) return false;
  const shorter = Math.min(a.length, b.length);
  return countSlips(a, b) <= Math.min(MOST_SLIPS, Math.floor(shorter / LETTERS_PER_SLIP));
}

/** Folds the style of a name: `dueDate`, `due-date` and `Due Date` become `due_date`. */
export function foldName(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[\s-]/g, '_');
}

/** Returns whether a name is the singular or the plural of another: a word of its own, not a slip. */
function isSingularOrPlural(a: string, b: string): boolean {
  return `${a}s` === b || (a === `${b}s` && !b.endsWith('s'));
}

/** Returns whether two names have the same first letter, or their first two letters swapped. */
function beginsAlike(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

/** Counts letters that are missing, added or wrong, and neighbours that are swapped. */
export function countSlips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, last] = [last, next];
  }
  return last[b.length] ?? 0;
}
