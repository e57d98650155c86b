import { countYears, type Day } from '../../model/dates.ts';
import { hasText } from '../../model/plan.ts';
import { countNoun } from '../../model/quote.ts';
import type { Rule } from '../rule.ts';

export const destinationTimeframe: Rule<{ min: number; max: number; least: number; most: number }> = {
  id: 'destination-timeframe',
  level: 'warn',
  kind: 'data',
  summary: 'The strategy ends two to three years after it starts.',
  why: 'Without a date, nobody is ever late. Under a year, it is a work plan. Over five years, nobody who promises it today will have to answer for it.',
  source: 'Four steps to total strategic alignment, step 2: two to three years',
  fix: 'Set `start:` and `end:` two to three years apart.',
  whenNot: 'If a law or a lender sets the term. For example, public agencies plan for four years.',
  options: {
    min: { default: 2, least: 0, says: 'fewest years without a finding (alignment step 2)' },
    max: { default: 3, least: 0, says: 'most years without a finding (alignment step 2)' },
    least: { default: 1, least: 0, says: 'fewer years than this are a warning' },
    most: { default: 5, least: 0, says: 'more years than this are a warning' },
  },
  bad: `
start: 2026
end: 2035
destination:
  statement: Every county clinic shares one record, so that no patient repeats a history or a test.
`,
  good: `
start: 2027
end: 2029
destination:
  statement: Every county clinic shares one record, so that no patient repeats a history or a test.
`,
  *check({ strategy, span }, { options: { min, max, least, most } }) {
    if (!hasText(strategy.destination?.statement)) return;
    const [first, last] = [span(strategy.start)?.first, span(strategy.end)?.last];
    if (last === undefined)
      yield {
        at: strategy,
        missing: 'end',
        message: 'The strategy has no `end`: it does not say when you will reach the destination.',
        help: 'Add `end:`, two to three years after the start.',
      };
    if (first === undefined || last === undefined || first > last) return;
    const years = countMonthsBetween(first, last) / 12;
    if (years >= min && years <= max) return;
    yield {
      at: strategy,
      key: 'end',
      level: years < least || years > most ? 'warn' : 'info',
      message: `The strategy runs for ${sayMonths(countMonthsBetween(first, last))}, from ${first} to ${last}. Aim for ${min}–${max} years.`,
      help: `Set \`start:\` and \`end:\` ${min}–${max} years apart.`,
    };
  },
};

/** Counts whole months; a leap day makes no difference. */
function countMonthsBetween(first: Day, last: Day): number {
  return Math.round(countYears(first, last) * 12);
}

function sayMonths(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years === 0) return countNoun(months, 'month');
  return rest === 0
    ? countNoun(years, 'year')
    : `${countNoun(years, 'year')} and ${countNoun(rest, 'month')}`;
}
