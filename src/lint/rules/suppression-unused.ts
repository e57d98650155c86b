import type { Rule } from '../rule.ts';

/** Its findings are made when suppressions are compared with findings. */
export const suppressionUnused: Rule = {
  id: 'suppression-unused',
  level: 'warn',
  kind: 'shape',
  summary: 'Every suppression matches a finding.',
  why: 'A suppression that matches nothing hides the next mistake. For example, nobody would see that the owner is missing again.',
  source: 'Our judgement; ESLint (--report-unused-disable-directives) and Ruff (RUF100) do the same',
  fix: 'Move the comment to the finding that it is for, or delete it. `strat check --fix` deletes it only if its rule finds nothing in the whole file.',
  bad: `
criteria:
  # strat-ignore criterion-without-owner: the clinics name one on 1 March
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    baseline: 16
    target: 6
    owner: a.ncube
`,
  good: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    baseline: 16
    target: 6
    owner: a.ncube
`,
  many: (_, found) => `${found} suppressions match nothing.`,
  *check() {},
};
