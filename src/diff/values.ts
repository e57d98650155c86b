/** Compares two values of a field by their meaning. */

import { findDirection, hasSameTarget } from '../model/ambition.ts';
import { normalizeCharacters } from '../model/characters.ts';
import { isMarkedHidden } from '../model/hidden.ts';
import { findKeptTolerance } from '../model/kept.ts';
import { isDate, isReference, isText, type KeyKind } from '../model/key-kinds.ts';
import { isSameUnit } from '../model/numbers.ts';
import { findPersonName, type Plan } from '../model/plan.ts';
import { areSameOwners, isSameOwner } from '../model/same-owner.ts';
import type { Criterion, DateValue } from '../model/schema.ts';
import { flattenText } from '../model/word-diff.ts';

export type Sameness = 'same' | 'form' | 'different';

export interface Compared {
  readonly key: string;
  /** The kind of the key in the schema. */
  readonly of: KeyKind | undefined;
  readonly from: unknown;
  readonly to: unknown;
  readonly before: { readonly plan: Plan; readonly owner: object };
  readonly after: { readonly plan: Plan; readonly owner: object };
  /** Old ids by new ids. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Compares two values; `form` means written differently with the same meaning. */
export function compareValues(compared: Compared): Sameness {
  const { key, of, from, to, before, after } = compared;
  if (of && isDate(of)) return compareDates(compared, of);
  if (Object.is(from, to)) return 'same';
  if (of?.kind === 'hides')
    return isMarkedHidden(before.owner) === isMarkedHidden(after.owner) ? 'form' : 'different';
  // `direction` and `due` are derived from others if they are absent.
  const fallback = of?.absent;
  if (fallback !== undefined && (from ?? fallback) === (to ?? fallback)) return 'form';
  if (key === 'direction' && (from === undefined || to === undefined))
    return findDirection(before.owner as Criterion) === findDirection(after.owner as Criterion)
      ? 'form'
      : 'different';
  const [was, is] = [before.owner as Criterion, after.owner as Criterion];
  if (key === 'target' && hasSameTarget(was, is)) return 'form';
  if (key === 'tolerance' && hasSameTolerance(was, is)) return 'form';
  if (of?.kind === 'persons') return comparePeople(compared);
  if (isList(from) || isList(to)) return compareLists(compared);
  if (typeof from !== 'string' || typeof to !== 'string') return 'different';
  if (
    of?.kind === 'person' &&
    isSameOwner(findPersonName(before.plan.strategy, from), findPersonName(after.plan.strategy, to))
  )
    return 'form';
  if (of && isReference(of) && compared.renamed.get(from) === to) return 'same';
  if (key === 'unit' && isSameUnit(from, to)) return 'form';
  const read = !of || isText(of) || of.has('definition') ? normalizeCharacters : flattenText;
  return read(from) === read(to) ? 'form' : 'different';
}

/** Returns whether a value that is kept may be as far off as before: writing out the default is not a change. */
function hasSameTolerance(before: Criterion, after: Criterion): boolean {
  const [was, is] = [before, after].map((one) => findKeptTolerance(one));
  return was !== undefined && is !== undefined && Math.abs(is - was) < 1e-9;
}

function compareDates({ key, from, to, before, after }: Compared, { kind }: KeyKind): Sameness {
  const day = (value: unknown, plan: Plan) => {
    const span = plan.span(value as DateValue | undefined);
    return kind === 'beginning' ? span?.first : span?.last;
  };
  const [was, is] = [day(from, before.plan), day(to, after.plan)];
  if (was === undefined && is === undefined) return from === to ? 'same' : 'different';
  if (was === is) return 'same';
  return key === 'due' ? compareDues({ was, is, before, after }) : 'different';
}

/** Compares due dates; writing out the default date is not a change. */
function compareDues({ was, is, before, after }: Pick<Compared, 'before' | 'after'> & DayPair): Sameness {
  if (was !== undefined && is !== undefined) return 'different';
  const fallback = ({ plan, owner }: Compared['before']) => findDefaultDue(plan, owner);
  return (was ?? fallback(before)) === (is ?? fallback(after)) ? 'form' : 'different';
}

interface DayPair {
  readonly was: string | undefined;
  readonly is: string | undefined;
}

/** Finds the last day of an entry without a date of its own. */
function findDefaultDue(plan: Plan, owner: object): string | undefined {
  return plan.span(findDefaultDate(plan, owner))?.last;
}

/**
 * Finds the date of an entry without one of its own: a key result or an indicator is due with its objective, an objective with its
 * stage, and all else with the strategy.
 */
export function findDefaultDate({ strategy, ...plan }: Plan, owner: object): DateValue | undefined {
  const planned = plan.objectives.find(({ objective }) => objective === owner);
  if (planned) return planned.in.stage.by ?? strategy.end;
  const above = [...plan.keyResults, ...plan.indicators].find(([, measure]) => measure === owner)?.[2];
  if (above) return above.work.due ?? above.in.stage.by ?? strategy.end;
  return plan.criteria.some(([, criterion]) => criterion === owner) ? strategy.end : undefined;
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Compares lists: their order means nothing, and a list of one equals its item. */
function compareLists({ of, from, to, renamed }: Compared): Sameness {
  if ((from !== undefined && !isTexts(from)) || (to !== undefined && !isTexts(to))) return 'different';
  const known = (item: string) => (of && isReference(of) ? (renamed.get(item) ?? item) : item);
  const [was, is] = [toTexts(from).map(known), toTexts(to)];
  const plain = (list: readonly string[]) => JSON.stringify(list.map(flattenText).sort());
  if (plain(was) !== plain(is)) return 'different';
  return isList(from) && isList(to) && JSON.stringify([...was].sort()) === JSON.stringify([...is].sort())
    ? 'same'
    : 'form';
}

/** Compares lists of people: the same handles are the same, whoever they name now, as for one person. */
function comparePeople({ from, to, before, after }: Compared): Sameness {
  const [was, is] = [toTexts(from), toTexts(to)];
  if (JSON.stringify([...was].sort()) === JSON.stringify([...is].sort())) return 'same';
  const names = (people: readonly string[], { strategy }: Plan) =>
    people.map((one) => findPersonName(strategy, one));
  return areSameOwners(names(was, before.plan), names(is, after.plan)) ? 'form' : 'different';
}

function isTexts(value: unknown): boolean {
  return typeof value === 'string' || (isList(value) && value.every((item) => typeof item === 'string'));
}

function toTexts(value: unknown): readonly string[] {
  return value === undefined ? [] : isList(value) ? value.map(String) : [String(value)];
}
