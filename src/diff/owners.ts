/** Describes changes of owners, also of those who stay under their handle. */
import { findEntryKind, getStrategyKinds, type KeyKind } from '../model/key-kinds.ts';
import { findPersonName } from '../model/plan.ts';
import { quoteValue } from '../model/quote.ts';
import { isNamed } from '../model/reason.ts';
import { isNameOfHandle, isSamePerson } from '../model/same-person.ts';
import type { Strategy } from '../model/schema.ts';
import { describeEditPlace } from './edit-places.ts';
import { describeEntryField } from './matched.ts';
import type { Edit, Match, Move, Pair, Spot } from './rule.ts';

/** Returns whether somebody else, or nobody, answers for an entry, the strategy or an item of a list. */
export function isOwnership({ kind, isItem }: Edit): boolean {
  return !isItem && kind === 'person';
}

/** Returns whether nobody is accountable after an edit of an owner: it is gone, or a sign in the place of a name. */
export function isOwnerLost({ before, after }: Pair, { field, from, to }: Edit): boolean {
  if (field.split('.').at(-1) !== 'owner') return false;
  if (typeof from !== 'string' || typeof to !== 'string') return to === undefined;
  return isNamed(findPersonName(before.strategy, from)) && !isNamed(findPersonName(after.strategy, to));
}

/** Describes an edit of an owner, without a full stop. */
export function describeOwnerEdit(edit: Edit): string {
  const { from, to } = edit;
  if (from === undefined)
    return `The ${describeEditPlace(edit)} was set to ${quoteValue(to)}; there was none before`;
  return to === undefined
    ? `The ${describeEditPlace(edit)} was removed; it was ${quoteValue(from)}`
    : `The ${describeEditPlace(edit)} changed from ${quoteValue(from)} to ${quoteValue(to)}`;
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

type Wanted = 'lost' | 'changed' | 'helping';

/** Finds the commitments whose handle stays and names somebody else now, or nobody: one move for each. */
export function* findHandleMoves(pair: Pair, wanted: Wanted): Iterable<Move> {
  const { before, after, matches } = pair;
  const [was, is] = [before.strategy, after.strategy];
  const changed = findChangedHandles(was, is);
  if (changed.size === 0) return;
  const own = { of: getStrategyKinds(), was, is, before: { at: was }, after: { at: is } };
  yield* findOwnerMoves(own, changed, wanted);
  for (const match of matches)
    if (match.before && match.after)
      yield* findOwnerMoves(
        {
          match,
          of: findEntryKind(match.section),
          was: match.before.value,
          is: match.after.value,
          before: match.before,
          after: match.after,
        },
        changed,
        wanted,
      );
}

interface Renaming {
  readonly from: string;
  readonly to: string;
  /** What became of the handle in `people`. */
  readonly how: string;
  readonly isLost: boolean;
}

/** Finds the handles that named one person and name another now, or nobody. */
function findChangedHandles(was: Strategy, is: Strategy): ReadonlyMap<string, Renaming> {
  const handles = new Set([was, is].flatMap(({ people }) => Object.keys(people ?? {})));
  const renamed = new Map<string, Renaming>();
  for (const handle of handles) {
    const [from, to] = [findPersonName(was, handle), findPersonName(is, handle)];
    if (isSomebodyElse(handle, from, to)) renamed.set(handle, makeRenaming(is, handle, from, to));
  }
  return renamed;
}

/** A handle alone still says who it is where it is part of the name, and its entry does not stand there without one. */
function makeRenaming({ people }: Strategy, handle: string, from: string, to: string): Renaming {
  const isGone = !Object.hasOwn(people ?? {}, handle);
  const isNameless = !isGone && people?.[handle]?.name === undefined;
  const isNobody = isNameless || !isNamed(to) || (isGone && !isNameOfHandle(from, handle));
  const what = isGone
    ? 'is missing'
    : isNameless
      ? 'no longer has a name'
      : isNobody
        ? 'no longer names a person'
        : 'now names somebody else';
  return { from, to, how: `in \`people\`, \`${handle}\` ${what}`, isLost: isNobody && isNamed(from) };
}

/** A name that is new for a handle only fills it in where it holds the handle: `maria` becomes Maria Lopez. */
function isSomebodyElse(handle: string, was: string, is: string): boolean {
  return !isSamePerson(was, is) && !(was === handle && isNameOfHandle(is, handle));
}

function* findOwnerMoves(
  { match, of, was, is, before, after }: Owned,
  changed: ReadonlyMap<string, Renaming>,
  wanted: Wanted,
): Iterable<Move> {
  for (const field of of?.keys ?? []) {
    const kind = of?.below(field)?.kind;
    if (kind !== (wanted === 'helping' ? 'persons' : 'person')) continue;
    for (const handle of listKept(was[field], is[field])) {
      const renaming = changed.get(handle);
      if (!renaming || (field === 'owner' && renaming.isLost) !== (wanted === 'lost')) continue;
      const { from, to, how } = renaming;
      yield {
        ...(match && { match }),
        field,
        from,
        to,
        before: { at: before.at, key: field },
        after: { at: after.at, key: field },
        values: `${from} → ${to}`,
        message: `The ${describeEntryField({ ...(match && { match }), field })} changed from ${quoteValue(from)} to ${quoteValue(to)}: ${how}`,
      };
    }
  }
}

/** Lists the handles that both sides name. */
function listKept(was: unknown, is: unknown): readonly string[] {
  const before = new Set([was].flat());
  return [is].flat().filter((one): one is string => typeof one === 'string' && before.has(one));
}
