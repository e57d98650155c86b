/** A reason: at least four words that a reader sees, two of which say more than what was changed. */
import { countNoun } from './quote.ts';
import { getChangeWords, getReasonlessWords } from './reason-words.ts';
import { readShownText } from './shown-text.ts';
import { isSpaced, splitWords } from './words.ts';

/** The fewest words of a reason, and of those the fewest that differ: “more and more members” has three. */
export const LEAST_WORDS = 4;
const LEAST_DIFFERENT = 3;
/** The fewest words of more than one letter; `a b c d` and `1 2 3 4` are none. */
const LEAST_LONG = 2;

/** The fewest words that are neither values nor words such as “lowered from”. */
const LEAST_OWN = 2;

/** A word that stands for a text that is still to be written. */
const UNWRITTEN = /^(?:tb[acd]|todo|fixme|x{2,}|placeholder|lorem)$/;
const isNumber = (word: string) => /^\p{N}+$/u.test(word);
/** The filler of printers: ordinary words, unless its first one is there. */
const FILLER = /^(?:ipsum|dolor|sit|amet|consectetur|adipiscing|elit|sed|do|eiusmod|tempor)$/;

const REPEATS = 'only repeats the values and gives no reason';

/**
 * Says what a text lacks as a reason, as the end of a sentence; undefined if it is one.
 * @param values the ids, fields and values that were changed
 */
export function explainMissingReason(text: string, values: readonly string[] = []): string | undefined {
  const shown = listShownWords(text);
  const isFiller = shown.includes('lorem');
  const words = shown.filter((word) => !UNWRITTEN.test(word) && !(isFiller && FILLER.test(word)));
  if (shown.length === 0) return `gives no visible reason, and needs at least ${LEAST_WORDS} words`;
  if (words.length < LEAST_WORDS)
    return `gives a reason of ${countNoun(words.length, 'word')}, and needs at least ${LEAST_WORDS}`;
  const known = new Set(
    values.flatMap((value) => [...listShownWords(value), ...splitWords(value).map(fold)]),
  );
  if (words.some((word) => known.has(word)) && countDifferent(words, known) < LEAST_DIFFERENT) return REPEATS;
  const isReal = countDifferent(words) >= LEAST_DIFFERENT && words.filter(isLong).length >= LEAST_LONG;
  const own = words.filter((word) => !known.has(word) && !getChangeWords().has(word) && !isNumber(word));
  if (!isReal || (own.length > 0 && own.every((word) => getReasonlessWords().has(word))))
    return 'gives no reason';
  return countDifferent(own) < LEAST_OWN ? REPEATS : undefined;
}

/** A word that stands for a person who is still to be found, or for none. */
const NOBODY = /^(?:nobody|none|null|nil|unknown|someone|somebody|unassigned|vacant|x)$/;
const NOT_APPLICABLE = /^(?:n\s*[/.]\s*a\.?|no[ -]one)$/i;

/** Returns whether a name is more than signs, numbers and words for nobody. */
export function isNamed(name: string | undefined): name is string {
  if (name === undefined || NOT_APPLICABLE.test(readShownText(name))) return false;
  return listShownWords(name).some(
    (word) => /\p{L}/u.test(word) && !UNWRITTEN.test(word) && !NOBODY.test(word),
  );
}

/** Lists the words that a reader sees, in small letters: in scripts without spaces those of a dictionary. */
function listShownWords(text: string): readonly string[] {
  return readShownText(text)
    .split(/[\s\u0f0b\u1361…—–]+/u)
    .flatMap((piece) => (isSpaced(piece) ? [piece] : splitWords(piece)))
    .map(fold)
    .filter((word) => word !== '');
}

/** Keeps the letters and numbers of a word. */
function fold(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

const countDifferent = (words: readonly string[], known?: ReadonlySet<string>) =>
  new Set(words.filter((word) => !known?.has(word))).size;

const isLong = (word: string) => /\p{L}[\p{L}\p{M}\p{N}]/u.test(word) || !isSpaced(word);
