import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/build.ts',
    execArgv: ['--disable-proto=throw'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
