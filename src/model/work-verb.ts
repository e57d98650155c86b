/** Telling a sentence about work from one about a result, by the verb with which it begins. */
import { isLatin, runsIn } from './latin.ts';
import { beginsWith } from './wording.ts';
import type { WordList } from './words.ts';

/** What of a language this needs; words in lower case. */
export interface WorkWords {
  /** Verbs of output that begin a sentence about work: launch, implement, hold. */
  readonly verb: WordList;
  /** Those that are as often a noun or an adjective: test results, open positions. */
  readonly alsoNoun: WordList;
  /** Those of them that stand before a plural far more often than they govern one: open positions, set prices. */
  readonly adjective: WordList;
  /** Phrases at the beginning that keep something as it is, or name a thing: hold the line, open source. */
  readonly innocent: WordList;
  /** What follows a verb and never stands within a name: the, all, three, out. */
  readonly object: WordList;
  /** Little words that end the name with which a sentence may begin: for, in, by. */
  readonly connecting: WordList;
  /** Words that begin a clause of its own: that, who, because. */
  readonly clause: WordList;
  /** Those that govern no noun, so that one after them belongs to a name: work orders. */
  readonly intransitive: WordList;
  /** Verbs whose subject came before them: are, has, falls. */
  readonly predicate: WordList;
  /** Verbs that are so after a plural, and may be nouns elsewhere: fall, cost, trust. */
  readonly predicateOfMany: WordList;
  /** Words after which a limit stands: under, above. */
  readonly limit: WordList;
  /** What may come before the verb: we will, to, successfully. */
  readonly leadIn: RegExp;
  /** The most words in that. */
  readonly leadInWords: number;
  /** The beginning of a sentence that promises a share: complete 95 % of repairs. */
  readonly share: RegExp;
  readonly adverb: RegExp;
  readonly plural: RegExp;
}

/**
 * The verb of work with which a text begins, as it is written there: `Launch` of “Launch the portal”. Undefined for
 * “Launch dates hold” and “Open positions are filled”, and wherever it is in doubt.
 */
export function workVerb(text: string, words: WorkWords): string | undefined {
  if (!mayBegin(text, words)) return undefined;
  const sentence = text.replace(/^[\s\p{P}]*/u, '').replace(words.leadIn, '');
  if (words.share.test(sentence) || beginsWith(sentence, words.innocent)) return undefined;
  const clause = sentence.split(/[.,;:!?()—]/, 1)[0] ?? '';
  const [verb = '', ...after] = clause.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const first = verb.toLowerCase();
  if (!words.verb.has(first)) return undefined;
  const rest = after.map((word) => word.toLowerCase());
  return !words.alsoNoun.has(first) || governs(first, rest, words) ? verb : undefined;
}

/** Whether a verb of work is among the first words: where none is, nothing needs to be taken apart. */
function mayBegin(text: string, { verb, leadInWords }: WorkWords): boolean {
  if (!isLatin(text)) return true;
  return runsIn(text)
    .slice(0, leadInWords + 1)
    .some(({ word }) => verb.has(word));
}

/** Whether the words after a verb that may be a noun are what it acts on, and not the rest of a name with its own verb. */
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
