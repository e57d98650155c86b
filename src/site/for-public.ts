/** What of the history of a strategy is for the public: the values of open entries. No key of a record is. */
import type { Commitment, Ledger, Revision } from '../model/ledger.ts';
import type { Strategy } from '../model/schema.ts';
import { hiddenIds, publicOf } from '../render/audience.ts';

/** Ids that are internal now, or were in some version: what was once kept back is not told later by its history. */
export function hiddenEver(versions: readonly Strategy[]): ReadonlySet<string> {
  return new Set(versions.flatMap((strategy) => [...hiddenIds(strategy)]));
}

/** Versions as the public may see them; former ids stay for the ledger to follow, and `publicLedger` takes them out. */
export function publicRevisions(
  revisions: readonly Revision[],
  hidden: ReadonlySet<string>,
): readonly Revision[] {
  return revisions.map(({ strategy, explained: _, ...at }) => ({
    ...at,
    strategy: strategy && withoutHidden(publicOf(strategy), strategy, hidden),
    explained: [],
  }));
}

/** Without the ids that entries had before. */
export function publicLedger(ledger: Ledger): Ledger {
  return { ...ledger, commitments: ledger.commitments.map(withoutFormerIds) };
}

function withoutFormerIds({ events, ...commitment }: Commitment): Commitment {
  return { ...commitment, formerly: [], events: events.filter(({ is }) => is !== 'renamed') };
}

type Entries = Readonly<Record<string, { readonly renamed_from?: string | undefined }>>;

/** An entry that is open in this version, but was or will be hidden in another. */
function withoutHidden(strategy: Strategy, whole: Strategy, hidden: ReadonlySet<string>): Strategy {
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
