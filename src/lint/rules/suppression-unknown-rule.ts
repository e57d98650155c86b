import type { Rule } from '../rule.ts';

/** Its findings are made when suppressions are compared with findings. */
export const suppressionUnknownRule: Rule = {
  id: 'suppression-unknown-rule',
  level: 'error',
  kind: 'shape',
  summary: 'A suppression names rules that exist. If it has a date, it is a real one (not `2027-02-30`).',
  why: 'A misspelt name suppresses nothing, but it looks as if it did. The finding stays, and nobody sees why the comment does not work.',
  source: 'Our judgement, after years of misspelt comments for other linters',
  fix: 'Correct the name: `strat rules` lists them all. Write the comment as `# strat-ignore rule, rule until=2027-06: reason`.',
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
  many: (_, found) => `${found} suppressions name a rule that does not exist.`,
  *check() {},
};
