import type { Rule } from '../rule.ts';

/** Its findings are made when suppressions are compared with findings. */
export const suppressionWithoutReason: Rule = {
  id: 'suppression-without-reason',
  level: 'error',
  kind: 'shape',
  summary: 'Every suppression gives a reason.',
  why: 'Without a reason, nobody can tell later whether the finding was wrong, was accepted, or was only inconvenient. A suppression without a reason does not apply.',
  source:
    'Our judgement; ESLint (require-description), Rust (allow … reason) and Ruff can ask for a reason too',
  fix: 'Add the reason after a colon: `# strat-ignore criterion-without-owner: the board decides in March`.',
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
  many: (_, found) => `${found} suppressions give no reason.`,
  *check() {},
};
