/** What the public may see of the history of a strategy: the values of public entries, and no keys of records. */
import type { Commitment, Ledger, Revision } from '../model/ledger.ts';
import type { Strategy } from '../model/schema.ts';
import { keepPublicParts, listMarkedIds } from '../render/audience.ts';

/** Lists ids that are internal now or were in any version, so that the history does not reveal what was hidden once. */
export function listEverHiddenIds(versions: readonly Strategy[]): ReadonlySet<string> {
  return new Set(versions.flatMap((strategy) => [...listMarkedIds(strategy)]));
}

/** Reduces versions to what the public may see. Former ids stay for the ledger; `keepPublicLedger` drops them. */
export function keepPublicRevisions(
  revisions: readonly Revision[],
  hidden: ReadonlySet<string>,
): readonly Revision[] {
  return revisions.map(({ strategy, explained: _, ...at }) => ({
    ...at,
    strategy: strategy && dropHiddenEntries(keepPublicParts(strategy), strategy, hidden),
    explained: [],
  }));
}

/** Drops the former ids of entries. */
export function keepPublicLedger(ledger: Ledger): Ledger {
  return { ...ledger, commitments: ledger.commitments.map(dropFormerIds) };
}

function dropFormerIds({ events, ...commitment }: Commitment): Commitment {
  return { ...commitment, formerly: [], events: events.filter(({ is }) => is !== 'renamed') };
}

type Entries = Readonly<Record<string, { readonly renamed_from?: string | undefined }>>;

/** Drops entries that are public in this version but hidden in another. */
function dropHiddenEntries(strategy: Strategy, whole: Strategy, hidden: ReadonlySet<string>): Strategy {
  const entries = <T extends Entries>(map: T | undefined, from: Entries | undefined) =>
    Object.fromEntries(
      Object.entries(map ?? {})
        .filter(([id]) => !hidden.has(id))
        .map(([id, entry]) => [id, { ...entry, renamed_from: from?.[id]?.renamed_from }]),
    );
  const stages = Object.entries(strategy.stages ?? {}).map(([name, stage]) => [
    name,
    stage && {
      ...stage,
      objectives: entries(stage.objectives, whole.stages?.[name as keyof typeof whole.stages]?.objectives),
    },
  ]);
  return {
    ...strategy,
    criteria: entries(strategy.criteria, whole.criteria),
    stages: Object.fromEntries(stages),
  };
}
