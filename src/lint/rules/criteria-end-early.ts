import { addMonths, countYears, type Day } from '../../model/dates.ts';
import { findMeasureDay, listMeasures } from '../../model/measures.ts';
import type { Plan } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const criteriaEndEarly: Rule<{ months: number }> = {
  id: 'criteria-end-early',
  level: 'warn',
  kind: 'data',
  summary: 'At least one criterion or key result is due within a year of the end.',
  why: 'If every target falls due years before the end, nothing says what the rest of the time is for, or whether you arrived.',
  source: 'Alignment step 3: the criteria show that the destination is reached',
  fix: 'Add a criterion that is due at the end, or set an earlier `end:`.',
  whenNot:
    'If you plan targets for one period at a time: raise `months` to the length of a period, or end the strategy with it.',
  options: {
    months: {
      default: 12,
      least: 1,
      says: 'most months between the last due date and the end (our judgement: targets are often set a year at a time)',
    },
  },
  bad: `
start: 2026
end: 2029
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    due: 2027-06
`,
  good: `
start: 2026
end: 2029
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    due: 2027-06
  told-once:
    outcome: Nine in ten patients tell the story of an illness once.
    due: 2029-06
`,
  *check(plan, { options: { months } }) {
    const { strategy } = plan;
    const end = plan.span(strategy.end)?.last;
    const last = findLastDay(plan);
    if (end === undefined || last === undefined || addMonths(last, months) >= end) return;
    yield {
      at: strategy,
      key: 'end',
      unlessDamaged: ['criteria', 'stages', 'objectives'],
      message: `The strategy ends on ${end}, but its last target is due on ${last}, ${sayYears(last, end)} earlier.`,
    };
  },
};

/** Finds the last day on which a criterion or key result is due; undefined if one of them has no date. */
function findLastDay(plan: Plan): Day | undefined {
  const days = listMeasures(plan)
    .filter(({ kind }) => kind !== 'indicator')
    .map((placed) => findMeasureDay(plan, placed));
  if (days.includes(undefined)) return undefined;
  return days.reduce((latest, day) => ((latest ?? '') < (day ?? '') ? day : latest), undefined);
}

function sayYears(from: Day, to: Day): string {
  const months = Math.round(countYears(from, to) * 12);
  if (months < 24) return `${months} months`;
  return `${months % 12 === 0 ? '' : 'over '}${Math.floor(months / 12)} years`;
}
