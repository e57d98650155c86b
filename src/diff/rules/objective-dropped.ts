import { type ChangeRule, DIRECTION } from '../rule.ts';

export const objectiveDropped: ChangeRule = {
  id: 'objective-dropped',
  class: 'direction',
  levels: DIRECTION,
  summary: 'An objective was given up: its status is `dropped`.',
  why: 'Letting go is a good decision too, and those who worked on it should hear of it.',
  source: 'Breakthrough Model',
  fix: 'Look at what depended on it, and at the criteria that it was to move.',
  example: {
    before:
      'stages:\n  incremental:\n    objectives:\n      one-form: { result: Members apply with one form. }\n',
    after:
      'stages:\n  incremental:\n    objectives:\n      one-form: { result: Members apply with one form., status: dropped }\n',
  },
  *check({ edits }) {
    for (const edit of edits) {
      if (edit.match?.section !== 'objectives' || edit.field !== 'status' || edit.to !== 'dropped') continue;
      yield { edit, message: `Objective \`${edit.match.id}\` was dropped`, what: 'dropped', values: '' };
    }
  },
};
