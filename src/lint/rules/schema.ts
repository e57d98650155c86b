import type { Rule } from '../rule.ts';

/** Its findings are made when the text is read. */
export const schema: Rule = {
  id: 'schema',
  level: 'error',
  kind: 'shape',
  summary: 'Each value is of the kind that its key takes.',
  why: 'A number written as prose cannot be compared, and a date that is no date never comes. What cannot be understood is left out, and no other rule sees it.',
  source: 'The file format, version 1',
  fix: 'Write the value in the form that the message names.',
  bad: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    baseline: about 16 %
    target: 6
    due: end of 2028
    owner: [a.ncube, r.ortiz]
`,
  good: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    baseline: 16
    target: 6
    due: 2028-12
    owner: a.ncube
`,
  many: (_, found) => `${found} values cannot be read.`,
  *check() {},
};
