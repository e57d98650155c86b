/**
 * Nothing that people copy runs code of a checkout, or changes under them: no package runner, one exact version, and
 * every action by its commit.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { GITATTRIBUTES, PRE_COMMIT } from '../src/interview/extras.ts';

const { version, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
};

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|ya?ml)$/.test(name))
    .map((name) => `${folder}/${name}`);
}

const PATHS = [
  'README.md',
  'SECURITY.md',
  'action.yml',
  '.pre-commit-hooks.yaml',
  ...['docs', 'templates', 'examples', '.github'].flatMap(listFiles),
];
const TEXTS = [
  ...PATHS.map((path) => [path, readFileSync(path, 'utf8')] as const),
  ...[PRE_COMMIT, GITATTRIBUTES].map(({ path, text }) => [path, text] as const),
];

/** Stands for a commit of this repository, whose address nobody knows. */
const OWN = '0'.repeat(40);

/** Returns what is wrong in a text. */
function findLoose(text: string): readonly string[] {
  const runners = text.match(/\b(?:npx|npm exec|pnpx|pnpm dlx|yarn dlx|bunx)\b/g) ?? [];
  const actions = [...text.matchAll(/\buses: *(\S+)(.*)/g)]
    .filter(
      ([, action = '', rest = '']) => !/@[0-9a-f]{40}$/.test(action) || !/^ # v\d+\.\d+\.\d+$/.test(rest),
    )
    .map(([, action = '']) => action);
  const packages = [...text.matchAll(/strat-cli@[^'`"\s|,]*/g)]
    .map(([spec]) => spec)
    .filter((spec) => spec !== `strat-cli@${version}`);
  const tarballs = [...text.matchAll(/strat-cli-(\d[\d.]*\d)\.tgz/g)]
    .filter(([, one]) => one !== version)
    .map(([name]) => name);
  const installs = (text.match(/\bnpm (?:install|ci|i)\b.*/g) ?? []).filter(
    (line) =>
      / --prefix \./.test(line) &&
      !['--userconfig', '--globalconfig', '--ignore-scripts', '--registry https://registry.npmjs.org/'].every(
        (flag) => line.includes(flag),
      ),
  );
  return [...runners, ...actions, ...packages, ...tarballs, ...installs];
}

describe('what people copy', () => {
  it.each(TEXTS)('%s runs no package runner, and pins actions and the package', (_, text) => {
    expect(findLoose(text)).toEqual([]);
  });

  it.each([
    ['npx', 'run: npx --yes strat-cli@0.2.0'],
    ['a tag', '- uses: actions/checkout@v4'],
    ['a commit without its version', `- uses: actions/checkout@${'a'.repeat(40)}`],
    ['a range', "npm install 'strat-cli@0.2'"],
    ['another version', './strat-cli-0.1.0.tgz'],
    ['an install that reads settings', "npm install --prefix . 'x'"],
  ])('is found with %s', (_, text) => {
    expect(findLoose(text)).not.toEqual([]);
  });

  it('has one commit for each action', () => {
    const pins = new Map<string, Set<string>>();
    for (const [, text] of TEXTS)
      for (const [, action = '', pin = ''] of text.matchAll(/\buses: *([^@\s]+)@(.*)/g))
        if (!pin.startsWith(OWN)) pins.set(action, (pins.get(action) ?? new Set()).add(pin));
    expect(pins.size).toBeGreaterThan(4);
    expect([...pins].filter(([, all]) => all.size > 1)).toEqual([]);
  });

  it('installs in the same way in every job', () => {
    const lines = TEXTS.flatMap(([, text]) => text.match(/npm install --prefix \. .*/g) ?? []);
    expect(new Set(lines).size).toBe(1);
    expect(lines.length).toBeGreaterThan(8);
  });
});

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Release {
  readonly permissions: object;
  readonly jobs: Readonly<
    Record<string, { readonly needs?: string; readonly permissions: object; readonly steps: readonly Step[] }>
  >;
}

describe('the workflow of a release', () => {
  const { permissions, jobs } = parse(readFileSync('.github/workflows/release.yml', 'utf8')) as Release;
  const stepsOf = (name: string) => jobs[name]?.steps ?? [];

  it('gives each job what it needs and no more', () => {
    expect(permissions).toEqual({});
    expect(Object.entries(jobs).map(([name, job]) => [name, job.needs, job.permissions])).toEqual([
      ['pack', undefined, { contents: 'read' }],
      ['smoke', 'pack', { contents: 'read' }],
      ['publish', 'smoke', { 'id-token': 'write' }],
      ['action', 'publish', { contents: 'write' }],
    ]);
    const all = Object.keys(jobs).flatMap(stepsOf);
    for (const { uses = '', with: given } of all)
      if (uses.startsWith('actions/checkout@')) expect(given).toEqual({ 'persist-credentials': false });
    for (const { run = '' } of all) expect(run).not.toContain('${{');
  });

  it('publishes the tarball that was tried, without code of the repository', () => {
    const runs = stepsOf('publish').flatMap(({ run }) => run ?? []);
    expect(runs).toEqual([
      expect.stringMatching(/^npm publish --provenance .*--ignore-scripts \.\/packed\/\*\.tgz$/),
    ]);
    expect(stepsOf('publish').some(({ uses }) => uses?.startsWith('actions/checkout@'))).toBe(false);
    expect(stepsOf('smoke').at(-1)?.run).toBe('node scripts/smoke.js --tarball packed/*.tgz');
  });

  it('runs only scripts that exist', () => {
    const named = Object.keys(jobs)
      .flatMap(stepsOf)
      .flatMap(({ run = '' }) => [...run.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name));
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});
