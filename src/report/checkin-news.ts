/** What a change brings in check-ins, and what it does to the states of measures. */
import type { Checkin, Correction, WrittenValue } from '../model/checkin.ts';
import type { DatedCheckin } from '../model/dated-checkin.ts';
import type { Day } from '../model/dates.ts';
import { sayNumber } from '../model/numbers.ts';
import { findPersonName, type Plan } from '../model/plan.ts';
import type { StateName } from '../track/measure.ts';
import type { MeasureStanding } from '../track/measure-standing.ts';
import { compareStates } from '../track/roll-up.ts';
import type { Standings } from '../track/standings.ts';
import { makeIdFinder } from '../track/track-plan.ts';
import type { StateMove } from './status.ts';

export interface NewValue {
  readonly id: string;
  readonly value: number | boolean;
  /** The day for which it is true. */
  readonly at: Day;
  /** Where the measure stands, if this value decides that. */
  readonly standing: MeasureStanding | undefined;
  /** Where it stood before the change. */
  readonly was: StateName | undefined;
  readonly unit: string | undefined;
  /** From 0 to 1. */
  readonly confidence: number | undefined;
  readonly note: string | undefined;
}

export interface NewUnknown {
  readonly id: string;
  readonly at: Day;
  /** When it will be known. */
  readonly next: Day | undefined;
}

export interface NewCorrection {
  readonly id: string;
  readonly at: Day | undefined;
  readonly from: Correction['from'];
  /** Undefined if the value is withdrawn. */
  readonly to: Correction['to'];
  readonly why: string | undefined;
}

export interface NewAction {
  readonly id: string;
  readonly what: string | undefined;
  readonly owner: string | undefined;
  readonly due: Day | undefined;
}

export interface NewEnding {
  readonly id: string;
  readonly is: 'done' | 'dropped';
  readonly note: string | undefined;
}

/** What somebody says of work, an ability or an assumption. */
export interface SaidStanding {
  readonly section: 'objectives' | 'initiatives' | 'capabilities' | 'assumptions';
  readonly id: string;
  readonly said: string;
  /** What stands behind it: the note, money and people, and the result of a pilot. */
  readonly more: readonly string[];
}

export interface NewCheckin {
  /** Its path below the folder of the strategy. */
  readonly name: string;
  readonly on: Day;
  readonly by: string | undefined;
  readonly values: readonly NewValue[];
  readonly unknowns: readonly NewUnknown[];
  readonly corrections: readonly NewCorrection[];
  readonly actions: readonly NewAction[];
  readonly done: readonly NewEnding[];
  readonly said: readonly SaidStanding[];
  /** The summary or, without one, the narrative. */
  readonly summary: string | undefined;
}

export interface CheckinNews {
  readonly asOf: Day;
  /** The last one first. */
  readonly checkins: readonly NewCheckin[];
  /** The measures whose state is another one, the worst first. */
  readonly moves: readonly StateMove[];
}

export interface NewsInput {
  /** Undefined if there was no strategy that could be read. */
  readonly before: Standings | undefined;
  readonly after: Standings;
  /** The check-ins that the change adds, in the order in which they were said. */
  readonly fresh: readonly DatedCheckin[];
}

/** Collects what new check-ins say, and which states are another one after the change. */
export function makeCheckinNews({ before, after, fresh }: NewsInput): CheckinNews {
  const were = new Map(before?.measures.map(({ placed, standing }) => [placed.id, standing.state]));
  const moves = after.measures.flatMap(({ placed: { id }, standing: { state } }) => {
    const from = were.get(id);
    return from === undefined || from === state ? [] : [{ id, from, to: state }];
  });
  const checkins = fresh.map((one) => describeCheckin(one, after, were)).reverse();
  return { asOf: after.asOf, checkins, moves: moves.sort((a, b) => compareStates(a.to, b.to)) };
}

function describeCheckin(
  { name, on, checkin, narrative }: DatedCheckin,
  after: Standings,
  were: ReadonlyMap<string, StateName>,
): NewCheckin {
  const { plan } = after;
  const person = (who: string | undefined) =>
    who === undefined ? undefined : findPersonName(plan.strategy, who);
  return {
    name,
    on,
    by: person(checkin.by),
    values: listValues({ name, on, checkin }, after, were),
    unknowns: listUnknowns(plan, on, checkin),
    corrections: [...listWithdrawn(plan, on, checkin), ...listCorrections(plan, checkin)],
    actions: Object.entries(checkin.actions ?? {}).map(([id, { what, owner, due }]) => ({
      id,
      what,
      owner: person(owner),
      due: plan.span(due)?.last,
    })),
    done: Object.entries(checkin.done ?? {}).map(([id, said]) => describeEnding(id, said)),
    said: listSaid(checkin),
    summary: [checkin.summary, narrative].find((text) => text !== undefined && text.trim() !== ''),
  };
}

type Read = Exclude<WrittenValue, number | boolean | 'unknown'>;

/** Lists the measures of a check-in, each as a section with its day. */
function listMeasured(plan: Plan, on: Day, { measures = {} }: Checkin) {
  return Object.entries(measures).map(([id, written]) => {
    const read: Read = typeof written === 'object' ? written : { value: written };
    return { ...read, id, at: read.at === undefined ? on : (plan.span(read.at)?.last ?? on) };
  });
}

function listValues(
  { name, on, checkin }: Pick<DatedCheckin, 'name' | 'on' | 'checkin'>,
  { plan, measures }: Standings,
  were: ReadonlyMap<string, StateName>,
): readonly NewValue[] {
  const findId = makeIdFinder(plan);
  return listMeasured(plan, on, checkin).flatMap(({ id, at, value, withdrawn, confidence, note }) => {
    if (value === undefined || value === 'unknown' || withdrawn === true) return [];
    const own = measures.find(({ placed }) => placed.id === findId(id));
    const last = own?.series.values.at(-1);
    const decides = last?.file === name && last.value === value && last.at <= at;
    const standing = decides ? own : undefined;
    const { unit } = own?.placed.measure ?? {};
    return { id, value, at, standing, was: were.get(findId(id)), unit, confidence, note };
  });
}

function listUnknowns(plan: Plan, on: Day, checkin: Checkin): readonly NewUnknown[] {
  return listMeasured(plan, on, checkin).flatMap(({ id, at, value, next, withdrawn }) =>
    value === 'unknown' && withdrawn !== true ? { id, at, next: plan.span(next)?.last } : [],
  );
}

function listWithdrawn(plan: Plan, on: Day, checkin: Checkin): readonly NewCorrection[] {
  return listMeasured(plan, on, checkin).flatMap(({ id, at, withdrawn, note }) =>
    withdrawn === true ? { id, at, from: undefined, to: undefined, why: note } : [],
  );
}

function listCorrections(plan: Plan, { corrections = [] }: Checkin): readonly NewCorrection[] {
  return corrections.map(({ of = '', at, from, to, withdrawn, why }) => ({
    id: of,
    at: plan.span(at)?.last,
    from,
    to: withdrawn === true ? undefined : to,
    why,
  }));
}

function describeEnding(id: string, said: NonNullable<Checkin['done']>[string]): NewEnding {
  if (typeof said === 'object') return { id, is: 'dropped', note: said.dropped };
  return { id, is: 'done', note: said === true ? undefined : said };
}

function listSaid({
  objectives = {},
  initiatives = {},
  capabilities = {},
  assumptions = {},
}: Checkin): readonly SaidStanding[] {
  const list = <S>(
    section: SaidStanding['section'],
    map: Readonly<Record<string, S>>,
    read: (said: S) => string | number | undefined,
  ) =>
    Object.entries(map).flatMap(([id, one]) => {
      const said = read(one);
      const more = listMore(one);
      if (said === undefined && more.length === 0) return [];
      return { section, id, said: said === undefined ? '' : String(said), more };
    });
  return [
    ...list('objectives', objectives, (one) => (typeof one === 'object' ? one.status : one)),
    ...list('initiatives', initiatives, (one) => (typeof one === 'object' ? one.status : one)),
    ...list('capabilities', capabilities, (one) => (typeof one === 'object' ? one.level : one)),
    ...list('assumptions', assumptions, (one) => (typeof one === 'object' ? one.state : one)),
  ];
}

/** Lists what else an entry says: `spent 90,000`, `the pilot worked`. */
function listMore(said: unknown): readonly string[] {
  if (typeof said !== 'object' || said === null) return [];
  const { note, spent, people, pilot, learned } = said as Standing;
  return [
    spent === undefined ? '' : `spent ${sayNumber(spent)}`,
    people === undefined ? '' : `${sayNumber(people)} people`,
    pilot === undefined ? '' : pilot === 'worked' ? 'the pilot worked' : 'the pilot did not work',
    learned ?? '',
    note ?? '',
  ].filter((text) => text.trim() !== '');
}

type Standing = Partial<Extract<NonNullable<Checkin['initiatives']>[string], object>>;
