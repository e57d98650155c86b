import type { Rule } from '../rule.ts';

/** Its findings are made when suppressions are compared with findings. */
export const suppressionExpired: Rule = {
  id: 'suppression-expired',
  level: 'warn',
  kind: 'shape',
  summary: 'No suppression is past its date.',
  why: 'A date on a suppression is a promise to mend something by then. Once it has passed, the finding counts again, and this tells you why it is back.',
  source: 'Our judgement: what is put aside has an end',
  fix: 'Mend what was found, then delete the comment; or give it a later date, with the reason why.',
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
  *check() {},
};
