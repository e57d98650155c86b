/** `strat check --fix`: applies safe fixes in rounds until there are none left. Loaded only for this. */
import { dirname, relative, resolve, sep } from 'node:path';
import { UserError } from '../../exit.ts';
import { READ_LIMIT } from '../../folder/load.ts';
import { findGitRoot, formatPath, refuseOutside } from '../../folder/paths.ts';
import type { Files, Host } from '../../host/host.ts';
import { ACCEPTED_FILES } from '../../model/gate.ts';
import { disarmCommands, revealCharacters } from '../../report/terminal.ts';
import { fixEntries } from '../../source/edit/fix-entries.ts';
import { type FixedStrategy, fixStrategy, type Refused } from '../../source/edit/fix-strategy.ts';
import { makePatch } from '../../source/edit/patch.ts';
import { silenceHost, talk } from '../print.ts';
import { chooseExitCode } from './check-once.ts';
import { type PlacedFix, sayFixed, sayLeftOut } from './fix-words.ts';
import type { CheckRun, Once } from './run.ts';

/** More rounds than any file needs: each round shows what the fixes before it had hidden. */
const MOST_ROUNDS = 100;

interface Change {
  /** The absolute path. */
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly fixes: readonly PlacedFix[];
}

/** The fixes that were left out of a file. */
interface LeftOut {
  readonly path: string;
  readonly refused: readonly Refused<PlacedFix>[];
}

interface Fixed {
  readonly changes: readonly Change[];
  readonly left: readonly LeftOut[];
}

/** Writes every fix to its file and reports it. */
export async function writeFixes(host: Host, check: Once): Promise<void> {
  const { changes, left } = await collectFixedFiles(host, check);
  for (const { path, before, after, fixes } of changes) {
    const shown = formatPath(host.cwd, path);
    refuseOutside(host.files, host.cwd, dirname(path));
    host.files.edit(path, (now) => {
      if (now && Buffer.compare(now, before) === 0) return after;
      throw new UserError(`${shown} was changed meanwhile, so nothing was written into it.`, 'Run it again.');
    });
    talk(host, sayFixed(shown, fixes, isAcceptedFile(path)));
  }
  reportRest(host, changes, left);
}

/** Reports the fixes that were left out, and why; or that there was nothing to fix. */
function reportRest(host: Host, changes: readonly Change[], left: readonly LeftOut[]): void {
  for (const { path, refused } of left)
    for (const said of sayLeftOut(formatPath(host.cwd, path), refused)) talk(host, said);
  if (changes.length === 0 && left.length === 0) talk(host, 'Nothing here can be fixed without you.');
}

/** Prints the fixes as a patch and changes nothing. @returns the exit code for the files as they are */
export async function showFixes(host: Host, check: Once): Promise<number> {
  const run = await check(host);
  const { changes, left } = await collectFixedFiles(host, check);
  reportRest(host, changes, left);
  printPatch(host, changes.map((change) => makeFilePatch(host, change)).join(''));
  return chooseExitCode(run);
}

function makeFilePatch({ files, cwd }: Host, { path, before, after }: Change): string {
  const root = findGitRoot(files, dirname(path)) ?? cwd;
  const name = relative(root, path).split(sep).join('/');
  return makePatch(name, decodeWithMark(before), decodeWithMark(after));
}

/** Decodes a text with its byte order mark, which a patch contains as well. */
function decodeWithMark(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Prints the patch unescaped, because `git apply` needs it so. Only on terminals and in CI logs are commands escaped. */
function printPatch(host: Host, patch: string): void {
  const { stdout, env } = host;
  const isLog = CI_VARIABLES.some((name) => (env[name] ?? '') !== '');
  const safe = stdout.isTerminal
    ? revealCharacters(disarmCommands(patch))
    : isLog
      ? disarmCommands(patch)
      : patch;
  if (safe !== patch && !stdout.isTerminal)
    talk(host, 'The patch holds what a CI log would obey, so it was broken there.');
  stdout.write(safe);
}

const CI_VARIABLES = ['CI', 'TF_BUILD', 'TEAMCITY_VERSION'];

/**
 * Collects fixes in rounds until a round has nothing left to apply: each round checks the files as they would be by then.
 */
async function collectFixedFiles(host: Host, check: Once): Promise<Fixed> {
  const changes = new Map<string, Change>();
  const world = silenceHost({ ...host, files: overlayFiles(host.files, changes) });
  let left: LeftOut[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let isDone = true;
    left = [];
    for (const [path, fixes] of collectFixes(host, await check(world))) {
      const now = world.files.read(path, READ_LIMIT * 8);
      const { bytes, applied, refused } = applyFileFixes(now, path, fixes);
      if (refused.length > 0) left.push({ path, refused });
      if (applied.length === 0) continue;
      const { before, fixes: done } = changes.get(path) ?? { before: now, fixes: [] };
      changes.set(path, { path, before, after: bytes, fixes: [...done, ...applied] });
      isDone = false;
    }
    if (isDone) break;
  }
  return { changes: [...changes.values()], left };
}

/** Overlays the files with changes that are not written yet. */
function overlayFiles(files: Files, changes: ReadonlyMap<string, Change>): Files {
  return {
    ...files,
    read: (path, limit) => changes.get(path)?.after.subarray(0, limit + 1) ?? files.read(path, limit),
  };
}

/** Collects fixes by the path of their file. A suppressed finding is not fixed, and no record is written by a program. */
function collectFixes(
  { cwd }: Host,
  { checked, others }: CheckRun,
): ReadonlyMap<string, readonly PlacedFix[]> {
  const byPath = new Map<string, PlacedFix[]>();
  for (const { file, fix, range, suppressed } of [
    ...checked,
    ...others.filter(({ record }) => !record),
  ].flatMap(({ findings }) => findings)) {
    if (!fix || suppressed?.kind === 'comment') continue;
    const path = resolve(cwd, file);
    byPath.set(path, [...(byPath.get(path) ?? []), { ...fix, line: range.start.line }]);
  }
  return byPath;
}

function applyFileFixes(
  bytes: Uint8Array,
  path: string,
  fixes: readonly PlacedFix[],
): FixedStrategy<PlacedFix> {
  return isAcceptedFile(path) ? fixEntries(bytes, fixes) : fixStrategy(bytes, path, fixes);
}

const isAcceptedFile = (path: string) => ACCEPTED_FILES.some((name) => path.endsWith(name));
