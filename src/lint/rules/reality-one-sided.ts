import { hasText, toList } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const realityOneSided: Rule = {
  id: 'reality-one-sided',
  level: 'warn',
  kind: 'data',
  summary: 'The strategy names causes of today’s situation inside and outside the organization.',
  why: 'If you see only outside causes, there is nothing you can do. If you see only inside causes, the market surprises you.',
  source: 'Breakthrough Model: internal and external dynamics',
  fix: 'Add `internal:` and `external:` to `reality:`: the causes of today’s situation inside and outside the organization.',
  whenNot:
    'Where `because:` gives causes as well, one of `internal:` and `external:` is enough: the check cannot tell which side it is about.',
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
    if (missing.length === 0 || (missing.length === 1 && hasText(reality.because))) return;
    const [only] = missing;
    yield {
      at: reality,
      message:
        missing.length === 2
          ? '`reality` names no causes, neither inside nor outside the organization.'
          : `\`reality\` names causes ${only === 'internal' ? 'outside' : 'inside'} the organization but none ${only === 'internal' ? 'inside' : 'outside'}.`,
      unlessDamaged: missing.map((key) => `reality.${key}`),
      help:
        missing.length === 2
          ? realityOneSided.fix
          : `Add \`${only}:\` to \`reality:\`: the causes ${only === 'internal' ? 'inside' : 'outside'} the organization.`,
    };
  },
};
