import { findEdit, isReworded, sayWordsKept } from '../matched.ts';
import { type ChangeRule, DIRECTION } from '../rule.ts';

export const whyRewritten: ChangeRule = {
  id: 'why-rewritten',
  class: 'direction',
  levels: DIRECTION,
  summary: 'The reason for the destination has other words.',
  why: 'People were asked to go along for a reason. Text is not judged: the words are shown, and how many were kept.',
  source: 'Breakthrough Model',
  fix: 'Read the words, and tell those who were told the old ones.',
  example: {
    before: 'destination:\n  why: One member in three waits nine days and goes elsewhere.\n',
    after: 'destination:\n  why: Our competitors decide faster than we do.\n',
  },
  *check(pair) {
    const edit = findEdit(pair, undefined, 'destination.why');
    if (!edit || !isReworded(edit)) return;
    const said = edit.from === undefined ? 'is new' : edit.to === undefined ? 'is gone' : 'was rewritten';
    const atMost = edit.from === undefined ? { atMost: 'info' as const } : {};
    yield { edit, message: `The why of the destination ${said}`, effect: sayWordsKept(edit), ...atMost };
  },
};
