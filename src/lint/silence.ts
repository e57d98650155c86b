/** Counts the rules that could not run because a language has no word lists. */
import type { AnyRule } from './rule.ts';
import { hasWordLists, readLanguage } from './words/index.ts';

/** A strategy that was checked. */
export interface CheckedStrategy {
  /** The ids of the rules in force. */
  readonly rules: ReadonlySet<string>;
  readonly lang: string | undefined;
}

/** Counts the silent rules for each language that lacks word lists. */
export function countSilentRules(
  heard: readonly CheckedStrategy[],
  rules: readonly AnyRule[],
): ReadonlyMap<string, number> {
  const silent = new Map<string, number>();
  for (const { rules: inForce, lang } of heard) {
    if (hasWordLists(lang)) continue;
    const language = readLanguage(lang);
    const many = rules.filter(({ id, needsWords }) => needsWords && inForce.has(id)).length;
    if (many > 0) silent.set(language, Math.max(many, silent.get(language) ?? 0));
  }
  return silent;
}
