/** The examples in the help of each verb, pasted into a shell in a repository with a strategy. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { VERBS } from '../../src/cli/verbs.ts';
import { testRepository } from '../repository.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
/** It asks questions, and there is no terminal here. */
const ASKS = 'strat init';
const EXAMPLES = VERBS.flatMap(([, verbs]) => verbs.flatMap(({ examples = [] }) => examples)).filter(
  (example) => example !== ASKS,
);

const repository = testRepository();

beforeAll(() => {
  cpSync(join(ROOT, 'examples', 'harbor-year'), repository.root, { recursive: true });
  repository.commit('Add the strategy');
  repository.git('branch', '-M', 'main');
  const plan = readFileSync(join(repository.root, 'strategy.yaml'), 'utf8');
  const [, from = ''] = /loan-time:[\s\S]*?target: (\d+)/.exec(plan) ?? [];
  repository.write('strategy.yaml', plan.replace(`target: ${from}`, `target: ${Number(from) + 2}`));
});
beforeAll(() => {
  repository.write('goals.csv', 'Objective,Key Result,Target\nGrow,Win members,500\n');
  const args = [join(ROOT, 'bin', 'strat.js'), 'export', '--output', 'okrs.xlsx'];
  expect(spawnSync(process.execPath, args, { cwd: repository.root }).status).toBe(0);
});
afterAll(() => repository.remove());

it('are many', () => {
  expect(EXAMPLES.length).toBeGreaterThan(15);
});

it.each(EXAMPLES)('%s runs', (example) => {
  const line = example.replace(/^strat /, `"${process.execPath}" "${join(ROOT, 'bin', 'strat.js')}" `);
  const { status, stderr } = spawnSync('sh', ['-c', line], {
    cwd: repository.root,
    encoding: 'utf8',
    // The plan has been under way for a year then.
    env: {
      PATH: process.env.PATH ?? '',
      HOME: repository.top,
      GIT_AUTHOR_NAME: 'Maria Ortega',
      SOURCE_DATE_EPOCH: '1828915200',
    },
  });
  expect([status === 0 || status === 1, stderr]).toEqual([true, expect.any(String)]);
  expect(stderr).not.toMatch(/^error:/m);
});
