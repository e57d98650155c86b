import type { WordList } from '../../model/words.ts';

/** Splits a list at its commas when the first word is looked up. */
export function splitWordList(text: string): WordList {
  let words: ReadonlySet<string> | undefined;
  const all = () => {
    words ??= new Set(text.split(/,\s+/));
    return words;
  };
  return { has: (word) => all().has(word), [Symbol.iterator]: () => all().values() };
}
