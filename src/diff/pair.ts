/** Matches two sides, and leaves out what cannot be judged. */

import type { Period } from '../model/change.ts';
import type { Day } from '../model/dates.ts';
import type { Level } from '../model/finding.ts';
import type { Revision } from '../model/ledger.ts';
import { listObjectivePaths } from '../model/objective-groups.ts';
import type { Plan, Section } from '../model/plan.ts';
import { flattenText } from '../model/word-diff.ts';
import { findEdits } from './edits.ts';
import { makeEntryKey, matchEntries } from './match.ts';
import { recallEntry, recallSameMeasure } from './past.ts';
import type { Beside, Edit, Held, Match, Pair, Spot, Version } from './rule.ts';
import type { Side } from './side.ts';

export type LevelAt = (rule: string, own: Level | 'off', period: Period) => Level | 'off';

export interface DiffUse {
  readonly asOf: Day;
  /** The revision to give a reason against, if it is not the last commit. */
  readonly since?: string | undefined;
  /** The folder of the strategy that needs a reason, if it is not the one that would be found. */
  readonly place?: string | undefined;
  /**
   * The level that is set for a rule; its own if absent.
   * @param own its level in that period, before the case changes it
   */
  readonly levelAt?: LevelAt;
  /** Earlier versions of a criterion before this change, oldest first, by its old id. */
  readonly history?: (id: string) => readonly Version[];
  /** The versions of the strategy before this change, oldest first. */
  readonly past?: () => readonly Revision[];
}

/** A side that could be read at least in part. */
export type Understood = Side & { readonly plan: Plan };

export function makePair(before: Understood, after: Understood, { asOf, history, past }: DiffUse): Pair {
  const matches = recallMatches(
    matchEntries(before.plan, after.plan).filter((match) => isReportable(match, before, after)),
    past ?? (() => []),
  );
  const { edits, forms } = findEdits(before.plan, after.plan, matches);
  return {
    before: before.plan,
    after: after.plan,
    beside: { before: listBeside(before), after: listBeside(after) },
    asOf,
    matches,
    edits: [...edits, ...compareNarratives(before, after)].filter((edit) => isSureEdit(edit, before, after)),
    forms,
    history: history ?? (() => []),
    past: past ?? (() => []),
  };
}

/** Sections whose entries are recalled, and whether they are then compared with what they were. */
const RECALLED: Readonly<Partial<Record<Section, boolean>>> = {
  criteria: true,
  objectives: true,
  key_results: true,
  indicators: false,
};

/** Adds what new entries were before they were removed in an earlier change. */
function recallMatches(matches: readonly Match[], past: () => readonly Revision[]): readonly Match[] {
  const recalled = matches.map((match) => {
    const { section, id, before, after } = match;
    if (before || RECALLED[section] === undefined) return match;
    const former = after?.value.renamed_from;
    const found = recallEntry(past(), section, [id, ...(typeof former === 'string' ? [former] : [])]);
    if (!found) return addResemblance(match, matches, past);
    const { like: _, ...rest } = match;
    return { ...rest, recalled: found, ...(RECALLED[section] && { before: found.held }) };
  });
  // An entry that is its own former self does not take the place of another.
  const own = new Set(
    recalled.flatMap((match) => (match.recalled ? [makeEntryKey(match.section, match.id)] : [])),
  );
  return recalled.map(({ like, ...match }) =>
    like === undefined || own.has(makeEntryKey(match.section, like)) ? match : { ...match, like },
  );
}

/** Adds the removed criterion that counted the same as a new one, unless the new one replaces another here. */
function addResemblance(match: Match, matches: readonly Match[], past: () => readonly Revision[]): Match {
  const { section, after, like } = match;
  if (section !== 'criteria' || !after || like !== undefined) return match;
  const before = new Set(
    matches.flatMap((one) => (one.section === section && one.before ? one.before.id : [])),
  );
  const resembles = recallSameMeasure(past(), after, before);
  return resembles ? { ...match, resembles } : match;
}

function listBeside({ reading, isThere, records, ignored, gate, accepted }: Side): Beside {
  return {
    file: reading.file,
    isThere,
    records,
    ignored,
    ...(gate && { gate }),
    ...(accepted && { accepted }),
  };
}

/** Returns whether an entry can be reported: an absent one may be in a part of the file that could not be read. */
function isReportable({ before, after }: Match, left: Side, right: Side): boolean {
  if (before && !after) return !canHold(right, findPath(before, left), before);
  if (after && !before) return !canHold(left, findPath(after, right), after);
  return true;
}

function canHold(
  { reading }: Side,
  path: readonly (string | number)[],
  { id, section, stage }: Held,
): boolean {
  const { places } = reading;
  if (hasSyntaxError(reading.findings) || places.isDamaged(path) || places.isLost(id)) return true;
  const elsewhere = section === 'objectives' && stage ? listObjectivePaths() : [];
  return elsewhere.some((path) => places.isDamaged([...path, id]));
}

/** Returns whether there is a syntax error, after which anything may be missing. */
function hasSyntaxError(findings: readonly { readonly rule: string; readonly level: Level }[]): boolean {
  return findings.some(({ rule, level }) => rule === 'syntax' && level === 'error');
}

function isSureEdit({ from, to, before, after, isItem }: Edit, left: Side, right: Side): boolean {
  if (from !== undefined && to !== undefined && !isItem)
    return !(isPartiallyRead(left, before) || isPartiallyRead(right, after));
  return to === undefined ? !canHave(right, after) : !canHave(left, before);
}

function findPath({ at, key }: Spot, { reading }: Side): readonly (string | number)[] {
  return [...reading.places.path(at), ...(key === undefined ? [] : [key])];
}

/** Returns whether a part of a list or text was left out. */
function isPartiallyRead(side: Side, spot: Spot): boolean {
  return side.reading.places.isDamaged(findPath(spot, side));
}

function canHave(side: Side, spot: Spot): boolean {
  return hasSyntaxError(side.reading.findings) || isPartiallyRead(side, spot);
}

/** Compares the text below the plan of a `strategy.md`. */
function compareNarratives(before: Understood, after: Understood): readonly Edit[] {
  const [from, to] = [before.reading.narrative, after.reading.narrative].map(flattenText);
  if (from === to) return [];
  const [was, is] = [from || undefined, to || undefined];
  const [left, right] = [{ at: before.plan.strategy }, { at: after.plan.strategy }];
  return [{ field: 'narrative', from: was, to: is, before: left, after: right, isText: true }];
}
