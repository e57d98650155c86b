import { describeEntryField, sayWordsKept } from '../matched.ts';
import { type ChangeRule, type Edit, FOLDED } from '../rule.ts';

export const textReworded: ChangeRule = {
  id: 'text-reworded',
  class: 'editorial',
  levels: FOLDED,
  summary: 'A text has other words.',
  why: 'Most edits of text are care. They are counted, and shown with `--all`, so that they do not hide what is moved.',
  source: 'The format: text fields',
  fix: 'Nothing has to be done.',
  example: {
    before: 'criteria:\n  fees: { outcome: Members pay less., measure: Fee, baseline: 90, target: 60 }\n',
    after:
      'criteria:\n  fees: { outcome: Members pay less for an account., measure: Fee, baseline: 90, target: 60 }\n',
  },
  isLast: true,
  *check({ edits }) {
    for (const edit of edits)
      if (edit.isText) yield { edit, message: describeRewording(edit), effect: sayWordsKept(edit) };
  },
};

function describeRewording(edit: Edit): string {
  if (edit.from === undefined) return `The ${describeEntryField(edit)} is new`;
  return `The ${describeEntryField(edit)} ${edit.to === undefined ? 'is gone' : 'was reworded'}`;
}
