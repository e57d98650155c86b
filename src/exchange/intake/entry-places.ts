/** Where entries of each kind stand in a plan, asked from the schema. */
import { findEntryKind, type KeyKind } from '../../model/key-kinds.ts';
import { listKeysWith } from '../../model/key-walk.ts';
import type { OutlineKind } from './outline.ts';

/** The map that holds the entries of a kind. A group has none: it becomes a tag. */
const MAPS: Readonly<Record<Exclude<OutlineKind, 'group'>, string>> = {
  objective: 'objectives',
  'key-result': 'key_results',
  criterion: 'criteria',
  indicator: 'indicators',
  initiative: 'initiatives',
  capability: 'capabilities',
  obstacle: 'obstacles',
  risk: 'risks',
};

export type EntryKind = keyof typeof MAPS;

export function findMapName(kind: EntryKind): string {
  return MAPS[kind];
}

/** Returns what the schema knows about the entries of a kind. */
export function findKindOfEntries(kind: EntryKind): KeyKind {
  const found = findEntryKind(MAPS[kind]);
  if (!found) throw new Error(`There are no entries in ${MAPS[kind]}.`);
  return found;
}

/** Returns the key that holds the sentence of an entry; a measure without one says what is counted. */
export function findTitleKey(kind: EntryKind): string {
  return listKeysWith('title', findKindOfEntries(kind))[0] ?? 'measure';
}

/** Returns whether entries of a kind have values over time. */
export function isMeasureKind(kind: OutlineKind): boolean {
  return kind !== 'group' && findKindOfEntries(kind).keys.includes('baseline');
}
