import { addCadence, addDays } from '../../model/cadence.ts';
import type { DatedCheckin } from '../../model/dated-checkin.ts';
import type { Day } from '../../model/dates.ts';
import type { Plan } from '../../model/plan.ts';
import { countNoun } from '../../model/quote.ts';
import type { Problem, Rule } from '../rule.ts';

export const checkinDate: Rule<{ years: number }> = {
  id: 'checkin-date',
  level: 'error',
  kind: 'shape',
  readsRecords: true,
  summary: 'No date in a check-in lies in the future, or long before the strategy started.',
  why: 'A value for a future day is a plan or a typo, but `strat status` would count it as a fact.',
  source: 'Records are facts with two dates: the day a value is for, and the day somebody reports it',
  fix: 'Correct `on:` or `at:` before the check-in is merged. Once it is merged, leave the file as it is: the rule reports only new check-ins.',
  options: {
    years: {
      default: 3,
      least: 0,
      says: 'how many years before the start of the strategy a value may lie; anything earlier is a typo (our judgement)',
    },
  },
  bad: `
start: 2026-01
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
`,
  good: `
start: 2026-01
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
`,
  checkin: {
    bad: 'measures: { loan-time: { value: 60, at: 2027-01-31 } }\n',
    good: 'measures: { loan-time: { value: 60, at: 2026-11-30 } }\n',
  },
  many: (_, found) => `${found} dates in check-ins cannot be right.`,
  *check(plan, { records, options }) {
    const start = plan.span(plan.strategy.start)?.first;
    const earliest = start === undefined ? undefined : addCadence(start, 'year', -options.years);
    for (const dated of [...records.checkins, ...records.later]) {
      if (!dated.isNew) continue;
      // A writer may live where the next day has begun.
      if (dated.on > addDays(records.today, 1))
        yield {
          record: dated.name,
          at: dated.checkin,
          key: 'on',
          message: `The check-in is dated ${dated.on}, but today is ${records.today}.`,
        };
      yield* findOddDays(plan, dated, options.years, earliest);
    }
  },
};

function* findOddDays(
  plan: Plan,
  { name, on, checkin }: DatedCheckin,
  years: number,
  earliest: Day | undefined,
): Iterable<Problem> {
  const values = Object.values(checkin.measures ?? {}).filter((value) => typeof value === 'object');
  for (const at of [...values, ...(checkin.corrections ?? [])]) {
    const day = plan.span(at.at)?.last;
    if (day === undefined) continue;
    if (day > on)
      yield {
        record: name,
        at,
        key: 'at',
        message: `The value is for ${day}, but the check-in is dated ${on}.`,
      };
    // The history of another tool may be long.
    else if (earliest !== undefined && day < earliest && checkin.imported !== true)
      yield {
        record: name,
        at,
        key: 'at',
        message: `The value is for ${day}, more than ${countNoun(years, 'year')} before the strategy starts.`,
      };
  }
  for (const at of values) {
    const next = plan.span(at.next)?.last;
    if (at.value === 'unknown' && next !== undefined && next <= on)
      yield {
        record: name,
        at,
        key: 'next',
        message: `The value will be known on ${next}, but that is not after the check-in of ${on}.`,
        help: 'In `next:`, write the day on which you will know the value, or delete `next:`.',
      };
  }
}
