/** The built program loads commander only for help, and for words that are not plain. */
import { expect, it } from 'vitest';
import { loadedBy } from '../loaded-bundles.ts';

const EXAMPLE = 'examples/ten-people';
/** The bundle that holds commander. */
const PROGRAM = 'program';

it.each([
  [['check', EXAMPLE]],
  [['--color', 'check', EXAMPLE, '--format=json', '--no-config']],
  [['status', EXAMPLE]],
  [['render', EXAMPLE, '--brief', 'one-page']],
  [['check', EXAMPLE, '--only', 'a,,b']],
  [['chek']],
])('%j starts without commander', (argv) => {
  const loaded = loadedBy(...argv);
  expect(loaded).toContain('cli');
  expect(loaded).not.toContain(PROGRAM);
});

it.each([
  [['--help']],
  [['check', '--help']],
  [['check', '--formt', 'json']],
  [['check', EXAMPLE, '--no-baseline']],
  [['check', '--', EXAMPLE]],
  [['git-diff-driver', '--textconv', `${EXAMPLE}/strategy.yaml`]],
])('%j loads commander', (argv) => {
  expect(loadedBy(...argv)).toContain(PROGRAM);
});
