/** Which changes an amendment of the same change gives a reason for. */
import { type Amended, STRATEGY_ITSELF } from '../model/amendment.ts';
import type { Acknowledgement, ChangeValue } from '../model/change.ts';
import { flat } from '../model/word-diff.ts';
import type { Amendment, Side } from './side.ts';

/** What must be named exactly. */
export interface Claim {
  readonly ids: readonly string[];
  readonly field: string | undefined;
  readonly removed: boolean;
  readonly from: ChangeValue | undefined;
  readonly to: ChangeValue | undefined;
}

interface Step {
  readonly amended: Amended;
  readonly amendment: Amendment;
}

/** Amendments that the side after has and the side before has not: an older one never covers a later move, a malformed one nothing. */
export function newAmendments(before: Side, after: Side): readonly Amendment[] {
  const known = new Set(before.amendments.flatMap(({ name, reading }) => [name, plain(reading.text)]));
  return after.amendments
    .filter(({ name, reading }) => !known.has(name) && !known.has(plain(reading.text)))
    .filter(({ reading }) => reading.findings.every(({ level }) => level !== 'error'))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/** The text of a record, whatever the ends of its lines. */
export function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').trimEnd();
}

function orderOf({ name, reading }: Amendment): string {
  return `${reading.model?.on ?? ''} ${name}`;
}

/**
 * The reason for a change: one amendment names it from its first value to its last, or several do, each one step.
 * Undefined where a step is missing.
 */
export function acknowledgement(claim: Claim, amendments: readonly Amendment[]): Acknowledgement | undefined {
  const steps = amendments.flatMap((amendment) =>
    (amendment.reading.model?.changes ?? []).map((amended) => ({ amended, amendment })),
  );
  const own = steps.filter(({ amended }) => claim.ids.some((id) => id === amended.of));
  const last = claim.removed ? own.find(({ amended }) => amended.removed === true) : lastStep(claim, own);
  return last && reasonOf(last.amendment);
}

/** Several may begin at one value: what counts is that some way leads from the first value to the last. */
function lastStep({ field, from, to }: Claim, steps: readonly Step[]): Step | undefined {
  const reached: (ChangeValue | undefined)[] = [from];
  for (const step of steps) {
    const { amended } = step;
    if (amended.removed === true || amended.field !== field) continue;
    if (!reached.some((value) => isSame(amended.from, value))) continue;
    if (isSame(amended.to, to)) return step;
    reached.push(amended.to);
  }
  return undefined;
}

/** Texts may be laid out differently; numbers and all else must be the same. */
function isSame(written: ChangeValue | undefined, value: ChangeValue | undefined): boolean {
  if (written === undefined || value === undefined) return written === value;
  return flat(String(written)) === flat(String(value));
}

function reasonOf({ reading }: Amendment): Acknowledgement {
  const { on, by } = reading.model ?? {};
  return {
    file: reading.file,
    why: flat(reading.narrative),
    ...(on !== undefined && { on: String(on) }),
    ...(by !== undefined && { by }),
  };
}

/** What the command that writes an amendment has to name. */
export interface AmendAt {
  /** The revision to compare with, where it is not the last commit. */
  readonly since?: string | undefined;
  /** The folder of the strategy, where it is not the one that would be found. */
  readonly place?: string | undefined;
}

/** The exact command that would write the amendment. */
export function amendCommand(id: string | undefined, { since = '', place = '' }: AmendAt): string {
  const against = PLAIN_REVISION.test(since) && since !== 'HEAD' ? ` --against ${since}` : '';
  return `strat amend ${id ?? STRATEGY_ITSELF}${placeWord(place)}${against} --why "…"`;
}

/** What a shell takes as it is. */
const PLAIN_REVISION = /^\w[\w./~^-]{0,99}$/;
const PLAIN_PATH = /^[\w./][\w./-]{0,199}$/;
/** What it takes between quotes. */
const SPACED_PATH = /^[\p{L}\p{N}_./][\p{L}\p{M}\p{N}_. /-]{0,199}$/u;

function placeWord(place: string): string {
  if (PLAIN_PATH.test(place)) return ` ${place}`;
  return SPACED_PATH.test(place) ? ` "${place}"` : '';
}
