/** What differs between two wordings of a promise besides plain words: each kind is compared on its own. */

import type { ChangeDirection } from './change.ts';
import { hasUnseen } from './characters.ts';
import { ALL_PROMISE_WORDS, type PromiseLanguage } from './languages/index.ts';
import { isDateAboutWho } from './wording-cover.ts';
import { compareSaidDates, findSaidDates, type SaidDate } from './wording-dates.ts';
import { compareSaidNumbers, findSaidNumbers, isSameNumber, type SaidNumber } from './wording-numbers.ts';
import type { Wording, WordingToken } from './wording-token.ts';

export type FindingKind =
  | 'number'
  | 'date'
  | 'quantity'
  | 'floor'
  | 'cap'
  | 'negation'
  | 'doubt'
  | 'weak'
  | 'except'
  | 'choice'
  | 'soft'
  | 'proof'
  | 'ends'
  | 'sign'
  | 'others'
  | 'work'
  | 'gap'
  | 'letters'
  | 'link'
  | 'words';

/** One difference between two wordings. */
export interface WordingFinding {
  readonly kind: FindingKind;
  readonly direction: ChangeDirection;
  /** Whether it makes the change an error: less for certain, or nobody can tell. */
  readonly isGrave: boolean;
  /** In a few words: “95 % became 60 %”. */
  readonly reason: string;
  /** The numbers that it is about. */
  readonly numbers?: {
    readonly gone: readonly number[];
    readonly fresh: readonly number[];
    /** Whether they are shares in words, which are rounded. */
    readonly isRounded?: boolean;
  };
  readonly dates?: { readonly gone: readonly SaidDate[]; readonly fresh: readonly SaidDate[] };
  /** Whether its direction is only likely. */
  readonly isUnsure?: boolean;
  /** The words that went. */
  readonly gone?: string;
  /** Whether other words stand in the place of words. */
  readonly isReplaced?: boolean;
  /** Whether it says where, for whom or when the promise holds. */
  readonly isScope?: boolean;
  /** Whether it is a loss that nothing else in the sentence makes up for. */
  readonly isLoss?: boolean;
  /** Whether it only adds to what was promised, behind all of it. */
  readonly isPlainAddition?: boolean;
  /** Whether a part that came or went counts, denies or leaves open. */
  readonly isCounted?: boolean;
}

/** A sentence with what was found in it. */
export interface ReadSentence {
  readonly wording: Wording;
  readonly dates: readonly SaidDate[];
  readonly numbers: readonly SaidNumber[];
}

/** Reads a sentence with its dates and numbers. */
export function readSentence(
  wording: Wording,
  lang: string,
  language: PromiseLanguage | undefined,
): ReadSentence {
  const dates = findSaidDates(wording.plain, language).map((date) =>
    language && isDateAboutWho(wording, date.from, language) ? { ...date, role: 'basis' as const } : date,
  );
  return { wording, dates, numbers: findSaidNumbers(wording, dates, lang, language) };
}

/** Takes the text from the first token to the last, as written. */
export function sliceText({ plain }: Wording, tokens: readonly WordingToken[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? trimSigns(plain.slice(first.start, last.start + last.text.length)) : '';
}

/** Takes off the signs at the ends of a quote that belong to words outside of it: half a bracket, a comma. */
function trimSigns(text: string): string {
  const words = text.replace(/^[\s,;:.]+|[\s,;:]+$/gu, '');
  const [open, close] = [words.split('(').length, words.split(')').length];
  if (open > close) return words.replace(/^\(\s*|\s*\($/u, '');
  return close > open ? words.replace(/\s*\)$|^\)\s*/u, '') : words;
}

/** Says what went and what came: “all” became “most”, “all” is gone, “most” is new. */
export function sayWords(gone: readonly string[], fresh: readonly string[]): string {
  const quote = (all: readonly string[]) => `“${shorten(all.join(' … '))}”`;
  if (gone.length === 0) return `${quote(fresh)} is new`;
  return fresh.length === 0 ? `${quote(gone)} is gone` : `${quote(gone)} became ${quote(fresh)}`;
}

const LONGEST = 60;
const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);

/** Says which way a number of steps goes. */
export const step = (sign: number | undefined): ChangeDirection =>
  sign === undefined || sign === 0 ? 'undecidable' : sign > 0 ? 'harder' : 'easier';

/** Pairs what differs: at the same places if there are as many, otherwise what only one side has. */
export function pairUp<T>(was: readonly T[], is: readonly T[], isSame: (a: T, b: T) => boolean) {
  const rest = [...is];
  const gone = was.filter((one) => {
    const at = rest.findIndex((other) => isSame(one, other));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  const isMoved = gone.length === 0 && rest.length === 0 && was.some((one, at) => !isSame(one, is[at] as T));
  return { gone, fresh: rest, isMoved };
}

/** Compares the numbers of two sentences. */
export function compareNumbers(was: ReadSentence, is: ReadSentence): readonly WordingFinding[] {
  const { gone, fresh, isMoved } = pairUp(was.numbers, is.numbers, isSameNumber);
  if (isMoved)
    return [
      { kind: 'number', direction: 'undecidable', isGrave: true, reason: 'its numbers changed places' },
    ];
  const values = (all: readonly SaidNumber[]) => all.flatMap((one) => one.values);
  if (gone.length === fresh.length)
    return gone.map((one, at) => {
      const other = fresh[at] as SaidNumber;
      const direction = step(compareSaidNumbers(one, other));
      const isRounded = one.isShare === true && other.isShare === true;
      const numbers = { gone: one.values, fresh: other.values, isRounded };
      // The same number of something else: 5 minutes became 5 months.
      const isSameText = one.text.toLowerCase() === other.text.toLowerCase();
      const reason = `${isSameText ? one.whole : one.text} became ${other.whole}`;
      return {
        kind: 'number',
        direction,
        isGrave: direction !== 'harder',
        isUnsure: !other.isSure,
        reason,
        numbers,
      };
    });
  const reason = sayWords(
    gone.map(({ text }) => text),
    fresh.map(({ text }) => text),
  );
  const numbers = { gone: values(gone), fresh: values(fresh) };
  return [{ kind: 'number', direction: 'undecidable', isGrave: gone.length > 0, reason, numbers }];
}

const sayDate = ({ text, before }: SaidDate, isLong: boolean) => (isLong ? before + text : text);

/** Compares the dates of two sentences. */
export function compareDates(was: ReadSentence, is: ReadSentence): readonly WordingFinding[] {
  const isSame = (a: SaidDate, b: SaidDate) => a.role === b.role && compareSaidDates(a, b) === 0;
  const { gone, fresh, isMoved } = pairUp(was.dates, is.dates, isSame);
  if (isMoved)
    return [{ kind: 'date', direction: 'undecidable', isGrave: true, reason: 'its dates changed places' }];
  if (gone.length === fresh.length)
    return gone.map((one, at) => {
      const other = fresh[at] as SaidDate;
      const later = compareSaidDates(one, other);
      const direction = step(later === undefined ? undefined : -later);
      const isOther = one.role !== other.role;
      const reason = `${sayDate(one, isOther)} became ${sayDate(other, isOther)}`;
      const dates = { gone: [one], fresh: [other] };
      return { kind: 'date', direction, isGrave: direction !== 'harder', reason, dates };
    });
  const isDue = [...gone, ...fresh].every(({ role }) => role === 'by');
  const isMixed = !isDue || (gone.length > 0 && fresh.length > 0);
  const direction = isMixed ? 'undecidable' : gone.length === 0 ? 'harder' : 'easier';
  const reason = sayWords(
    gone.map(({ text }) => text),
    fresh.map(({ text }) => text),
  );
  return [{ kind: 'date', direction, isGrave: gone.length > 0, reason, dates: { gone, fresh } }];
}

const MIXED =
  /(?=[\p{L}\p{N}\p{M}]*\p{Script=Latin})(?=[\p{L}\p{N}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}])[\p{L}\p{N}\p{M}]+/gu;

/** Finds letters that only look like those of the sentence, and signs that nobody sees. */
export function compareLetters(before: string, after: string): readonly WordingFinding[] {
  const [was, is] = [before, after].map((text) => (text.match(MIXED) ?? []).join(' '));
  const base = { kind: 'letters', direction: 'undecidable', isGrave: true } as const;
  if (was !== is)
    return [{ ...base, reason: `“${shorten(is || was || '')}” has letters of another alphabet` }];
  const plain = (text: string) => text.replace(/[\u00ad\u200b\u2060\ufeff\ufe0e\ufe0f]/g, '');
  if (hasUnseen(plain(before)) === hasUnseen(plain(after))) return [];
  return [{ ...base, reason: 'it contains invisible characters' }];
}

/** Returns whether a word is one by which some language leaves something open. */
export function opensDoubt(word: string): boolean {
  return ALL_PROMISE_WORDS.some(({ doubt }) => doubt.has(word));
}
