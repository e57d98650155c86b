/** Suppression comments: `# strat-ignore rule[, rule] [until=DATE]: reason`. */
import type { Day } from './dates.ts';
import { parseDateSpan } from './dates.ts';
import { findNearest } from './nearest.ts';

export const SUPPRESSION_KEYWORD = 'strat-ignore';

/** A word of a comment, with its offsets in the comment’s text. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Directive {
  readonly rules: readonly Word[];
  /** Empty if no reason is given. */
  readonly reason: string;
  /** As written, such as `until=2027-06-30`. */
  readonly until: Word | undefined;
}

/** Reads a suppression comment; undefined for any other comment. */
export function parseDirective(comment: string): Directive | undefined {
  const opening = /^#+[ \t]*strat-ignore(?![\w-])[ \t]*/.exec(comment);
  if (!opening) return undefined;
  const from = opening[0].length;
  const colon = comment.indexOf(':', from);
  const named = colon === -1 ? findRulesEnd(comment, from) : colon;
  const words = splitDirectiveWords(comment, from, named);
  return {
    rules: words.filter(({ text }) => !isUntil(text)),
    until: words.find(({ text }) => isUntil(text)),
    reason: colon === -1 ? '' : comment.slice(colon + 1).trim(),
  };
}

/**
 * Finds where the rules end in a comment without a colon: rules are joined by commas and may be followed by a date.
 * The rest may be a reason.
 */
function findRulesEnd(comment: string, from: number): number {
  const chain = /^[^\s,]+(?:\s*,\s*[^\s,]+)*(?:\s+until=\S*)?/i.exec(comment.slice(from));
  return from + (chain?.[0].length ?? 0);
}

function splitDirectiveWords(comment: string, from: number, to: number): Word[] {
  return [...comment.slice(from, to).matchAll(/[^\s,]+/g)].map(({ 0: text, index }) => ({
    text,
    start: from + index,
    end: from + index + text.length,
  }));
}

function isUntil(text: string): boolean {
  return /^until=/i.test(text);
}

/** Returns the last day of `until=DATE`, or undefined if it is not a date. */
export function parseUntilDay(until: Word): Day | undefined {
  return parseDateSpan(until.text.slice('until='.length))?.last;
}

/** Finds the word that was probably meant as the suppression keyword. */
export function findMistypedKeyword(comment: string, rules: ReadonlySet<string>): Word | undefined {
  const found = /^(#+[ \t]*)([\w-]+)(?:([ \t:]+)([\w-]+))?/.exec(comment);
  if (!found) return undefined;
  const [, before = '', first = '', between = '', second = ''] = found;
  const word = (text: string): Word => ({
    text,
    start: before.length,
    end: before.length + text.length,
  });
  if (first === SUPPRESSION_KEYWORD) return undefined;
  if (isNearKeyword(first)) return word(first);
  const rest = comment.slice(before.length + first.length + between.length + second.length);
  const next = /^[\s:]*([\w-]+)/.exec(rest)?.[1] ?? '';
  return /^strat$/i.test(first) && VERB.test(second) && rules.has(next)
    ? word(first + between + second)
    : undefined;
}

const VERB = /^(?:ignore|disable|suppress|allow)s?$/i;

/**
 * Returns whether a word looks like the keyword: `strat-ignroe`, `StratIgnore`, `strat-ignore-next-line`,
 * `strat-disable`.
 */
function isNearKeyword(word: string): boolean {
  const lower = word.toLowerCase();
  if (/^strat/.test(lower) && /^strat[-_]?(?:ignored?|disabled?|suppress(?:ed)?)(?:[-_]\w+)*$/.test(lower))
    return true;
  return (
    word.length >= 10 &&
    word.length <= 14 &&
    /^s/i.test(word) &&
    findNearest(word, [SUPPRESSION_KEYWORD]) !== undefined
  );
}
