/** Runs what people run most, and keeps the compiled form of each bundle that was loaded, beside it. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { load, scripts } = createRequire(import.meta.url)('../bin/load.js');
load.withoutCache = true;
const { main } = load('main');
const quiet = { isTerminal: false, isColored: false, columns: 80, write: () => {} };
const host = { ...load('main').nodeHost(undefined), stdout: quiet, stderr: quiet };
const RUNS = [
  ['--help'],
  ['check', 'examples/ten-people', 'examples/before-review'],
  ['check', 'examples/ten-people', '--format', 'json'],
  ['explain', 'criterion-vague'],
  ['rules'],
  ['config'],
  ['render', 'examples/ten-people'],
  ['schema'],
  ['log', 'strategy', 'examples/ten-people'],
];
for (const argv of RUNS) await main(argv, host);
for (const [name, script] of scripts) writeFileSync(`dist/${name}.cache`, script.createCachedData());
