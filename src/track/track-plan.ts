/** The measures of a plan with everything that their place fills in, and what check-ins say of each. */
import { findDirection } from '../model/ambition.ts';
import type { Amendment } from '../model/amendment.ts';
import { addDays } from '../model/cadence.ts';
import type { WrittenValue } from '../model/checkin.ts';
import { type DatedCheckin, findKnownDay } from '../model/dated-checkin.ts';
import type { Day } from '../model/dates.ts';
import { listMeasures, type PlacedMeasure } from '../model/measures.ts';
import type { Plan, PlannedObjective } from '../model/plan.ts';
import type { DateValue } from '../model/schema.ts';
import { readTarget } from '../model/target.ts';
import type { CoursePoint, TrackedMeasure } from './measure.ts';
import type { SaidValue } from './series.ts';

/** Days of grace where the plan names none: five hold two working days over a weekend (our choice). */
const USUAL_GRACE = 5;

/** Returns the days of grace before a check-in is overdue. */
export function findGrace({ strategy }: Plan): number {
  return strategy.tracking?.grace ?? USUAL_GRACE;
}

/** Tracks every measure of a plan. */
export function trackPlan(plan: Plan): readonly TrackedMeasure[] {
  return listMeasures(plan).map((placed) => trackMeasure(plan, placed));
}

function trackMeasure(plan: Plan, { id, kind, of, measure }: PlacedMeasure): TrackedMeasure {
  const target = readTarget(measure.target);
  return {
    id,
    kind,
    of: of?.id,
    baseline: typeof measure.baseline === 'number' ? measure.baseline : undefined,
    target: target?.number,
    limit: target?.limit,
    tolerance: measure.tolerance ?? target?.half,
    direction: findDirection(measure),
    isMilestone: measure.target === undefined && (measure.met_when ?? '').trim() !== '',
    start: findStart(plan, measure.start, of),
    due: plan.span(measure.due ?? findUsualDue(plan, of))?.last,
    points: listPoints(plan, measure.expected),
    shape: measure.shape ?? 'straight',
    every: measure.every ?? plan.strategy.tracking?.every ?? 'month',
    lag: measure.lag ?? 0,
    grace: findGrace(plan),
  };
}

/** A measure of an objective is due with it, and that with its stage. */
function findUsualDue({ strategy }: Plan, of: PlannedObjective | undefined): DateValue | undefined {
  return of?.objective.due ?? of?.in.stage.by ?? strategy.end;
}

/**
 * A measure of an objective counts from the start of that, otherwise from the day after the stage before is reached,
 * otherwise, like a criterion, from the start of the strategy.
 */
function findStart(
  plan: Plan,
  own: DateValue | undefined,
  of: PlannedObjective | undefined,
): Day | undefined {
  const written = plan.span(own ?? of?.objective.start)?.first;
  if (written !== undefined) return written;
  const at = plan.stages.findIndex((stage) => stage.name === of?.in.name);
  const before = plan.span(plan.stages[at - 1]?.stage.by)?.last;
  return before === undefined ? plan.span(plan.strategy.start)?.first : addDays(before, 1);
}

/** Lists the written points of a course by day; one at a stage without a date is left out. */
function listPoints(plan: Plan, expected: Readonly<Record<string, number>> = {}): readonly CoursePoint[] {
  const points = Object.entries(expected).flatMap(([key, value]) => {
    const stage = plan.stages.find(({ name }) => name === key)?.stage;
    const day = plan.span(stage ? stage.by : key)?.last;
    return day === undefined ? [] : [{ day, value }];
  });
  return points.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Returns the present id of an entry that records may name by its former one. */
export function makeIdFinder(plan: Plan): (id: string) => string {
  const renamed = new Map<string, string>();
  for (const { id, within } of plan.entries) {
    const entry = (within as Readonly<Record<string, unknown>>)[id];
    const former =
      typeof entry === 'object' && entry !== null && 'renamed_from' in entry ? entry.renamed_from : undefined;
    if (typeof former === 'string') renamed.set(former, id);
  }
  const present = new Set(plan.entries.map(({ id }) => id));
  return (id) => (present.has(id) ? id : (renamed.get(id) ?? id));
}

/** Collects what check-ins say of each measure, by its present id; corrections are values said later. */
export function collectSaidValues(
  plan: Plan,
  checkins: readonly DatedCheckin[],
): ReadonlyMap<string, readonly SaidValue[]> {
  const found = new Map<string, SaidValue[]>();
  const findId = makeIdFinder(plan);
  const add = (id: string, said: SaidValue | undefined) => {
    if (!said) return;
    const list = found.get(findId(id));
    if (list) list.push(said);
    else found.set(findId(id), [said]);
  };
  const grace = findGrace(plan);
  for (const dated of checkins) {
    const known = findKnownDay(dated, grace);
    const words = { on: dated.on, file: dated.name, by: dated.checkin.by, knownOn: known };
    for (const [id, written] of Object.entries(dated.checkin.measures ?? {}))
      add(id, readValue(plan, words, written));
    for (const { of, at, to, withdrawn } of dated.checkin.corrections ?? []) {
      const day = plan.span(at)?.last;
      const value = withdrawn === true ? 'withdrawn' : to;
      if (of !== undefined && day !== undefined && value !== undefined) add(of, { ...words, at: day, value });
    }
  }
  return found;
}

type Words = Pick<SaidValue, 'on' | 'file' | 'by' | 'knownOn'>;

function readValue(plan: Plan, words: Words, written: WrittenValue): SaidValue | undefined {
  if (typeof written !== 'object') return { ...words, at: words.on, value: written };
  const { value, at, confidence, note, next, withdrawn } = written;
  const day = at === undefined ? words.on : plan.span(at)?.last;
  const said = withdrawn === true ? 'withdrawn' : value;
  if (day === undefined || said === undefined) return undefined;
  return { ...words, at: day, value: said, confidence, note, next: plan.span(next)?.last };
}

/** An amendment, as far as it cuts a series. */
export type Redefining = Pick<Amendment, 'on' | 'changes'>;

/** The fields whose change makes older values mean something else. */
const REDEFINING = new Set(['measure', 'unit']);

/** Finds the day since which a measure counts something else, as of a day: the latest amendment that says so. */
export function findCut(
  plan: Plan,
  id: string,
  amendments: readonly Redefining[],
  asOf: Day,
): Day | undefined {
  const findId = makeIdFinder(plan);
  const days = amendments.flatMap(({ on, changes = [] }) => {
    const day = plan.span(on)?.last;
    const isCut = changes.some(
      ({ of, field, comparable }) =>
        of !== undefined && findId(of) === id && REDEFINING.has(field ?? '') && comparable !== true,
    );
    return isCut && day !== undefined && day <= asOf ? [day] : [];
  });
  return days.sort().at(-1);
}
