import type { Rule } from '../rule.ts';

/** Its findings are made when suppressions are compared with findings. */
export const suppressionExpired: Rule = {
  id: 'suppression-expired',
  level: 'warn',
  kind: 'shape',
  dated: true,
  summary: 'No suppression is past its date.',
  why: 'The date on a suppression is a promise to fix something by then. After that date the finding counts again, and this rule tells you why.',
  source: 'Our judgement: what you put off needs an end date',
  fix: 'Fix the finding, then delete the comment. Or set a later date, and give the reason.',
  bad: `
criteria:
  # strat-ignore criterion-without-owner until=2026-12: the clinics name one on 1 December
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    baseline: 16
    target: 6
`,
  good: `
criteria:
  # strat-ignore criterion-without-owner until=2027-03: the new director begins on 1 March
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    baseline: 16
    target: 6
`,
  many: (_, found) => `${found} suppressions have expired.`,
  *check() {},
};
