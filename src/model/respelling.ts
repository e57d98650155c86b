/** Tells a text that is only spelled otherwise from one with other words. */
import { normalizeCharacters } from './characters.ts';

/**
 * Returns whether two texts have the same words, spelled otherwise: another dash, a capital at the beginning of a word,
 * a full stop at its end, a letter doubled or not, two neighbours swapped. Whatever holds a digit must stay as it is.
 */
export function isSpelledOtherwise(a: string, b: string): boolean {
  const [was, is] = [splitTokens(a), splitTokens(b)];
  return was.length === is.length && was.every((word, at) => isSameWord(word, is[at] ?? ''));
}

const DASHES = /[\u2010-\u2015\u2212]/g;

function splitTokens(text: string): readonly string[] {
  return normalizeCharacters(text).replace(DASHES, '-').split(' ');
}

function isSameWord(a: string, b: string): boolean {
  const [was, is] = [a, b].map((word) => word.replace(/[.,;:]+$/, '')) as [string, string];
  if (was === is) return true;
  if (/\p{N}/u.test(was + is)) return false;
  return isSlip(lowerFirst(was), lowerFirst(is));
}

/** Makes the capital of a word small, but of none that is an abbreviation: `mW` is not `MW`, and `US` is not `us`. */
function lowerFirst(word: string): string {
  return /^\P{L}*\p{Lu}\p{Ll}{2,}/u.test(word) ? word.replace(/\p{Lu}/u, (one) => one.toLowerCase()) : word;
}

/** Words that differ in two neighbours, and are both words. */
const BOTH_WORDS = new Set(
  'there three, trail trial, dairy diary, casual causal, martial marital, united untied, quiet quite, unite untie, angel angle, sacred scared, being begin, form from'.split(
    /,? /,
  ),
);

/** Returns whether one word is a slip of the other that makes no other word. */
function isSlip(a: string, b: string): boolean {
  if (a === b) return true;
  if (!/^[\p{L}\p{M}'"()-]+$/u.test(a + b)) return false;
  return a.length === b.length ? isSwapped(a, b) : isDoubled(a, b);
}

const FEWEST_LETTERS = 5;

function isSwapped(a: string, b: string): boolean {
  if (a.length < FEWEST_LETTERS || (BOTH_WORDS.has(a) && BOTH_WORDS.has(b))) return false;
  const at = [...a].findIndex((letter, place) => letter !== b[place]);
  return at > 0 && a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b;
}

/** Letters that tell words apart when doubled: Spanish `caro` and `carro`. */
const TELLING = new Set('rl');
const MANY_LETTERS = 7;

function isDoubled(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 3 || long.length !== short.length + 1) return false;
  const at = [...long].findIndex((letter, place) => letter !== short[place]);
  const letter = long[at] ?? '';
  if (TELLING.has(letter) && short.length < MANY_LETTERS) return false;
  return at > 1 && long[at - 1] === letter && long.slice(0, at) + long.slice(at + 1) === short;
}
