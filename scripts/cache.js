/** Runs what people run most, and keeps the compiled form of each bundle that was loaded, beside it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { load, scripts } = createRequire(import.meta.url)('../bin/load.js');
load.withoutCache = true;
const { main } = load('main');
const quiet = { isTerminal: false, isColored: false, columns: 80, write: () => {} };
/** A key given twice is told by the parser library, which is loaded for that. */
const readStdin = () =>
  Buffer.from(`${readFileSync('examples/ten-people/strategy.yaml', 'utf8')}name: again\n`);
const host = { ...load('main').nodeHost(undefined), stdout: quiet, stderr: quiet, readStdin };
const RUNS = [
  ['--help'],
  ['check', 'examples/ten-people', 'examples/before-review'],
  ['check', 'examples/ten-people', '--format', 'json'],
  ['check', 'examples/ten-people', '--format', 'sarif'],
  ['check', '-'],
  ['explain', 'criterion-vague'],
  ['rules'],
  ['config'],
  ['render', 'examples/ten-people'],
  ['schema'],
];
for (const argv of RUNS) await main(argv, host);
// The engine of regular expressions is loaded only where a policy has one.
load('re2js');
for (const [name, script] of scripts) writeFileSync(`dist/${name}.cache`, script.createCachedData());
