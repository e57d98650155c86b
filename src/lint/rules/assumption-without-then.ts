import { hasText } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const assumptionWithoutThen: Rule = {
  id: 'assumption-without-then',
  level: 'info',
  kind: 'data',
  summary: 'For every signal, the plan says what you will do when it appears.',
  why: 'When a signal appears, everyone is under pressure. People do what they agreed beforehand, and argue about the rest.',
  source: 'Assumption-based planning (Dewar, RAND): hedging actions',
  fix: 'Add `then:`: what you will do if the signal appears.',
  whenNot:
    'If nobody reports whether a signal has appeared. The rule skips plans without `tracking:` by itself.',
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
  many: (these) => `${these} do not say what you do when the sign comes.`,
  *check({ strategy }) {
    if (!strategy.tracking) return;
    for (const [id, assumption] of Object.entries(strategy.assumptions ?? {}))
      if (hasText(assumption.signal) && !hasText(assumption.then))
        yield {
          at: assumption,
          key: 'signal',
          missing: 'then',
          message: `Assumption \`${id}\` has a signal but no \`then\`: nothing says what you will do when it appears.`,
        };
  },
};
