/** Where each key of the format belongs. */
import { getStrategyKinds } from '../../model/key-kinds.ts';
import { walkKeyKinds } from '../../model/key-walk.ts';
import { strategySchema } from '../../model/schema.ts';
import { listKeyNames } from './schema-walk.ts';

/** The most places that are named. */
const MOST_HOMES = 3;

/** Lists the sections that have a key, by their last names. */
export function listHomes(name: string): readonly string[] {
  const all = [...(readHomes().get(name) ?? [])];
  return all.length > MOST_HOMES ? [...all.slice(0, MOST_HOMES), 'in other sections'] : all;
}

let homes: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Reads where each key of the format belongs. */
function readHomes(): ReadonlyMap<string, ReadonlySet<string>> {
  if (homes) return homes;
  const found = new Map<string, Set<string>>();
  for (const { path } of walkKeyKinds(getStrategyKinds())) {
    const home = path.slice(0, -1).findLast((key) => key !== '*');
    const all = found.get(path.at(-1) ?? '') ?? new Set();
    found.set(path.at(-1) ?? '', all.add(home === undefined ? 'at the top of the file' : `in \`${home}\``));
  }
  homes = found;
  return homes;
}

/** Returns whether a name is a key of the format: here it may be in the wrong section, but it is spelt well. */
export function isKeyName(name: string): boolean {
  return listKeyNames(strategySchema).has(name);
}
