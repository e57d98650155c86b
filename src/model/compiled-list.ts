/** Lists of phrases as sentences are read. */
import type { WordList } from './words.ts';

const compiled = new WeakMap<WordList, ReadonlySet<string>>();

/** Writes a list as sentences are read: without hyphens, apostrophes and joined letters, and `n’t` as `not`. */
export function compileList(list: WordList): ReadonlySet<string> {
  const known = compiled.get(list);
  if (known) return known;
  const made = new Set(
    [...list].map((phrase) =>
      phrase
        .replace(/’/g, "'")
        .replace(/œ/g, 'oe')
        .replace(/-|'(?!t\b)/g, ' ')
        .trim(),
    ),
  );
  compiled.set(list, made);
  return made;
}

const openings = new WeakMap<WordList, ReadonlySet<string>>();

/** Lists the first words of the phrases of a list, so that most words of a sentence are passed over at once. */
export function listOpenings(list: WordList): ReadonlySet<string> {
  const known = openings.get(list);
  if (known) return known;
  const made = new Set([...compileList(list)].map((phrase) => phrase.split(' ', 1)[0] ?? ''));
  openings.set(list, made);
  return made;
}
