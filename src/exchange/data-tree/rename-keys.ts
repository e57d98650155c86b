/** Our names in place of the keys of another tool, as a map says. */
import { isTreeMap } from './tree-texts.ts';

/** Renames keys as a map says: our names for theirs. @param names our names, each with the key of the other tool */
export function renameKeys(data: unknown, names: Readonly<Record<string, string>>): unknown {
  const ours = new Map(Object.entries(names).map(([name, key]) => [key, name]));
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename);
    if (!isTreeMap(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [ours.get(key) ?? key, rename(item)]),
    );
  };
  return ours.size === 0 ? data : rename(data);
}
