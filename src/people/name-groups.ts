/** Names the groups of a survey, and refuses a question whose answers are names of people. */
import { findGroupOfLabel } from './answer-labels.ts';

/** The most characters of the name of a group, as in the file. */
const NAME_LIMIT = 60;
/** More groups are hardly groups (ours). */
const MOST_GROUPS = 20;
/** Where there are more groups than this share of the people, each person may have their own (ours). */
const MOST_SHARE = 0.5;

/** Gives the usual groups one name in every language, and all others the words that were chosen. */
export function nameGroup(chosen: string): string {
  return findGroupOfLabel(chosen) ?? chosen.trim().replace(/\s+/g, ' ');
}

/** Says why answers cannot be groups: they may be names; undefined if they can. Nothing of them is in the sentence. */
export function explainNoGroups(chosen: readonly string[]): string | undefined {
  const groups = new Set(chosen.map(nameGroup));
  if (groups.size > MOST_GROUPS) return `has ${groups.size} different answers`;
  if (chosen.length >= 10 && groups.size > MOST_SHARE * chosen.length)
    return `has ${groups.size} different answers of ${chosen.length} people`;
  if ([...groups].some((name) => /@|https?:/i.test(name))) return 'has addresses in it';
  if ([...groups].some((name) => name.length > NAME_LIMIT)) return 'has long texts in it';
  return undefined;
}
