/** The ledger in words. Text quoted from a strategy is untrusted: it is escaped where it is printed. */
import { sayShareLeft } from './ambition-words.ts';
import type { Day } from './dates.ts';
import type {
  Commitment,
  CumulativeAmbition,
  Event,
  FieldHistory,
  LedgerField,
  Moment,
  Reason,
} from './ledger.ts';
import { listRecountWords, type Reworded, sayFieldChange, sayGiver } from './ledger-field-words.ts';
import { findRecounts } from './ledger-recounts.ts';
import { SENTENCES } from './ledger-value-words.ts';
import { sayNumber } from './numbers.ts';
import { QUIET_FIELDS } from './schema.ts';

/** Everything that one commit did to a commitment. */
export interface Step extends Moment {
  readonly changes: readonly StepChange[];
}

export interface StepChange {
  /** `target 2 → 4 hours`, `removed`. */
  readonly says: string;
  readonly reason: Reason | undefined;
  /** A sentence with other words: both, to be read below each other. */
  readonly reworded?: Reworded;
}

/** Lists the steps of a commitment, the oldest first. */
export function listSteps(commitment: Commitment): readonly Step[] {
  const steps = new Map<number, Step & { readonly changes: StepChange[] }>();
  const note = ({ version, commit, on, by, subject }: Moment, change: StepChange) => {
    const step = steps.get(version) ?? { version, commit, on, by, subject, changes: [] };
    step.changes.push(change);
    steps.set(version, step);
  };
  for (const event of commitment.events)
    note(event, { says: sayEvent(event, commitment), reason: event.reason });
  const recounts = findRecounts(commitment.fields);
  for (const { entry, says } of listRecountWords(commitment.fields, recounts))
    note(entry, { says, reason: undefined });
  for (const history of commitment.fields.filter((one) => isWorthSaying(one, commitment)))
    for (const [index, entry] of history.entries.entries())
      note(entry, { ...sayFieldChange(history, index, commitment.fields, recounts), reason: entry.reason });
  return [...steps.values()].sort((a, b) => a.version - b.version);
}

const QUIET: ReadonlySet<LedgerField> = new Set(QUIET_FIELDS);

/**
 * Returns whether the values of a field are steps. The title stands above all steps, so it is none if it has had these
 * words from the first version on. What was always active says so nowhere.
 */
function isWorthSaying({ field, entries }: FieldHistory, { title, events }: Commitment): boolean {
  const [first, second] = entries;
  if (second !== undefined || first?.version !== events[0]?.version) return true;
  if (QUIET.has(field)) return false;
  if (field === 'status') return first?.value !== 'active';
  return field === 'statement' || !SENTENCES.has(field) || first?.value !== title;
}

/** Finds the reason to say after a change: where one reason is given for several in a row, only after the last. */
export function findReasonToSay(changes: readonly StepChange[], index: number): Reason | undefined {
  const [reason, next] = [changes[index]?.reason, changes[index + 1]?.reason];
  const isSame = next?.file === reason?.file && next?.why === reason?.why && next?.given === reason?.given;
  return isSame ? undefined : reason;
}

interface Dated {
  readonly on: Day;
}

/** Puts rows between steps: each after the steps of its day. Steps keep their order, whatever day a commit names. */
export function interleaveByDay<S extends Dated, R extends Dated>(
  steps: readonly S[],
  rows: readonly R[],
): readonly (S | R)[] {
  const merged: (S | R)[] = [];
  let next = 0;
  for (const step of steps) {
    for (let row = rows[next]; row && row.on < step.on; row = rows[++next]) merged.push(row);
    merged.push(step);
  }
  return [...merged, ...rows.slice(next)];
}

/** The words that open the first step of a commitment. */
const BEGINNINGS: ReadonlySet<string> = new Set(['made', 'first known']);

export function isOpeningStep({ says }: StepChange): boolean {
  return BEGINNINGS.has(says);
}

function sayEvent(event: Event, { isOlder }: Commitment): string {
  if (isOlder && event.is === 'made') return 'first known';
  return event.is === 'renamed' ? `renamed, before: ${event.from}` : event.is;
}

/**
 * Says how the ambition moved: `lowered 3 times; first set at 80 on 2026-01-09, now 36: 55 % less ambitious`;
 * undefined if it never moved.
 */
export function sayAmbitionHistory({
  ambition,
  isOlder,
}: Pick<Commitment, 'ambition' | 'isOlder'>): string | undefined {
  if (!ambition || ambition.less + ambition.more === 0) return undefined;
  const { first, now, share } = ambition;
  const moved = [sayTimes('lowered', ambition.less), sayTimes('raised', ambition.more)].filter(
    (text) => text !== '',
  );
  const [was, is] = [first, now].map(({ baseline, target }) =>
    first.baseline === now.baseline ? sayNumber(target) : `${sayNumber(baseline)} → ${sayNumber(target)}`,
  );
  const since = sayNewCount(ambition);
  return `${moved.join(', ')}; first ${isOlder ? 'known' : 'set'} at ${was} on ${first.on}${since}, now ${is}: ${share === undefined ? 'no ambition at first' : sayShareLeft(share)}`;
}

/** Says why a count begins later than the commitment: its numbers before meant something else. */
function sayNewCount({ unitSince, measureSince }: CumulativeAmbition): string {
  if (unitSince !== undefined) return ' (in another unit before)';
  return measureSince === undefined ? '' : ' (its measure was worded differently before)';
}

const sayTimes = (verb: string, times: number) =>
  times === 0 ? '' : `${verb} ${times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`}`;

/**
 * Says how the due date moved: `due moved twice; first 2027-06-30, now 2028-03-31: 9 months later`; undefined if it
 * never moved.
 */
export function sayDueHistory(
  { due, isOlder }: Pick<Commitment, 'due' | 'isOlder'>,
  field: string,
): string | undefined {
  if (!due || due.moves === 0) return undefined;
  const { first, now, givenBy, days, shift } = due;
  const giver = first.givenBy === givenBy ? '' : sayGiver(first.givenBy);
  const effect = days === 0 ? ': the same again' : shift === undefined ? '' : `: ${shift}`;
  return `${field} ${sayTimes('moved', due.moves)}; first ${isOlder ? 'known ' : ''}${first.value}${giver} on ${first.on}, now ${now ?? 'none'}${sayGiver(givenBy)}${effect}`;
}
