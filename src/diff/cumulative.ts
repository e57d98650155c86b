/** Describes how far a criterion has moved since it was first set: three small steps are one large one. */
import { compareAmbition, findDirection, hasSameTarget, measureToward } from '../model/ambition.ts';
import { sayShareLeft } from '../model/ambition-words.ts';
import { type Day, sayDate } from '../model/dates.ts';
import { isSameUnit } from '../model/numbers.ts';
import { cutWords } from '../model/quote.ts';
import { isRespelled } from '../model/respelling.ts';
import type { Criterion } from '../model/schema.ts';
import { sayShift } from '../model/shift.ts';
import { sayTarget } from '../model/target.ts';
import { flattenText } from '../model/word-diff.ts';
import type { MatchedMeasure } from './matched.ts';
import type { Edit, Pair, Version } from './rule.ts';

/**
 * Describes a target: `lowered for the 2nd time; first set at 80 on 2026-01-09, now 55 % less ambitious`; undefined
 * for the first move.
 */
export function describeCumulativeMove(pair: Pair, matched: MatchedMeasure): string | undefined {
  const { before, after } = matched;
  const way = compareAmbition(before, after);
  if ((way !== 'lowered' && way !== 'raised') || !hasSameUnit(before, after.unit)) return undefined;
  const versions = keepComparable(listEarlierVersions(pair, matched), after);
  const [first] = versions;
  if (!first) return undefined;
  const steps = [...versions.map(({ criterion }) => criterion), before, after];
  const times = steps.filter((step, at) => at > 0 && hasMovedTo(steps[at - 1], step, way)).length;
  if (times < 2) return undefined;
  const set = `first set at ${sayTarget(first.criterion.target ?? 0)} on ${first.on}`;
  const moved = findDirection(before) === 'maintain' ? 'moved' : way;
  return [`${moved} for the ${formatOrdinal(times)} time; ${set}`, sayNow(first.criterion, after)]
    .filter((text) => text !== undefined)
    .join(', now ');
}

/** Says what is left of the first ambition; undefined if one of the two is not known, or the first was nothing. */
function sayNow(first: Criterion, now: MatchedMeasure['after']): string | undefined {
  const way = findDirection(first);
  if (way === undefined || way === 'maintain') return undefined;
  const [was, is] = [measureToward(first, way), measureToward(now, way)];
  return was === undefined || is === undefined || was <= 0 ? undefined : sayShareLeft(is / was);
}

/** Describes a due date: `later for the 3rd time; first due 2027-06, now 9 months later`; undefined for the first move. */
export function describeCumulativeSlip(
  pair: Pair,
  matched: MatchedMeasure,
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
  const now = sayShift(first, is) ?? 'the same again';
  return `${isLater ? 'later' : 'earlier'} for the ${formatOrdinal(times)} time; first due ${sayDate(first)}, now ${now}`;
}

/**
 * Describes a sentence that was reworded before: `reworded for the 3rd time; at first it said “All clinics answer.”`;
 * undefined for the first time, and where history is not known.
 */
export function describeCumulativeWording(pair: Pair, { match, field, to }: Edit): string | undefined {
  if (match?.section !== 'criteria' || (field !== 'outcome' && field !== 'met_when')) return undefined;
  const versions = pair.history(match.before?.id ?? match.id);
  const texts = versions.flatMap(({ criterion }) => criterion[field] ?? []);
  const [first] = texts;
  const steps = [...texts, match.before?.value[field], to].filter((text) => typeof text === 'string');
  const times = steps.filter((text, at) => at > 0 && !isRespelled(steps[at - 1] ?? '', text)).length;
  if (first === undefined || times < 2) return undefined;
  return `reworded for the ${formatOrdinal(times)} time; at first it said “${cutWords(flattenText(first), MOST_FIRST)}”`;
}

/** The most characters of the first wording. */
const MOST_FIRST = 200;

/** Lists the earlier versions of a criterion, by the id before the change, where history ends. */
function listEarlierVersions(pair: Pair, { id, match }: MatchedMeasure): readonly Version[] {
  return match.section === 'criteria' ? pair.history(match.before?.id ?? id) : [];
}

/** Keeps the versions with a target since the criterion has this unit, and counts this. */
function keepComparable(versions: readonly Version[], now: Step): readonly Version[] {
  const dated = versions.filter(({ criterion }) => criterion.target !== undefined);
  const isOther = ({ criterion }: Version) =>
    !hasSameUnit(criterion, now.unit) || isOtherMeasure(criterion, now);
  return dated.slice(dated.findLastIndex(isOther) + 1);
}

/** Returns whether two measures count different things; a first measure only says what was counted. */
function isOtherMeasure({ measure: was }: Step, { measure: is }: Step): boolean {
  return was !== undefined && is !== undefined && !isRespelled(was, is, { isMeasure: true });
}

function hasSameUnit({ unit }: Pick<Criterion, 'unit'>, other: string | undefined): boolean {
  return isSameUnit(unit ?? '', other ?? '');
}

type Step = MatchedMeasure['after'];

function hasMovedTo(from: Step | undefined, to: Step, way: string): boolean {
  return from !== undefined && !hasSameTarget(from, to) && compareAmbition(from, to) === way;
}

function formatOrdinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}
