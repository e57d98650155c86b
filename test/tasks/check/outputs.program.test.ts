/** `--output format=file`: reports that CI keeps, besides the printed one. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../../../src/host/host.ts';
import { nodeFiles } from '../../../src/host/node-files.ts';
import { main } from '../../../src/main.ts';
import { FORMATS, isForRunner } from '../../../src/report/index.ts';
import { misread, runnerCommands } from '../../hostile/readers.ts';
import { pretendHost } from '../../pretend-host.ts';

const WRONG = 'strat: 1\nname: x\nstatus: draft\nfoo: 1\n';
const CLEAN = 'strat: 1\nname: x\nstatus: draft\n';

/** Runs a check in a pretend repository. */
async function check(argv: readonly string[], files: Readonly<Record<string, string>> = {}, links = {}) {
  const world = pretendHost({
    files: { '/work/.git/HEAD': '', '/work/strategy.yaml': WRONG, ...files },
    links,
    readOnly: ['/work/locked'],
  });
  const code = await main(['check', ...argv], world.host);
  return { code, ...world, out: world.stdout(), err: world.stderr() };
}

describe('an output', () => {
  it('is written in addition to standard output, several at once', async () => {
    const outputs = [...FORMATS.keys()].flatMap((name) => ['--output', `${name}=out/${name}.txt`]);
    const { code, text, out, err } = await check(['--format', 'json', ...outputs]);
    expect(code).toBe(1);
    const { findings } = JSON.parse(out);
    for (const format of FORMATS.keys())
      expect(misread(format, text(`/work/out/${format}.txt`) ?? '', findings)).toEqual([]);
    expect(text('/work/out/json.txt')).toBe(out);
    expect(err).toMatch(/^Wrote out\/pretty\.txt\.\nWrote out\/concise\.txt\./);
  });

  it('is the same text as on standard output', async () => {
    for (const format of FORMATS.keys()) {
      const { text } = await check([`--output=${format}=x`]);
      expect(text('/work/x')).toBe((await check(['--format', format])).out);
    }
  });

  it('is replaced without asking', async () => {
    const { code, text } = await check(['--output', 'sarif=a.sarif'], { '/work/a.sarif': 'old' });
    expect(code).toBe(1);
    expect(JSON.parse(text('/work/a.sarif') ?? '').version).toBe('2.1.0');
  });

  it('leaves the exit code unchanged', async () => {
    const files = { '/work/strategy.yaml': CLEAN };
    expect((await check(['--output', 'junit=a.xml'], files)).code).toBe(0);
    expect((await check(['--output', 'junit=a.xml'])).code).toBe(1);
  });

  it('may have a name with `=`', async () => {
    expect((await check(['--output', 'sarif=a=b.sarif'])).written).toEqual(['/work/a=b.sarif']);
  });

  it('names files relative to the top of the repository', async () => {
    const world = pretendHost({
      files: { '/work/.git/HEAD': '', '/work/teams/strategy.yaml': WRONG },
      cwd: '/work/teams',
    });
    await main(['check', '--format', 'github', '--output', 'gitlab=q.json'], world.host);
    expect(runnerCommands(world.stdout())[0]?.properties.file).toBe('teams/strategy.yaml');
    expect(JSON.parse(world.text('/work/teams/q.json') ?? '')[0].location.path).toBe('teams/strategy.yaml');
  });
});

describe('an output that cannot be written exits with 2 and still prints the findings', () => {
  it.each([
    ['a link', 'link.sarif', /^error: \/work\/link\.sarif is not a regular file, so it is not replaced\.$/m],
    ['a folder', 'folder', /^error: \/work\/folder is not a regular file, so it is not replaced\.$/m],
    [
      'a link out of the repository on the way',
      'away/a',
      /^error: away leads through a link out of the repository\.$/m,
    ],
    ['the strategy', './strategy.yaml', /^error: strategy\.yaml is a strategy, so it is not replaced\.$/m],
    ['the strategy by another way', 'here/strategy.yaml', /^error: here\/strategy\.yaml is a strategy, so/m],
    [
      'a folder that may not be written to',
      'locked/a',
      /^error: Cannot write \/work\/locked\/a: you do not have permission\.$/m,
    ],
    [
      'a folder that is a file',
      'strategy.yaml/a',
      /^error: Cannot write .*: a part of the path is not a folder\.$/m,
    ],
  ])('%s', async (_what, path, says) => {
    const files = { '/work/folder/x': '', '/elsewhere/x': '', '/work/target': 'kept' };
    const links = { '/work/link.sarif': '/work/target', '/work/away': '/elsewhere', '/work/here': '/work' };
    const argv = [
      'strategy.yaml',
      '--format',
      'concise',
      '--output',
      `sarif=${path}`,
      '--output',
      'json=b.json',
    ];
    const { code, out, err, text, written } = await check(argv, files, links);
    expect(code).toBe(2);
    expect(out).toMatch(/^strategy\.yaml:4:1 error key-unknown /m);
    expect(err).toMatch(says);
    expect(text('/work/target')).toBe('kept');
    expect(text('/work/strategy.yaml')).toBe(WRONG);
    expect(written).toEqual(['/work/b.json']);
  });
});

describe('an output on a real disk', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'strat-outputs-'));
    writeFileSync(join(folder, 'strategy.yaml'), WRONG);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function written(path: string) {
    const world = pretendHost({ cwd: folder });
    const host: Host = { ...world.host, files: nodeFiles };
    const code = await main(['check', '--output', `sarif=${path}`], host);
    return { code, out: world.stdout(), err: world.stderr() };
  }

  it('is replaced and keeps its mode', async () => {
    writeFileSync(join(folder, 'a.sarif'), 'old');
    chmodSync(join(folder, 'a.sarif'), 0o640);
    expect((await written('a.sarif')).code).toBe(1);
    expect((await written('new/a.sarif')).code).toBe(1);
    expect(readFileSync(join(folder, 'a.sarif'), 'utf8')).toBe(
      readFileSync(join(folder, 'new/a.sarif'), 'utf8'),
    );
  });

  it('follows no link and overwrites no folder or device', async () => {
    writeFileSync(join(folder, 'target'), 'kept');
    symlinkSync('target', join(folder, 'link'));
    symlinkSync('nowhere', join(folder, 'dangling'));
    mkdirSync(join(folder, 'folder'));
    for (const path of ['link', 'dangling', 'folder', '/dev/null']) {
      const { code, out, err } = await written(path);
      expect({ path, code }).toEqual({ path, code: 2 });
      expect(err).toMatch(/is not a regular file, so it is not replaced\./);
      expect(out).toMatch(/Checked 1 strategy/);
    }
    expect(readFileSync(join(folder, 'target'), 'utf8')).toBe('kept');
  });
});

describe('if one format is for the runner', () => {
  it('its lines are printed unchanged', async () => {
    expect([...FORMATS.keys()].filter(isForRunner)).toEqual(['github']);
    const { out } = await check(['--format', 'github']);
    expect(out).toMatch(
      /^::error file=strategy\.yaml,line=4,endLine=4,col=1,title=key-unknown::There is no key/m,
    );
  });
});
