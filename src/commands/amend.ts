/** `strat amend`: records why a commitment was changed. */
import { dirname, resolve } from 'node:path';
import { EXIT } from '../exit.ts';
import { findStrategy } from '../folder/find.ts';
import { describeGivenPlace, formatPath } from '../folder/paths.ts';
import type { Host } from '../host/host.ts';
import { countNoun } from '../model/quote.ts';
import { addShellWord } from '../model/shell-word.ts';
import { talk } from '../tasks/print.ts';
import { refuseUnknownId } from '../tasks/record/amended-ids.ts';
import { type AmendmentReason, recordAmendment } from '../tasks/record/amendment.ts';
import { chooseAuthor } from '../tasks/record/author.ts';
import { explainNothingToAmend, findOpenChanges } from '../tasks/record/open-changes.ts';
import { requireReason, requireReasonBesides } from '../tasks/record/reason.ts';
import { chooseTerms } from '../tasks/record/terms.ts';
import { chooseAsOfDay } from '../tasks/settings.ts';

export interface AmendFlags {
  readonly why?: string;
  readonly by?: string;
  readonly against?: string;
  readonly asOf?: string;
  readonly until?: string;
  readonly comparable?: boolean;
}

/** Writes an amendment with the exact change of one entry since a revision. */
export async function amend(
  host: Host,
  id: string,
  path: string | undefined,
  flags: AmendFlags,
): Promise<number> {
  const on = chooseAsOfDay(host, flags.asOf);
  const strategy = findStrategy(host.files, host.cwd, path, addShellWord('strat amend', id));
  const folder = dirname(strategy);
  const compared = {
    id,
    folder,
    against: flags.against,
    asOf: on,
    place: describeGivenPlace(host.cwd, path, strategy),
  };
  await refuseUnknownId(host, strategy, compared);
  const why = requireReason(id, flags.why, compared.place);
  const found = await findOpenChanges(host, compared);
  const { own, seen } = found;
  if (own.length === 0) throw await explainNothingToAmend(host, compared, found);
  requireReasonBesides(why, own);
  const terms = chooseTerms(own, on, flags);
  const by = await chooseAuthor(host, folder, flags.by);
  const reason: AmendmentReason = { id, on, why, by, ...terms };
  const file = recordAmendment(host, folder, own, reason, seen);
  talk(
    host,
    `Wrote ${formatPath(host.cwd, resolve(file))}: ${countNoun(own.length, 'change')} to \`${id}\`.`,
  );
  return EXIT.clean;
}
