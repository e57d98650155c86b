/**
 * The original version with one pattern of Unicode classes: slow to compile, so only tests use it, to verify the
 * quick one.
 */
import type { WorkWords } from '../../../src/model/work-verb.ts';
import { beginsWith } from './wording.ts';

const MARKUP = /^[\s\p{P}]*/u;

/**
 * Finds the verb of work at the start of a text, as written: `Launch` in “Launch the portal”. Undefined for “Launch
 * dates hold” and “Open positions are filled”, and whenever it is in doubt.
 */
export function workVerb(text: string, words: WorkWords): string | undefined {
  const sentence = text.replace(MARKUP, '').replace(words.leadIn, '');
  if (words.share.test(sentence) || beginsWith(sentence, words.innocent)) return undefined;
  const clause = sentence.split(/[.,;:!?()—]/, 1)[0] ?? '';
  const [verb = '', ...after] = clause.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const first = verb.toLowerCase();
  if (!words.verb.has(first)) return undefined;
  const rest = after.map((word) => word.toLowerCase());
  return !words.alsoNoun.has(first) || governs(first, rest, words) ? verb : undefined;
}

/**
 * Returns whether the words after a verb that may be a noun are its object, and not the rest of a name with a verb
 * of its own.
 */
function governs(first: string, [next, ...rest]: readonly string[], words: WorkWords): boolean {
  if (next === undefined || words.object.has(next) || /^\p{N}/u.test(next)) return true;
  if (hasPredicate([next, ...rest], words) || words.limit.has(rest[0] ?? '')) return false;
  const connects = (word: string) => words.connecting.has(word) || words.adverb.test(word);
  if (connects(next)) return true;
  if (words.intransitive.has(first)) return false;
  if (!words.plural.test(next)) return true;
  return !words.adjective.has(first) && (rest[0] === undefined || connects(rest[0]));
}

function hasPredicate(after: readonly string[], words: WorkWords): boolean {
  const end = after.findIndex((word) => words.clause.has(word));
  const main = end < 0 ? after : after.slice(0, end);
  return main.some((word, index) => {
    const before = main[index - 1] ?? '';
    if (before === 'to') return false;
    return words.predicate.has(word) || (words.predicateOfMany.has(word) && words.plural.test(before));
  });
}
