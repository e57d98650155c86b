/** Earlier moves in the output of `strat diff`, over real histories. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diff } from '../../src/commands/diff.ts';
import type { Repository } from '../../src/host/host.ts';
import { makePastReader } from '../../src/tasks/compare/history.ts';
import { type TestRepository, testRepository } from '../repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = testRepository();
});
afterEach(() => repo.remove());

const plan = (target: number, { id = 'same-day', due = '2028-06', unit = 'percent', extra = '' } = {}) =>
  `strat: 1\nname: Harbor 2029\nstart: 2026-01\nend: 2029\ncriteria:\n  ${id}:\n    measure: Decisions on the same day\n    unit: ${unit}\n    baseline: 20\n    target: ${target}\n    due: ${due}\n${extra}`;

async function effects(path?: string): Promise<readonly (string | undefined)[]> {
  const pretended = repo.host();
  const code = await diff(pretended.host, path, undefined, { format: 'json', asOf: '2027-03-01' });
  expect(code).toBe(0);
  return JSON.parse(pretended.stdout()).changes.map(({ effect }: { effect?: string }) => effect);
}

function commit(text: string | Uint8Array, on: string, path = 'strategy.yaml'): void {
  repo.write(path, text);
  repo.commit('A step', { on });
}

describe('a target that has moved before', () => {
  it('is reported with its first value and the sum of all steps', async () => {
    commit(plan(80), '2026-01-09');
    commit(plan(65), '2026-06-01');
    repo.write('strategy.yaml', plan(47));
    expect(await effects()).toEqual([
      'ambition down 40 % (+45 → +27 points); lowered for the 2nd time; first set at 80 on 2026-01-09, now 55 % less ambitious',
    ]);
  });

  it('adds nothing up the first time', async () => {
    commit(plan(80), '2026-01-09');
    repo.write('strategy.yaml', plan(47));
    expect(await effects()).toEqual(['ambition down 55 % (+60 → +27 points)']);
  });

  it('shows how far a date has moved in all', async () => {
    commit(plan(80), '2026-01-09');
    commit(plan(80, { due: '2028-09' }), '2026-06-01');
    repo.write('strategy.yaml', plan(80, { due: '2028-12' }));
    expect(await effects()).toEqual([
      '3 months later; later for the 2nd time; first due 30 June 2028, now 6 months later',
    ]);
  });

  it('keeps its history under a new id and in a new folder', async () => {
    commit(plan(80), '2026-01-09', 'old/strategy.yaml');
    repo.git('mv', 'old', 'new');
    repo.commit('Another folder', { on: '2026-02-01' });
    commit(
      plan(70, { id: 'at-once', extra: '    renamed_from: same-day\n' }),
      '2026-06-01',
      'new/strategy.yaml',
    );
    repo.write('new/strategy.yaml', plan(50, { id: 'now', extra: '    renamed_from: at-once\n' }));
    expect(await effects('new')).toContain(
      'ambition down 40 % (+50 → +30 points); lowered for the 2nd time; first set at 80 on 2026-01-09, now 50 % less ambitious',
    );
  });

  it('does not add up values in another unit', async () => {
    commit(plan(8000, { unit: 'members' }), '2026-01-09');
    commit(plan(80), '2026-02-09');
    commit(plan(65), '2026-06-01');
    repo.write('strategy.yaml', plan(47));
    expect(await effects()).toEqual([
      'ambition down 40 % (+45 → +27 points); lowered for the 2nd time; first set at 80 on 2026-02-09, now 55 % less ambitious',
    ]);
  });

  it('does not add up values of another measure; a typo in it is no other', async () => {
    const measured = (target: number, measure: string) =>
      plan(target).replace(/measure: [^,}\n]+/, `measure: ${measure}`);
    commit(measured(95, 'Sales that a clerk closes'), '2026-01-09');
    commit(measured(80, 'Visitors who like the  desk'), '2026-02-09');
    commit(measured(65, 'Visitors who like the desk'), '2026-06-01');
    repo.write('strategy.yaml', measured(47, 'Visitors who like the desk'));
    expect(await effects()).toEqual([
      'ambition down 40 % (+45 → +27 points); lowered for the 2nd time; first set at 80 on 2026-02-09, now 55 % less ambitious',
    ]);
  });

  it('says what a sentence promised at first that is reworded again', async () => {
    const said = (text: string) =>
      `strat: 1\nname: Harbor 2029\nstart: 2026-01\nend: 2029\ncriteria:\n  answers:\n    outcome: ${text}\n    due: 2028-06\n`;
    commit(said('All clinics answer every question within a day.'), '2026-01-09');
    commit(said('All clinics answer most questions within a day.'), '2026-02-09');
    commit(said('All  clinics answer most questions within a day.'), '2026-03-09');
    repo.write('strategy.yaml', said('Most clinics answer most questions within a day.'));
    const [effect] = await effects();
    expect(effect).toMatch(
      /^promises less: .*; reworded for the 2nd time; at first it said “All clinics answer every question within a day\.”$/,
    );
  });

  it('reports nothing that a shallow clone cannot know', async () => {
    commit(plan(80), '2026-01-09');
    commit(plan(65), '2026-06-01');
    commit(plan(60), '2026-07-01');
    repo.git('clone', '--quiet', '--depth=2', `file://${repo.root}`, `${repo.top}/shallow`);
    const pretended = repo.host({ cwd: `${repo.top}/shallow` });
    repo.write('../shallow/strategy.yaml', plan(47));
    await diff(pretended.host, undefined, undefined, { format: 'json', asOf: '2027-03-01' });
    expect(pretended.stdout()).toContain('ambition down 33 % (+40 → +27 points)');
    expect(pretended.stdout()).not.toContain('lowered for the');
  });

  it('reports nothing if an older version cannot be read', async () => {
    commit(new Uint8Array([0xff, 0xfe, 0x00]), '2026-01-01');
    commit(plan(80), '2026-01-09');
    commit(plan(65), '2026-06-01');
    repo.write('strategy.yaml', plan(47));
    expect(await effects()).toEqual(['ambition down 40 % (+45 → +27 points)']);
  });
});

describe('the history reader', () => {
  /** Counts how often a repository is asked for its history. */
  const counted = (repository: Repository) => {
    let asked = 0;
    const history: Repository['history'] = (...given) => {
      asked++;
      return repository.history(...given);
    };
    return { repository: { ...repository, history }, asked: () => asked };
  };

  it('reads nothing before it is asked, and then only once', () => {
    commit(plan(80), '2026-01-09');
    const { repository, asked } = counted(repo.open());
    const head = repository.commit('HEAD') ?? '';
    const { history } = makePastReader(repository, head, 'strategy.yaml');
    expect(asked()).toBe(0);
    expect(history('same-day').map(({ on, due, criterion }) => [on, due, criterion.target])).toEqual([
      ['2026-01-09', '2028-06-30', 80],
    ]);
    expect([history('constructor'), history('none')]).toEqual([[], []]);
    expect(asked()).toBe(1);
  });
});

describe('a strategy on one side only', () => {
  async function said(): Promise<{ readonly stdout: string; readonly stderr: string }> {
    const pretended = repo.host();
    await diff(pretended.host, 'HEAD', undefined, { asOf: '2027-03-01' });
    return { stdout: pretended.stdout(), stderr: pretended.stderr() };
  }

  it('is new: no target has moved, and nothing before it was wrong', async () => {
    repo.commit('Nothing yet');
    repo.write('strategy.yaml', plan(80));
    const { stdout, stderr } = await said();
    expect(stdout).toMatch(/^A new strategy\. {2}Harbor 2029, against HEAD@/);
    expect(stdout).toContain('+ same-day');
    expect(stderr).toBe('');
  });

  it('was deleted with all its commitments', async () => {
    commit(plan(80), '2026-01-09');
    repo.git('rm', '--quiet', 'strategy.yaml');
    repo.commit('Away', { on: '2026-02-01' });
    const pretended = repo.host();
    await diff(pretended.host, 'HEAD~1:strategy.yaml', 'HEAD:strategy.yaml', { asOf: '2027-03-01' });
    expect(pretended.stdout()).toMatch(
      /^The strategy is gone\. 2 need a reason \(1 easier, 1 gone\) · 2 details\./,
    );
    expect(pretended.stdout()).toContain('promised +60 points');
    expect(pretended.stderr()).toBe('');
  });
});
