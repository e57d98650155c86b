import { listLiveInitiatives } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const initiativeWithoutDue: Rule = {
  id: 'initiative-without-due',
  level: 'warn',
  kind: 'data',
  summary: 'Each initiative says when it is done.',
  why: 'Work without an end is never late, and what waits for it is.',
  source: 'Accountability in the execution framework',
  fix: 'Add `due:` with the date on which it is done: `due: 2027-06`.',
  whenNot: 'For a service that runs on: keep it out of `initiatives`, and put it in `execution`.',
  bad: `
initiatives:
  shorter-form:
    what: Rewrite the loan form with ten members at the table
    owner: r.ortiz
`,
  good: `
initiatives:
  shorter-form:
    what: Rewrite the loan form with ten members at the table
    owner: r.ortiz
    due: 2027-06
`,
  *check(plan) {
    for (const [id, initiative] of listLiveInitiatives(plan))
      if (initiative.due === undefined)
        yield {
          at: initiative,
          missing: 'due',
          message: `Initiative \`${id}\` does not say when it is done.`,
        };
  },
};
