/** Earlier versions of an entry: whether it was promised, and what it said before it was removed. */

import { sayTargetLevel } from '../model/ambition-words.ts';
import type { Day } from '../model/dates.ts';
import { findEntryKind } from '../model/key-kinds.ts';
import { listKeysWith } from '../model/key-walk.ts';
import type { Revision } from '../model/ledger.ts';
import { makePlan, type Section } from '../model/plan.ts';
import { quoteValue } from '../model/quote.ts';
import type { DateValue, Strategy } from '../model/schema.ts';
import type { TargetValue } from '../model/shapes.ts';
import { readTarget } from '../model/target.ts';
import { flattenText } from '../model/word-diff.ts';
import { indexHeld, makeEntryKey } from './match.ts';
import type { Held, Match, Recalled } from './rule.ts';

const known = new WeakMap<Strategy, ReadonlyMap<string, Held>>();

function indexRevision(revision: Revision | undefined): ReadonlyMap<string, Held> | undefined {
  const strategy = revision?.strategy;
  if (!strategy) return undefined;
  const before = known.get(strategy);
  if (before) return before;
  const held = indexHeld(makePlan(strategy));
  known.set(strategy, held);
  return held;
}

interface Found {
  readonly version: number;
  readonly held: Held;
}

/** Lists the versions that had an entry, the newest first, under the ids that it had. */
function* followEntry(revisions: readonly Revision[], section: Section, id: string): Iterable<Found> {
  let [name, former]: [string, unknown] = [id, undefined];
  for (let version = revisions.length - 1; version >= 0; version--) {
    const all = indexRevision(revisions[version]);
    const held =
      all?.get(makeEntryKey(section, name)) ??
      (typeof former === 'string' ? all?.get(makeEntryKey(section, former)) : undefined);
    if (!held) continue;
    [name, former] = [held.id, held.value.renamed_from];
    yield { version, held };
  }
}

/** Returns whether a version promised what it says: a draft or proposal does not. */
export function isPromising({ status }: Strategy): boolean {
  return status !== 'draft' && status !== 'proposed';
}

/**
 * Returns whether a commitment had begun in an earlier version: one that promised it, and whose start came while that
 * version was in force.
 * @param match undefined for the strategy itself
 */
export function hasBegun(revisions: readonly Revision[], match: Match | undefined, asOf: Day): boolean {
  if (!revisions.some(({ strategy }) => strategy && isPromising(strategy))) return false;
  const all = match
    ? followEntry(revisions, match.section, match.before?.id ?? match.id)
    : revisions.map((_revision, version) => ({ version, held: undefined }));
  for (const { version, held } of all) {
    const { strategy } = revisions[version] ?? {};
    if (!strategy || !isPromising(strategy)) continue;
    const start = makePlan(strategy).span((held?.value.start as DateValue) ?? strategy.start)?.first;
    if (start === undefined || start <= (revisions[version + 1]?.on ?? asOf)) return true;
  }
  return false;
}

/**
 * Recalls an entry that was promised and then removed; undefined if it never was, or only has another id now.
 * @param ids its id, then its former ones
 */
export function recallEntry(
  revisions: readonly Revision[],
  section: Section,
  ids: readonly string[],
): Recalled | undefined {
  for (const id of ids) {
    const versions = [...followEntry(revisions, section, id)];
    const [last] = versions;
    const isPromised = versions.some(({ version }) => {
      const { strategy } = revisions[version] ?? {};
      return strategy !== undefined && isPromising(strategy);
    });
    const removed = last && isPromised && findRemoval(revisions, last);
    if (removed) return { ...removed, held: last.held };
  }
  return undefined;
}

/**
 * Recalls a removed criterion that counted the same as a new one under another id: likeness only suggests that it is the
 * same.
 * @param before the criteria of the newest version
 */
export function recallSameMeasure(
  revisions: readonly Revision[],
  { section, value }: Held,
  before: ReadonlySet<string>,
): Recalled | undefined {
  const measure = normalizeMeasure(value);
  if (measure === '') return undefined;
  const tried = new Set(before);
  for (const revision of [...revisions].reverse())
    for (const held of indexRevision(revision)?.values() ?? []) {
      if (held.section !== section || tried.has(held.id) || normalizeMeasure(held.value) !== measure)
        continue;
      tried.add(held.id);
      const recalled = recallEntry(revisions, section, [held.id]);
      if (recalled) return recalled;
    }
  return undefined;
}

const normalizeMeasure = ({ measure }: Held['value']) =>
  typeof measure === 'string' ? flattenText(measure).toLowerCase() : '';

/** Finds the version that no longer had it. Versions that cannot be read may have had it, or not. */
function findRemoval(revisions: readonly Revision[], { version, held }: Found) {
  const next = revisions.findIndex((one, at) => at > version && one.trouble === undefined);
  const removed = revisions[next];
  const isRenamed = [...(indexRevision(removed)?.values() ?? [])].some(
    (one) => one.section === held.section && one.value.renamed_from === held.id,
  );
  return removed && !isRenamed ? { on: removed.on, isExact: next === version + 1 } : undefined;
}

/** Says when it was removed, what it promised then and, if that differs, now: `was removed on 2027-03-04 (then 80 %)`. */
export function sayRecalled({ on, isExact, held }: Recalled, now?: Held): string {
  const [then, is] = [sayPromise(held), now && sayPromise(now)];
  const both = [then && `then ${then}`, is !== then && is && `now ${is}`].filter(Boolean);
  const removed = `was removed ${isExact ? 'on' : 'by'} ${on}`;
  return both.length === 0 ? removed : `${removed} (${both.join(', ')})`;
}

const isTarget = (value: unknown): value is TargetValue => readTarget(value as TargetValue) !== undefined;

function sayPromise({ section, value }: Held): string | undefined {
  const { target, unit } = value;
  if (isTarget(target)) return sayTargetLevel(target, typeof unit === 'string' ? unit : undefined);
  const of = findEntryKind(section);
  const keys = [...listKeysWith('title', of), ...listKeysWith('promise', of)];
  const text = keys.map((key) => value[key]).find((one) => typeof one === 'string' && one.trim() !== '');
  return text === undefined ? undefined : quoteValue(text);
}
