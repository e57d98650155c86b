import { addMonths } from '../../model/dates.ts';
import { hasText, listLiveInitiatives, type Plan } from '../../model/plan.ts';
import { countNoun, formatPercent } from '../../model/quote.ts';
import type { Initiative } from '../../model/schema.ts';
import type { Rule } from '../rule.ts';

export const initiativeWithoutPilot: Rule<{ months: number; share: number }> = {
  id: 'initiative-without-pilot',
  level: 'info',
  kind: 'data',
  summary: 'Long or expensive work starts with a small test.',
  why: 'A test in one place shows problems within weeks. Without one, you find them everywhere, after you have spent the money.',
  source: 'Strategic alignment: “beginning with small tests”; the limits are our judgement',
  fix: 'Add `pilot:` with `where:`, `learn_by:` and `success:`: the smallest test that could show that the idea does not work.',
  whenNot: 'If you cannot try part of the work, such as a merger or a move to a new building.',
  options: {
    months: {
      default: 6,
      least: 0,
      says: 'longest time from `start` to `due` without a pilot, in months (our judgement: half a year)',
    },
    share: {
      default: 0.1,
      least: 0,
      most: 1,
      says: 'largest share of `resources.budget` without a pilot (our judgement: a tenth)',
    },
  },
  bad: `
initiatives:
  one-record:
    what: Move all forty clinics to the shared record
    start: 2027-02
    due: 2028-06
`,
  good: `
initiatives:
  one-record:
    what: Move all forty clinics to the shared record
    start: 2027-02
    due: 2028-06
    pilot:
      where: the two clinics in Mill Road
      learn_by: 2027-04
      success: A nurse finds the last test result in under a minute.
`,
  many: (these) => `${these} are large and have no pilot.`,
  *check(plan, { options: { months, share } }) {
    for (const [id, initiative] of listLiveInitiatives(plan)) {
      if (hasPilot(initiative)) continue;
      const lasts = countMonthsOver(plan, initiative, months);
      const takes = computeBudgetShare(plan, initiative);
      const measured = [
        ...(lasts === undefined ? [] : [`runs for more than ${countNoun(lasts, 'month')}`]),
        ...(takes > share ? [`takes ${formatPercent(takes, 1)} of the budget`] : []),
      ];
      if (measured.length > 0)
        yield {
          at: initiative,
          missing: 'pilot',
          message: `Initiative \`${id}\` ${measured.join(' and ')} but has no pilot; the limit without one is ${lasts === undefined ? formatPercent(share, 1) : countNoun(months, 'month')}.`,
        };
    }
  },
};

function hasPilot({ pilot }: Initiative): boolean {
  return hasText(pilot?.where) || hasText(pilot?.success) || pilot?.learn_by !== undefined;
}

/** Counts the whole months of an initiative; undefined if they are within the limit or a date is missing. */
function countMonthsOver(plan: Plan, { start, due }: Initiative, most: number): number | undefined {
  const [first, last] = [plan.span(start)?.first, plan.span(due)?.last];
  if (first === undefined || last === undefined || last < addMonths(first, most)) return undefined;
  let months = most;
  while (addMonths(first, months + 1) <= last) months++;
  return months;
}

function computeBudgetShare({ strategy }: Plan, { budget = 0 }: Initiative): number {
  const total = strategy.resources?.budget ?? 0;
  return total > 0 ? budget / total : 0;
}
