import { countNoun } from '../../model/quote.ts';
import type { Rule } from '../rule.ts';

export const criteriaCount: Rule<{ min: number; max: number; most: number }> = {
  id: 'criteria-count',
  level: 'warn',
  kind: 'data',
  summary: 'Three to five criteria show whether you have reached the destination.',
  why: 'With no criteria, anything can be called a success. With one or two, people can meet them at the cost of everything else. Nobody remembers more than five.',
  source: 'Four steps to total strategic alignment, step 3: three to five measurable outcomes',
  fix: 'If you have fewer than three, add criteria under `criteria:`: what will be true when you have arrived. If you have more than five, keep those without which you could not say that you have arrived. Move the others to `indicators:` of an objective.',
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
  *check({ strategy, criteria }, { options: { min, max, most } }) {
    const number = criteria.length;
    if (number >= min && number <= max) return;
    const isNone = number === 0;
    yield {
      at: strategy.criteria ?? strategy,
      unlessDamaged: ['criteria'],
      level: isNone || number > most ? 'error' : 'warn',
      message: isNone
        ? `The strategy has no criteria. Aim for ${min}–${max}: they show whether you have reached the destination.`
        : `The strategy has ${countNoun(number, 'criterion', 'criteria')}. Aim for ${min}–${max}${number > max ? `; the limit is ${most}` : ''}.`,
      ...(number < min && {
        help: `Under \`criteria:\`, add outcomes until you have ${min}–${max}: what will be true when you arrive.`,
      }),
    };
  },
};
