import { findEdit, isReworded, sayWordsKept } from '../matched.ts';
import { type ChangeRule, DIRECTION } from '../rule.ts';

export const destinationRewritten: ChangeRule = {
  id: 'destination-rewritten',
  class: 'direction',
  levels: DIRECTION,
  summary: 'The statement of the destination has other words.',
  why: 'Everything in a strategy is there to reach the destination. Text is not judged: the words are shown, and how many were kept.',
  source: 'Breakthrough Model',
  fix: 'Read the words, and tell those who were told the old ones.',
  example: {
    before: 'destination:\n  statement: By 2029 every member gets a loan decision while they wait.\n',
    after: 'destination:\n  statement: By 2029 most members get a loan decision within a day.\n',
  },
  *check(pair) {
    const edit = findEdit(pair, undefined, 'destination.statement');
    if (!edit || !isReworded(edit)) return;
    const said = edit.from === undefined ? 'is new' : edit.to === undefined ? 'is gone' : 'was rewritten';
    const atMost = edit.from === undefined ? { atMost: 'info' as const } : {};
    yield { edit, message: `The destination ${said}`, effect: sayWordsKept(edit), ...atMost };
  },
};
