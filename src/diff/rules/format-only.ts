import { describeEntryField } from '../matched.ts';
import { type ChangeRule, FOLDED } from '../rule.ts';

export const formatOnly: ChangeRule = {
  id: 'format-only',
  class: 'editorial',
  levels: FOLDED,
  direction: 'none',
  summary: 'A value is written differently but means the same.',
  why: 'For example: you wrote out a default, made a list of a single value, broke lines elsewhere, or used a handle instead of a name. Nothing changes for a reader.',
  source: 'The format: texts, defaults and handles',
  fix: 'You do not have to do anything.',
  example: {
    before: 'criteria:\n  fees: { measure: Fee, baseline: 90, target: 60 }\n',
    after: 'criteria:\n  fees: { measure: Fee, baseline: 90, target: 60, direction: decrease }\n',
  },
  *check({ forms }) {
    for (const edit of forms)
      yield {
        edit: { ...edit, isText: false },
        message: `The ${describeEntryField(edit)} is written differently`,
        values: 'means the same',
      };
  },
};
