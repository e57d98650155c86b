import type { Rule } from '../rule.ts';

/** Its findings are made when findings are compared with the accepted ones; its examples are accepted findings of one strategy. */
export const acceptedStale: Rule = {
  id: 'accepted-stale',
  level: 'warn',
  kind: 'shape',
  summary: 'The list of accepted findings holds only findings that still occur.',
  why: 'If a fixed finding stays on the list, it can come back without anyone seeing it. Once the strategy has started, the list may only get shorter.',
  source: 'Our judgement; PHPStan does the same (reportUnmatchedIgnoredErrors)',
  fix: 'Delete the entry, or run `strat check --fix`.',
  bad: `
{
  "version": 1,
  "findings": [
    { "file": "strategy.yaml", "rule": "criterion-without-owner", "entity": "criteria/repeat-tests", "field": "owner" }
  ]
}
`,
  good: `
{
  "version": 1,
  "findings": []
}
`,
  many: (_, found) => `${found} accepted findings no longer occur.`,
  *check() {},
};
