import type { Day } from '../../model/dates.ts';
import { makeExampleCheckin } from '../../model/example-record.ts';
import type { SaidValue, TrackedMeasure } from '../../track/measure.ts';
import { isSettling, makePlaceFinder } from '../../track/said-places.ts';
import { compareSaidValues } from '../../track/series.ts';
import { collectSaidValues, trackPlan } from '../../track/track-plan.ts';
import type { Rule } from '../rule.ts';

export const checkinConflicts: Rule = {
  id: 'checkin-conflicts',
  level: 'warn',
  kind: 'data',
  readsRecords: true,
  summary: 'Each measure has one value per day.',
  why: 'If two check-ins differ, the later one counts, but nobody knows which is right.',
  source: 'Records are only added, never edited',
  fix: 'Add a check-in that corrects the wrong value: `corrections: [{ of: loan-time, at: 2026-12-31, from: 61, to: 60, why: One branch was counted twice. }]`.',
  bad: `
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
`,
  good: `
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
`,
  checkin: {
    bad: [
      makeExampleCheckin('2026-12-31', 'jon', 'measures: { loan-time: 61 }\n'),
      makeExampleCheckin('2026-12-31', 'nadia', 'measures: { loan-time: 60 }\n'),
    ],
    good: [
      makeExampleCheckin('2026-12-31', 'jon', 'measures: { loan-time: 61 }\n'),
      makeExampleCheckin('2026-12-31', 'nadia', 'measures: { loan-time: 60 }\n'),
      makeExampleCheckin(
        '2027-01-08',
        'jon',
        'corrections:\n  - { of: loan-time, at: 2026-12-31, from: 61, to: 60, why: One branch was counted twice. }\n',
      ),
    ],
  },
  many: (_, found) => `${found} values contradict another check-in.`,
  *check(plan, { records }) {
    const findPlace = makePlaceFinder(plan, records.checkins);
    const said = collectSaidValues(plan, records.checkins);
    for (const measure of trackPlan(plan))
      for (const { one, before } of findConflicts(measure, said.get(measure.id) ?? [])) {
        const place = findPlace(measure.id, one);
        if (place)
          yield {
            ...place,
            about: one.at,
            message: `\`${measure.id}\` is ${String(one.value)} for ${one.at} here, but ${String(before.value)} in ${before.file}. The later check-in counts.`,
            help: `Add a check-in that corrects the wrong value: \`corrections: [{ of: ${measure.id}, at: ${one.at}, from: ${String(before.value)}, to: ${String(one.value)}, why: … }]\`.`,
          };
      }
  },
};

interface Conflict {
  readonly one: SaidValue;
  readonly before: SaidValue;
}

/** Finds the values that differ from an earlier one for the same day, unless a later correction says which is right. */
function findConflicts({ isMilestone }: TrackedMeasure, said: readonly SaidValue[]): readonly Conflict[] {
  const last = new Map<Day, SaidValue>();
  const open = new Map<Day, readonly Conflict[]>();
  for (const one of [...said].sort(compareSaidValues)) {
    const before = last.get(one.at);
    if (isSettling(one)) open.delete(one.at);
    else if (one.value === 'unknown' || (typeof one.value === 'boolean') !== isMilestone) continue;
    else if (before && before.withdrawn !== true && before.value !== one.value)
      open.set(one.at, [...(open.get(one.at) ?? []), { one, before }]);
    last.set(one.at, one);
  }
  return [...open.values()].flat();
}
