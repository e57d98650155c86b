/** Finds the strategies of a command, and says what it left out. */
import { join } from 'node:path';
import { isUserError } from '../exit.ts';
import { makeExclude } from '../folder/exclude.ts';
import { listSearched, searchStrategies } from '../folder/find.ts';
import { findRootFor } from '../folder/load.ts';
import { formatPath } from '../folder/paths.ts';
import type { FoundStrategies, IsExcluded } from '../folder/search.ts';
import type { Host } from '../host/host.ts';
import { countNoun } from '../model/quote.ts';
import type { LeftOut } from '../report/report.ts';
import { talk } from './print.ts';
import type { SettingsAt } from './settings.ts';

/** How many paths a remark names. */
const MOST_NAMED = 3;

/** The most paths that are kept of what was left out. */
const MOST_KEPT = 100;

/** Finds every strategy in the given files and folders; without any, those at and below the nearest one above. */
export async function findStrategies(
  host: Host,
  paths: readonly string[],
  settingsFor: SettingsAt,
): Promise<readonly string[]> {
  return (await searchAll(host, paths, settingsFor)).strategies;
}

/** Finds the same, and what was left out. */
export async function searchAll(
  host: Host,
  paths: readonly string[],
  settingsFor: SettingsAt,
): Promise<{ readonly strategies: readonly string[]; readonly leftOut: LeftOut }> {
  const { files, cwd } = host;
  const byTop = new Map<string, IsExcluded>();
  for (const top of listSearched(files, cwd, paths))
    byTop.set(top, await readExclude(host, top, settingsFor));
  const found = searchStrategies(files, cwd, paths, (top, ...one) => byTop.get(top)?.(top, ...one) ?? false);
  tellLeftOut(host, found);
  return { strategies: found.strategies, leftOut: countLeftOut(cwd, found) };
}

function countLeftOut(cwd: string, { excluded, links, others }: FoundStrategies): LeftOut {
  const count = (paths: readonly string[]) => ({
    count: paths.length,
    paths: paths.slice(0, MOST_KEPT).map((path) => formatPath(cwd, path)),
  });
  return {
    ...(excluded.length > 0 && { excluded: count(excluded) }),
    ...(links.length > 0 && { links: count(links) }),
    ...(others.length > 0 && { others: count(others) }),
  };
}

/** Reads what is left out of a folder. A configuration that cannot be read leaves out nothing; its error comes later. */
async function readExclude({ files, cwd }: Host, top: string, settingsFor: SettingsAt): Promise<IsExcluded> {
  try {
    const place = join(top, 'strategy.yaml');
    return makeExclude((await settingsFor(place, findRootFor(files, cwd, place))).exclude ?? []);
  } catch (error) {
    if (isUserError(error)) return () => false;
    throw error;
  }
}

/** Says what was seen and not read. */
function tellLeftOut(host: Host, { links, excluded, others }: FoundStrategies): void {
  const name = (paths: readonly string[]) => {
    const named = paths.slice(0, MOST_NAMED).map((path) => formatPath(host.cwd, path));
    const more = paths.length - named.length;
    return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
  };
  if (excluded.length > 0)
    talk(host, `Left out by \`exclude\`, ${countNoun(excluded.length, 'path')}: ${name(excluded)}.`);
  if (links.length > 0)
    talk(
      host,
      `Not followed, ${countNoun(links.length, 'link')}: ${name(links)}. ${links.length === 1 ? 'Give the path that it leads' : 'Give the paths that they lead'} to.`,
    );
  const [are, have] =
    others.length === 1 ? ['is not a strat file', 'it has'] : ['are not strat files', 'they have'];
  if (others.length > 0) talk(host, `Left out: ${name(others)} ${are}: ${have} no \`strat: 1\`.`);
}
