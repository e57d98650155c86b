/** Records check-ins: new files beside the strategy, all of them or none. */
import { dirname, join } from 'node:path';
import { UserError } from '../../exit.ts';
import { readCheckinsHere } from '../../folder/checkins.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { CHECKIN } from '../../model/checkin.ts';
import type { Plan } from '../../model/plan.ts';
import { isSamePerson } from '../../model/same-person.ts';
import { type Drafted, keepNew } from './checkin-drafts.ts';
import { type CheckinDraft, writeCheckinText } from './checkin-text.ts';

export interface WrittenCheckin {
  /** Absolute. */
  readonly path: string;
  readonly draft: CheckinDraft;
}

export interface Recorded extends Omit<Drafted, 'drafts'> {
  readonly written: readonly WrittenCheckin[];
}

/**
 * Writes check-ins, each under a name that no file has. Two programs at once both succeed; of the same value, only the
 * first one writes it.
 * @param strategy its path, absolute @param sheet the name of the sheet, for messages
 */
export function recordCheckins(
  host: Host,
  strategy: string,
  plan: Plan,
  drafts: readonly CheckinDraft[],
  sheet: string | undefined,
): Recorded {
  const folder = join(dirname(strategy), CHECKIN.folder);
  refuseOddFolder(host, folder);
  return host.files.lock(folder, () => {
    const files = readCheckinsHere(host.files, host.cwd, strategy);
    const { drafts: fresh, known } = keepNew({ plan, files, sheet }, drafts);
    return { written: writeAll(host, folder, fresh), known };
  });
}

/** Refuses a linked folder of records: nothing would read what is written there. */
export function refuseOddFolder({ files, cwd }: Host, folder: string): void {
  const kind = files.kind(folder);
  if (kind === undefined || kind === 'folder') return;
  throw new UserError(
    kind === 'link'
      ? `${formatPath(cwd, folder)} is a link, and strat does not read records through links.`
      : `${formatPath(cwd, folder)} is not a folder.`,
    'Replace it with the folder itself.',
  );
}

/** Writes all files; if one cannot be written, those before it are removed again. */
function writeAll(
  { files }: Host,
  folder: string,
  drafts: readonly CheckinDraft[],
): readonly WrittenCheckin[] {
  const written: WrittenCheckin[] = [];
  try {
    for (const draft of drafts) {
      const path = findFreeName(files, join(folder, nameCheckin(draft)));
      files.write(path, writeCheckinText(draft));
      written.push({ path, draft });
    }
  } catch (error) {
    for (const { path } of written) files.remove(path);
    throw error;
  }
  return written;
}

/** Names the file of a check-in, without its ending: `2027-11-30-jon`. */
export function nameCheckin({ on, by }: CheckinDraft): string {
  return `${on}-${makeFileWord(by)}`;
}

/** Finds a path that no file has. @param taken paths that are not free either */
export function findFreeName(
  files: Host['files'],
  stem: string,
  taken: ReadonlySet<string> = new Set(),
  ending = '.yaml',
): string {
  let path = `${stem}${ending}`;
  for (let number = 2; taken.has(path) || files.kind(path); number++) path = `${stem}-${number}${ending}`;
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
export function makeFileWord(name: string): string {
  const word = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return word || 'checkin';
}
