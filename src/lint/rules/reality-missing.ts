import { hasText } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const realityMissing: Rule = {
  id: 'reality-missing',
  level: 'error',
  kind: 'data',
  summary: 'The strategy says where you are today.',
  why: 'Without a starting point, nobody can tell how far you have to go. And the people who do today’s work feel ignored.',
  source: 'Breakthrough Model: destination and reality, and the gap between them',
  fix: 'Add `today:` to `reality:`: where you are, in facts that nobody inside would dispute.',
  bad: `
reality:
  because: Each clinic bought its own system.
`,
  good: `
reality:
  today: Six clinics keep six records, and one test in six is a repeat.
  because: Each clinic bought its own system.
`,
  *check({ strategy }) {
    const { reality } = strategy;
    if (!reality)
      yield {
        at: strategy,
        missing: 'reality.today',
        message: 'The strategy does not say where you are today.',
        help: 'Add `reality:` with `today:`: where you are, in facts that nobody inside would dispute.',
      };
    else if (!hasText(reality.today))
      yield {
        at: reality,
        key: 'today',
        missing: 'today',
        message: '`reality` has no `today`: it does not say where you are.',
      };
  },
};
