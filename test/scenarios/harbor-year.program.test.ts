/**
 * The first year of Harbor Credit Union, as it happened: the plan, a word each month, two surveys, a target that moves
 * with a reason, a month of silence, a meeting, and the look back. Each file arrives in git on its own day.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HARBOR_YEAR } from '../harbor-year.ts';
import { type TestRepository, testRepository } from '../repository.ts';

const PROGRAM = resolve('bin/strat.js');
const FOLDERS = ['amendments', 'checkins', 'meetings', 'retros', 'surveys'];
const PLAN = readFileSync(`${HARBOR_YEAR}strategy.yaml`, 'utf8');
/** The plan of January: two hours were promised then. */
const FIRST_PLAN = PLAN.replace('    target: 4\n', '    target: 2\n').replace(/ {2}small-limits:\n.*\n/, '');

let repository: TestRepository;

/** Lets time pass: commits every record up to a day, each on its own. */
function liveUntil(day: string): void {
  for (const path of waiting.splice(
    0,
    waiting.findIndex((one) => dayOf(one) > day),
  )) {
    repository.write(path, readFileSync(`${HARBOR_YEAR}${path}`));
    if (path.startsWith('amendments/'))
      repository.write('strategy.yaml', FIRST_PLAN.replace('target: 2\n', 'target: 4\n'));
    repository.commit(path, { on: dayOf(path), by: 'Nadia Klein' });
  }
}

const dayOf = (path: string) => /\d{4}-\d\d-\d\d/.exec(path)?.[0] ?? '';
const waiting = FOLDERS.flatMap((folder) =>
  readdirSync(`${HARBOR_YEAR}${folder}`).map((name) => `${folder}/${name}`),
)
  .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
  .concat('the end/9999-12-31');

function strat(...argv: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [PROGRAM, ...argv], {
    cwd: repository.root,
    encoding: 'utf8',
    env: { ...process.env, GIT_AUTHOR_NAME: 'Nadia Klein', COLUMNS: '120' },
  });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

const states = (day: string) => {
  const { strategies } = JSON.parse(strat('status', '--format', 'json', '--as-of', day));
  const all: { id: string; kind: string; state: string }[] = strategies[0].measures;
  return Object.fromEntries(
    all.filter(({ kind }) => kind === 'criterion').map(({ id, state }) => [id, state]),
  );
};

beforeAll(() => {
  repository = testRepository();
  repository.write('strategy.yaml', FIRST_PLAN);
  repository.commit('The plan', { on: '2027-01-04', by: 'Maria Ortega' });
});
afterAll(() => repository.remove());

describe('the first year', () => {
  it('begins with one value, and claims nothing about the rest', () => {
    liveUntil('2027-02-05');
    expect(states('2027-02-05')).toEqual({
      'loan-time': 'at-risk',
      membership: 'on-track',
      'loan-losses': 'no-data',
      'somebody-to-call': 'no-data',
      'any-branch': 'no-data',
    });
  });

  it('asks everybody in March, and sees where the chain breaks', () => {
    liveUntil('2027-03-31');
    expect(strat('survey', '--as-of', '2027-04-01')).toContain(
      'The chain breaks between believe and own (52 → 41 %).',
    );
  });

  it('corrects a typing error in May, and both numbers stay', () => {
    liveUntil('2027-05-31');
    const { commitments } = JSON.parse(
      strat('log', 'membership', '--format', 'json', '--as-of', '2027-06-01'),
    );
    const told = JSON.stringify(commitments);
    expect([told.includes('43100'), told.includes('41520')]).toEqual([true, true]);
  });

  it('calls the silence of August by its name', () => {
    liveUntil('2027-09-10');
    expect(states('2027-09-10')).toMatchObject({ membership: 'no-update', 'loan-time': 'off-track' });
  });

  it('moves a target in September with a reason, and the review knows', () => {
    liveUntil('2027-09-30');
    const log = strat('log', 'loan-time', '--as-of', '2027-09-30');
    expect(log).toMatch(/2 → 4/);
    expect(log).toContain('The bureau opens its interface a year later');
  });

  it('asks again in October, and says what was done since', () => {
    liveUntil('2027-10-31');
    const told = strat('survey', '--as-of', '2027-10-31');
    expect(told).toContain('The chain breaks between understand and believe (71 → 51 %).');
    expect(told).toContain('say-who-answers done');
    expect(told).toContain('+12, more than chance');
  });

  it('decides three things in December', () => {
    liveUntil('2027-11-30');
    const { decide } = JSON.parse(strat('agenda', '--format', 'json', '--as-of', '2027-12-06'));
    expect(decide.map(({ id }: { id: string }) => id)).toEqual(['loan-time', 'loan-losses', 'any-branch']);
  });

  it('looks back on the first promise, not only on the last', () => {
    const told = strat('retro', '--as-of', '2027-12-15');
    expect(told).toMatch(/loan-time +72 → 2, Dec 2028 +72 → 4, Dec 2028 +36 on 30 Nov/);
    expect(told).toContain('51 % of the first ambition, 53 % of today’s');
    expect(told).toContain('10 check-ins in 11 months. Nothing in August.');
  });

  it('passes its own check at the end of the year, with warnings about results that nobody hides', () => {
    liveUntil('2027-12-15');
    repository.write('strategy.yaml', PLAN);
    repository.commit('What the look back changed', { on: '2027-12-16' });
    const { findings } = JSON.parse(strat('check', '--format', 'json', '--as-of', '2027-12-16'));
    expect(findings.filter(({ level }: { level: string }) => level === 'error')).toEqual([]);
    expect(findings.map(({ rule }: { rule: string }) => rule)).toContain('action-overdue');
  });

  it('leaves nothing in git that a public page shows', () => {
    const page = execFileSync(
      process.execPath,
      [PROGRAM, 'render', '--audience', 'public', '--as-of', '2027-12-16'],
      {
        cwd: repository.root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    for (const word of ['stop list', 'a year later', 'Nadia', 'blamed', '149', '218'])
      expect(page).not.toContain(word);
  });
});
