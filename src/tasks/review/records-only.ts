/**
 * Decides whether a change may be merged without review: it only adds check-ins, and nothing in them is for a person to
 * decide. Whatever is not certain is a no.
 */
import { basename, dirname, join, sep } from 'node:path';
import { isUserError } from '../../exit.ts';
import { READ_LIMIT } from '../../folder/load.ts';
import { findGitRoot } from '../../folder/paths.ts';
import { resolveCommit } from '../../folder/revisions.ts';
import { toGitPath } from '../../folder/spots.ts';
import { findOwnPull } from '../../forge/github-run.ts';
import type { Host, Repository, TreeEntry } from '../../host/host.ts';
import { RULES } from '../../lint/rules/index.ts';
import { CHECKIN, type Checkin } from '../../model/checkin.ts';
import type { Finding } from '../../model/finding.ts';
import { makePlan } from '../../model/plan.ts';
import { isOfKind } from '../../model/record.ts';
import { makeFingerprints } from '../../report/fingerprint.ts';
import { parseStrategy } from '../../source/parse.ts';
import { findNewRecordGaps, parseRecord } from '../../source/record.ts';
import { isPlainCheckin } from '../../track/plain-checkin.ts';
import type { Checked, Other } from '../check/run.ts';
import type { ChangeCheck } from './check-change.ts';
import type { Environment } from './environment.ts';
import { findPullCommits, listAddedEntries } from './pull-commits.ts';
import { listFilesWithUsualFaults } from './usual-faults.ts';

/** Returns whether a pull request only adds check-ins that need no review. */
export async function isRecordsOnly(
  host: Host,
  environment: Environment,
  check: ChangeCheck,
): Promise<boolean> {
  if (check.exit !== 0 || check.run.failed || check.report.findings.some(isErrorFinding)) return false;
  try {
    const added = await findAddedEntries(host, environment, check);
    if (added.length === 0 || added.length > MOST_ADDED || !isQuiet(check)) return false;
    for (const one of added) if (!(await isAcceptable(host, one, check))) return false;
    return true;
  } catch (error) {
    if (!isUserError(error)) throw error;
    return false;
  }
}

interface Added {
  readonly repository: Repository;
  readonly entry: TreeEntry;
}

/** Finds what a pull request of the same repository adds; nothing if it changes or deletes anything as well. */
async function findAddedEntries(
  { files, cwd, git }: Host,
  { is, env, event }: Environment,
  { against }: ChangeCheck,
): Promise<readonly Added[]> {
  const pulled = is === 'github' && env.GITHUB_EVENT_NAME === 'pull_request' ? findOwnPull(event) : undefined;
  const root = findGitRoot(files, cwd);
  if (pulled === undefined || root === undefined || against === undefined) return [];
  const repository = (await git()).open(root);
  const commits = findPullCommits(repository, env, pulled);
  // The check must have looked at the same change.
  if (!commits || resolveCommit(repository, against) !== commits.base) return [];
  return (listAddedEntries(repository, commits) ?? []).map((entry) => ({ repository, entry }));
}

const isErrorFinding = ({ level }: Finding) => level === 'error';
const isLoud = ({ level }: Finding) => level !== 'info';

/** The most check-ins of one change: more at once are no report of a month. */
const MOST_ADDED = 20;

/**
 * Returns whether the check finds nothing that was not there before, in the plan or in a record. What only the passing of
 * time finds does not count: with the first check-in, every other value is owed.
 */
function isQuiet({ run, report, known }: ChangeCheck): boolean {
  const timed = new Set(RULES.filter((rule) => rule.timed).map(({ id }) => id));
  const found = report.findings.filter(({ rule }) => !timed.has(rule));
  return hasNothingNew(found, known) && hasCleanRecords({ run, known });
}

function hasNothingNew(found: readonly Finding[], known: ReadonlySet<string>): boolean {
  const prints = makeFingerprints(found);
  return found.every((one, at) => !isLoud(one) || known.has(prints[at] ?? ''));
}

/**
 * Returns whether no record has a new error or warning: neither one that is added, nor an older one that it contradicts.
 * A comment or an accepted finding silences nothing here: a change must not open its own gate.
 */
function hasCleanRecords({ run, known }: Pick<ChangeCheck, 'run' | 'known'>): boolean {
  return hasNothingNew(
    run.others.flatMap(({ record, findings }) => (record ? findings : [])),
    known,
  );
}

/** The mode of a regular file that nobody can execute. */
const PLAIN_FILE = '100644';

/** Returns whether an added entry is a check-in that the check has read and found nothing to say about. */
async function isAcceptable(host: Host, { repository, entry }: Added, check: ChangeCheck): Promise<boolean> {
  const { others, checked } = check.run;
  const own = others.find(
    ({ record }) => record && toGitPath(host.files, repository.root, record.path) === entry.path,
  );
  if (entry.mode !== PLAIN_FILE || !own?.record || !isCheckinPath(own.record.path)) return false;
  if (hasNamesake(repository, entry)) return false;
  const checkin = readCommitted(host, repository, entry, own);
  const folder = dirname(dirname(own.record.path));
  const beside = checked.filter(({ path }) => dirname(path) === folder);
  if (!checkin || !isNamedAfterDay(entry, checkin) || beside.length === 0) return false;
  for (const strategy of beside) if (!(await fits(host, strategy, own, checkin, check))) return false;
  return true;
}

/** A name that means the same on every system: the day and, if need be, who. */
const PLAIN_NAME = /^(\d{4}-\d{2}-\d{2})(?:-[a-z0-9-]+)?\.(?:ya?ml|md)$/;

function isNamedAfterDay({ path }: TreeEntry, { on }: Checkin): boolean {
  return PLAIN_NAME.exec(basename(path))?.[1] === on;
}

/** Returns whether another file would take the place of this one where capital letters do not matter. */
function hasNamesake(repository: Repository, { path }: TreeEntry): boolean {
  const head = repository.commit('HEAD');
  const entries = head === undefined ? [] : repository.allEntries(head);
  return entries.filter((one) => one.path.toLowerCase() === path.toLowerCase()).length !== 1;
}

function isCheckinPath(path: string): boolean {
  const folder = dirname(dirname(path));
  return isOfKind(
    CHECKIN,
    path
      .slice(folder.length + 1)
      .split(sep)
      .join('/'),
  );
}

/** Returns whether a check-in is a plain one of a strategy, and nothing is wrong with it under the usual settings. */
async function fits(
  host: Host,
  { path, file }: Checked,
  own: Other,
  checkin: Checkin,
  { against, report: { asOf } }: ChangeCheck,
): Promise<boolean> {
  const reading = parseStrategy(new TextEncoder().encode(file.text), file.file);
  if (!reading.model || !isPlainCheckin(makePlan(reading.model), checkin)) return false;
  return !(await listFilesWithUsualFaults(host, { path, reading, asOf, against })).has(own.file);
}

/** Reads a check-in as it is committed; undefined if it has faults, or if the check has read another text. */
function readCommitted(
  { files }: Host,
  repository: Repository,
  { id, path }: TreeEntry,
  { file }: Other,
): Checkin | undefined {
  const [object] = repository.objects([id], READ_LIMIT);
  if (object?.is !== 'blob') return undefined;
  const here = files.read(join(repository.root, path), READ_LIMIT);
  if (Buffer.compare(here, object.bytes) !== 0) return undefined;
  const reading = parseRecord(CHECKIN, object.bytes, file);
  const all = [...reading.findings, ...findNewRecordGaps(CHECKIN, reading)];
  return all.some(isLoud) ? undefined : reading.model;
}
