import type { Rule } from '../rule.ts';

/** Its findings are made when the text is read. */
export const keyUnknown: Rule = {
  id: 'key-unknown',
  level: 'error',
  kind: 'shape',
  summary: 'Each key is one that the format knows.',
  why: 'A misspelt key is silently no key at all: the baseline that you wrote as `basline` would be missing from every check and every brief.',
  source: 'The file format, version 1',
  fix: 'Correct the key; for a key of your own, begin it with `x-`.',
  bad: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    basline: 16
    target: 6
`,
  good: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    baseline: 16
    target: 6
    x-dashboard: lab-17
`,
  many: (_, found) => `${found} keys are not part of the format.`,
  *check() {},
};
