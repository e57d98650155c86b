import { findEntryKind, listKeysWith } from '../../model/key-kinds.ts';
import {
  findEdit,
  isReworded,
  listMatchedCriteria,
  type MatchedCriterion,
  sayWordsKept,
} from '../matched.ts';
import { type ChangeRule, GOALPOST, type Move, type Pair } from '../rule.ts';

export const guardrailLoosened: ChangeRule = {
  id: 'guardrail-loosened',
  class: 'goalpost',
  levels: GOALPOST,
  summary: 'What must not get worse meanwhile is gone or says something else.',
  why: 'A target is easily met at the cost of something else. The guardrail is the half of the promise that protects it. Text is not judged, so all other wording is told.',
  source: 'Paired measures: Andrew Grove, High Output Management',
  fix: 'Put it back, or say why it changes: `strat amend <id> --why "…"`.',
  example: {
    before:
      'end: 2028\ncriteria:\n  loan-time: { measure: Hours, baseline: 72, target: 2, guardrail: Defaults stay under 2 percent. }\n',
    after: 'end: 2028\ncriteria:\n  loan-time: { measure: Hours, baseline: 72, target: 2 }\n',
  },
  *check(pair) {
    for (const matched of listMatchedCriteria(pair)) {
      const edit = findEdit(pair, matched.match, 'guardrail');
      if (edit && edit.from !== undefined && isReworded(edit)) {
        const isGone = edit.to === undefined;
        yield {
          edit,
          message: `The guardrail of criterion \`${matched.id}\` ${isGone ? 'was removed' : 'was changed'}`,
          effect: isGone ? undefined : sayWordsKept(edit),
          ...(isGone && { values: 'removed' }),
        };
      }
      yield* findIndicatorMoves(pair, matched);
    }
  },
};

/** Finds changes of an indicator that serves as the guardrail. */
function* findIndicatorMoves(pair: Pair, { id, before, after, match }: MatchedCriterion): Iterable<Move> {
  const indicator = pair.matches.find(
    (one) => one.section === 'indicators' && one.before !== undefined && one.before.id === before.guardrail,
  );
  if (!indicator || after.guardrail === undefined) return;
  const whose = { effect: `the guardrail of ${id}`, judgedBy: match };
  const name = `Indicator \`${indicator.id}\``;
  if (!indicator.after)
    yield {
      match,
      field: 'guardrail',
      effect: `it is the guardrail of ${id}`,
      message: `${name} was removed`,
      values: `${indicator.id} removed`,
    };
  for (const field of ['target', ...listKeysWith('definition', findEntryKind('indicators'))]) {
    const edit = findEdit(pair, indicator, field);
    if (edit && edit.from !== undefined && isReworded(edit))
      yield {
        ...whose,
        edit,
        message: `${name} has another \`${field}\`: ${edit.from} → ${edit.to ?? 'none'}`,
      };
  }
}
