/** Makes the ledger of commitments from the versions of a strategy, the oldest first. */
import type {
  Commitment,
  Entry,
  Event,
  Explained,
  Field,
  Ledger,
  Moment,
  Reason,
  Revision,
} from '../model/ledger.ts';
import { LEDGER_FIELDS } from '../model/schema.ts';
import { cumulativeAsk, cumulativeDue } from './ledger-sums.ts';
import { isSame, type Pledge, pledgesOf } from './pledges.ts';

/** A commitment while its versions are being read. */
interface Draft {
  pledge: Pledge;
  isThere: boolean;
  readonly formerly: string[];
  readonly events: Event[];
  readonly fields: Map<Field, Entry[]>;
}

type Drafts = Map<string, Draft>;

/** @param revisions the oldest first @param isCut whether older ones exist that are not known */
export function ledgerOf(revisions: readonly Revision[], isCut = false): Ledger {
  const drafts: Drafts = new Map();
  for (const [version, revision] of revisions.entries()) {
    const at = momentOf(revision, version);
    if (revision.trouble === undefined) record(drafts, revision, at);
    for (const explained of revision.explained) explain(drafts, explained, at);
  }
  const last = revisions.findLast(({ strategy }) => strategy !== undefined);
  const [first] = revisions;
  return {
    name: last?.strategy?.name,
    commitments: inOrder(drafts, last)
      .map(commitmentOf)
      .map((one) => (isCut && one.events[0]?.version === 0 ? { ...one, isOlder: true } : one)),
    unread: revisions.flatMap((one, version) =>
      one.trouble === undefined ? [] : [{ ...momentOf(one, version), trouble: one.trouble }],
    ),
    revisions: revisions.length,
    since: first && momentOf(first, 0),
  };
}

const keyOf = ({ section, id }: Pick<Pledge, 'section' | 'id'>) => `${section}/${id}`;

function momentOf({ commit, on, by, subject }: Revision, version: number): Moment {
  return { version, commit, on, by, subject };
}

function record(drafts: Drafts, { strategy }: Revision, at: Moment): void {
  const pledges = strategy ? pledgesOf(strategy) : [];
  const here = new Set(pledges.map(keyOf));
  for (const pledge of pledges) update(draftFor(drafts, pledge, here, at), pledge, at);
  for (const [key, draft] of drafts) {
    if (!draft.isThere || here.has(key)) continue;
    draft.isThere = false;
    draft.events.push({ ...at, is: 'removed' });
  }
}

/** Finds the draft under its id, then under its former id, otherwise makes a new one. */
function draftFor(drafts: Drafts, pledge: Pledge, here: ReadonlySet<string>, at: Moment): Draft {
  const known = drafts.get(keyOf(pledge));
  if (known) return returned(known, at);
  const former = { section: pledge.section, id: pledge.renamedFrom ?? '' };
  const before = here.has(keyOf(former)) ? undefined : drafts.get(keyOf(former));
  const draft: Draft = before ?? { pledge, isThere: true, formerly: [], events: [], fields: new Map() };
  if (before) {
    drafts.delete(keyOf(former));
    draft.formerly.push(former.id);
    draft.isThere = true;
  }
  draft.events.push(before ? { ...at, is: 'renamed', from: former.id } : { ...at, is: 'made' });
  drafts.set(keyOf(pledge), draft);
  return draft;
}

function returned(draft: Draft, at: Moment): Draft {
  if (!draft.isThere) draft.events.push({ ...at, is: 'made again' });
  draft.isThere = true;
  return draft;
}

/** Notes each value that differs from the previous one, except absent values of a field that never had one. */
function update(draft: Draft, pledge: Pledge, at: Moment): void {
  draft.pledge = pledge;
  for (const field of LEDGER_FIELDS) {
    const value = pledge.values[field];
    const entries = draft.fields.get(field) ?? [];
    const before = entries.at(-1)?.value;
    if (isSame(field, before, value, pledge)) continue;
    entries.push({ ...at, value });
    draft.fields.set(field, entries);
  }
}

/**
 * Attaches a reason to the change in the amendment’s own commit, otherwise to the last earlier change that it names
 * exactly.
 */
function explain(drafts: Drafts, explained: Explained, { commit, on }: Moment): void {
  const reasonAt = (at: Moment): Reason =>
    at.commit === commit ? explained.reason : { ...explained.reason, given: on };
  for (const draft of drafts.values()) {
    if (draft.pledge.id !== explained.of && !draft.formerly.includes(explained.of)) continue;
    const list: Reasoned[] | undefined = explained.removed
      ? draft.events
      : draft.fields.get(explained.field as Field);
    const index =
      list?.findLastIndex((one, at) => !one.reason && isMeant(explained, one, list[at - 1], draft)) ?? -1;
    const found = list?.[index];
    if (list && found) list[index] = { ...found, reason: reasonAt(found) };
  }
}

type Reasoned = Entry | Event;

function isMeant(
  explained: Explained,
  one: Reasoned,
  before: Reasoned | undefined,
  { pledge }: Draft,
): boolean {
  if ('is' in one) return one.is === 'removed';
  const field = explained.field as Field;
  const was = before && 'value' in before ? before.value : undefined;
  return (
    before !== undefined &&
    isSame(field, was, explained.from, pledge) &&
    isSame(field, one.value, explained.to, pledge)
  );
}

/** Sorts the drafts in the order of the last version, then those that are gone. */
function inOrder(drafts: Drafts, last: Revision | undefined): readonly Draft[] {
  const keys = last?.strategy ? pledgesOf(last.strategy).map(keyOf) : [];
  const there = keys.flatMap((key) => drafts.get(key) ?? []);
  return [...there, ...[...drafts.values()].filter((draft) => !there.includes(draft))];
}

function commitmentOf({ pledge, isThere, formerly, events, fields }: Draft): Commitment {
  const histories = LEDGER_FIELDS.flatMap((field) => {
    const entries = fields.get(field);
    return entries ? [{ field, entries }] : [];
  });
  const { unit } = pledge.values;
  return {
    section: pledge.section,
    id: pledge.id,
    formerly,
    title: pledge.title,
    unit: unit === undefined ? undefined : String(unit),
    isThere,
    events,
    fields: histories,
    ask: cumulativeAsk(histories),
    due: cumulativeDue(
      histories.find(({ field }) => field === 'due' || field === 'end'),
      pledge,
    ),
  };
}
