/** Finds measures of which less is expected on some coming day, whatever key did it. */
import { compareAmbition, isTurnedRound, sayIncomparable } from '../model/ambition.ts';
import { addUnit } from '../model/ambition-words.ts';
import { addDays } from '../model/cadence.ts';
import { type Day, sayDate } from '../model/dates.ts';
import { NOUN } from '../model/names.ts';
import { sayBothNumbers } from '../model/numbers.ts';
import type { Plan } from '../model/plan.ts';
import { countNoun, joinList } from '../model/quote.ts';
import { expectOn, listCoursePoints } from '../track/course.ts';
import { TINY, type TrackedMeasure } from '../track/measure.ts';
import { getSign } from '../track/reach.ts';
import { trackPlan } from '../track/track-plan.ts';
import { isHolder } from './match.ts';
import {
  describeEntryField,
  findEdit,
  joinEffects,
  listMatchedMeasures,
  type MatchedMeasure,
} from './matched.ts';
import type { Edit, Held, Match, Move, Pair } from './rule.ts';

/** A day on which less is expected than before. */
interface Easing {
  readonly day: Day;
  readonly was: number;
  readonly is: number;
}

/** A measure with its eased course. */
interface Eased extends Easing {
  readonly matched: MatchedMeasure;
  /** Its own edits that shape the course. */
  readonly covers: readonly Edit[];
  readonly courses: readonly [TrackedMeasure, TrackedMeasure];
  /** Whether the former course was first fitted to another target or baseline. */
  readonly isScaled: boolean;
}

/**
 * Finds eased courses; a measure of which another goalpost moved is not reported twice. A date of the strategy, a stage or
 * an objective is one change, however many courses follow it.
 */
export function* findEasedCourses(pair: Pair): Iterable<Move> {
  const shared = new Map<Edit | Match, Eased[]>();
  for (const eased of listEased(pair)) {
    const causes = listCauses(pair, eased.matched.match);
    const [cause] = causes;
    if (cause && causes.length === 1 && eased.covers.length === 0)
      shared.set(cause, [...(shared.get(cause) ?? []), eased]);
    else yield makeEasedMove(eased, causes.length > 0);
  }
  for (const [cause, along] of shared) yield makeSharedMove(cause, along);
}

/** Lists what moved the course of a measure from above: dates of the strategy, of stages and of what holds it. */
function listCauses({ edits, matches }: Pair, { before }: Match): readonly (Edit | Match)[] {
  const holder = matches.find((one) => isHolder(one, before?.holder));
  const isRestaged = holder?.after && holder.before?.stage !== holder.after.stage;
  const dates = edits.filter(
    (edit) =>
      FROM_ABOVE.test(edit.field) &&
      (!edit.match || edit.match === holder) &&
      (!edit.field.startsWith('stages.') ||
        holder?.section === 'objectives' ||
        namesStage(before, edit.field)),
  );
  return [...(holder && isRestaged ? [holder] : []), ...dates];
}

/** Returns whether the values on the way name the stage of a field: `stages.incremental.by`. */
function namesStage(held: Held | undefined, field: string): boolean {
  const { expected } = held?.value ?? {};
  return typeof expected === 'object' && expected !== null && (field.split('.')[1] ?? '') in expected;
}

function* listEased(pair: Pair): Iterable<Eased> {
  const [old, now] = [indexTracked(pair.before), indexTracked(pair.after)];
  for (const matched of listMatchedMeasures(pair)) {
    const { match, id } = matched;
    const [before, after] = [old.get(match.before?.id ?? id), now.get(id)];
    if (!before || !after) continue;
    const covers = pair.edits.filter((edit) => edit.match === match && COURSE.test(edit.field));
    const isElsewhere = isReportedElsewhere(pair, matched, before, after);
    const former = isElsewhere ? scaleCourse(pair, matched, covers, [before, after]) : before;
    const easing = former && findGreatestEasing(former, after, pair.asOf);
    if (easing) yield { ...easing, matched, covers, courses: [before, after], isScaled: isElsewhere };
  }
}

/** The keys of a measure that shape its course, besides its two numbers. */
const COURSE = /^(?:expected\b|shape$|start$|due$)/;
/** The keys of the strategy, its stages and objectives that do. */
const FROM_ABOVE = /^(?:start|end|due|fiscal_year_starts|stages\.\w+\.by)$/;

/**
 * Fits the former course to a target or baseline that is reported itself, in proportion: values on the way that are eased
 * further than that are a change of their own.
 * @returns undefined where only the numbers moved, or one of them is not known
 */
function scaleCourse(
  pair: Pair,
  { before, after, match, guards }: MatchedMeasure,
  covers: readonly Edit[],
  [was, is]: readonly [TrackedMeasure, TrackedMeasure],
): TrackedMeasure | undefined {
  if (!covers.some(({ field }) => ON_THE_WAY.test(field)) || isTurnedRound(before, after)) return undefined;
  if (sayIncomparable(before, after) !== undefined) return undefined;
  if (was.due !== is.due && isSlipReported(pair, { match, guards })) return undefined;
  const { baseline: from, target: to } = was;
  if (from === undefined || to === undefined || is.baseline === undefined || is.target === undefined)
    return undefined;
  const [start, factor] = [is.baseline, (is.target - is.baseline) / (to - from)];
  const points = was.points.map(({ day, value }) => ({ day, value: start + (value - from) * factor }));
  return Number.isFinite(factor) ? { ...was, baseline: start, target: is.target, points } : undefined;
}

/** The keys of the values on the way. */
const ON_THE_WAY = /^(?:expected\b|shape$)/;

function indexTracked(plan: Plan): ReadonlyMap<string, TrackedMeasure> {
  const tracked = new Map<string, TrackedMeasure>();
  for (const measure of trackPlan(plan)) if (!tracked.has(measure.id)) tracked.set(measure.id, measure);
  return tracked;
}

/** Returns whether a change of the measure that asks for a reason already explains a lower course. */
function isReportedElsewhere(
  pair: Pair,
  { match, before, after, guards }: MatchedMeasure,
  was: TrackedMeasure,
  is: TrackedMeasure,
): boolean {
  if (findEdit(pair, match, 'baseline') || sayIncomparable(before, after) !== undefined) return true;
  if (isTurnedRound(before, after)) return true;
  if (findEdit(pair, match, 'target') && compareAmbition(before, after) !== 'raised') return true;
  const hasSlipped = was.due !== undefined && (is.due === undefined || is.due > was.due);
  return hasSlipped && isSlipReported(pair, { match, guards });
}

/** A date that slips is reported for a measure with its own, for one that guards, and with the end of the strategy. */
function isSlipReported(pair: Pair, { match, guards }: Pick<MatchedMeasure, 'match' | 'guards'>): boolean {
  if (guards || findEdit(pair, match, 'due')) return true;
  return match.section === 'criteria' && findEdit(pair, undefined, 'end') !== undefined;
}

/** Finds the day on which the course lost most, from the day of comparison or a later start on. */
function findGreatestEasing(before: TrackedMeasure, after: TrackedMeasure, asOf: Day): Easing | undefined {
  const [sign, points] = [getSign(before), listCoursePoints(before)];
  if (sign === undefined || !points || before.target === undefined || before.baseline === undefined)
    return undefined;
  const tiny = TINY * Math.abs(before.target - before.baseline);
  const first = points[0] && points[0].day > asOf ? points[0].day : asOf;
  let found: Easing | undefined;
  for (const day of listTurningDays(first, before, after)) {
    const [was, is] = [expectOn(before, day), expectOn(after, day)];
    if (was === undefined || is === undefined || sign * (was - is) <= tiny) continue;
    if (!found || sign * (was - is) > sign * (found.was - found.is) + tiny) found = { day, was, is };
  }
  return found;
}

/** Lists the days on which two courses can differ most: straight lines between them differ most at their ends. */
function listTurningDays(first: Day, ...courses: readonly TrackedMeasure[]): readonly Day[] {
  const turns = courses.flatMap((course) => (listCoursePoints(course) ?? []).map(({ day }) => day));
  // With steps, the last day before one counts as well.
  const days = [first, ...turns, ...turns.map((day) => addDays(day, -1))];
  return [...new Set(days)].filter((day) => day >= first).sort();
}

function makeEasedMove(eased: Eased, isMovedFromAbove: boolean): Move {
  const { matched, covers, courses, day } = eased;
  const [edit] = covers;
  // An amendment names the one key that was changed, otherwise both courses: neither depends on the day.
  const claim =
    edit && covers.length === 1 && !isMovedFromAbove
      ? { edit }
      : {
          match: matched.match,
          field: 'expected',
          from: writeCourse(courses[0]),
          to: writeCourse(courses[1]),
        };
  const [old, now] = sayExpected(eased);
  return {
    ...matched.judged,
    ...claim,
    covers,
    message: `The expected course of ${matched.name} was eased`,
    effect: joinEffects(matched, sayEasing(eased)),
    what: 'expected',
    values: `${old} → ${now} on ${sayDate(day)}`,
  };
}

function makeSharedMove(cause: Edit | Match, along: readonly Eased[]): Move {
  const names = along.map(({ matched }) => matched.id);
  const [first] = along;
  const courses = names.length === 1 ? 'course' : 'courses';
  const were = names.length === 1 ? 'was' : 'were';
  return {
    ...(along.every(({ matched }) => matched.judged.isMilder) && { isMilder: true }),
    ...makeSharedClaim(cause),
    message: `The expected ${courses} of ${joinNames(names)} ${were} eased by a change to ${sayCause(cause)}`,
    effect: first && (names.length === 1 ? sayEasing(first) : `for ${first.matched.id}, ${sayEasing(first)}`),
  };
}

/** Makes what an amendment must name: the date that was changed, or the stage in which an objective now stands. */
function makeSharedClaim(cause: Edit | Match): Partial<Move> {
  if ('field' in cause) return { edit: cause };
  const [from, to] = [cause.before?.stage, cause.after?.stage];
  return { match: cause, field: 'stage', from, to, values: `${from} → ${to}` };
}

function sayCause(cause: Edit | Match): string {
  return 'field' in cause ? describeEntryField(cause) : `the stage of ${NOUN[cause.section]} \`${cause.id}\``;
}

/** The most names in one sentence. */
const MOST_NAMES = 5;

function joinNames(names: readonly string[]): string {
  return names.length > MOST_NAMES ? countNoun(names.length, 'measure') : joinList(names);
}

function sayEasing(eased: Eased): string {
  const [old, now] = sayExpected(eased);
  return `on ${sayDate(eased.day)}, ${now} is expected instead of ${eased.isScaled ? 'the proportional ' : ''}${old}`;
}

/** Says both values that are expected, the new one with its unit. */
function sayExpected({ was, is, matched }: Eased): readonly [string, string] {
  const [from, to] = [was, is].map(roundExpected);
  const [old, now] = from === to ? sayBothNumbers(was, is) : sayBothNumbers(from ?? was, to ?? is);
  return [old, addUnit(now, matched.after.unit)];
}

/** Rounds a value that was only computed: to hundredths, or below 1 to three digits. */
function roundExpected(value: number): number {
  return Math.abs(value) >= 1 ? Math.round(value * 100) / 100 : Number(value.toPrecision(3));
}

/** Writes a course for a record: `72 on 2027-01-01, 48 on 2027-06-30, 4 on 2028-12-31`. */
function writeCourse(measure: TrackedMeasure): string {
  const points = (listCoursePoints(measure) ?? []).map(({ day, value }) => `${value} on ${day}`);
  return [...points, ...(measure.shape === 'steps' ? ['in steps'] : [])].join(', ');
}
