import { describeEntryField } from '../matched.ts';
import { type ChangeRule, FOLDED } from '../rule.ts';

export const formatOnly: ChangeRule = {
  id: 'format-only',
  class: 'editorial',
  levels: FOLDED,
  summary: 'A value is written differently and means the same.',
  why: 'A default that is written out, a list of one, other line breaks in a text, a handle for a name: nothing has changed for a reader.',
  source: 'The format: texts, defaults and handles',
  fix: 'Nothing has to be done.',
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
