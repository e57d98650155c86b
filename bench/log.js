/**
 * Measures `strat log` over 200 revisions of a real strategy with occasional amendments, beside `git log` alone and
 * beside the start of the program; it takes the shortest time of each, because other work on the machine only adds
 * to it. Usage: node bench/log.js [ROUNDS]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROUNDS = Number(process.argv[2] ?? 9);
const REVISIONS = 200;
/** The time allowed beyond the start, in milliseconds. */
const GOAL = 500;

const { NODE_OPTIONS, NODE_EXTRA_CA_CERTS, ...own } = process.env;
const repo = mkdtempSync(join(tmpdir(), 'strat-log-'));
const person = (kind) => ({
  [`GIT_${kind}_NAME`]: 'Maria Lopez',
  [`GIT_${kind}_EMAIL`]: 'maria@harbor.example',
  [`GIT_${kind}_DATE`]: '2026-01-09T12:00:00Z',
});
const env = { ...own, GIT_CONFIG_GLOBAL: '/dev/null', ...person('AUTHOR'), ...person('COMMITTER') };

function run(program, ...args) {
  const begun = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program, args, { cwd: repo, env, maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} exited with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - begun) / 1e6;
}

/**
 * Makes the history: each revision moves one of the targets and rewrites a sentence, and every tenth gives a reason.
 */
function make() {
  const text = readFileSync('examples/ssa-customer-service/strategy.yaml', 'utf8');
  const targets = [...text.matchAll(/^ +target: (\d+)$/gm)].map(([, value]) => value);
  run('git', 'init', '--quiet');
  mkdirSync(join(repo, 'amendments'));
  for (let step = 0; step < REVISIONS; step++) {
    targets[step % targets.length] = 100 + step;
    let at = 0;
    const moved = text.replace(/^( +target: )\d+$/gm, (_, key) => key + targets[at++]);
    writeFileSync(join(repo, 'strategy.yaml'), moved.replace(/^( +why: )/m, `$1Step ${step}. `));
    if (step % 10 === 0) writeFileSync(join(repo, `amendments/${step}.md`), amendment(step));
    run('git', 'add', '--all');
    run('git', 'commit', '--quiet', '--message', `Step ${step}`);
  }
}

const amendment = (step) =>
  `---\nstrat: 1\nkind: amendment\non: 2026-01-09\nchanges:\n  - { of: a, field: target, from: ${step}, to: ${step + 1} }\n---\nBecause.\n`;

const program = resolve('bin/strat.js');
const SIDES = {
  'git log -p': ['git', '--no-pager', 'log', '-p', '--', 'strategy.yaml'],
  'git log': [
    'git',
    '--no-pager',
    'log',
    '--first-parent',
    '--format=%H%x00%an%x00%s',
    '--',
    'strategy.yaml',
  ],
  'strat --version': [process.execPath, program, '--version'],
  'strat log': [process.execPath, program, 'log'],
  'strat log --format json': [process.execPath, program, 'log', '--format', 'json'],
};

try {
  make();
  const times = Object.keys(SIDES).map(() => []);
  for (let round = 0; round <= ROUNDS; round++)
    Object.values(SIDES).forEach((words, at) => {
      const took = run(...words);
      if (round > 0) times[at].push(took);
    });
  const named = Object.fromEntries(Object.keys(SIDES).map((name, at) => [name, Math.min(...times[at])]));
  console.log(`\n${REVISIONS} revisions, ${ROUNDS} rounds, the shortest of each in milliseconds\n`);
  for (const [name, took] of Object.entries(named))
    console.log(`${name.padEnd(28)}${took.toFixed(0).padStart(6)}`);
  const over = named['strat log'] - named['strat --version'];
  console.log(`\nstrat log over the start of the program: ${over.toFixed(0)} ms (goal: under ${GOAL})`);
} finally {
  rmSync(repo, { recursive: true, force: true });
}
