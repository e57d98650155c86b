import { isBackdated } from '../../model/dated-checkin.ts';
import { makeExampleCheckin } from '../../model/example-record.ts';
import { findGrace } from '../../track/track-plan.ts';
import type { Rule } from '../rule.ts';

export const recordBackdated: Rule = {
  id: 'record-backdated',
  level: 'warn',
  kind: 'data',
  readsRecords: true,
  summary: 'A check-in reaches git within 12 days of its date (`grace:`, 5 days if not set, plus 7).',
  why: 'A check-in written months later shows what you know now, not what you knew then.',
  source: 'The day on which git first had the record',
  fix: 'In `on:`, write the day on which you report. In `at:`, write the day that the value is for. In history from another tool, add `imported: true`.',
  bad: `
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
`,
  good: `
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
`,
  checkin: {
    bad: [
      {
        ...makeExampleCheckin('2026-12-31', 'nadia', 'measures: { loan-time: 60 }\n'),
        receivedOn: '2027-01-14',
      },
    ],
    good: [
      {
        ...makeExampleCheckin('2026-12-31', 'nadia', 'measures: { loan-time: 60 }\n'),
        receivedOn: '2027-01-12',
      },
    ],
  },
  many: (_, found) => `${found} check-ins were recorded later than they say.`,
  *check(plan, { records }) {
    for (const dated of records.checkins)
      if (isBackdated(dated, findGrace(plan)))
        yield {
          record: dated.name,
          at: dated.checkin,
          key: 'on',
          message: `The check-in is dated ${dated.on}, but git first had it on ${dated.recordedOn}. Until then, its values count as unknown.`,
        };
  },
};
