/**
 * Measures the time of a start, as a ratio to `node -e 0`: both sides run in turn, so that other work on the machine
 * affects both; the processor time is printed beside it, because other work disturbs it less. NODE_OPTIONS and
 * NODE_EXTRA_CA_CERTS are cleared: the latter alone costs Node 20 some 40 ms and flatters ratios. Usage: npm run
 * bench [-- ROUNDS]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROUNDS = Number(process.argv[2] ?? 25);
const { NODE_OPTIONS, NODE_EXTRA_CA_CERTS, ...env } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'strat-bench-'));
const small = join(folder, 'strategy.yaml');
writeFileSync(small, 'strat: 1\nname: Small\nstatus: draft\n');

const strat = (...args) => ['bin/strat.js', ...args];
/** Each step does what the one before does, and one more thing; `goal` is the ratio to reach. */
const STEPS = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'strat --version', args: strat('--version'), adds: 'the command line', goal: 1.2 },
  {
    name: 'load check',
    args: [
      '-e',
      "const { load } = require('./bin/load.js'); for (const name of ['main', 'cli', 'check']) load(name)",
    ],
    adds: 'loading check: yaml, zod, rules',
  },
  { name: 'check 3 lines', args: strat('check', small), adds: 'finding, reading and checking a small file' },
  {
    name: 'check ten-people',
    args: strat('check', 'examples/ten-people'),
    adds: 'a file of 150 lines',
    goal: 3.0,
  },
  {
    name: 'check ssa-customer-service',
    args: strat('check', 'examples/ssa-customer-service'),
    adds: 'a file of 570 lines',
  },
];

const times = STEPS.map(() => []);
const cpu = STEPS.map(() => []);
for (let round = 0; round <= ROUNDS; round++) {
  STEPS.forEach(({ args, name }, index) => {
    const begun = process.hrtime.bigint();
    const stdio = ['ignore', 'ignore', 'pipe', 'pipe'];
    const { status, stderr, output } = spawnSync(process.execPath, ['-r', './bench/cpu.cjs', ...args], {
      env,
      stdio,
    });
    if (status !== 0) throw new Error(`${name} exited with ${status}: ${stderr}`);
    if (round === 0) return;
    times[index].push(Number(process.hrtime.bigint() - begun) / 1e6);
    cpu[index].push(Number(output[3]) / 1e3);
  });
}
rmSync(folder, { recursive: true });

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const ratio = (table, index) =>
  middle(table[index].map((value, round) => value / table[0][round])).toFixed(2);
const row = (name, ...cells) => `${name.padEnd(28)}${cells.map((cell) => String(cell).padStart(8)).join('')}`;
console.log(`Node ${process.version}, ${ROUNDS} rounds, medians in milliseconds\n`);
console.log(`${row('step', 'time', 'ratio', 'goal', 'cpu', 'ratio', '+cpu')}  for`);
STEPS.forEach(({ name, adds = '', goal }, index) => {
  const own = middle(cpu[index]);
  const added = index === 0 ? '' : (own - middle(cpu[index - 1])).toFixed(1);
  const cells = [
    middle(times[index]).toFixed(1),
    ratio(times, index),
    goal?.toFixed(1) ?? '',
    own.toFixed(1),
    ratio(cpu, index),
    added,
  ];
  console.log(`${row(name, ...cells)}  ${adds}`);
});

await import('./many.js');
await import('./log.js');
await import('./status.js');
await import('./modules.js');
