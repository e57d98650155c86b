/**
 * Opens every example in Word and on slides with LibreOffice: `npm run office`. It needs `soffice`, and prints the
 * number of pages of each; a file that it cannot open, or a wrong number of slides, is a failure.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';

const BRIEFS = ['full', 'one-page', 'board'];
const folder = mkdtempSync(join(tmpdir(), 'strat-office-'));
let failed = 0;
let passed = 0;

if (run('soffice', ['--version']).error) {
  console.error(
    '`npm run office` needs LibreOffice. Install it (Debian: apt-get install libreoffice-writer libreoffice-impress).',
  );
  process.exit(1);
}

const examples = readdirSync('examples').filter((name) =>
  existsSync(join('examples', name, 'strategy.yaml')),
);
const files = examples.flatMap((example) =>
  BRIEFS.flatMap((brief) => ['docx', 'pptx'].map((format) => rendered(example, brief, format))),
);
// LibreOffice takes seconds to start, so it is started once for all files.
const profile = `-env:UserInstallation=file://${folder}/profile`;
const paths = files.filter(({ trouble }) => trouble === undefined).map(({ file }) => file);
run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'pdf'), ...paths]);
for (const { name, file, trouble } of files) {
  const told = trouble === undefined ? opened(file) : { isGood: false, says: trouble };
  console.log(`${name}: ${told.says}`);
  if (told.isGood) passed++;
  else failed++;
}
rmSync(folder, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;

function rendered(example: string, brief: string, format: string) {
  const file = join(folder, `${example}-${brief}-${format}.${format}`);
  const flags = ['--brief', brief, '--format', format, '--as-of', '2027-01-15', '--output', file];
  const { status, stderr } = run(process.execPath, [
    'bin/strat.js',
    'render',
    join('examples', example),
    ...flags,
  ]);
  return { name: `${example}, ${brief}, ${format}`, file, trouble: status === 0 ? undefined : stderr };
}

function opened(file: string) {
  const pages = pagesOf(join(folder, 'pdf', basename(file).replace(/\.\w+$/, '.pdf')));
  const wanted = file.endsWith('.pptx') ? slidesOf(file) : undefined;
  return { isGood: pages > 0 && (wanted ?? pages) === pages, says: `${pages} pages` };
}

function run(program: string, args: readonly string[]) {
  return spawnSync(program, args, { encoding: 'utf8', timeout: 300_000 });
}

/** Counts the pages, which are listed one by one outside the compressed parts. */
function pagesOf(pdf: string): number {
  if (!existsSync(pdf)) return 0;
  const found = readFileSync(pdf, 'latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  rmSync(pdf);
  return found;
}

function slidesOf(deck: string): number {
  return Object.keys(unzipSync(readFileSync(deck))).filter((path) =>
    /^ppt\/slides\/slide\d+\.xml$/.test(path),
  ).length;
}
