/** Lists the commitments in one version of a strategy. */
import { hasSameCharacters } from '../model/characters.ts';
import { type Day, parseDateSpan } from '../model/dates.ts';
import type { CommitmentSection, DateGiver, LedgerField, Value } from '../model/ledger.ts';
import { readCoursePoints } from '../model/ledger-value-words.ts';
import { listMeasures, type PlacedMeasure } from '../model/measures.ts';
import { isSameUnit } from '../model/numbers.ts';
import { type Holder, hasText, makePlan, type PlannedObjective } from '../model/plan.ts';
import type { Capability, Initiative, Strategy } from '../model/schema.ts';
import type { TargetValue } from '../model/shapes.ts';
import { isSameStatedTarget } from '../model/target.ts';

export interface Pledge {
  readonly section: CommitmentSection;
  readonly id: string;
  readonly renamedFrom: string | undefined;
  readonly title: string | undefined;
  readonly values: Readonly<Partial<Record<LedgerField, Value>>>;
  /** Set if its date is not its own. */
  readonly dueBy?: DateGiver | undefined;
  /** The last day of a written date; fiscal dates follow the strategy’s calendar. */
  lastDay(value: Value): Day | undefined;
}

/** The id of the strategy itself. */
export const STRATEGY_ID = 'strategy';

/**
 * Lists the commitments. A criterion without a date is due at the strategy’s end, an objective at its stage’s, and a
 * measure of an objective or initiative with that.
 */
export function listPledges(strategy: Strategy): readonly Pledge[] {
  const plan = makePlan(strategy);
  const lastDay = (value: Value) => parseDateSpan(value, strategy.fiscal_year_starts)?.last;
  const measures = listMeasures(plan);
  const criteria = measures.filter(({ of }) => of === undefined);
  const all = [
    makeOwnPledge(strategy),
    ...criteria.map((placed) => makeMeasurePledge(placed, { value: strategy.end, by: 'strategy' })),
    ...plan.objectives.flatMap((planned) => listObjectivePledges(planned, measures)),
    ...plan.capabilities.map(([id, capability]) => makeCapabilityPledge(id, capability)),
    ...plan.initiatives.flatMap(([id, initiative]) => listInitiativePledges(id, initiative, measures)),
  ];
  return all.map((pledge) => ({ ...pledge, lastDay }));
}

type Undated = Omit<Pledge, 'lastDay'>;

function makeOwnPledge({ name, status = 'active', destination, end, owner, tracking }: Strategy): Undated {
  return {
    section: 'strategy',
    id: STRATEGY_ID,
    renamedFrom: undefined,
    title: name,
    values: {
      statement: destination?.statement,
      end,
      status,
      owner,
      every: tracking?.every,
      grace: tracking?.grace,
    },
  };
}

const SECTIONS = { criterion: 'criteria', 'key-result': 'key_results', indicator: 'indicators' } as const;

/** The date of what holds an entry, which it has where it has none of its own. */
interface UsualDue {
  readonly value: Value;
  readonly by: DateGiver;
}

function makeMeasurePledge({ id, kind, measure: written }: PlacedMeasure, usual: UsualDue): Undated {
  const { target, baseline, unit, measure, direction, due, owner, met_when, renamed_from } = written;
  const { tolerance, expected, shape, every, lag } = written;
  const outcome = 'outcome' in written ? written.outcome : undefined;
  return {
    section: SECTIONS[kind],
    id,
    renamedFrom: renamed_from,
    title: [outcome, met_when, measure].find(hasText),
    dueBy: due === undefined ? usual.by : undefined,
    values: {
      outcome,
      met_when,
      target,
      baseline,
      tolerance,
      unit,
      measure,
      direction,
      source: 'source' in written ? written.source : undefined,
      due: due ?? usual.value,
      expected: sayCourse(expected),
      shape,
      every,
      lag,
      owner,
    },
  };
}

/** Says the values that are expected on the way, as written: `2027-06: 48, 2027-12: 24`. */
function sayCourse(expected: Readonly<Record<string, number>> | undefined): string | undefined {
  const points = Object.entries(expected ?? {}).map(([day, value]) => `${day}: ${value}`);
  return points.length === 0 ? undefined : points.join(', ');
}

/** Lists an objective and, below it, its measures. */
function listObjectivePledges(
  { id, objective, in: { stage } }: PlannedObjective,
  measures: readonly PlacedMeasure[],
): readonly Undated[] {
  const due = objective.due ?? stage.by;
  const own: Undated = {
    section: 'objectives',
    id,
    renamedFrom: objective.renamed_from,
    title: objective.result,
    dueBy: objective.due === undefined ? 'stage' : undefined,
    values: { result: objective.result, due, status: objective.status, owner: objective.owner },
  };
  return [own, ...listHeldPledges(objective, measures, { value: due, by: 'objective' })];
}

/** Lists the measures that an objective or initiative holds. */
function listHeldPledges(
  work: Holder['work'],
  measures: readonly PlacedMeasure[],
  usual: UsualDue,
): readonly Undated[] {
  return measures.filter(({ of }) => of?.work === work).map((placed) => makeMeasurePledge(placed, usual));
}

function makeCapabilityPledge(id: string, capability: Capability): Undated {
  const { able_to, needed, due, owner, renamed_from } = capability;
  return {
    section: 'capabilities',
    id,
    renamedFrom: renamed_from,
    title: able_to,
    values: { able_to, needed, due, owner },
  };
}

/** Lists an initiative and, below it, its indicators. */
function listInitiativePledges(
  id: string,
  initiative: Initiative,
  measures: readonly PlacedMeasure[],
): readonly Undated[] {
  const { what, due, status, owner, renamed_from } = initiative;
  const own: Undated = {
    section: 'initiatives',
    id,
    renamedFrom: renamed_from,
    title: what,
    values: { what, due, status, owner },
  };
  return [own, ...listHeldPledges(initiative, measures, { value: due, by: 'initiative' })];
}

/** Returns whether two values mean the same: spaces and ways to write a number, a date or percent make no difference. */
export function isSamePledgeValue(
  field: LedgerField,
  a: Value,
  b: Value,
  { lastDay }: Pick<Pledge, 'lastDay'>,
): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  if (field === 'due' || field === 'end')
    return String(a) === String(b) || (lastDay(a) ?? a) === (lastDay(b) ?? b);
  if (field === 'expected' && String(a).includes(':')) return isSameCourse(String(a), String(b), lastDay);
  if (field === 'target') return isSameStatedTarget(a as TargetValue, b as TargetValue);
  const isSame = field === 'unit' ? isSameUnit : hasSameCharacters;
  return isSame(String(a), String(b));
}

/** Returns whether two courses expect the same on the same days, in whatever order and however a day is written. */
function isSameCourse(a: string, b: string, lastDay: Pledge['lastDay']): boolean {
  const normalize = (course: string) =>
    readCoursePoints(course)
      .map(([day, value]) => `${lastDay(day) ?? day}: ${Number(value)}`)
      .sort()
      .join(', ');
  return normalize(a) === normalize(b);
}
