import { findEdit, sayWordsKept } from '../matched.ts';
import { type ChangeRule, DIRECTION } from '../rule.ts';
import { isRewritten } from '../wordings.ts';

export const whyRewritten: ChangeRule = {
  id: 'why-rewritten',
  class: 'direction',
  levels: DIRECTION,
  direction: 'undecidable',
  effect: 'tell the people who know the old one',
  summary: 'The wording of `why` in the destination changed.',
  why: 'People agreed to the strategy for a reason. The rule does not judge the wording: it shows the old and the new text, and how many words stayed the same.',
  source: 'Breakthrough Model',
  fix: 'Read the new wording, and tell everyone who knows the old one.',
  example: {
    before: 'destination:\n  why: One member in three waits nine days and goes elsewhere.\n',
    after: 'destination:\n  why: Our competitors decide faster than we do.\n',
  },
  *check(pair) {
    const edit = findEdit(pair, undefined, 'destination.why');
    if (!edit || !isRewritten(pair, edit)) return;
    const said =
      edit.from === undefined ? 'was added' : edit.to === undefined ? 'was removed' : 'was rewritten';
    const first = edit.from === undefined && { atMost: 'info' as const, short: 'there was none before' };
    yield { edit, message: `The \`why\` of the destination ${said}`, effect: sayWordsKept(edit), ...first };
  },
};
