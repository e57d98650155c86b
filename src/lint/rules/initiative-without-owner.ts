import { hasText, listLiveInitiatives } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const initiativeWithoutOwner: Rule = {
  id: 'initiative-without-owner',
  level: 'error',
  kind: 'data',
  summary: 'Every initiative has one owner.',
  why: 'If nobody is named, everybody thinks that somebody else will do the work.',
  source: 'Accountability in the execution framework',
  fix: 'Add `owner:` with one person, by name or by a handle from `people`.',
  bad: `
initiatives:
  shorter-form:
    what: Rewrite the loan form with ten members at the table
    due: 2027-06
`,
  good: `
initiatives:
  shorter-form:
    what: Rewrite the loan form with ten members at the table
    owner: r.ortiz
    due: 2027-06
`,
  many: (these) => `${these} have no owner.`,
  *check(plan) {
    for (const [id, initiative] of listLiveInitiatives(plan))
      if (!hasText(initiative.owner))
        yield { at: initiative, missing: 'owner', message: `Initiative \`${id}\` has no owner.` };
  },
};
