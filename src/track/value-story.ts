/** The story of a measure: each value that was said, what was expected then, and what came of it. */
import type { DatedCheckin } from '../model/dated-checkin.ts';
import type { Day } from '../model/dates.ts';
import { listMeasures } from '../model/measures.ts';
import type { Plan } from '../model/plan.ts';
import { countAsToday, listKnownCheckins } from './known-checkins.ts';
import type { SaidValue, StatusSettings, TrackedMeasure } from './measure.ts';
import type { MeasureStanding } from './measure-standing.ts';
import { countKept } from './reach.ts';
import { compareSaidValues, makeSeries, type ValueSeries } from './series.ts';
import { judgeSeries } from './state.ts';
import { collectSaidValues, type Redefining, trackPlan } from './track-plan.ts';

/** A version of the plan, and the day from which it held. */
export interface PlanVersion {
  readonly on: Day;
  readonly plan: Plan;
}

/** A value as it was said, and what it meant then. */
export interface ToldValue {
  readonly said: SaidValue;
  /** The day from which it was known. */
  readonly knownOn: Day;
  /** Where the measure stood on the day of the value, by the plan of that day; undefined if it says nothing. */
  readonly standing: MeasureStanding | undefined;
  /** What it is counted in, by the same plan. */
  readonly unit: string | undefined;
  /** The value that counted for that day before. */
  readonly inPlaceOf: SaidValue | undefined;
  /** Why the one before was wrong. */
  readonly why: string | undefined;
  /** Whether it is the value that counts for its day now. */
  readonly counts: boolean;
}

export interface ValueStory {
  /** As they became known, the first one first. */
  readonly values: readonly ToldValue[];
  /** The days since which older values are not compared, each with how many there were. */
  readonly cuts: readonly { readonly on: Day; readonly older: number }[];
  /** Where the measure stood after its last day, and the day on which that was known. */
  readonly result: { readonly on: Day; readonly standing: MeasureStanding } | undefined;
}

export interface StoryGround {
  /** The versions of the plan, the oldest first; at least one. */
  readonly versions: readonly PlanVersion[];
  readonly checkins: readonly DatedCheckin[];
  readonly amendments: readonly Redefining[];
  readonly asOf: Day;
  readonly settings: StatusSettings;
}

/** Tells the story of the measure that has these ids, the present one first. */
export type StoryTeller = (ids: readonly string[], isThere: boolean) => ValueStory | undefined;

/** Makes a function that tells the story of a measure as it was known on a day; undefined for what is no measure. */
export function makeStoryTeller(ground: StoryGround): StoryTeller {
  const { versions, checkins, asOf } = ground;
  const last = versions.at(-1)?.plan;
  if (!last) return () => undefined;
  const known = listKnownCheckins(last, checkins, asOf);
  const said = collectSaidValues(last, known);
  const findPlaced = makeMeasureFinder(ground);
  return (ids, isThere) => {
    const placed = versions.flatMap(({ on, plan }) => findPlaced(plan, ids).map((one) => ({ on, ...one })));
    const words = ids.flatMap((id) => said.get(id) ?? []).map(countAsToday(asOf));
    const now = placed.at(-1);
    if (!now) return undefined;
    const values = tellValues(words.sort(compareKnown), placed, ground);
    const isOver = isThere && known.length > 0 && now.measure.due !== undefined && now.measure.due < asOf;
    return {
      values,
      cuts: listCuts(now.measure, values, asOf),
      result: isOver ? findResult(now, words, values, ground) : undefined,
    };
  };
}

type Placed = Pick<MeasureStanding, 'placed' | 'measure'>;

/** Makes a function that finds a measure in a version by one of its ids; each plan is read once. */
function makeMeasureFinder({ amendments }: StoryGround) {
  const read = new Map<Plan['strategy'], ReadonlyMap<string, Placed>>();
  const readPlan = (plan: Plan) => {
    const tracked = trackPlan(plan, amendments);
    const all = listMeasures(plan).flatMap((placed, index) => {
      const measure = tracked[index];
      return measure ? [[placed.id, { placed, measure }] as const] : [];
    });
    return new Map(all);
  };
  return (plan: Plan, ids: readonly string[]): readonly Placed[] => {
    const found = read.get(plan.strategy) ?? readPlan(plan);
    read.set(plan.strategy, found);
    return ids.flatMap((id) => found.get(id) ?? []).slice(0, 1);
  };
}

const readKnownOn = ({ on, knownOn }: SaidValue): Day => knownOn ?? on;

/** Orders values by the day on which they became known, then as they were said. */
function compareKnown(a: SaidValue, b: SaidValue): number {
  const [one, other] = [readKnownOn(a), readKnownOn(b)];
  return one < other ? -1 : one > other ? 1 : compareSaidValues(a, b);
}

function tellValues(
  words: readonly SaidValue[],
  versions: readonly (Placed & Pick<PlanVersion, 'on'>)[],
  { asOf, settings, checkins }: StoryGround,
): readonly ToldValue[] {
  const [first, now] = [versions[0], versions.at(-1)];
  if (!first || !now) return [];
  const series = makeSeries(now.measure, words, asOf);
  const counted = new Set<SaidValue>([...series.values, ...series.grey]);
  const whys = makeWhyFinder(checkins);
  return words.map((said, index) => {
    const before = words.slice(0, index);
    const placed = versions.findLast(({ on }) => on <= said.at) ?? first;
    return {
      said,
      knownOn: readKnownOn(said),
      unit: placed.placed.measure.unit,
      standing: standThen(placed, said, before, settings),
      inPlaceOf:
        said.value === 'unknown' && !said.withdrawn ? undefined : findReplaced(placed.measure, said, before),
      why: whys(said),
      counts: counted.has(said),
    };
  });
}

/** Returns the reason that a correction gives. */
function makeWhyFinder(checkins: readonly DatedCheckin[]) {
  const named = new Map(checkins.map(({ name, checkin }) => [name, checkin.corrections ?? []]));
  return ({ file, position }: SaidValue) =>
    position === undefined ? undefined : named.get(file)?.[position - 1]?.why;
}

/** Finds the value that counted for the same day before. */
function findReplaced(
  measure: TrackedMeasure,
  said: SaidValue,
  before: readonly SaidValue[],
): SaidValue | undefined {
  const same = before.filter(({ at }) => at === said.at);
  const { values, grey } = makeSeries({ ...measure, cuts: [] }, same, readKnownOn(said));
  return [...grey, ...values].at(-1);
}

/**
 * Stands a measure on the day of a value, by that value. Older values that came later do not change it, nor does a cut
 * that came after its day.
 */
function standThen(
  { placed, measure }: Placed,
  said: SaidValue,
  before: readonly SaidValue[],
  settings: StatusSettings,
): MeasureStanding | undefined {
  const then = { placed, measure: { ...measure, cuts: measure.cuts?.filter((day) => day <= said.at) } };
  const words = [...before.filter(({ at }) => at <= said.at), said];
  const series = makeSeries(then.measure, words, readKnownOn(said));
  return series.values.at(-1) === said ? stand(then, series, said.at, settings) : undefined;
}

function stand({ placed, measure }: Placed, series: ValueSeries, asOf: Day, settings: StatusSettings) {
  const standing = judgeSeries(measure, series, asOf, settings);
  return {
    placed,
    measure,
    series,
    standing,
    owed: undefined,
    forecast: undefined,
    daysLate: standing.facts.daysLate,
    kept: measure.direction === 'maintain' ? countKept(measure, series.values) : undefined,
    remarks: [],
  };
}

function listCuts(
  { cuts = [] }: TrackedMeasure,
  values: readonly ToldValue[],
  asOf: Day,
): ValueStory['cuts'] {
  const days = [...new Set(cuts)].filter((day) => day <= asOf).sort();
  return days.map((on) => ({
    on,
    older: values.filter(({ counts, said }) => counts && said.at < on).length,
  }));
}

/** Finds the result, and the day on which it was known: that of the value that decides, or the last day. */
function findResult(
  placed: Placed,
  words: readonly SaidValue[],
  values: readonly ToldValue[],
  { asOf, settings }: StoryGround,
): ValueStory['result'] {
  const { due = asOf } = placed.measure;
  const standing = stand(placed, makeSeries(placed.measure, words, asOf), asOf, settings);
  const { at } = standing.standing.facts;
  const decisive = values.findLast(({ said, counts }) => counts && said.at === at)?.knownOn ?? due;
  return { on: [decisive, due].sort().at(-1) ?? due, standing };
}
