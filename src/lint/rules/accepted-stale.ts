import type { Rule } from '../rule.ts';

/** Its findings are made when findings are compared with the accepted ones; its examples are accepted findings of one strategy. */
export const acceptedStale: Rule = {
  id: 'accepted-stale',
  level: 'warn',
  kind: 'shape',
  summary: 'Each accepted finding still occurs.',
  why: 'An accepted finding that was fixed must leave the list, or it could come back unseen. This way the list can only shrink.',
  source: 'Our judgement; the same in PHPStan (reportUnmatchedIgnoredErrors)',
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
  *check() {},
};
