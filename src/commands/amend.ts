/** `strat amend`: records why a commitment was changed. */
import { dirname, resolve } from 'node:path';
import { diffSides } from '../diff/diff.ts';
import { EXIT, UserError } from '../exit.ts';
import { findStrategy } from '../folder/find.ts';
import { formatPath } from '../folder/paths.ts';
import type { Host } from '../host/host.ts';
import { hasReason } from '../model/amendment.ts';
import type { Change } from '../model/change.ts';
import { suggestNearest } from '../model/nearest.ts';
import { countNoun, quoteValue } from '../model/quote.ts';
import { openSides } from '../tasks/compare/sides.ts';
import { talk } from '../tasks/print.ts';
import { findAmendedId, isUnexplained, writeAmendment } from '../tasks/record/amendment.ts';
import { chooseAsOfDay } from '../tasks/settings.ts';

export interface AmendFlags {
  readonly why?: string;
  readonly by?: string;
  readonly against?: string;
  readonly asOf?: string;
}

/** Writes an amendment with the exact change of one entry since a revision. */
export async function amend(
  host: Host,
  id: string,
  path: string | undefined,
  flags: AmendFlags,
): Promise<number> {
  const why = flags.why?.trim() ?? '';
  if (!hasReason(why))
    throw new UserError(
      'An amendment says why.',
      `Write \`strat amend ${id} --why "…"\`, with the reason in place of the dots.`,
    );
  const on = chooseAsOfDay(host, flags.asOf);
  const folder = dirname(findStrategy(host.files, host.cwd, path));
  const { before, after } = await openSides({ ...host, cwd: folder }, flags.against ?? 'HEAD', undefined);
  const open = diffSides(before, after, { asOf: on }).filter(isUnexplained);
  const own = open.filter((change) => findAmendedId(change) === id);
  if (own.length === 0) throw makeNothingToAmend(id, open);
  const file = writeAmendment(host, folder, own, { id, on, why, by: flags.by });
  talk(
    host,
    `Wrote ${formatPath(host.cwd, resolve(file))}: ${countNoun(own.length, 'change')} of \`${id}\`.`,
  );
  return EXIT.clean;
}

function makeNothingToAmend(id: string, open: readonly Change[]): UserError {
  const ids = [...new Set(open.map(findAmendedId))];
  const hint =
    ids.length === 0
      ? '`strat diff` shows what changed since the last commit.'
      : `What changed and has no reason yet: ${ids.map((each) => `\`${each}\``).join(', ')}.`;
  return new UserError(`Nothing of ${quoteValue(id)} has changed.${suggestNearest(id, ids)}`, hint);
}
