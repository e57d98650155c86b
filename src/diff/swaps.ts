/** Criteria that are gone, with the one that took their place where one reads alike. */
import { saySignedAsk } from '../model/ask.ts';
import { quoted } from '../model/quote.ts';
import type { Criterion } from '../model/schema.ts';
import type { Held, Match, Pair } from './rule.ts';

/** Each with what is like it: a rename that is not said, or another criterion in its place. */
export function* goneCriteria({ matches }: Pair): Iterable<Match & { readonly before: Held }> {
  for (const match of matches)
    if (match.section === 'criteria' && match.before && !match.after) yield match as Match & { before: Held };
}

/** `asked +12 hours a week`; without numbers what was to be true. */
export function sayAsked(held: Held): string | undefined {
  const criterion = held.value as Criterion;
  const asked = saySignedAsk(criterion);
  if (asked !== undefined) return `asked ${asked}`;
  const text = criterion.met_when ?? criterion.outcome ?? criterion.measure;
  return text === undefined ? undefined : `asked for ${quoted(text)}`;
}
