/** Four projects; the name of a test file says which one it belongs to. CONTRIBUTING.md says which name to choose. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Random choices follow the date of the commit. To repeat a failure of another commit, set TEST_SEED to the seed it printed. */
function seed(): string {
  const { TEST_SEED } = process.env;
  if (TEST_SEED) return TEST_SEED;
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    // An unpacked archive has no commits.
    return '1';
  }
}

/** Unit tests whose properties have more runs than `unit` makes of them; `long` makes all. */
const properties = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => /^[^.]+\.test\.ts$/.test(name))
  .map((name) => `test/${name}`)
  .filter((file) => readFileSync(file, 'utf8').includes("/property-runs.ts'"));

const shared = {
  execArgv: ['--disable-proto=throw'],
  setupFiles: ['test/setup.ts'],
  env: { TEST_SEED: seed() },
  isolate: false,
};

const kinds = ['program', 'long', 'browser'].map((kind) => `test/**/*.${kind}.test.ts`);

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: process.env.CI ? ['default', 'json'] : ['default'],
    outputFile: { json: 'node_modules/.strat-results.json' },
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: kinds,
          setupFiles: ['test/setup.ts', 'test/setup-unit.ts'],
          testTimeout: 5000,
          hookTimeout: 5000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...shared,
          name: 'program',
          include: ['test/**/*.program.test.ts'],
          globalSetup: 'test/build.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...shared,
          name: 'long',
          include: ['test/**/*.long.test.ts', ...properties],
          globalSetup: 'test/build.ts',
          env: { ...shared.env, TEST_RUNS: 'all' },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...shared,
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          globalSetup: 'test/build.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
