import { joinList } from '../../model/quote.ts';
import { listGuarded } from '../guards.ts';
import { type ChangeRule, DIRECTION, type Match, type Pair } from '../rule.ts';

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
  *check(pair) {
    for (const edit of pair.edits) {
      if (edit.match?.section !== 'objectives' || edit.field !== 'status' || edit.to !== 'dropped') continue;
      yield {
        edit,
        message: `Objective \`${edit.match.id}\` was dropped`,
        effect: sayGuardsOf(pair, edit.match),
        what: 'dropped',
        values: '',
      };
    }
  },
};

/** Says which indicators of an objective guard a criterion: nobody looks at them once it is dropped. */
function sayGuardsOf(pair: Pair, { before }: Match): string | undefined {
  const said = pair.matches.flatMap((match) => {
    if (match.section !== 'indicators' || match.before?.objective !== before?.id) return [];
    const guarded = listGuarded(pair, match).map(({ id }) => `\`${id}\``);
    return guarded.length === 0 ? [] : [`its indicator \`${match.id}\` guards ${joinList(guarded)}`];
  });
  return said.join('; ') || undefined;
}
