/** Which ids an amendment can name. */
import { isUserError, UserError } from '../../exit.ts';
import { listBaseBranches } from '../../folder/base-branches.ts';
import { loadStrategy } from '../../folder/load.ts';
import type { Host } from '../../host/host.ts';
import { STRATEGY_ITSELF } from '../../model/amendment.ts';
import { STAGES } from '../../model/choices.ts';
import { suggestNearest } from '../../model/nearest.ts';
import { listNamedItems, makePlan } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import type { Strategy } from '../../model/schema.ts';
import { addShellWord } from '../../model/shell-word.ts';
import { type AmendRequest, findOpenChanges } from './open-changes.ts';

/**
 * Refuses an id that is neither in the strategy nor in what changed. A strategy that cannot be read is refused later,
 * by those who read it.
 */
export async function refuseUnknownId(host: Host, file: string, compared: AmendRequest): Promise<void> {
  const { id, place } = compared;
  const { model } = loadStrategy(host.files, host.cwd, file).reading;
  if (!model || id === STRATEGY_ITSELF) return;
  const ids = listIds(model);
  if (ids.includes(id) || (await hasChanged(host, compared))) return;
  throw new UserError(
    `There is no commitment ${quoteValue(id)}.${suggestNearest(id, ids)}`,
    `\`${addShellWord('strat log', place)}\` lists the ids.`,
  );
}

function listIds(strategy: Strategy): readonly string[] {
  const plan = makePlan(strategy);
  const entries = [...plan.entries, ...plan.keyResults, ...plan.indicators].map((one) =>
    'section' in one ? one.id : one[0],
  );
  return [...entries, ...listNamedItems(strategy).map(({ id }) => id), ...STAGES];
}

/** Returns whether something of this id changed, such as an entry that was removed. */
async function hasChanged(host: Host, compared: AmendRequest): Promise<boolean> {
  const { against, folder } = compared;
  try {
    if (await hasChangedSince(host, compared, against ?? 'HEAD')) return true;
    if (against !== undefined) return false;
    for (const base of await listBaseBranches(host, folder))
      if (await hasChangedSince(host, compared, base)) return true;
    return false;
  } catch (error) {
    // Without a commit to compare with, nothing is known to have changed.
    if (isUserError(error)) return false;
    throw error;
  }
}

async function hasChangedSince(host: Host, compared: AmendRequest, against: string): Promise<boolean> {
  const { own, explainedIn } = await findOpenChanges(host, { ...compared, against });
  return own.length > 0 || explainedIn !== undefined;
}
