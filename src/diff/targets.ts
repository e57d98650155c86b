/** Finds targets that moved, and the effect on the ambition. */
import {
  type AmbitionMove,
  compareAmbition,
  findDirection,
  isTurnedRound,
  type Measured,
  measureAmbition,
  measureToward,
} from '../model/ambition.ts';
import {
  sayAim,
  sayAmbitionChange,
  sayAmount,
  sayBothTargets,
  saySignedAmbition,
  sayTargetValues,
  sayValues,
} from '../model/ambition-words.ts';
import { findEntryKind } from '../model/key-kinds.ts';
import { listKeysWith } from '../model/key-walk.ts';
import { tidyNumber } from '../model/numbers.ts';
import type { TargetValue } from '../model/shapes.ts';
import { readTarget, readTargetNumber, sayTarget } from '../model/target.ts';
import { compareWords, measureShareKept } from '../model/word-diff.ts';
import { describeCumulativeMove } from './cumulative.ts';
import { findFirstCount } from './first-counts.ts';
import { findEdit, joinEffects, listMatchedMeasures, type MatchedMeasure } from './matched.ts';
import { findRecount } from './recounts.ts';
import type { Edit, Move, Pair } from './rule.ts';

/** How a target moved. `unguarded`: nobody can tell whether the indicator still guards its criterion as well. */
type TargetMove = AmbitionMove | 'unguarded';

/** Finds the targets that moved this way; a measure that turns round without another target is lowered. */
export function* findTargetMoves(pair: Pair, wanted: TargetMove): Iterable<Move> {
  for (const matched of listMatchedMeasures(pair)) {
    if (findRecount(pair, matched) || findFirstCount(pair, matched)) continue;
    const edit = findEdit(pair, matched.match, 'target');
    if (edit && findTargetMove(matched) === wanted) yield makeTargetMove(pair, matched, edit);
    else if (!edit && wanted === 'lowered') yield* findTurn(pair, matched);
  }
}

function findTargetMove({ before, after, guards }: MatchedMeasure): TargetMove {
  const move = compareAmbition(before, after);
  return move === 'changed' && guards ? 'unguarded' : move;
}

function makeTargetMove(pair: Pair, matched: MatchedMeasure, edit: Edit): Move {
  const { name, before, after, judged } = matched;
  return {
    ...judged,
    edit,
    ...(before.target === undefined && describeFirstTarget(pair, matched)),
    message: `The target of ${name} ${describeTargetMove(matched)}`,
    effect: joinEffects(matched, describeTargetEffect(matched), describeCumulativeMove(pair, matched)),
    values: sayTargetValues(before.target, after.target, after.unit),
  };
}

/** A first target makes a promise sharper. If its sentence lost words as well, nobody can tell whether it is harder. */
function describeFirstTarget(pair: Pair, { match }: MatchedMeasure): Pick<Move, 'covers' | 'direction'> {
  const fields = [...listKeysWith('definition', findEntryKind(match.section)), 'baseline', 'measure_by'];
  const covers = fields.flatMap((field) => {
    const edit = findEdit(pair, match, field);
    return edit && edit.from === undefined ? edit : [];
  });
  const hasLost = listKeysWith('title', findEntryKind(match.section)).some((key) => {
    const { from, to } = findEdit(pair, match, key) ?? {};
    if (typeof from !== 'string') return false;
    return measureShareKept(compareWords(from, String(to ?? ''))) < 1;
  });
  return { covers, ...(hasLost && { direction: 'undecidable' }) };
}

function describeTargetMove({ before, after }: MatchedMeasure): string {
  if (before.target === undefined) return `was set to ${sayTarget(after.target ?? 0)}; there was none before`;
  if (after.target === undefined) return `was removed; it was ${sayTarget(before.target)}`;
  const [was, is] = [readTargetNumber(before.target) ?? 0, readTargetNumber(after.target) ?? 0];
  const way = is < was ? 'fell' : is > was ? 'rose' : 'went';
  const [from, to] = sayBothTargets(before.target, after.target);
  return `${way} from ${sayPlace(before.target, from)} to ${sayPlace(after.target, to)}`;
}

/** Says a range so that it can stand after "from": `between 30 and 40`. */
function sayPlace(target: TargetValue, said: string): string {
  return readTarget(target)?.limit === 'within' ? `between ${said.replace(' to ', ' and ')}` : said;
}

function describeTargetEffect(matched: MatchedMeasure): string | undefined {
  const { before, after } = matched;
  if (after.target === undefined) return `no number is left to reach; ${sayFormerAim(before)}`;
  if (before.target === undefined) return sayFirstAim(after);
  const effect = sayAmbitionChange(before, after);
  if (effect !== undefined && hasMovedWithBaseline(matched))
    return `${sayTargetShift(before.target, after)}, and the baseline moved too: ${effect}`;
  return effect ?? sayWithoutBaseline(before.target, matched);
}

/** Says what was to be reached: what is kept has no ambition, and is named. */
function sayFormerAim(before: Measured): string {
  if (findDirection(before) === 'maintain') return `it was to ${sayAim(before)}`;
  return `the ambition was ${saySignedAmbition(before) ?? sayTarget(before.target ?? 0)}`;
}

function sayFirstAim(after: Measured): string | undefined {
  if (findDirection(after) === 'maintain') return `it is to ${sayAim(after)}`;
  return measureAmbition(after) === undefined ? undefined : `ambition ${saySignedAmbition(after)}`;
}

/** Returns whether the target is lower although the ambition is not: the baseline went further. */
function hasMovedWithBaseline({ before, after }: MatchedMeasure): boolean {
  const way = findDirection(before);
  if (before.baseline === after.baseline || way === undefined || way === 'maintain') return false;
  if (isTurnedRound(before, after)) return false;
  const [was, is] = [measureToward(before, way), measureToward(after, way)];
  return compareAmbition(before, after) === 'lowered' && was !== undefined && is !== undefined && is >= was;
}

function sayWithoutBaseline(was: TargetValue, { before, after }: MatchedMeasure): string {
  return compareAmbition(before, after) === 'changed'
    ? 'there was no baseline or direction, so nobody can tell whether it is easier now'
    : sayTargetShift(was, after);
}

function sayTargetShift(was: TargetValue, { target, unit }: Measured): string {
  const move = tidyNumber((readTargetNumber(target) ?? 0) - (readTargetNumber(was) ?? 0));
  return `the target is ${sayAmount(Math.abs(move), unit)} ${move < 0 ? 'lower' : 'higher'}`;
}

/** Finds a measure that turns round with the same target: its baseline moved past it, or its direction is the other. */
function* findTurn(pair: Pair, matched: MatchedMeasure): Iterable<Move> {
  const edit = findTurningEdit(pair, matched);
  if (!edit) return;
  const { name, before, after, judged } = matched;
  const effect = joinEffects(matched, sayAmbitionChange(before, after));
  if (edit.field === 'baseline') {
    const values = sayValues(before.baseline, after.baseline, after.unit);
    const past = after.target === undefined ? '' : ` of ${sayTarget(after.target)}`;
    yield {
      ...judged,
      edit,
      effect,
      values,
      message: `The baseline of ${name} moved past the target${past}`,
    };
  } else
    yield { ...judged, edit, effect, message: `The direction of ${name} ${sayDirections(before, after)}` };
}

function sayDirections(before: Measured, after: Measured): string {
  return `went from \`${findDirection(before)}\` to \`${findDirection(after)}\``;
}

/** Finds the edit that turns a measure round while its target stays: the baseline if that passed the target. */
export function findTurningEdit(pair: Pair, { match, before, after }: MatchedMeasure): Edit | undefined {
  if (findEdit(pair, match, 'target') || !isTurnedRound(before, after)) return undefined;
  const [baseline, direction] = [findEdit(pair, match, 'baseline'), findEdit(pair, match, 'direction')];
  const [was, is] = [measureAmbition(before), measureAmbition(after)];
  const hasPassed = is !== undefined && Math.sign(is) !== Math.sign(was ?? -is);
  return hasPassed ? (baseline ?? direction) : (direction ?? baseline);
}
