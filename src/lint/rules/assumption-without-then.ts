import { hasText } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const assumptionWithoutThen: Rule = {
  id: 'assumption-without-then',
  level: 'info',
  kind: 'data',
  summary: 'Each sign that an assumption is false comes with what we do then.',
  why: 'When the sign comes, everybody is under pressure; what was agreed before is done, and the rest is argued about.',
  source: 'Assumption-based planning (Dewar, RAND): hedging actions',
  fix: 'Add `then:` with what you will do if the sign comes.',
  whenNot:
    'It is silent in a plan without `tracking:`, because nobody there reports whether a sign has come.',
  bad: `
tracking: { every: month }
assumptions:
  members-come-in:
    belief: Members still come to a branch for a loan over 5,000
    signal: Two months in a row with fewer than 300 visits
`,
  good: `
tracking: { every: month }
assumptions:
  members-come-in:
    belief: Members still come to a branch for a loan over 5,000
    signal: Two months in a row with fewer than 300 visits
    then: We decide by video, and close two counters
`,
  *check({ strategy }) {
    if (!strategy.tracking) return;
    for (const [id, assumption] of Object.entries(strategy.assumptions ?? {}))
      if (hasText(assumption.signal) && !hasText(assumption.then))
        yield {
          at: assumption,
          key: 'signal',
          missing: 'then',
          message: `Assumption \`${id}\` has a signal, and nothing says what you do when it comes.`,
        };
  },
};
