import type { Rule } from '../rule.ts';

/** Its findings are made when suppressions are compared with findings. */
export const suppressionUnknownRule: Rule = {
  id: 'suppression-unknown-rule',
  level: 'error',
  kind: 'shape',
  summary: 'Each suppression names rules that exist, and a date where it names one.',
  why: 'A misspelt name suppresses nothing, and what it was meant for comes back in a month when nobody remembers why. A suppression of what does not exist looks like one that works.',
  source: 'Our judgement, after years of misspelt comments for other linters',
  fix: 'Correct the name; `strat rules` lists them all. The form is `# strat-ignore rule, rule until=2027-06: reason`.',
  bad: `
criteria:
  # strat-ignore criterion-without-ownr: the clinics name one on 1 March
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    baseline: 16
    target: 6
`,
  good: `
criteria:
  # strat-ignore criterion-without-owner: the clinics name one on 1 March
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    baseline: 16
    target: 6
`,
  *check() {},
};
