import { joinList } from '../../model/quote.ts';
import { listGuarded } from '../guards.ts';
import { type ChangeRule, DIRECTION, type Match, type Pair } from '../rule.ts';

export const objectiveDropped: ChangeRule = {
  id: 'objective-dropped',
  class: 'direction',
  levels: DIRECTION,
  direction: 'easier',
  effect: 'nobody works towards it any more',
  summary: 'An objective was dropped: its status is now `dropped`.',
  why: 'Dropping an objective can be a good decision. The people who worked on it need to know.',
  source: 'Breakthrough Model',
  fix: 'Check what depended on it, and the criteria that it was meant to advance.',
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
        effect:
          [sayKeyResults(pair, edit.match), sayGuardsOf(pair, edit.match)].filter(Boolean).join('; ') ||
          undefined,
        what: 'dropped',
        values: '',
      };
    }
  },
};

function isHeldBy({ before }: Match, objective: string | undefined): boolean {
  return before?.holder?.section === 'objectives' && before.holder.id === objective;
}

/** Says which key results go with an objective: nobody works towards them either. */
function sayKeyResults({ matches }: Pair, { before }: Match): string | undefined {
  const own = matches.filter(
    (match) => match.section === 'key_results' && match.after && isHeldBy(match, before?.id),
  );
  if (own.length === 0) return undefined;
  const ids = joinList(own.map(({ id }) => `\`${id}\``));
  return `nobody works towards its ${own.length === 1 ? 'key result' : 'key results'} ${ids} any more`;
}

/** Says which indicators of an objective guard a criterion: nobody looks at them once it is dropped. */
function sayGuardsOf(pair: Pair, { before }: Match): string | undefined {
  const said = pair.matches.flatMap((match) => {
    if (match.section !== 'indicators' || !isHeldBy(match, before?.id)) return [];
    const guarded = listGuarded(pair, match).map(({ id }) => `\`${id}\``);
    return guarded.length === 0 ? [] : [`its indicator \`${match.id}\` guards ${joinList(guarded)}`];
  });
  return said.join('; ') || undefined;
}
