/** A slip of the hand gives one finding, on its line: the rates that `npm run slips` has for every twentieth line. */
import { expect, it } from 'vitest';
import { KINDS, type Kind } from '../scripts/slips/slips.ts';
import { trySlips } from '../scripts/slips/try-slips.ts';

it.each(Object.keys(KINDS) as Kind[])(
  '%s gives one finding at its cause in 95 of 100 cases',
  async (kind) => {
    const { cases } = await trySlips({ kinds: [kind], first: 7, every: 20 });
    const bad = cases.filter(({ found, isRight }) => found.length !== 1 || !isRight);
    const shown = bad.map(({ example, line, found }) => [example, line, found]);
    expect(bad.length, JSON.stringify(shown)).toBeLessThanOrEqual(cases.length * 0.05);
    expect(cases.filter(({ found, hints }) => found.length + hints.length === 0)).toEqual([]);
  },
);
