/** `strat amend`: records why a commitment was changed. */
import { dirname, resolve } from 'node:path';
import { diff } from '../diff/diff.ts';
import { EXIT, UserError } from '../exit.ts';
import { findOne } from '../folder/find.ts';
import { shownPath } from '../folder/paths.ts';
import type { Host } from '../host/host.ts';
import { isReason } from '../model/amendment.ts';
import type { Change } from '../model/change.ts';
import { didYouMean } from '../model/nearest.ts';
import { count, quoted } from '../model/quote.ts';
import { sidesOf } from '../tasks/compare/sides.ts';
import { talk } from '../tasks/print.ts';
import { amendedId, isUnexplained, writeAmendment } from '../tasks/record/amendment.ts';
import { asOfDay } from '../tasks/settings.ts';

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
  if (!isReason(why))
    throw new UserError(
      'An amendment says why.',
      `Write \`strat amend ${id} --why "…"\`, with the reason in place of the dots.`,
    );
  const on = asOfDay(host, flags.asOf);
  const folder = dirname(findOne(host.files, host.cwd, path));
  const { before, after } = await sidesOf({ ...host, cwd: folder }, flags.against ?? 'HEAD', undefined);
  const open = diff(before, after, { asOf: on }).filter(isUnexplained);
  const own = open.filter((change) => amendedId(change) === id);
  if (own.length === 0) throw nothingToAmend(id, open);
  const file = writeAmendment(host, folder, own, { id, on, why, by: flags.by });
  talk(host, `Wrote ${shownPath(host.cwd, resolve(file))}: ${count(own.length, 'change')} of \`${id}\`.`);
  return EXIT.clean;
}

function nothingToAmend(id: string, open: readonly Change[]): UserError {
  const ids = [...new Set(open.map(amendedId))];
  const hint =
    ids.length === 0
      ? '`strat diff` shows what changed since the last commit.'
      : `What changed and has no reason yet: ${ids.map((each) => `\`${each}\``).join(', ')}.`;
  return new UserError(`Nothing of ${quoted(id)} has changed.${didYouMean(id, ids)}`, hint);
}
