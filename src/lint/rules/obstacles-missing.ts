import { hasText } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const obstaclesMissing: Rule = {
  id: 'obstacles-missing',
  level: 'warn',
  kind: 'data',
  summary: 'A strategy names what stands in its way.',
  why: 'If nothing stood in the way you would be there. What is not named is met by surprise, and mostly late.',
  source: 'Rumelt, Good Strategy, Bad Strategy: failure to face the challenge',
  fix: 'Add `obstacles:` to `reality:`, each as `its-id: what stands in the way`.',
  bad: `
reality:
  today: Six clinics keep six records, and one test in six is a repeat.
`,
  good: `
reality:
  today: Six clinics keep six records, and one test in six is a repeat.
  obstacles:
    six-systems: No two clinics name the same test the same way.
`,
  *check({ strategy: { reality }, obstacles }) {
    if (!reality || obstacles.some(({ what }) => hasText(what))) return;
    yield { at: reality, key: 'obstacles', missing: 'obstacles', message: 'The reality names no obstacle.' };
  },
};
