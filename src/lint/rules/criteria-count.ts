import { listLiveInitiatives, listLiveObjectives, type Plan } from '../../model/plan.ts';
import { countNoun } from '../../model/quote.ts';
import { findResting } from '../../model/resting.ts';
import { isForOneYear } from '../../model/timeframe.ts';
import type { Rule } from '../rule.ts';

export const criteriaCount: Rule<{ min: number; max: number; most: number }> = {
  id: 'criteria-count',
  level: 'warn',
  kind: 'data',
  summary: 'Three to five criteria show whether you have reached the destination.',
  why: 'With no criteria, anything can be called a success. With one or two, people can meet them at the cost of everything else. Nobody remembers more than five.',
  source: 'Four steps to total strategic alignment, step 3: three to five measurable outcomes',
  fix: 'Keep three to five criteria under `criteria:`: those without which you could not say that you have arrived. Move the others to `indicators:` or `key_results:` of an objective.',
  whenNot:
    'A plan for a year or less may have up to five criteria for each objective. Where the results are key results of the objectives, too few criteria are not reported. Criteria of dropped or paused objectives do not count.',
  options: {
    min: { default: 3, least: 0, says: 'fewest criteria without a warning (alignment step 3)' },
    max: { default: 5, least: 1, says: 'most criteria without a warning (alignment step 3)' },
    most: { default: 7, least: 1, says: 'more criteria than this are an error; so is having none' },
  },
  bad: `
destination:
  statement: By 2029 every county clinic shares one record, so that no patient repeats a history or a test.
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
`,
  good: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
  told-once:
    outcome: Nine in ten patients tell the story of an illness once.
  any-clinic:
    outcome: A nurse can stand in at any clinic from the first day.
`,
  *check(plan, { options: { min, max, most } }) {
    const { strategy, criteria } = plan;
    const resting = findResting(plan);
    const number = criteria.filter(([, criterion]) => !resting.has(criterion)).length;
    if (number >= min && number <= max) return;
    if (number < min && plan.keyResults.length > 0) return;
    const isNone = criteria.length === 0;
    const besides = number < criteria.length ? ' besides those of dropped or paused objectives' : '';
    if (!isNone && isForOneYear(plan) && isShared(plan, max)) return;
    yield {
      at: strategy.criteria ?? strategy,
      unlessDamaged: ['criteria'],
      level: isNone || number > most ? 'error' : 'warn',
      message: isNone
        ? `The strategy has no criteria. Aim for ${min}–${max}: they show whether you have reached the destination.`
        : `The strategy has ${countNoun(number, 'criterion', 'criteria')}${besides}. Aim for ${min}–${max}${number > most ? `; the limit is ${most}` : ''}.`,
      ...(number < min && {
        help: `Under \`criteria:\`, add outcomes until you have ${min}–${max}: what will be true when you arrive.${isNone ? suggestInitiative(plan) : ''}`,
      }),
    };
  },
};

/** Returns whether the criteria are few for the objectives that are still open: at most so many for each. */
function isShared(plan: Plan, most: number): boolean {
  const objectives = listLiveObjectives(plan);
  const advanced = objectives.map(({ objective }) => new Set(objective.advances).size);
  return plan.criteria.length <= most * objectives.length && advanced.every((number) => number <= most);
}

/** Returns whether a text has a number that is no part of a word or of a year. */
const hasNumber = (text: string) => /(?<![\p{L}\d.,-])(?!(?:19|20)\d\d(?![\d.,]))\d/u.test(text);

/** Points to initiatives whose numbers could be criteria; empty if there are none. */
function suggestInitiative(plan: Plan): string {
  const [first, ...more] = listLiveInitiatives(plan).filter(([, { what = '' }]) => hasNumber(what));
  if (!first) return '';
  return ` ${more.length > 0 ? `${more.length + 1} initiatives hold` : 'An initiative holds'} a number that could be a target, such as \`${first[0]}\`.`;
}
