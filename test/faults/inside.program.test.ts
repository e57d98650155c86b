/** Nothing is read or written through a link that leads out of the repository, and no layout takes long to read. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePlace, type Place } from './program.ts';

const PLAN = (target: number) => `strat: 1
name: Harbor
owner: Maria Lopez
start: 2026-01-01
end: 2027-12-31
criteria:
  loan-time:
    outcome: Members get loans fast
    baseline: 100
    target: ${target}
    unit: hours
    direction: decrease
    due: 2027-06-30
    owner: Maria Lopez
`;
const SECRET = 'TOP-SECRET-VALUE';
/** In no file: it comes with the environment, as a token does in CI. */
const TOKEN = 'ghs-TOP-SECRET-TOKEN';

/** Makes a place with a folder beside it, which nobody may read or write. */
function makePlaceWithOutside(files: Readonly<Record<string, string>> = {}): Place & { outside: string } {
  const place = makePlace({ 'strategy.yaml': PLAN(20), ...files });
  const outside = join(dirname(place.root), 'outside');
  mkdirSync(outside);
  writeFileSync(join(outside, 'brief.liquid'), SECRET);
  return { ...place, outside };
}

describe('S1: a layout', () => {
  const links: readonly (readonly [string, (place: { root: string; outside: string }) => string])[] = [
    ['a link to the environment', () => '/proc/self/environ'],
    ['a link to a file outside', () => '../outside/brief.liquid'],
    ['a link by its absolute path', ({ outside }) => join(outside, 'brief.liquid')],
    ['a link into .git', () => '.git/config'],
  ];

  it.each(links)('S1: %s is refused, and its content is not shown', (_what, target) => {
    const place = makePlaceWithOutside();
    place.git('config', 'http.extraheader', `AUTHORIZATION: ${SECRET}`);
    symlinkSync(target(place), join(place.root, 'brief.liquid'));
    const ran = place.strat(['render', '--template', 'brief.liquid'], { env: { GITHUB_TOKEN: TOKEN } });
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/brief\.liquid is a link that leads (?:out of the repository|into `\.git`)\./);
    expect(ran.out + ran.err).not.toContain('TOP-SECRET');
  });

  it('S1: a link to a link is refused', () => {
    const place = makePlaceWithOutside();
    symlinkSync('../outside/brief.liquid', join(place.root, 'second'));
    symlinkSync('second', join(place.root, 'brief.liquid'));
    const ran = place.strat(['render', '--template', 'brief.liquid']);
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 2, out: '' });
  });

  it('S1: a linked folder is not followed, even if it looks like a repository', () => {
    const place = makePlaceWithOutside();
    mkdirSync(join(place.outside, '.git'));
    symlinkSync('../outside', join(place.root, 'layouts'));
    const ran = place.strat(['render', '--template', 'layouts/brief.liquid']);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/layouts\/brief\.liquid leads through a link out of the repository\./);
    expect(ran.out).toBe('');
  });

  it('S1: over 1 MiB is refused by its size', () => {
    const place = makePlaceWithOutside({ 'brief.liquid': 'x'.repeat(1_048_577) });
    const ran = place.strat(['render', '--template', 'brief.liquid']);
    expect(ran).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/brief\.liquid is over 1 MiB\./),
    });
  });

  it('S1: a link that stays inside, and a file that the user names outside, are read', () => {
    const place = makePlaceWithOutside({ 'layouts/own.liquid': 'Plan {{ title }}' });
    symlinkSync('layouts/own.liquid', join(place.root, 'brief.liquid'));
    expect(place.strat(['render', '--template', 'brief.liquid'])).toMatchObject({ code: 0 });
    expect(place.strat(['render', '--template', '../outside/brief.liquid'])).toMatchObject({
      code: 0,
      out: expect.stringContaining(SECRET),
    });
  });

  it('S1: other readers obey the same rule', () => {
    const place = makePlaceWithOutside();
    writeFileSync(join(place.outside, 'answers.yaml'), `name: ${SECRET}\nowner: [${SECRET}]\n`);
    symlinkSync('../outside', join(place.root, 'away'));
    for (const argv of [
      ['init', 'new', '--answers', 'away/answers.yaml'],
      ['check', 'away/answers.yaml'],
      ['check', '--config', 'away/answers.yaml'],
      ['review', '--github', '--post', 'away/answers.yaml'],
      ['render', 'away/answers.yaml'],
      ['diff', 'away/answers.yaml', 'strategy.yaml'],
    ]) {
      const ran = place.strat(argv);
      expect({ argv, code: ran.code, out: ran.out }).toEqual({ argv, code: 2, out: '' });
      expect(ran.err).toMatch(/leads? (?:through a link )?out of the repository/);
      expect(ran.err).not.toContain('TOP-SECRET');
    }
  });
});

describe('S2: a file is not written', () => {
  const listOutside = ({ outside }: { outside: string }) => readdirSync(outside).sort();

  it('S2: by amend, where `amendments` is a link that leads out', () => {
    const place = makePlaceWithOutside();
    place.commit('first');
    symlinkSync('../outside', join(place.root, 'amendments'));
    place.write('strategy.yaml', PLAN(50));
    const ran = place.strat([
      ...['amend', 'loan-time', '--by', 'Maria Lopez'],
      ...['--why', 'The bank needs more time to check loans'],
    ]);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/amendments is a link/);
    expect(listOutside(place)).toEqual(['brief.liquid']);
  });

  const WRITERS: readonly (readonly [string, readonly string[]])[] = [
    ['render', ['render', '--output', 'd/x.md']],
    ['render, two folders below', ['render', '--output', 'd/a/b/x.md']],
    ['map', ['map', '--output', 'd/x.md']],
    ['check', ['check', '--output', 'sarif=d/x.sarif']],
    ['review', ['review', '--gitlab', '--output', 'sarif=d/x.sarif']],
    ['review --save', ['review', '--gitlab', '--no-comment', '--save', 'd/x.json']],
    ['site', ['site', '--output', 'd/site']],
    ['init', ['init', 'd/new', '--yes']],
  ];

  it.each(WRITERS)('S2: by %s through a linked folder', (_what, argv) => {
    const place = makePlaceWithOutside();
    place.commit('first');
    // It looks like a repository of its own.
    mkdirSync(join(place.outside, '.git'));
    symlinkSync('../outside', join(place.root, 'd'));
    const ran = place.strat(argv);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/link/);
    expect(listOutside(place)).toEqual(['.git', 'brief.liquid']);
  });

  it.each(WRITERS)('S2: by %s through a link into .git', (_what, argv) => {
    const place = makePlaceWithOutside();
    place.commit('first');
    symlinkSync('.git/hooks', join(place.root, 'd'));
    const before = readdirSync(join(place.root, '.git/hooks'));
    const ran = place.strat(argv);
    expect(ran.code).toBe(2);
    expect(readdirSync(join(place.root, '.git/hooks'))).toEqual(before);
  });

  it('S2: by init, where `.github` is a link that leads out', () => {
    const place = makePlaceWithOutside();
    symlinkSync('../outside', join(place.root, '.github'));
    const ran = place.strat(['init', 'new', '--yes', '--ci', 'github']);
    expect(ran.code).toBe(2);
    expect(listOutside(place)).toEqual(['brief.liquid']);
  });

  it('S2: outside any repository, through a linked folder in the current one', () => {
    const place = makePlace({ 'strategy.yaml': PLAN(20) }, { git: false });
    const outside = join(dirname(place.root), 'outside');
    mkdirSync(outside);
    symlinkSync('../outside', join(place.root, 'd'));
    const ran = place.strat(['render', '--output', 'd/x.md']);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/leads through a link out of the current folder/);
    expect(existsSync(join(outside, 'x.md'))).toBe(false);
  });

  it('S2: but it is where the user names a place outside, or a link stays inside', () => {
    const place = makePlaceWithOutside();
    mkdirSync(join(place.root, 'real'));
    symlinkSync('real', join(place.root, 'near'));
    for (const output of ['../outside/x.md', join(place.outside, 'y.md'), 'near/z.md'])
      expect({ output, ...place.strat(['render', '--output', output]) }).toMatchObject({ output, code: 0 });
    expect(listOutside(place)).toEqual(['brief.liquid', 'x.md', 'y.md']);
    expect(readFileSync(join(place.root, 'real/z.md'), 'utf8')).toContain('Harbor');
  });
});

describe('S5: a layout of up to 1 MiB', () => {
  const LAYOUTS: readonly (readonly [string, string, RegExp])[] = [
    [
      'many outputs',
      'x{{ name }}'.repeat(90_000),
      /it has 90,000 outputs and tags; a layout has at most 10,000\./,
    ],
    ['many tags', '{% assign a = 1 %}'.repeat(55_000), /it has 55,000 outputs and tags; .* at most 10,000\./],
    [
      'many arguments',
      `{{ a | append: ${'b,'.repeat(450_000)}b }}`,
      /have 900,015 characters; .* at most 250,000/,
    ],
    [
      'deep blocks',
      '{% if a %}'.repeat(2000) + '{% endif %}'.repeat(2000),
      /it has 2,000 blocks inside each other; .* at most 64/,
    ],
    ['deep brackets', `{{ ${'a['.repeat(5000)}${']'.repeat(5000)} }}`, /an expression is nested too deeply/],
  ];

  it.each(LAYOUTS)(
    'S5: with %s is refused with the number and the limit, in seconds',
    (_what, layout, message) => {
      const place = makePlaceWithOutside({ 'brief.liquid': layout });
      const ran = place.strat(['render', '--template', 'brief.liquid'], { timeout: 15_000 });
      expect(ran.code).toBe(2);
      expect(ran.err).toMatch(message);
    },
  );

  it('S5: with a large text is used', () => {
    const place = makePlaceWithOutside({ 'brief.liquid': `${'x'.repeat(900_000)}{{ title }}` });
    const ran = place.strat(['render', '--template', 'brief.liquid']);
    expect(ran).toMatchObject({ code: 0, out: expect.stringMatching(/x{100}/) });
  });
});

it.each([
  ['check', '--output', 'json=.git/config'],
  ['check', '--output', 'markdown=.git/hooks/post-commit'],
  ['render', '--output', '.git/brief.md', '--force'],
  ['render', '--output', 'sub/.GIT/x.md'],
])('S2 %s %s %s writes nothing into git', (...argv) => {
  const place = makePlace({ 'strategy.yaml': 'strat: 1\nname: Harbor\nstatus: draft\n' });
  const before = place.read('.git/config');
  const { code, err } = place.strat(argv);
  expect([code, place.read('.git/config')]).toEqual([2, before]);
  expect(err).toMatch(/git/);
});
