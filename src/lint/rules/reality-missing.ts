import { hasText } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const realityMissing: Rule = {
  id: 'reality-missing',
  level: 'error',
  kind: 'data',
  summary: 'A strategy says where we are today.',
  why: 'A way has two ends. Without the near one nobody can tell how far it is, and those who live there feel unseen.',
  source: 'Breakthrough Model: destination and reality, and the gap between them',
  fix: 'Add `today:` to `reality:`: where we are, in facts that nobody inside would dispute.',
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
        message: 'The strategy does not say where we are today.',
        help: 'Add `reality:` with `today:`: where we are, in facts that nobody inside would dispute.',
      };
    else if (!hasText(reality.today))
      yield { at: reality, key: 'today', missing: 'today', message: 'The reality has no `today`.' };
  },
};
