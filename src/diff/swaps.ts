/** Lists criteria that are gone, with the one that replaced each if one reads alike. */
import { findDirection } from '../model/ambition.ts';
import { sayAim, saySignedAmbition } from '../model/ambition-words.ts';
import { hasSameCharacters } from '../model/characters.ts';
import { findEntryKind, isText } from '../model/key-kinds.ts';
import { isPromised } from '../model/measures.ts';
import { quoteValue } from '../model/quote.ts';
import type { Criterion } from '../model/schema.ts';
import { flattenText } from '../model/word-diff.ts';
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

/** Finds the first sentence in which two promises differ that both have. */
export function findOtherSentence(was: Held, is: Held): readonly [string, string] | undefined {
  const of = findEntryKind(was.section);
  for (const key of of?.keys ?? []) {
    const kind = of?.below(key);
    const [one, other] = [was.value[key], is.value[key]];
    if (!kind || !isText(kind) || typeof one !== 'string' || typeof other !== 'string') continue;
    if (!hasSameCharacters(one, other)) return [flattenText(one), flattenText(other)];
  }
  return undefined;
}
