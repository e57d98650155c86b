/** Follows one criterion through the versions of its strategy. */
import { parseDateSpan } from '../model/dates.ts';
import type { Revision } from '../model/ledger.ts';
import type { Criterion, Strategy } from '../model/schema.ts';
import type { Version } from './rule.ts';

/**
 * Lists every version that had the criterion, the oldest first; none if older ones are unknown that may have had it.
 * @param id in the newest revision
 * @param revisions the oldest first
 * @param isCut whether older ones were left out
 */
export function listVersions(id: string, revisions: readonly Revision[], isCut: boolean): readonly Version[] {
  const found: Version[] = [];
  let [name, oldest] = [id, revisions.length];
  for (const [index, { strategy, on }] of [...revisions.entries()].reverse()) {
    if (!strategy) continue;
    name = findIdIn(strategy, name, found[0]?.criterion);
    const { criteria = {} } = strategy;
    const criterion = Object.hasOwn(criteria, name) ? criteria[name] : undefined;
    if (!criterion) continue;
    found.unshift({ on, criterion, ...readDueDay(strategy, criterion) });
    oldest = index;
  }
  const isHidden = revisions.slice(0, oldest).some(({ trouble }) => trouble !== undefined);
  return isHidden || (isCut && oldest === 0) ? [] : found;
}

/** Finds its id in an older version: the former one if that is still in use there. */
function findIdIn({ criteria = {} }: Strategy, name: string, later: Criterion | undefined): string {
  const former = later?.renamed_from;
  const isFormer = !Object.hasOwn(criteria, name) && former !== undefined && Object.hasOwn(criteria, former);
  return isFormer ? former : name;
}

function readDueDay(strategy: Strategy, { due }: Criterion): Pick<Version, 'due'> {
  const day = parseDateSpan(due ?? strategy.end, strategy.fiscal_year_starts)?.last;
  return day === undefined ? {} : { due: day };
}
