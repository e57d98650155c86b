/** What each measure promised at first, and how often that was moved: from the ledger, else from amendments. */
import type { Amendment } from '../model/amendment.ts';
import type { Day } from '../model/dates.ts';
import type { Commitment, LedgerEntry, Value } from '../model/ledger.ts';
import type { PlacedMeasure } from '../model/measures.ts';
import type { Plan } from '../model/plan.ts';
import type { Criterion } from '../model/schema.ts';
import { readTargetNumber } from '../model/target.ts';

/** The fields that say what is promised; the compiler holds them against the schema. */
const PROMISES = { baseline: true, target: true, due: true, met_when: true } as const satisfies Partial<
  Record<keyof Criterion, true>
>;
export type PromiseField = keyof typeof PROMISES;
export const PROMISE_FIELDS = Object.keys(PROMISES) as readonly PromiseField[];

/** A move of a promise. */
export interface PromiseMove {
  readonly field: PromiseField;
  readonly from: Value;
  readonly to: Value;
  readonly on: Day;
  readonly why: string | undefined;
  /** Whether less is promised than before; undefined if that cannot be said. */
  readonly isLess: boolean | undefined;
}

/** What a measure promised at first. */
export interface FirstPromise {
  readonly baseline: Value;
  readonly target: Value;
  readonly due: Value;
  /** In the order of their days. */
  readonly moves: readonly PromiseMove[];
  /** Whether older versions may exist that are not known here. */
  readonly isCut: boolean;
}

/** An amendment, as far as a look back needs it. */
export interface ToldAmendment extends Pick<Amendment, 'on' | 'changes'> {
  readonly narrative?: string | undefined;
}

export interface PromiseGround {
  readonly plan: Plan;
  /** The commitments of the ledger; none outside of git. */
  readonly commitments: readonly Commitment[];
  readonly amendments: readonly ToldAmendment[];
  readonly asOf: Day;
}

/** Finds what a measure promised at first. */
export function findFirstPromise(ground: PromiseGround, placed: PlacedMeasure): FirstPromise {
  const own = ground.commitments.find(({ id, isThere }) => id === placed.id && isThere);
  const amended = listAmendedMoves(ground, placed.id);
  const moves = own ? mergeMoves(listLedgerMoves(own), amended) : amended;
  const { baseline, target, due } = placed.measure;
  const first = (field: PromiseField, now: Value) => moves.find((move) => move.field === field)?.from ?? now;
  return {
    baseline: first('baseline', baseline),
    target: first('target', target),
    due: first('due', due),
    moves: addDirections(moves, placed),
    isCut: own?.isOlder === true,
  };
}

type PlainMove = Omit<PromiseMove, 'isLess'>;

function listLedgerMoves({ fields }: Commitment): readonly PlainMove[] {
  const moves = fields.flatMap(({ field, entries }) => {
    const known = PROMISE_FIELDS.find((one) => one === field);
    return known === undefined ? [] : listFieldMoves(known, entries);
  });
  return sortByDay(moves);
}

/** Adds moves of fields of which the ledger has none: a clone may lack the time before an amendment. */
function mergeMoves(ledger: readonly PlainMove[], amended: readonly PlainMove[]): readonly PlainMove[] {
  const fields = new Set(ledger.map(({ field }) => field));
  const more = amended.filter(({ field }) => !fields.has(field));
  return sortByDay([...ledger.map((move) => dateMove(move, amended)), ...more]);
}

/** Gives a move the day on which it was decided, and its reason, where an amendment names it exactly. */
function dateMove(move: PlainMove, amended: readonly PlainMove[]): PlainMove {
  const named = amended.find(
    ({ field, from, to }) =>
      field === move.field && String(from) === String(move.from) && String(to) === String(move.to),
  );
  return named ? { ...move, on: named.on, why: move.why ?? named.why } : move;
}

/** The first value is the promise; each that follows is a move. */
function listFieldMoves(field: PromiseField, entries: readonly LedgerEntry[]): readonly PlainMove[] {
  return entries.slice(1).flatMap(({ value, on, reason }, index) => {
    const from = entries[index]?.value;
    return from === undefined ? [] : [{ field, from, to: value, on, why: reason?.why }];
  });
}

function listAmendedMoves({ plan, amendments, asOf }: PromiseGround, id: string): readonly PlainMove[] {
  const moves = amendments.flatMap(({ on, changes = [], narrative }) => {
    const day = plan.span(on)?.last;
    if (day === undefined || day > asOf) return [];
    return changes.flatMap(({ of, field, from, to }) => {
      const known = PROMISE_FIELDS.find((one) => one === field);
      return of !== id || known === undefined || from === undefined
        ? []
        : [{ field: known, from, to, on: day, why: narrative }];
    });
  });
  return sortByDay(moves);
}

function sortByDay(moves: readonly PlainMove[]): readonly PlainMove[] {
  return [...moves].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Says of each move of a target whether it asks less: the way from the baseline is shorter then. */
function addDirections(moves: readonly PlainMove[], { measure }: PlacedMeasure): readonly PromiseMove[] {
  const baseline = typeof measure.baseline === 'number' ? measure.baseline : undefined;
  return moves.map((move) => {
    if (move.field === 'due') return { ...move, isLess: isLater(move) };
    const [from, to] = [move.from, move.to].map(readValueNumber);
    const isNumber = move.field === 'target' && baseline !== undefined && measure.direction !== 'maintain';
    if (!isNumber || from === undefined || to === undefined) return { ...move, isLess: undefined };
    return { ...move, isLess: Math.abs(to - baseline) < Math.abs(from - baseline) };
  });
}

const isLater = ({ from, to }: PlainMove): boolean | undefined =>
  from === undefined || to === undefined ? undefined : String(to) > String(from);

/** Reads the number of a target or a baseline. */
export function readValueNumber(value: Value): number | undefined {
  return value === undefined ? undefined : readTargetNumber(value);
}
