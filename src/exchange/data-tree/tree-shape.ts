/** What a map in the data of another tool is: an entry, a map of entries, or something around them. */
import type { OutlineKind } from '../intake/outline.ts';
import { findContainerKind, findKeyName } from './tree-keys.ts';
import { isTreeMap, type TreeMap } from './tree-texts.ts';

/** Returns whether entries are found somewhere below a map. */
export function holdsContainers(map: TreeMap, depth = 0): boolean {
  return (
    depth < 8 &&
    Object.entries(map).some(([key, value]) => {
      if (
        findContainerKind(key, 'objective') &&
        (typeof value === 'object' || findKeyName(key) === 'title:objective')
      )
        return true;
      const items: readonly unknown[] = Array.isArray(value) ? value : [value];
      return items.some((item) => isTreeMap(item) && holdsContainers(item, depth + 1));
    })
  );
}

/** Returns whether a map is an entry itself, and not a map of entries. */
export function isOneEntry(map: TreeMap): boolean {
  return findWordsKey(map, undefined) !== undefined;
}

/** Finds the key with the words by which an entry is known. */
export function findWordsKey(map: TreeMap, kind: OutlineKind | undefined): string | undefined {
  const keys = Object.keys(map).filter((key) => typeof map[key] === 'string');
  const wanted = [
    (key: string) => kind !== undefined && findKeyName(key) === `title:${kind}`,
    (key: string) => findKeyName(key) === 'title:entry',
    (key: string) => findKeyName(key)?.startsWith('title:') === true,
    (key: string) => findKeyName(key) === 'fact:metric',
    (key: string) =>
      kind !== undefined && /^(?:description|summary|desc|beschreibung|descripci[oó]n)$/i.test(key),
  ];
  return wanted.map((test) => keys.find(test)).find((key) => key !== undefined);
}
