/** Finds what is kept and may now be further off. */
import { compareAmbition } from '../model/ambition.ts';
import { sayAmount, sayValues } from '../model/ambition-words.ts';
import { findKeptRange, findKeptTolerance } from '../model/kept.ts';
import { sayNumber } from '../model/numbers.ts';
import { isWithinRange } from '../model/promised-range.ts';
import { findEdit, joinEffects, listMatchedMeasures, type MatchedMeasure } from './matched.ts';
import type { Move, Pair } from './rule.ts';

/** Finds tolerances that let pass what was not kept before; with a lowered target, that says it already. */
export function* findWidenedTolerances(pair: Pair): Iterable<Move> {
  for (const matched of listMatchedMeasures(pair)) {
    const { match, before, after, name, judged } = matched;
    const edit = findEdit(pair, match, 'tolerance');
    if (!edit || !isWider(matched)) continue;
    if (findEdit(pair, match, 'target') && compareAmbition(before, after) !== 'raised') continue;
    const [was, is] = [findKeptTolerance(before), findKeptTolerance(after)];
    yield {
      ...judged,
      edit,
      message: `The tolerance of ${name} went from ${sayTolerance(was, before)} to ${sayTolerance(is, after)}`,
      effect: joinEffects(matched, sayKept(matched)),
      values: sayValues(was, is, after.unit),
    };
  }
}

function isWider({ before, after }: MatchedMeasure): boolean {
  const [was, is] = [findKeptRange(before), findKeptRange(after)];
  return was !== undefined && is !== undefined && !isWithinRange(is, was);
}

function sayTolerance(
  size: number | undefined,
  { tolerance, unit, target }: MatchedMeasure['after'],
): string {
  const amount = sayAmount(size ?? 0, unit);
  if (tolerance !== undefined) return amount;
  return typeof target === 'string' && target.includes('..')
    ? `${amount} (half of the range)`
    : `${amount} (5 % of the target)`;
}

/** Says what counts as kept: `allowed up to 0.65, now up to 0.7`. */
function sayKept({ before, after }: MatchedMeasure): string | undefined {
  const [was, is] = [findKeptRange(before), findKeptRange(after)].map((range) => range && sayRange(range));
  return was && is ? `allowed ${was}, now ${is}` : undefined;
}

function sayRange({ low, high }: { readonly low: number; readonly high: number }): string {
  const [from, to] = [low, high].map((bound) => sayNumber(Number(bound.toPrecision(12))));
  if (!Number.isFinite(low)) return `up to ${to}`;
  return Number.isFinite(high) ? `from ${from} to ${to}` : `from ${from} upwards`;
}
