import { listMeasures } from '../../model/measures.ts';
import { isPercent, sayNumber } from '../../model/numbers.ts';
import type { TrackedMeasure } from '../../track/measure.ts';
import { makeSeries } from '../../track/series.ts';
import { collectSaidValues, trackPlan } from '../../track/track-plan.ts';
import type { Rule } from '../rule.ts';

/** How many times more or less than the last value is another scale (our choice). */
const TIMES = 10;

export const valueUnlikely: Rule = {
  id: 'value-unlikely',
  level: 'warn',
  kind: 'data',
  summary: 'A value is of the same scale as the one before.',
  why: 'A share as 0.34 in place of 34, or a number in thousands, turns a good month into a disaster on every chart.',
  source: 'The commonest errors of a spreadsheet (our reading)',
  fix: 'Correct the value; where it is right, say so in a comment: `# strat-ignore value-unlikely: …`.',
  bad: `
criteria:
  complete: { outcome: Files are complete., measure: Complete files, unit: percent, baseline: 58, target: 85 }
`,
  good: `
criteria:
  complete: { outcome: Files are complete., measure: Complete files, unit: percent, baseline: 58, target: 85 }
`,
  checkin: { bad: 'measures: { complete: 0.6 }\n', good: 'measures: { complete: 60 }\n' },
  *check(plan, { records, asOf }) {
    const named = new Map(records.checkins.map((dated) => [dated.name, dated]));
    const units = new Map(listMeasures(plan).map(({ id, measure }) => [id, measure.unit]));
    const said = collectSaidValues(plan, records.checkins);
    for (const measure of trackPlan(plan)) {
      const { values } = makeSeries(measure, said.get(measure.id) ?? [], asOf);
      for (const [at, one] of values.entries()) {
        const before = values[at - 1]?.value;
        const odd =
          typeof one.value === 'number'
            ? explainUnlikely(
                measure,
                units.get(measure.id),
                one.value,
                typeof before === 'number' ? before : undefined,
              )
            : undefined;
        const dated = named.get(one.file);
        const map = dated?.checkin.measures;
        if (odd === undefined || !dated || !map) continue;
        yield {
          record: dated.name,
          at: map,
          key: measure.id,
          about: one.at,
          message: `\`${measure.id}\` is ${sayNumber(Number(one.value))} for ${one.at}${odd}`,
        };
      }
    }
  },
};

/** Says why a value is unlikely, and what was probably meant. */
function explainUnlikely(
  { baseline, target, direction }: TrackedMeasure,
  unit: string | undefined,
  value: number,
  before: number | undefined,
): string | undefined {
  const ends = [baseline, target].filter((end) => end !== undefined);
  const isShare =
    isPercent(unit) && value > 0 && value < 1 && ends.length > 0 && ends.every((end) => end > 1);
  if (isShare) return `. Did you mean ${sayNumber(Number((value * 100).toPrecision(12)))}?`;
  if (before === undefined || before === 0 || value === 0) return undefined;
  const times = Math.abs(value / before);
  if (times >= TIMES || times <= 1 / TIMES)
    return `, and was ${sayNumber(before)} before: ${TIMES} times more or less. Is it in another scale?`;
  const ambition =
    direction === 'maintain' || baseline === undefined || target === undefined
      ? 0
      : Math.abs(target - baseline);
  return ambition > 0 && Math.abs(value - before) > ambition
    ? `, and was ${sayNumber(before)} before: a step of more than the whole ambition of ${sayNumber(ambition)}.`
    : undefined;
}
