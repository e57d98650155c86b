/** Finds targets that moved, and the effect on the ambition. */
import {
  compareAmbition,
  measureAmbition,
  sayAmbition,
  sayAmbitionChange,
  saySignedAmbition,
  sayValues,
} from '../model/ask.ts';
import { sayNumber, tidyNumber } from '../model/numbers.ts';
import { describeCumulativeMove } from './cumulative.ts';
import { findEdit, listMatchedCriteria, type MatchedCriterion } from './matched.ts';
import type { Move, Pair } from './rule.ts';

/** Finds the targets that moved this way. */
export function* findTargetMoves(pair: Pair, wanted: ReturnType<typeof compareAmbition>): Iterable<Move> {
  for (const matched of listMatchedCriteria(pair)) {
    const edit = findEdit(pair, matched.match, 'target');
    const { before, after } = matched;
    if (!edit || compareAmbition(before, after) !== wanted) continue;
    yield {
      edit,
      message: `The target of criterion \`${matched.id}\` ${describeTargetMove(matched)}`,
      effect:
        [describeTargetEffect(matched), describeCumulativeMove(pair, matched)].filter(Boolean).join('; ') ||
        undefined,
      values: sayValues(before.target, after.target, after.unit),
    };
  }
}

function describeTargetMove({ before, after }: MatchedCriterion): string {
  if (before.target === undefined) return `is now ${sayNumber(after.target ?? 0)}, where there was none`;
  if (after.target === undefined) return `is gone; it was ${sayNumber(before.target)}`;
  const way = after.target < before.target ? 'fell' : 'rose';
  return `${way} from ${sayNumber(before.target)} to ${sayNumber(after.target)}`;
}

function describeTargetEffect(matched: MatchedCriterion): string | undefined {
  const { before, after } = matched;
  if (after.target === undefined)
    return `asks for nothing that can be measured; asked ${saySignedAmbition(before) ?? sayNumber(before.target ?? 0)}`;
  if (before.target === undefined)
    return measureAmbition(after) === undefined ? undefined : `asks ${saySignedAmbition(after)}`;
  return sayAmbitionChange(before, after) ?? sayWithoutBaseline(before.target, matched);
}

function sayWithoutBaseline(was: number, { before, after }: MatchedCriterion): string {
  if (compareAmbition(before, after) === 'changed')
    return 'without baseline and direction nobody can tell whether that is less';
  const move = tidyNumber((after.target ?? 0) - was);
  return `the target is ${sayAmbition(Math.abs(move), after.unit)} ${move < 0 ? 'lower' : 'higher'}`;
}
