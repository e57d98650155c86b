/** The audience and time span of a brief: finds the names that the user typed in the strategy. */
import { UserError } from '../../exit.ts';
import type { Host } from '../../host/host.ts';
import type { Day } from '../../model/dates.ts';
import { suggestNearest } from '../../model/nearest.ts';
import { findPersonName, makePlan } from '../../model/plan.ts';
import { joinList, quoteValue } from '../../model/quote.ts';
import type { Strategy } from '../../model/schema.ts';
import type { BriefOptions } from '../../render/brief.ts';
import { listOwners } from '../../render/owners.ts';
import { listRoleNames } from '../../render/role.ts';
import { makeSourcebook } from '../../render/sourcebook.ts';
import { listTeamNames } from '../../render/team.ts';
import { ENGLISH } from '../../render/words.ts';
import { chooseFormat } from '../formats.ts';

export const BRIEFS = ['full', 'one-page', 'role', 'team', 'board'] as const;
export type BriefName = (typeof BRIEFS)[number];

export interface FocusFlags {
  readonly brief?: string;
  readonly role?: string;
  readonly team?: string;
  readonly since?: string;
  readonly audience?: string;
}

const BRIEF_OF = { role: 'role', team: 'team', since: 'board' } as const;

/** Chooses the brief that is asked for; a flag that only one brief has also chooses it. */
export function chooseBrief(flags: FocusFlags): BriefName {
  const given = (['role', 'team', 'since'] as const).filter((flag) => flags[flag] !== undefined);
  const [first] = given;
  const name =
    flags.brief === undefined && first ? BRIEF_OF[first] : chooseFormat(flags.brief, BRIEFS, 'brief');
  for (const flag of given)
    if (BRIEF_OF[flag] !== name)
      throw new UserError(
        `\`--${flag}\` does not work with \`--brief ${name}\`.`,
        `Use it with \`--brief ${BRIEF_OF[flag]}\`.`,
      );
  return name;
}

type Focus = Pick<BriefOptions, 'role' | 'team' | 'movement'>;

/** @param path the path of the strategy’s file; undefined for standard input */
export async function findFocus(
  host: Host,
  name: BriefName,
  strategy: Strategy,
  flags: FocusFlags,
  { asOf, path }: { readonly asOf: Day; readonly path: string | undefined },
): Promise<Focus> {
  if (name === 'role') return { role: findKnownName('role', flags.role, listRoleNames(strategy)) };
  if (name === 'team') {
    const owners = listOwners(makeSourcebook(makePlan(strategy), ENGLISH));
    const asked = flags.team === undefined ? undefined : findPersonName(strategy, flags.team);
    return { team: findKnownName('team', asked, listTeamNames(strategy, owners)) };
  }
  if (name !== 'board' || flags.since === undefined) return {};
  if (flags.audience === 'public')
    throw new UserError(
      '`--since` cannot be used for the public, because it shows what was internal.',
      'Leave out either `--since` or `--audience public`.',
    );
  if (path === undefined)
    throw new UserError('Standard input has no history.', 'For `--since`, give the path of a file.');
  const { findMovement } = await import('./movement.ts');
  return { movement: await findMovement(host, path, flags.since, asOf) };
}

/** Finds the name as the strategy spells it; case does not matter. */
function findKnownName(what: 'role' | 'team', asked: string | undefined, names: readonly string[]): string {
  const hint =
    names.length > 0 ? `Choose ${joinList(names.map(quoteValue), 'or')}.` : `The strategy names no ${what}.`;
  if (asked === undefined) throw new UserError(`Which ${what}? Add \`--${what} NAME\`.`, hint);
  const found = names.find((name) => name.toLowerCase() === asked.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new UserError(
    `There is no ${what} ${quoteValue(asked)} in this strategy.${suggestNearest(asked, names)}`,
    hint,
  );
}
