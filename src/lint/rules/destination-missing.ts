import { hasText } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const destinationMissing: Rule = {
  id: 'destination-missing',
  level: 'error',
  kind: 'data',
  summary: 'The strategy has a destination.',
  why: 'Without a destination every project fits, and you cannot turn anything down.',
  source: 'Breakthrough Model: the destination comes first',
  fix: 'Add `destination:` with a `statement:` (one sentence on where you will be in two to three years) and a `why:`.',
  bad: `
destination:
  why: One test in six is a repeat today, and patients carry the cost and the delay.
`,
  good: `
destination:
  statement: By 2029 every county clinic shares one record, so that no patient repeats a history or a test.
  why: One test in six is a repeat today, and patients carry the cost and the delay.
`,
  *check({ strategy }) {
    const { destination } = strategy;
    if (!destination)
      yield { at: strategy, missing: 'destination.statement', message: 'The strategy has no destination.' };
    else if (!hasText(destination.statement))
      yield {
        at: destination,
        key: 'statement',
        missing: 'statement',
        message: 'The destination has no statement.',
        help: 'Add `statement:`: one sentence on where you will be in two to three years.',
      };
  },
};
