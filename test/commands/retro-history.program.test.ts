/** `strat retro` in a repository: the first target comes out of git, and closing is judged against the base. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { readHarborYear } from '../harbor-year.ts';
import { type TestRepository, testRepository } from '../repository.ts';

const YEAR = readHarborYear('', 'retros/');
const PLAN = YEAR['/strategy.yaml'] ?? '';

/** Commits the plan as it was in January, and each record on its day. */
function replayYear(repository: TestRepository, plan: (on: string) => string): void {
  repository.write('strategy.yaml', plan('2027-01-04'));
  repository.commit('The plan', { on: '2027-01-04' });
  const days = Object.entries(YEAR)
    .flatMap(([path, text]) => {
      const on = /\d{4}-\d\d-\d\d/.exec(path)?.[0];
      return on === undefined ? [] : [{ path: path.slice(1), text, on }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  for (const { path, text, on } of days) {
    repository.write(path, text);
    repository.write('strategy.yaml', plan(on));
    repository.commit(`Record of ${on}`, { on, by: 'Nadia Klein' });
  }
}

const moveTarget = (on: string) =>
  on < '2027-09-20' ? PLAN.replace('target: 4\n    due: 2028-12', 'target: 2\n    due: 2028-12') : PLAN;

describe('strat retro in a repository', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = testRepository();
  });
  afterEach(() => repository.remove());

  async function run(...argv: readonly string[]) {
    const world = repository.host();
    const code = await main(argv, world.host);
    return { code, out: world.stdout(), err: world.stderr() };
  }
  const look = async (...argv: readonly string[]) =>
    JSON.parse((await run('retro', '--as-of', '2027-12-15', '--format', 'json', ...argv)).out);

  it('takes the first target from history, with the day and the reason of its amendment', async () => {
    replayYear(repository, moveTarget);
    const [loanTime] = (await look()).measures;
    expect(loanTime.first).toEqual({ baseline: 72, target: 2, due: '2028-12' });
    expect(loanTime.moves).toEqual([
      expect.objectContaining({ from: 2, to: 4, on: '2027-09-20', less: true }),
    ]);
    expect(loanTime.shareOfFirst).toBeCloseTo(36 / 70);
  });

  it('finds a target that was moved without a reason', async () => {
    replayYear(repository, (on) =>
      on < '2027-05-01' ? PLAN.replace('target: 52000', 'target: 60000') : PLAN,
    );
    const { out } = await run('retro', '--as-of', '2027-12-15');
    expect(out).toContain('41,000 → 60,000');
    expect(out).toMatch(/lowered once, without\s+a reason/);
  });

  it('does not count what was recorded late as said in time', async () => {
    replayYear(repository, moveTarget);
    repository.write(
      'checkins/2027-08-31.yaml',
      'strat: 1\nkind: checkin\non: 2027-08-31\nby: nadia\nmeasures: { membership: 42700 }\n',
    );
    repository.commit('August, at last', { on: '2027-12-12' });
    const { rhythm } = await look();
    expect(rhythm.silent).toEqual([{ from: '2027-08-01', to: '2027-08-31' }]);
    expect(rhythm.late).toEqual([
      { file: 'checkins/2027-08-31.yaml', on: '2027-08-31', recordedOn: '2027-12-12' },
    ]);
    const { out } = await run('retro', '--as-of', '2027-12-15');
    expect(out).toContain('Said for 31 August 2027, recorded on 12 December 2027.');
  });

  it('is wanted by the change that closes a strategy, and by no later one', async () => {
    replayYear(repository, moveTarget);
    repository.git('tag', 'base');
    repository.write('strategy.yaml', PLAN.replace('status: active', 'status: closed'));
    repository.commit('Close', { on: '2030-01-10' });
    const rules = ['--only', 'closed-without-retro,result-absent,result-differs,miss-unexplained'];
    const check = (...more: readonly string[]) =>
      run('check', '--format', 'concise', '--as-of', '2030-01-10', ...rules, ...more);
    expect((await check('--against', 'base')).out).toContain('error closed-without-retro');
    expect((await check('--against', 'HEAD')).out).not.toContain('closed-without-retro');
    expect((await check()).out).not.toContain('closed-without-retro');
    repository.write(
      'retros/2030-01-10.md',
      '---\nstrat: 1\nkind: retro\non: 2030-01-10\nby: nadia\ncloses: true\nresults: { loan-time: { value: 35, at: 2027-11-30 } }\n---\n',
    );
    const wrong = await check('--against', 'base');
    expect(wrong.code).toBe(1);
    expect(wrong.out).toContain('error result-differs');
    expect(wrong.out).toContain('error result-absent');
    expect(wrong.out).not.toContain('closed-without-retro');
    repository.commit('Results', { on: '2030-01-10' });
    const later = await check('--against', 'HEAD');
    expect(later.code).toBe(0);
    expect(later.out).not.toMatch(/ (?:error|warning) /);
  });
});
