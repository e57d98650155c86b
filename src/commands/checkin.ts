/** `strat checkin`: records values, without questions. */
import { dirname, resolve } from 'node:path';
import { UserError } from '../exit.ts';
import { findStrategy } from '../folder/find.ts';
import type { Host } from '../host/host.ts';
import { listMeasures } from '../model/measures.ts';
import { chooseAuthor } from '../tasks/record/author.ts';
import { findHandle } from '../tasks/record/checkin.ts';
import { draftCheckins } from '../tasks/record/checkin-drafts.ts';
import { finishCheckins, tellLeftOut } from '../tasks/record/checkin-finish.ts';
import { type InputFlags, readFlagInput, readSheetInput } from '../tasks/record/checkin-input.ts';
import { draftFromJson } from '../tasks/record/checkin-json.ts';
import { addWords, type WordFlags } from '../tasks/record/checkin-words.ts';
import { chooseAsOfDay } from '../tasks/settings.ts';
import { loadRecordSettings } from '../tasks/status/settings.ts';
import { readSourceHere, type StatusSource } from '../tasks/status/sources.ts';

export interface CheckinFlags extends InputFlags, WordFlags {
  readonly by?: string;
  readonly asOf?: string;
  readonly dryRun?: boolean;
}

/** Writes a check-in of what the flags, a sheet or JSON say; all of it, or nothing. */
export async function checkin(host: Host, path: string | undefined, flags: CheckinFlags): Promise<number> {
  const strategy = findStrategy(host.files, host.cwd, path);
  const source = await readSourceHere(host, strategy);
  refuseEmptyCall(source, flags);
  const folder = dirname(strategy);
  const asOf = chooseAsOfDay(host, flags.asOf);
  const by = findHandle(
    source.plan,
    await chooseAuthor(host, folder, flags.by, 'A check-in says who said it.'),
  );
  const read =
    flags.from === undefined
      ? readFlagInput(source.plan, asOf, flags)
      : readSheetInput(host, source.plan, asOf, { ...flags, ...(await findColumns(host, strategy, flags)) });
  if ('checkin' in read) {
    const draft = draftFromJson(read.checkin, { on: asOf, by });
    return finishCheckins(host, strategy, source, [addWords(source.plan, draft, flags)], flags);
  }
  const { drafts, known } = draftCheckins(
    { plan: source.plan, checkins: source.checkins, asOf, by, isHistory: flags.all === true },
    read.checkins,
  );
  tellLeftOut(host, read, known);
  const base = drafts.length > 0 || !hasWords(flags) ? drafts : [{ on: asOf, by, values: [] }];
  return finishCheckins(
    host,
    strategy,
    source,
    base.map((draft) => addWords(source.plan, draft, flags)),
    flags,
  );
}

/** Finds the map of the configuration, where no flag names one. */
async function findColumns(
  host: Host,
  strategy: string,
  { map }: CheckinFlags,
): Promise<{ readonly map?: string }> {
  if (map !== undefined) return { map };
  const { checkinColumns } = await loadRecordSettings(host, strategy);
  return checkinColumns === undefined ? {} : { map: resolve(checkinColumns.folder, checkinColumns.path) };
}

const hasWords = ({ status, done, summary }: CheckinFlags) =>
  status !== undefined || done !== undefined || summary !== undefined;

function refuseEmptyCall({ plan, file }: StatusSource, flags: CheckinFlags): void {
  if (flags.from !== undefined && flags.value !== undefined)
    throw new UserError('--from and --value contradict each other.', 'Give one of them.');
  if (
    flags.from !== undefined ||
    flags.value !== undefined ||
    flags.confidence !== undefined ||
    flags.note !== undefined ||
    hasWords(flags)
  )
    return;
  const [first] = listMeasures(plan);
  if (!first)
    throw new UserError(
      `${file} has no measure to check in.`,
      'Add a criterion with `measure:`, `baseline:` and `target:`.',
    );
  throw new UserError(
    'Nothing to record.',
    `Give values: \`strat checkin --value ${first.id}=…\`, or a sheet: \`strat checkin --from values.csv\`.`,
  );
}
