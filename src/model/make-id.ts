/** Makes ids from texts: short, readable and unique in the document. */

import { makeLate, makeLateWords } from './late.ts';
import { ID_PATTERN } from './patterns.ts';

const MOST_WORDS = 4;
const MOST_CHARACTERS = 40;

/** Words that an id does not need. */
const getEmptyWords =
  makeLateWords(`a about above after again all also an and any are as at be been before being below between both but by can
  cannot could did do does each every few for from had has have he her here his how i if in into is it its just less may
  me might more most must my now of off on once one only or other our out over own per same shall she should so
  some such than that the their them then there these they this those three through to too two under until up us very
  was we were what when where which while who whom whose why will with within without would you your able`);

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * Makes an id of a few leading words: `loans-decided-day` for “Loans are decided within a day”.
 * @param fallback the start of the id for a text without Latin letters: `outcome` makes `outcome-1`
 * @param taken ids of the document
 */
export function makeId(text: string, fallback: string, taken: ReadonlySet<string>): string {
  const id = shortenId(splitIdWords(text));
  if (id !== '' && !taken.has(id)) return id;
  for (let number = id === '' ? 1 : 2; ; number++) {
    const numbered = `${id || fallback}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

function splitIdWords(text: string): readonly string[] {
  const words = splitLatinWords(text);
  const telling = words.filter((word) => !getEmptyWords().has(word));
  return skipToLetter(telling.length > 0 ? telling : words);
}

/** Drops leading words that do not start with a letter, because an id must. */
function skipToLetter(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => /^[a-z]/.test(word));
  return first === -1 ? [] : words.slice(first);
}

function shortenId(words: readonly string[]): string {
  let id = '';
  for (const word of words.slice(0, MOST_WORDS)) {
    const longer = id === '' ? word.slice(0, MOST_CHARACTERS) : `${id}-${word}`;
    if (longer.length > MOST_CHARACTERS) break;
    id = longer;
  }
  return id;
}

/** Splits a text into words of a–z and digits: accents are dropped, and other letters are no words. */
function splitLatinWords(text: string): readonly string[] {
  const latin = text
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{Mn}|(?<=\p{L})['’](?:s|t|re|ve|ll|d|m)?\b/gu, '');
  return latin.match(/[a-z0-9]+/g) ?? [];
}

const getIdPattern = makeLate(() => new RegExp(ID_PATTERN));

/**
 * Spells a name as an id, with all its words: `win_rate`, `Win rate` and `WinRate` become `win-rate`.
 * @param noun the start of the id for a name that begins with a digit: `2` becomes `initiative-2`
 * @returns undefined if it has no Latin letters or digits, or is longer than an id may be
 */
export function respellId(name: string, noun: string): string | undefined {
  const words = splitLatinWords(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).join('-');
  const id = /^\d/.test(words) ? `${noun.replace(/\s/g, '-')}-${words}` : words;
  return getIdPattern().test(id) ? id : undefined;
}

/** Takes the signs from a reference that people put around it: `@id`, `#id`, `criteria/id`, `"id"`. */
export function stripReference(text: string): string {
  return text
    .trim()
    .replace(/^[\s@#*•·–—"'“”‘’[(-]+|[\s"'“”‘’\])*:,;]+$/g, '')
    .replace(/^.*[/#.](?=\S)/, '');
}

/**
 * Returns the id that a name is, apart from capitals, spaces and underscores; undefined if anything else differs. Only
 * such a name may be written as an id without asking.
 */
export function restyleId(name: string): string | undefined {
  const id = name.toLowerCase().replace(/[ _]/g, '-');
  return getIdPattern().test(id) && respellId(name, '') === id ? id : undefined;
}
