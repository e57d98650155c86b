import type { Rule } from '../rule.ts';

/** Its findings are made from the comments of the file. */
export const textCutByComment: Rule = {
  id: 'text-cut-by-comment',
  level: 'warn',
  kind: 'shape',
  readsWords: true,
  summary: 'No text is cut off by a `#` that YAML takes for a comment.',
  why: 'In YAML everything after a space and `#` is a comment. The printed brief would say “We are”, and nobody would see that “#1 in three markets” is gone.',
  source: 'YAML 1.2.2, section 6.6',
  fix: 'Put quotes around the whole text. If the rest is a comment, write a space after its `#`.',
  whenNot: 'If comments in your files begin with `#` and no space: write `# note`, or turn the rule off.',
  bad: `
mission: We are #1 in three markets
`,
  good: `
mission: "We are #1 in three markets"
values:
  - Candour # our reading
`,
  many: (_, found) => `${found} texts are cut off at a #, which begins a comment.`,
  *check() {},
};
