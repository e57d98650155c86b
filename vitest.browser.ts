/** The tests that need a browser, which not every machine has: `npm run test:browser`. */
import { defineConfig } from 'vitest/config';
import { options } from './vitest.config.ts';

export default defineConfig({
  test: {
    ...options,
    include: ['test/browser/**/*.test.ts'],
    exclude: [],
    outputFile: { json: 'node_modules/.strat-browser-results.json' },
  },
});
