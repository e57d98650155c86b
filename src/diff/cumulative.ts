/** Describes how far a criterion has moved since it was first set: three small steps are one large one. */
import { compareAmbition, measureAmbition, sayShareChange } from '../model/ask.ts';
import { type Day, sayDate } from '../model/dates.ts';
import { sayNumber } from '../model/numbers.ts';
import type { Criterion } from '../model/schema.ts';
import { sayShift } from '../model/shift.ts';
import type { MatchedCriterion } from './matched.ts';
import type { Pair, Version } from './rule.ts';

/**
 * Describes a target: `2nd time lowered; first set at 80 on 2026-01-09, now asks 55 % less`; undefined for the first
 * move.
 */
export function describeCumulativeMove(pair: Pair, matched: MatchedCriterion): string | undefined {
  const { before, after } = matched;
  const way = compareAmbition(before, after);
  if (way === 'changed' || before.unit !== after.unit) return undefined;
  const versions = keepSameUnit(listEarlierVersions(pair, matched), after.unit);
  const [first] = versions;
  if (!first) return undefined;
  const steps: readonly Criterion[] = [...versions.map(({ criterion }) => criterion), before, after];
  const times = steps.filter((step, at) => at > 0 && hasMovedTo(steps[at - 1], step, way)).length;
  if (times < 2) return undefined;
  const set = `first set at ${sayNumber(first.criterion.target ?? 0)} on ${first.on}`;
  const [asked, asks] = [measureAmbition(first.criterion), measureAmbition(after)];
  const now = asked === undefined || asks === undefined ? '' : `, now ${sayShareChange(asked, asks)}`;
  return `${formatOrdinal(times)} time ${way}; ${set}${now}`;
}

/** Describes a due date: `3rd time later; first due 2027-06, now 9 months later`; undefined for the first move. */
export function describeCumulativeSlip(
  pair: Pair,
  matched: MatchedCriterion,
  [was, is]: readonly [Day | undefined, Day | undefined],
): string | undefined {
  if (was === undefined || is === undefined) return undefined;
  const days = listEarlierVersions(pair, matched).flatMap(({ due }) => due ?? []);
  const [first] = days;
  const steps = [...days, was, is];
  const isLater = is > was;
  const times = steps.filter((day, at) => {
    const last = steps[at - 1];
    return last !== undefined && day !== last && day > last === isLater;
  }).length;
  if (first === undefined || times < 2) return undefined;
  const now = sayShift(first, is) ?? 'as it was';
  return `${formatOrdinal(times)} time ${isLater ? 'later' : 'earlier'}; first due ${sayDate(first)}, now ${now}`;
}

/** Lists the earlier versions, by the id before the change, where history ends. */
function listEarlierVersions(pair: Pair, { id, match }: MatchedCriterion): readonly Version[] {
  return pair.history(match.before?.id ?? id);
}

/** Keeps the versions with a target since the criterion has this unit. */
function keepSameUnit(versions: readonly Version[], unit: string | undefined): readonly Version[] {
  const dated = versions.filter(({ criterion }) => criterion.target !== undefined);
  return dated.slice(dated.findLastIndex(({ criterion }) => criterion.unit !== unit) + 1);
}

function hasMovedTo(from: Criterion | undefined, to: Criterion, way: string): boolean {
  return from !== undefined && from.target !== to.target && compareAmbition(from, to) === way;
}

function formatOrdinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}
