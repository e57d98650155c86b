/** Compares texts of two plans, each pair of texts once: several rules ask for the same. */
import { compareWording, type WordingComparison } from '../model/promise-wording.ts';
import type { Match, Pair } from './rule.ts';

const known = new WeakMap<readonly Match[], Map<string, WordingComparison>>();

/** Returns the language of the plan, of the older side if it names one. */
export function readPlanLanguage({ before, after }: Pair): { readonly lang?: string } {
  // A change of the language must not decide how the words are read.
  const lang = before.strategy.lang ?? after.strategy.lang;
  return lang === undefined ? {} : { lang };
}

/** Compares two texts in the language of the plan. @param isWork whether they are about work by their nature */
export function comparePlanWording(pair: Pair, from: string, to: string, isWork = false): WordingComparison {
  const all = known.get(pair.matches) ?? new Map<string, WordingComparison>();
  known.set(pair.matches, all);
  const key = JSON.stringify([from, to, isWork]);
  const compared = all.get(key) ?? compareWording(from, to, { ...readPlanLanguage(pair), isWork });
  all.set(key, compared);
  return compared;
}
