/** Records a check-in: a new file beside the strategy, whole or not at all. */
import { join } from 'node:path';
import { UserError } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { CHECKIN } from '../../model/checkin.ts';
import type { Plan } from '../../model/plan.ts';
import { isSamePerson } from '../../model/same-person.ts';
import { findNewRecordGaps, parseRecord } from '../../source/record.ts';
import { type CheckinDraft, writeCheckinText } from './checkin-text.ts';

export interface WrittenCheckin {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/**
 * Makes the text of a check-in, and reads it as the check does, so that nothing invalid is written.
 * @throws UserError with the first thing that is wrong
 */
export function makeCheckinText(draft: CheckinDraft): string {
  const text = writeCheckinText(draft);
  const reading = parseRecord(CHECKIN, new TextEncoder().encode(text), 'check-in');
  const [wrong] = [...reading.findings, ...findNewRecordGaps(CHECKIN, reading)].filter(
    ({ level }) => level === 'error',
  );
  if (wrong) throw new UserError(wrong.message, wrong.help ?? 'Nothing was written.');
  return text;
}

/**
 * Writes check-ins, each under a name that no file has. Two programs at once both succeed.
 * @param folder that of the strategy
 */
export function recordCheckins(
  host: Host,
  folder: string,
  plan: Plan,
  drafts: readonly CheckinDraft[],
): readonly WrittenCheckin[] {
  const records = join(folder, CHECKIN.folder);
  const made = drafts.map((draft) => ({ draft, text: makeCheckinText(draft) }));
  if (host.files.kind(records) === 'link')
    throw new UserError(
      `${formatPath(host.cwd, records)} is a link, and records are not read through one.`,
      'Put the folder itself there.',
    );
  return host.files.lock(records, () =>
    made.map(({ draft, text }) => {
      const path = findFreeName(
        host,
        join(records, `${draft.on}-${makeFileWord(findHandle(plan, draft.by))}`),
      );
      host.files.write(path, text);
      return { path, text };
    }),
  );
}

function findFreeName({ files }: Host, stem: string): string {
  let path = `${stem}.yaml`;
  for (let number = 2; files.kind(path); number++) path = `${stem}-${number}.yaml`;
  return path;
}

/** Finds the handle of a person in the plan’s directory; otherwise returns the name. */
export function findHandle({ strategy }: Plan, name: string): string {
  const people = strategy.people ?? {};
  if (Object.hasOwn(people, name)) return name;
  return (
    Object.entries(people).find(
      ([, person]) => person.name !== undefined && isSamePerson(person.name, name),
    )?.[0] ?? name
  );
}

/** Makes a word for a file name: `Nadia Klein` → `nadia-klein`. */
function makeFileWord(name: string): string {
  const word = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return word || 'checkin';
}
