/**
 * Compares the program built here with that of another checkout, byte for byte: output, exit codes and written
 * files, for every strategy below some folders. For changes that must not change behaviour. Usage: npm run compare
 * -- OTHER_CHECKOUT FOLDER... [--allow FILE] [--pdf]
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { casesOf, generalCases } from './compare/cases.js';
import { differences } from './compare/difference.js';
import { foundIn } from './compare/found.js';
import { vocabularyOf } from './compare/help.js';
import { prepared, restore } from './compare/prepare.js';
import { startProgram } from './compare/program.js';
import { told } from './compare/told.js';

/** The number of strategies compared at the same time; the two programs take turns over each, at the same path. */
const AT_ONCE = 2;
const USAGE =
  'Usage: npm run compare -- OTHER_CHECKOUT FOLDER... [--allow FILE] [--pdf]\n' +
  '  OTHER_CHECKOUT  a checkout of this repository that is built\n' +
  '  FOLDER          where strategies lie, at any depth\n' +
  '  --allow FILE    regular expressions of outputs that may differ, one a line; they are counted apart\n' +
  '  --pdf           print briefs as PDF too, which needs Chromium and takes long';

class Misuse extends Error {}

function asked() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { allow: { type: 'string' }, pdf: { type: 'boolean', default: false } },
  });
  const [other, ...folders] = positionals;
  if (other === undefined || folders.length === 0) throw new Misuse(USAGE);
  for (const folder of folders)
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new Misuse(`There is no folder ${folder}.`);
  return { other: resolve(other), folders: folders.map((folder) => resolve(folder)), ...values };
}

/** Returns the checkout, if it is built, and built after its sources were last changed. */
function built(checkout) {
  if (!existsSync(join(checkout, 'bin', 'strat.js')))
    throw new Misuse(`${checkout} is not a checkout of strat: it has no bin/strat.js.`);
  const program = statSync(join(checkout, 'dist', 'main.cjs'), { throwIfNoEntry: false });
  if (!program) throw new Misuse(`${checkout} is not built. Run \`npm run build\` there.`);
  const newer = readdirSync(join(checkout, 'src'), { recursive: true }).find(
    (file) => file.endsWith('.ts') && statSync(join(checkout, 'src', file)).mtimeMs > program.mtimeMs,
  );
  if (newer)
    throw new Misuse(`${checkout} was built before src/${newer} changed. Run \`npm run build\` there.`);
  return realpathSync(checkout);
}

/**
 * Reads the allowed differences.
 * @returns the patterns of a file, each with its text and how often it was needed
 */
function allowances(file) {
  if (file === undefined) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((text) => ({ text, pattern: new RegExp(text), used: 0 }));
}

function progress(total) {
  let done = 0;
  return (outputs, differing) => {
    done++;
    if (process.stderr.isTTY)
      process.stderr.write(
        `\r\x1b[K${done} of ${total} done: ${outputs} outputs, ${differing} differ${done === total ? '\n' : ''}`,
      );
  };
}

/**
 * Compares one strategy, or the cases that need none: first one program over all its cases, then the other, each on
 * a fresh copy.
 */
async function compareOne(job, programs, place) {
  const pristine = await prepared(job, `${place}-pristine`);
  const cases = job.cases(pristine);
  const [other, ours] = programs;
  restore(`${place}-pristine`, place);
  const { results: theirs, answers } = await other.run(cases, place);
  restore(`${place}-pristine`, place);
  const { results } = await ours.run(cases, place, answers);
  rmSync(place, { recursive: true, force: true });
  rmSync(`${place}-pristine`, { recursive: true, force: true });
  return theirs.map((their, index) => ({
    name: `${job.name}: ${their.name}`,
    kind: their.kind,
    crashed: their.crashed || results[index].crashed,
    differences: differences(their.outputs, results[index].outputs),
  }));
}

async function main() {
  const { other, folders, allow, pdf } = asked();
  const here = built(dirname(dirname(fileURLToPath(import.meta.url))));
  const checkouts = [built(other), here];
  const allowed = allowances(allow);
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'strat-compare-')));
  const started = [];
  const start = (checkout) => {
    const program = startProgram(checkout, { top, pdf });
    started.push(program);
    return program;
  };
  try {
    mkdirSync(join(top, 'home'));
    const pairs = Array.from({ length: AT_ONCE }, () => checkouts.map(start));
    const words = await vocabularyOf(pairs[0], checkouts, join(top, '1'), { pdf });
    const { strategies, others, wholes } = foundIn(folders);
    if (strategies.length === 0) throw new Misuse(`There is no strategy below ${folders.join(', ')}.`);
    const jobs = [
      { name: 'strat', files: new Map(), cases: () => generalCases(words) },
      ...[...wholes, ...strategies, ...others].map((found) => ({
        ...found,
        cases: (facts) => casesOf(found, facts, words),
      })),
    ];
    const results = Array(jobs.length);
    const tick = progress(jobs.length);
    let next = 0;
    let outputs = 0;
    let differing = 0;
    const work = async (programs, slot) => {
      while (next < jobs.length) {
        const index = next++;
        results[index] = await compareOne(jobs[index], programs, join(top, String(slot + 1)));
        outputs += results[index].length;
        differing += results[index].filter((result) => result.differences.length > 0).length;
        tick(outputs, differing);
      }
    };
    await Promise.all(pairs.map(work));
    return told({
      results: results.flat(),
      strategies: strategies.length,
      others: others.length,
      allowed,
      allow,
      unknown: words.unknown,
    });
  } finally {
    for (const program of started) program.stop();
    rmSync(top, { recursive: true, force: true });
  }
}

const begun = performance.now();
try {
  process.exitCode = await main();
  console.error(`${Math.round((performance.now() - begun) / 1000)} seconds.`);
} catch (error) {
  const isMisuse = error instanceof Misuse || error?.code?.startsWith('ERR_PARSE_ARGS');
  console.error(isMisuse ? error.message : error);
  process.exitCode = 2;
}
