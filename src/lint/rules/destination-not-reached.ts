import { findDirection } from '../../model/ambition.ts';
import type { Day } from '../../model/dates.ts';
import { UNSTAGED } from '../../model/objective-groups.ts';
import { findDueDay, findObjectiveDay, type Plan, type PlannedObjective } from '../../model/plan.ts';
import { listReferences, matchIds } from '../../model/references.ts';
import { isForOneYear } from '../../model/timeframe.ts';
import type { Rule } from '../rule.ts';

export const destinationNotReached: Rule = {
  id: 'destination-not-reached',
  level: 'warn',
  kind: 'data',
  summary:
    'Every criterion is advanced by an objective in the last stage, or by one that is due no earlier than the criterion.',
  why: 'If the work stops before the destination, the last part is left to chance. People notice only at the end.',
  source: 'Breakthrough Model: once transformational objectives are attained the destination is reached',
  fix: 'In the last stage, add an objective that takes the criterion to its target. If one there already does, add the criterion to its `advances:`.',
  whenNot:
    'If the plan has no steps. The rule skips plans without stages, and plans for a year or less, by itself.',
  bad: `
start: 2026
end: 2028
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
  told-once:
    outcome: Nine in ten patients tell the story of an illness once.
stages:
  incremental:
    by: 2027-06
    objectives:
      shared-results:
        result: A lab result is seen in every clinic within a day.
        advances: [repeat-tests]
  transformational:
    by: 2028
    objectives:
      one-record:
        result: Every clinic and the hospital work from one record
        advances: [told-once]
`,
  good: `
start: 2026
end: 2028
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
  told-once:
    outcome: Nine in ten patients tell the story of an illness once.
stages:
  incremental:
    by: 2027-06
    objectives:
      shared-results:
        result: A lab result is seen in every clinic within a day.
        advances: [repeat-tests]
  transformational:
    by: 2028
    objectives:
      one-record:
        result: Every clinic and the hospital work from one record
        advances: [repeat-tests, told-once]
`,
  many: (these) => `${these} have no objective in the last stage that reaches them.`,
  *check(plan) {
    // Nothing is staged in a year.
    if (isForOneYear(plan)) return;
    const path = plan.objectives.filter(
      ({ objective, in: stage }) => objective.status !== 'dropped' && stage.name !== UNSTAGED,
    );
    const last = path.at(-1)?.in;
    const reached = listReached(path, last, plan);
    const meant = listMisspelled(plan);
    for (const [id, criterion] of plan.criteria) {
      const advanced = reached.get(id);
      // `criterion-unadvanced` reports what nothing advances.
      if (!advanced || meant.has(id) || findDirection(criterion) === 'maintain') continue;
      const due = findDueDay(plan, criterion);
      if (advanced === 'last' || (due !== undefined && advanced.day !== undefined && advanced.day >= due))
        continue;
      yield {
        at: criterion,
        unlessDamaged: ['stages', 'objectives', 'start', 'end'],
        unlessDamagedBelow: ['due'],
        message: `No objective in the last stage, \`${last?.name}\`, advances criterion \`${id}\`, and no other objective that advances it runs until ${due ?? 'its due date'}.`,
      };
    }
  },
};

/** How far the path leads a criterion: through the last stage, or to the latest day of what advances it. */
type Reached = 'last' | { readonly day: Day | undefined };

function listReached(
  path: readonly PlannedObjective[],
  last: PlannedObjective['in'] | undefined,
  plan: Plan,
): ReadonlyMap<string, Reached> {
  const reached = new Map<string, Reached>();
  for (const planned of path) {
    const day = findObjectiveDay(plan, planned);
    for (const id of planned.objective.advances ?? []) {
      const before = reached.get(id);
      if (planned.in === last) reached.set(id, 'last');
      else if (before !== 'last' && (before?.day ?? '') <= (day ?? '')) reached.set(id, { day });
    }
  }
  return reached;
}

/** Lists the criteria that a misspelled reference may mean; it has a finding of its own. */
function listMisspelled({ criteria, ...plan }: Plan): ReadonlySet<string> {
  const ids = criteria.map(([id]) => id);
  const known = new Set(ids);
  const wrong = [...listReferences({ criteria, ...plan })].filter(
    ({ key, id }) => key === 'advances' && !known.has(id),
  );
  return matchIds(wrong, ids);
}
