/**
 * Opens what `strat export` writes as sheets with LibreOffice, saves it there, and imports it: `npm run sheets`. Every
 * cell of an example has to come back as it was, and numbers and days have to be such in LibreOffice. It needs `soffice`
 * with Calc.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readXlsx } from '../src/exchange/xlsx/read-xlsx.ts';

const DAY = '2027-12-03';
const folder = mkdtempSync(join(tmpdir(), 'strat-sheets-'));
let passed = 0;
let failed = 0;

const examples = readdirSync('examples').filter((name) =>
  existsSync(join('examples', name, 'strategy.yaml')),
);
mkdirSync(join(folder, 'saved'));
for (const name of examples)
  strat('export', join('examples', name), '--as-of', DAY, '--output', join(folder, `${name}.xlsx`));
const books = examples.map((name) => join(folder, `${name}.xlsx`));
const profile = `-env:UserInstallation=file://${folder}/profile`;
const opened = run('soffice', [
  profile,
  '--headless',
  '--convert-to',
  'xlsx',
  '--outdir',
  join(folder, 'saved'),
  ...books,
]);
if (opened.error || !existsSync(join(folder, 'saved', `${examples[0]}.xlsx`))) {
  console.error(
    '`npm run sheets` needs LibreOffice Calc. Install it (Debian: apt-get install libreoffice-calc).',
  );
  process.exit(1);
}
for (const name of examples) {
  const [own, saved] = [join(folder, `${name}.xlsx`), join(folder, 'saved', `${name}.xlsx`)];
  compare(`${name}: cells as LibreOffice saves them`, listCells(own), listCells(saved));
  compare(
    `${name}: the plan as it comes back`,
    exportRows(join('examples', name)),
    exportRows(importInto(saved, `${name}-back`)),
  );
}
rmSync(folder, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;

function compare(name: string, before: readonly string[], after: readonly string[]): void {
  const lost = before.filter((one) => !after.includes(one));
  console.log(
    `${name}: ${lost.length === 0 ? `${before.length} equal` : `${lost.length} differ, such as ${lost[0]}`}`,
  );
  if (lost.length === 0 && before.length > 0) passed++;
  else failed++;
}

/** Lists the cells with their types: a number or a day has a form of its own besides its text. */
function listCells(file: string): readonly string[] {
  return readXlsx(readFileSync(file)).flatMap(({ name, rows }) =>
    rows.flatMap((row, line) =>
      row.flatMap((cell, at) =>
        cell ? [`${name} ${line} ${at} ${cell.text} (${cell.written ?? 'text'})`] : [],
      ),
    ),
  );
}

function importInto(file: string, name: string): string {
  const output = join(folder, name);
  strat('import', file, '--output', output, '--as-of', DAY, '--fiscal-year-starts', '10');
  return output;
}

/** Lists the rows of entries, without what is worked out from check-ins, and of values. */
function exportRows(plan: string): readonly string[] {
  return strat('export', plan, '--format', 'csv', '--as-of', DAY)
    .split('\r\n')
    .filter((row) => row !== '')
    .map((row) => row.replace(/,(?:no-data|no-update)(?=,)/, ',silent').replace(/checkins\/.*$/, ''));
}

function strat(...args: readonly string[]): string {
  const { status, stdout, stderr } = run(process.execPath, [resolve('bin/strat.js'), ...args]);
  if (status !== 0) throw new Error(`strat ${args.join(' ')}: ${stderr}`);
  return stdout;
}

function run(command: string, args: readonly string[]) {
  return spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e8 });
}
