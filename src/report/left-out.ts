/** Says what the search for strategies left out. */
import { countNoun } from '../model/quote.ts';
import type { LeftOut, LeftPaths } from './report.ts';

/** How many paths are named. */
const MOST_NAMED = 3;

/** Says in a sentence for each reason what was left out. */
export function sayPathsLeftOut({ excluded, links, others }: LeftOut): readonly string[] {
  return [
    ...(excluded ? [`Left out by \`exclude\`: ${countPaths(excluded, 'path')}.`] : []),
    ...(links ? [`Not followed: ${countPaths(links, 'link')}.`] : []),
    ...(others ? [`Left out, because they have no \`strat: 1\`: ${countPaths(others, 'file')}.`] : []),
  ];
}

function countPaths({ count, paths }: LeftPaths, noun: string): string {
  if (paths.length === 0) return countNoun(count, noun);
  const named = paths.slice(0, MOST_NAMED);
  const more = count - named.length;
  return `${countNoun(count, noun)} (${named.join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
}
