import { listGivenValues } from '../../model/checkin-places.ts';
import type { PlacedMeasure } from '../../model/measures.ts';
import type { TrackedMeasure } from '../../track/measure.ts';
import { makeIdFinder } from '../../track/track-plan.ts';
import type { Rule, UnitWords } from '../rule.ts';

export const valueOutOfRange: Rule = {
  id: 'value-out-of-range',
  level: 'error',
  kind: 'data',
  readsWords: true,
  summary: 'A value is one that its measure can have.',
  why: 'A share of 340 percent or a yes for a number is a slip of the hand, and everything is computed from it.',
  source: 'The range is that of the measure: a percent whose baseline and target lie within 0–100, a count',
  fix: 'Write the value that was counted; where the measure has no such bounds, name them in its unit: `percent of plan`.',
  plan: `
criteria:
  complete:
    outcome: Patients leave with everything that they came for.
    measure: Visits after which nothing is missing
    unit: percent
    baseline: 58
    target: 85
`,
  bad: `
on: 2027-01-14
by: Dana Reyes
measures: { complete: 640 }
`,
  good: `
on: 2027-01-14
by: Dana Reyes
measures: { complete: 64 }
`,
  *check(plan, { records, words }) {
    if (!records) return;
    const findPresent = makeIdFinder(plan);
    const followed = new Map(records.follow().map((one) => [one.measure.id, one]));
    for (const dated of records.checkins)
      for (const { id, value, at, key } of listGivenValues(plan, dated)) {
        const one = followed.get(findPresent(id));
        const says = one && value !== undefined && explain(one.measure, one.placed, value, words?.units);
        if (says)
          yield {
            at,
            key,
            about: id,
            ...says,
            message: `The value of \`${id}\` is \`${value}\`${says.message}`,
            ...(!dated.isNew && { level: 'info' as const }),
          };
      }
  },
};

interface Says {
  /** After the value. */
  readonly message: string;
  readonly help?: string;
}

function explain(
  measure: TrackedMeasure,
  { measure: written }: PlacedMeasure,
  value: number | boolean | 'unknown',
  units: UnitWords | undefined,
): Says | undefined {
  if (value === 'unknown') return undefined;
  if (measure.isMilestone && typeof value === 'number')
    return {
      message: ', and `met_when` is met or not.',
      help: 'Write `true` or `false`; the number belongs in `note:`.',
    };
  if (typeof value === 'boolean')
    return measure.isMilestone || measure.target === undefined
      ? undefined
      : { message: `, and its target is the number ${measure.target}.`, help: 'Write the number.' };
  if (!units) return undefined;
  const unit = written.unit?.trim() ?? '';
  const isBound = !units.unbounded.test(
    `${written.measure} ${unit} ${'outcome' in written ? written.outcome : ''}`,
  );
  if (!isBound) return undefined;
  if (units.percent.test(unit)) return explainPercent(measure, value);
  return isCount(measure, unit, units) && value < 0
    ? { message: ', and a count is never below zero.' }
    : undefined;
}

function explainPercent({ baseline, target }: TrackedMeasure, value: number): Says | undefined {
  const isInside = (number: number | undefined) => number === undefined || (number >= 0 && number <= 100);
  if (isInside(value) || !isInside(baseline) || !isInside(target)) return undefined;
  return baseline === undefined && target === undefined ? undefined : { message: ' percent, outside 0–100.' };
}

/** Money: an ISO code, or a sign. It may be below zero. */
const MONEY = /\p{Sc}|^[A-Z]{3}\b|dollar|euro|pound/u;

/** Returns whether a measure counts things: whole numbers from zero, in a unit that is no time, grade or money. */
function isCount({ baseline, target }: TrackedMeasure, unit: string, { time, noVolume }: UnitWords): boolean {
  const isWhole = (number: number | undefined) =>
    number !== undefined && Number.isInteger(number) && number >= 0;
  return (
    unit !== '' &&
    isWhole(baseline) &&
    isWhole(target) &&
    !time.test(unit) &&
    !noVolume.test(unit) &&
    !MONEY.test(unit)
  );
}
