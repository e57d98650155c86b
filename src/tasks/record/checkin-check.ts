/** Checks drafts of check-ins as `strat check` would, so that nothing invalid is written. */
import { basename, dirname, join } from 'node:path';
import { UserError } from '../../exit.ts';
import type { CheckinFile } from '../../folder/checkins.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import type { Settings } from '../../lint/config/settings.ts';
import { lint } from '../../lint/lint.ts';
import { RULES } from '../../lint/rules/index.ts';
import { CHECKIN } from '../../model/checkin.ts';
import type { Day } from '../../model/dates.ts';
import type { Finding } from '../../model/finding.ts';
import { quoteValue } from '../../model/quote.ts';
import type { StrategyReading } from '../../source/parse.ts';
import { findNewRecordGaps, parseRecord } from '../../source/record.ts';
import { loadRecords } from '../check/records.ts';
import { findFreeName, nameCheckin } from './checkin.ts';
import type { DraftGround } from './checkin-drafts.ts';
import { describePlace } from './checkin-input.ts';
import { type CheckinDraft, writeCheckinText } from './checkin-text.ts';

export interface CheckGround extends DraftGround {
  /** The strategy’s path, absolute. */
  readonly path: string;
  readonly reading: StrategyReading;
  readonly settings: Settings;
  readonly asOf: Day;
}

/**
 * Refuses drafts in which the check would find an error.
 * @returns what else it would find in them @throws UserError with the first error
 */
export async function refuseInvalid(
  host: Host,
  ground: CheckGround,
  drafts: readonly CheckinDraft[],
): Promise<readonly Finding[]> {
  const taken = new Set<string>();
  const made = drafts.map((draft) => ({ draft, file: readDraft(host, ground, draft, taken) }));
  for (const { draft, file } of made) {
    const { reading } = file;
    refuseFindings(ground, draft, [...reading.findings, ...findNewRecordGaps(CHECKIN, reading)]);
    refuseTakenIds(ground, draft);
  }
  const { path, asOf, reading } = ground;
  const adding = made.map(({ file }) => file);
  const records = await loadRecords(host, {
    path,
    strategy: reading.model,
    asOf,
    against: undefined,
    adding,
  });
  const rules = RULES.filter(({ checkin }) => checkin !== undefined);
  const found = lint({ ...makeStrict(ground), rules, asOf, records });
  return made.flatMap(({ draft, file }) => {
    const own = found.filter((one) => one.file === file.reading.file);
    refuseFindings(ground, draft, own);
    return own;
  });
}

/** Makes drafts of plans and lenient presets count like others: a record cannot be corrected once it is merged. */
function makeStrict({ reading, settings }: CheckGround) {
  const model = reading.model && { ...reading.model, status: 'active' as const };
  return { reading: { ...reading, model }, settings: { ...settings, preset: 'recommended' as const } };
}

/** Reads a draft as the file that it will be: its name decides what was said before it. @param taken by other drafts */
function readDraft(host: Host, { path }: CheckGround, draft: CheckinDraft, taken: Set<string>): CheckinFile {
  const folder = join(dirname(path), CHECKIN.folder);
  const full = findFreeName(host.files, join(folder, nameCheckin(draft)), taken);
  taken.add(full);
  const name = `${CHECKIN.folder}/${basename(full)}`;
  const text = new TextEncoder().encode(writeCheckinText(draft));
  const file = formatPath(host.cwd, full);
  return { name, reading: parseRecord(CHECKIN, text, file) };
}

function refuseFindings({ sheet }: CheckGround, draft: CheckinDraft, findings: readonly Finding[]): void {
  const wrong = findings.find(({ level, suppressed }) => level === 'error' && !suppressed);
  if (!wrong) return;
  const value = draft.values.find(({ id }) => `${wrong.field}.`.startsWith(`measures.${id}.`));
  const place = sheet === undefined ? '' : `${describePlace(sheet, value ?? {})}: `;
  throw new UserError(
    `${place}${wrong.message}`,
    `${wrong.help ?? 'Run `strat schema checkin` to see the format.'} Nothing was written.`,
  );
}

/** An action has an id of its own: `done:` must name one thing. */
function refuseTakenIds({ plan, files }: CheckGround, { more }: CheckinDraft): void {
  const actions = Object.keys(more?.actions ?? {});
  const taken = new Set([
    ...plan.entries.map(({ id }) => id),
    ...files.flatMap(({ reading }) => Object.keys(reading.model?.actions ?? {})),
  ]);
  const twice = actions.find((id) => taken.has(id));
  if (twice !== undefined)
    throw new UserError(
      `Another action already has the id ${quoteValue(twice)}.`,
      'Give this action a new id. Nothing was written.',
    );
}
