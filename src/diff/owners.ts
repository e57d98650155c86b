/** Describes changes of owners, also of those who stay under their handle. */
import { findEntryKind, getStrategyKinds, type KeyKind } from '../model/key-kinds.ts';
import { findPersonName } from '../model/plan.ts';
import { quoteValue } from '../model/quote.ts';
import { isNameOfHandle, isSamePerson } from '../model/same-person.ts';
import type { Strategy } from '../model/schema.ts';
import { describeEntryField } from './matched.ts';
import type { Edit, Match, Move, Pair, Spot } from './rule.ts';

export function isOwnership({ field, kind, isItem }: Edit): boolean {
  return !isItem && kind === 'person' && !field.includes('.');
}

/** Describes an edit of an owner, without a full stop. */
export function describeOwnerEdit(edit: Edit): string {
  const { from, to } = edit;
  if (from === undefined)
    return `The ${describeEntryField(edit)} is now ${quoteValue(to)}, where there was none`;
  return to === undefined
    ? `The ${describeEntryField(edit)} is gone; it was ${quoteValue(from)}`
    : `The ${describeEntryField(edit)} changed from ${quoteValue(from)} to ${quoteValue(to)}`;
}

/** A map of keys on both sides: the strategy, or an entry. */
interface Owned {
  readonly match?: Match;
  readonly of: KeyKind | undefined;
  readonly was: Readonly<Record<string, unknown>>;
  readonly is: Readonly<Record<string, unknown>>;
  readonly before: Spot;
  readonly after: Spot;
}

/** Finds the commitments whose handle stays and names somebody else now: one move for each. */
export function* findHandleMoves({ before, after, matches }: Pair): Iterable<Move> {
  const [was, is] = [before.strategy, after.strategy];
  const changed = findChangedHandles(was, is);
  if (changed.size === 0) return;
  yield* findMovesOf({ of: getStrategyKinds(), was, is, before: { at: was }, after: { at: is } }, changed);
  for (const match of matches)
    if (match.before && match.after)
      yield* findMovesOf(
        {
          match,
          of: findEntryKind(match.section),
          was: match.before.value,
          is: match.after.value,
          before: match.before,
          after: match.after,
        },
        changed,
      );
}

type Names = readonly [was: string, is: string];

/** Finds the handles that named one person and name another now, or nobody. */
function findChangedHandles(was: Strategy, is: Strategy): ReadonlyMap<string, Names> {
  const handles = new Set([was, is].flatMap(({ people }) => Object.keys(people ?? {})));
  const named = [...handles].map((handle): [string, Names] => [
    handle,
    [findPersonName(was, handle), findPersonName(is, handle)],
  ]);
  return new Map(named.filter(([handle, names]) => isSomebodyElse(handle, names)));
}

/** A name that is new for a handle only fills it in where it holds the handle: `maria` becomes Maria Lopez. */
function isSomebodyElse(handle: string, [was, is]: Names): boolean {
  return !isSamePerson(was, is) && !(was === handle && isNameOfHandle(is, handle));
}

function* findMovesOf(
  { match, of, was, is, before, after }: Owned,
  changed: ReadonlyMap<string, Names>,
): Iterable<Move> {
  for (const field of of?.keys ?? []) {
    const handle = is[field];
    if (of?.below(field)?.kind !== 'person' || typeof handle !== 'string' || was[field] !== handle) continue;
    const names = changed.get(handle);
    if (!names) continue;
    const [from, to] = names;
    yield {
      ...(match && { match }),
      field,
      from,
      to,
      before: { at: before.at, key: field },
      after: { at: after.at, key: field },
      values: `${from} → ${to}`,
      message: `The ${describeEntryField({ ...(match && { match }), field })} changed from ${quoteValue(from)} to ${quoteValue(to)}: in \`people\`, \`${handle}\` is somebody else now`,
    };
  }
}
