import { addMonths } from '../../model/dates.ts';
import {
  findDueDay,
  findObjectiveDay,
  listLiveObjectives,
  type Plan,
  type PlannedObjective,
} from '../../model/plan.ts';
import { countNoun } from '../../model/quote.ts';
import type { Rule } from '../rule.ts';

export const objectiveWithoutIndicator: Rule = {
  id: 'objective-without-indicator',
  level: 'warn',
  kind: 'data',
  summary: 'Every objective has an early sign of progress.',
  why: 'When you can count a result, it is too late to help. A sign that moves earlier shows in time whether the work is right.',
  source: 'The 4 Disciplines of Execution: lead and lag measures',
  fix: 'Under `indicators:`, add one that moves before the result, with `measure:`, `baseline:` and `target:`.',
  whenNot:
    'The rule is silent where something else shows progress early: key results, a criterion with a target that is due a quarter or more before the objective, or a criterion of an objective that runs for half a year or less.',
  bad: `
stages:
  incremental:
    objectives:
      one-check:
        result: A loan under 5,000 passes one check in place of four
        owner: r.ortiz
`,
  good: `
stages:
  incremental:
    objectives:
      one-check:
        result: A loan under 5,000 passes one check in place of four
        owner: r.ortiz
        indicators:
          complete-at-first:
            measure: Applications that are complete at the first visit
            unit: percent
            baseline: 40
            target: 80
`,
  many: (these) => `${these} have no early sign that they work.`,
  *check(plan) {
    const criteria = new Map(plan.criteria);
    for (const planned of listLiveObjectives(plan)) {
      const { id, objective } = planned;
      const indicators = Object.values(objective.indicators ?? {});
      if (Object.keys(objective.key_results ?? {}).length > 0 || isSeenEarly(planned, criteria, plan))
        continue;
      if (indicators.some(({ kind }) => kind !== 'lag')) continue;
      if (indicators.length === 0)
        yield {
          at: objective,
          missing: 'indicators',
          message: `Objective \`${id}\` has no indicator: nothing shows early whether it works.`,
        };
      else
        yield {
          at: objective,
          key: 'indicators',
          missing: 'indicators',
          message: `Objective \`${id}\` has ${countNoun(indicators.length, 'lag indicator')} but no lead indicator.`,
        };
    }
  },
};

/** Returns whether a criterion shows early enough whether an objective works. */
function isSeenEarly(
  planned: PlannedObjective,
  criteria: ReadonlyMap<string, Plan['criteria'][number][1]>,
  plan: Plan,
): boolean {
  const { strategy, span } = plan;
  const advanced = (planned.objective.advances ?? []).flatMap((id) => criteria.get(id) ?? []);
  const last = findObjectiveDay(plan, planned) ?? span(strategy.end)?.last;
  if (advanced.length === 0 || last === undefined) return false;
  const first = span(planned.objective.start ?? strategy.start)?.first;
  if (first !== undefined && first <= last && last < addMonths(first, 6)) return true;
  return advanced.some((criterion) => {
    const due = findDueDay(plan, criterion);
    if (criterion.target === undefined || due === undefined || due > last) return false;
    return addMonths(due, 3) <= last;
  });
}
