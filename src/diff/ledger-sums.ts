/** Sums the ledger from the first values to the current ones, so that many small steps show as one. */
import { daysBetween } from '../model/dates.ts';
import type { CumulativeAsk, CumulativeDue, Field, FieldHistory, Moment, Value } from '../model/ledger.ts';
import { NUMBER_FIELDS } from '../model/schema.ts';
import type { Pledge } from './pledges.ts';

interface Asked {
  readonly baseline: number;
  readonly target: number;
  readonly unit: Value;
  readonly at: Moment;
}

/** Lists every state in which both numbers were known, in order. Values of one commit count together. */
function askedIn(fields: readonly FieldHistory[]): readonly Asked[] {
  const now = new Map<Field, Value>();
  const steps = fields
    .flatMap(({ field, entries }) => entries.map((entry) => ({ field, entry })))
    .sort((a, b) => a.entry.version - b.entry.version);
  const found: Asked[] = [];
  for (const [index, { field, entry }] of steps.entries()) {
    now.set(field, entry.value);
    if (steps[index + 1]?.entry.version === entry.version) continue;
    const [baseline, target] = [now.get('baseline'), now.get('target')];
    if (typeof baseline === 'number' && typeof target === 'number')
      found.push({ baseline, target, unit: now.get('unit'), at: entry });
  }
  return found;
}

const NUMBERS: ReadonlySet<Field> = new Set(NUMBER_FIELDS);

/** Sums the changes of the ambition; undefined if there never were two numbers. A new unit starts a new count. */
export function cumulativeAsk(fields: readonly FieldHistory[]): CumulativeAsk | undefined {
  const all = askedIn(fields.filter(({ field }) => NUMBERS.has(field)));
  const last = all.at(-1);
  const changed = all.findLastIndex((asked) => asked.unit !== last?.unit) + 1;
  const states = all.slice(changed);
  const first = states[0];
  if (!first || !last) return undefined;
  return {
    first: { baseline: first.baseline, target: first.target, on: first.at.on },
    now: { baseline: last.baseline, target: last.target },
    share: shareOf(first, last),
    ...steps(states),
    ...(changed > 0 && { unitSince: first.at.on }),
  };
}

const move = ({ baseline, target }: Asked) => target - baseline;

function shareOf(first: Asked, last: Asked): number | undefined {
  const share = move(last) / move(first);
  return Number.isFinite(share) ? share : undefined;
}

/** Counts the steps; a smaller ambition goes less far in the first direction. */
function steps(states: readonly Asked[]) {
  const way = Math.sign(states.map(move).find((asked) => asked !== 0) ?? 0);
  let [less, more] = [0, 0];
  for (const [index, state] of states.entries()) {
    const before = states[index - 1];
    const step = before ? (move(state) - move(before)) * way : 0;
    if (step < 0) less++;
    if (step > 0) more++;
  }
  return { less, more };
}

/** Sums the changes of the due date; undefined if there never was one. */
export function cumulativeDue(
  history: FieldHistory | undefined,
  pledge: Pick<Pledge, 'lastDay'>,
): CumulativeDue | undefined {
  const dated = history?.entries.filter(({ value }) => value !== undefined) ?? [];
  const [first] = dated;
  const now = history?.entries.at(-1)?.value;
  if (!first) return undefined;
  const [from, to] = [pledge.lastDay(first.value), pledge.lastDay(now)];
  return {
    first: { value: first.value, on: first.on },
    now,
    days: from === undefined || to === undefined ? undefined : daysBetween(from, to),
    moves: dated.length - 1,
  };
}
