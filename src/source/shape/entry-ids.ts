/** The ids of a file that is not read to its end yet, and which of them a text means. */
import type { KeyKind } from '../../model/key-kinds.ts';
import { respellId, stripReference } from '../../model/make-id.ts';
import { findByWords, findNearest } from '../../model/nearest.ts';
import { isObject, type ShapedFile } from './wrong-value.ts';

/** An entry of a file, as it is written. */
export interface WrittenEntry {
  /** The name of the map that holds it. */
  readonly section: string;
  readonly id: string;
  /** What people know it by: its title and its label. */
  readonly titles: readonly string[];
}

/** Lists the entries of a file, whatever else is wrong with them; an id in another spelling by the one to write. */
export function listWrittenEntries({ root, kinds, respelled }: ShapedFile): readonly WrittenEntry[] {
  const found: WrittenEntry[] = [];
  collectEntries(root, kinds(), '', found);
  const names = respelled();
  return found.map((entry) => ({ ...entry, id: names.get(entry.id) ?? entry.id }));
}

function collectEntries(at: object, of: KeyKind, name: string, into: WrittenEntry[]): void {
  for (const [key, child] of Object.entries(at)) {
    const below = of.below(key);
    if (!below) continue;
    if (of.kind === 'entries') into.push({ section: name, id: key, titles: listTitles(child, below) });
    if (isObject(child)) collectEntries(child, below, key, into);
  }
}

function listTitles(entry: unknown, of: KeyKind): readonly string[] {
  if (typeof entry === 'string') return [entry];
  if (!isObject(entry)) return [];
  const values = entry as Readonly<Record<string, unknown>>;
  const keys = of.keys.filter((key) => of.below(key)?.has('title') || key === 'label');
  return keys.flatMap((key) => (typeof values[key] === 'string' ? [values[key]] : []));
}

/** Lists every id that is named in a file, with the maps that may hold its entry. */
export function listReferredIds({
  root,
  kinds,
}: ShapedFile): readonly (readonly [id: string, to: readonly string[]])[] {
  const found: (readonly [string, readonly string[]])[] = [];
  const look = (at: object, of: KeyKind) => {
    for (const [key, child] of Object.entries(at)) {
      const below = of.below(Array.isArray(at) ? Number(key) : key);
      const to = of.kind === 'reference' ? of.to : below?.to;
      if (typeof child === 'string' && to) found.push([child.trim(), to]);
      else if (below && isObject(child)) look(child, below);
    }
  };
  look(root, kinds());
  return found;
}

/** Finds the entry that a text means: its id in another form, the nearest id, or the words of its title. */
export function findMeantId(text: string, entries: readonly WrittenEntry[]): string | undefined {
  const ids = entries.map(({ id }) => id);
  const name = stripReference(text);
  const id = respellId(name, '');
  if (id !== undefined && ids.includes(id)) return id;
  const near = findNearest(id ?? name, ids) ?? findByWords(id ?? name, ids);
  return near ?? findByTitle(text, entries);
}

/** The least share of the words of the shorter text that both have, and the least number of them. */
const LEAST_SHARE = 0.6;
const LEAST_WORDS = 2;

function findByTitle(text: string, entries: readonly WrittenEntry[]): string | undefined {
  const wanted = splitWords(text);
  let [best, most] = [undefined as string | undefined, 0];
  for (const { id, titles } of entries)
    for (const title of titles) {
      const words = splitWords(title);
      const common = [...wanted].filter((word) => words.has(word)).length;
      const share = common / Math.max(1, Math.min(words.size, wanted.size));
      if (common >= LEAST_WORDS && share >= LEAST_SHARE && share > most) [best, most] = [id, share];
    }
  return best;
}

function splitWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}
