import type { Rule } from '../rule.ts';

/** Its findings are made when suppressions are compared with findings. */
export const suppressionWithoutReason: Rule = {
  id: 'suppression-without-reason',
  level: 'error',
  kind: 'shape',
  summary: 'Each suppression says why.',
  why: 'A finding that was put aside without a word can be judged by nobody later: was it wrong, was it known, or was it only in the way? Without a reason a suppression does not apply.',
  source:
    'Our judgement; tools that may ask for it are ESLint (require-description), Rust (allow … reason) and Ruff',
  fix: 'Add the reason behind a colon: `# strat-ignore criterion-without-owner: the board decides in March`.',
  bad: `
criteria:
  # strat-ignore criterion-without-owner
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
