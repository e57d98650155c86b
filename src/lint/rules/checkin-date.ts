import { addCadence, addDays } from '../../model/cadence.ts';
import type { DatedCheckin } from '../../model/dated-checkin.ts';
import type { Day } from '../../model/dates.ts';
import type { Plan } from '../../model/plan.ts';
import type { Problem, Rule } from '../rule.ts';

/** Years before the start from which a value is a typing error (our choice). */
const YEARS_BEFORE = 3;

export const checkinDate: Rule = {
  id: 'checkin-date',
  level: 'error',
  kind: 'shape',
  summary: 'The days of a check-in are possible.',
  why: 'A value for a day that has not come yet is a plan or a typing error, and a status would count it.',
  source: 'Records are facts with two dates',
  fix: 'Correct `on:` or `at:`.',
  bad: `
start: 2026-01
criteria:
  loan-time: { outcome: Members decide sooner., measure: Median hours, baseline: 72, target: 4 }
`,
  good: `
start: 2026-01
criteria:
  loan-time: { outcome: Members decide sooner., measure: Median hours, baseline: 72, target: 4 }
`,
  checkin: {
    bad: 'measures: { loan-time: { value: 60, at: 2027-01-31 } }\n',
    good: 'measures: { loan-time: { value: 60, at: 2026-11-30 } }\n',
  },
  *check(plan, { records }) {
    for (const dated of [...records.checkins, ...records.later]) {
      if (!dated.isNew) continue;
      // A writer may live where the next day has begun.
      if (dated.on > addDays(records.today, 1))
        yield {
          record: dated.name,
          at: dated.checkin,
          key: 'on',
          message: `The check-in is of ${dated.on}, and today is ${records.today}.`,
        };
      yield* findOddDays(plan, dated);
    }
  },
};

function* findOddDays(plan: Plan, { name, on, checkin }: DatedCheckin): Iterable<Problem> {
  const start = plan.span(plan.strategy.start)?.first;
  const earliest = start === undefined ? undefined : addCadence(start, 'year', -YEARS_BEFORE);
  const values = Object.values(checkin.measures ?? {}).filter((value) => typeof value === 'object');
  for (const at of [...values, ...(checkin.corrections ?? [])]) {
    const day = plan.span(at.at)?.last;
    const odd = day === undefined ? undefined : explainDay(day, on, earliest);
    if (odd !== undefined) yield { record: name, at, key: 'at', message: odd };
  }
}

function explainDay(day: Day, on: Day, earliest: Day | undefined): string | undefined {
  if (day > on) return `The value is for ${day}, and the check-in is of ${on}.`;
  if (earliest !== undefined && day < earliest)
    return `The value is for ${day}, more than ${YEARS_BEFORE} years before the strategy starts.`;
  return undefined;
}
