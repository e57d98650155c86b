import type { Rule } from '../rule.ts';

/** Its findings are made when findings are compared with the accepted ones; its examples are accepted findings of one strategy. */
export const acceptedStale: Rule = {
  id: 'accepted-stale',
  level: 'warn',
  kind: 'shape',
  summary: 'Every accepted finding still occurs.',
  why: 'A fixed finding must leave the list. Otherwise it could come back without anyone seeing it. So the list can only shrink.',
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
  *check() {},
};
