import { countNoun } from '../../model/quote.ts';
import type { Rule } from '../rule.ts';

export const criteriaCount: Rule<{ min: number; max: number; most: number }> = {
  id: 'criteria-count',
  level: 'warn',
  kind: 'data',
  summary: 'Three to five criteria show that the destination is reached.',
  why: 'With none, anything can be called a success. One or two are easily met at the cost of the rest, and more than five are remembered by nobody.',
  source: 'Four steps to total strategic alignment, step 3: three to five measurable outcomes',
  fix: 'Keep the three to five criteria without which you would not say that you have arrived; others make good `indicators`.',
  options: {
    min: { default: 3, least: 0, says: 'fewest criteria without a warning (alignment step 3)' },
    max: { default: 5, least: 1, says: 'most criteria without a warning (alignment step 3)' },
    most: { default: 7, least: 1, says: 'more criteria than this are an error, and so is none' },
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
  *check({ strategy, criteria }, { options: { min, max, most } }) {
    const number = criteria.length;
    if (number >= min && number <= max) return;
    const isNone = number === 0;
    yield {
      at: strategy.criteria ?? strategy,
      unlessDamaged: ['criteria'],
      level: isNone || number > most ? 'error' : 'warn',
      message: isNone
        ? `The strategy has no criteria; ${min}–${max} would show that the destination is reached.`
        : `The strategy has ${countNoun(number, 'criterion', 'criteria')}; ${min}–${max} are wanted, at most ${most}.`,
      ...(number < min && {
        help: `Add \`criteria:\` until there are ${min}–${max}: what will be true when you have arrived.`,
      }),
    };
  },
};
