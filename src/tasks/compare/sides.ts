/** The two sides of a comparison, as the user names them. */
import { dirname, join, resolve } from 'node:path';
import { readSide, type Side, type Snapshot } from '../../diff/side.ts';
import { UserError } from '../../exit.ts';
import { findStrategy } from '../../folder/find.ts';
import { makeForeignError, READ_LIMIT } from '../../folder/load.ts';
import { describePlaceFrom, formatPath } from '../../folder/paths.ts';
import { listRecordFiles } from '../../folder/records.ts';
import { type CompareOptions, readComparedSides } from '../../folder/sides.ts';
import type { Host } from '../../host/host.ts';
import type { Finding } from '../../model/finding.ts';
import { countNoun } from '../../model/quote.ts';
import { talk } from '../print.ts';
import { type KnownPast, makePastReader } from './history.ts';
import type { ComparedSnapshots } from './news.ts';

/** The past is absent if the first side is not a commit. */
export interface Sides extends Partial<KnownPast> {
  readonly before: Side;
  readonly after: Side;
  readonly snapshots: ComparedSnapshots;
  /** The revision to compare the files here with, if one was named. */
  readonly since?: string;
  /** The folder of the strategy here, if it is not the one that would be found. */
  readonly place?: string | undefined;
}

/** Opens both sides: files, folders, revisions, the index or the working tree. */
export async function openSides(
  host: Host,
  from: string | undefined,
  to: string | undefined,
  options: CompareOptions = {},
): Promise<Sides> {
  if (from !== undefined && to !== undefined && isHere(host, from) && isHere(host, to))
    return readBothSides({
      from: makePathSnapshot(host, from),
      to: makePathSnapshot(host, to),
      repository: undefined,
    });
  const sides = await readComparedSides(host, from, to, options);
  const { from: first, to: second, repository } = sides;
  const { commit, spot } = first;
  return {
    ...readBothSides(sides),
    ...(from !== undefined && !isHere(host, from) && { since: from.split(':', 1)[0] ?? from }),
    ...(repository &&
      second.bytes && { place: describePlaceFrom(host.cwd, join(repository.root, second.spot)) }),
    ...(repository && commit !== undefined && makePastReader(repository, commit, spot)),
  };
}

function readBothSides(snapshots: ComparedSnapshots): Pick<Sides, 'before' | 'after' | 'snapshots'> {
  const { from, to } = snapshots;
  return { before: requireReadableSide(from), after: requireReadableSide(to), snapshots };
}

/** Returns whether a word is an existing path; two paths need no repository. */
function isHere({ files, cwd }: Host, word: string): boolean {
  return files.kind(resolve(cwd, word)) !== undefined;
}

/** Makes a snapshot of a file or folder on disk. */
function makePathSnapshot({ files, cwd }: Host, path: string): Snapshot {
  const found = findStrategy(files, cwd, path);
  return {
    label: formatPath(cwd, resolve(cwd, path)),
    file: formatPath(cwd, found),
    bytes: files.read(found, READ_LIMIT),
    records: listRecordFiles(files, dirname(found)).map((name) => ({
      name,
      file: formatPath(cwd, join(dirname(found), name)),
      bytes: files.read(join(dirname(found), name), READ_LIMIT),
    })),
  };
}

export const isError = ({ level }: Finding) => level === 'error';

/** Reports how much of a side could not be read and so was not compared. */
export function reportUncompared(host: Host, { reading, isThere }: Side): void {
  const { length } = reading.findings.filter(isError);
  if (length === 0 || !isThere) return;
  const what = `${countNoun(length, 'part')} of ${reading.file} that cannot be read`;
  talk(host, `Not compared: ${what}. Run \`strat check\` to see which.`);
}

/** Returns a side that can be compared. Throws if its file belongs to another program, is newer, or is all broken. */
export function requireReadableSide(snapshot: Snapshot): Side {
  const side = readSide(snapshot);
  const { reading } = side;
  if (reading.is === 'foreign') throw makeForeignError(reading);
  if (reading.is === 'newer')
    throw new UserError(
      `${reading.file} uses a newer format than this version of strat can read (1).`,
      'Update strat to a newer version.',
    );
  if (side.plan) return side;
  const [first] = reading.findings;
  throw new UserError(
    `${reading.file}${first ? `:${first.range.start.line}: ${first.message}` : ' cannot be read.'}`,
    'Fix the file first. Run `strat check` to see what is wrong.',
  );
}
