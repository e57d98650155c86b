/** The base of a comparison: a commit with its strategies, its configuration and its accepted findings. */
import { join } from 'node:path';
import { isUserError } from '../../exit.ts';
import { findAcceptedFiles } from '../../folder/accepted-file.ts';
import { fetchAtOnce } from '../../folder/at-once.ts';
import { makeCommitFiles } from '../../folder/files-at.ts';
import { isNested, openAround } from '../../folder/nested.ts';
import { resolveCommit } from '../../folder/revisions.ts';
import { findRepositoryRoot, getRecordName, isRecordPath } from '../../folder/spots.ts';
import type { Files, Host, Repository } from '../../host/host.ts';
import type { Exclusion } from '../../lint/config/settings.ts';
import { NO_SETTINGS, type Sourced } from '../../lint/config/settings-at.ts';
import { type AcceptedEntry, describeAccepted } from '../../model/accepted.ts';
import { readAccepted } from '../../source/read-accepted.ts';
import { talk } from '../print.ts';
import { makeSettingsReader, type SettingFlags, type SettingsAt } from '../settings.ts';

export interface Base {
  readonly repository: Repository;
  readonly revision: string;
  /** The id of the commit. */
  readonly commit: string;
  /** The revision that suggested commands name there, if it is not the one that was asked for. */
  readonly since: string | undefined;
  /** The settings in force there for a path. */
  readonly settingsFor: SettingsAt;
  /** What a search left out there. */
  readonly exclude: readonly Exclusion[];
  /** The findings that were accepted for a file, then and now. */
  readonly passed: (spot: string) => ReadonlySet<string>;
  readonly passes: (spot: string) => ReadonlySet<string>;
}

/** Opens the repository around a folder. Throws if there is none, or no such revision. */
export async function openBase(
  host: Host,
  folder: string,
  revision: string,
  flags: SettingFlags,
): Promise<Base> {
  const root = findRepositoryRoot(host.files, host.cwd, folder);
  const opened = await openAround(host, root);
  const commit = resolveCommit(opened, revision);
  const repository = fetchAtOnce(opened, commit);
  const files = makeCommitFiles(repository, commit);
  const settingsFor = readSettingsAt(host, files, flags, revision);
  const { exclude = [] } = await settingsFor(join(repository.root, 'strategy.yaml'), repository.root);
  return {
    repository,
    revision,
    commit,
    since: isNested(repository) ? commit.slice(0, 10) : undefined,
    settingsFor,
    exclude,
    passed: readPasses(files, repository.root),
    passes: readPasses(host.files, repository.root),
  };
}

/** Reads the settings at a revision. An unreadable configuration set nothing then, and relaxes nothing now. */
function readSettingsAt(host: Host, files: Files, flags: SettingFlags, revision: string): SettingsAt {
  const given = typeof flags.config === 'string' ? join(host.cwd, flags.config) : undefined;
  const { config: _, ...others } = flags;
  const read = makeSettingsReader(
    { ...host, files },
    given !== undefined && !files.kind(given) ? others : flags,
  );
  let isTold = false;
  return async (path, root): Promise<Sourced> => {
    try {
      return await read(path, root);
    } catch (error) {
      if (!isUserError(error) || error.needsNewer) throw error;
      if (!isTold) talk(host, `The configuration of ${revision} cannot be used: ${error.message}`);
      isTold = true;
      return NO_SETTINGS;
    }
  };
}

const ACCEPTED_LIMIT = 8 * 1024 * 1024;

/** Reads accepted findings. An unreadable file accepts nothing; the check itself reports the current one. */
function readPasses(files: Files, root: string): (spot: string) => ReadonlySet<string> {
  let entries: readonly AcceptedEntry[] | undefined;
  return (spot) => {
    entries ??= readAcceptedEntries(files, root);
    return describeWithRecords(entries, spot);
  };
}

/** Describes what is accepted in a strategy and in its records; those of a record name their file. */
function describeWithRecords(entries: readonly AcceptedEntry[], spot: string): ReadonlySet<string> {
  const records = [...new Set(entries.map(({ file }) => file))].filter((file) => isRecordPath(spot, file));
  const named = records.flatMap((file) =>
    [...describeAccepted(entries, file)].map((name) => `${getRecordName(spot, file)}: ${name}`),
  );
  return new Set([...describeAccepted(entries, spot), ...named]);
}

function readAcceptedEntries(files: Files, root: string): readonly AcceptedEntry[] {
  const { read: path } = findAcceptedFiles(files, root);
  if (path === undefined || files.kind(path) !== 'file') return [];
  const reading = readAccepted(files.read(path, ACCEPTED_LIMIT));
  return 'entries' in reading ? reading.entries.map(({ entry }) => entry) : [];
}
