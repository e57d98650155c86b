/** What a sentence says in its author’s own words: without quotes, code, addresses, names and what only follows. */
import { hasNumeral, isLatin } from './latin.ts';
import { isMonth } from './opening.ts';
import { beginsClause, beginsSentence, isCapital, splitTokens, type Token } from './tokens.ts';
import { splitWords, type WordList } from './words.ts';
import type { WorkWords } from './work-words.ts';

/** Quoted text belongs to somebody else; text in backticks is about itself. */
const QUOTED = /`[^`]*`|“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|(?<=[\s(])"[^"]*"/g;
/** Addresses of pages and people, and the target of a link. */
const ADDRESS = /\bhttps?:\/\/\S+|\bwww\.\S+|(?<=\])\([^()\s]*\)|(?<=[\s(])[\w.+-]+@[\w-]+\.[\w.-]+/g;

const blank = (found: string) => ' '.repeat(found.length);

/** Blanks what is in quotes, in backticks and in addresses; all else stays in its place. */
export function maskQuoted(text: string): string {
  const quoted = /[`“„«"]/.test(text) ? text.replace(QUOTED, blank) : text;
  return /:\/\/|www\.|\]\(|@/.test(quoted) ? quoted.replace(ADDRESS, blank) : quoted;
}

/** The words that end the main clause of a sentence. */
export interface AsideWords {
  /** Words that begin what follows from the result: so, because, while. */
  readonly aside: WordList;
  /** A verb after a comma that begins such a clause: improving. */
  readonly participle: RegExp;
  /** Words before what a result is for: to, pour. */
  readonly purpose: WordList;
}

/** The fewest words of a main clause before it may end. */
const LEAST_OF_MAIN = 3;

/** Takes the main clause of a text: what comes after it only says what follows from the result. */
export function takeMainClause(
  text: string,
  { aside, participle, purpose }: AsideWords,
  aims: WordList,
): string {
  const tokens = splitTokens(text);
  const isAim = (token: Token | undefined) => token !== undefined && aims.has(token.word);
  const end = tokens.findIndex(
    (token, at) =>
      at >= LEAST_OF_MAIN &&
      (aside.has(token.word) ||
        (purpose.has(token.word) && (isAim(tokens[at + 1]) || isAim(tokens[at + 2]))) ||
        (beginsClause(token) && participle.test(token.word))),
  );
  return end < 0 ? text : text.slice(0, tokens[end]?.start);
}

/** The share of capitals from which on a text is a heading, in which a capital is no name. */
const TITLE = 0.6;

/** Blanks names within a sentence: words with a capital that do not begin it. Headings and German have no such. */
export function maskNames(text: string, { isVerbLast }: Pick<WorkWords, 'isVerbLast'>): string {
  if (isVerbLast || !isLatin(text)) return text;
  const tokens = splitTokens(text);
  const inside = tokens.filter((token, at) => at > 0 && !beginsSentence(token));
  const long = inside.filter(({ text: { length } }) => length > 3);
  if (long.length === 0 || long.filter(isCapital).length > TITLE * long.length) return text;
  let masked = text;
  for (const { start, end } of inside.filter(isCapital))
    masked = masked.slice(0, start) + blank(masked.slice(start, end)) + masked.slice(end);
  return masked;
}

/** Returns whether a sentence says how much or how many, in digits or in words; dates and names with digits do not. */
export function hasAmount(text: string, numbers: WordList, words: WorkWords): boolean {
  if (splitWords(text).some((word) => numbers.has(word.toLowerCase()))) return true;
  if (!hasNumeral(text)) return false;
  const tokens = splitTokens(text.replace(/\b\d{1,2}[./]\s?\d{1,2}[./]\s?(?:19|20)\d\d\b/g, blank));
  return tokens.some((token, at) => hasNumeral(token.text.charAt(0)) && !isOfDate(tokens, at, words));
}

function isOfDate(tokens: readonly Token[], at: number, words: WorkWords): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const { word } = token ?? { word: '' };
  if (/^(?:19|20)\d\d(?:-\d{1,2}|-\d\d-\d\d|-[qht]\d)?$/.test(word)) {
    if (isMonthAt(before) || isMonthAt(tokens[at - 2]) || (before && isBeforeDate(before, words)))
      return true;
    return !after || beginsClause(after) || words.connecting.has(after.word);
  }
  const isDay = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º)?$/.test(word) && !/%/.test(after?.gap ?? '');
  const isBeforeMonth =
    isMonthAt(after) || (/^(?:of|de)$/.test(after?.word ?? '') && isMonthAt(tokens[at + 2]));
  return isDay && (isMonthAt(before) || isBeforeMonth);
}

const isMonthAt = (token: Token | undefined) => token !== undefined && isMonth(token.word);

function isBeforeDate({ word }: Token, { date, dateStart }: WorkWords): boolean {
  return date.has(word) || dateStart.has(word) || /^(?:[qhts]\d|fy)$/.test(word);
}

/** Lists the words of a strategy’s name, who does the work that it plans. */
export function listNameWords(name: string | undefined): WordList {
  return new Set(splitWords(name ?? '').map((word) => word.toLowerCase()));
}
