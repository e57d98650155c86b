/**
 * Measures `strat status` over ten years of monthly check-ins by ten people (1,200 files) in a git repository, beside
 * the same with one file and beside the start of the program, in turn, so that other work on the machine affects all.
 * Usage: node bench/status.js [ROUNDS]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROUNDS = Number(process.argv[2] ?? 7);
const PEOPLE = 10;
const YEARS = 10;
/** How many starts of the program the many files may cost more than one file. */
const GOAL = 4;

const { NODE_OPTIONS, NODE_EXTRA_CA_CERTS, ...own } = process.env;
const top = mkdtempSync(join(tmpdir(), 'strat-status-'));
const person = (kind, day) => ({
  [`GIT_${kind}_NAME`]: 'Maria Lopez',
  [`GIT_${kind}_EMAIL`]: 'maria@harbor.example',
  [`GIT_${kind}_DATE`]: `${day}T12:00:00Z`,
});

function run(cwd, program, args, extra = {}) {
  const begun = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program, args, { cwd, env: { ...own, ...extra }, maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} exited with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - begun) / 1e6;
}

const ids = Array.from({ length: PEOPLE }, (_, index) => `measure-${index}`);
const plan = `strat: 1
name: Ten years
start: 2020-01
end: 2029-12
tracking: { every: month }
criteria:
${ids.map((id) => `  ${id}: { outcome: More, measure: Things, unit: things, baseline: 0, target: 1200, owner: Jo }\n`).join('')}`;

const days = Array.from({ length: YEARS * 12 }, (_, month) => {
  const last = new Date(Date.UTC(2020, month + 1, 0));
  return last.toISOString().slice(0, 10);
});

/** Makes a repository with one commit a month. @param most how many files at most */
function make(name, most) {
  const root = join(top, name);
  mkdirSync(join(root, 'checkins'), { recursive: true });
  writeFileSync(join(root, 'strategy.yaml'), plan);
  run(root, 'git', ['init', '--quiet']);
  let count = 0;
  for (const [month, day] of days.entries()) {
    for (const id of ids) {
      if (count++ >= most) break;
      const text = `strat: 1\nkind: checkin\non: ${day}\nby: ${id}\nmeasures:\n  ${id}: { value: ${month * 10 + 8}, confidence: 0.7, note: "What moved it this month, and what stands in the way of the next." }\nsummary: One or two sentences about the month.\n`;
      writeFileSync(join(root, 'checkins', `${day}-${id}.yaml`), text);
    }
    const when = { ...person('AUTHOR', day), ...person('COMMITTER', day) };
    run(root, 'git', ['add', '--all']);
    run(root, 'git', ['commit', '--quiet', '--allow-empty', '--message', `Month ${month}`], when);
  }
  // As in a clone, and in any repository that git has tidied.
  run(root, 'git', ['gc', '--quiet']);
  return root;
}

const strat = resolve('bin/strat.js');
const asOf = ['--as-of', '2029-12-31'];
const [many, one] = [make('many', Number.POSITIVE_INFINITY), make('one', 1)];
const SIDES = {
  'strat --version': [many, [strat, '--version']],
  'status, 1 file': [one, [strat, 'status', ...asOf]],
  'status, 1,200 files': [many, [strat, 'status', ...asOf]],
};
const times = Object.fromEntries(Object.keys(SIDES).map((name) => [name, []]));
for (let round = 0; round <= ROUNDS; round++)
  for (const [name, [cwd, args]] of Object.entries(SIDES)) {
    const time = run(cwd, process.execPath, args);
    if (round > 0) times[name].push(time);
  }
rmSync(top, { recursive: true });

const least = (values) => Math.min(...values);
console.log(`\n${PEOPLE * YEARS * 12} check-ins, ${ROUNDS} rounds, shortest times\n`);
for (const [name, values] of Object.entries(times))
  console.log(`${name.padEnd(22)}${least(values).toFixed(0).padStart(8)} ms`);
const more = least(times['status, 1,200 files']) - least(times['status, 1 file']);
const starts = more / least(times['status, 1 file']);
const empty = more / least(times['strat --version']);
console.log(
  `\n1,200 files cost ${starts.toFixed(1)} starts of \`strat status\` more than one (goal: at most ${GOAL})`,
);
console.log(`and ${empty.toFixed(1)} starts of \`strat --version\`, which loads next to nothing`);
