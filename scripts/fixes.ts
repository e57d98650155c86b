/**
 * Tries `strat check --fix` on thousands of broken strategies: `npm run fixes -- [RUNS] [SEED] [--program FOLDER]`. The
 * judge uses no code of the program. FOLDER is another checkout, with its packages installed.
 */
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { readBases } from '../test/tasks/check/fixes/fix-mutants.ts';
import { countFixRuns, countWrong, makeFixer } from '../test/tasks/check/fixes/fix-runs.ts';

const RUNS = 20_000;

const words = process.argv.slice(2);
const flag = words.indexOf('--program');
const folder = resolve(flag === -1 ? '.' : (words[flag + 1] ?? '.'));
const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
const [runs = RUNS, seed = 1] = numbers;

const bases = readBases(pathToFileURL(`${resolve('examples')}/`));
const fix = makeFixer(await loadProgram(folder));
const begun = performance.now();
const all = await countFixRuns(fix, bases, runs, seed, () => performance.now());
const wrong = countWrong(all);
const seconds = (performance.now() - begun) / 1000;

console.log(`${all.runs} runs from seed ${seed} in ${seconds.toFixed(0)} s, ${all.changed} files changed`);
console.log(`${all.applied} fixes applied, ${all.refused} refused`);
console.log(`${all.faults.outside} runs with a change outside of what the fixes name`);
console.log(`${all.faults.values} runs with a value lost, ${all.faults.comments} with a comment lost`);
console.log(`${all.faults.commitments} runs with a commitment touched`);
console.log(`${all.notIdempotent} runs not idempotent, ${all.crashes} crashes`);
console.log(`slowest: ${all.slowest.took.toFixed(0)} ms (seed ${all.slowest.seed})`);
for (const { seed: own, what, before, after } of all.examples) {
  console.log(`\nseed ${own}: ${what}`);
  const [old, now] = [before.split('\n'), after.split('\n')];
  for (const line of old.filter((one) => !now.includes(one)).slice(0, 6))
    console.log(`- ${JSON.stringify(line)}`);
  for (const line of now.filter((one) => !old.includes(one)).slice(0, 6))
    console.log(`+ ${JSON.stringify(line)}`);
}
if (wrong > 0) process.exitCode = 1;

/** Bundles a program and its world in memory, beside links to what they read. */
async function loadProgram(from: string) {
  const top = mkdtempSync(join(tmpdir(), 'strat-fixes-'));
  try {
    for (const name of ['node_modules', 'templates']) symlinkSync(join(from, name), join(top, name));
    const outfile = join(top, 'run', 'program.mjs');
    await build({
      stdin: {
        contents: `export { main } from './src/main.ts'; export { pretendHost } from './test/pretend-host.ts';`,
        resolveDir: from,
      },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'warning',
    });
    const program = await import(pathToFileURL(outfile).href);
    return { main: program.main, pretendHost: program.pretendHost };
  } finally {
    process.on('exit', () => rmSync(top, { recursive: true, force: true }));
  }
}
