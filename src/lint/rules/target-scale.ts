import { listMeasures } from '../../model/measures.ts';
import { isPercent, sayNumber, tidyNumber } from '../../model/numbers.ts';
import { readTargetNumber } from '../../model/target.ts';
import type { Rule } from '../rule.ts';

export const targetScale: Rule = {
  id: 'target-scale',
  level: 'warn',
  kind: 'data',
  summary: 'Baseline and target of a percent are on the same scale.',
  why: 'A spreadsheet shows 0.8 as 80 %. Copied without its format, a rise from 15 to 80 percent becomes a fall to nearly nothing.',
  source: 'The commonest errors of a spreadsheet (our reading)',
  fix: 'Write both as percent, from 0 to 100.',
  whenNot: 'Where a share of less than one percent is meant, such as a rate of losses.',
  bad: `
criteria:
  complete: { outcome: Files are complete., measure: Complete files, unit: percent, baseline: 15, target: 0.8 }
`,
  good: `
criteria:
  complete: { outcome: Files are complete., measure: Complete files, unit: percent, baseline: 15, target: 80 }
`,
  *check(plan) {
    for (const { id, measure } of listMeasures(plan)) {
      const { baseline, unit, direction } = measure;
      if (typeof baseline !== 'number' || !isPercent(unit)) continue;
      const target = readTargetNumber(measure.target);
      if (target === undefined) continue;
      const isFall = direction === 'decrease' || direction === 'maintain';
      if (isShareBeside(target, baseline) && !isFall)
        yield { at: measure, key: 'target', ...describeScale(id, 'target', target, baseline) };
      else if (isShareBeside(baseline, target))
        yield { at: measure, key: 'baseline', ...describeScale(id, 'baseline', baseline, target) };
    }
  },
};

/** The least percent beside which a number below 1 is surprising: most rates of losses and faults are lower. */
const LEAST = 10;

/** Returns whether a number looks like a share, and is higher than the other once it is a percent. */
function isShareBeside(number: number, other: number): boolean {
  return number > 0 && number < 1 && other >= LEAST;
}

function describeScale(id: string, key: string, number: number, other: number) {
  const percent = tidyNumber(number * 100);
  return {
    message: `The ${key} of \`${id}\` is ${sayNumber(number)} percent, beside ${sayNumber(other)} percent. Did you mean ${sayNumber(percent)}?`,
    help: `If it is a share, write \`${key}: ${percent}\`.`,
  };
}
