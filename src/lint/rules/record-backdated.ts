import { isBackdated } from '../../model/dated-checkin.ts';
import { findGrace } from '../../track/track-plan.ts';
import type { Rule } from '../rule.ts';

export const recordBackdated: Rule = {
  id: 'record-backdated',
  level: 'warn',
  kind: 'data',
  readsRecords: true,
  summary: 'A check-in is recorded when it is said.',
  why: 'A check-in that is written months later tells what is known now, not what was known then.',
  source: 'git: the day on which a record first arrived',
  fix: 'Write the day on which it is said in `on:`, and the day for which the value is true in `at:`. History of another tool carries `imported: true`.',
  bad: `
criteria:
  loan-time: { outcome: Members decide sooner., measure: Median hours, baseline: 72, target: 4 }
`,
  good: `
criteria:
  loan-time: { outcome: Members decide sooner., measure: Median hours, baseline: 72, target: 4 }
`,
  checkin: {
    bad: 'measures: { loan-time: 60 }\n# recorded: 2027-01-14\n',
    good: 'measures: { loan-time: 60 }\n# recorded: 2027-01-12\n',
  },
  *check(plan, { records }) {
    for (const dated of records.checkins)
      if (isBackdated(dated, findGrace(plan)))
        yield {
          record: dated.name,
          at: dated.checkin,
          key: 'on',
          message: `The check-in says ${dated.on}, and git first had it on ${dated.recordedOn}. Until then it counts as not known.`,
        };
  },
};
