/**
 * Finds what differs between the models of two files, value by value, and whether it is text. It does not ask the diff:
 * what the files hold must not depend on what is said about them.
 */
import { makeEntryKey, matchEntries } from '../../src/diff/match.ts';
import type { Held } from '../../src/diff/rule.ts';
import { findEntryKind, getStrategyKinds, isText, type KeyKind } from '../../src/model/key-kinds.ts';
import type { Plan } from '../../src/model/plan.ts';
import { WHOLE } from './expected.ts';

export interface Difference {
  /** Named as after the change. */
  readonly entity: string;
  /** Empty if the whole entry is new, gone or in another place. */
  readonly field: string;
  /** Whether it is prose; a measure, and all else that defines what is counted, is a typed field. */
  readonly isWords: boolean;
}

/** Lists every value that differs, and every entry that only one file has or that stands in another place. */
export function listDifferences(before: Plan, after: Plan): readonly Difference[] {
  const own = compareKeys(before.strategy, after.strategy, getStrategyKinds(), '');
  return [
    ...own.map((leaf) => ({ entity: WHOLE, ...leaf })),
    ...matchEntries(before, after).flatMap(({ section, id, before: was, after: is }) =>
      compareHeld(was, is).map((leaf) => ({ entity: makeEntryKey(section, id), ...leaf })),
    ),
  ];
}

type Leaf = Omit<Difference, 'entity'>;

function compareHeld(was: Held | undefined, is: Held | undefined): readonly Leaf[] {
  const place = (held: Held | undefined) => [held?.section, held?.stage, held?.holder?.id];
  const isElsewhere = JSON.stringify(place(was)) !== JSON.stringify(place(is));
  return [
    ...(isElsewhere ? [{ field: '', isWords: false }] : []),
    ...(was && is ? compareKeys(was.value, is.value, findEntryKind(is.section), '') : []),
  ];
}

type Keys = Readonly<Record<string, unknown>>;

/** Entries are compared one by one, not as values of what holds them. */
function compareKeys(was: Keys, is: Keys, of: KeyKind | undefined, path: string): readonly Leaf[] {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((key) => {
    const below = of?.below(key);
    if (key.startsWith('x-') || below?.kind === 'entries') return [];
    return compareLeaves(was[key], is[key], below, path === '' ? key : `${path}.${key}`);
  });
}

function compareLeaves(was: unknown, is: unknown, of: KeyKind | undefined, field: string): readonly Leaf[] {
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  if (isKeys(was) || isKeys(is)) return compareKeys(isKeys(was) ? was : {}, isKeys(is) ? is : {}, of, field);
  if (hasItems(was) && hasItems(is) && was.length === is.length)
    return was.flatMap((item, at) => compareLeaves(item, is[at], of?.below('*'), field));
  const isProse = of !== undefined && isText(of) && of.kind !== 'cadence' && !of.has('definition');
  return [{ field, isWords: isProse && isTexts(was) && isTexts(is) }];
}

function isKeys(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasItems(value: unknown): value is readonly Keys[] {
  return Array.isArray(value) && value.some(isKeys);
}

function isTexts(value: unknown): boolean {
  return value === undefined || [value].flat().every((one) => typeof one === 'string');
}
