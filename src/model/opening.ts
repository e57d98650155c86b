/** Finds where a sentence comes to its verb: behind a number, a date, a subject and words such as `successfully`. */
import { findMonth } from './month-names.ts';
import { isCapital, type Token } from './tokens.ts';
import type { WordList } from './words.ts';
import type { WorkWords } from './work-words.ts';

/** Where the verb should be, and what came before it. */
export interface Opening {
  readonly at: number;
  /** `none`: no subject; `we`: we, in the present; `will`: a verb that the subject will do; `future`: in one word. */
  readonly subject: 'none' | 'we' | 'will' | 'future';
  /** Whether a date came first, after which German puts the verb before the subject. */
  readonly isDated: boolean;
}

/** Words before the number of an entry; it may stand alone. */
const LABEL_WORDS: ReadonlySet<string> = new Set([
  ...['', 'o', 'kr', 'key result', 'objective', 'goal', 'ziel', 'objectif', 'objetivo', 'meta'],
]);
/** The number of an entry, `1)` or `KR 3:`, from its first digit; texts are in lower case. */
const NUMBERED = /^\d{1,3}(?:\.\d{1,3})*(?:[.):]\s+|\s+(?=[a-zà-þ]))/;
/** The same behind the letters of a code: `M.1`. */
const CODED = /^\d{1,3}(?:\.\d{1,3})*[.):]?\s+(?=[a-zà-þ])/;

/** More characters than a label has before its first digit. */
const MOST_OF_LABEL = 40;

/** Measures the number that an entry begins with, in characters; 0 if it has none. */
export function measureLabel(text: string): number {
  const begin = text.slice(0, MOST_OF_LABEL).toLowerCase();
  const digit = begin.search(/\d/);
  if (digit < 0) return 0;
  const before = begin.slice(0, digit);
  const word = /^[^a-z]*([a-z ]*?)[ .#-]{0,2}$/.exec(before)?.[1];
  const isLabel = word !== undefined && LABEL_WORDS.has(word);
  const isCode = /^[^a-z]*[a-z]{1,3}[.-]?$/.test(before);
  const found =
    (isLabel ? NUMBERED.exec(begin.slice(digit)) : null) ?? (isCode ? CODED.exec(begin.slice(digit)) : null);
  return found ? digit + found[0].length : 0;
}

/** @param names the words of the strategy’s name */
export function findOpening(
  text: string,
  tokens: readonly Token[],
  words: WorkWords,
  names: WordList,
): Opening {
  const label = measureLabel(text);
  const from = Math.max(
    0,
    tokens.findIndex(({ start }) => start >= label),
  );
  const at = skipDate(tokens, from, words);
  const isDated = at > from;
  if (has(words.we, tokens[at])) return openAfterWe(tokens, at + 1, words, isDated);
  const end = skipSubject(tokens, at, words, names);
  if (end > at && has(words.will, tokens[end]))
    return { at: skipLeadIn(tokens, skipAll(tokens, end, words.will), words), subject: 'will', isDated };
  if (end > at && isFuture(tokens[end], words)) return { at: end, subject: 'future', isDated };
  return { at: skipLeadIn(tokens, at, words), subject: 'none', isDated };
}

function openAfterWe(tokens: readonly Token[], at: number, words: WorkWords, isDated: boolean): Opening {
  const verb = skipAll(tokens, at, words.will);
  return {
    at: skipLeadIn(tokens, verb, words),
    subject: verb > at ? 'will' : 'we',
    isDated,
  };
}

/** Returns the infinitive of a verb in the future; undefined if it has no such form. */
export function toInfinitive(word: string, { future }: WorkWords): string | undefined {
  const found = future.find(([end]) => word.endsWith(end));
  return found && word.slice(0, -found[0].length) + found[1];
}

function isFuture(token: Token | undefined, words: WorkWords): boolean {
  return token !== undefined && toInfinitive(token.word, words) !== undefined;
}

const has = (list: WordList, token: Token | undefined) => token !== undefined && list.has(token.word);

function skipAll(tokens: readonly Token[], from: number, list: WordList): number {
  let at = from;
  while (has(list, tokens[at])) at++;
  return at;
}

/** The most words of a date, of a subject and of what comes before the verb. */
const [MOST_OF_DATE, MOST_OF_SUBJECT, MOST_OF_LEAD_IN] = [9, 7, 3];

function skipDate(tokens: readonly Token[], from: number, words: WorkWords): number {
  if (!has(words.dateStart, tokens[from])) return from;
  let at = from + 1;
  while (at - from < MOST_OF_DATE && isOfDate(tokens[at], words)) at++;
  return tokens.slice(from + 1, at).some((token) => isPointInTime(token, words)) ? at : from;
}

function isOfDate(token: Token | undefined, words: WorkWords): boolean {
  return token !== undefined && (isPointInTime(token, words) || words.dateStart.has(token.word));
}

function isPointInTime({ word }: Token, { date, article }: WorkWords): boolean {
  return date.has(word) || (!article.has(word) && /^(?:fy|q|h|t|s)?\d/.test(word)) || isMonth(word);
}

/** Returns whether a word names a month, with or without accents. */
export function isMonth(word: string): boolean {
  return findMonth(word.normalize('NFD').replace(/[\u0300-\u036f]/g, '')) > 0;
}

/** Finds the end of a subject that does the work itself: the agency, EPA, our team; the start if it is none. */
function skipSubject(tokens: readonly Token[], from: number, words: WorkWords, names: WordList): number {
  let known = false;
  for (let at = from; at < from + MOST_OF_SUBJECT; at++) {
    const token = tokens[at];
    if (!token || (at > from && /[.,;:!?(]/.test(token.gap))) return known ? at : from;
    const isSelf = words.self.has(token.word) || isAcronym(token) || isName(token, names, words);
    known ||= isSelf;
    const mayFollow = known && (isCapital(token) || words.of.has(token.word));
    if (!isSelf && !mayFollow && !words.article.has(token.word)) return known ? at : from;
  }
  return from;
}

const isAcronym = ({ text }: Token) => text.length < 7 && /^[A-Z]{2,6}$/.test(text);

function isName(token: Token, names: WordList, words: WorkWords): boolean {
  return names.has(token.word) && isCapital(token) && !words.plural.test(token.word);
}

function skipLeadIn(tokens: readonly Token[], from: number, words: WorkWords): number {
  let at = from;
  while (at - from < MOST_OF_LEAD_IN && isLeadIn(tokens[at], words)) at++;
  return at;
}

function isLeadIn(token: Token | undefined, { leadIn, adverb, verb }: WorkWords): boolean {
  return (
    token !== undefined && (leadIn.has(token.word) || (adverb.test(token.word) && !verb.has(token.word)))
  );
}
