import type { Rule } from '../rule.ts';

export const assumptionsMissing: Rule = {
  id: 'assumptions-missing',
  level: 'info',
  kind: 'data',
  summary: 'The strategy lists what must be true for it to work.',
  why: 'Every strategy is a bet. If you write down your assumptions, you notice sooner when one of them fails.',
  source: 'Discovery-driven planning (McGrath and MacMillan): assumptions are written down and tested',
  fix: 'Under `assumptions:`, add an id with `belief:` (what must be true) and `signal:` (the sign that it is not).',
  bad: `
destination:
  statement: By 2029 members leave the branch with a decision on their loan, and know why.
`,
  good: `
destination:
  statement: By 2029 members leave the branch with a decision on their loan, and know why.
assumptions:
  members-come-in:
    belief: Members still come to a branch for a loan over 5,000
    signal: Two months in a row with fewer than 300 visits
`,
  *check({ strategy }) {
    if (Object.keys(strategy.assumptions ?? {}).length > 0) return;
    yield {
      at: strategy,
      missing: 'assumptions',
      message: 'The strategy has no `assumptions`: nothing says what must be true for it to work.',
    };
  },
};
