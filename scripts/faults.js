/**
 * Runs the tests of earlier faults against another version, and prints which of them fail there, and how: `npm run
 * faults -- CHECKOUT`, where CHECKOUT is a clone of that version with its build. Exits with 1 if a row has no test
 * that fails there, because such a test would not have found the fault.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [checkout] = process.argv.slice(2);
const program = checkout && resolve(checkout, 'bin/strat.js');
if (!program || !existsSync(program)) {
  throw new Error('Name a clone with its build: npm run faults -- CHECKOUT');
}

const folder = mkdtempSync(join(tmpdir(), 'strat-faults-'));
const file = join(folder, 'results.json');
spawnSync(
  'node_modules/.bin/vitest',
  ['run', '--project', 'program', 'test/faults', '--reporter=json', `--outputFile=${file}`],
  { env: { ...process.env, STRAT_BIN: program }, stdio: ['ignore', 'ignore', 'inherit'] },
);
const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
rmSync(folder, { recursive: true });

/** The tests of each row. A row is named in the title of its tests: `G1`. */
const rows = new Map();
for (const { assertionResults } of testResults)
  for (const { fullName, status, failureMessages } of assertionResults) {
    const row = fullName.match(/\b[GSLW]\d+\b/g)?.at(-1) ?? 'names';
    const how = failureMessages[0]?.replace(/\s+/g, ' ').slice(0, 160);
    rows.set(row, [...(rows.get(row) ?? []), { fullName, failed: status === 'failed', how }]);
  }

const number = (row) => row.charCodeAt(0) * 100 + Number(row.slice(1));
let missed = 0;
for (const [row, tests] of [...rows].sort(([a], [b]) => (number(a) || 1e9) - (number(b) || 1e9))) {
  const failed = tests.filter((test) => test.failed);
  if (failed.length === 0) missed++;
  console.log(`${row}: ${failed.length} of ${tests.length} tests fail there`);
  for (const { fullName, how } of failed) console.log(`  ${fullName}\n    ${how}`);
}
console.log(`\n${rows.size} rows, ${missed} without a test that fails there.`);
process.exitCode = missed > 0 ? 1 : 0;
