/** The head of the default view: which strategy it is, and what is there. */
import { hasText, type Plan } from '../model/plan.ts';
import { countNoun } from '../model/quote.ts';
import type { PlanFacts } from './plan-facts.ts';

/** Says which strategy it is: its name, its status and its time. */
export function sayStrategy({ plan: { strategy } }: PlanFacts): string {
  const { name, status, start, end } = strategy;
  const time =
    start !== undefined && end !== undefined
      ? `${start} to ${end}`
      : end !== undefined
        ? `to ${end}`
        : start !== undefined
          ? `from ${start}`
          : 'no dates';
  return [name, status ?? 'active', time].filter((part) => part !== '').join(' · ');
}

/** Says what is there: `7 objectives (3 without a criterion), 3 criteria (2 with a number, all with an owner)`. */
export function sayTally(facts: PlanFacts): string {
  const { plan, count } = facts;
  const others = [
    ['key_results', 'key result'],
    ['indicators', 'indicator'],
    ['capabilities', 'capability', 'capabilities'],
    ['initiatives', 'initiative'],
  ] as const;
  return [
    sayObjectives(facts),
    sayCriteria(plan),
    ...others.flatMap(([section, one, many]) =>
      count(section) > 0 ? [countNoun(count(section), one, many)] : [],
    ),
  ].join(', ');
}

function sayObjectives({ plan, idle }: PlanFacts): string {
  const { length } = plan.objectives;
  if (length === 0) return 'no objectives';
  const without = plan.criteria.length > 0 && idle > 0 ? ` (${idle} without a criterion)` : '';
  return `${countNoun(length, 'objective')}${without}`;
}

function sayCriteria({ criteria }: Plan): string {
  const { length } = criteria;
  if (length === 0) return 'no criteria';
  const counted = criteria.filter(([, { target }]) => target !== undefined).length;
  const owned = criteria.filter(([, { owner }]) => hasText(owner)).length;
  const details = [`${sayShare(counted, length)} with a number`, `${sayShare(owned, length)} with an owner`];
  return `${countNoun(length, 'criterion', 'criteria')} (${details.join(', ')})`;
}

function sayShare(number: number, of: number): string {
  if (number === 0) return 'none';
  return number === of && of > 1 ? 'all' : String(number);
}
