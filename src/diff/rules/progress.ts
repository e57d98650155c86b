import { NOUN } from '../../model/names.ts';
import { sayNumber } from '../../model/numbers.ts';
import { countNoun } from '../../model/quote.ts';
import { isToldFirstBaseline } from '../baselines.ts';
import { describeEntry, findEdit, listMatchedMeasures } from '../matched.ts';
import { type ChangeRule, type Edit, FOLDED, type Move, type Pair } from '../rule.ts';

export const progress: ChangeRule = {
  id: 'progress',
  class: 'progress',
  levels: FOLDED,
  direction: 'none',
  summary: 'The plan went forward: work began or is done, a baseline was measured, a capability grew.',
  why: 'No promise changes. Readers still want to know it, and it must not be lost among the goalposts that moved.',
  source: 'Our judgement: doing what the plan says does not change it',
  fix: 'You do not have to do anything.',
  example: {
    before: 'initiatives:\n  form: { what: One form, status: active }\n',
    after: 'initiatives:\n  form: { what: One form, status: done }\n',
  },
  *check(pair) {
    for (const edit of pair.edits) {
      const message = describeStatus(edit) ?? describeGrowth(edit);
      if (message !== undefined) yield { edit, message, short: sayProgress(edit) };
    }
    yield* findMeasuredBaselines(pair);
  },
};

/** Describes a status that went forward; undefined for any other. */
function describeStatus({ match, field, from, to }: Edit): string | undefined {
  if (field !== 'status' || from === 'dropped') return undefined;
  if (!match) return describeOwnStatus(from, to);
  if (to === 'done') return `${describeEntry(match)} is done`;
  if (to !== 'active' || from === 'done') return undefined;
  return `${describeEntry(match)} ${from === 'paused' ? 'continues' : 'has begun'}`;
}

/** Describes a strategy that came into force, or nearer to it; undefined for any other change of its status. */
function describeOwnStatus(from: unknown, to: unknown): string | undefined {
  if (from === 'draft' && to === 'proposed') return 'The strategy is proposed now';
  if (from === 'paused' && (to ?? 'active') === 'active') return 'The strategy continues';
  return (from === 'draft' || from === 'proposed') && (to ?? 'active') === 'active'
    ? 'The strategy is in force now'
    : undefined;
}

/** Describes a capability that is at a higher level today; undefined for any other edit. */
function describeGrowth({ match, field, from, to }: Edit): string | undefined {
  if (match?.section !== 'capabilities' || field !== 'today') return undefined;
  if (typeof from !== 'number' || typeof to !== 'number' || to <= from) return undefined;
  return `${describeEntry(match)} is at level ${to} today; it was at ${from}`;
}

/** Says in a few words how it went forward. */
function sayProgress({ match, field, from, to }: Edit): string {
  if (field !== 'status') return sayLevelsGained(Number(to) - Number(from));
  if (to === 'done') return 'it is done';
  if (from === 'paused') return 'it continues';
  if (match) return 'it has begun';
  return to === 'proposed' ? 'it can be decided on' : 'it is in force now';
}

const sayLevelsGained = (levels: number) => `${countNoun(levels, 'level')} higher`;

/** Finds baselines that were measured for the first time, and leave something to do. */
function* findMeasuredBaselines(pair: Pair): Iterable<Move> {
  for (const matched of listMatchedMeasures(pair)) {
    const { match, before, after, id } = matched;
    const edit = findEdit(pair, match, 'baseline');
    if (!edit || typeof before.baseline === 'number' || typeof after.baseline !== 'number') continue;
    if (before.target === undefined && after.target !== undefined) continue;
    if (isToldFirstBaseline(pair, matched)) continue;
    const day = findEdit(pair, match, 'measure_by');
    yield {
      edit,
      ...(day && day.to === undefined && { covers: [day] }),
      message: `The baseline of ${NOUN[match.section]} \`${id}\` was measured: ${sayNumber(after.baseline)}`,
      short: 'measured for the first time',
      values: `${before.baseline ?? 'none'} → ${sayNumber(after.baseline)}`,
    };
  }
}
