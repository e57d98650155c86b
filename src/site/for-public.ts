/** What the public may see of the history of a strategy: the values of public entries, and no keys of records. */
import type { Commitment, Ledger, LedgerField, Revision } from '../model/ledger.ts';
import { listObjectiveGroups, UNSTAGED } from '../model/objective-groups.ts';
import { CLOSED_FIELDS, type Stage, type Strategy } from '../model/schema.ts';
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

/** Drops the former ids of entries, and the fields that the public is not told the history of. */
export function keepPublicLedger(ledger: Ledger): Ledger {
  return { ...ledger, commitments: ledger.commitments.map(dropFormerIds).map(dropClosedFields) };
}

const CLOSED: ReadonlySet<LedgerField> = new Set(CLOSED_FIELDS);

function dropClosedFields({ fields, ...commitment }: Commitment): Commitment {
  return { ...commitment, fields: fields.filter(({ field }) => !CLOSED.has(field)) };
}

function dropFormerIds({ events, ...commitment }: Commitment): Commitment {
  return { ...commitment, formerly: [], events: events.filter(({ is }) => is !== 'renamed') };
}

type Entries = Readonly<Record<string, { readonly renamed_from?: string | undefined }>>;

/** Drops entries that are public in this version but hidden in another. */
function dropHiddenEntries(strategy: Strategy, whole: Strategy, hidden: ReadonlySet<string>): Strategy {
  const from = new Map(listObjectiveGroups(whole).map(({ name, objectives }) => [name, objectives]));
  const groups = listObjectiveGroups(strategy).map(({ name, stage, objectives }) => ({
    name,
    kept: { ...stage, objectives: dropHiddenObjectives(objectives, from.get(name), hidden) },
  }));
  const staged = groups.filter(({ name }) => name !== UNSTAGED);
  const unstaged = groups.find(({ name }) => name === UNSTAGED)?.kept.objectives;
  return {
    ...strategy,
    criteria: dropHidden(strategy.criteria, whole.criteria, hidden),
    stages: Object.fromEntries(staged.map(({ name, kept }) => [name, kept])),
    ...(unstaged && { objectives: unstaged }),
    // The public reads the history of promises, not of the work for them.
    capabilities: {},
    initiatives: {},
  };
}

/** Drops hidden objectives, and hidden measures of the others. */
function dropHiddenObjectives(
  map: Stage['objectives'],
  from: Stage['objectives'],
  hidden: ReadonlySet<string>,
): Stage['objectives'] {
  return Object.fromEntries(
    Object.entries(dropHidden(map, from, hidden)).map(([id, objective]) => {
      const whole = from?.[id];
      const key_results = dropHidden(objective.key_results, whole?.key_results, hidden);
      const indicators = dropHidden(objective.indicators, whole?.indicators, hidden);
      return [id, { ...objective, key_results, indicators }];
    }),
  );
}

/** @param from the same entries as written, with their former ids */
function dropHidden<E extends object>(
  map: Readonly<Record<string, E>> | undefined,
  from: Entries | undefined,
  hidden: ReadonlySet<string>,
): Readonly<Record<string, E>> {
  return Object.fromEntries(
    Object.entries(map ?? {})
      .filter(([id]) => !hidden.has(id))
      .map(([id, entry]) => [id, { ...entry, renamed_from: from?.[id]?.renamed_from }]),
  );
}
