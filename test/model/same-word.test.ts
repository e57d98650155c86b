/** Two words that are both in our lists are two words, however alike they look. */
import { expect, it } from 'vitest';
import { spellAmerican } from '../../src/model/british.ts';
import { findPromiseLanguage } from '../../src/model/languages/index.ts';
import { isSameWord } from '../../src/model/same-word.ts';

function listWordsOf(lang: string): readonly string[] {
  const { promise, work } = findPromiseLanguage(lang) ?? {};
  const lists = [...Object.values(promise ?? {}), ...Object.values(work ?? {})];
  const phrases = lists.flatMap((list) =>
    typeof list === 'object' && Symbol.iterator in list ? [...(list as Iterable<unknown>)] : [],
  );
  return [...new Set(phrases.flatMap((phrase) => (typeof phrase === 'string' ? phrase.split(/[ -]/) : [])))];
}

const tokens = (word: string) => [
  { word: 'the', text: 'the', start: 0, hasDigit: false },
  { word, text: word, start: 4, hasDigit: false },
];

it.each(['en', 'de', 'fr', 'es', 'pt'])('no two words of the lists in %s are one', (lang) => {
  const words = listWordsOf(lang);
  expect(words.length).toBeGreaterThan(400);
  const found = words.flatMap((a, at) =>
    words
      .slice(at + 1)
      .filter(
        (b) => a[0] === b[0] && Math.abs(a.length - b.length) < 2 && spellAmerican(a) !== spellAmerican(b),
      )
      .filter((b) => isSameWord([tokens(a), 1], [tokens(b), 1], lang))
      .map((b) => `${a} ${b}`),
  );
  expect(found).toEqual([]);
});
