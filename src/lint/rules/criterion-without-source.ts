import { hasText } from '../../model/plan.ts';
import type { Criterion } from '../../model/schema.ts';
import type { Rule } from '../rule.ts';

export const criterionWithoutSource: Rule = {
  id: 'criterion-without-source',
  level: 'warn',
  kind: 'data',
  summary: 'Every criterion says where its number comes from.',
  why: 'Two people who count in two places report two numbers. Then the meeting is about which one is right.',
  source: 'A key performance indicator must have a way to quantify it (alignment step 3)',
  fix: 'Add `source:` with the system, report or survey that gives the number.',
  whenNot: 'If the outcome is either met or not, use `met_when:` instead.',
  bad: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    measure: Tests repeated within 30 days
    baseline: 16
    target: 6
`,
  good: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    measure: Tests repeated within 30 days
    baseline: 16
    target: 6
    source: lab feed
`,
  many: (these) => `${these} do not say where the number comes from.`,
  *check({ criteria }) {
    for (const [id, criterion] of criteria)
      if (isCounted(criterion) && !hasText(criterion.source))
        yield {
          at: criterion,
          key: 'source',
          missing: 'source',
          unlessDamaged: [`criteria.${id}.met_when`],
          message: `Criterion \`${id}\` has no \`source\`: nothing says where its number comes from.`,
        };
  },
};

/** Returns whether there is a number; another rule reports a criterion that has only an outcome. */
function isCounted({ met_when, measure, baseline, target }: Criterion): boolean {
  return !hasText(met_when) && (hasText(measure) || baseline !== undefined || target !== undefined);
}
