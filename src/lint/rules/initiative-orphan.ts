import { listLiveInitiatives } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const initiativeOrphan: Rule = {
  id: 'initiative-orphan',
  level: 'error',
  kind: 'data',
  summary: 'Every initiative serves something in the strategy.',
  why: 'Work that serves nothing continues only because somebody started it. It takes people away from work that matters.',
  source: 'Strategic alignment: trace every piece of work to the vision',
  fix: 'Add `serves:` with the ids of the objectives, capabilities, criteria or obstacles that it helps with. If it helps with none of them, write `status: dropped` in the initiative.',
  bad: `
initiatives:
  innovation-lab:
    what: Rent a floor in the old mill for an innovation lab
`,
  good: `
stages:
  incremental:
    objectives:
      one-check:
        result: A loan under 5,000 passes one check in place of four
initiatives:
  shorter-form:
    what: Rewrite the loan form with ten members at the table
    serves: [one-check]
`,
  many: (these) => `${these} serve nothing in the plan.`,
  *check(plan) {
    for (const [id, initiative] of listLiveInitiatives(plan))
      if (!initiative.serves?.length)
        yield {
          at: initiative,
          missing: 'serves',
          message: `Initiative \`${id}\` serves nothing in the plan.`,
        };
  },
};
