import { hasText } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const assumptionWithoutSignal: Rule = {
  id: 'assumption-without-signal',
  level: 'warn',
  kind: 'data',
  summary: 'Each assumption has a sign that would show it false.',
  why: 'Without a sign agreed on beforehand, each bad month is explained away, and the bet is noticed when it is lost.',
  source: 'Assumption-based planning (Dewar, RAND): signposts',
  fix: 'Add `signal:` with what you would see, and how much of it, if it did not hold.',
  bad: `
assumptions:
  members-come-in:
    belief: Members still come to a branch for a loan over 5,000
`,
  good: `
assumptions:
  members-come-in:
    belief: Members still come to a branch for a loan over 5,000
    signal: Two months in a row with fewer than 300 visits
`,
  *check({ strategy }) {
    for (const [id, assumption] of Object.entries(strategy.assumptions ?? {}))
      if (!hasText(assumption.signal))
        yield {
          at: assumption,
          missing: 'signal',
          message: `Assumption \`${id}\` has no signal that would show it false.`,
        };
  },
};
