import { hasText } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const obstaclesMissing: Rule = {
  id: 'obstacles-missing',
  level: 'warn',
  kind: 'data',
  summary: 'The strategy names what is in the way.',
  why: 'If there were no obstacles, you would already be there. The ones that you do not name surprise you, usually late.',
  source: 'Rumelt, Good Strategy, Bad Strategy: failure to face the challenge',
  fix: 'Add `obstacles:` to `reality:`, each as `its-id: what is in the way`.',
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
    yield {
      at: reality,
      key: 'obstacles',
      missing: 'obstacles',
      message: 'The strategy names no obstacles.',
    };
  },
};
