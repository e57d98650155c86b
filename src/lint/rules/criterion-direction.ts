import { findDirection } from '../../model/ambition.ts';
import { findOutcome, listLiveMeasures, type PlacedMeasure } from '../../model/measures.ts';
import { capitalizeFirst, nameMeasure } from '../../model/names.ts';
import { formatPercent } from '../../model/quote.ts';
import { readTargetNumber } from '../../model/target.ts';
import type { Problem, Rule, UnitWords } from '../rule.ts';

export const criterionDirection: Rule<{ percent: boolean; hold: number }> = {
  id: 'criterion-direction',
  level: 'error',
  kind: 'data',
  readsWords: true,
  summary: 'The target lies in the right direction from the baseline.',
  why: 'If the target equals the baseline, nothing changes. If it is on the wrong side, people meet it by getting worse.',
  source: 'The 4 Disciplines of Execution: from X to Y by when',
  fix: 'Correct `baseline:`, `target:` or `direction:`. To keep the value where it is, write `direction: maintain`.',
  whenNot:
    'The rule also reports percentages outside 0–100. If many of your measures are growth rates that it does not recognize as such, set `percent: false`.',
  options: {
    percent: {
      default: true,
      says: 'whether a percentage outside 0–100 is reported; measures about growth, margin or comparison are skipped',
    },
    hold: {
      default: 0.1,
      least: 0,
      says: 'how far from the baseline a target with `direction: maintain` may be, as a share of the baseline (our judgement)',
    },
  },
  bad: `
criteria:
  efficiency:
    outcome: More of each euro reaches the members.
    measure: Cost-income ratio
    unit: percent
    baseline: 81
    target: 72
    direction: increase
`,
  good: `
criteria:
  efficiency:
    outcome: More of each euro reaches the members.
    measure: Cost-income ratio
    unit: percent
    baseline: 81
    target: 72
    direction: decrease
`,
  many: (these) => `${these} have a target that contradicts the baseline or the direction.`,
  *check(plan, { options, words }) {
    for (const placed of listLiveMeasures(plan)) {
      const { measure: at, kind } = placed;
      const name = nameMeasure(placed);
      const milder = kind === 'indicator' && { level: 'warn' as const };
      const says = findContradiction(at, options.hold);
      if (says)
        yield { at, key: 'target', ...says, ...milder, message: `${capitalizeFirst(name)} ${says.message}` };
      if (!options.percent || !words) continue;
      for (const problem of findImpossiblePercents(name, placed, words.units))
        yield { ...problem, ...milder };
    }
  },
};

type Measure = PlacedMeasure['measure'];
type Says = Pick<Problem, 'message' | 'help' | 'missing' | 'level'>;

function findContradiction(criterion: Measure, hold: number): Says | undefined {
  const { baseline, direction } = criterion;
  const target = readTargetNumber(criterion.target);
  if (typeof baseline !== 'number' || target === undefined || isKeptLimit(criterion)) return undefined;
  const move = target - baseline;
  if (direction === 'maintain') return reportStraying(baseline, target, hold);
  if (move === 0)
    return {
      missing: 'direction',
      message: `has the target ${target}, which is the same as its baseline.`,
      help: 'Set a target that differs from the baseline, or write `direction: maintain`.',
    };
  if (direction === undefined || direction === (move > 0 ? 'increase' : 'decrease')) return undefined;
  return {
    message: `has \`direction: ${direction}\`, but goes from ${baseline} to ${target}.`,
    help: `Correct \`baseline:\` or \`target:\`. Write \`direction: ${move > 0 ? 'increase' : 'decrease'}\` only if ${move > 0 ? 'more' : 'less'} is better.`,
  };
}

/** Returns whether the target is a limit that may be kept from the start: the baseline need not lie near it. */
function isKeptLimit(measure: Measure): boolean {
  if (typeof measure.target !== 'string') return false;
  const { direction, ...rest } = measure;
  return direction === 'maintain' || findDirection(rest) === 'maintain';
}

function reportStraying(baseline: number, target: number, hold: number): Says | undefined {
  // A share such as 0.1 has no exact binary form: 1.1 × 10 must not stray from 10 by rounding.
  if (Math.abs(target - baseline) <= Math.abs(baseline) * hold + 1e-9) return undefined;
  return {
    level: 'warn',
    message: `has \`direction: maintain\`, but its target ${target} is over ${formatPercent(hold)} away from its baseline ${baseline}.`,
    help: `Write \`target: ${baseline}\`, or \`direction: ${target > baseline ? 'increase' : 'decrease'}\`. If it is a limit, move it to \`guardrail:\` of the criterion that it protects.`,
  };
}

/** Finds impossible percentages; silent in a language for which we have no list of what may exceed 100 percent. */
function* findImpossiblePercents(
  name: string,
  { measure: criterion }: PlacedMeasure,
  { percent, unbounded }: UnitWords,
): Iterable<Problem> {
  const numbers = { baseline: criterion.baseline, target: readTargetNumber(criterion.target) };
  for (const key of ['baseline', 'target'] as const) {
    const value = numbers[key];
    if (typeof value !== 'number' || (value >= 0 && value <= 100)) continue;
    if (!percent.test(criterion.unit?.trim() ?? '')) return;
    if (unbounded.test(`${criterion.measure} ${criterion.unit} ${findOutcome({ measure: criterion })}`))
      return;
    yield {
      at: criterion,
      key,
      about: key,
      message: `The ${key} of ${name} is ${value} percent, outside 0–100.`,
      help: `Correct the ${key}. If this measure can lie outside 0–100, say so in its unit, such as \`percent of plan\`.`,
    };
  }
}
