/**
 * Every file that a command reads or writes by name, against every kind of link and special file. The lines come from the
 * verbs: a new argument or flag that takes a path needs one here.
 */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readVerbName } from '../../src/cli/verb.ts';
import { VERBS } from '../../src/cli/verbs.ts';
import { main } from '../../src/main.ts';
import { type TestRepository, testRepository } from '../repository.ts';

const SECRET = 'TOP-SECRET-VALUE';
const PLAN = 'strat: 1\nname: Harbor\nowner: Maria Lopez\n';

type Use = (path: string) => readonly string[];

/** What reads the file that it names. */
/** A sheet is imported; what it holds does not matter, because the other file is refused first. */
const IMPORT = [
  'survey',
  'import',
  'commitment',
  'goals.csv',
  '--asked',
  '9',
  '--by',
  'Maria Lopez',
  '--dry-run',
];

const READERS: Readonly<Record<string, Use>> = {
  'check [paths...]': (path) => ['check', path],
  'check --config': (path) => ['check', '--config', path],
  'rules --config': (path) => ['rules', '--config', path],
  'config [path]': (path) => ['config', path],
  'config --config': (path) => ['config', '--config', path],
  'diff [from]': (path) => ['diff', path, 'strategy.yaml'],
  'diff [to]': (path) => ['diff', 'HEAD', path],
  'log [paths...]': (path) => ['log', 'strategy', path],
  'amend [path]': (path) => [
    'amend',
    'x',
    path,
    '--by',
    'Maria Lopez',
    '--why',
    'The plan was written for another bank',
  ],
  'review [paths...]': (path) => ['review', '--gitlab', '--no-comment', '--dry-run', path],
  'review --config': (path) => ['review', '--gitlab', '--no-comment', '--dry-run', '--config', path],
  'review --post': (path) => ['review', '--github', '--dry-run', '--post', path],
  'render [path]': (path) => ['render', path],
  'render --template': (path) => ['render', '--template', path],
  'map [path]': (path) => ['map', path],
  'export [path]': (path) => ['export', path],
  'status [path]': (path) => ['status', path],
  'agenda [path]': (path) => ['agenda', path],
  'agenda --config': (path) => ['agenda', '--config', path],
  'due [path]': (path) => ['due', path],
  'due --config': (path) => ['due', '--config', path],
  'survey --columns': (path) => [...IMPORT, '--columns', path],
  'survey --labels': (path) => [...IMPORT, '--labels', path],
  'survey --strategy': (path) => ['survey', '--strategy', path],
  'survey [words...]': (path) => ['survey', path],
  'survey --answers': (path) => ['survey', 'gap', '--by', 'Maria Lopez', '--dry-run', '--answers', path],
  'status --config': (path) => ['status', '--config', path],
  'checkin [path]': (path) => [
    'checkin',
    path,
    '--summary',
    'Nothing moved.',
    '--by',
    'Maria Lopez',
    '--dry-run',
  ],
  'checkin --from': (path) => ['checkin', '--by', 'Maria Lopez', '--dry-run', '--from', path],
  'checkin --map': (path) => [
    'checkin',
    '--by',
    'Maria Lopez',
    '--dry-run',
    '--from',
    'strategy.yaml',
    '--map',
    path,
  ],
  'checkin --config': (path) => [
    'checkin',
    '--by',
    'Maria Lopez',
    '--dry-run',
    '--summary',
    'Nothing moved.',
    '--config',
    path,
  ],
  'retro [path]': (path) => ['retro', path, '--since', '2026-01-01'],
  'retro --answers': (path) => [
    'retro',
    '--since',
    '2026-01-01',
    '--by',
    'Maria Lopez',
    '--dry-run',
    '--answers',
    path,
  ],
  'retro --config': (path) => ['retro', '--since', '2026-01-01', '--config', path],
  'site [folder]': (path) => ['site', path],
  'init --answers': (path) => ['init', 'new', '--answers', path],
  'init --from': (path) => ['init', 'new', '--yes', '--from', path],
  'import <file>': (path) => ['import', path, '--dry-run'],
  'import --map': (path) => ['import', 'goals.csv', '--dry-run', '--map', path],
  'git-diff-driver [words...]': (path) => ['git-diff-driver', '--textconv', path],
};

/** What writes to the file or folder that it names. */
const WRITERS: Readonly<Record<string, Use>> = {
  'check --output': (path) => ['check', '--output', `sarif=${path}`],
  'review --output': (path) => ['review', '--gitlab', '--no-comment', '--output', `sarif=${path}`],
  'review --save': (path) => ['review', '--gitlab', '--no-comment', '--save', path],
  'render --output': (path) => ['render', '--force', '--output', path],
  'map --output': (path) => ['map', '--force', '--output', path],
  'export --output': (path) => ['export', '--force', '--output', `csv=${path}`],
  'site --output': (path) => ['site', '--force', '--output', path],
  'import --output': (path) => ['import', 'goals.csv', '--output', path],
  'init [folder]': (path) => ['init', path, '--yes', '--force'],
};

/** What only gives a name to standard input. */
const NAMES = ['check --stdin-path', 'render --stdin-path', 'map --stdin-path', 'export --stdin-path'];

/** The words in help that stand for a path. */
const PATH = /\b(?:path|paths|file|folder|from|to|words|format=file)\b/;

/** Lists the arguments and flags of all verbs that take a path: `check [paths...]`, `check --config`. */
function listPathsOfVerbs(): readonly string[] {
  return VERBS.flatMap(([, verbs]) => verbs).flatMap((verb) => {
    const name = readVerbName(verb);
    const args = verb.usage.match(/[[<][^\]>]+[\]>]/g) ?? [];
    const flags = verb.flags.filter(({ usage, values }) => {
      const value = /<([^>]+)>/.exec(usage)?.[1] ?? '';
      return values === 'file' || values === 'folder' || PATH.test(value);
    });
    return [
      ...args.filter((arg) => PATH.test(arg)).map((arg) => `${name} ${arg}`),
      ...flags.map(({ usage }) => `${name} ${/--[a-z-]+/.exec(usage)?.[0]}`),
    ];
  });
}

let repository: TestRepository;
let outside = '';

beforeAll(() => {
  repository = testRepository();
  outside = join(repository.top, 'outside');
  mkdirSync(join(outside, '.git'), { recursive: true });
  const secret = `strat: 1\nname: ${SECRET}\nowner: [${SECRET}]\n${SECRET}: ${SECRET}\n`;
  for (const name of ['file.yaml', 'strategy.yaml']) writeFileSync(join(outside, name), secret);
  repository.write('strategy.yaml', PLAN);
  repository.write('goals.csv', 'Objective,Target\nGrow,5\n');
  repository.commit('first');
  repository.git('config', 'http.extraheader', SECRET);
  const link = (target: string, name: string) => symlinkSync(target, join(repository.root, name));
  link('../outside/file.yaml', 'out.yaml');
  link(join(outside, 'file.yaml'), 'absolute.yaml');
  link('out.yaml', 'twice.yaml');
  link('/proc/self/environ', 'environ.yaml');
  link('/dev/zero', 'zero.yaml');
  link('.git/config', 'git.yaml');
  link('loop.yaml', 'loop.yaml');
  link('nothing', 'dangling.yaml');
  link('../outside', 'away');
  link('away', 'away-again');
  link('.git', 'store');
  link('nowhere', 'missing');
  mkdirSync(join(repository.root, 'folder.yaml'));
  execFileSync('mkfifo', [join(repository.root, 'pipe.yaml')]);
});

afterAll(() => repository.remove());

/** Runs a command on real files, with the package's own templates. */
async function run(argv: readonly string[]) {
  const world = repository.host({ env: { CI_PROJECT_ID: '1', GITHUB_EVENT_NAME: 'workflow_run' } });
  const code = await main(argv, Object.assign(world.host, { home: process.cwd() }));
  return { code, said: world.stdout() + world.stderr() };
}

describe('every argument and flag that takes a path', () => {
  it('has a line here', () => {
    const here = [...Object.keys(READERS), ...Object.keys(WRITERS), ...NAMES];
    expect([...listPathsOfVerbs()].sort()).toEqual(here.sort());
  });
});

const SOURCES = [
  ...['out.yaml', 'absolute.yaml', 'twice.yaml', 'environ.yaml', 'zero.yaml', 'git.yaml', 'loop.yaml'],
  ...['dangling.yaml', 'folder.yaml', 'pipe.yaml', 'away/file.yaml', 'away-again/file.yaml', 'away'],
  ...['store/config', 'missing/file.yaml'],
];

describe('reading', () => {
  it.each(Object.entries(READERS))('%s refuses every link out and every special file', async (name, use) => {
    for (const source of SOURCES) {
      const { code, said } = await run(use(source));
      // Git shows something whatever happens, and a folder without a strategy has settings too.
      const isCalm =
        name.startsWith('git-diff-driver') || (name === 'config [path]' && source === 'folder.yaml');
      expect({ name, source, code }).toEqual({ name, source, code: isCalm ? 0 : 2 });
      expect({ name, source, shows: said.includes(SECRET) }).toEqual({ name, source, shows: false });
    }
  });
});

const TARGETS = [
  'away/x.out',
  'away/a/b/x.out',
  'away-again/x.out',
  'store/x.out',
  'store/hooks/x.out',
  'missing/x.out',
  'out.yaml',
  'zero.yaml',
  'dangling.yaml',
  'loop.yaml',
];

/** Lists everything outside and in `.git`, with sizes. */
function survey(): readonly string[] {
  return [outside, join(repository.root, '.git')].flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: 'utf8' }).map(
      (path) => `${path} ${lstatSync(join(top, path)).size}`,
    ),
  );
}

describe('writing', () => {
  it.each(Object.entries(WRITERS))('%s follows no link out', async (name, use) => {
    const before = survey();
    for (const target of TARGETS) {
      const { code } = await run(use(target));
      expect({ name, target, code }).toEqual({ name, target, code: 2 });
    }
    expect(survey()).toEqual(before);
    expect(existsSync(join(repository.root, 'nothing'))).toBe(false);
    expect(existsSync(join(repository.root, 'nowhere'))).toBe(false);
  });

  it.each([
    ['check --fix', ['check', 'linked', '--fix'], 'strategy.yaml'],
    ['check --update-baseline', ['check', '--update-baseline'], '.strat-baseline.json'],
    ['init --pre-commit', ['init', '--pre-commit'], '.pre-commit-config.yaml'],
    ['init --gitattributes', ['init', '--gitattributes'], '.gitattributes'],
  ])('%s does not write through a link in place of its file', async (_what, argv, file) => {
    const place = argv.includes('linked') ? join('linked', file) : file;
    mkdirSync(join(repository.root, 'linked'), { recursive: true });
    symlinkSync(`${'../'.repeat(place.split('/').length)}outside/file.yaml`, join(repository.root, place));
    const before = readFileSync(join(outside, 'file.yaml'), 'utf8');
    const { said } = await run(argv);
    expect(said).not.toContain(SECRET);
    expect(readFileSync(join(outside, 'file.yaml'), 'utf8')).toBe(before);
    rmSync(join(repository.root, place));
  });
});
