/** Finding words of a list in a sentence, where they mean what the list means. */
import { wordsOf } from './words.ts';

/**
 * The phrases of a list that a text holds, as written there. Hyphens and spaces are one: `best in class` is found as `Best-in-class`.
 * @param innocent phrases in which they mean something else
 */
export function phrasesIn(
  text: string,
  phrases: ReadonlySet<string>,
  innocent: ReadonlySet<string>,
): readonly string[] {
  const plain = text.replaceAll('’', "'");
  const masked = plain.replace(anyPhrase(innocent), (found) => '|'.repeat(found.length));
  return masked.match(anyPhrase(phrases)) ?? [];
}

const JOINT = '[\\s\\u2010-\\u2013-]+';

/** Making a pattern of a list takes longer than using it. */
const patterns = new WeakMap<ReadonlySet<string>, RegExp>();

function anyPhrase(phrases: ReadonlySet<string>): RegExp {
  const pattern = patterns.get(phrases) ?? patternOf(phrases);
  patterns.set(phrases, pattern);
  return pattern;
}

/** Longer phrases first, so that `market leader` is one find. */
function patternOf(phrases: ReadonlySet<string>): RegExp {
  const byLength = [...phrases].sort((a, b) => b.length - a.length);
  const choices = byLength.map((phrase) =>
    phrase
      .split(/[\s-]+/)
      .map(escapeText)
      .join(JOINT),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${choices.join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'giu');
}

function escapeText(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** The lists by which a sentence about work is told from one about a result. */
export interface WorkWords {
  readonly activity: ReadonlySet<string>;
  readonly innocent: ReadonlySet<string>;
  readonly object: ReadonlySet<string>;
  readonly finite: ReadonlySet<string>;
  readonly plural: ReadonlySet<string>;
  readonly clause: ReadonlySet<string>;
}

const LEAD_IN = /^[\s*_“"'‘]*(?:(?:we\s+)?will\s+|to\s+)?/i;
const RATE = /^\p{L}+\s+(?:at\s+(?:least|most)\s+|over\s+|under\s+)?\d[\d.,]*\s?(?:%|per\s?cent)/iu;

/**
 * The verb of output with which a sentence begins: `Launch` of “Launch the portal”. Nothing where the word is an
 * adjective or part of a subject (“Open positions are filled”), or a share is promised (“Complete 95 % of repairs”).
 */
export function workVerb(text: string, words: WorkWords): string | undefined {
  const sentence = text.replace(LEAD_IN, '');
  const [verb = '', ...rest] = wordsOf(sentence.split(/[.;!?](?:\s|$)/, 1)[0] ?? '');
  if (!words.activity.has(verb.toLowerCase()) || RATE.test(sentence)) return undefined;
  if (sentence.search(anyPhrase(words.innocent)) === 0) return undefined;
  const after = rest.map((word) => word.toLowerCase());
  if (after[0] === 'and' || after[0] === 'or') after.splice(0, 2);
  const next = after[0];
  const isObject = next === undefined || words.object.has(next) || /^\p{N}/u.test(next);
  return isObject || !isSubject(after, words) ? verb : undefined;
}

/** Whether a verb follows in the same clause, so that the words before it were its subject. */
function isSubject(after: readonly string[], { finite, plural, clause }: WorkWords): boolean {
  for (const [index, word] of after.entries()) {
    const before = after[index - 1] ?? '';
    if (clause.has(word)) return false;
    if (before !== 'to' && (finite.has(word) || (plural.has(word) && before.endsWith('s')))) return true;
  }
  return false;
}

/** Whether a sentence says how much: in digits or in words. */
export function saysNumber(text: string, numbers: ReadonlySet<string>): boolean {
  return /\p{N}/u.test(text) || wordsOf(text.toLowerCase()).some((word) => numbers.has(word));
}
