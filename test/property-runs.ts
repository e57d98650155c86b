/** The number of runs of a property: at most 100 in unit tests, all of them in long tests. */

const MOST_IN_UNIT = 100;

/** Whether this is the project `long`. */
const isLong = process.env.TEST_RUNS === 'all';

/**
 * @param all the number of runs in the project `long`, which runs every file that imports this one
 * @param few the number of runs in the project `unit`, lower than 100 where a run is slow
 */
export function runs(all: number, few = MOST_IN_UNIT): number {
  return isLong ? all : Math.min(all, few, MOST_IN_UNIT);
}

/** The seed of random choices: the date of the commit, so that it changes over time and can be repeated. */
export const SEED = Number(process.env.TEST_SEED);
