import { listMeasures, type PlacedMeasure } from '../../model/measures.ts';
import { isPercent, sayNumber } from '../../model/numbers.ts';
import { hasText } from '../../model/plan.ts';
import { readTargetNumber } from '../../model/target.ts';
import { listStanding, makePlaceFinder } from '../../track/said-places.ts';
import { collectSaidValues } from '../../track/track-plan.ts';
import type { Rule, Words } from '../rule.ts';

export const valueOutOfRange: Rule<{ percent: boolean; negative: boolean }> = {
  id: 'value-out-of-range',
  level: 'error',
  kind: 'data',
  readsRecords: true,
  summary: 'Every reported value is possible for its measure.',
  why: '430 percent is a typo, and so is `true` where a number belongs. Every report that uses the value is wrong.',
  source: 'The most common errors in spreadsheets',
  fix: 'If the check-in is not merged yet, correct the value. If it is, add a check-in: `corrections: [{ of: complete, at: 2026-12-31, from: 602, to: 60.2, why: The decimal point was missing. }]`.',
  readsWords: true,
  options: {
    percent: {
      default: true,
      says: 'whether a percentage outside 0–100 is reported if baseline and target both lie between 0 and 100; measures about growth, margin or comparison are skipped',
    },
    negative: {
      default: true,
      says: 'whether a negative time or count is reported; a count is a measure such as “Number of …”',
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
  checkin: { bad: 'measures: { complete: 602 }\n', good: 'measures: { complete: 60.2 }\n' },
  many: (_, found) => `${found} values are outside their range.`,
  *check(plan, { records, options, words }) {
    const findPlace = makePlaceFinder(plan, records.checkins);
    const said = collectSaidValues(plan, records.checkins);
    for (const { id, measure } of listMeasures(plan))
      for (const one of listStanding(said.get(id) ?? [])) {
        if (one.value === 'unknown' || one.withdrawn) continue;
        const odd = explainKind(measure, one.value) ?? explainSize(measure, one.value, options, words);
        const place = odd === undefined ? undefined : findPlace(id, one);
        if (!place) continue;
        const help = `If the check-in is not merged yet, correct the value. If it is, add a check-in: \`corrections: [{ of: ${id}, at: ${one.at}, from: ${String(one.value)}, to: the right value, why: what was wrong }]\`.`;
        yield { ...place, about: one.at, message: `\`${id}\` ${odd}`, help };
      }
  },
};

type Measure = PlacedMeasure['measure'];

/** Says why a value is of the wrong kind. */
function explainKind({ target, met_when }: Measure, value: number | boolean): string | undefined {
  const isMilestone = target === undefined && hasText(met_when);
  if (typeof value === 'boolean')
    return isMilestone ? undefined : `is counted in numbers, but this says \`${value}\`.`;
  return isMilestone
    ? `is either met or not: write \`true\` or \`false\`, not ${sayNumber(value)}.`
    : undefined;
}

/** Says why a measure cannot have a value of this size; nothing where its baseline or target is of that size too. */
function explainSize(
  { measure = '', unit = '', baseline, target }: Measure,
  value: number | boolean,
  options: { readonly percent: boolean; readonly negative: boolean },
  words: Words | undefined,
): string | undefined {
  if (typeof value === 'boolean') return undefined;
  const ends = [baseline, readTargetNumber(target)].filter((end) => typeof end === 'number');
  if (isPercent(unit))
    return options.percent &&
      (value < 0 || value > 100) &&
      ends.every((end) => end >= 0 && end <= 100) &&
      !words?.units.unbounded.test(measure)
      ? `is ${sayNumber(value)} percent, outside 0–100; its baseline and target lie within.`
      : undefined;
  const isCount = words?.units.time.test(unit) || words?.units.count.test(measure);
  return options.negative && isCount && value < 0 && ends.every((end) => end >= 0)
    ? `is ${sayNumber(value)}, but a time or a count cannot be below 0.`
    : undefined;
}
