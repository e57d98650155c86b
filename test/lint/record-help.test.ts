import { expect, it } from 'vitest';
import { check, recordsFrom } from './check.ts';

const OVERDUE =
  'start: 2026-01\nend: 2028-12\ncriteria:\n  wait: { outcome: Short., measure: Hours, baseline: 72, target: 4, due: 2026-11 }\n';
const SHARE =
  'criteria:\n  whole: { outcome: Whole., measure: Files, unit: percent, baseline: 58, target: 85 }\n';
const BELIEF = 'assumptions:\n  bank-opens: { belief: It opens, signal: It stays shut, owner: jon }\n';

it.each([
  [
    'result-missing',
    OVERDUE,
    'measures: { wait: { value: 60, at: 2026-10-31 } }\n',
    '--value wait=<value> --at wait=2026-11-30',
  ],
  [
    'action-overdue',
    OVERDUE,
    'actions:\n  hire: { what: Hire, owner: jon, due: 2027-01-10 }\n',
    'done: { hire: what came of it }',
  ],
  ['value-out-of-range', SHARE, 'measures: { whole: 602 }\n', 'of: whole, at: 2026-12-31, from: 602'],
  [
    'assumption-broken',
    BELIEF,
    'assumptions: { bank-opens: broken }\n',
    'assumptions: { bank-opens: holds }',
  ],
])('%s says what to type with the ids of the strategy', (id, strategy, checkin, help) => {
  const found = check(id, strategy, { records: recordsFrom([[checkin]]) });
  expect(found.map((one) => one.help)).toEqual([expect.stringContaining(help)]);
});

it('checkin-conflicts prints the correction with both values', () => {
  const records = recordsFrom([
    ['measures: { wait: 61 }\n', { name: 'checkins/2026-12-31-jon.yaml' }],
    ['measures: { wait: 60 }\n', { name: 'checkins/2026-12-31-nadia.yaml' }],
  ]);
  const [found] = check('checkin-conflicts', OVERDUE, { records });
  expect(found?.help).toContain('of: wait, at: 2026-12-31, from: 61, to: 60');
});
