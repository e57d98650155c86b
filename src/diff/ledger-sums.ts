/** Sums the ledger from the first values to the current ones, so that many small steps show as one. */
import { findDirection } from '../model/ambition.ts';
import { countDays } from '../model/dates.ts';
import type {
  CumulativeAmbition,
  CumulativeDue,
  FieldHistory,
  LedgerEntry,
  LedgerField,
  Moment,
  Value,
} from '../model/ledger.ts';
import { isOtherMeasure } from '../model/ledger-recounts.ts';
import { isSameUnit } from '../model/numbers.ts';
import { NUMBER_FIELDS } from '../model/schema.ts';
import { sayShift } from '../model/shift.ts';
import { readTargetNumber } from '../model/target.ts';
import type { Pledge } from './pledges.ts';

interface AmbitionState {
  readonly baseline: number;
  readonly target: number;
  readonly unit: Value;
  /** Its measure, in the last words that it had. */
  readonly measure: Value;
  readonly at: Moment;
}

/** Lists every state in which both numbers were known, in order. Values of one commit count together. */
function listAmbitionStates(fields: readonly FieldHistory[]): readonly AmbitionState[] {
  const now = new Map<LedgerField, Value>();
  const steps = fields
    .flatMap(({ field, entries }) => entries.map((entry) => ({ field, entry })))
    .sort((a, b) => a.entry.version - b.entry.version);
  const found: AmbitionState[] = [];
  for (const [index, { field, entry }] of steps.entries()) {
    // A measure that is not said any more may still be the same one.
    if (field !== 'measure' || entry.value !== undefined) now.set(field, entry.value);
    if (steps[index + 1]?.entry.version === entry.version) continue;
    const [baseline, target] = [now.get('baseline'), readAimedNumber(now)];
    if (typeof baseline === 'number' && target !== undefined)
      found.push({ baseline, target, unit: now.get('unit'), measure: now.get('measure'), at: entry });
  }
  return found;
}

/** Reads the number to reach; undefined for a limit that the baseline satisfies, which is kept. */
function readAimedNumber(now: ReadonlyMap<LedgerField, Value>): number | undefined {
  const [baseline, target] = [now.get('baseline'), now.get('target')];
  if (typeof target === 'number') return target;
  if (typeof target !== 'string' || typeof baseline !== 'number') return undefined;
  return findDirection({ baseline, target }) === 'maintain' ? undefined : readTargetNumber(target);
}

const COUNTED: ReadonlySet<LedgerField> = new Set([...NUMBER_FIELDS, 'measure']);

/**
 * Sums the changes of the ambition; undefined if there never were two numbers. A new unit starts a new count, and so
 * does a measure in other words: numbers of different things are never compared.
 */
export function sumAmbitionChanges(fields: readonly FieldHistory[]): CumulativeAmbition | undefined {
  const all = listAmbitionStates(fields.filter(({ field }) => COUNTED.has(field)));
  const last = all.at(-1);
  const begin = all.findLastIndex((one, at) => at > 0 && isNewCount(all[at - 1], one));
  const states = all.slice(Math.max(begin, 0));
  const [first] = states;
  const before = all[begin - 1];
  if (!first || !last) return undefined;
  return {
    first: { baseline: first.baseline, target: first.target, on: first.at.on },
    now: { baseline: last.baseline, target: last.target },
    share: computeShare(first, last),
    ...countSteps(states),
    ...(before && !hasSameUnit(before.unit, first.unit) && { unitSince: first.at.on }),
    ...(before && isOtherMeasure(before.measure, first.measure) && { measureSince: first.at.on }),
  };
}

function isNewCount(before: AmbitionState | undefined, now: AmbitionState): boolean {
  return !hasSameUnit(before?.unit, now.unit) || isOtherMeasure(before?.measure, now.measure);
}

const hasSameUnit = (a: Value, b: Value) => isSameUnit(String(a ?? ''), String(b ?? ''));

const computeAmbition = ({ baseline, target }: AmbitionState) => target - baseline;

function computeShare(first: AmbitionState, last: AmbitionState): number | undefined {
  const share = computeAmbition(last) / computeAmbition(first);
  return Number.isFinite(share) ? share : undefined;
}

/** Counts the steps; a smaller ambition goes less far in the first direction. */
function countSteps(states: readonly AmbitionState[]) {
  const way = Math.sign(states.map(computeAmbition).find((ambition) => ambition !== 0) ?? 0);
  let [less, more] = [0, 0];
  for (const [index, state] of states.entries()) {
    const before = states[index - 1];
    const step = before ? (computeAmbition(state) - computeAmbition(before)) * way : 0;
    if (step < 0) less++;
    if (step > 0) more++;
  }
  return { less, more };
}

/** Sums the changes of the due date; undefined if there never was one. */
export function sumDueChanges(
  history: FieldHistory | undefined,
  pledge: Pick<Pledge, 'lastDay'>,
): CumulativeDue | undefined {
  const dated = history?.entries.filter(({ value }) => value !== undefined) ?? [];
  const [first] = dated;
  const last = history?.entries.at(-1);
  const now = last?.value;
  if (!first) return undefined;
  const [from, to] = [pledge.lastDay(first.value), pledge.lastDay(now)];
  const shift = sayShift(from, to);
  return {
    first: { value: first.value, on: first.on, ...pickGiver(first) },
    now,
    ...pickGiver(last),
    days: from === undefined || to === undefined ? undefined : countDays(from, to),
    ...(shift !== undefined && { shift }),
    moves: dated.length - 1,
  };
}

function pickGiver(entry: LedgerEntry | undefined): Pick<LedgerEntry, 'givenBy'> {
  return entry?.givenBy === undefined ? {} : { givenBy: entry.givenBy };
}
