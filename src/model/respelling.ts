/** Tells a text that is only spelled otherwise from one that says something else. */
import { hasSameCharacters } from './characters.ts';
import { ALL_PROMISE_WORDS } from './languages/index.ts';
import { isSameWord } from './same-word.ts';
import { compareLetters } from './wording-findings.ts';
import { compareGroups } from './wording-groups.ts';
import type { Wording } from './wording-token.ts';
import { hasSameTokens, readWording } from './wording-tokens.ts';
import { isSpaced } from './words.ts';

/** How to compare: the language of the plan, and whether the text says what is counted. */
export interface RespellingUse {
  readonly lang?: string | undefined;
  readonly isMeasure?: boolean;
}

/**
 * Returns whether two texts are one, spelled otherwise. The one likeness of this program: it says what is a typo, and never
 * that a promise stayed. In doubt it is another text. What counts, in this order:
 * 1. The same characters are the same text: layout, quotes and hyphens that nobody sees make no difference.
 * 2. Letters of another alphabet, signs that nobody sees, links to elsewhere, a point or comma that may stand before
 *    decimals, and a stop beside a “no” do; in a measure also a dash or colon between spaces, and a mark behind a digit.
 * 3. Markup, a label before the sentence, capitals, punctuation and hyphens do not.
 * 4. In a script without spaces, nothing else is a spelling.
 * 5. Otherwise both must have as many words, and each must be the same word as `isSameWord` says.
 */
export function isRespelled(before: string, after: string, use: RespellingUse = {}): boolean {
  if (hasSameCharacters(before, after)) return true;
  if (compareLetters(before, after).length > 0) return false;
  const code = readLanguageCode(use.lang);
  const [was, is] = [readWording(before, code), readWording(after, code)];
  if (leadsElsewhere(was, is) || hasOtherTitles(was, is) || compareGroups(was, is, code).length > 0)
    return false;
  if (listDeniedBreaks(was) !== listDeniedBreaks(is)) return false;
  if (use.isMeasure && listMarks(was) !== listMarks(is)) return false;
  if (hasSameTokens(was, is)) return true;
  if (!isSpaced(was.plain) || !isSpaced(is.plain) || was.tokens.length !== is.tokens.length) return false;
  return was.tokens.every((_, at) => isSameWord([was.tokens, at], [is.tokens, at], code));
}

/** Returns the first part of a language tag: `en` of `en-GB`, and `en` where there is none. */
export function readLanguageCode(lang: string | undefined): string {
  return (lang ?? 'en').split('-')[0]?.toLowerCase() ?? 'en';
}

/** Returns whether two texts have links, and not the same ones. */
export function leadsElsewhere({ links: was }: Wording, { links: is }: Wording): boolean {
  return was.length > 0 && is.length > 0 && was.join(' ') !== is.join(' ');
}

/** Returns whether links of two texts show other words under the pointer. */
export function hasOtherTitles({ titles: was }: Wording, { titles: is }: Wording): boolean {
  return was.join('\n') !== is.join('\n');
}

/** Lists the marks that calculate or measure: a minus, a ratio, feet and inches. */
function listMarks({ plain }: Wording): string {
  const marks = plain.match(/(?<=\s)[-\u2013\u2014:](?=\s)|(?<=\p{N})["'](?!\p{N})/gu) ?? [];
  return marks.join('').replace(/[\u2013\u2014]/g, '-');
}

const isDenial = (word: string) => ALL_PROMISE_WORDS.some(({ negation }) => negation.has(word));

/** Lists the words that deny something, with the stops beside them: “No, wards close” is not “No wards close”. */
function listDeniedBreaks({ plain, tokens }: Wording): string {
  const breaks = tokens.map(({ word, start, text }, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    if (!isDenial(word)) return '';
    // A number may follow the short form of its name: No. 5.
    const behind = next && !next.hasDigit ? plain.slice(start + text.length, next.start) : '';
    const ahead = before ? plain.slice(before.start + before.text.length, start) : '';
    return `${/[.;:!?]/.test(ahead) ? '.' : ''}${word}${/[.,;:!?]/.test(behind) ? '.' : ''}`;
  });
  return breaks.join('');
}
