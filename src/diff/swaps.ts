/** Lists criteria that are gone, with the one that replaced each if one reads alike. */
import { saySignedAmbition } from '../model/ask.ts';
import { quoteValue } from '../model/quote.ts';
import type { Criterion } from '../model/schema.ts';
import type { Held, Match, Pair } from './rule.ts';

/** Lists criteria that are gone, each with the one that reads alike: an undeclared rename or a replacement. */
export function* listGoneCriteria({ matches }: Pair): Iterable<Match & { readonly before: Held }> {
  for (const match of matches)
    if (match.section === 'criteria' && match.before && !match.after) yield match as Match & { before: Held };
}

/** Says what was asked: `asked +12 hours a week`; without numbers, the outcome. */
export function sayAsked(held: Held): string | undefined {
  const criterion = held.value as Criterion;
  const asked = saySignedAmbition(criterion);
  if (asked !== undefined) return `asked ${asked}`;
  const text = criterion.met_when ?? criterion.outcome ?? criterion.measure;
  return text === undefined ? undefined : `asked for ${quoteValue(text)}`;
}
