import { findSectionsNaming } from '../../model/key-kinds.ts';
import { findEntryPlace } from '../../model/plan.ts';
import { listReferences, matchIds } from '../../model/references.ts';
import type { Rule } from '../rule.ts';

export const obstacleUnaddressed: Rule = {
  id: 'obstacle-unaddressed',
  level: 'warn',
  kind: 'data',
  summary: 'Every obstacle is addressed by something in the plan.',
  why: 'If you name an obstacle and do nothing about it, people conclude that nobody believes in the plan.',
  source: 'Alignment work: connect priorities to obstacles',
  fix: 'Add an objective or an initiative that removes the obstacle. If one already does, add the id of the obstacle to `overcomes:` of the objective, or to `serves:` of the initiative.',
  whenNot:
    'If you have decided to live with an obstacle. Say so above it: `# strat-ignore obstacle-unaddressed: we accept this until 2028`.',
  bad: `
reality:
  obstacles:
    six-systems: No two clinics name the same test the same way.
stages:
  incremental:
    objectives:
      shared-results:
        result: A lab result is seen in every clinic within a day.
`,
  good: `
reality:
  obstacles:
    six-systems: No two clinics name the same test the same way.
stages:
  incremental:
    objectives:
      shared-results:
        result: A lab result is seen in every clinic within a day.
        overcomes: [six-systems]
`,
  many: (these) => `${these} have no objective or initiative against them.`,
  *check(plan) {
    const names = [...listReferences(plan)].filter(
      ({ to, owner }) => to.includes('obstacles') && owner.status !== 'dropped',
    );
    const overcome = matchIds(
      names,
      plan.obstacles.map(({ id }) => id),
    );
    for (const entry of plan.entries.filter(({ section }) => section === 'obstacles'))
      if (!overcome.has(entry.id))
        yield {
          ...findEntryPlace(entry),
          unlessDamaged: findSectionsNaming('obstacles'),
          message: `No objective or initiative addresses the obstacle \`${entry.id}\`.`,
        };
  },
};
