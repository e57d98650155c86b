/** Describes how far a criterion has moved since it was first set: three small steps are one large one. */
import { askOf, moveOf, sayShareChange } from '../model/ask.ts';
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
export function cumulative(pair: Pair, matched: MatchedCriterion): string | undefined {
  const { before, after } = matched;
  const way = moveOf(before, after);
  if (way === 'changed' || before.unit !== after.unit) return undefined;
  const versions = inUnit(earlier(pair, matched), after.unit);
  const [first] = versions;
  if (!first) return undefined;
  const steps: readonly Criterion[] = [...versions.map(({ criterion }) => criterion), before, after];
  const times = steps.filter((step, at) => at > 0 && moved(steps[at - 1], step, way)).length;
  if (times < 2) return undefined;
  const set = `first set at ${sayNumber(first.criterion.target ?? 0)} on ${first.on}`;
  const [asked, asks] = [askOf(first.criterion), askOf(after)];
  const now = asked === undefined || asks === undefined ? '' : `, now ${sayShareChange(asked, asks)}`;
  return `${ordinal(times)} time ${way}; ${set}${now}`;
}

/** Describes a due date: `3rd time later; first due 2027-06, now 9 months later`; undefined for the first move. */
export function cumulativeDue(
  pair: Pair,
  matched: MatchedCriterion,
  [was, is]: readonly [Day | undefined, Day | undefined],
): string | undefined {
  if (was === undefined || is === undefined) return undefined;
  const days = earlier(pair, matched).flatMap(({ due }) => due ?? []);
  const [first] = days;
  const steps = [...days, was, is];
  const isLater = is > was;
  const times = steps.filter((day, at) => {
    const last = steps[at - 1];
    return last !== undefined && day !== last && day > last === isLater;
  }).length;
  if (first === undefined || times < 2) return undefined;
  const now = sayShift(first, is) ?? 'as it was';
  return `${ordinal(times)} time ${isLater ? 'later' : 'earlier'}; first due ${sayDate(first)}, now ${now}`;
}

/** Lists the earlier versions, by the id before the change, where history ends. */
function earlier(pair: Pair, { id, match }: MatchedCriterion): readonly Version[] {
  return pair.history(match.before?.id ?? id);
}

/** Keeps the versions with a target since the criterion has this unit. */
function inUnit(versions: readonly Version[], unit: string | undefined): readonly Version[] {
  const dated = versions.filter(({ criterion }) => criterion.target !== undefined);
  return dated.slice(dated.findLastIndex(({ criterion }) => criterion.unit !== unit) + 1);
}

function moved(from: Criterion | undefined, to: Criterion, way: string): boolean {
  return from !== undefined && from.target !== to.target && moveOf(from, to) === way;
}

function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}
