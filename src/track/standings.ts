/** Where a strategy stands: every measure, objective and stage, and what is owed, as it was known on a day. */
import type { Checkin } from '../model/checkin.ts';
import type { DatedCheckin } from '../model/dated-checkin.ts';
import { NO_PEOPLE_RECORDS, type PeopleRecords } from '../model/dated-record.ts';
import type { Day } from '../model/dates.ts';
import { listMeasures } from '../model/measures.ts';
import type { Plan } from '../model/plan.ts';
import { listActionBearers } from './action-bearers.ts';
import { type ActionStanding, listActions } from './actions.ts';
import { countDaysLate } from './course.ts';
import { forecastSeries } from './forecast.ts';
import { countAsToday, listKnownCheckins, listKnownPeopleRecords } from './known-checkins.ts';
import type { Standing, StateName, StatusSettings, TrackedMeasure } from './measure.ts';
import type { MeasureStanding } from './measure-standing.ts';
import { listObjectiveStandings, type ObjectiveStanding } from './objective-standings.ts';
import { findOwed } from './owed.ts';
import { countKept } from './reach.ts';
import { findMeasureRemarks } from './remarks.ts';
import { listResultCheckins } from './retro-results.ts';
import { countStates } from './roll-up.ts';
import { collectSaidAssumptions, type SaidAssumption } from './said-assumptions.ts';
import { type KnownValue, makeSeries } from './series.ts';
import { listStageStandings, type StageStanding } from './stage-standings.ts';
import { judgeSeries } from './state.ts';
import { collectSaidValues, findGrace, type Redefining, trackPlan } from './track-plan.ts';
import type { WorkRemark } from './work-remarks.ts';
import {
  type CapabilityStanding,
  type InitiativeStanding,
  listCapabilityStandings,
  listInitiativeStandings,
  listWorkRemarks,
} from './work-standings.ts';

export interface Standings {
  readonly plan: Plan;
  readonly asOf: Day;
  readonly isNow: boolean;
  readonly settings: StatusSettings;
  readonly measures: readonly MeasureStanding[];
  readonly objectives: readonly ObjectiveStanding[];
  /** Those that have objectives. */
  readonly stages: readonly StageStanding[];
  readonly capabilities: readonly CapabilityStanding[];
  readonly initiatives: readonly InitiativeStanding[];
  /** What a reader would ask about objectives and initiatives; each measure has its own. */
  readonly remarks: readonly WorkRemark[];
  readonly actions: readonly ActionStanding[];
  /** Surveys, meetings and retrospectives that were known on the day. */
  readonly people: PeopleRecords;
  readonly assumptions: ReadonlyMap<string, SaidAssumption>;
  /** Criteria by their state, the worst first. */
  readonly counts: ReadonlyMap<StateName, number>;
  readonly lastCheckin: (DatedCheckin & { readonly checkin: Checkin }) | undefined;
  /** Check-ins that were said later than the day, or that git had only later. */
  readonly later: number;
  readonly grace: number;
}

export interface StandingsInput extends Partial<PeopleRecords> {
  readonly plan: Plan;
  readonly checkins: readonly DatedCheckin[];
  readonly amendments: readonly Redefining[];
  readonly asOf: Day;
  readonly settings: StatusSettings;
  /** Whether the day is today, and was not asked for; today if absent. */
  readonly isNow?: boolean;
}

/** Assembles where a strategy stands on a day. */
export function makeStandings(input: StandingsInput): Standings {
  const { plan, checkins, amendments, asOf, settings, isNow = true } = input;
  const people = listKnownPeopleRecords(plan, { ...NO_PEOPLE_RECORDS, ...input }, asOf, isNow);
  const known = listKnownCheckins(plan, checkins, asOf, isNow);
  // A closing retrospective gives results, too.
  const given = isNow ? checkins : known;
  const said = [...given, ...listResultCheckins(plan, given, people.retros)];
  const measures = judgePlan(plan, said, amendments, asOf, settings);
  const objectives = listObjectiveStandings(plan, known, measures, asOf);
  const capabilities = listCapabilityStandings(plan, known, asOf);
  const initiatives = listInitiativeStandings(plan, known, asOf);
  const criteria = measures.filter(({ placed }) => placed.kind === 'criterion');
  return {
    plan,
    asOf,
    isNow,
    settings,
    measures,
    objectives,
    stages: listStageStandings(plan, objectives),
    capabilities,
    initiatives,
    remarks: listWorkRemarks(plan, objectives, initiatives, capabilities, asOf),
    actions: listActions(listActionBearers(known, people), asOf),
    people,
    assumptions: collectSaidAssumptions(plan, known),
    counts: countStates(criteria.map(({ measure: { id }, standing: { state } }) => ({ id, state }))),
    lastCheckin: known.at(-1),
    later: checkins.length - known.length,
    grace: findGrace(plan),
  };
}

function judgePlan(
  plan: Plan,
  checkins: readonly DatedCheckin[],
  amendments: readonly Redefining[],
  asOf: Day,
  settings: StatusSettings,
): readonly MeasureStanding[] {
  const placed = new Map(listMeasures(plan).map((one) => [one.id, one]));
  const said = collectSaidValues(plan, checkins);
  const guards = collectGuards(plan);
  return trackPlan(plan, amendments).flatMap((measure) => {
    const own = placed.get(measure.id);
    const series = makeSeries(measure, (said.get(measure.id) ?? []).map(countAsToday(asOf)), asOf);
    const standing = judgeSeries(measure, series, asOf, settings);
    const last = series.values.at(-1);
    return own
      ? [
          {
            placed: own,
            measure,
            series,
            standing,
            owed: findOwed(measure, series, asOf),
            forecast: forecastSeries(measure, series, settings),
            daysLate: standing.facts.daysLate ?? countLate(measure, standing, last),
            kept: measure.direction === 'maintain' ? countKept(measure, series.values) : undefined,
            remarks: findMeasureRemarks(measure, series, standing, asOf, guards.get(measure.id)),
          },
        ]
      : [];
  });
}

/** Counts days late only where the state says that something is short. */
function countLate(measure: TrackedMeasure, { state, facts }: Standing, last: KnownValue | undefined) {
  const isShort = [state, facts.was].some((one) => one === 'off-track' || one === 'at-risk');
  return isShort && typeof last?.value === 'number' ? countDaysLate(measure, last.value, last.at) : undefined;
}

/** Collects which criteria each measure guards. */
function collectGuards(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const guards = new Map<string, string[]>();
  for (const { id, measure } of listMeasures(plan)) {
    const guard = measure.guardrail?.trim();
    if (guard !== undefined) guards.set(guard, [...(guards.get(guard) ?? []), id]);
  }
  return guards;
}
