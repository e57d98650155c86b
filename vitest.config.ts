import { defineConfig } from 'vitest/config';

export const options = {
  globalSetup: 'test/build.ts',
  execArgv: ['--disable-proto=throw'],
  testTimeout: 300_000,
  hookTimeout: 600_000,
  reporters: process.env.CI ? ['default', 'json'] : ['default'],
};

export default defineConfig({
  test: {
    ...options,
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    outputFile: { json: 'node_modules/.strat-results.json' },
  },
});
