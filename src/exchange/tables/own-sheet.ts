/** The sheets that `strat export` writes: their columns are named after the keys of the plan. */
import { findMapName } from '../intake/entry-places.ts';
import type { FieldName, OutlineKind } from '../intake/outline.ts';
import type { SourceText } from '../intake/source-text.ts';
import { listPlanColumns } from '../plan-columns.ts';

const FIRST = ['Type', 'ID', 'Parent', 'Stage'];

/** Returns whether a table has the first columns of our own sheets. */
export function isOwnSheet(columns: readonly { readonly heading: SourceText }[]): boolean {
  return FIRST.every((name, at) => columns[at]?.heading.text === name);
}

const FACTS: Readonly<Record<string, FieldName>> = {
  ID: 'fact:id',
  Parent: 'fact:parent',
  Stage: 'fact:stage',
  Current: 'fact:current',
  'Current on': 'fact:current-on',
  Confidence: 'fact:confidence',
  State: 'fact:computed',
  Progress: 'fact:computed',
};

/** Names the cells of a column for entries of a kind. */
export function nameOwnColumn(heading: string, kind: OutlineKind): FieldName {
  const fact = FACTS[heading];
  if (fact) return fact;
  const columns = kind === 'group' ? [] : listPlanColumns(findMapName(kind), false);
  const path = columns.find((column) => column.header === heading)?.path;
  return path ? `key:${path.join('.')}` : 'other';
}
