/** Makes the ledger of commitments from the versions of a strategy, the oldest first. */
import type { Commitment, Ledger, Moment, Revision } from '../model/ledger.ts';
import { LEDGER_FIELDS } from '../model/schema.ts';
import { attachReason, type Draft, recallOlderValues } from './ledger-reasons.ts';
import { sumAmbitionChanges, sumDueChanges } from './ledger-sums.ts';
import { isSamePledgeValue, listPledges, type Pledge } from './pledges.ts';

type Drafts = Map<string, Draft>;

/** @param revisions the oldest first @param isCut whether older ones exist that are not known */
export function makeLedger(revisions: readonly Revision[], isCut = false): Ledger {
  const drafts: Drafts = new Map();
  for (const [version, revision] of revisions.entries()) {
    const at = makeMoment(revision, version);
    const isFirst = drafts.size === 0;
    if (revision.trouble === undefined) recordRevision(drafts, revision, at);
    if (isFirst && !isCut) recallOlderValues(drafts.values(), revision.explained);
    for (const explained of revision.explained) attachReason(drafts.values(), explained, at);
  }
  const last = revisions.findLast(({ strategy }) => strategy !== undefined);
  const [first] = revisions;
  return {
    name: last?.strategy?.name,
    commitments: sortDrafts(drafts, last)
      .map(makeCommitment)
      .map((one) => (isCut && one.events[0]?.version === 0 ? { ...one, isOlder: true } : one)),
    unread: revisions.flatMap((one, version) =>
      one.trouble === undefined ? [] : [{ ...makeMoment(one, version), trouble: one.trouble }],
    ),
    revisions: revisions.length,
    since: first && makeMoment(first, 0),
  };
}

const makePledgeKey = ({ section, id }: Pick<Pledge, 'section' | 'id'>) => `${section}/${id}`;

function makeMoment({ commit, on, by, subject }: Revision, version: number): Moment {
  return { version, commit, on, by, subject };
}

function recordRevision(drafts: Drafts, { strategy }: Revision, at: Moment): void {
  const pledges = strategy ? listPledges(strategy) : [];
  const here = new Set(pledges.map(makePledgeKey));
  for (const pledge of pledges) recordPledge(findDraft(drafts, pledge, here, at), pledge, at);
  for (const [key, draft] of drafts) {
    if (!draft.isThere || here.has(key)) continue;
    draft.isThere = false;
    draft.events.push({ ...at, is: 'removed' });
  }
}

/** Finds the draft under its id, then under its former id, otherwise makes a new one. */
function findDraft(drafts: Drafts, pledge: Pledge, here: ReadonlySet<string>, at: Moment): Draft {
  const known = drafts.get(makePledgeKey(pledge));
  if (known) return noteReturn(known, at);
  const former = { section: pledge.section, id: pledge.renamedFrom ?? '' };
  const before = here.has(makePledgeKey(former)) ? undefined : drafts.get(makePledgeKey(former));
  const draft: Draft = before ?? { pledge, isThere: true, formerly: [], events: [], fields: new Map() };
  if (before) {
    drafts.delete(makePledgeKey(former));
    draft.formerly.push(former.id);
    draft.isThere = true;
  }
  draft.events.push(before ? { ...at, is: 'renamed', from: former.id } : { ...at, is: 'made' });
  drafts.set(makePledgeKey(pledge), draft);
  return draft;
}

function noteReturn(draft: Draft, at: Moment): Draft {
  if (!draft.isThere) draft.events.push({ ...at, is: 'made again' });
  draft.isThere = true;
  return draft;
}

/** Notes each value that differs from the previous one, except absent values of a field that never had one. */
function recordPledge(draft: Draft, pledge: Pledge, at: Moment): void {
  draft.pledge = pledge;
  for (const field of LEDGER_FIELDS) {
    const value = pledge.values[field];
    const entries = draft.fields.get(field) ?? [];
    const before = entries.at(-1)?.value;
    if (isSamePledgeValue(field, before, value, pledge)) continue;
    const isGiven = field === 'due' && value !== undefined && pledge.dueBy !== undefined;
    entries.push({ ...at, value, ...(isGiven && { givenBy: pledge.dueBy }) });
    draft.fields.set(field, entries);
  }
}

/** Sorts the drafts in the order of the last version, then those that are gone. */
function sortDrafts(drafts: Drafts, last: Revision | undefined): readonly Draft[] {
  const keys = last?.strategy ? listPledges(last.strategy).map(makePledgeKey) : [];
  const there = keys.flatMap((key) => drafts.get(key) ?? []);
  return [...there, ...[...drafts.values()].filter((draft) => !there.includes(draft))];
}

function makeCommitment({ pledge, isThere, formerly, events, fields }: Draft): Commitment {
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
    ambition: sumAmbitionChanges(histories),
    due: sumDueChanges(
      histories.find(({ field }) => field === 'due' || field === 'end'),
      pledge,
    ),
  };
}
