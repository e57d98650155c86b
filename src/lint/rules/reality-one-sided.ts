import { hasText, toList } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const realityOneSided: Rule = {
  id: 'reality-one-sided',
  level: 'warn',
  kind: 'data',
  summary: 'The reality looks inside and outside.',
  why: 'Who sees only causes outside has nothing to do; who sees only those inside is surprised by the market.',
  source: 'Breakthrough Model: internal and external dynamics',
  fix: 'Add to `reality:` both `internal:` and `external:`: what inside and outside makes it so.',
  bad: `
reality:
  today: Six clinics keep six records, and one test in six is a repeat.
  external: Two insurers pay for each test, whether it is new or not.
`,
  good: `
reality:
  today: Six clinics keep six records, and one test in six is a repeat.
  internal: Each clinic chose its own system, and its head defends it.
  external: Two insurers pay for each test, whether it is new or not.
`,
  *check({ strategy: { reality } }) {
    if (!reality) return;
    const missing = (['internal', 'external'] as const).filter((key) => !toList(reality[key]).some(hasText));
    if (missing.length === 0) return;
    const [only] = missing;
    yield {
      at: reality,
      message:
        missing.length === 2
          ? 'The reality names no dynamics, neither inside nor outside.'
          : `The reality names dynamics ${only === 'internal' ? 'outside' : 'inside'}, and none ${only === 'internal' ? 'inside' : 'outside'}.`,
      unlessDamaged: missing.map((key) => `reality.${key}`),
      help:
        missing.length === 2
          ? realityOneSided.fix
          : `Add \`${only}:\` to \`reality:\`: what ${only === 'internal' ? 'inside' : 'outside'} the organization makes it so.`,
    };
  },
};
