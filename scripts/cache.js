/** Runs the most common commands, and stores the compiled form of each loaded bundle beside it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { cachePath, load, scripts } = createRequire(import.meta.url)('../bin/load.js');
load.withoutCache = true;
const { main } = load('main');
const quiet = { isTerminal: false, isColored: false, columns: 80, write: () => {} };
/** A duplicate key is reported by the parser library, which is loaded for that. */
const readStdin = () =>
  Buffer.from(`${readFileSync('examples/ten-people/strategy.yaml', 'utf8')}name: again\n`);
const host = { ...load('main').makeNodeHost(undefined), stdout: quiet, stderr: quiet, readStdin };
// A repository with accepted findings, for code that is loaded only then.
const adopted = mkdtempSync(join(tmpdir(), 'strat-cache-'));
mkdirSync(join(adopted, '.git'));
cpSync('examples/before-review/strategy.yaml', join(adopted, 'strategy.yaml'));
/**
 * Groups of runs. A bundle is stored after the first group that loads it: what only later runs call is then compiled when
 * it is called, which takes less time than to read it at each start. Most starts check a strategy and print a page.
 */
const GROUPS = [
  [['check', 'examples/ten-people', 'examples/before-review']],
  [
    ['--help'],
    // Commander prints help, and reads what is not plain.
    ['check', '--help'],
    ['check', '--formt', 'json'],
    ['check', 'examples/ten-people', '--format', 'json'],
    ['check', adopted, '--accept'],
    ['check', adopted, '--fix', '--dry-run'],
    ['check', 'examples/ten-people', '--format', 'sarif'],
    ['check', '-'],
    ['explain', 'criterion-vague'],
    ['rules'],
    ['config'],
    ['render', 'examples/ten-people'],
    ['map', 'examples/ten-people'],
    ['status', 'examples/ten-people'],
    ['schema'],
    ['log', 'strategy', 'examples/ten-people'],
  ],
];
const stored = new Set();
for (const runs of GROUPS) {
  for (const argv of runs) await main(argv, host);
  storeNew();
}
rmSync(adopted, { recursive: true });
// The regular expression engine is loaded only if a policy has one.
load('re2js');
storeNew();

function storeNew() {
  for (const [name, script] of scripts) {
    if (!stored.has(name)) writeFileSync(cachePath(name), script.createCachedData());
    stored.add(name);
  }
}
