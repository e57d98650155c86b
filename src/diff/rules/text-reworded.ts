import { describeEntryField, sayWordsKept } from '../matched.ts';
import { type ChangeRule, type Edit, FOLDED } from '../rule.ts';

export const textReworded: ChangeRule = {
  id: 'text-reworded',
  class: 'editorial',
  levels: FOLDED,
  direction: 'none',
  summary: 'A text is only spelled differently, or follows the number beside it.',
  why: 'A typo, a comma or a capital letter changes nothing that is said. Such edits are only counted, so that they do not hide moved goalposts. Run `strat diff --all` to see them. If a text says something else, see `detail-reworded`, or `promise-reworded` for the sentence of a commitment.',
  source: 'The format: text fields',
  fix: 'You do not have to do anything.',
  example: {
    before:
      'criteria:\n  fees: { outcome: Members get a decison at once., measure: Fee, baseline: 90, target: 60 }\n',
    after:
      'criteria:\n  fees: { outcome: Members get a decision at once., measure: Fee, baseline: 90, target: 60 }\n',
  },
  isLast: true,
  *check({ edits }) {
    for (const edit of edits)
      if (edit.isText) yield { edit, message: describeRewording(edit), effect: sayWordsKept(edit) };
  },
};

function describeRewording(edit: Edit): string {
  if (edit.from === undefined) return `The ${describeEntryField(edit)} was added`;
  return `The ${describeEntryField(edit)} ${edit.to === undefined ? 'was removed' : 'was reworded'}`;
}
