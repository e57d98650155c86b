/** The buzzwords that a configuration adds and removes. */
import { didYouMean } from '../../model/nearest.ts';
import { quoted } from '../../model/quote.ts';
import type { WordChanges } from '../config/settings.ts';
import type { Words } from '../rule.ts';
import { LANGUAGES, wordsFor } from './index.ts';

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
export function normalWord(word: string): string {
  return word
    .trim()
    .toLowerCase()

    .replace(/[\s-]+/g, ' ');
}

/** Reads the changes of a configuration. @param before the changes of the configurations that it extends */
export function wordChanges(
  written: Written,
  before: readonly WordChange[],
  origin: (at: object, key: number) => WordChange['origin'],
  refuse: (wrong: { at: object; key: number; message: string }) => void,
): readonly WordChange[] {
  const known = new Set([...buzzwords(), ...before.map(({ word }) => word)].map(normalWord));
  const added = new Set((written.add ?? []).map(normalWord));
  return (['add', 'remove'] as const).flatMap((is) =>
    (written[is] ?? []).map((word, key) => {
      const at = written[is] as object;
      const wrong = wrongWord(word) ?? (is === 'remove' ? unremovable(word, known, added) : undefined);
      if (wrong !== undefined) refuse({ at, key, message: wrong });
      return { word, is, origin: origin(at, key) };
    }),
  );
}

/** The form of a buzzword: letters and digits, with spaces or hyphens between the words. */
export const WORD_PATTERN = '^\\s*[\\p{L}\\p{N}]+(?:[\\s-]+[\\p{L}\\p{N}]+)*\\s*$';

function wrongWord(word: string): string | undefined {
  if (word.length > MOST_CHARACTERS)
    return `${quoted(word)} has over ${MOST_CHARACTERS} characters. Write a word or a phrase.`;
  return new RegExp(WORD_PATTERN, 'u').test(word)
    ? undefined
    : `${quoted(word)} is no word or phrase: letters and digits, with spaces or hyphens between.`;
}

function unremovable(
  word: string,
  known: ReadonlySet<string>,
  added: ReadonlySet<string>,
): string | undefined {
  const normal = normalWord(word);
  if (added.has(normal)) return `${quoted(word)} is both added and removed.`;
  if (known.has(normal)) return undefined;
  return `${quoted(word)} is no buzzword of the lists.${didYouMean(normal, known) || ' Take it out.'}`;
}

function buzzwords(): readonly string[] {
  return LANGUAGES.flatMap((language) => [...(wordsFor(language)?.fluff ?? [])]);
}

/** Merges all changes: the last one of each word counts. */
export function changedWords(changes: readonly WordChange[]): WordChanges | undefined {
  if (changes.length === 0) return undefined;
  const last = new Map(changes.map(({ word, is }) => [normalWord(word), is]));
  const those = (wanted: WordChange['is']) =>
    new Set([...last].filter(([, is]) => is === wanted).map(([word]) => word));
  return { add: those('add'), remove: those('remove') };
}

/** The changed lists by change: patterns are made once for each list, so it must stay the same object. */
const known = new WeakMap<WordChanges, Map<Words, Words>>();

/** Applies the changes of a configuration to the lists of a language; undefined if it has none. */
export function withChanges(words: Words | undefined, changes: WordChanges | undefined): Words | undefined {
  if (!words || !changes) return words;
  const before = known.get(changes) ?? new Map<Words, Words>();
  known.set(changes, before);
  const made = before.get(words) ?? changed(words, changes);
  before.set(words, made);
  return made;
}

function changed(words: Words, { add, remove }: WordChanges): Words {
  const kept = [...words.fluff].filter((word) => !remove.has(normalWord(word)));
  return {
    ...words,
    fluff: new Set([...kept, ...add]),
    innocent: new Set([...words.innocent].filter((phrase) => !add.has(normalWord(phrase)))),
  };
}
