/** Splits a sentence into what its promise consists of: words, numbers and signs, without its layout and punctuation. */
import { normalizeCharacters, raiseDigits } from './characters.ts';
import { closeThousands, joinForms } from './wording-forms.ts';
import type { Wording, WordingToken } from './wording-token.ts';

/** A label before the sentence: `OBJECTIVE:`, `KR 2:`, `Ziel 1:`. */
const LABEL =
  /^\s*(?:objective|goal|key result|kr|outcome|result|aim|promise|initiative|ziel|ergebnis|objectif|résultat|resultado|objetivo|meta)\s*#?(?:\d{1,2}(?:\.\d{1,2})?)?\s*[:–—]\s+(?=\S)/iu;
const LINK = /\[([^[\]]+)\]\(\s*<?([^()\s<>]+)>?(?:\s+["'(]([^"'()]*)["')])?\s*\)/g;
const AUTOLINK = /<((?:https?|mailto):[^\s<>]+)>/gi;
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>()[\]]+/gi;
/** Marks of emphasis around words; a lone one may be a footnote. */
const EMPHASIS = [
  /(\*\*|__)(?=\S)([^*_]+?)(?<=\S)\1/g,
  /(?<![\p{L}\p{N}*])(\*)(?=\S)([^*\n]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu,
  /(?<![\p{L}\p{N}_])(_)(?=\S)([^_\n]+?)(?<=\S)_(?![\p{L}\p{N}_])/gu,
  /(`)([^`\n]+)`/g,
] as const;

/** Takes the sentence out of its markup. */
function readPlain(text: string, code: string): Omit<Wording, 'tokens'> {
  const [links, titles]: [string[], string[]] = [[], []];
  let plain = closeThousands(normalizeCharacters(closeThousands(text, '')), code);
  plain = raiseDigits(plain).replace(LINK, (_all, words: string, address: string, title?: string) => {
    links.push(address);
    if (title) titles.push(title);
    return words;
  });
  plain = plain.replace(AUTOLINK, '$1');
  for (const [address] of plain.matchAll(ADDRESS)) links.push(address.replace(/[.,;:!?]+$/, ''));
  for (const pattern of EMPHASIS) plain = plain.replace(pattern, '$2');
  return { plain: plain.replace(LABEL, ''), links, titles };
}

/**
 * A word with its digits and its `n’t`; digits with the marks between them; or any other sign. An apostrophe parts words:
 * `l’accès`.
 */
const TOKEN =
  /[\p{L}\p{M}\p{N}]+(?:['’]t(?![\p{L}\p{N}])|(?:(?<=\p{N})[.,’'\u00a0\u202f](?=\p{N})[\p{L}\p{M}\p{N}]+)*)|[^\s\p{L}\p{M}\p{N}]/gu;
/** Punctuation without a meaning of its own. A question, brackets and three dots may take a promise back. */
const SILENT = /^[.,;:!'"‘’“”„‚«»‹›`´]$/;
const DASH = /^[-‐‑‒–—−]$/;
/** Words that their capitals make other words: the US and us. */
const CAPITALS: ReadonlySet<string> = new Set(['US', 'IT', 'WHO', 'AIDS', 'MAY']);
/** Signs of units that their capitals make other units anywhere: mW and MW, Gb and GB. */
const UNIT = /^(?:[^\P{Ll}i]\p{Lu}\p{L}?|[KMGTP]b|[KMGTP][Bb]ps)$/u;
/** The most letters of a sign of a unit, of which the capitals count: `MB` and `Mb`. */
const MOST_OF_SIGN = 3;

/** Reads a sentence as its tokens. @param code the language as its first two letters */
export function readWording(text: string, code = 'en'): Wording {
  const { plain, links, titles } = readPlain(text, code);
  const tokens: WordingToken[] = [];
  for (const { 0: found, index } of plain.matchAll(TOKEN)) {
    const denied = readShortNot(found, index);
    if (denied) {
      tokens.push(...denied);
      continue;
    }
    const start = findPercent(found, index, tokens.at(-1));
    if (start !== undefined && start < index) tokens.pop();
    const word = start === undefined ? readToken(found, index, plain, tokens.at(-1)) : '%';
    if (word === undefined) continue;
    const text = plain.slice(start ?? index, index + found.length);
    tokens.push({ word, text, start: start ?? index, hasDigit: /\p{N}/u.test(found) });
  }
  return { plain, tokens: joinForms(tokens, plain, code), links, titles };
}

/** Words whose short form with `n’t` is not their beginning, and `cannot`. */
const LONG_FORMS: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' };
const SHORT_NOT = /^(.+)(n['’]t)$|^(can)(not)$/i;

/** Reads don’t and cannot as the two words that they are. */
function readShortNot(found: string, start: number): readonly WordingToken[] | undefined {
  const match = SHORT_NOT.exec(found);
  if (!match) return undefined;
  const [verb, not] = [match[1] ?? match[3] ?? '', match[2] ?? match[4] ?? ''];
  const lower = verb.toLowerCase();
  const word = Object.hasOwn(LONG_FORMS, lower) ? (LONG_FORMS[lower] ?? lower) : lower;
  return [
    { word, text: verb, start, hasDigit: false },
    { word: 'not', text: not, start: start + verb.length, hasDigit: false },
  ];
}

/** Finds where a word for percent begins, which may have begun with the word before it; undefined if it is none. */
function findPercent(found: string, at: number, before: WordingToken | undefined): number | undefined {
  if (/^(?:percent|pct|prozent)$/i.test(found)) return at;
  if (before && /^(?:per|pour|por) (?:cent|ciento|cento)$/i.test(`${before.word} ${found}`))
    return before.start;
  return undefined;
}

function readToken(
  found: string,
  at: number,
  plain: string,
  before: WordingToken | undefined,
): string | undefined {
  if (SILENT.test(found)) return undefined;
  if (DASH.test(found)) return isMeantDash(at, plain) ? '-' : undefined;
  if (/\p{N}/u.test(found)) return joinGroups(found.replace(/(?<=\p{N})[’'\u00a0\u202f](?=\p{N})/gu, ''));
  const isUnit = before?.hasDigit && found.length <= MOST_OF_SIGN;
  return CAPITALS.has(found) || isUnit || UNIT.test(found)
    ? found
    : found
        .toLowerCase()
        .replace(/’/g, "'")
        .replace(/[œæ]/g, (joined) => (joined === 'œ' ? 'oe' : 'ae'));
}

/** Joins the groups of a number: `1,200` and `1200`. */
function joinGroups(number: string): string {
  return /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/.test(number) ? number.replace(/[.,]/g, '') : number;
}

/** Returns whether a dash is a minus or makes a range: it stands before a digit, but not within a word. */
function isMeantDash(at: number, plain: string): boolean {
  if (!/^\s?\p{N}/u.test(plain.slice(at + 1, at + 4))) return false;
  return !/\p{L}$/u.test(plain.slice(Math.max(0, at - 2), at)) || /\s/.test(plain.charAt(at - 1));
}

/** Returns whether two sentences differ in spelling, punctuation and markup at most. */
export function hasSameTokens(a: Wording, b: Wording): boolean {
  if (joinTokens(a) === joinTokens(b)) return true;
  const [joined, other] = [closeHyphens(a), closeHyphens(b)];
  return joined === other || joined === joinTokens(b) || other === joinTokens(a);
}

function joinTokens({ tokens }: Wording): string {
  return tokens.map(({ word }) => splitUnit(word)).join(' ');
}

/** Splits a number from its unit: `10MB` is `10 MB`. */
function splitUnit(word: string): string {
  return word.replace(/^(\p{N}[\p{N}.,]*)(\p{L}{1,3})$/u, '$1 $2');
}

/** Prefixes that make another word: to re-sign is not to resign. */
const PREFIX = /(?<![\p{L}\p{N}])(?:re|un|in|de|dis|non|pre|post|anti|a|be|for|no)$/iu;

/** Joins the tokens with each hyphen closed: `co-operate` and `cooperate`. */
function closeHyphens({ plain, tokens }: Wording): string {
  let text = '';
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    const end = before === undefined ? 0 : before.start + before.text.length;
    const isHyphen = before !== undefined && /^[-‐‑]$/.test(plain.slice(end, token.start));
    const isOpen = before?.hasDigit || token.hasDigit || PREFIX.test(before?.text ?? '');
    const word = splitUnit(token.word);
    text += at === 0 || (isHyphen && !isOpen) ? word : ` ${word}`;
  }
  return text;
}
