/** A short version of `npm run fixes`. It needs more than five seconds where the program is loaded for the first time. */
import { expect, it } from 'vitest';
import { main } from '../../../../src/main.ts';
import { pretendHost } from '../../../pretend-host.ts';
import { readBases } from './fix-mutants.ts';
import { countFixRuns, countWrong, makeFixer } from './fix-runs.ts';

const RUNS = 60;

it('fixes of broken strategies change only what they name', async () => {
  const counts = await countFixRuns(makeFixer({ main, pretendHost }), readBases(), RUNS, 1);
  expect({ wrong: countWrong(counts), examples: counts.examples }).toEqual({ wrong: 0, examples: [] });
  expect(counts.runs).toBe(RUNS);
  expect(counts.applied).toBeGreaterThan(0);
});
