/** `strat site` in real folders with real histories. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SiteFlags, site } from '../../src/commands/site.ts';
import { EXIT } from '../../src/exit.ts';
import { HOME } from '../pretend-host.ts';
import { type TestRepository, testRepository } from '../repository.ts';

const INSTALLED = new URL('../..', import.meta.url).pathname;
let repo: TestRepository;
beforeEach(() => {
  repo = testRepository();
  repo.write('company/strategy.yaml', company(2));
  repo.write('teams/Loan desk/strategy.yaml', 'strat: 1\nname: Desk\nparent: ../../company\n');
});
afterEach(() => repo.remove());

const company = (target: number) => `strat: 1
name: Harbor
people: { jon: { name: Jon Berg, role: Head of lending }, ida: { name: Ida Holm, role: Auditor } }
criteria:
  loan-time: { outcome: Members wait less, measure: Hours, unit: hours, baseline: 72, target: ${target}, owner: jon }
  secret-merger: { outcome: We buy Bluewater, measure: Deals, baseline: 0, target: 1, owner: ida, internal: true }
`;

const amendment = (of: string, by: string, why: string) =>
  `---\nstrat: 1\nkind: amendment\non: 2026-05-02\nby: ${by}\nchanges:\n  - { of: ${of}, field: target, from: 2, to: 4 }\n---\n${why}\n`;

const FLAGS = { asOf: '2027-01-15' } as const;

async function run(flags: SiteFlags = {}, folder?: string, cwd = repo.root) {
  const { host, stderr } = repo.host({ cwd });
  expect(host.home).toBe(HOME);
  const code = await site({ ...host, home: INSTALLED }, folder, { ...FLAGS, ...flags });
  return { code, said: stderr() };
}

/** Returns every file below a folder, with its text. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name),
  );
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const out = (path = '') => join(repo.root, '_site', path);
const page = (path: string) => readFileSync(out(path), 'utf8');

it('strat site makes pages for every strategy of the repository, wherever it is called', async () => {
  const { code, said } = await run({ output: '../_site' }, undefined, join(repo.root, 'company'));
  expect(code).toBe(EXIT.clean);
  expect(said).toContain('2 strategies, 6 pages written');
  expect(Object.keys(filesIn(out()))).toEqual([
    '.strat-site.json',
    'company/index.html',
    'company/one-page.html',
    'index.html',
    'search.html',
    'teams/loan-desk/index.html',
    'teams/loan-desk/one-page.html',
  ]);
  expect(page('index.html')).toContain('serves Harbor');
});

it('strat site makes the same bytes again, and does not rewrite unchanged files', async () => {
  await run({ output: 'one' });
  await run({ output: 'two' });
  expect(filesIn(join(repo.root, 'one'))).toEqual(filesIn(join(repo.root, 'two')));
  expect((await run({ output: 'two' })).said).toContain('0 pages written and 6 unchanged');
});

it('strat site keeps the addresses of a part of the repository', async () => {
  await run({}, 'teams');
  expect(Object.keys(filesIn(out()))).toContain('teams/loan-desk/index.html');
  expect(Object.keys(filesIn(out()))).not.toContain('company/index.html');
});

describe('the history on a site', () => {
  beforeEach(() => {
    repo.commit('Start', { by: 'Maria Lopez', on: '2026-01-09' });
    repo.write('company/strategy.yaml', company(4));
    repo.write('company/amendments/2026-05-02-loan.md', amendment('loan-time', 'jon', 'The *core* is slow.'));
    repo.write(
      'company/amendments/2026-05-03-deal.md',
      amendment('secret-merger', 'ida', 'Bluewater asked.'),
    );
    repo.commit('Slower', { by: 'Jon Berg', on: '2026-05-02' });
  });

  it('shows each change with its reason, and is linked from the criterion', async () => {
    await run();
    const changes = page('company/changes.html');
    expect(changes).toContain('The <em>core</em> is slow.');
    expect(changes).toContain('Jon Berg: Slower');
    expect(changes).toMatch(/id="loan-time"[\s\S]*lowered once/);
    expect(page('company/index.html')).toContain('href="changes.html#loan-time"');
  });

  it('shows the public nothing internal, and no names', async () => {
    const { said } = await run({ audience: 'public' });
    for (const [name, text] of Object.entries(filesIn(out()))) {
      expect(`${name} ${text}`).not.toMatch(
        /Bluewater|secret-merger|Jon Berg|Ida Holm|Maria Lopez|Slower|>jon<|owner jon/,
      );
    }
    expect(page('company/changes.html')).toContain('target 2 → 4 hours');
    expect(page('company/changes.html')).not.toMatch(/core|Amendments|has been amended/);
    expect(said).not.toContain('still names');
  });

  it('keeps an entry internal that was internal once', async () => {
    repo.write('company/strategy.yaml', company(4).replace(', internal: true', ''));
    repo.commit('Open', { on: '2026-06-01' });
    await run({ audience: 'public' });
    expect(page('company/changes.html')).not.toContain('secret-merger');
  });
});

it('strat site removes its own outdated pages, and nothing else', async () => {
  await run();
  writeFileSync(out('note.html'), 'mine');
  writeFileSync(out('company/index.html'), 'mine now');
  const list = JSON.parse(page('.strat-site.json')) as { pages: string[] };
  writeFileSync(
    out('.strat-site.json'),
    JSON.stringify({ pages: [...list.pages, 'note.html', '../company/strategy.yaml'] }),
  );
  repo.git('init', '--quiet');
  const { said } = await run({}, 'teams');
  expect(said).toContain('1 removed');
  expect(existsSync(out('company/one-page.html'))).toBe(false);
  expect(page('note.html')).toBe('mine');
  expect(page('company/index.html')).toBe('mine now');
  expect(existsSync(join(repo.root, 'company/strategy.yaml'))).toBe(true);
});

describe('strat site refuses, with nothing changed,', () => {
  it.each([
    ['the top of the repository', '.', /is the top of the repository/],
    ['a folder above it', '..', /holds a strategy/],
    ['a folder of a strategy', 'company', /holds a strategy/],
    ['a folder in .git', '.git/site', /is inside `\.git`/],
  ])('%s', async (_, output, why) => {
    await expect(run({ output })).rejects.toThrow(why);
    expect(existsSync(join(repo.root, output, 'search.html'))).toBe(false);
  });

  it('a file that another program made, unless --force replaces it', async () => {
    mkdirSync(out());
    writeFileSync(out('search.html'), 'mine');
    await expect(run()).rejects.toThrow(
      '_site/search.html already exists, and `strat site` did not write it.',
    );
    expect(Object.keys(filesIn(out()))).toEqual(['search.html']);
    expect((await run({ force: true })).code).toBe(EXIT.clean);
    expect(page('search.html')).toContain('<!DOCTYPE html>');
  });

  it('a path through links', async () => {
    mkdirSync(join(repo.top, 'elsewhere'));
    symlinkSync(join(repo.top, 'elsewhere'), join(repo.root, 'away'));
    await expect(run({ output: 'away' })).rejects.toThrow('is a link');
    await expect(run({ output: 'away/site' })).rejects.toThrow('leads through a link out of the repository');
    mkdirSync(out());
    symlinkSync(join(repo.root, 'company'), out('company'));
    await expect(run()).rejects.toThrow('_site/company is a link');
    expect(readdirSync(join(repo.root, 'company'))).toEqual(['strategy.yaml']);
    expect(readdirSync(join(repo.top, 'elsewhere'))).toEqual([]);
  });

  it('a folder without strategies, and a file', async () => {
    mkdirSync(join(repo.root, 'empty'));
    await expect(run({}, 'empty')).rejects.toThrow(
      'There is no strategy.yaml or strategy.md in or below empty.',
    );
    await expect(run({}, 'company/strategy.yaml')).rejects.toThrow('is a file');
  });
});

it('strat site skips a strategy that cannot be read, and the run has failed', async () => {
  repo.write('broken/strategy.yaml', 'strat: 2\nname: Later\n');
  repo.write('chart/strategy.yaml', 'kind: of another program\n');
  const { code, said } = await run();
  expect(code).toBe(EXIT.cannot);
  expect(said).toContain('broken/strategy.yaml');
  expect(said).toContain('Left out: chart/strategy.yaml is not a strat file');
  expect(said).toContain('The site leaves out 1 strategy that could not be read.');
  expect(page('index.html')).toContain('Harbor');
});
