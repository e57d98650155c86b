/** The changes of a strategy that have no reason yet. */
import { beginAmendCommand } from '../../diff/acknowledge.ts';
import { diffSides } from '../../diff/diff.ts';
import { isUserError, UserError } from '../../exit.ts';
import { listBaseBranches } from '../../folder/base-branches.ts';
import type { Host } from '../../host/host.ts';
import type { Change } from '../../model/change.ts';
import type { Day } from '../../model/dates.ts';
import { suggestNearest } from '../../model/nearest.ts';
import { quoteValue } from '../../model/quote.ts';
import { openSides } from '../compare/sides.ts';
import { findAmendedId, isUnexplained, makeExplainedError } from './amendment.ts';

export interface AmendRequest {
  readonly id: string;
  /** The folder of the strategy. */
  readonly folder: string;
  /** The revision before the change; the last commit if undefined. */
  readonly against: string | undefined;
  readonly asOf: Day;
  /** The path for commands, if the strategy would not be found without it. */
  readonly place: string | undefined;
}

export interface OpenChanges {
  /** Those of the entry. */
  readonly own: readonly Change[];
  readonly open: readonly Change[];
  /** The record that explains a change of the entry already. */
  readonly explainedIn: string | undefined;
  /** The names of the records that were there. */
  readonly seen: ReadonlySet<string>;
}

/** Finds the changes without a reason since a revision. */
export async function findOpenChanges(host: Host, compared: AmendRequest): Promise<OpenChanges> {
  const { id, folder, against = 'HEAD', asOf } = compared;
  const { before, after, ...known } = await openSides({ ...host, cwd: folder }, against, undefined, {
    shownFrom: host.cwd,
  });
  const changes = diffSides(before, after, { ...known, asOf });
  const open = changes.filter(isUnexplained);
  const isOwn = (change: Change) => findAmendedId(change) === id;
  const explained = changes.find((change) => isOwn(change) && change.acknowledged);
  const seen = new Set(after.amendments.map(({ name }) => name));
  return { own: open.filter(isOwn), open, explainedIn: explained?.acknowledged?.file, seen };
}

/** Explains why there is nothing to record: the change is committed, explained, or of something else. */
export async function explainNothingToAmend(
  host: Host,
  compared: AmendRequest,
  { open, explainedIn }: OpenChanges,
): Promise<UserError> {
  const { id, against } = compared;
  if (explainedIn !== undefined) return makeExplainedError(id, explainedIn);
  const ids = [...new Set(open.map(findAmendedId))];
  const others =
    ids.length === 0
      ? []
      : [`These changes have no reason yet: ${ids.map((each) => `\`${each}\``).join(', ')}.`];
  const hints = [
    `Compared with ${against ?? 'HEAD'}.`,
    ...others,
    ...(against === undefined ? [await suggestBase(host, compared)] : []),
  ];
  return new UserError(`${quoteValue(id)} has not changed.${suggestNearest(id, ids)}`, hints.join(' '));
}

/** Suggests the branch that this one left: one against which the entry has changed, otherwise the first that is there. */
async function suggestBase(host: Host, compared: AmendRequest): Promise<string> {
  const { id, folder, place } = compared;
  const bases = await listBaseBranches(host, folder);
  const base = (await findBaseWithChanges(host, compared, bases)) ?? bases[0];
  if (base === undefined) return 'To compare with another revision, add `--against REVISION`.';
  const command = beginAmendCommand(id, { place, since: base });
  return `On a branch, compare with its base. Run \`${command}\`.`;
}

async function findBaseWithChanges(
  host: Host,
  compared: AmendRequest,
  bases: readonly string[],
): Promise<string | undefined> {
  for (const against of bases) if (await hasOwnChanges(host, { ...compared, against })) return against;
  return undefined;
}

async function hasOwnChanges(host: Host, compared: AmendRequest): Promise<boolean> {
  try {
    return (await findOpenChanges(host, compared)).own.length > 0;
  } catch (error) {
    // There the strategy may not exist, or not be readable; another base may do.
    if (isUserError(error)) return false;
    throw error;
  }
}
