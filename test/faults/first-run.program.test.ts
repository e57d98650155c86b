/** What the first two commands of the README show. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { makePlace, STRAT } from './program.ts';

const PROGRAM = dirname(dirname(STRAT));
const read = (path: string) => readFileSync(join(PROGRAM, path), 'utf8');

it('W17 `npm start` shows a strategy that is running', () => {
  const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: { readonly start: string } };
  const shown = [...new Set(scripts.start.match(/examples\/[\w-]+/g))];
  expect(shown).toHaveLength(1);
  const text = read(`${shown[0]}/strategy.yaml`);
  const [, end = ''] = /^end: \D*(\d{4})/m.exec(text) ?? [];
  expect(text).toMatch(/^status: active$/m);
  expect(Number(end)).toBeGreaterThan(2026);
  const { code, out } = makePlace({ 'strategy.yaml': text }).strat(['check', '--as-of', '2026-11-30']);
  expect([code, out]).toEqual([0, expect.stringContaining('No findings.')]);
});
