import { findEdit, sayWordsKept } from '../matched.ts';
import { type ChangeRule, DIRECTION } from '../rule.ts';
import { isRewritten } from '../wordings.ts';

export const destinationRewritten: ChangeRule = {
  id: 'destination-rewritten',
  class: 'direction',
  levels: DIRECTION,
  direction: 'undecidable',
  effect: 'tell the people who know the old one',
  summary: 'The wording of the destination changed.',
  why: 'Everything in a strategy serves its destination. The rule does not judge the wording: it shows the old and the new text, and how many words stayed the same.',
  source: 'Breakthrough Model',
  fix: 'Read the new wording, and tell everyone who knows the old one.',
  example: {
    before: 'destination:\n  statement: By 2029 every member gets a loan decision while they wait.\n',
    after: 'destination:\n  statement: By 2029 most members get a loan decision within a day.\n',
  },
  *check(pair) {
    const edit = findEdit(pair, undefined, 'destination.statement');
    if (!edit || !isRewritten(pair, edit)) return;
    const said =
      edit.from === undefined ? 'was added' : edit.to === undefined ? 'was removed' : 'was rewritten';
    const first = edit.from === undefined && { atMost: 'info' as const, short: 'there was none before' };
    yield { edit, message: `The destination ${said}`, effect: sayWordsKept(edit), ...first };
  },
};
