import { hasText } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const realityBecauseMissing: Rule = {
  id: 'reality-because-missing',
  level: 'warn',
  kind: 'data',
  summary: 'The reality says why it is so, and why it cannot last.',
  why: 'Whatever made today will make tomorrow as well, unless it is named. And without a cost of staying, waiting is the cheapest choice.',
  source: 'Breakthrough Model: current reality, its causes, and the need to change',
  fix: 'Add to `reality:` both `because:` (why it is so) and `must_change:` (what staying costs).',
  bad: `
reality:
  today: Six clinics keep six records, and one test in six is a repeat.
`,
  good: `
reality:
  today: Six clinics keep six records, and one test in six is a repeat.
  because: Each clinic bought its own system, and no one was asked to make them fit.
  must_change: Repeats cost the county 2.1 million a year, and two clinics cannot hire for it.
`,
  *check({ strategy: { reality } }) {
    if (!reality) return;
    if (!hasText(reality.because))
      yield {
        at: reality,
        key: 'because',
        missing: 'because',
        message: 'The reality does not say why it is so.',
        help: 'Add `because:` to `reality:`: what made it so.',
      };
    if (!hasText(reality.must_change))
      yield {
        at: reality,
        key: 'must_change',
        missing: 'must_change',
        message: 'The reality does not say what staying costs.',
        help: 'Add `must_change:` to `reality:`: what staying costs, and why it cannot last.',
      };
  },
};
