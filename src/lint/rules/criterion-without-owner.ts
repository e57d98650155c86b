import { hasText } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const criterionWithoutOwner: Rule = {
  id: 'criterion-without-owner',
  level: 'error',
  kind: 'data',
  summary: 'Every criterion has one owner.',
  why: 'If everybody is responsible, nobody is. When the number gets worse, you do not know whom to call.',
  source: 'Accountability: one owner, so that one person answers for the result',
  fix: 'Add `owner:` with the name or handle of one person.',
  bad: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    baseline: 16
    target: 6
`,
  good: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    baseline: 16
    target: 6
    owner: a.ncube
`,
  many: (these) => `${these} have no owner.`,
  *check({ criteria }) {
    for (const [id, criterion] of criteria)
      if (!hasText(criterion.owner))
        yield { at: criterion, key: 'owner', missing: 'owner', message: `Criterion \`${id}\` has no owner.` };
  },
};
