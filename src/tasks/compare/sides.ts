/** The two sides of a comparison, as a user names them. */
import { dirname, join, resolve } from 'node:path';
import { type Side, type Snapshot, sideOf } from '../../diff/side.ts';
import { UserError } from '../../exit.ts';
import { findOne } from '../../folder/find.ts';
import { foreignError, READ_LIMIT } from '../../folder/load.ts';
import { placeFrom, shownPath } from '../../folder/paths.ts';
import { recordFiles } from '../../folder/records.ts';
import { comparedSides } from '../../folder/sides.ts';
import type { Host } from '../../host/host.ts';
import type { Finding } from '../../model/finding.ts';
import { count } from '../../model/quote.ts';
import { talk } from '../print.ts';
import { historyFor } from './history.ts';

export interface Sides {
  readonly before: Side;
  readonly after: Side;
  /** What the criteria were before the first side; absent where that is no commit. */
  readonly history?: ReturnType<typeof historyFor>;
  /** The revision that what lies here is compared with, where one is named. */
  readonly since?: string;
  /** The folder of the strategy that lies here, where it is not the one that would be found. */
  readonly place?: string | undefined;
}

/** Both sides: files, folders, revisions, the index, the working tree. */
export async function sidesOf(
  host: Host,
  from: string | undefined,
  to: string | undefined,
  options: { readonly staged?: boolean } = {},
): Promise<Sides> {
  if (from !== undefined && to !== undefined && isHere(host, from) && isHere(host, to))
    return { before: readable(pathSnapshot(host, from)), after: readable(pathSnapshot(host, to)) };
  const sides = await comparedSides(host, from, to, options);
  const { from: first, to: second, repository } = sides;
  const { commit, spot } = first;
  return {
    before: readable(first),
    after: readable(second),
    ...(from !== undefined && to === undefined && !isHere(host, from) && { since: from }),
    ...(repository && second.bytes && { place: placeFrom(host.cwd, join(repository.root, second.spot)) }),
    ...(repository && commit !== undefined && { history: historyFor(repository, commit, spot) }),
  };
}

/** Whether a word is the path of something; two paths need no repository. */
function isHere({ files, cwd }: Host, word: string): boolean {
  return files.kind(resolve(cwd, word)) !== undefined;
}

/** A file or folder as it lies here. */
function pathSnapshot({ files, cwd }: Host, path: string): Snapshot {
  const found = findOne(files, cwd, path);
  return {
    label: shownPath(cwd, resolve(cwd, path)),
    file: shownPath(cwd, found),
    bytes: files.read(found, READ_LIMIT),
    records: recordFiles(files, dirname(found)).map((name) => ({
      name,
      file: shownPath(cwd, join(dirname(found), name)),
      bytes: files.read(join(dirname(found), name), READ_LIMIT),
    })),
  };
}

export const isError = ({ level }: Finding) => level === 'error';

/** Says how much of a side could not be understood, and so was not compared. */
export function tellUncompared(host: Host, { reading, isThere }: Side): void {
  const { length } = reading.findings.filter(isError);
  if (length === 0 || !isThere) return;
  const what = `${count(length, 'part')} of ${reading.file} that cannot be understood`;
  talk(host, `Not compared: ${what}. \`strat check\` says which.`);
}

/** A side of which something can be understood. Throws where its file is another program’s, newer, or all broken. */
export function readable(snapshot: Snapshot): Side {
  const side = sideOf(snapshot);
  const { reading } = side;
  if (reading.is === 'foreign') throw foreignError(reading);
  if (reading.is === 'newer')
    throw new UserError(
      `${reading.file} is written in a newer format than this program knows (1).`,
      'Update strat.',
    );
  if (side.plan) return side;
  const [first] = reading.findings;
  throw new UserError(
    `${reading.file}${first ? `:${first.range.start.line}: ${first.message}` : ' cannot be read.'}`,
    'Mend the file first: `strat check` says what is wrong with it.',
  );
}
