/** `strat status --format json`: every number of a status. What does not apply is null. */

import { listSurveyRemarks } from '../people/survey-remarks.ts';
import type { ActionStanding } from '../track/actions.ts';
import type { MeasureStanding } from '../track/measure-standing.ts';
import type { ObjectiveStanding } from '../track/objective-standings.ts';
import type { CapabilityStanding, InitiativeStanding } from '../track/work-standings.ts';
import { writeSafeJson } from './json.ts';
import type { StatusReport, StrategyStatus } from './status.ts';

/** Writes the data; keys may be added later, none change. */
export function writeStatusJson(report: StatusReport): string {
  return writeSafeJson({
    version: 1,
    asOf: report.asOf,
    since: report.since ?? null,
    settings: report.settings,
    strategies: report.strategies.map((one) => ({
      path: one.path,
      name: one.name,
      ...toStandingsData(one),
    })),
  });
}

/** Everything that is known of where a strategy stands. */
export type KnownStandings = Pick<StrategyStatus, 'standings' | 'shown' | 'due' | 'moves'>;

/** Converts where a strategy stands to data. */
export function toStandingsData({ standings, shown, due, moves }: KnownStandings) {
  const { counts, lastCheckin, later, objectives, actions, stages, capabilities, initiatives } = standings;
  return {
    lastCheckin: lastCheckin?.on ?? null,
    later,
    counts: Object.fromEntries(counts),
    moves: moves ?? null,
    measures: shown.map(toMeasureData),
    objectives: objectives.map(toObjectiveData),
    stages: stages.map(({ name: stage, by, done, saidDone, counts: states, hasBegun, ...own }) => ({
      name: stage,
      by: by ?? null,
      objectives: own.objectives.length,
      done,
      saidDone,
      counts: Object.fromEntries(states),
      begun: hasBegun,
    })),
    capabilities: capabilities.map(toCapabilityData),
    initiatives: initiatives.map(toInitiativeData),
    actions: actions.map(toActionData),
    remarks: [
      ...standings.remarks.map(({ id, kind }) => ({ id, kind })),
      ...listSurveyRemarks(standings.people.surveys).map(({ dimension, kind }) => ({ id: dimension, kind })),
    ],
    due: due.map(({ kind, id, who, by }) => ({ kind, id, who: who ?? null, by })),
  };
}

function toCapabilityData({ id, began, now, saidOn, needed, due, isThere, overdue }: CapabilityStanding) {
  return {
    id,
    began: began ?? null,
    now: now ?? null,
    saidOn: saidOn ?? null,
    needed: needed ?? null,
    due: due ?? null,
    there: isThere,
    overdue,
  };
}

function toInitiativeData({ id, initiative, says, due, overdue, pilotDue }: InitiativeStanding) {
  return {
    id,
    status: initiative.status ?? 'planned',
    says: says?.status ?? null,
    saidOn: says?.statusOn ?? null,
    note: says?.note ?? null,
    due: due ?? null,
    overdue,
    spent: says?.spent ?? null,
    spentOn: says?.spentOn ?? null,
    budget: initiative.budget ?? null,
    pilotDue: pilotDue ?? null,
  };
}

function toActionData({ id, what, owner, due, of, file, is, endedOn }: ActionStanding) {
  return {
    id,
    what: what ?? null,
    owner: owner ?? null,
    due: due ?? null,
    of: of ?? null,
    state: is,
    endedOn: endedOn ?? null,
    file,
  };
}

/** Converts where a measure stands to data. */
export function toMeasureData(one: MeasureStanding) {
  const { placed, measure, standing, series, owed, forecast } = one;
  const { facts, state, detail } = standing;
  const last = series.values.at(-1);
  return {
    id: placed.id,
    kind: placed.kind,
    of: measure.of ?? null,
    state,
    detail: detail ?? null,
    owner: placed.measure.owner ?? null,
    baseline: placed.measure.baseline ?? null,
    target: measure.target ?? null,
    limit: measure.limit ?? null,
    start: measure.start ?? null,
    due: measure.due ?? null,
    unit: placed.measure.unit ?? null,
    direction: measure.direction ?? null,
    value: facts.value ?? last?.value ?? null,
    at: facts.at ?? last?.at ?? null,
    file: last?.file ?? null,
    expected: facts.expected ?? null,
    progress: facts.progress ?? null,
    expectedProgress: facts.expectedProgress ?? null,
    ratio: facts.ratio ?? null,
    shortfall: facts.shortfall ?? null,
    onTrackTo: facts.onTrackTo ?? null,
    atRiskTo: facts.atRiskTo ?? null,
    off: facts.off ?? null,
    tolerance: facts.tolerance ?? null,
    kept: one.kept ?? null,
    share: facts.share ?? null,
    daysLate: one.daysLate ?? null,
    knownBy: facts.knownBy ?? null,
    confidence: last?.confidence ?? null,
    owed: owed?.day ?? null,
    missed: owed?.missed ?? 0,
    was: facts.was ?? null,
    series: series.values.map(({ at, on, value, confidence, file }) => ({
      at,
      on,
      value,
      confidence: confidence ?? null,
      file,
    })),
    forecast: forecast === undefined ? null : toForecastData(forecast),
    remarks: one.remarks.map(({ kind }) => kind),
  };
}

function toForecastData(forecast: NonNullable<MeasureStanding['forecast']>) {
  const { slopes: _, reached, earliest, latest, ...numbers } = forecast;
  return { ...numbers, reached: reached ?? null, earliest: earliest ?? null, latest: latest ?? null };
}

function toObjectiveData({ id, planned, state, because, says, overdue }: ObjectiveStanding) {
  return {
    id,
    stage: planned.in.name,
    status: planned.objective.status ?? 'planned',
    state: state ?? null,
    because: because ?? null,
    says: says?.status ?? null,
    saidOn: says?.statusOn ?? null,
    note: says?.note ?? null,
    overdue,
    advances: planned.objective.advances ?? [],
  };
}
