/** Finds sentences of which nothing is left, as after a translation. */
import { ALL_PROMISE_WORDS, type PromiseLanguage } from './languages/index.ts';
import type { WordingFinding } from './wording-findings.ts';
import type { ChangedWords } from './wording-places.ts';
import type { Wording } from './wording-token.ts';

/** The share of its words that a sentence keeps at most if it is another. */
const MOST_KEPT = 0.2;
const LEAST_WORDS = 5;

/** Returns whether a whole sentence is another: hardly any word but the smallest is left. */
export function isWhole(
  runs: readonly ChangedWords[],
  was: Wording,
  is: Wording,
  language: PromiseLanguage | undefined,
): boolean {
  const isHeavy = ({ word }: { readonly word: string }) =>
    /[\p{L}\p{N}]/u.test(word) && !language?.promise.light.has(word);
  const count = (side: 'gone' | 'fresh') =>
    runs.reduce((sum, run) => sum + run[side].filter(isHeavy).length, 0);
  const sides = [
    [was, count('gone')],
    [is, count('fresh')],
  ] as const;
  return sides.every(([{ tokens }, changed]) => {
    const all = tokens.filter(isHeavy).length;
    return all >= LEAST_WORDS && all - changed <= all * MOST_KEPT;
  });
}

/** Returns whether a translation explains a finding: some language has as many words of its kind on both sides. */
export function isSameInAnyLanguage({ kind }: WordingFinding, was: Wording, is: Wording): boolean {
  if (kind !== 'quantity' && kind !== 'negation') return false;
  const list = kind === 'quantity' ? 'full' : 'negation';
  const count = ({ tokens }: Wording) =>
    tokens.filter(({ word }) => ALL_PROMISE_WORDS.some((words) => words[list].has(word))).length;
  const hasPart = ({ tokens }: Wording) =>
    tokens.some(({ word }) => ALL_PROMISE_WORDS.some(({ part }) => part.has(word)));
  return count(was) === count(is) && (kind === 'negation' || hasPart(was) === hasPart(is));
}
