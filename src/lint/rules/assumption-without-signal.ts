import { hasText } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const assumptionWithoutSignal: Rule = {
  id: 'assumption-without-signal',
  level: 'warn',
  kind: 'data',
  summary: 'Every assumption has a signal that would show it is false.',
  why: 'Without an agreed signal, people explain away each bad month. By the time they see that the assumption is false, it is too late.',
  source: 'Assumption-based planning (Dewar, RAND): signposts',
  fix: 'Add `signal:`: what you would see, and how much of it, if the assumption were false.',
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
  many: (these) => `${these} have no sign that would show them false.`,
  *check({ strategy }) {
    for (const [id, assumption] of Object.entries(strategy.assumptions ?? {}))
      if (!hasText(assumption.signal))
        yield {
          at: assumption,
          missing: 'signal',
          message: `Assumption \`${id}\` has no \`signal\` that would show it is false.`,
        };
  },
};
