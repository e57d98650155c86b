/** Finds a time limit or a repetition that went with nothing in its place: within 24 hours, on the same day, twice a week. */
import type { PromiseLanguage } from './languages/index.ts';
import { LIMITS } from './languages/limits.ts';
import { findSpokenNumber } from './languages/spoken-numbers.ts';
import { countSlips } from './misspelling.ts';
import { readDigits } from './typed-digits.ts';
import { findLimitStart, isInRelative, isVerb } from './wording-cover.ts';
import { pairUp, sayWords, sliceText, type WordingFinding } from './wording-findings.ts';
import type { SentenceParts } from './wording-parts.ts';
import type { ChangedWords } from './wording-places.ts';
import type { Wording, WordingToken } from './wording-token.ts';

/** A time limit or a repetition in a sentence. */
interface Limit {
  /** Its words, numbers in digits. */
  readonly key: string;
  /** The place of its first token. */
  readonly at: number;
  readonly tokens: readonly WordingToken[];
}

const patterns = new Map<string, RegExp>();

function getPattern(code: string): RegExp {
  const source = Object.hasOwn(LIMITS, code) ? (LIMITS[code] ?? '(?!)') : '(?!)';
  const known = patterns.get(code) ?? new RegExp(`(?<= )(?:${source.replace(/\n\s*/g, '')})(?= )`, 'g');
  patterns.set(code, known);
  return known;
}

const readValue = ({ word, hasDigit }: WordingToken, code: string) =>
  hasDigit ? readDigits(/^[\p{N}.,]+/u.exec(word)?.[0] ?? '', undefined)[0] : findSpokenNumber(word, code);

/** Words that are numbers and say how often. */
const ONCE = /^(?:once|twice)$/;

/** Writes a token as the patterns have it: `#` for a number, `~` for a unit of time. */
function mark(token: WordingToken, code: string, { promise }: PromiseLanguage): string {
  const { word, hasDigit } = token;
  if (hasDigit && /^\d+(?:h|min|s)$/.test(word)) return '# ~';
  if (promise.time.has(word)) return '~';
  if (ONCE.test(word)) return word;
  return readValue(token, code) === undefined ? word : '#';
}

function findLimits({ tokens }: Wording, code: string, language: PromiseLanguage): readonly Limit[] {
  const starts: number[] = [];
  let text = ' ';
  for (const token of tokens) {
    starts.push(text.length);
    text += `${mark(token, code, language)} `;
  }
  return [...text.matchAll(getPattern(code))].map(({ 0: found, index }) => {
    const to = starts.findLastIndex((start) => start < index + found.length) + 1;
    const first = starts.indexOf(index);
    const key = tokens.slice(first, to).map((token) => readValue(token, code) ?? token.word);
    const at = findLimitStart(tokens, first, language);
    return { key: key.join(' '), at, tokens: tokens.slice(at, to) };
  });
}

/** Returns whether a new number or unit of time stands in a sentence, which may say the same limit. */
function hasNewTime(was: Wording, is: Wording, code: string, language: PromiseLanguage): boolean {
  const isTime = (token: WordingToken) => /^[#~]/.test(mark(token, code, language));
  const { fresh } = pairUp(was.tokens.filter(isTime), is.tokens.filter(isTime), isSame);
  return fresh.length > 0 || is.tokens.some(({ word }) => AT_ONCE.test(word));
}

const isSame = (a: WordingToken, b: WordingToken) => a.word === b.word;

/** Words that say how soon without a number. */
const AT_ONCE =
  /^(?:immediately|promptly|instantly|sofort|umgehend|unverzüglich|immédiatement|aussitôt|inmediatamente|enseguida|imediatamente|prontamente)$/;

/** Returns whether some of a limit is left: its number, or one of its words with a slip in it. */
function isLeft({ tokens }: Limit, is: Wording, fresh: readonly WordingToken[], code: string): boolean {
  const values = tokens.flatMap((token) => readValue(token, code) ?? []);
  if (is.tokens.some((token) => values.includes(readValue(token, code) ?? Number.NaN))) return true;
  const isSlip = (a: string, b: string) =>
    Math.min(a.length, b.length) >= LEAST_LETTERS && a[0] === b[0] && countSlips(a, b) <= 1;
  return tokens.some((token) => fresh.some((other) => isSlip(token.word, other.word)));
}

const LEAST_LETTERS = 4;

/** Returns whether a limit only tells what is promised: not who is covered, or what is denied. */
function isPromised({ plain, tokens }: Wording, limit: Limit, language: PromiseLanguage): boolean {
  const { promise, caution } = language;
  const before = tokens.slice(0, limit.at);
  const denials = before.filter(({ word }) => promise.negation.has(word));
  // Nobody waits without a call: what is denied twice is promised.
  const isDenied = denials.length > 0 && !denials.some(({ word }) => caution.without.has(word));
  if (isDenied || before.some(({ word }) => promise.except.has(word))) return false;
  return !isInRelative({ plain, tokens }, limit.at, language) || endsRelative(before, language);
}

/** Returns whether the verb of the sentence came after a part that describes: those who fall are seen. */
function endsRelative(before: readonly WordingToken[], language: PromiseLanguage): boolean {
  const at = before.findLastIndex(({ word }) => language.caution.relative.has(word));
  const verbs = before.flatMap((_, place) => (place > at && isVerb(before, place, language) ? [place] : []));
  return verbs.length > 1;
}

/** Takes the limits that went with nothing in their place out of what changed. */
export function takeLimits(
  runs: readonly ChangedWords[],
  [was, is]: readonly [Wording, Wording],
  code: string,
  language: PromiseLanguage | undefined,
): SentenceParts {
  const nothing = { findings: [], taken: new Set<WordingToken>(), runs };
  if (!language) return nothing;
  const [before, after] = [findLimits(was, code, language), findLimits(is, code, language)];
  const { gone, fresh } = pairUp(before, after, (a, b) => a.key === b.key);
  if (gone.length === 0 || fresh.length > 0 || hasNewTime(was, is, code, language)) return nothing;
  const lost = new Set(runs.flatMap((run) => run.gone));
  const came = runs.flatMap((run) => run.fresh);
  const limits = gone.filter(
    (limit) =>
      limit.tokens.some((token) => lost.has(token) && !language.promise.light.has(token.word)) &&
      !isLeft(limit, is, came, code) &&
      isPromised(was, limit, language),
  );
  const taken = new Set(limits.flatMap(({ tokens }) => tokens));
  const left = runs
    .map((run) => ({ ...run, gone: run.gone.filter((token) => !taken.has(token)) }))
    .filter((run) => run.gone.length + run.fresh.length > 0);
  return { findings: limits.map((limit) => sayLost(was, limit, code)), taken, runs: left };
}

function sayLost(was: Wording, { tokens }: Limit, code: string): WordingFinding {
  const values = tokens.flatMap((token) => readValue(token, code) ?? []);
  const reason = sayWords([sliceText(was, tokens)], []);
  const base = { direction: 'easier', isGrave: true, reason } as const;
  return values.length > 0
    ? { ...base, kind: 'number', numbers: { gone: values, fresh: [] } }
    : { ...base, kind: 'quantity' };
}
