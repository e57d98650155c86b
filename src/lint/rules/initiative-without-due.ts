import { listLiveInitiatives } from '../../model/plan.ts';
import { isForOneYear } from '../../model/timeframe.ts';
import type { Rule } from '../rule.ts';

export const initiativeWithoutDue: Rule = {
  id: 'initiative-without-due',
  level: 'warn',
  kind: 'data',
  summary: 'Every initiative has a due date.',
  why: 'Work without an end is never late, but the work that waits for it is.',
  source: 'Accountability in the execution framework',
  fix: 'Add `due:` with the date on which it will be done: `due: 2027-06`.',
  whenNot:
    'If it is a service without an end, move it from `initiatives` to `execution`. In a plan for a year or less, work is due at the `end` of the plan.',
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
  many: (these) => `${these} have no due date.`,
  *check(plan) {
    // The work of a short plan is due at its end.
    if (isForOneYear(plan)) return;
    for (const [id, initiative] of listLiveInitiatives(plan))
      if (initiative.due === undefined)
        yield {
          at: initiative,
          missing: 'due',
          message: `Initiative \`${id}\` has no due date.`,
        };
  },
};
