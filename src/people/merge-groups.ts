/**
 * Puts small groups together, so that each has the least number of people. Nothing is hidden: the sizes add up to all
 * who answered, so that no size can be found by subtracting (secondary suppression, as statistical offices call it).
 */

/** The name of the groups that were put together. */
export const OTHERS = 'others';
/** The name of the only group, where there are no others. */
export const WHOLE_GROUP = 'everybody';

/**
 * Merges groups. Those under the least become `others`; while that is under the least, the smallest group that is left
 * joins it. Where only one group remains, there are no groups: all are `everybody`.
 * @param sizes how many people answered, by group
 * @returns the group that each given group belongs to
 */
export function mergeGroups(sizes: ReadonlyMap<string, number>, least: number): ReadonlyMap<string, string> {
  const sorted = [...sizes].sort(([nameA, a], [nameB, b]) => a - b || (nameA < nameB ? -1 : 1));
  // A group that is called so already is one of those that are put together.
  const isSmall = ([name, size]: readonly [string, number]) => size < least || name === OTHERS;
  const others = sorted.filter(isSmall);
  const kept = sorted.filter((group) => !isSmall(group));
  while (others.length > 0 && countPeopleIn(others) < least && kept.length > 0)
    others.push(kept.shift() as [string, number]);
  const isAlone = kept.length + (others.length > 0 ? 1 : 0) < 2;
  return new Map(
    [...sizes.keys()].map((name) => {
      const isOther = others.some(([other]) => other === name);
      return [name, isAlone ? WHOLE_GROUP : isOther ? OTHERS : name];
    }),
  );
}

function countPeopleIn(groups: readonly (readonly [string, number])[]): number {
  return groups.reduce((sum, [, size]) => sum + size, 0);
}
