import { hasText } from '../../model/plan.ts';
import type { Criterion } from '../../model/schema.ts';
import type { Rule } from '../rule.ts';

export const criterionWithoutBaseline: Rule = {
  id: 'criterion-without-baseline',
  level: 'error',
  kind: 'data',
  timedInPart: true,
  summary: 'Every criterion has a baseline.',
  why: 'Without a starting value, nobody can tell later whether you reached the target or had already met it.',
  source: 'The 4 Disciplines of Execution: from X to Y by when',
  fix: 'Add `baseline:` with the value at the start. If you do not know it yet, write `baseline: unknown`, and in `measure_by:` the date by which you will know it.',
  whenNot: 'If the outcome is either met or not, and has no number: use `met_when:` instead.',
  bad: `
criteria:
  loan-time:
    outcome: Members have a decision while they wait
    measure: Median time from application to decision
    unit: hours
    target: 2
`,
  good: `
criteria:
  loan-time:
    outcome: Members have a decision while they wait
    measure: Median time from application to decision
    unit: hours
    baseline: 72
    target: 2
`,
  many: (these) => `${these} lack a baseline.`,
  *check(plan, { asOf }) {
    for (const [id, criterion] of plan.criteria) {
      if (criterion.met_when !== undefined || isBare(criterion)) continue;
      if (criterion.baseline === undefined)
        yield {
          at: criterion,
          key: 'target',
          missing: 'baseline',
          message: `Criterion \`${id}\` has no baseline.`,
        };
      if (criterion.baseline !== 'unknown') continue;
      const known = plan.span(criterion.measure_by)?.last;
      if (known === undefined)
        yield {
          at: criterion,
          key: 'baseline',
          missing: 'measure_by',
          message: `The baseline of criterion \`${id}\` is unknown, and no \`measure_by\` says when you will know it.`,
          help: 'Add `measure_by:` with a date, or the value itself.',
        };
      else if (known < asOf)
        yield {
          at: criterion,
          key: 'measure_by',
          timed: true,
          message: `The baseline of criterion \`${id}\` was due by ${known}, but is still unknown on ${asOf}.`,
          help: 'Measure it, and write the value in `baseline:`.',
        };
      else
        yield {
          at: criterion,
          key: 'baseline',
          level: 'warn',
          message: `The baseline of criterion \`${id}\` is unknown until ${known}.`,
          help: 'Measure it before that day, and write the value in `baseline:`.',
        };
    }
  },
};

/** Returns whether there is only an outcome, which another rule reports as not measurable. */
function isBare({ measure, unit, target, baseline }: Criterion): boolean {
  return baseline === undefined && target === undefined && !hasText(measure) && !hasText(unit);
}
