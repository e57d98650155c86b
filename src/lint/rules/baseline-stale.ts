import type { Rule } from '../rule.ts';

/** Its findings are made when the baseline is compared with findings; its examples are the baseline of one strategy. */
export const baselineStale: Rule = {
  id: 'baseline-stale',
  level: 'warn',
  kind: 'shape',
  summary: 'Each entry of the baseline still matches a finding.',
  why: 'What has been fixed leaves the baseline, or it could come back unseen. A baseline can only shrink this way.',
  source: 'Our judgement; the same in PHPStan (reportUnmatchedIgnoredErrors)',
  fix: 'Delete the entry, or `strat check --fix` does.',
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
