/** Finds small words that turn a sentence: the one before a number, and the verb of the result. */
import { findPromiseLanguage } from '../model/languages/index.ts';
import { compareWords, type WordRun } from '../model/word-diff.ts';
import { listContentWords } from '../model/words.ts';
import { readPlanLanguage } from './plan-wording.ts';
import type { Edit, Pair } from './rule.ts';

/** A word in place of another, and what follows both. */
interface Swap {
  readonly gone: string;
  readonly fresh: string;
  readonly next: string;
}

/**
 * Returns whether a word before a number changed: `by 40` is not `to 40`.
 * @param isPromise whether its verb of the result counts too
 */
export function isTurned(pair: Pair, { from, to }: Edit, isPromise: boolean): boolean {
  if (typeof from !== 'string' || typeof to !== 'string') return false;
  const swaps = listSwaps(compareWords(from, to));
  return swaps.some(isBeforeNumber) || (isPromise && swaps.some((swap) => hasOtherVerb(pair, swap)));
}

function listSwaps(runs: readonly WordRun[]): readonly Swap[] {
  return runs.flatMap(({ kind, text }, at) => {
    const [other, next] = [runs[at + 1], runs[at + 2]];
    if (kind === 'same' || !other || other.kind === 'same') return [];
    const [gone, fresh] = kind === 'gone' ? [text, other.text] : [other.text, text];
    return { gone, fresh, next: next?.text ?? '' };
  });
}

function isBeforeNumber({ gone, fresh, next }: Swap): boolean {
  return /^\P{L}*\p{N}/u.test(next) && !/\p{N}/u.test(gone + fresh);
}

const NO_WORDS: ReadonlySet<string> = new Set();

function hasOtherVerb(pair: Pair, { gone, fresh }: Swap): boolean {
  const language = findPromiseLanguage(readPlanLanguage(pair).lang);
  if (!language) return false;
  const { work, promise } = language;
  const known = listContentWords([...work.reachVerb, ...promise.less].join(' '), NO_WORDS);
  const [was, is] = [gone, fresh].map((text) => listContentWords(text, NO_WORDS));
  return [...(was ?? [])].some((word) => known.has(word) && !is?.has(word));
}
