/** The ids of a draft. */
import type { DraftMap } from '../model/draft.ts';
import { isDraftMap } from '../model/draft.ts';

/** Collects every key of a draft: its ids and more, so that a new id never clashes. */
export function collectKeys(draft: DraftMap): ReadonlySet<string> {
  const keys = new Set<string>();
  const look = (map: DraftMap) => {
    for (const [key, value] of Object.entries(map)) {
      keys.add(key);
      if (isDraftMap(value)) look(value);
    }
  };
  look(draft);
  return keys;
}
