import { sayValue, whose } from '../matched.ts';
import { type ChangeRule, type Edit, FOLDED } from '../rule.ts';

export const planAdjusted: ChangeRule = {
  id: 'plan-adjusted',
  class: 'scope',
  levels: FOLDED,
  summary: 'A number, date, choice or reference of the work is another one.',
  why: 'Budgets, dates of the work, levels of ability and links move all the time. None of it is a promise, and a reader wants to see it.',
  source: 'The format: typed fields that are no commitments',
  fix: 'Nothing has to be done.',
  example: {
    before: 'initiatives:\n  form: { what: One form, budget: 50000 }\n',
    after: 'initiatives:\n  form: { what: One form, budget: 80000 }\n',
  },
  isLast: true,
  *check({ edits }) {
    for (const edit of edits) if (!edit.isText) yield { edit, message: said(edit) };
  },
};

function said(edit: Edit): string {
  const { from, to, isItem } = edit;
  if (isItem)
    return `${sayValue(from ?? to)} was ${from === undefined ? 'added to' : 'taken out of'} ${whose(edit)}`;
  if (from === undefined) return `The ${whose(edit)} is now ${sayValue(to)}, where there was none`;
  return to === undefined
    ? `The ${whose(edit)} is gone; it was ${sayValue(from)}`
    : `The ${whose(edit)} went from ${sayValue(from)} to ${sayValue(to)}`;
}
