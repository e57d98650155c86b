import { makeLate } from '../late.ts';
import type { WordList } from '../words.ts';

/** Splits a list at its commas when the first word is looked up. */
export function splitWordList(text: string): WordList {
  return makeLater(() => splitAtCommas(text));
}

/**
 * Splits a list of stems that take endings: `effizient` with `- e er` is `effizient`, `effiziente` and `effizienter`.
 * @param endings with spaces between them; `-` is none
 */
export function splitInflected(stems: string, endings: string): WordList {
  const ends = endings.split(' ').map((end) => (end === '-' ? '' : end));
  return makeLater(() => splitAtCommas(stems).flatMap((stem) => ends.map((end) => stem + end)));
}

/** Joins lists into one. */
export function joinWordLists(...lists: readonly WordList[]): WordList {
  return makeLater(() => lists.flatMap((list) => [...list]));
}

function splitAtCommas(text: string): readonly string[] {
  const line = text.trim().replace(/\s*\n\s*/g, ' ');
  return line === '' ? [] : line.split(', ');
}

/** Makes a list whose words are listed at the first look-up. */
function makeLater(list: () => readonly string[]): WordList {
  const all = makeLate((): ReadonlySet<string> => new Set(list()));
  return { has: (word) => all().has(word), [Symbol.iterator]: () => all().values() };
}
