/** `strat check --fix`: applies safe fixes in rounds until there are none left. Loaded only for this. */
import { dirname, relative, resolve, sep } from 'node:path';
import { UserError } from '../../exit.ts';
import { READ_LIMIT } from '../../folder/load.ts';
import { findGitRoot, formatPath, refuseOutside } from '../../folder/paths.ts';
import type { Files, Host } from '../../host/host.ts';
import type { Fix } from '../../model/finding.ts';
import { ACCEPTED_FILES } from '../../model/gate.ts';
import { countNoun } from '../../model/quote.ts';
import { disarmCommands, revealCharacters } from '../../report/terminal.ts';
import { applyFixes } from '../../source/edit/edit.ts';
import { type FixedStrategy, fixStrategy } from '../../source/edit/fix-strategy.ts';
import { makePatch } from '../../source/edit/patch.ts';
import { silenceHost, talk } from '../print.ts';
import { chooseExitCode } from './check-once.ts';
import type { CheckRun, Once } from './run.ts';

/** The most rounds: a fix can make another one possible, but not forever. */
const MOST_ROUNDS = 10;

interface Change {
  /** The absolute path. */
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** The number of fixes in it. */
  readonly fixes: number;
}

/** Writes every fix to its file and reports it. */
export async function writeFixes(host: Host, check: Once): Promise<void> {
  const changes = await collectFixedFiles(host, check);
  for (const { path, before, after, fixes } of changes) {
    const shown = formatPath(host.cwd, path);
    refuseOutside(host.files, host.cwd, path);
    host.files.edit(path, (now) => {
      if (now && Buffer.compare(now, before) === 0) return after;
      throw new UserError(`${shown} was changed meanwhile, so nothing was written into it.`, 'Run it again.');
    });
    talk(host, `Mended ${countNoun(fixes, 'thing')} in ${shown}.`);
  }
  if (changes.length === 0) talk(host, NOTHING);
}

const NOTHING = 'Nothing here can be mended without you.';

/** Prints the fixes as a patch and changes nothing. @returns the exit code for the files as they are */
export async function showFixes(host: Host, check: Once): Promise<number> {
  const run = await check(host);
  const changes = await collectFixedFiles(host, check);
  if (changes.length === 0) talk(host, NOTHING);
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

/** Collects fixes in rounds: each round checks the files as they would be by then. */
async function collectFixedFiles(host: Host, check: Once): Promise<readonly Change[]> {
  const changes = new Map<string, Change>();
  const world = silenceHost({ ...host, files: overlayFiles(host.files, changes) });
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let isDone = true;
    for (const [path, fixes] of collectFixes(host, await check(world))) {
      const now = world.files.read(path, READ_LIMIT * 8);
      const { bytes, applied } = applyFileFixes(now, path, fixes);
      if (applied.length === 0) continue;
      const { before, fixes: done } = changes.get(path) ?? { before: now, fixes: 0 };
      changes.set(path, { path, before, after: bytes, fixes: done + applied.length });
      isDone = false;
    }
    if (isDone) break;
  }
  return [...changes.values()];
}

/** Overlays the files with changes that are not written yet. */
function overlayFiles(files: Files, changes: ReadonlyMap<string, Change>): Files {
  return {
    ...files,
    read: (path, limit) => changes.get(path)?.after.subarray(0, limit + 1) ?? files.read(path, limit),
  };
}

/** Collects fixes by the path of their file. A suppressed finding is not fixed. */
function collectFixes({ cwd }: Host, { checked, others }: CheckRun): ReadonlyMap<string, readonly Fix[]> {
  const byPath = new Map<string, Fix[]>();
  for (const { file, fix, suppressed } of [...checked, ...others].flatMap(({ findings }) => findings)) {
    if (!fix || suppressed?.kind === 'comment') continue;
    const path = resolve(cwd, file);
    byPath.set(path, [...(byPath.get(path) ?? []), fix]);
  }
  return byPath;
}

function applyFileFixes(bytes: Uint8Array, path: string, fixes: readonly Fix[]): FixedStrategy {
  if (!ACCEPTED_FILES.some((name) => path.endsWith(name))) return fixStrategy(bytes, path, fixes);
  const whole = decodeWithMark(bytes);
  const mark = whole.startsWith('\ufeff') ? '\ufeff' : '';
  const { text, applied } = applyFixes(whole.slice(mark.length), fixes);
  return { bytes: new TextEncoder().encode(mark + text), applied };
}
