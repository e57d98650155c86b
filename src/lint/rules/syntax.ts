import type { Rule } from '../rule.ts';

/** Its findings are made when the text is read. */
export const syntax: Rule = {
  id: 'syntax',
  level: 'error',
  kind: 'shape',
  summary: 'The file is YAML that can be read, in its plainest form.',
  why: 'A file that a program cannot read may look complete to a person: what stands below the mistake is then checked by nobody.',
  source: 'YAML 1.2, core schema, without anchors, aliases, tags and directives',
  fix: 'Mend the line that is shown: mostly it is a missing quote, an indentation, or a key that is given twice.',
  bad: `
destination:
  statement: By 2029 every county clinic shares one record.
  why: "One test in six is a repeat today, and patients carry the cost and the delay.
`,
  good: `
destination:
  statement: By 2029 every county clinic shares one record.
  why: "One test in six is a repeat today, and patients carry the cost and the delay."
`,
  many: (_, found) => `${found} places cannot be read.`,
  *check() {},
};
