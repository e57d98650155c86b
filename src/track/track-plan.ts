/** The measures of a plan with everything that their place fills in, and what check-ins say of each. */
import { findDirection } from '../model/ambition.ts';
import type { Amendment } from '../model/amendment.ts';
import { addDays } from '../model/cadence.ts';
import type { WrittenValue } from '../model/checkin.ts';
import { type DatedCheckin, findKnownDay } from '../model/dated-checkin.ts';
import type { Day } from '../model/dates.ts';
import { findMeasureDay, listMeasures, type PlacedMeasure } from '../model/measures.ts';
import type { Holder, Plan } from '../model/plan.ts';
import type { DateValue } from '../model/schema.ts';
import { readTarget } from '../model/target.ts';
import type { CoursePoint, SaidValue, TrackedMeasure } from './measure.ts';

/** Days of grace where the plan names none: five hold two working days over a weekend (our choice). */
const USUAL_GRACE = 5;

/** Returns the days of grace before a check-in is overdue. */
export function findGrace({ strategy }: Plan): number {
  return strategy.tracking?.grace ?? USUAL_GRACE;
}

/** Tracks every measure of a plan. @param amendments those that may have redefined a measure */
export function trackPlan(plan: Plan, amendments: readonly Redefining[] = []): readonly TrackedMeasure[] {
  const cuts = findCuts(plan, amendments);
  const { status } = plan.strategy;
  const isExcused = status === 'closed' || status === 'paused';
  return listMeasures(plan).map((placed) => ({
    ...trackMeasure(plan, placed),
    cuts: cuts.get(placed.id),
    isExcused,
  }));
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
    due: findMeasureDay(plan, { measure, of }),
    points: listPoints(plan, measure.expected),
    shape: measure.shape ?? 'straight',
    every: measure.every ?? plan.strategy.tracking?.every ?? 'month',
    lag: measure.lag ?? 0,
    grace: findGrace(plan),
  };
}

/** A measure counts from its own start, otherwise like its objective, otherwise, like a criterion, like the strategy. */
function findStart(plan: Plan, own: DateValue | undefined, of: Holder | undefined): Day | undefined {
  const written = plan.span(own)?.first;
  if (written !== undefined) return written;
  return of ? findObjectiveStart(plan, of) : plan.span(plan.strategy.start)?.first;
}

/**
 * Finds the first day of an objective: its own, otherwise the day after the stage before is reached, otherwise the start
 * of the strategy.
 */
export function findObjectiveStart(plan: Plan, { work, in: stage }: Holder): Day | undefined {
  const written = plan.span(work.start)?.first;
  if (written !== undefined) return written;
  const at = plan.stages.findIndex(({ name }) => name === stage.name);
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
    for (const [index, { of, at, to, withdrawn }] of (dated.checkin.corrections ?? []).entries()) {
      const day = plan.span(at)?.last;
      const said = withdrawn === true ? WITHDRAWN : to === undefined ? undefined : { value: to };
      if (of === undefined || day === undefined || !said) continue;
      // How sure somebody was is not what was wrong.
      const confidence = found.get(findId(of))?.findLast((one) => one.at === day)?.confidence;
      const kept = confidence === undefined || said === WITHDRAWN ? {} : { confidence };
      add(of, { ...words, ...said, ...kept, at: day, position: index + 1 });
    }
  }
  return found;
}

/** What takes an earlier value back. */
const WITHDRAWN = { value: 'unknown', withdrawn: true } as const;

type Words = Pick<SaidValue, 'on' | 'file' | 'by' | 'knownOn'>;

function readValue(plan: Plan, words: Words, written: WrittenValue): SaidValue | undefined {
  if (typeof written !== 'object') return { ...words, at: words.on, value: written };
  const { value, at, confidence, note, next, withdrawn } = written;
  const day = at === undefined ? words.on : plan.span(at)?.last;
  const said = withdrawn === true ? WITHDRAWN : value === undefined ? undefined : { value };
  if (day === undefined || !said) return undefined;
  return { ...words, ...said, at: day, confidence, note, next: plan.span(next)?.last };
}

/** An amendment, as far as it cuts a series. */
export type Redefining = Pick<Amendment, 'on' | 'changes'>;

/** The fields whose change makes older values mean something else. */
const REDEFINING = new Set(['measure', 'unit']);

/** Finds the days since which each measure counts something else. */
function findCuts(plan: Plan, amendments: readonly Redefining[]): ReadonlyMap<string, readonly Day[]> {
  const findId = makeIdFinder(plan);
  const cuts = new Map<string, Day[]>();
  for (const { on, changes = [] } of amendments) {
    const day = plan.span(on)?.last;
    for (const { of, field, comparable } of changes)
      if (day !== undefined && of !== undefined && REDEFINING.has(field ?? '') && comparable !== true)
        cuts.set(findId(of), [...(cuts.get(findId(of)) ?? []), day]);
  }
  return cuts;
}
