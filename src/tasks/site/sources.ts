/** The sources of a site: the files, places, history and languages of its strategies. */
import { relative, sep } from 'node:path';
import { isUserError, UserError } from '../../exit.ts';
import { findGitRoot, formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import type { BriefWords } from '../../render/words.ts';
import { assignPlaces } from '../../site/places.ts';
import { loadBriefWords } from '../brief/languages.ts';
import { complain, talk } from '../print.ts';
import { findStrategies } from '../search.ts';
import { makeSettingsReader } from '../settings.ts';
import type { SiteRequest } from './entries.ts';

/** Lists every strategy of a folder. */
export async function listStrategyFiles(host: Host, top: string): Promise<readonly string[]> {
  const { files, cwd } = host;
  if (files.kind(top) === 'file')
    throw new UserError(
      `${formatPath(cwd, top)} is a file, and a site needs a folder.`,
      'Give a folder. For one page, run `strat render`.',
    );
  return findStrategies(host, [top], makeSettingsReader(host, {}));
}

/** Finds places from paths in the repository, so that they stay the same for another folder. */
export function findPlaces(
  { files }: Host,
  top: string,
  paths: readonly string[],
): ReadonlyMap<string, string> {
  const root = findGitRoot(files, top) ?? top;
  const spots = new Map(paths.map((path) => [relative(root, path).split(sep).join('/'), path]));
  return new Map(
    [...assignPlaces([...spots.keys()])].map(([spot, place]) => [
      files.realPath(spots.get(spot) ?? ''),
      place,
    ]),
  );
}

/** Opens the history; without one, the site is made without it. */
export async function openHistory(host: Host, top: string): Promise<SiteRequest['git']> {
  const root = findGitRoot(host.files, top);
  if (root === undefined) return undefined;
  try {
    const repository = (await host.git()).open(root);
    const head = repository.commit('HEAD');
    return head === undefined ? undefined : { repository, head };
  } catch (error) {
    if (!isUserError(error)) throw error;
    complain(host, error);
    talk(host, 'The site leaves out the history of commitments.');
    return undefined;
  }
}

/** Remembers words, so that a remark about a language is printed once. */
export function rememberWords(host: Host): SiteRequest['wordsIn'] {
  const known = new Map<string | undefined, BriefWords>();
  return (lang) => {
    const words = known.get(lang) ?? loadBriefWords(host, lang);
    known.set(lang, words);
    return words;
  };
}
