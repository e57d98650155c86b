import { describeEntryField, quoteFieldValue } from '../matched.ts';
import { type ChangeRule, type Edit, FOLDED } from '../rule.ts';

export const planAdjusted: ChangeRule = {
  id: 'plan-adjusted',
  class: 'scope',
  levels: FOLDED,
  summary: 'A number, date, choice or reference of the work is another one.',
  why: 'Budgets, levels of ability today, choices and links move all the time. None of it is a promise, and a reader wants to see it.',
  source: 'The format: typed fields that are no commitments',
  fix: 'Nothing has to be done.',
  example: {
    before: 'initiatives:\n  form: { what: One form, budget: 50000 }\n',
    after: 'initiatives:\n  form: { what: One form, budget: 80000 }\n',
  },
  isLast: true,
  *check({ edits }) {
    for (const edit of edits) if (!edit.isText) yield { edit, message: describeAdjustment(edit) };
  },
};

function describeAdjustment(edit: Edit): string {
  const { from, to, isItem } = edit;
  if (isItem)
    return `${quoteFieldValue(from ?? to)} was ${from === undefined ? 'added to' : 'taken out of'} ${describeEntryField(edit)}`;
  if (from === undefined)
    return `The ${describeEntryField(edit)} is now ${quoteFieldValue(to)}, where there was none`;
  return to === undefined
    ? `The ${describeEntryField(edit)} is gone; it was ${quoteFieldValue(from)}`
    : `The ${describeEntryField(edit)} went from ${quoteFieldValue(from)} to ${quoteFieldValue(to)}`;
}
