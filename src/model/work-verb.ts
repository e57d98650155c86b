/** Distinguishes a sentence about work from one about a result, by its first verb. */
import { isLatin, splitRuns } from './latin.ts';
import { startsWithPhrase } from './wording.ts';
import type { WordList } from './words.ts';

/** The words that a language needs for this, in lower case. */
export interface WorkWords {
  /** Verbs of output that open a sentence about work: launch, implement, hold. */
  readonly verb: WordList;
  /** Verbs that are as often a noun or an adjective: test results, open positions. */
  readonly alsoNoun: WordList;
  /** Verbs that usually describe the plural after them and rarely govern it: open positions, set prices. */
  readonly adjective: WordList;
  /** Opening phrases that preserve something or name a thing: hold the line, open source. */
  readonly innocent: WordList;
  /** Words that follow a verb and never occur within a name: the, all, three, out. */
  readonly object: WordList;
  /** Small words that end the name at the start of a sentence: for, in, by. */
  readonly connecting: WordList;
  /** Words that begin a clause: that, who, because. */
  readonly clause: WordList;
  /** Verbs that take no object, so that one after them belongs to a name: work orders. */
  readonly intransitive: WordList;
  /** Verbs whose subject came before them: are, has, falls. */
  readonly predicate: WordList;
  /** Words that are verbs after a plural and may be nouns elsewhere: fall, cost, trust. */
  readonly predicateOfMany: WordList;
  /** Words before a limit: under, above. */
  readonly limit: WordList;
  /** Words that may come before the verb: we will, to, successfully. */
  readonly leadIn: RegExp;
  /** The most words of a lead-in. */
  readonly leadInWords: number;
  /** The opening of a sentence that promises a share: complete 95 % of repairs. */
  readonly share: RegExp;
  readonly adverb: RegExp;
  readonly plural: RegExp;
}

/**
 * Finds the verb of work at the start of a text, as written: `Launch` in “Launch the portal”. Undefined for “Launch
 * dates hold” and “Open positions are filled”, and whenever it is in doubt.
 */
export function findWorkVerb(text: string, words: WorkWords): string | undefined {
  if (!canBeginWithVerb(text, words)) return undefined;
  const sentence = text.replace(/^[\s\p{P}]*/u, '').replace(words.leadIn, '');
  if (words.share.test(sentence) || startsWithPhrase(sentence, words.innocent)) return undefined;
  const clause = sentence.split(/[.,;:!?()—]/, 1)[0] ?? '';
  const [verb = '', ...after] = clause.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const first = verb.toLowerCase();
  if (!words.verb.has(first)) return undefined;
  const rest = after.map((word) => word.toLowerCase());
  return !words.alsoNoun.has(first) || takesObject(first, rest, words) ? verb : undefined;
}

/** Returns whether a verb of work is among the first words: if not, the sentence need not be analysed. */
function canBeginWithVerb(text: string, { verb, leadInWords }: WorkWords): boolean {
  if (!isLatin(text)) return true;
  return splitRuns(text)
    .slice(0, leadInWords + 1)
    .some(({ word }) => verb.has(word));
}

/**
 * Returns whether the words after a verb that may be a noun are its object, and not the rest of a name with a verb
 * of its own.
 */
function takesObject(first: string, [next, ...rest]: readonly string[], words: WorkWords): boolean {
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
