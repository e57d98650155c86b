/** The buzzwords that a configuration adds and removes. */
import { suggestNearest } from '../../model/nearest.ts';
import { quoteValue } from '../../model/quote.ts';
import type { WordChanges } from '../config/settings.ts';
import type { Words } from '../rule.ts';
import { findWordLists, LANGUAGES } from './index.ts';

export interface WordChange {
  readonly word: string;
  readonly is: 'add' | 'remove';
  readonly origin: { readonly file: string; readonly line?: number };
}

interface Written {
  readonly add?: readonly string[] | undefined;
  readonly remove?: readonly string[] | undefined;
}

const MOST_CHARACTERS = 60;

/** Normalizes a word: `Best in class` and `best-in-class` are the same. */
export function normalizeWord(word: string): string {
  return word
    .trim()
    .toLowerCase()

    .replace(/[\s-]+/g, ' ');
}

/** Reads the changes of a configuration. @param before the changes of the configurations that it extends */
export function readWordChanges(
  written: Written,
  before: readonly WordChange[],
  origin: (at: object, key: number) => WordChange['origin'],
  refuse: (wrong: { at: object; key: number; message: string }) => void,
): readonly WordChange[] {
  // The lists of every language are read only where a word is removed.
  const removes = (written.remove ?? []).length > 0;
  const known = new Set(
    [...(removes ? listBuzzwords() : []), ...before.map(({ word }) => word)].map(normalizeWord),
  );
  const added = new Set((written.add ?? []).map(normalizeWord));
  return (['add', 'remove'] as const).flatMap((is) =>
    (written[is] ?? []).map((word, key) => {
      const at = written[is] as object;
      const wrong =
        explainWrongWord(word) ?? (is === 'remove' ? explainUnremovable(word, known, added) : undefined);
      if (wrong !== undefined) refuse({ at, key, message: wrong });
      return { word, is, origin: origin(at, key) };
    }),
  );
}

/** The form of a buzzword: letters and digits, with spaces or hyphens between the words. */
export const WORD_PATTERN = '^\\s*[\\p{L}\\p{N}]+(?:[\\s-]+[\\p{L}\\p{N}]+)*\\s*$';

function explainWrongWord(word: string): string | undefined {
  if (word.length > MOST_CHARACTERS)
    return `${quoteValue(word)} has over ${MOST_CHARACTERS} characters. Write a word or a phrase.`;
  return new RegExp(WORD_PATTERN, 'u').test(word)
    ? undefined
    : `${quoteValue(word)} is no word or phrase: letters and digits, with spaces or hyphens between.`;
}

function explainUnremovable(
  word: string,
  known: ReadonlySet<string>,
  added: ReadonlySet<string>,
): string | undefined {
  const normal = normalizeWord(word);
  if (added.has(normal)) return `${quoteValue(word)} is both added and removed.`;
  if (known.has(normal)) return undefined;
  return `${quoteValue(word)} is no buzzword of the lists.${suggestNearest(normal, known) || ' Take it out.'}`;
}

function listBuzzwords(): readonly string[] {
  return LANGUAGES.flatMap((language) => [...(findWordLists(language)?.fluff ?? [])]);
}

/** Merges all changes: the last one of each word counts. */
export function mergeWordChanges(changes: readonly WordChange[]): WordChanges | undefined {
  if (changes.length === 0) return undefined;
  const last = new Map(changes.map(({ word, is }) => [normalizeWord(word), is]));
  const those = (wanted: WordChange['is']) =>
    new Set([...last].filter(([, is]) => is === wanted).map(([word]) => word));
  return { add: those('add'), remove: those('remove') };
}

/** The changed lists by change: patterns are made once for each list, so it must stay the same object. */
const known = new WeakMap<WordChanges, Map<Words, Words>>();

/** Applies the changes of a configuration to the lists of a language; undefined if it has none. */
export function applyWordChanges(
  words: Words | undefined,
  changes: WordChanges | undefined,
): Words | undefined {
  if (!words || !changes) return words;
  const before = known.get(changes) ?? new Map<Words, Words>();
  known.set(changes, before);
  const made = before.get(words) ?? buildChangedWords(words, changes);
  before.set(words, made);
  return made;
}

function buildChangedWords(words: Words, { add, remove }: WordChanges): Words {
  const kept = [...words.fluff].filter((word) => !remove.has(normalizeWord(word)));
  return {
    ...words,
    fluff: new Set([...kept, ...add]),
    innocent: new Set([...words.innocent].filter((phrase) => !add.has(normalizeWord(phrase)))),
  };
}
