/**
 * git in a repository that a stranger made: none of its programs runs, and unreadable content is reported in one
 * sentence.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diff } from '../../src/commands/diff.ts';
import { gitDiffDriver } from '../../src/commands/git-diff-driver.ts';
import { log } from '../../src/commands/log.ts';
import { EXIT, isUserError } from '../../src/exit.ts';
import {
  readStrategyAt,
  readStrategyHere,
  readStrategyStaged,
  resolveCommit,
} from '../../src/folder/revisions.ts';
import { readComparedSides } from '../../src/folder/sides.ts';
import type { Host } from '../../src/host/host.ts';
import { nodeFiles } from '../../src/host/node-files.ts';
import { makePastReader } from '../../src/tasks/compare/history.ts';
import { gitEnv, type TestRepository, testRepository } from '../repository.ts';
import vectors from './vectors/git-refs.json' with { type: 'json' };

const PLAN = 'strat: 1\nname: Harbor\ncriteria:\n  loan-time:\n    baseline: 72\n    target: 2\n';
const OTHER = PLAN.replace('target: 2', 'target: 4');
const AMENDMENT =
  '---\nstrat: 1\nkind: amendment\non: 2026-02-01\nby: maria\nchanges:\n  - { of: loan-time, field: target, from: 2, to: 4 }\n---\nThe bureau is late.\n';

let repo: TestRepository;
let marker = '';

beforeEach(() => {
  repo = testRepository();
  marker = join(repo.top, 'MARKER');
});
afterEach(() => repo.remove());

/** Makes a repository with two versions and an amendment. */
function twoVersions(): void {
  repo.write('strategy.yaml', PLAN);
  repo.commit('Start');
  repo.write('strategy.yaml', OTHER);
  repo.write('amendments/late.md', AMENDMENT);
  repo.commit('Lower it', { on: '2026-02-01' });
}

/** Makes a program that leaves a trace, wherever it is run from. */
function trap(path = join(repo.top, 'trap')): string {
  writeFileSync(path, `#!/bin/sh\ntouch '${marker}'\nexit 1\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Runs everything that strat asks of git. */
async function everything(env: Readonly<Record<string, string>> = {}, cwd = repo.root): Promise<void> {
  const { host } = repo.host({ cwd, env });
  const open = repo.open(env);
  for (const action of [
    () => readStrategyAt(open, 'HEAD', 'strategy.yaml'),
    () => readStrategyAt(open, 'HEAD~1', 'strategy.yaml'),
    () => readStrategyStaged(nodeFiles, open, 'strategy.yaml'),
    () => readStrategyHere(nodeFiles, repo.root, 'strategy.yaml'),
    () => open.allEntries(resolveCommit(open, 'HEAD')),
    () => open.mergeBase(resolveCommit(open, 'HEAD'), resolveCommit(open, 'HEAD~1')),
    () => readComparedSides(host, undefined, undefined),
    () => readComparedSides(host, 'HEAD~1', 'HEAD'),
    () => readComparedSides(host, undefined, undefined, { staged: true }),
    () => log(host, [], {}),
    () => diff(host, undefined, undefined, {}),
    () => diff(host, 'HEAD~1', 'HEAD', {}),
    () => makePastReader(open, resolveCommit(open, 'HEAD'), 'strategy.yaml').history('loan-time'),
    () => gitDiffDriver(host, ['strategy.yaml'], { textconv: true }),
  ])
    await attempt(action);
}

/** Returns the error message of a failure; anything but a `UserError` fails the test. */
async function attempt(action: () => unknown): Promise<string | undefined> {
  try {
    await action();
    return undefined;
  } catch (error) {
    if (!isUserError(error)) throw error;
    expect(error.message).toMatch(/^[^\n]*\.$/);
    expect(error.hint).toBeTruthy();
    return `${error.message} ${error.hint}`;
  }
}

/** Settings that name a program. */
const PROGRAMS: readonly (readonly [key: string, value: (program: string) => string])[] = [
  ...[
    'core.fsmonitor',
    'core.pager',
    'pager.log',
    'pager.rev-parse',
    'core.editor',
    'core.sshCommand',
    'core.gitProxy',
    'core.askPass',
    'core.alternateRefsCommand',
    'credential.helper',
    'diff.external',
    'diff.yaml.command',
    'diff.yaml.textconv',
    'filter.yaml.clean',
    'filter.yaml.smudge',
    'filter.yaml.process',
    'merge.yaml.driver',
    'gpg.program',
    'gpg.ssh.program',
    'gpg.ssh.defaultKeyCommand',
    'sequence.editor',
    'interactive.diffFilter',
    'uploadpack.packObjectsHook',
    'trailer.see.command',
  ].map((key) => [key, (program: string) => program] as const),
  ...['log', 'rev-parse', 'ls-tree', 'cat-file', 'merge-base'].map(
    (name) => [`alias.${name}`, (program: string) => `!${program}`] as const,
  ),
  ['remote.origin.vcs', (program) => program],
  ['remote.origin.uploadpack', (program) => program],
];

const HOOKS = [
  'post-index-change',
  'reference-transaction',
  'fsmonitor-watchman',
  'pre-auto-gc',
  'post-checkout',
  'query-watchman',
];

describe('programs that a repository names', () => {
  /** Sets all settings, attributes and hooks at once. */
  function hostile(): void {
    const program = trap();
    for (const [key, value] of PROGRAMS) repo.git('config', key, value(program));
    repo.git('config', 'log.showSignature', 'true');
    repo.git('config', 'log.follow', 'true');
    repo.git('config', 'diff.renames', 'copies');
    repo.git('config', 'core.hooksPath', join(repo.root, 'hooks'));
    writeFileSync(join(repo.root, '.git/info/attributes'), '* diff=yaml filter=yaml merge=yaml\n');
    mkdirSync(join(repo.root, 'hooks'));
    for (const hook of HOOKS) {
      trap(join(repo.root, 'hooks', hook));
      trap(join(repo.root, '.git/hooks', hook));
    }
  }

  it('never run', async () => {
    twoVersions();
    hostile();
    await everything();
    expect(existsSync(marker)).toBe(false);
    expect(readStrategyAt(repo.open(), 'HEAD~1', 'strategy.yaml').bytes).toEqual(Buffer.from(PLAN));
  });

  it('would run in `git status` and `git diff`, so the trap works', () => {
    twoVersions();
    hostile();
    repo.write('strategy.yaml', PLAN);
    spawnSync('git', ['status'], { cwd: repo.root, env: gitEnv(repo.top) });
    expect(existsSync(marker)).toBe(true);
    rmSync(marker);
    spawnSync('git', ['-c', 'core.fsmonitor=false', 'diff'], { cwd: repo.root, env: gitEnv(repo.top) });
    expect(existsSync(marker)).toBe(true);
  });

  it.each(PROGRAMS.map(([key]) => [key] as const))('never run for %s alone', async (key) => {
    twoVersions();
    const value = PROGRAMS.find(([one]) => one === key)?.[1];
    const program = trap();
    repo.git('config', key, value?.(program) ?? program);
    await everything();
    expect(existsSync(marker)).toBe(false);
  });

  it('never run when the environment names them', async () => {
    twoVersions();
    const program = trap();
    const names = [
      'GIT_EXTERNAL_DIFF',
      'GIT_PAGER',
      'PAGER',
      'GIT_SSH',
      'GIT_SSH_COMMAND',
      'GIT_ASKPASS',
      'GIT_EDITOR',
    ];
    await everything({
      ...Object.fromEntries(names.map((name) => [name, program])),
      GIT_DIR: repo.top,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_CONFIG_VALUE_0: program,
      GIT_EXEC_PATH: repo.top,
      GIT_TRACE: marker,
    });
    expect(existsSync(marker)).toBe(false);
    expect(readStrategyAt(repo.open({ GIT_DIR: repo.top }), 'HEAD', 'strategy.yaml').bytes).toBeDefined();
  });

  it('never replace git, even if called git', async () => {
    twoVersions();
    mkdirSync(join(repo.root, 'node_modules/.bin'), { recursive: true });
    for (const name of ['git', 'node_modules/.bin/git', 'git-log', 'git-rev-parse'])
      trap(join(repo.root, name));
    symlinkSync(repo.root, join(repo.top, 'way-in'));
    for (const folder of [
      '.',
      '',
      repo.root,
      join(repo.root, 'node_modules/.bin'),
      'node_modules/.bin',
      join(repo.top, 'way-in'),
    ])
      await everything({ PATH: `${folder}:${process.env.PATH}` });
    expect(existsSync(marker)).toBe(false);
  });

  it('never run from a bare repository hidden in a folder', async () => {
    twoVersions();
    const hidden = join(repo.root, 'team');
    execFileSync('git', ['init', '--bare', '--quiet', hidden], { env: gitEnv(repo.top) });
    const program = trap();
    writeFileSync(
      join(hidden, 'config'),
      `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ..\n\tfsmonitor = ${program}\n\tpager = ${program}\n`,
    );
    writeFileSync(join(hidden, 'strategy.yaml'), PLAN);
    await everything({}, hidden);
    expect(existsSync(marker)).toBe(false);
    expect(() => repo.open().commit('HEAD')).not.toThrow();
  });

  it('never run as the remote of a partial clone, which fetches nothing', async () => {
    twoVersions();
    const blob = repo.git('rev-parse', 'HEAD~1:strategy.yaml').trim();
    rmSync(join(repo.root, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    const program = trap();
    repo.git('config', 'core.repositoryformatversion', '1');
    repo.git('config', 'extensions.partialClone', 'origin');
    repo.git('config', 'remote.origin.promisor', 'true');
    for (const url of [`ext::${program}`, `ssh://host/x`, `${repo.top}`, 'https://127.0.0.1:9/x']) {
      repo.git('config', 'remote.origin.url', url);
      repo.git('config', 'core.sshCommand', program);
      repo.git('config', 'remote.origin.uploadpack', program);
      const said = await attempt(() => readStrategyAt(repo.open(), 'HEAD~1', 'strategy.yaml'));
      expect(said).toMatch(/partial clone|damaged or missing|no content/);
      await everything();
    }
    expect(existsSync(marker)).toBe(false);
  });
});

describe('a revision', () => {
  it.each((vectors.refs as string[]).map((ref) => [ref] as const))(
    'given as %j is refused or not found',
    async (ref) => {
      twoVersions();
      trap(join(repo.root, 'id'));
      expect(await attempt(() => resolveCommit(repo.open(), ref))).toMatch(/revision/);
      for (const words of [[ref], [ref, 'HEAD'], ['HEAD', ref]] as const)
        await attempt(() => readComparedSides(repo.host().host, words[0], words[1]));
      expect(existsSync('/tmp/x')).toBe(false);
      expect(existsSync(marker)).toBe(false);
    },
  );

  it('is resolved in every form that git knows', () => {
    twoVersions();
    repo.git('branch', 'größe/änderung', 'HEAD~1');
    repo.git('tag', '-a', 'v1', '-m', 'One');
    const open = repo.open();
    for (const ref of [
      'HEAD',
      'main',
      'v1',
      'refs/heads/main',
      '@',
      'HEAD^0',
      'HEAD~0',
      'main@{0}',
      open.commit('HEAD')?.slice(0, 9),
    ])
      expect(open.commit(ref ?? '')).toBe(repo.git('rev-parse', 'HEAD').trim());
    expect(open.commit('größe/änderung')).toBe(repo.git('rev-parse', 'HEAD~1').trim());
    expect(open.commit('HEAD^{tree}^{commit}')).toBeUndefined();
  });

  it('named like a flag is reached only by its full name', async () => {
    twoVersions();
    repo.git('update-ref', 'refs/heads/--output=x', 'HEAD');
    expect(await attempt(() => resolveCommit(repo.open(), '--output=x'))).toMatch(
      /begins with `-`, like a flag/,
    );
    expect(repo.open().commit('refs/heads/--output=x')).toBeDefined();
  });

  it('that is also a file is an error that asks which', async () => {
    twoVersions();
    repo.git('branch', 'plan');
    repo.write('plan/strategy.yaml', PLAN);
    expect(await attempt(() => readComparedSides(repo.host().host, 'plan', undefined))).toMatch(
      /both a revision and a file/,
    );
    expect((await readComparedSides(repo.host().host, './plan', undefined)).to.spot).toBe(
      'plan/strategy.yaml',
    );
    expect((await readComparedSides(repo.host().host, 'heads/plan', undefined)).from.label).toMatch(
      /^heads\/plan@/,
    );
  });
});

const NAMES = [
  'with space',
  'line\nbreak',
  'tab\there',
  'größe ✓ 戦略',
  '-rf',
  '--output=x',
  ':(glob)**',
  ':!x',
  '*',
  '[a]',
  "quote\"s 'and' $(touch x) `id`",
  'back\\slash',
  'HEAD',
  'x missing',
  'a blob 5',
  '\u202enaoc',
];

describe.each(NAMES.map((name) => [name] as const))('a folder called %j', (name) => {
  it('is read at a revision, in the index and in a log', async () => {
    const path = `${name}/strategy.yaml`;
    repo.write(path, PLAN);
    repo.write('strategy.yaml', OTHER.replace('Harbor', 'Another'));
    repo.commit('Start');
    repo.write(path, OTHER);
    repo.write(`${name}/amendments/late.md`, AMENDMENT);
    repo.commit('Lower it');
    const open = repo.open();
    expect(String(readStrategyAt(open, 'HEAD~1', path).bytes)).toBe(PLAN);
    expect(readStrategyAt(open, 'HEAD', path).records).toHaveLength(1);
    const staged = readStrategyStaged(nodeFiles, open, path);
    expect([String(staged.bytes), staged.records.length]).toEqual([OTHER, 1]);
    const world = repo.host({ cwd: join(repo.root, name) });
    expect(await log(world.host, [], { format: 'json' })).toBe(EXIT.clean);
    const { history, commitments } = JSON.parse(world.stdout());
    expect(history.versions).toBe(2);
    expect(commitments[1].fields.target).toMatchObject([
      { value: 2 },
      { value: 4, reason: { why: 'The bureau is late.' } },
    ]);
    expect(existsSync(marker)).toBe(false);
  });
});

describe('in a tree', () => {
  const said = (revision = 'HEAD', path = 'strategy.yaml') =>
    attempt(() => readStrategyAt(repo.open(), revision, path));

  it('a link is not followed', async () => {
    writeFileSync(join(repo.top, 'secret.yaml'), PLAN);
    symlinkSync('../secret.yaml', join(repo.root, 'strategy.yaml'));
    repo.commit('Link');
    expect(await said()).toMatch(/HEAD:strategy\.yaml is a link/);
    expect(await attempt(() => readStrategyHere(nodeFiles, repo.root, 'strategy.yaml'))).toMatch(/is a link/);
  });

  it('a folder of amendments that is a link is not entered', () => {
    repo.write('strategy.yaml', PLAN);
    mkdirSync(join(repo.top, 'away'));
    writeFileSync(join(repo.top, 'away/late.md'), AMENDMENT);
    symlinkSync('../away', join(repo.root, 'amendments'));
    repo.commit('Start');
    expect(readStrategyAt(repo.open(), 'HEAD', 'strategy.yaml').records).toEqual([]);
    expect(readStrategyHere(nodeFiles, repo.root, 'strategy.yaml').records).toEqual([]);
  });

  it('a folder or submodule is not a strategy', async () => {
    repo.write('strategy.yaml/x', PLAN);
    repo.commit('Folder');
    expect(await said()).toMatch(/is a folder/);
    repo.git('rm', '-r', '--quiet', 'strategy.yaml');
    repo.git(
      'update-index',
      '--add',
      '--cacheinfo',
      `160000,${repo.git('rev-parse', 'HEAD').trim()},strategy.yaml`,
    );
    repo.git('commit', '--quiet', '-m', 'Module');
    expect(await said()).toMatch(/is a submodule/);
  });

  it('an executable file is read', () => {
    repo.write('strategy.yaml', PLAN);
    chmodSync(join(repo.root, 'strategy.yaml'), 0o755);
    repo.commit('Start');
    expect(readStrategyAt(repo.open(), 'HEAD', 'strategy.yaml').bytes).toBeDefined();
  });

  it('a huge file is not read, not even by a log', async () => {
    repo.write('strategy.yaml', PLAN);
    repo.commit('Start');
    repo.write('strategy.yaml', `${PLAN}# ${'x'.repeat(150 * 1_048_576)}\n`);
    repo.commit('Huge');
    repo.write('strategy.yaml', OTHER);
    repo.commit('Small again');
    expect(await said('HEAD~1')).toMatch(/over 1 MiB/);
    const world = repo.host();
    expect(await log(world.host, ['loan-time'], { format: 'json' })).toBe(EXIT.clean);
    const { history, commitments } = JSON.parse(world.stdout());
    expect(history.unread).toMatchObject([{ subject: 'Huge', trouble: 'it was over 1 MiB' }]);
    expect(commitments[0].fields.target).toHaveLength(2);
  });

  it('a Git LFS pointer is recognized', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`;
    repo.write('strategy.yaml', pointer);
    repo.commit('Pointer');
    expect(await said()).toMatch(/is stored in Git LFS/);
    expect(await attempt(() => readStrategyHere(nodeFiles, repo.root, 'strategy.yaml'))).toMatch(
      /is stored in Git LFS/,
    );
    expect(await attempt(() => readStrategyStaged(nodeFiles, repo.open(), 'strategy.yaml'))).toMatch(
      /is stored in Git LFS/,
    );
  });

  it('line ends that attributes change are not a change', async () => {
    repo.write('.gitattributes', '*.yaml text eol=crlf\n');
    repo.write('strategy.yaml', PLAN.replaceAll('\n', '\r\n'));
    repo.commit('Start');
    expect(String(readStrategyAt(repo.open(), 'HEAD', 'strategy.yaml').bytes)).toBe(PLAN);
    mkdirSync(join(repo.root, 'harbor'));
    renameSync(join(repo.root, 'strategy.yaml'), join(repo.root, 'harbor/strategy.yaml'));
    const { from } = await readComparedSides(repo.host().host, 'HEAD', 'harbor');
    expect(from.spot).toBe('strategy.yaml');
    const moved = await readComparedSides(
      repo.host({ cwd: join(repo.root, 'harbor') }).host,
      'HEAD',
      undefined,
    );
    expect(moved.from.spot).toBe('strategy.yaml');
  });
});

describe('an error explains that git cannot continue', () => {
  const said = (cwd = repo.root, env = {}) =>
    attempt(() => readComparedSides(repo.host({ cwd, env }).host, undefined, undefined));

  it('without git on the machine', async () => {
    twoVersions();
    expect(await said(repo.root, { PATH: '/nowhere' })).toMatch(/git is not installed.*Install git/);
    expect(await said(repo.root, { PATH: '' })).toMatch(/git is not installed/);
  });

  it('without a repository, or with a `.git` that is not one', async () => {
    const folder = join(repo.top, 'plain');
    mkdirSync(folder);
    writeFileSync(join(folder, 'strategy.yaml'), PLAN);
    expect(await said(folder)).toMatch(/not in a git repository.*git init/);
    writeFileSync(join(folder, '.git'), 'gitdir: /nowhere\n');
    expect(await said(folder)).toMatch(/`\.git` in .* is not a repository/);
    rmSync(join(folder, '.git'));
    mkdirSync(join(folder, '.git'));
    expect(await said(folder)).toMatch(/`\.git` in .* is not a repository/);
  });

  it('with a broken `.git`, which does not lead to the repository around it', async () => {
    twoVersions();
    mkdirSync(join(repo.root, 'inner/.git'), { recursive: true });
    writeFileSync(join(repo.root, 'inner/strategy.yaml'), PLAN);
    expect(await said(join(repo.root, 'inner'))).toMatch(/`\.git` in .* is not a repository/);
  });

  it('in a bare repository', async () => {
    twoVersions();
    execFileSync('git', ['clone', '--quiet', '--bare', repo.root, join(repo.top, 'bare')], {
      env: gitEnv(repo.top),
    });
    expect(await said(join(repo.top, 'bare'))).toMatch(/bare repository.*Clone it/);
  });

  it('without any commits', async () => {
    repo.write('strategy.yaml', PLAN);
    expect(await said()).toMatch(/no commits yet/);
    expect(await attempt(() => log(repo.host().host, [], {}))).toMatch(/no commits yet/);
    expect(await attempt(() => readComparedSides(repo.host().host, 'main', undefined))).toMatch(
      /no commits yet/,
    );
  });

  it('for a strategy that was never committed', async () => {
    repo.commit('Nothing');
    repo.write('strategy.yaml', PLAN);
    expect(await attempt(() => log(repo.host().host, [], {}))).toMatch(
      /has no history, because it is not committed yet/,
    );
    const { from, to } = await readComparedSides(repo.host().host, undefined, undefined);
    expect([from.bytes, to.bytes === undefined]).toEqual([undefined, false]);
  });

  it('in a repository of another user', async () => {
    twoVersions();
    const wrapper = join(repo.top, 'bin/git');
    mkdirSync(join(repo.top, 'bin'));
    writeFileSync(wrapper, `#!/bin/sh\nPATH="\${PATH#*:}" GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec git "$@"\n`);
    chmodSync(wrapper, 0o755);
    const PATH = `${join(repo.top, 'bin')}:${process.env.PATH}`;
    expect(await said(repo.root, { PATH })).toMatch(
      /belongs to another user.*git config --global --add safe\.directory/,
    );
  });

  it('in an unresolved merge', async () => {
    twoVersions();
    repo.git('checkout', '--quiet', '-b', 'side', 'HEAD~1');
    repo.write('strategy.yaml', PLAN.replace('target: 2', 'target: 9'));
    repo.commit('Another way');
    expect(() => repo.git('merge', 'main')).toThrow();
    expect(await attempt(() => readStrategyStaged(nodeFiles, repo.open(), 'strategy.yaml'))).toMatch(
      /merge conflict/,
    );
  });

  it('with a damaged object', async () => {
    twoVersions();
    const blob = repo.git('rev-parse', 'HEAD:strategy.yaml').trim();
    const file = join(repo.root, '.git/objects', blob.slice(0, 2), blob.slice(2));
    chmodSync(file, 0o644);
    writeFileSync(file, 'nothing of git');
    expect(await attempt(() => readStrategyAt(repo.open(), 'HEAD', 'strategy.yaml'))).toMatch(
      /damaged or missing/,
    );
  });

  it('with a configuration that git does not understand', async () => {
    twoVersions();
    writeFileSync(join(repo.root, '.git/config'), '[core\n');
    expect(await said()).toMatch(/configuration of this repository/);
  });
});

describe('in an unusual repository', () => {
  it('a detached head, a separate working tree and a submodule are read', async () => {
    twoVersions();
    repo.git('checkout', '--quiet', '--detach', 'HEAD~1');
    expect(String((await readComparedSides(repo.host().host, undefined, undefined)).from.bytes)).toBe(PLAN);
    repo.git('worktree', 'add', '--quiet', join(repo.top, 'second'), 'main');
    const second = await readComparedSides(
      repo.host({ cwd: join(repo.top, 'second') }).host,
      'HEAD~1',
      'HEAD',
    );
    expect([second.from, second.to].map((side) => String(side.bytes))).toEqual([PLAN, OTHER]);
    const outer = testRepository({ top: repo.top, name: 'outer' });
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repo.root, 'team');
    outer.commit('With a module');
    const inner = await readComparedSides(
      outer.host({ cwd: join(outer.root, 'team') }).host,
      undefined,
      undefined,
    );
    expect(inner.from.bytes).toBeDefined();
  });

  it('a path in a submodule is read at the commit that the repository around it records', async () => {
    twoVersions();
    const outer = testRepository({ top: repo.top, name: 'outer' });
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repo.root, 'team');
    outer.commit('With a module');
    const around = outer.host();
    await diff(around.host, 'HEAD:team/strategy.yaml', 'HEAD:team', {});
    expect(around.stdout()).toMatch(/^No changes\./);
    const inside = outer.host({ cwd: join(outer.root, 'team') });
    await log(inside.host, [], {});
    expect(inside.stdout()).toContain('2 versions of strategy.yaml');
  });

  it('a branch without any commit is recognized among others', async () => {
    twoVersions();
    repo.git('checkout', '--quiet', '--orphan', 'new');
    for (const ask of [
      (host: Host) => log(host, [], {}),
      (host: Host) => diff(host, undefined, undefined, {}),
    ])
      expect(await attempt(() => ask(repo.host().host))).toMatch(/no commits yet/);
  });

  it('a shallow clone reports where history is cut', async () => {
    twoVersions();
    repo.write('strategy.yaml', PLAN.replace('target: 2', 'target: 8'));
    repo.commit('Lower it again', { on: '2026-03-01' });
    const shallow = join(repo.top, 'shallow');
    execFileSync('git', ['clone', '--quiet', '--depth=2', `file://${repo.root}`, shallow], {
      env: gitEnv(repo.top),
    });
    const world = repo.host({ cwd: shallow });
    await log(world.host, ['loan-time'], {});
    expect(world.stdout()).toMatch(/This is a shallow clone, so nothing before 2026-02-01 .* is known/);
    expect(world.stdout()).toMatch(/lowered once; first known at \d/);
    expect(world.stdout()).toMatch(/ first known: target \d/);
    expect(world.stdout()).not.toMatch(/made|first set/);
    expect(await attempt(() => readComparedSides(world.host, 'HEAD~5', undefined))).toMatch(
      /shallow clone.*fetch-depth: 0/,
    );
    const whole = repo.host();
    await log(whole.host, [], {});
    expect(whole.stdout()).not.toContain('cut');
    expect(whole.stdout()).toContain('made: ');
  });

  it('a renamed folder is followed in both directions', async () => {
    repo.write('old/strategy.yaml', PLAN);
    repo.write('old/amendments/late.md', AMENDMENT);
    repo.commit('Start');
    repo.git('mv', 'old', 'new');
    repo.commit('Rename');
    const { from, to } = await readComparedSides(
      repo.host({ cwd: join(repo.root, 'new') }).host,
      'HEAD~1',
      'HEAD',
    );
    expect([from.spot, from.records.length, to.spot]).toEqual(['old/strategy.yaml', 1, 'new/strategy.yaml']);
    const back = await readComparedSides(repo.host({ cwd: join(repo.root, 'new') }).host, 'HEAD', 'HEAD~1');
    expect(back.to.spot).toBe('old/strategy.yaml');
    repo.git('mv', 'new', 'newer');
    expect((await readComparedSides(repo.host().host, 'newer', undefined)).from.spot).toBe(
      'new/strategy.yaml',
    );
    expect((await readComparedSides(repo.host().host, 'HEAD~1:old', 'newer')).from.bytes).toBeDefined();
  });

  it('neither of two files with the same content is taken for the former one', async () => {
    repo.write('a/strategy.yaml', PLAN);
    repo.write('b/strategy.yaml', PLAN);
    repo.commit('Start');
    repo.git('mv', 'a', 'c');
    repo.git('mv', 'b', 'd');
    repo.commit('Rename');
    const { from } = await readComparedSides(repo.host({ cwd: join(repo.root, 'c') }).host, 'HEAD~1', 'HEAD');
    expect(from.bytes).toBeUndefined();
  });

  it('the index of a commit in progress is the one that is read', () => {
    twoVersions();
    const index = join(repo.root, '.git/next-index');
    repo.write('strategy.yaml', PLAN);
    execFileSync('git', ['add', 'strategy.yaml'], {
      cwd: repo.root,
      env: { ...gitEnv(repo.top), GIT_INDEX_FILE: index },
    });
    const env = { GIT_INDEX_FILE: index };
    expect(String(readStrategyStaged(nodeFiles, repo.open(env), 'strategy.yaml').bytes)).toBe(PLAN);
    expect(String(readStrategyStaged(nodeFiles, repo.open(), 'strategy.yaml').bytes)).toBe(OTHER);
  });

  it('ids of 64 digits are read', () => {
    const folder = join(repo.top, 'sha256');
    execFileSync('git', ['init', '--quiet', '--object-format=sha256', folder], { env: gitEnv(repo.top) });
    const other = testRepository({ top: repo.top, name: 'sha256' });
    other.write('strategy.yaml', PLAN);
    expect(other.commit('Start')).toHaveLength(64);
    expect(readStrategyAt(other.open(), 'HEAD', 'strategy.yaml').bytes).toBeDefined();
  });
});

describe('the checkout of a pull request', () => {
  const CI = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_BASE_REF: 'main' };
  const labels = async (cwd: string, env: Record<string, string>) => {
    const { from, to } = await readComparedSides(repo.host({ cwd, env }).host, undefined, undefined);
    return [from.label.replace(/@.*/, ''), to.label.replace(/@.*/, '')];
  };

  /** Merges a side branch that lowers the target into main. */
  function merged(): void {
    repo.write('strategy.yaml', PLAN);
    repo.commit('Start');
    repo.git('checkout', '--quiet', '-b', 'side');
    repo.write('strategy.yaml', OTHER);
    repo.commit('Lower it');
    repo.git('checkout', '--quiet', 'main');
    repo.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'side');
  }

  it('is compared with its first parent', async () => {
    merged();
    expect(await labels(repo.root, CI)).toEqual(['HEAD^1', 'HEAD']);
    expect(await labels(repo.root, { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push' })).toEqual([
      'HEAD^1',
      'HEAD',
    ]);
    expect(await labels(repo.root, {})).toEqual(['HEAD', 'the working tree']);
    const { from, to } = await readComparedSides(repo.host({ env: CI }).host, undefined, undefined);
    expect([from, to].map((side) => String(side.bytes))).toEqual([PLAN, OTHER]);
  });

  it('needs a depth of two', async () => {
    merged();
    for (const depth of [1, 2])
      execFileSync(
        'git',
        ['clone', '--quiet', `--depth=${depth}`, `file://${repo.root}`, join(repo.top, `d${depth}`)],
        { env: gitEnv(repo.top) },
      );
    expect(await labels(join(repo.top, 'd2'), CI)).toEqual(['HEAD^1', 'HEAD']);
    expect(await attempt(() => labels(join(repo.top, 'd1'), CI))).toMatch(/fetch-depth: 2/);
  });

  it('is compared with its merge base if the head was checked out', async () => {
    merged();
    execFileSync('git', ['clone', '--quiet', `file://${repo.root}`, join(repo.top, 'clone')], {
      env: gitEnv(repo.top),
    });
    execFileSync('git', ['checkout', '--quiet', 'origin/side'], {
      cwd: join(repo.top, 'clone'),
      env: gitEnv(repo.top),
    });
    const { from } = await readComparedSides(
      repo.host({ cwd: join(repo.top, 'clone'), env: CI }).host,
      undefined,
      undefined,
    );
    expect(from.commit).toBeDefined();
    const env = { ...CI, GITHUB_BASE_REF: 'release' };
    expect(await attempt(() => labels(join(repo.top, 'clone'), env))).toMatch(/git fetch origin release/);
  });
});
