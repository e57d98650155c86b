/** What a search reads, what it names and what it leaves out: every spelling of a file name, links, and `exclude`. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePlace, type Place } from '../faults/program.ts';

const plan = (target = 80, id = 'use') => `strat: 1
name: Harbor
status: active
start: 2026-01-01
end: 2028-12-31
criteria:
  ${id}: { outcome: Members use it, measure: Members who use it, unit: percent, baseline: 50, target: ${target}, owner: Maria }
`;
const DOCUMENT = '# Our strategy\n\nWe win.\n';
const TODAY = ['--as-of', '2027-02-01'];

/** Lists the files that a check has findings about; the plan above has some in each. */
function listRead(place: Place, ...argv: readonly string[]): readonly string[] {
  const { out } = place.strat(['check', ...argv, '--format', 'json', ...TODAY]);
  const { findings }: { findings: readonly { file: string }[] } = JSON.parse(out);
  return [...new Set(findings.map(({ file }) => file))].sort();
}

describe('a search from the top reads', () => {
  it.each([
    'teams/strategy.yaml',
    'teams/strategy.yml',
    'teams/Strategy.yaml',
    'teams/Strategy.yml',
    'teams/STRATEGY.YAML',
    'target/strategy.yaml',
    'build/strategy.yaml',
    'dist/strategy.yaml',
    'vendor/a/strategy.yaml',
    '.plans/strategy.yaml',
    'old.git/strategy.yaml',
  ])('%s', (path) => {
    const place = makePlace({ 'strategy.yaml': plan(), [path]: plan() });
    expect(listRead(place)).toEqual([path, 'strategy.yaml'].sort());
  });

  it.each(['teams/strategy.md', 'teams/Strategy.md', 'teams/STRATEGY.MD'])('%s', (path) => {
    const place = makePlace({ 'strategy.yaml': plan(), [path]: `---\n${plan()}---\nThe story.\n` });
    expect(listRead(place)).toEqual(['strategy.yaml', path].sort());
  });
});

describe('it passes over', () => {
  it.each(['node_modules/a/strategy.yaml', 'teams/node_modules/strategy.yaml', 'teams/.git/strategy.yaml'])(
    '%s',
    (path) => {
      const place = makePlace({ 'strategy.yaml': plan(), [path]: plan() });
      const { err } = place.strat(['check', ...TODAY]);
      expect(listRead(place)).toEqual(['strategy.yaml']);
      expect(err).not.toContain(path);
    },
  );
});

describe('it names', () => {
  it.each(['docs/STRATEGY.md', 'docs/strategy.yml', 'docs/Strategy.yaml'])(
    '%s, where that is no plan',
    (path) => {
      const place = makePlace({ 'strategy.yaml': plan(), [path]: DOCUMENT });
      expect(place.strat(['check', ...TODAY]).err).toContain(
        `Left out: ${path} is not a strat file: it has no \`strat: 1\`.\n`,
      );
      expect(place.strat(['diff', 'HEAD'], { in: 'docs' }).err).not.toContain('is not a strat file');
    },
  );

  it('three of many', () => {
    const documents = ['a', 'b', 'c', 'd', 'e'].map((name) => [`docs/${name}/STRATEGY.md`, DOCUMENT]);
    const place = makePlace({ 'strategy.yaml': plan(), ...Object.fromEntries(documents) });
    expect(place.strat(['check', ...TODAY]).err).toContain(
      'Left out: docs/a/STRATEGY.md, docs/b/STRATEGY.md, docs/c/STRATEGY.md and 2 more are not strat files: they have no `strat: 1`.\n',
    );
  });

  it.each([
    ['a link to a plan', 'teams/strategy.yaml', '../strategy.yaml', true],
    ['a link to nothing', 'teams/strategy.yaml', 'gone.yaml', true],
    ['a link to itself', 'teams/strategy.yaml', 'strategy.yaml', true],
    ['a link to a folder elsewhere', 'teams/other', '../../elsewhere', true],
    ['no link to a folder that is searched', 'teams/other', '../plans', false],
    ['no link to a file of another name', 'teams/notes.txt', '../strategy.yaml', false],
    ['no other link to nothing', 'teams/notes.txt', 'gone.txt', false],
    ['no link to what is installed', 'node_modules', '../elsewhere', false],
  ])('%s', (_, link, target, isNamed) => {
    const place = makePlace({ 'strategy.yaml': plan(), 'plans/strategy.yaml': plan() });
    mkdirSync(join(place.root, '../elsewhere'));
    mkdirSync(join(place.root, 'teams'), { recursive: true });
    symlinkSync(target, join(place.root, link));
    const { err } = place.strat(['check', ...TODAY]);
    expect(listRead(place)).toEqual(['plans/strategy.yaml', 'strategy.yaml']);
    expect(err.includes(`Not followed, 1 link: ${link}. Give the path that it leads to.\n`)).toBe(isNamed);
  });

  it('what it saw where it found none', () => {
    const place = makePlace({ 'strat.config.yaml': 'exclude: [teams]\n', 'teams/strategy.yaml': plan() });
    const { code, err } = place.strat(['check']);
    expect(err).toContain('The setting `exclude` leaves out teams. To read it, give its path.');
    expect(code).toBe(2);
  });
});

it('does not keep `strat init` from a folder with a document', () => {
  const place = makePlace({ 'STRATEGY.md': DOCUMENT });
  expect(place.strat(['init', '--template', 'minimal', '--yes']).code).toBe(0);
  const other = makePlace({ 'Strategy.yaml': plan() });
  expect(other.strat(['init', '--template', 'minimal', '--yes']).err).toContain(
    'Strategy.yaml already exists.',
  );
});

describe('two spellings of one name', () => {
  it('are an error where they are a plan', () => {
    const place = makePlace({ 'teams/strategy.yaml': plan(), 'teams/Strategy.yml': plan(60) });
    const { code, err } = place.strat(['check']);
    expect(err).toContain(
      'error: There are both Strategy.yml and strategy.yaml in teams.\n  Delete one of them.',
    );
    expect(code).toBe(2);
  });

  it.each([['render'], ['diff'], ['log'], ['map'], ['status']])(
    'are an error of `strat %s` as well',
    (verb) => {
      const place = makePlace({ 'strategy.yaml': plan(), 'Strategy.yml': plan(60) });
      const { code, err } = place.strat([verb]);
      expect(err).toContain(
        'There are both Strategy.yml and strategy.yaml in this folder.\n  Delete one of them.',
      );
      expect(code).toBe(2);
    },
  );

  it('do not matter where one of them is named', () => {
    const place = makePlace({ 'strategy.yaml': plan(), 'Strategy.yml': plan(60) });
    expect(place.strat(['render', 'strategy.yaml', '--output', 'brief.md']).code).toBe(0);
  });

  it('are one error where they are a configuration', () => {
    const place = makePlace({
      'a/strategy.yaml': plan(),
      'b/strategy.yaml': plan(),
      'strat.config.yaml': 'extends: strict\n',
      'strat.config.yml': 'extends: minimal\n',
    });
    const { code, err } = place.strat(['check']);
    expect(err.split('both strat.config.yaml and strat.config.yml')).toHaveLength(2);
    expect(code).toBe(2);
  });

  it('are not needed: strat.config.yml alone is a configuration', () => {
    const place = makePlace({ 'strategy.yaml': plan(), 'strat.config.yml': 'extends: minimal\n' });
    expect(place.strat(['config']).out).toMatch(/extends +minimal +strat\.config\.yml:1/);
  });
});

describe('exclude', () => {
  const FILES = {
    'strategy.yaml': plan(),
    'archive/2020/strategy.yaml': plan(),
    'teams/a/strategy.yaml': plan(),
    'teams/a/old/strategy.yaml': plan(),
    'teams/b/strategy.yaml': plan(),
  };
  const ALL = Object.keys(FILES);

  it.each<[string, readonly string[], readonly string[]]>([
    ['["archive/**"]', [], ['archive/2020/strategy.yaml']],
    ['[archive]', [], ['archive/2020/strategy.yaml']],
    ['[archive/]', [], ['archive/2020/strategy.yaml']],
    ['["**/old"]', [], ['teams/a/old/strategy.yaml']],
    ['["teams/*/strategy.yaml"]', [], ['teams/a/strategy.yaml', 'teams/b/strategy.yaml']],
    ['["teams/*"]', [], ['teams/a/strategy.yaml', 'teams/a/old/strategy.yaml', 'teams/b/strategy.yaml']],
    ['["arch"]', [], []],
    ['["archive/**"]', ['archive'], ALL.filter((path) => !path.startsWith('archive/'))],
    ['["archive/**"]', ['archive/2020/strategy.yaml'], ALL.filter((path) => !path.startsWith('archive/'))],
    ['["teams/**"]', ['teams/a'], ALL.filter((path) => !path.startsWith('teams/a/'))],
    ['["**/old"]', ['teams/a'], ALL.filter((path) => path !== 'teams/a/strategy.yaml')],
  ])('%s, asked for %j, leaves out', (exclude, asked, left) => {
    const place = makePlace({ ...FILES, 'strat.config.yaml': `exclude: ${exclude}\n` });
    expect(listRead(place, ...asked)).toEqual(ALL.filter((path) => !left.includes(path)).sort());
  });

  it('is said, and holds for status and the site too', () => {
    const place = makePlace({
      'a/strategy.yaml': plan(),
      'b/strategy.yaml': plan(),
      'c/strategy.yaml': plan(),
      'strat.config.yaml': 'exclude: [c]\n',
    });
    const said = 'Left out by `exclude`, 1 path: c.\n';
    expect(place.strat(['check', ...TODAY]).err).toContain(said);
    const status = place.strat(['status', ...TODAY]);
    expect(status.out).toContain('2 strategies');
    expect(status.err).toContain(said);
    expect(place.strat(['site', ...TODAY, '--output', '_site']).err).toContain(said);
  });

  it('does not name the check-ins of a plan, which are read', () => {
    const place = makePlace({
      'strategy.yaml': plan(),
      'checkins/2027-01-31-maria.yaml':
        'strat: 1\nkind: checkin\non: 2027-01-31\nmeasures: { nothing: 60 }\n',
      'old/checkins/note.yaml': 'Notes.\n',
      'strat.config.yaml': 'exclude: ["**/checkins/**"]\n',
    });
    const { out, err } = place.strat(['check', '--format', 'concise', ...TODAY]);
    expect(out).toContain('checkins/2027-01-31-maria.yaml');
    expect(err).toContain('Left out by `exclude`, 1 path: old/checkins.\n');
  });

  it('may only be set at the root', () => {
    const place = makePlace({ 'a/strategy.yaml': plan(), 'a/strat.config.yaml': 'exclude: [b]\n' });
    const { code, err } = place.strat(['check']);
    expect(err).toContain('`exclude` applies to the whole repository, so only strat.config.yaml can set it.');
    expect(code).toBe(2);
  });

  it.each([
    ['["/etc"]', 'The glob `/etc` is not relative to the folder of the configuration.'],
    ['["!teams"]', 'begins with `!`'],
    ['archive', '`exclude` is the text `archive`, but should be a list.'],
    ['[3]', 'If it is a number, put quotes around it.'],
  ])('%s is refused', (exclude, said) => {
    const place = makePlace({ 'strategy.yaml': plan(), 'strat.config.yaml': `exclude: ${exclude}\n` });
    const { code, err } = place.strat(['check']);
    expect(err).toContain(said);
    expect(code).toBe(2);
  });
});

it('a second spelling that is taken away broke no promise, but the plan in its place would', () => {
  const place = makePlace({ 'a/strategy.yaml': plan(80), 'a/strategy.yml': plan(60, 'other') });
  place.commit('base');
  place.git('branch', 'base');
  place.git('rm', '--quiet', 'a/strategy.yml');
  const argv = ['check', '--against', 'base', '--format', 'concise', ...TODAY];
  expect(place.strat(argv).out).not.toContain('removed');
  place.git('reset', '--quiet', '--hard');
  place.git('rm', '--quiet', 'a/strategy.yaml');
  expect(place.strat(argv).out).toMatch(/a\/strategy\.yaml.*criterion-removed/);
});

describe('a change cannot leave itself out', () => {
  /** A base with one plan and a rule of what is left out, and a change on top. */
  function change(base: Readonly<Record<string, string>>, head: Readonly<Record<string, string>>) {
    const place = makePlace({ 'strategy.yaml': plan(80, 'other'), ...base });
    place.commit('base');
    place.git('branch', 'base');
    for (const [path, text] of Object.entries(head)) place.write(path, text);
    place.commit('change');
    return place.strat(['check', '--against', 'base', '--format', 'concise', ...TODAY]);
  }
  const TEAM = 'teams/a/strategy.yaml';
  const CONFIG = 'strat.config.yaml';

  it('by excluding what it lowers', () => {
    const { code, out } = change({ [TEAM]: plan(80) }, { [TEAM]: plan(60), [CONFIG]: 'exclude: [teams]\n' });
    expect(out).toMatch(/teams\/a\/strategy\.yaml.*criterion-removed/);
    expect(out).toContain('gate-weakened');
    expect(code).toBe(1);
  });

  it('by excluding more than before', () => {
    const { code, out } = change(
      { [TEAM]: plan(80), [CONFIG]: 'exclude: [archive]\n' },
      { [TEAM]: plan(60), [CONFIG]: 'exclude: [archive, "teams/*"]\n' },
    );
    expect(out).toMatch(/teams\/a\/strategy\.yaml.*criterion-removed/);
    expect(code).toBe(1);
  });

  it('by moving a plan to where nothing is checked', () => {
    const place = makePlace({
      'strategy.yaml': plan(80, 'other'),
      [TEAM]: plan(80),
      [CONFIG]: 'exclude: [archive]\n',
    });
    place.commit('base');
    place.git('branch', 'base');
    mkdirSync(join(place.root, 'archive'));
    place.git('mv', 'teams/a', 'archive/a');
    place.write('archive/a/strategy.yaml', plan(60));
    place.commit('change');
    const { code, out } = place.strat(['check', '--against', 'base', '--format', 'concise', ...TODAY]);
    expect(out).toMatch(/teams\/a\/strategy\.yaml.*criterion-removed/);
    expect(code).toBe(1);
  });

  it('and what was left out before says nothing', () => {
    const { out } = change({ [TEAM]: plan(80), [CONFIG]: 'exclude: [teams]\n' }, { [TEAM]: plan(60) });
    expect(out).not.toContain(TEAM);
    expect(out).not.toContain('gate-weakened');
  });

  it.each([
    ['archive', 'archive/**', false],
    ['archive/**', 'archive', false],
    ['archive/', 'archive', false],
    ['teams/*/**', 'teams/*', true],
    ['teams/a/strategy.yaml/**', TEAM, true],
    ['archive/old', 'archive', true],
  ])('by writing %s as %s: %s', (before, after, isWeaker) => {
    const config = (glob: string) => `exclude: ["${glob}"]\n`;
    const { out } = change(
      { [TEAM]: plan(80), [CONFIG]: config(before) },
      { [TEAM]: plan(80), [CONFIG]: config(after) },
    );
    expect(out.includes('gate-weakened')).toBe(isWeaker);
  });

  it('and what is taken in again is compared', () => {
    const { code, out } = change(
      { [TEAM]: plan(80), [CONFIG]: 'exclude: [teams]\n' },
      { [TEAM]: plan(60), [CONFIG]: 'exclude: []\n' },
    );
    expect(out).toMatch(/teams\/a\/strategy\.yaml.*target-lowered/);
    expect(code).toBe(1);
  });
});

describe('a parent that cannot be found says why', () => {
  const child = 'strat: 1\nname: Team\nparent: ../up\n';

  it.each([
    [
      'a link',
      'strategy.yaml',
      'up/strategy.yaml is a link, and a search does not follow links. Give the path that it leads to.',
    ],
    [
      'two spellings',
      'Strategy.yml',
      'There are both Strategy.yml and strategy.yaml in up. Delete one of them.',
    ],
  ])('%s', (_, name, why) => {
    const place = makePlace({ 'team/strategy.yaml': child, 'plans/strategy.yaml': plan() });
    mkdirSync(join(place.root, 'up'));
    if (name === 'strategy.yaml') symlinkSync('../plans/strategy.yaml', join(place.root, 'up', name));
    else for (const one of [name, 'strategy.yaml']) place.write(`up/${one}`, plan());
    const { findings } = JSON.parse(place.strat(['check', 'team', '--format', 'json', ...TODAY]).out);
    const [found] = findings.filter(({ field }: { field?: string }) => field === 'parent');
    expect(found).toMatchObject({ rule: 'reference-unknown', level: 'error' });
    expect(found.help).toContain(why);
  });
});
