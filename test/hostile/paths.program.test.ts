/** Paths in files, links and special files, in a repository on the real disk. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/exit.ts';
import { loadConfig } from '../../src/folder/config.ts';
import { searchStrategies } from '../../src/folder/find.ts';
import { loadStrategy } from '../../src/folder/load.ts';
import { resolveInside } from '../../src/folder/paths.ts';
import { nodeFiles } from '../../src/host/node-files.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { main } from '../../src/main.ts';
import { pretendHost } from '../pretend-host.ts';
import vectors from './vectors/paths.json' with { type: 'json' };

const SECRET = 'strat: 1\nname: TOP-SECRET-VALUE\nowner: [TOP-SECRET-VALUE]\n';
const GOOD = 'strat: 1\nname: Good\n';

let top = '';
let repo = '';

const put = (path: string, text: string, base = repo) => {
  mkdirSync(dirname(join(base, path)), { recursive: true });
  writeFileSync(join(base, path), text);
};

beforeAll(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'strat-paths-')));
  repo = join(top, 'repo');
  // Everyone may enter the folder, so that a refusal is about the file.
  chmodSync(top, 0o755);
  put('outside.txt', SECRET, top);
  put('outside.yaml', SECRET, top);
  put('outside/strategy.yaml', SECRET, top);
  put('strategy.yaml', GOOD);
  // Does what `git init` does in an empty folder, without running git.
  put('.git/HEAD', 'ref: refs/heads/main\n');
  put('.git/config', SECRET);
  put('a/b/strategy.yaml', GOOD);
  put('a/b/base.yaml', 'strat: 1\n');
  for (const [name, target] of vectors.symlinks as [string, string][]) symlinkSync(target, join(repo, name));
  symlinkSync('../../outside', join(repo, 'a/away'));
  symlinkSync('b', join(repo, 'a/near'));
  execFileSync('mkfifo', [join(repo, 'pipe.yaml')]);
});

afterAll(() => rmSync(top, { recursive: true, force: true }));

/** Returns the findings for a strategy in the repository that names a parent. */
const parentOf = (written: string, file = 'team/strategy.yaml') => {
  put(file, `strat: 1\nname: Team\nparent: ${JSON.stringify(written)}\n`);
  return loadStrategy(nodeFiles, repo, join(repo, file));
};

/** Returns the message for a configuration that extends another. */
const extending = (written: string, file = 'team/strat.config.yaml') => {
  put(file, `strat: 1\nextends: ${JSON.stringify(written)}\n`);
  try {
    loadConfig(nodeFiles, repo, repo, join(repo, file), RULES);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return undefined;
};

describe.each(vectors.paths.map((path) => [path] as const))('the path %j', (path) => {
  const isHere = path === '..' || path === '.';

  it('is refused as a parent', () => {
    const file = isHere ? 'strategy.yaml' : undefined;
    const { reading, troubles, parent } = parentOf(path, file);
    expect(parent).toBeUndefined();
    const said = [...reading.findings, ...troubles].filter(({ level }) => level === 'error');
    expect(said).toHaveLength(1);
    expect(said[0]?.range.start.line).toBe(3);
    expect(said[0]?.message).not.toContain('SECRET');
  });

  it('is refused in `extends` of a configuration', () => {
    expect(extending(path)).toMatch(/strat\.config\.yaml:2:\d+: /);
  });

  it('is refused by the resolver', () => {
    const found = resolveInside(nodeFiles, repo, isHere ? join(repo, '..') : join(repo, 'a'), path);
    expect(found).toEqual({ refused: expect.any(String) });
  });
});

describe('a plainly written path is accepted', () => {
  it.each([
    ['..'],
    ['../'],
    ['../strategy.yaml'],
    ['../a/b'],
    ['../a/b/'],
    ['./../a/b/strategy.yaml'],
    ['../a/near'],
  ])('as the parent %s', (path) => {
    expect(parentOf(path).troubles).toEqual([]);
    expect(parentOf(path).parent?.strategy.name).toMatch(/Good|Team/);
  });

  it('in `extends` of a configuration', () => {
    expect(extending('../a/b/base.yaml')).toBeUndefined();
    expect(extending('../a/near/base.yaml')).toBeUndefined();
  });
});

describe.each((vectors.symlinks as [string, string][]).map(([name, target]) => [name, target] as const))(
  'a link %s → %s',
  (name) => {
    it('is refused as a parent', () => {
      const { parent, troubles } = parentOf(
        `../${name}${name.includes('.') ? '' : '/outside/strategy.yaml'}`,
      );
      expect(parent).toBeUndefined();
      expect(troubles).toHaveLength(1);
      expect(JSON.stringify(troubles)).not.toContain('SECRET');
    });

    it('is refused in `extends`', () => {
      expect(extending(`../${name}${name.includes('.') ? '' : '/outside.yaml'}`)).toMatch(
        / leads | is not a file/,
      );
    });

    it('is not followed as a file or folder argument', () => {
      expect(() => searchStrategies(nodeFiles, repo, [name])).toThrow(UserError);
      expect(() => searchStrategies(nodeFiles, repo, [name])).not.toThrow(/SECRET/);
    });
  },
);

describe('a search', () => {
  it('follows no link to a folder', () => {
    const found = searchStrategies(nodeFiles, repo, ['a']).strategies.map((path) => path.slice(repo.length));
    expect(found).toEqual(['/a/b/strategy.yaml']);
  });

  it('does not look into .git', () => {
    put('.git/strategy.yaml', SECRET);
    expect(searchStrategies(nodeFiles, repo, ['.']).strategies.some((path) => path.includes('.git'))).toBe(
      false,
    );
  });
});

describe('in place of a regular file', () => {
  it('a pipe neither hangs the program nor is read', () => {
    expect(() => nodeFiles.read(join(repo, 'pipe.yaml'), 100)).toThrow(/not a regular file/);
    expect(parentOf('../pipe.yaml').troubles[0]?.message).toMatch(/is not a strategy/);
    expect(extending('../pipe.yaml')).toMatch(/is not a file/);
  });

  it.each(['/dev/zero', '/dev/stdin', '/dev/tty'])('%s is not read', (path) => {
    expect(() => nodeFiles.read(path, 100)).toThrow(UserError);
  });

  it('a link to /dev/zero is not read', () => {
    expect(() => nodeFiles.read(join(repo, 'zero.yaml'), 100)).toThrow(/not a regular file/);
  });

  it('a folder named like a strategy is not read', () => {
    mkdirSync(join(repo, 'odd/strategy.yaml'), { recursive: true });
    expect(() => nodeFiles.read(join(repo, 'odd/strategy.yaml'), 100)).toThrow(UserError);
    expect(() => searchStrategies(nodeFiles, repo, ['odd'])).toThrow(/no strategy\.yaml/);
  });
});

/** The user without permissions, on Debian and most other systems. */
const NOBODY = 65_534;

describe('an unreadable file', () => {
  /** Runs as a user who is not root: root, who may run the tests, can read everything. */
  async function asNobody<T>(run: () => T | Promise<T>): Promise<T> {
    const root = process.getuid?.() === 0;
    if (root) process.seteuid?.(NOBODY);
    try {
      return await run();
    } finally {
      if (root) process.seteuid?.(0);
    }
  }

  it('is refused by name, while the file beside it is read', async () => {
    put('open.yaml', GOOD);
    put('locked.yaml', GOOD);
    chmodSync(join(repo, 'locked.yaml'), 0);
    const reads = await asNobody(() => {
      expect(() => nodeFiles.read(join(repo, 'locked.yaml'), 100)).toThrow(
        /locked\.yaml: you do not have permission/,
      );
      return nodeFiles.read(join(repo, 'open.yaml'), 100);
    });
    expect(Buffer.from(reads).toString()).toBe(GOOD);
  });

  it('is refused as a strategy as well', async () => {
    put('team/strategy.yaml', GOOD);
    chmodSync(join(repo, 'team/strategy.yaml'), 0);
    await asNobody(() =>
      expect(() => loadStrategy(nodeFiles, repo, join(repo, 'team/strategy.yaml'))).toThrow(
        /you do not have permission/,
      ),
    );
    chmodSync(join(repo, 'team/strategy.yaml'), 0o644);
  });

  it('fails the run, and every other file is checked', async () => {
    for (const name of ['open', 'locked']) put(`many/${name}/strategy.yaml`, GOOD, top);
    const check = async () => {
      const world = pretendHost({ cwd: join(top, 'many') });
      const code = await main(['check', '--format', 'json'], { ...world.host, files: nodeFiles });
      return { code, said: world.stderr(), files: JSON.parse(world.stdout()).summary.files };
    };
    // Runs as root first, so that everything that `main` loads late is loaded.
    expect(await check()).toMatchObject({ files: 2 });
    chmodSync(join(top, 'many/locked/strategy.yaml'), 0);
    expect(await asNobody(check)).toEqual({
      code: 2,
      said: expect.stringMatching(/locked\/strategy\.yaml: you do not have permission/),
      files: 1,
    });
  });

  it('whose name no file can have counts as missing', () => {
    expect(nodeFiles.kind(join(repo, 'x'.repeat(5000)))).toBeUndefined();
    expect(nodeFiles.kind(join(repo, 'a\0b'))).toBeUndefined();
    expect(() => nodeFiles.read(join(repo, 'x'.repeat(5000)), 10)).toThrow(/name is too long/);
  });
});

describe('a folder beside the current one with a longer name', () => {
  it('not counted as inside it', () => {
    put('work/x.txt', '', top);
    put('workshop/strategy.yaml', GOOD, top);
    const { root } = loadStrategy(nodeFiles, join(top, 'work'), join(top, 'workshop/strategy.yaml'));
    expect(root).toBe(join(top, 'workshop'));
  });
});
