import { listMeasures } from '../../model/measures.ts';
import { isLive } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const measuresTooMany: Rule<{ max: number }> = {
  id: 'measures-too-many',
  level: 'warn',
  kind: 'data',
  summary: 'The plan has at most 35 measures in all.',
  why: 'Somebody collects each number, and everybody reads it. With too many, people spend more time reporting than deciding.',
  source: 'Our judgement; the number is an option',
  fix: 'Keep the measures that help you decide, and delete the others.',
  options: {
    max: {
      default: 35,
      least: 1,
      says: 'most criteria, key results and indicators in all; those of objectives that are done or dropped do not count (our judgement)',
    },
  },
  bad: `
criteria:
${listExampleMeasures(36)}`,
  good: `
criteria:
${listExampleMeasures(3)}`,
  *check(plan, { options: { max } }) {
    const counted = listMeasures(plan).filter(({ of }) => of === undefined || isLive(of.work));
    if (counted.length > max)
      yield {
        at: plan.strategy,
        key: ['criteria', 'stages'].find((key) => Object.hasOwn(plan.strategy, key)) ?? 'objectives',
        message: `The plan has ${counted.length} criteria, key results and indicators; the limit is ${max}.`,
      };
  },
};

function listExampleMeasures(count: number): string {
  const lines = Array.from(
    { length: count },
    (_, at) => `  wait-${at + 1}: { measure: Days of waiting at desk ${at + 1} }\n`,
  );
  return lines.join('');
}
