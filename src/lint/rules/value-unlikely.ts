import { listMeasures } from '../../model/measures.ts';
import { isPercent, sayNumber } from '../../model/numbers.ts';
import type { TrackedMeasure } from '../../track/measure.ts';
import { makePlaceFinder } from '../../track/said-places.ts';
import { makeSeries } from '../../track/series.ts';
import { collectSaidValues, trackPlan } from '../../track/track-plan.ts';
import type { Rule } from '../rule.ts';

export const valueUnlikely: Rule<{ times: number }> = {
  id: 'value-unlikely',
  level: 'warn',
  kind: 'data',
  readsRecords: true,
  summary: 'Every value is on the same scale as the one before.',
  why: 'If you write 0.34 for 34 percent, or count in thousands, a good month looks like a disaster on every chart.',
  source: 'The most common errors in spreadsheets (our judgement)',
  fix: 'If the check-in is not merged yet, correct the value. If it is, add a check-in with `corrections:`. If the value is right, say so in the check-in, on the line above it: `# strat-ignore value-unlikely: the reason`.',
  options: {
    times: {
      default: 10,
      least: 2,
      says: 'how many times more or less than the last value counts as another scale (our judgement)',
    },
  },
  bad: `
criteria:
  complete: { outcome: Files are complete., measure: Complete files, unit: percent, baseline: 58, target: 85 }
`,
  good: `
criteria:
  complete: { outcome: Files are complete., measure: Complete files, unit: percent, baseline: 58, target: 85 }
`,
  checkin: { bad: 'measures: { complete: 0.6 }\n', good: 'measures: { complete: 60 }\n' },
  many: (_, found) => `${found} values look unlikely.`,
  *check(plan, { records, asOf, options }) {
    const findPlace = makePlaceFinder(plan, records.checkins);
    const units = new Map(listMeasures(plan).map(({ id, measure }) => [id, measure.unit]));
    const said = collectSaidValues(plan, records.checkins);
    for (const measure of trackPlan(plan, records.amendments)) {
      const { values } = makeSeries(measure, said.get(measure.id) ?? [], asOf);
      const explain = makeDoubter(measure, units.get(measure.id), options.times);
      for (const one of values) {
        if (typeof one.value !== 'number') continue;
        const odd = explain(one.value);
        const place = odd === undefined ? undefined : findPlace(measure.id, one);
        if (!place) continue;
        yield {
          ...place,
          about: one.at,
          message: `\`${measure.id}\` is ${sayNumber(one.value)} for ${one.at}${odd}`,
        };
      }
    }
  },
};

/**
 * Makes a function that says what is odd about the next value. It compares with the last value that was not odd; one
 * that is like the odd one before it confirms that.
 */
function makeDoubter(measure: TrackedMeasure, unit: string | undefined, times: number) {
  let sure: number | undefined;
  let before: number | undefined;
  return (value: number): string | undefined => {
    const odd = explainUnlikely(measure, unit, value, sure, times);
    const isConfirmed =
      odd !== undefined &&
      before !== sure &&
      explainUnlikely(measure, unit, value, before, times) === undefined;
    before = value;
    if (odd !== undefined && !isConfirmed) return odd;
    sure = value;
    return undefined;
  };
}

/** Says why a value is unlikely, and what was probably meant. */
function explainUnlikely(
  { baseline, target, direction }: TrackedMeasure,
  unit: string | undefined,
  value: number,
  before: number | undefined,
  most: number,
): string | undefined {
  const ends = [baseline, target].filter((end) => end !== undefined);
  const isShare =
    isPercent(unit) && value > 0 && value < 1 && ends.length > 0 && ends.every((end) => end > 1);
  if (isShare) return `. Did you mean ${sayNumber(Number((value * 100).toPrecision(12)))}?`;
  if (before === undefined) return undefined;
  const times = Math.abs(value / before);
  const isOfScale = before !== 0 && value !== 0;
  if (isOfScale && (times >= most || times <= 1 / most))
    return `, but was ${sayNumber(before)} before: at least ${sayNumber(most)} times ${times > 1 ? 'more' : 'less'}. Is it on another scale?`;
  const ambition =
    direction === 'maintain' || baseline === undefined || target === undefined
      ? 0
      : Math.abs(target - baseline);
  return ambition > 0 && Math.abs(value - before) > ambition
    ? `, but was ${sayNumber(before)} before: that step is larger than the whole ambition of ${sayNumber(ambition)}.`
    : undefined;
}
