/** Turns what was read into check-ins: what is known already is left out, and what contradicts it is refused. */
import type { SheetCheckin, SheetValue } from '../../exchange/sheet-entries.ts';
import { UserError } from '../../exit.ts';
import type { DatedCheckin } from '../../model/dated-checkin.ts';
import type { Day } from '../../model/dates.ts';
import type { Plan } from '../../model/plan.ts';
import { makeSeries } from '../../track/series.ts';
import { collectSaidValues, trackPlan } from '../../track/track-plan.ts';
import type { CheckinDraft } from './checkin-text.ts';

export interface DraftInput {
  readonly plan: Plan;
  /** The check-ins that are there already. */
  readonly checkins: readonly DatedCheckin[];
  readonly asOf: Day;
  readonly by: string;
  /** Whether days of a history are brought in, each as a check-in of its own. */
  readonly isHistory: boolean;
}

export interface Drafted {
  readonly drafts: readonly CheckinDraft[];
  /** How many values were there already. */
  readonly known: number;
}

/** Drafts the check-ins. @throws UserError if a day has another value already */
export function draftCheckins(input: DraftInput, read: readonly SheetCheckin[]): Drafted {
  const knownValue = makeKnownFinder(input);
  let known = 0;
  const drafts = read.flatMap(({ on = input.asOf, values }) => {
    const fresh = values.filter((value) => {
      const isKnown = isKnownAlready(input.plan, on, value, knownValue);
      if (isKnown) known++;
      return !isKnown;
    });
    if (fresh.length === 0) return [];
    return [{ on, by: input.by, values: fresh, ...(input.isHistory && { isImported: true }) }];
  });
  return { drafts, known };
}

type FindKnown = (id: string, day: Day) => number | boolean | undefined;

/** Makes a function that finds the value of a measure that is known for a day. */
function makeKnownFinder({ plan, checkins }: DraftInput): FindKnown {
  const said = collectSaidValues(plan, checkins);
  const known = new Map(
    trackPlan(plan).map((measure) => {
      const { values } = makeSeries(measure, said.get(measure.id) ?? [], '9999-12-31');
      return [measure.id, new Map(values.map(({ at, value }) => [at, value]))] as const;
    }),
  );
  return (id, day) => known.get(id)?.get(day);
}

function isKnownAlready(plan: Plan, on: Day, { id, value, at }: SheetValue, find: FindKnown): boolean {
  const day = at === undefined ? on : (plan.span(at)?.last ?? on);
  const there = find(id, day);
  if (there === undefined || value === 'unknown') return false;
  if (there === value) return true;
  throw new UserError(
    `${id} is ${String(there)} for ${day} already, and this says ${String(value)}.`,
    `If it was wrong, write a check-in with \`corrections: [{ of: ${id}, at: ${day}, from: ${String(there)}, to: ${String(value)}, why: … }]\`. Nothing was written.`,
  );
}
