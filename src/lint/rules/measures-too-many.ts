import { listMeasures } from '../../model/measures.ts';
import { isLive } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const measuresTooMany: Rule<{ max: number }> = {
  id: 'measures-too-many',
  level: 'warn',
  kind: 'data',
  summary: 'The plan has no more than 35 measures in all.',
  why: 'Each measure is a number that somebody fetches and everybody reads; past a point people report more than they decide.',
  source: 'Our judgement; the number is an option',
  fix: 'Keep the measures by which you decide something, and take out the others.',
  options: {
    max: {
      default: 35,
      least: 1,
      says: 'most criteria, key results and indicators in all; those of objectives that are done or dropped are not counted (our judgement)',
    },
  },
  bad: `
criteria:
${listExampleMeasures(36)}`,
  good: `
criteria:
${listExampleMeasures(3)}`,
  *check(plan, { options: { max } }) {
    const counted = listMeasures(plan).filter(({ of }) => of === undefined || isLive(of.objective));
    if (counted.length > max)
      yield {
        at: plan.strategy,
        key: plan.strategy.criteria ? 'criteria' : 'stages',
        message: `${counted.length} criteria, key results and indicators in all, at most ${max}.`,
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
