import { addMonths, countYears, type Day } from '../../model/dates.ts';
import { isMeasuredBy } from '../../model/measures.ts';
import { findObjectiveDay, hasText, listLiveObjectives, type Plan } from '../../model/plan.ts';
import { countNoun } from '../../model/quote.ts';
import type { Rule } from '../rule.ts';

export const destinationTimeframe: Rule<{ min: number; max: number; least: number; most: number }> = {
  id: 'destination-timeframe',
  level: 'warn',
  kind: 'data',
  summary: 'The strategy ends two to three years after it starts.',
  why: 'Without a date, nobody is ever late. Under a year, it is a work plan. People rarely act on a date that is five years away or more, and whoever promises it may have left by then.',
  source: 'Four steps to total strategic alignment, step 2: two to three years',
  fix: 'If you can choose the term, make it two to three years. If you cannot, say what must be true two or three years from the start: as `by:` of a stage, or as `due:` of a criterion.',
  whenNot:
    'If a law or a lender sets the term. For example, public agencies plan for four years. A plan for longer than three years is silent once a stage or a criterion is due on the way.',
  options: {
    min: { default: 2, least: 0, says: 'fewest years without a finding (alignment step 2)' },
    max: { default: 3, least: 0, says: 'most years without a finding (alignment step 2)' },
    least: { default: 1, least: 0, says: 'fewer years than this are a warning' },
    most: {
      default: 7,
      least: 0,
      says: 'more years than this are a warning, even with dates on the way (our judgement)',
    },
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
  *check(plan, { options: { min, max, least, most } }) {
    const { strategy, span } = plan;
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
    const months = countMonthsBetween(first, last);
    const years = months / 12;
    if (years >= min && (years <= max || (years <= most && hasDateOnTheWay(plan, first, last)))) return;
    const runs = `The strategy runs for ${sayMonths(months)}, from ${first} to ${last}`;
    yield {
      at: strategy,
      key: 'end',
      level: years < least || years > most ? 'warn' : 'info',
      ...(years < min
        ? {
            message: `${runs}. That is little time to change more than the work in hand.`,
            help: `If you can choose the term, set \`end:\` ${min}–${max} years after \`start:\`.`,
          }
        : {
            message: `${runs}. People rarely act on a date that far off.`,
            help: `Name what must be true by ${chooseMonth(first, last, max)}: as \`by:\` of a stage, or as \`due:\` of a criterion.`,
          }),
    };
  },
};

/** Chooses a month on the way, after so many years. Time alone never changes what an error says. */
function chooseMonth(first: Day, last: Day, years: number): string {
  const month = addMonths(first, Math.round(years * 12) - 1).slice(0, 7);
  return month < last.slice(0, 7) ? `\`${month}\`` : 'a date before then';
}

/** Returns whether something that the plan promises is due well before its end: at least a quarter of the way. */
function hasDateOnTheWay(plan: Plan, first: Day, last: Day): boolean {
  const limit = addMonths(last, -Math.round(countMonthsBetween(first, last) / 4));
  return (
    isMeasuredBy(plan, limit) ||
    listLiveObjectives(plan).some((planned) => (findObjectiveDay(plan, planned) ?? last) <= limit)
  );
}

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
