/** Why the commitments of a ledger changed: the reasons that amendments give. */
import type { Event, Explained, LedgerEntry, LedgerField, Moment, Reason, Value } from '../model/ledger.ts';
import { readCoursePoints } from '../model/ledger-value-words.ts';
import { isSamePledgeValue, type Pledge } from './pledges.ts';

/** A commitment while its versions are being read. */
export interface Draft {
  pledge: Pledge;
  isThere: boolean;
  readonly formerly: string[];
  readonly events: Event[];
  readonly fields: Map<LedgerField, LedgerEntry[]>;
}

/**
 * Attaches a reason to the change in the amendment’s own commit, otherwise to the last earlier change that it names
 * exactly.
 */
export function attachReason(drafts: Iterable<Draft>, explained: Explained, { commit, on }: Moment): void {
  const reasonAt = (at: Moment): Reason =>
    at.commit === commit ? explained.reason : { ...explained.reason, given: on };
  for (const draft of drafts) {
    if (draft.pledge.id !== explained.of && !draft.formerly.includes(explained.of)) continue;
    const list: Reasoned[] | undefined = explained.removed
      ? draft.events
      : draft.fields.get(findLedgerField(explained));
    const index =
      list?.findLastIndex(
        (one, at) => !one.reason && isExplainedBy(explained, one, list[at - 1], draft, commit),
      ) ?? -1;
    const found = list?.[index];
    if (list && found) list[index] = { ...found, reason: reasonAt(found) };
  }
}

/**
 * Puts the values before those of a first version that already has amendments: a strategy that was moved here brings its
 * past with it.
 */
export function recallOlderValues(drafts: Iterable<Draft>, explained: readonly Explained[]): void {
  const all = [...drafts];
  for (const one of [...explained].reverse())
    for (const { pledge, fields } of all) {
      const field = findLedgerField(one);
      const [first] = (pledge.id === one.of && fields.get(field)) || [];
      const isPart = one.field?.includes('.') && field === 'expected';
      if (!first || isPart || one.from === undefined || one.removed) continue;
      if (isSamePledgeValue(field, first.value, one.to, pledge))
        fields.get(field)?.unshift({ ...first, value: one.from });
    }
}

type Reasoned = LedgerEntry | Event;

function isExplainedBy(
  explained: Explained,
  one: Reasoned,
  before: Reasoned | undefined,
  { pledge }: Draft,
  commit: string,
): boolean {
  if ('is' in one) return one.is === 'removed';
  if (before === undefined) return false;
  const field = findLedgerField(explained);
  const was = 'value' in before ? before.value : undefined;
  // Both courses are written with days of the whole plan, which the entry does not know.
  if (explained.field === 'expected') return one.commit === commit;
  const [from, to] = [was, one.value].map((value) => readPart(explained, value, pledge));
  return (
    isSamePledgeValue(field, from, explained.from, pledge) &&
    isSamePledgeValue(field, to, explained.to, pledge)
  );
}

/**
 * Finds the field of the ledger that holds what an amendment names: `every` for `tracking.every`, `statement` for
 * `destination.statement`, `expected` for one of its days.
 */
function findLedgerField({ field = '' }: Explained): LedgerField {
  return field
    .replace(/^(?:tracking|destination)\./, '')
    .replace(/^expected\..*$/, 'expected') as LedgerField;
}

/** Reads the part of a value that an amendment names: of a course, the point of one day. */
function readPart({ field = '' }: Explained, value: Value, { lastDay }: Pledge): Value {
  const day = /^expected\.(.+)$/.exec(field)?.[1];
  if (day === undefined || value === undefined) return value;
  const isDay = (written: string) => written === day || (lastDay(written) ?? written) === lastDay(day);
  const point = readCoursePoints(String(value)).find(([written]) => isDay(written));
  return point && Number(point[1]);
}
