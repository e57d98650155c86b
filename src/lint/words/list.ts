import type { WordList } from '../../model/words.ts';

/** Words or phrases between commas, taken apart when the first is looked up. */
export function list(text: string): WordList {
  let words: ReadonlySet<string> | undefined;
  const all = () => {
    words ??= new Set(text.split(/,\s+/));
    return words;
  };
  return { has: (word) => all().has(word), [Symbol.iterator]: () => all().values() };
}
