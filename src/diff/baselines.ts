/** Finds first baselines that leave little or nothing to do, and those that are not the first. */
import { findDirection } from '../model/ambition.ts';
import { sayAim } from '../model/ambition-words.ts';
import { isPromised } from '../model/measures.ts';
import { sayNumber, tidyNumber } from '../model/numbers.ts';
import type { Criterion } from '../model/schema.ts';
import { readTargetNumber, sayTarget } from '../model/target.ts';
import { findEdit, listMatchedResults, type MatchedMeasure } from './matched.ts';
import { findRecount } from './recounts.ts';
import type { Move, Pair } from './rule.ts';

/** The share of a target up to which a first baseline leaves little to do; one tenth is our choice. */
const LITTLE = 0.1;

/**
 * Finds baselines that become known. Measuring one is what the strategy asks for, so an ordinary number is not reported
 * here.
 */
export function* findFirstBaselines(pair: Pair): Iterable<Move> {
  for (const matched of listMatchedResults(pair)) {
    const edit = findEdit(pair, matched.match, 'baseline');
    const { before, after, name } = matched;
    if (!edit || typeof before.baseline === 'number' || typeof after.baseline !== 'number') continue;
    if (findRecount(pair, matched)) continue;
    const found = explainFirstBaseline(pair, matched);
    if (!found) continue;
    const to = sayNumber(after.baseline);
    yield {
      edit,
      direction: found.isUnclear ? 'undecidable' : 'easier',
      message: `The baseline of ${name} went from unknown to ${to}`,
      effect: found.effect,
      values: `${before.baseline ?? 'none'} → ${to}`,
      ...(found.isLittle && { atMost: 'warn' }),
    };
  }
}

/** Returns whether the first baseline of a measure is reported as a goalpost, or as a part of one. */
export function isToldFirstBaseline(pair: Pair, matched: MatchedMeasure): boolean {
  if (findRecount(pair, matched)) return true;
  return isPromised(matched.match.section) && explainFirstBaseline(pair, matched) !== undefined;
}

function explainFirstBaseline(pair: Pair, matched: Explainable): Explained | undefined {
  return explainFormerBaseline(pair, matched) ?? explainLittleLeft(matched.before, matched.after);
}

type Explainable = Pick<MatchedMeasure, 'match' | 'id' | 'before' | 'after'>;

interface Explained {
  readonly effect: string;
  readonly isLittle?: boolean;
  /** Whether nobody can tell, because no direction was promised. */
  readonly isUnclear?: boolean;
}

/** Explains a number that an earlier version had: giving it up for a while does not make the next one the first. */
function explainFormerBaseline(pair: Pair, { match, id, after }: Explainable): Explained | undefined {
  const former = pair
    .history(match.before?.id ?? id)
    .findLast(({ criterion }) => typeof criterion.baseline === 'number');
  const { baseline, unit } = former?.criterion ?? {};
  if (typeof baseline !== 'number' || baseline === after.baseline || unit !== after.unit) return undefined;
  return { effect: `it was ${sayNumber(baseline)} on ${former?.on}` };
}

/** Explains how little is left between a first baseline and the target that was promised. */
function explainLittleLeft(before: Criterion, after: Criterion): Explained | undefined {
  const { baseline } = after;
  const target = readTargetNumber(after.target);
  if (typeof baseline !== 'number' || target === undefined || before.target === undefined) return undefined;
  const direction =
    before.direction ?? after.direction ?? findLimitDirection(before) ?? findLimitDirection(after);
  if (direction === 'maintain') return undefined;
  const way = direction === 'decrease' ? -1 : 1;
  const left = direction === undefined ? Math.abs(target - baseline) : (target - baseline) * way;
  const goal = sayTarget(after.target ?? target);
  if (direction === undefined && baseline > target)
    return {
      effect: `there was no direction before; it is now to ${sayAim(after)}`,
      isLittle: true,
      isUnclear: true,
    };
  if (left <= 0) return { effect: `the target of ${goal} is met from the start` };
  const share = left / Math.max(Math.abs(target), Math.abs(baseline));
  if (share > LITTLE) return undefined;
  return { effect: `only ${sayNumber(tidyNumber(left))} left to the target of ${goal}`, isLittle: true };
}

/** Finds the direction that a limit states while the baseline is not known. */
function findLimitDirection({ target }: Criterion): 'increase' | 'decrease' | 'maintain' | undefined {
  return typeof target === 'string' ? findDirection({ target }) : undefined;
}
