import { saysNumber } from '../../model/counted.ts';
import { listLiveMeasures, type PlacedMeasure } from '../../model/measures.ts';
import { hasText } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const indicatorWithoutTarget: Rule = {
  id: 'indicator-without-target',
  level: 'warn',
  kind: 'data',
  summary: 'Every indicator that is a number has a target.',
  why: 'A number without a target cannot show whether you are on the way. Everybody sees in it what they hope for.',
  source: 'A key performance indicator must have a target and a way to quantify it (alignment step 3)',
  fix: 'Add `baseline:` with the value today and `target:` with the value that shows you are on the way. Delete an indicator that nobody will use to decide.',
  whenNot:
    'If the sign is either there or not: say what would prove it in `met_when:`. The rule skips a measure that does not say that it is a number.',
  bad: `
stages:
  incremental:
    objectives:
      one-check:
        result: A loan under 5,000 passes one check in place of four
        indicators:
          complete-at-first:
            measure: Applications that are complete at the first visit
            unit: percent
`,
  good: `
stages:
  incremental:
    objectives:
      one-check:
        result: A loan under 5,000 passes one check in place of four
        indicators:
          complete-at-first:
            measure: Applications that are complete at the first visit
            unit: percent
            baseline: 40
            target: 80
`,
  many: (these) => `${these} have no target.`,
  *check(plan) {
    for (const placed of listLiveMeasures(plan))
      if (placed.kind === 'indicator' && lacksTarget(placed, plan.strategy.lang))
        yield {
          at: placed.measure,
          missing: 'target',
          unlessDamagedBelow: ['met_when'],
          message: `Indicator \`${placed.id}\` has no target${placed.measure.baseline === undefined ? ' and no baseline' : ''}.`,
        };
  },
};

function lacksTarget({ measure: it }: PlacedMeasure, lang: string | undefined): boolean {
  if (it.target !== undefined || hasText(it.met_when)) return false;
  return hasText(it.unit) || it.baseline !== undefined || saysNumber(it.measure ?? '', lang);
}
