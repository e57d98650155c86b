/** Finds the amendments that give a change its reason. */
import { type Amended, STRATEGY_ITSELF } from '../model/amendment.ts';
import type { Acknowledgement, ChangePart, ChangeValue } from '../model/change.ts';
import { parseDateSpan } from '../model/dates.ts';
import { flattenText } from '../model/word-diff.ts';
import { type AmendmentFile, isValidAmendment, type Side } from './side.ts';

/** The part of a change that an amendment must name exactly. */
export interface Claim {
  readonly ids: readonly string[];
  readonly field: string | undefined;
  readonly removed: boolean;
  /** Whether its amendment must say until when it holds. */
  readonly needsUntil: boolean;
  readonly from: ChangeValue | undefined;
  readonly to: ChangeValue | undefined;
  /** The other values that must be named as well. */
  readonly parts?: readonly ChangePart[] | undefined;
}

interface Step {
  readonly amended: Amended;
  readonly amendment: AmendmentFile;
}

/**
 * Lists the amendments that only the new side has: an older one never covers a later change, and a malformed one covers
 * nothing.
 */
export function listNewAmendments(before: Side, after: Side): readonly AmendmentFile[] {
  return filterNewAmendments(before, after)
    .filter(isValidAmendment)
    .sort((a, b) => (makeAmendmentOrder(a) < makeAmendmentOrder(b) ? -1 : 1));
}

/** Filters the amendments whose name and content the old side does not have, whatever is wrong with them. */
export function filterNewAmendments(before: Side, after: Side): readonly AmendmentFile[] {
  const known = new Set(before.amendments.flatMap(({ name, content }) => [name, content]));
  return after.amendments.filter(({ name, content }) => !known.has(name) && !known.has(content));
}

function makeAmendmentOrder({ name, reading }: AmendmentFile): string {
  return `${reading.model?.on ?? ''} ${name}`;
}

/**
 * Finds the reason for a change: one amendment names it from its first value to its last, or several do, one step each.
 * Undefined if a step, or one of its other values, is missing.
 */
export function findAcknowledgement(
  claim: Claim,
  amendments: readonly AmendmentFile[],
): Acknowledgement | undefined {
  const steps = amendments.flatMap((amendment) =>
    (amendment.reading.model?.changes ?? []).map((amended) => ({ amended, amendment })),
  );
  const own = steps.filter(({ amended }) => claim.ids.some((id) => id === amended.of));
  const last = claim.removed ? own.find(({ amended }) => amended.removed === true) : findLastStep(claim, own);
  const others = claim.removed ? [] : (claim.parts ?? []);
  const isWhole = others.every(({ field, from, to }) =>
    findLastStep({ field, from, to, needsUntil: false }, own),
  );
  return isWhole && last ? readReason(last.amendment) : undefined;
}

type Named = Pick<Claim, 'field' | 'from' | 'to' | 'needsUntil'>;

/** Finds the last step. Several may begin at one value, so any way from the first value to the last counts. */
function findLastStep({ field, from, to, needsUntil }: Named, steps: readonly Step[]): Step | undefined {
  const reached: (ChangeValue | undefined)[] = [from];
  for (const step of steps) {
    const { amended } = step;
    if (amended.removed === true || amended.field !== field) continue;
    if (!reached.some((value) => isSameChangeValue(amended.from, value))) continue;
    if (isSameChangeValue(amended.to, to) && !(needsUntil && !hasEnd(step))) return step;
    reached.push(amended.to);
  }
  return undefined;
}

/** Returns whether a pause ends, after the day on which it was decided. */
function hasEnd({ amended: { until }, amendment }: Step): boolean {
  const [end, on] = [until, amendment.reading.model?.on].map((date) => parseDateSpan(date)?.last);
  return until !== undefined && (end === undefined || on === undefined || end > on);
}

/** Returns whether two values are the same. Texts may be laid out differently; anything else must match exactly. */
function isSameChangeValue(written: ChangeValue | undefined, value: ChangeValue | undefined): boolean {
  if (written === undefined || value === undefined) return written === value;
  return flattenText(String(written)) === flattenText(String(value));
}

function readReason({ reading }: AmendmentFile): Acknowledgement {
  const { on, by } = reading.model ?? {};
  return {
    file: reading.file,
    why: flattenText(reading.narrative),
    ...(on !== undefined && { on: String(on) }),
    ...(by !== undefined && { by }),
  };
}

/** What the amend command must name. */
export interface AmendAt {
  /** The revision to compare with, if it is not the last commit. */
  readonly since?: string | undefined;
  /** The folder of the strategy, if it is not the one that would be found. */
  readonly place?: string | undefined;
}

/** Writes the exact command that would write the amendment. */
export function writeAmendCommand(
  { ids, needsUntil }: Pick<Claim, 'ids' | 'needsUntil'>,
  at: AmendAt,
): string {
  return `${beginAmendCommand(ids[0], at)}${needsUntil ? ' --until DATE' : ''} --why "…"`;
}

/** Writes the command without its reason. */
export function beginAmendCommand(id: string | undefined, { since = '', place = '' }: AmendAt): string {
  const against = PLAIN_REVISION.test(since) && since !== 'HEAD' ? ` --against ${since}` : '';
  return `strat amend ${id ?? STRATEGY_ITSELF}${quotePlace(place)}${against}`;
}

/** The revisions and paths that a shell takes without quotes. */
const PLAIN_REVISION = /^\w[\w./~^-]{0,99}$/;
const PLAIN_PATH = /^[\w./][\w./-]{0,199}$/;
/** The paths that a shell takes between quotes. */
const SPACED_PATH = /^[\p{L}\p{N}_./][\p{L}\p{M}\p{N}_. /-]{0,199}$/u;

function quotePlace(place: string): string {
  if (PLAIN_PATH.test(place)) return ` ${place}`;
  return SPACED_PATH.test(place) ? ` "${place}"` : '';
}
