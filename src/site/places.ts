/** Where the pages of a strategy are in a site: folder names that work in every file system and address. */
import { createHash } from 'node:crypto';
import { isStrategyFile } from '../model/strategy-file.ts';

/** The most characters of a folder name. */
const LONGEST = 60;
/** Names that Windows reserves for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** The folder of a strategy at the top of the repository, which has no folder to take a name from. */
const TOP = 'strategy';

/**
 * Assigns each strategy a folder of the site. It depends only on the path of the strategy, so that links to it last:
 * `teams/Loan desk/strategy.yaml` → `teams/loan-desk`. If two would get the same folder, the one with exactly that name keeps it.
 * @param spots paths of strategy files below the root, with `/`
 */
export function assignPlaces(spots: readonly string[]): ReadonlyMap<string, string> {
  const wanted = spots.map((spot) => ({ spot, place: makePlace(spot) }));
  const times = new Map<string, number>();
  for (const { place } of wanted) times.set(place, (times.get(place) ?? 0) + 1);
  const taken = new Set(wanted.map(({ place }) => place));
  const free = (spot: string, place: string): string => {
    const marked = `${place}-${makeFolderMark(spot)}`;
    if (taken.has(marked)) return free(spot, marked);
    taken.add(marked);
    return marked;
  };
  const keeps = ({ spot, place }: (typeof wanted)[number]) =>
    times.get(place) === 1 || spot === `${place}/strategy.yaml`;
  return new Map(wanted.map((one) => [one.spot, keeps(one) ? one.place : free(one.spot, one.place)]));
}

function makePlace(spot: string): string {
  const folders = spot.split('/').slice(0, -1);
  const file = spot.split('/').at(-1) ?? '';
  const own = isStrategyFile(file) ? [] : [file.replace(/\.(?:ya?ml|md)$/, '')];
  const parts = [...folders, ...own];
  return parts.length === 0 ? TOP : parts.map(makeFolderName).join('/');
}

/** Makes a name of small letters without accents; a hash tells apart names that lose other characters. */
function makeFolderName(part: string): string {
  const letters = part.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const plain = letters.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const isWhole = /^[a-z0-9 _.-]+$/.test(letters) && plain.length <= LONGEST && plain !== '';
  if (isWhole && !DEVICE.test(plain)) return plain;
  return [plain.slice(0, LONGEST).replace(/-+$/, ''), makeFolderMark(part)].filter(Boolean).join('-');
}

function makeFolderMark(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 8);
}

/** Makes the relative link between two pages, both below the root of the site. */
export function makeHref(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/');
}
