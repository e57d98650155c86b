import { listMeasures, type PlacedMeasure } from '../../model/measures.ts';
import { isPercent } from '../../model/numbers.ts';
import { readTargetNumber } from '../../model/target.ts';
import { makeIdFinder } from '../../track/track-plan.ts';
import type { Rule } from '../rule.ts';

export const valueOutOfRange: Rule = {
  id: 'value-out-of-range',
  level: 'error',
  kind: 'data',
  summary: 'A value is one that its measure can have.',
  why: 'A share of 430 percent, or a yes where a number is counted, is a typing error, and every status after it is wrong.',
  source: 'The commonest errors of a spreadsheet',
  fix: 'Correct the value.',
  bad: `
criteria:
  complete: { outcome: Files are complete., measure: Complete files, unit: percent, baseline: 58, target: 85 }
`,
  good: `
criteria:
  complete: { outcome: Files are complete., measure: Complete files, unit: percent, baseline: 58, target: 85 }
`,
  checkin: { bad: 'measures: { complete: 602 }\n', good: 'measures: { complete: 60.2 }\n' },
  *check(plan, { records }) {
    const findId = makeIdFinder(plan);
    const placed = new Map(listMeasures(plan).map((one) => [one.id, one]));
    for (const dated of records.checkins)
      for (const [id, written] of Object.entries(dated.checkin.measures ?? {})) {
        const measure = placed.get(findId(id));
        const value = typeof written === 'object' ? written.value : written;
        const odd =
          measure && value !== undefined && value !== 'unknown' ? explainValue(measure, value) : undefined;
        if (odd === undefined) continue;
        const place =
          typeof written === 'object'
            ? { at: written, key: 'value' }
            : { at: dated.checkin.measures ?? {}, key: id };
        yield { record: dated.name, ...place, message: `\`${id}\` ${odd}` };
      }
  },
};

/** Says why a measure cannot have a value. */
function explainValue({ measure }: PlacedMeasure, value: number | boolean): string | undefined {
  const isMilestone = measure.target === undefined && (measure.met_when ?? '').trim() !== '';
  if (typeof value === 'boolean')
    return isMilestone ? undefined : `is counted in numbers, and this says \`${value}\`.`;
  if (isMilestone) return `is met or not: write \`true\` or \`false\`, not ${value}.`;
  const ends = [measure.baseline, readTargetNumber(measure.target)].filter((end) => typeof end === 'number');
  if (isPercent(measure.unit) && (value < 0 || value > 100) && ends.every((end) => end >= 0 && end <= 100))
    return `is ${value} percent, outside 0–100, where its baseline and target lie.`;
  return undefined;
}
