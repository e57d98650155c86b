/** The base of a comparison: a commit with its strategies, its configuration and its baseline. */
import { join } from 'node:path';
import { isUserError } from '../../exit.ts';
import { atOnce } from '../../folder/at-once.ts';
import { filesAt } from '../../folder/files-at.ts';
import { commitAt } from '../../folder/revisions.ts';
import { repositoryRoot } from '../../folder/spots.ts';
import type { Files, Host, Repository } from '../../host/host.ts';
import { NO_SETTINGS, type Sourced } from '../../lint/config/settings-at.ts';
import { type BaselineEntry, passesOf } from '../../model/accepted.ts';
import { BASELINE_FILE } from '../../model/gate.ts';
import { readBaseline } from '../../source/read-accepted.ts';
import { talk } from '../print.ts';
import { type SettingFlags, type SettingsAt, settingsReader } from '../settings.ts';

export interface Base {
  readonly repository: Repository;
  readonly revision: string;
  /** The id of the commit. */
  readonly commit: string;
  /** The settings in force there for a path. */
  readonly settingsFor: SettingsAt;
  /** The findings that the baseline accepted for a file, then and now. */
  readonly passed: (spot: string) => ReadonlySet<string>;
  readonly passes: (spot: string) => ReadonlySet<string>;
}

/** Opens the repository around a folder. Throws if there is none, or no such revision. */
export async function baseOf(
  host: Host,
  folder: string,
  revision: string,
  flags: SettingFlags,
): Promise<Base> {
  const root = repositoryRoot(host.files, host.cwd, folder);
  const opened = (await host.git()).open(root);
  const commit = commitAt(opened, revision);
  const repository = atOnce(opened, commit);
  const files = filesAt(repository, commit);
  const path = join(root, BASELINE_FILE);
  return {
    repository,
    revision,
    commit,
    settingsFor: settingsAt(host, files, flags, revision),
    passed: passesIn(files, path),
    passes: passesIn(host.files, path),
  };
}

/** Reads the settings at a revision. An unreadable configuration set nothing then, and relaxes nothing now. */
function settingsAt(host: Host, files: Files, flags: SettingFlags, revision: string): SettingsAt {
  const given = typeof flags.config === 'string' ? join(host.cwd, flags.config) : undefined;
  const { config: _, ...others } = flags;
  const read = settingsReader({ ...host, files }, given !== undefined && !files.kind(given) ? others : flags);
  let isTold = false;
  return async (path, root): Promise<Sourced> => {
    try {
      return await read(path, root);
    } catch (error) {
      if (!isUserError(error)) throw error;
      if (!isTold) talk(host, `The configuration of ${revision} cannot be used: ${error.message}`);
      isTold = true;
      return NO_SETTINGS;
    }
  };
}

const BASELINE_LIMIT = 8 * 1024 * 1024;

/** Reads a baseline. An unreadable one accepts nothing; the check itself reports the current one. */
function passesIn(files: Files, path: string): (spot: string) => ReadonlySet<string> {
  let entries: readonly BaselineEntry[] | undefined;
  return (spot) => {
    entries ??= entriesIn(files, path);
    return passesOf(entries, spot);
  };
}

function entriesIn(files: Files, path: string): readonly BaselineEntry[] {
  if (files.kind(path) !== 'file') return [];
  const reading = readBaseline(files.read(path, BASELINE_LIMIT));
  return 'entries' in reading ? reading.entries.map(({ entry }) => entry) : [];
}
