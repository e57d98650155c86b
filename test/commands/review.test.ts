/** The command line of `strat review`; test/forge tests what it does in a job. */
import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { pretendHost } from '../pretend-host.ts';

const FILES: Readonly<Record<string, string>> = {
  '/work/strategy.yaml': 'strat: 1\nname: Harbor\nstatus: draft\n',
};

async function run(argv: readonly string[], env: Readonly<Record<string, string>> = {}, files = FILES) {
  const world = pretendHost({ files, env });
  return { ...world, code: await main(['review', ...argv], world.host) };
}

describe('strat review exits with 2 for', () => {
  it.each([
    [[], 'To try it here, write `strat review --github --dry-run` or `strat review --gitlab --dry-run`.'],
    [['--github', '--gitlab'], 'cannot be used together'],
    [['--github', '--save', 'a.json', '--dry-run'], 'Leave one of them out.'],
    [['--github', '--output', 'sarifx=a'], 'Did you mean `sarif`?'],
    [['--github', '--fail-on', 'fatal'], '--fail-on'],
    [['--github', '--post', 'missing.json'], 'missing.json'],
    [['--gitlab', '--post', 'strategy.yaml'], 'is not a saved review'],
    [['--github', 'nowhere'], 'nowhere'],
    [['--github', '--as-of', 'soon'], 'soon'],
  ])('%j', async (argv, said) => {
    const { code, stderr, stdout, written } = await run(argv);
    expect(stderr()).toContain(said);
    expect([code, stdout(), written]).toEqual([2, '', []]);
  });
});

it('strat review recognizes the runner by its variables, and works outside of a repository', async () => {
  const github = await run([], { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: '/tmp/summary' });
  expect(github.stdout()).toContain('::warning file=strategy.yaml');
  expect(github.text('/tmp/summary')).toMatch(/^## \d+ warnings/);
  const gitlab = await run([], { GITLAB_CI: 'true' });
  expect(gitlab.written).toEqual(['/work/gl-code-quality-report.json']);
});

it('strat review appends to the summary of the job, unless it would grow too long', async () => {
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: '/tmp/summary' };
  const after = await run([], env, { ...FILES, '/tmp/summary': 'Tests: 5 passed.\n' });
  expect(after.text('/tmp/summary')).toMatch(/^Tests: 5 passed\.\n## /);
  const full = 'x'.repeat(1_000_000);
  expect((await run([], env, { ...FILES, '/tmp/summary': full })).text('/tmp/summary')).toBe(full);
});

it('strat review treats an event that cannot be read as none', async () => {
  const env = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH: '/tmp/event.json', GITHUB_TOKEN: 'ghs_x' };
  const { code, stderr } = await run([], env, { ...FILES, '/tmp/event.json': '{"pull_request":' });
  expect(code).toBe(0);
  expect(stderr()).toContain('No comment posted: this run is not for a pull request.');
});
