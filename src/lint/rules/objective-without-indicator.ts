import { listLiveObjectives } from '../../model/plan.ts';
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
  whenNot: 'If you reach the objective within a few weeks: the result itself is the sign.',
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
    for (const { id, objective } of listLiveObjectives(plan)) {
      const indicators = Object.values(objective.indicators ?? {});
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
