import { findDirection } from '../../model/ask.ts';
import { findEntryKind, listKeysWith } from '../../model/key-kinds.ts';
import {
  findEdit,
  isReworded,
  listMatchedCriteria,
  type MatchedCriterion,
  quoteFieldValue,
} from '../matched.ts';
import { type ChangeRule, GOALPOST, type Move, type Pair } from '../rule.ts';

export const measureRedefined: ChangeRule = {
  id: 'measure-redefined',
  class: 'goalpost',
  levels: GOALPOST,
  summary: 'A criterion is measured in another way: measure, unit, direction, source or proof.',
  why: 'Another measure makes the old numbers mean something else, and a target can then be met by counting differently.',
  source: 'Clinical trial registries: outcome switching',
  fix: 'Put it back, or say why it is now measured in this way: `strat amend <id> --why "…"`.',
  example: {
    before:
      'end: 2028\ncriteria:\n  fees: { measure: Median fee per account, unit: EUR, baseline: 90, target: 60 }\n',
    after:
      'end: 2028\ncriteria:\n  fees: { measure: Median fee per new account, unit: EUR, baseline: 90, target: 60 }\n',
  },
  *check(pair) {
    for (const { match, id, before, after } of listMatchedCriteria(pair))
      for (const field of listKeysWith('definition', findEntryKind('criteria'))) {
        const edit = findEdit(pair, match, field);
        const isFirst =
          edit?.from === undefined && (field !== 'direction' || findDirection(before) === undefined);
        if (!edit || isFirst || !isReworded(edit)) continue;
        const [was, is] =
          field === 'direction' ? [findDirection(before), findDirection(after)] : [edit.from, edit.to];
        const change =
          is === undefined
            ? `is gone; it was ${quoteFieldValue(was)}`
            : `went from ${quoteFieldValue(was)} to ${quoteFieldValue(is)}`;
        yield { edit, message: `The \`${field}\` of criterion \`${id}\` ${change}` };
      }
    for (const matched of listMatchedCriteria(pair)) yield* findTurnedDirection(pair, matched);
  },
};

/** Finds a reversed direction: without a written one, a target on the other side of the baseline reverses it. */
function* findTurnedDirection(pair: Pair, { match, id, before, after }: MatchedCriterion): Iterable<Move> {
  const edit = findEdit(pair, match, 'target');
  const [from, to] = [findDirection(before), findDirection(after)];
  if (!edit || !from || !to || from === to || findEdit(pair, match, 'direction')) return;
  yield {
    edit,
    field: 'direction',
    from,
    to,
    values: `${from} → ${to}`,
    message: `The \`direction\` of criterion \`${id}\` went from ${quoteFieldValue(from)} to ${quoteFieldValue(to)}`,
    effect: 'its target now lies on the other side of its baseline',
  };
}
