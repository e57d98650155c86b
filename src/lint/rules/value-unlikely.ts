import { listGivenValues } from '../../model/checkin-places.ts';
import type { PlacedMeasure } from '../../model/measures.ts';
import { sayNumber } from '../../model/numbers.ts';
import type { TrackedMeasure } from '../../track/measure.ts';
import { listValuesBefore } from '../../track/said-before.ts';
import { makeIdFinder } from '../../track/track-plan.ts';
import type { Rule, Words } from '../rule.ts';

export const valueUnlikely: Rule<{ times: number }> = {
  id: 'value-unlikely',
  level: 'warn',
  kind: 'data',
  readsWords: true,
  summary: 'A value is near the last one, as measures mostly are.',
  why: 'A comma in the wrong place is the commonest mistake of a sheet, and it makes a bad month look like a good one.',
  source: 'The commonest slips in spreadsheets; the limits are ours',
  fix: 'Look at the number again. If it is right, say so in `note:`.',
  whenNot: 'Where measures jump by their nature: counts that begin near zero.',
  options: {
    times: {
      default: 10,
      least: 2,
      says: 'how many times the last value, or how small a part of it, is unlikely (our choice: a shifted decimal point)',
    },
  },
  plan: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    measure: Tests ordered twice within a month
    unit: tests
    baseline: 410
    target: 40
`,
  checkin: `
strat: 1
kind: checkin
on: 2026-12-31
by: Dana Reyes
measures: { repeat-tests: 380 }
`,
  bad: `
on: 2027-01-14
by: Dana Reyes
measures: { repeat-tests: 3760 }
`,
  good: `
on: 2027-01-14
by: Dana Reyes
measures: { repeat-tests: 376 }
`,
  *check(plan, { records, words, options }) {
    if (!records) return;
    const findPresent = makeIdFinder(plan);
    const followed = new Map(records.follow().map((one) => [one.measure.id, one]));
    for (const dated of records.checkins) {
      // Once it is merged, nobody can edit it: the question was asked when it could be answered.
      if (!dated.isNew) continue;
      for (const { id, value, day, note, at, key } of listGivenValues(plan, dated)) {
        const one = followed.get(findPresent(id));
        if (!one || typeof value !== 'number' || day === undefined || note !== undefined) continue;
        const last = listValuesBefore(one, records.checkins, dated.name).findLast((old) => old.at < day);
        const before = typeof last?.value === 'number' ? last.value : undefined;
        const says =
          explainShare(one.measure, one.placed, value, words) ??
          (before === undefined ? undefined : explainJump(one.measure, value, before, options.times));
        if (says !== undefined)
          yield { at, key, about: id, message: `The value of \`${id}\` is ${sayNumber(value)}${says}` };
      }
    }
  },
};

/** Explains a percent that was written as a share: 0.34 for 34. */
function explainShare(
  { baseline, target }: TrackedMeasure,
  { measure: { unit = '' } }: PlacedMeasure,
  value: number,
  words: Words | undefined,
): string | undefined {
  const isPercent = words?.units.percent.test(unit.trim()) ?? false;
  const known = [baseline, target].filter((number) => number !== undefined);
  if (!isPercent || value <= 0 || value >= 1 || known.length === 0 || known.some((number) => number <= 1))
    return undefined;
  return `. Did you mean ${sayTidy(value * 100)}?`;
}

function explainJump(
  { baseline, target, direction }: TrackedMeasure,
  value: number,
  before: number,
  times: number,
): string | undefined {
  const ratio = before === 0 ? 1 : value / before;
  if (ratio >= times) return `, and the last was ${sayNumber(before)}. Did you mean ${sayTidy(value / 10)}?`;
  if (ratio > 0 && ratio <= 1 / times)
    return `, and the last was ${sayNumber(before)}. Did you mean ${sayTidy(value * 10)}?`;
  if (baseline === undefined || target === undefined || direction === 'maintain') return undefined;
  const ambition = Math.abs(target - baseline);
  const step = Math.abs(value - before);
  return ambition > 0 && step > ambition + 1e-9
    ? `, and the last was ${sayNumber(before)}: a larger step than the whole way of ${sayTidy(ambition)}. Is the number for \`${sayNumber(before)}\` or this one wrong?`
    : undefined;
}

/** Says a product without the noise of binary fractions: 0.07 × 100 is 7. */
function sayTidy(value: number): string {
  return sayNumber(Number(value.toPrecision(12)));
}
