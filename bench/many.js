/**
 * Measures how many strategies are checked per second: a folder of 1,000 with 150 lines each, and beside it the same
 * only parsed by the yaml library; in turn, so that other work on the machine affects both. Runs at the end of `npm
 * run bench`, or alone: node bench/many.js
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const COUNT = 1000;
const ROUNDS = 3;
const { NODE_OPTIONS, NODE_EXTRA_CA_CERTS, ...env } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'strat-bench-'));
const text = readFileSync('examples/ten-people/strategy.yaml', 'utf8');
const lines = text.trimEnd().split('\n').length;
for (let at = 0; at < COUNT; at++) {
  mkdirSync(join(folder, `team-${at}`));
  writeFileSync(join(folder, `team-${at}`, 'strategy.yaml'), text.replace(/^name: .*/m, `name: Team ${at}`));
}

const YAML = pathToFileURL(resolve('node_modules/yaml/dist/index.js')).href;
const PARSE = `
  import yaml from ${JSON.stringify(YAML)};
  import { readdirSync, readFileSync } from 'node:fs';
  for (const name of readdirSync('.')) yaml.parse(readFileSync(name + '/strategy.yaml', 'utf8'));`;
const STEPS = [
  { name: 'strat check', args: [resolve('bin/strat.js'), 'check', '--format', 'json'], codes: [0, 1] },
  { name: 'yaml.parse alone', args: ['--input-type=module', '-e', PARSE], codes: [0] },
];

const times = STEPS.map(() => []);
for (let round = 0; round < ROUNDS; round++)
  STEPS.forEach(({ name, args, codes }, index) => {
    const begun = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (!codes.includes(status)) throw new Error(`${name} exited with ${status}: ${stderr}`);
    times[index].push(Number(process.hrtime.bigint() - begun) / 1e6);
  });
rmSync(folder, { recursive: true });

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
console.log(`\n${COUNT} strategies of ${lines} lines, ${ROUNDS} rounds, medians\n`);
STEPS.forEach(({ name }, index) => {
  const time = middle(times[index]);
  const perSecond = Math.round((COUNT / time) * 1000);
  console.log(
    `${name.padEnd(20)}${time.toFixed(0).padStart(8)} ms${String(perSecond).padStart(8)} files per second`,
  );
});
console.log(`ratio${(middle(times[0]) / middle(times[1])).toFixed(2).padStart(23)}`);
