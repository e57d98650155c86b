import { listLiveObjectives } from '../../model/plan.ts';
import { isForMonths, isForOneYear } from '../../model/timeframe.ts';
import type { Rule } from '../rule.ts';

export const stageWithoutDate: Rule = {
  id: 'stage-without-date',
  level: 'warn',
  kind: 'data',
  summary: 'Every stage has a date.',
  why: 'The objectives of a stage are due by its date. Without one, nobody can say whether you are late.',
  source: 'Breakthrough Model: each level implies a timeframe',
  fix: 'Add `by:` with the date on which you will reach this stage: `by: 2027-06`.',
  whenNot:
    'The `end` of the plan is the date of all stages in a plan for a year or less, and of a single stage in a plan for up to five years.',
  bad: `
stages:
  incremental:
    theme: Know who waits
    objectives:
      waiting-list:
        result: Every clinic sees who waits, and for how long
`,
  good: `
stages:
  incremental:
    by: 2027-06
    theme: Know who waits
    objectives:
      waiting-list:
        result: Every clinic sees who waits, and for how long
`,
  many: (_, found) => `${found} stages do not say when they are reached.`,
  *check(plan) {
    // The stages of a short plan end with it.
    if (isForOneYear(plan)) return;
    const live = new Set(listLiveObjectives(plan).map((objective) => objective.in.name));
    // So does a single stage, unless its end is over five years away.
    if (live.size === 1 && isForMonths(plan, 60)) return;
    for (const { name, stage } of plan.stages) {
      if (stage.by !== undefined || !live.has(name)) continue;
      yield {
        at: stage,
        missing: 'by',
        message: `Stage \`${name}\` has no \`by\` date.`,
      };
    }
  },
};
