/** Tests at length how files are written: `npm run writing`. A short version is part of the tests. */
import { allAtOnce, killed } from '../test/hostile/writers.ts';

const TRIES = 150;
const WRITERS = 120;

let failed = 0;
for (const signal of ['SIGKILL', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  const { tries, torn, written, locks, deaf } = await killed(TRIES, signal);
  console.log(
    `${signal}: ${tries} tries, ${torn} torn, ${written} written before it, ${locks} locks left, ${deaf} deaf`,
  );
  failed += torn + deaf + (signal === 'SIGKILL' ? 0 : locks);
}
const { lost, failed: refused, left } = await allAtOnce(WRITERS);
console.log(`${WRITERS} at once: ${lost} lost, ${refused.length} failed, ${left.length} locks left`);
for (const { code, err } of refused) console.log(`exit ${code}: ${err}`);
failed += lost + refused.length + left.length;
console.log(`${4 * TRIES + WRITERS - failed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
