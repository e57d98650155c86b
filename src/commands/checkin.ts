/** `strat checkin`: records values, from an interview, flags or a sheet. */
import { EXIT, UserError } from '../exit.ts';
import { findStrategy } from '../folder/find.ts';
import { findRootFor } from '../folder/load.ts';
import { describeGivenPlace, resolveInside } from '../folder/paths.ts';
import type { Host } from '../host/host.ts';
import type { Settings } from '../lint/config/settings.ts';
import { quoteValue } from '../model/quote.ts';
import { writeCheckinReport } from '../report/checkin-report.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { print } from '../tasks/print.ts';
import { tellCheckins } from '../tasks/record/checkin-finish.ts';
import { type CheckinAsk, makeCheckins, saysNothing } from '../tasks/record/checkin-run.ts';
import { chooseAsOfDay, makeSettingsReader } from '../tasks/settings.ts';

export interface CheckinFlags extends CheckinAsk {
  readonly asOf?: string;
  readonly format?: string;
  readonly config?: string;
}

/** Writes a check-in of what the flags, a sheet or JSON say; all of it, or nothing. */
export async function checkin(host: Host, path: string | undefined, flags: CheckinFlags): Promise<number> {
  const format = chooseFormat(flags.format, ['text', 'json']);
  const strategy = findStrategy(host.files, host.cwd, path, 'strat checkin');
  const root = findRootFor(host.files, host.cwd, strategy);
  const readSettings = makeSettingsReader(host, flags.config === undefined ? {} : { config: flags.config });
  const settings = await readSettings(strategy, root);
  const usualMap =
    flags.from === undefined || flags.map !== undefined ? undefined : findColumns(host, root, settings);
  const asOf = chooseAsOfDay(host, flags.asOf);
  const named = describeGivenPlace(host.cwd, path, strategy);
  const place = { strategy, named, asOf, settings, usualMap };
  if (host.isInteractive && saysNothing(flags)) {
    if (format === 'json')
      throw new UserError(
        '--format json needs values, because it asks no questions.',
        'Add `--value loan-time=36` or `--from values.csv`.',
      );
    const { checkInByInterview } = await import('../tasks/record/checkin-by-interview.ts');
    const made = await checkInByInterview(host, place, flags, path);
    if (made) tellCheckins(host, strategy, made);
    return EXIT.clean;
  }
  const report = await makeCheckins(host, place, flags);
  if (format === 'json') print(host, writeCheckinReport(report));
  else tellCheckins(host, strategy, report);
  return EXIT.clean;
}

/** Finds the file of columns that the configuration names. @throws UserError if it leads out of the repository */
function findColumns({ files }: Host, root: string, { checkinColumns }: Settings): string | undefined {
  if (checkinColumns === undefined) return undefined;
  const found = resolveInside(files, root, checkinColumns.folder, checkinColumns.path);
  if ('path' in found) return found.path;
  throw new UserError(
    `The setting \`checkin.columns\` names ${quoteValue(checkinColumns.path)}, which ${found.refused}.`,
    'Give the path of a file inside the repository.',
  );
}
