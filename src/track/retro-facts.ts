/** Facts before anybody looks back: promises, results, rhythm, and what people believed. */
import type { DatedCheckin } from '../model/dated-checkin.ts';
import type { DatedRetro, DatedSurvey } from '../model/dated-record.ts';
import type { Day } from '../model/dates.ts';
import type { Commitment } from '../model/ledger.ts';
import type { Plan } from '../model/plan.ts';
import { listKnownCheckins } from './known-checkins.ts';
import type { StateName, StatusSettings } from './measure.ts';
import type { MeasureStanding } from './measure-standing.ts';
import { listNamedAgain, type NamedAgain } from './retro-again.ts';
import { type Belief, listBeliefs } from './retro-belief.ts';
import { type KnownEvent, listKnownEvents } from './retro-events.ts';
import {
  type FirstPromise,
  findFirstPromise,
  readValueNumber,
  type ToldAmendment,
} from './retro-promises.ts';
import { type RetroRhythm, readRetroRhythm } from './retro-rhythm.ts';
import type { RetroScope } from './retro-scope.ts';
import type { KnownValue } from './series.ts';
import { makeStandings } from './standings.ts';

/** One measure, looked back on. */
export interface RetroMeasure {
  readonly one: MeasureStanding;
  readonly first: FirstPromise;
  /** The last value that counts. */
  readonly latest: KnownValue | undefined;
  /** The share of the first ambition that is reached; undefined where there is none to compute. */
  readonly shareOfFirst: number | undefined;
  readonly shareOfNow: number | undefined;
  /** How sure somebody was first and last. */
  readonly sure: readonly [first: number, last: number] | undefined;
}

export interface RetroFacts {
  readonly plan: Plan;
  readonly covers: string;
  readonly from: Day;
  readonly to: Day;
  readonly measures: readonly RetroMeasure[];
  readonly rhythm: RetroRhythm;
  readonly events: readonly KnownEvent[];
  readonly beliefs: readonly Belief[];
  readonly again: readonly NamedAgain[];
}

export interface RetroGround {
  readonly plan: Plan;
  readonly scope: RetroScope;
  readonly from: Day;
  readonly to: Day;
  readonly checkins: readonly DatedCheckin[];
  readonly amendments: readonly ToldAmendment[];
  readonly surveys: readonly DatedSurvey[];
  readonly retros: readonly DatedRetro[];
  readonly commitments: readonly Commitment[];
  readonly settings: StatusSettings;
  readonly isNow: boolean;
}

/** Collects what is known. */
export function collectRetroFacts(ground: RetroGround): RetroFacts {
  const { plan, scope, from, to, checkins, surveys, retros, isNow } = ground;
  const known = listKnownCheckins(plan, checkins, to, isNow);
  const measures = readMeasures(ground);
  const moves = measures.flatMap(({ one, first }) =>
    first.moves.map((move) => ({ id: one.placed.id, move })),
  );
  return {
    plan,
    covers: scope.covers,
    from,
    to,
    measures,
    rhythm: readRetroRhythm(plan, checkins, { first: from, last: to }),
    events: listKnownEvents({ plan, checkins: known, moves, first: from, last: to }),
    beliefs: listBeliefs(surveys, from, to),
    again: listNamedAgain(plan, retros, to),
  };
}

function readMeasures({ plan, scope, to, commitments, ...ground }: RetroGround): readonly RetroMeasure[] {
  const ids = new Set(scope.measures.map(({ id }) => id));
  const { checkins, amendments, retros, settings, isNow } = ground;
  const standings = makeStandings({ plan, checkins, amendments, retros, asOf: to, settings, isNow });
  return standings.measures
    .filter(({ placed }) => ids.has(placed.id))
    .map((one) => {
      const first = findFirstPromise({ plan, commitments, amendments, asOf: to }, one.placed);
      const latest = one.series.values.at(-1);
      return {
        one,
        first,
        latest,
        shareOfFirst: findReachedShare(one, latest, first),
        shareOfNow: findReachedShare(one, latest, {
          baseline: one.placed.measure.baseline,
          target: one.placed.measure.target,
        }),
        sure: findSureness(one),
      };
    });
}

/** Finds the share of an ambition that a value reaches. What is to be kept has no way to go. */
function findReachedShare(
  { measure }: MeasureStanding,
  latest: KnownValue | undefined,
  { baseline, target }: Pick<FirstPromise, 'baseline' | 'target'>,
): number | undefined {
  if (measure.direction === 'maintain' || typeof latest?.value !== 'number') return undefined;
  const [from, to] = [readValueNumber(baseline), readValueNumber(target)];
  return from === undefined || to === undefined || from === to
    ? undefined
    : (latest.value - from) / (to - from);
}

function findSureness({ series }: MeasureStanding): RetroMeasure['sure'] {
  const said = series.values.flatMap(({ confidence }) => confidence ?? []);
  const [first, last] = [said[0], said.at(-1)];
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** The states in which a measure fell short, or nobody knows. */
const SHORT: ReadonlySet<StateName> = new Set(['missed', 'off-track', 'no-update']);

/** Lists the ids of measures that were missed, off track or without an update: a look back has to explain them. */
export function listShortMeasures(measures: readonly MeasureStanding[]): readonly string[] {
  return measures.filter(({ standing }) => SHORT.has(standing.state)).map(({ placed }) => placed.id);
}

/** Lists the ids that breakdowns explain, in look backs up to a day: what one explains, a later one need not. */
export function listExplained(retros: readonly DatedRetro[], last: Day): readonly string[] {
  return retros
    .filter(({ on }) => on <= last)
    .flatMap(({ record }) => (record.breakdowns ?? []).flatMap(({ of = [] }) => of));
}
