/** Finds targets that moved, and the effect on the ambition. */
import { askOf, moveOf, sayAskChange, sayMove, saySignedAsk, sayValues } from '../model/ask.ts';
import { sayNumber, tidy } from '../model/numbers.ts';
import { cumulative } from './cumulative.ts';
import { criteriaOf, editOf, type MatchedCriterion } from './matched.ts';
import type { Move, Pair } from './rule.ts';

/** Finds the targets that moved this way. */
export function* targetMoves(pair: Pair, wanted: ReturnType<typeof moveOf>): Iterable<Move> {
  for (const matched of criteriaOf(pair)) {
    const edit = editOf(pair, matched.match, 'target');
    const { before, after } = matched;
    if (!edit || moveOf(before, after) !== wanted) continue;
    yield {
      edit,
      message: `The target of criterion \`${matched.id}\` ${saidOf(matched)}`,
      effect: [effectOf(matched), cumulative(pair, matched)].filter(Boolean).join('; ') || undefined,
      values: sayValues(before.target, after.target, after.unit),
    };
  }
}

function saidOf({ before, after }: MatchedCriterion): string {
  if (before.target === undefined) return `is now ${sayNumber(after.target ?? 0)}, where there was none`;
  if (after.target === undefined) return `is gone; it was ${sayNumber(before.target)}`;
  const way = after.target < before.target ? 'fell' : 'rose';
  return `${way} from ${sayNumber(before.target)} to ${sayNumber(after.target)}`;
}

function effectOf(matched: MatchedCriterion): string | undefined {
  const { before, after } = matched;
  if (after.target === undefined)
    return `asks for nothing that can be measured; asked ${saySignedAsk(before) ?? sayNumber(before.target ?? 0)}`;
  if (before.target === undefined)
    return askOf(after) === undefined ? undefined : `asks ${saySignedAsk(after)}`;
  return sayAskChange(before, after) ?? sayWithoutBaseline(before.target, matched);
}

function sayWithoutBaseline(was: number, { before, after }: MatchedCriterion): string {
  if (moveOf(before, after) === 'changed')
    return 'without baseline and direction nobody can tell whether that is less';
  const move = tidy((after.target ?? 0) - was);
  return `the target is ${sayMove(Math.abs(move), after.unit)} ${move < 0 ? 'lower' : 'higher'}`;
}
