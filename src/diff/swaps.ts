/** Lists criteria that are gone, with the one that replaced each if one reads alike. */
import { findDirection } from '../model/ambition.ts';
import { sayAim, saySignedAmbition } from '../model/ambition-words.ts';
import { isPromised } from '../model/measures.ts';
import { quoteValue } from '../model/quote.ts';
import type { Criterion } from '../model/schema.ts';
import type { Held, Match, Pair } from './rule.ts';

/**
 * Lists criteria and key results that are gone, each with the one that reads alike: an undeclared rename or a
 * replacement.
 */
export function* listGoneCriteria({ matches }: Pair): Iterable<Match & { readonly before: Held }> {
  for (const match of matches)
    if (isPromised(match.section) && match.before && !match.after) yield match as Match & { before: Held };
}

/** Says what a criterion promised: `+12 hours a week`; without numbers, the outcome. */
export function sayPromise(held: Held): string | undefined {
  const criterion = held.value as Criterion;
  const text = criterion.met_when ?? criterion.outcome ?? criterion.measure;
  if (findDirection(criterion) === 'maintain' && criterion.target !== undefined)
    return `to ${sayAim(criterion)}`;
  return saySignedAmbition(criterion) ?? (text === undefined ? undefined : quoteValue(text));
}
