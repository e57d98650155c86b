/** What of the records of a strategy is for the public. */
import type { Revision } from '../../model/ledger.ts';
import type { Strategy } from '../../model/schema.ts';
import { hiddenIds, publicOf } from '../audience.ts';
import type { Amended } from './entry.ts';

/** Fields whose values are names or budgets. */
const CLOSED: ReadonlySet<string> = new Set(['owner', 'sponsor', 'budget', 'people', 'internal']);

/** Ids that are internal now, or were in some version: what was once kept back is not told later by its history. */
export function hiddenEver(versions: readonly Strategy[]): ReadonlySet<string> {
  return new Set(versions.flatMap((strategy) => [...hiddenIds(strategy)]));
}

/** Without those that speak of something hidden, and without names and budgets. */
export function publicAmendments(
  amendments: readonly Amended[],
  hidden: ReadonlySet<string>,
): readonly Amended[] {
  return amendments.flatMap(({ amendment: { by: _, changes = [], ...rest }, ...one }) => {
    const isClosed = changes.some(({ of = '', from, to }) =>
      [of, from, to].some((id) => hidden.has(String(id))),
    );
    const open = changes.filter(({ field }) => !CLOSED.has(field?.split('.').at(-1) ?? ''));
    return isClosed || (changes.length > 0 && open.length === 0)
      ? []
      : [{ ...one, amendment: { ...rest, changes: open } }];
  });
}

/** Versions as the public may see them, with the reasons of the amendments that it may read. */
export function publicRevisions(
  revisions: readonly Revision[],
  hidden: ReadonlySet<string>,
  shown: ReadonlySet<string>,
): readonly Revision[] {
  return revisions.map(({ strategy, explained, ...at }) => ({
    ...at,
    strategy: strategy && withoutHidden(publicOf(strategy), hidden),
    explained: explained.filter(
      ({ reason, field }) => shown.has(reason.file.split('/').at(-1) ?? '') && !CLOSED.has(field ?? ''),
    ),
  }));
}

/** An entry that is open in this version, but was or will be hidden in another. */
function withoutHidden(strategy: Strategy, hidden: ReadonlySet<string>): Strategy {
  const entries = <T>(map: Readonly<Record<string, T>> | undefined) =>
    Object.fromEntries(Object.entries(map ?? {}).filter(([id]) => !hidden.has(id)));
  const stages = Object.entries(strategy.stages ?? {}).map(([name, stage]) => [
    name,
    stage && { ...stage, objectives: entries(stage.objectives) },
  ]);
  return { ...strategy, criteria: entries(strategy.criteria), stages: Object.fromEntries(stages) };
}
