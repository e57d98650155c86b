import type { Rule } from '../rule.ts';

/** Its findings are made when the text is read. */
export const syntax: Rule = {
  id: 'syntax',
  level: 'error',
  kind: 'shape',
  summary: 'The file is YAML that can be read, in its plainest form.',
  why: 'A file that a program cannot read may look complete to a person, but nobody checks what is below the mistake. So there is one finding for one mistake, and the rest of the file waits until you fix it.',
  source: 'YAML 1.2, core schema, without anchors, aliases, tags and directives',
  fix: 'Write the line as the message shows it. Usually a quote or a colon is missing, a line begins in the wrong column, or a key is given twice.',
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
