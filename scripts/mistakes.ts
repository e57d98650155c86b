/**
 * Counts how many mistakes that people make by hand `strat check` answers with what to type: `npm run mistakes -- [IDS]`.
 * With ids, prints all that is said of those mistakes. Exits with 0 once it has counted, and with 2 for a broken
 * list or an unknown id.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  findExample,
  findListFaults,
  isAnswered,
  KINDS,
  type Mistake,
  makeMistake,
  readMistakes,
} from '../test/mistakes/list.ts';

const PROGRAM = resolve('bin/strat.js');
/** The year of this example is over; in the others the work has just begun. */
const DAYS = new Map([['examples/harbor-year', '2027-12-03']]);
const DAY = '2026-12-01';
/** What the program prints besides findings. */
const OTHER_LINES = /^(?:$|No findings|\d+ findings?:|Checked |Run `strat explain |\S+\.(?:yaml|md)$)/;
/** Columns of a message in the list of those not answered. */
const WIDTH = 150;

const list = readMistakes();
const ids = process.argv.slice(2);
const strangers = ids.filter((id) => !list.some((mistake) => mistake.id === id));
const faults = [...findListFaults(list), ...strangers.map((id) => `There is no mistake ${id}.`)];
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 2;
} else {
  await measure(list);
}

/** Makes each mistake, checks it, and prints what is answered. */
async function measure(all: readonly Mistake[]): Promise<void> {
  const chosen = ids.length > 0 ? all.filter(({ id }) => ids.includes(id)) : all;
  const usual = new Map<string, readonly string[]>();
  for (const folder of new Set(chosen.map(findExample)))
    usual.set(folder, splitBlocks(await checkCopy(folder)));

  const results = await runAtOnce(chosen, async (mistake) => {
    const known = usual.get(findExample(mistake)) ?? [];
    const output = await checkCopy(findExample(mistake), makeMistake(mistake));
    const blocks = splitBlocks(output).filter((block) => !known.includes(block));
    const missing = mistake.answer.filter((answer) => !isAnswered(mistake, [answer].flat(), blocks));
    return { mistake, output, blocks, missing, isDone: blocks.length > 0 && missing.length === 0 };
  });
  const countDone = (some: typeof results) => some.filter(({ isDone }) => isDone).length;

  if (ids.length > 0)
    for (const { mistake, output, missing, isDone } of results)
      console.log(
        `\n=== ${mistake.id}: ${mistake.story}\n${mistake.to}\n\n${output}\n${isDone ? 'answered' : `missing: ${JSON.stringify(missing)}`}`,
      );
  for (const kind of KINDS) {
    const some = results.filter(({ mistake }) => mistake.kind === kind);
    if (some.length > 0)
      console.log(`${kind.padEnd(10)} ${String(countDone(some)).padStart(3)} of ${some.length}`);
  }
  console.log('\nNot answered:');
  for (const { mistake, blocks, isDone } of results)
    if (!isDone)
      console.log(
        `  ${mistake.id.padEnd(28)} ${shorten(blocks.find((block) => block.startsWith('error ')) ?? blocks[0])}`,
      );
  console.log(`\n${countDone(results)} of ${results.length} mistakes are answered with what to type.`);
}

/** Returns what the program says of a copy of an example, with another strategy in it where one is given. */
async function checkCopy(example: string, strategy?: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'strat-mistakes-'));
  try {
    cpSync(example, folder, { recursive: true });
    if (strategy !== undefined) writeFileSync(join(folder, 'strategy.yaml'), strategy);
    const argv = [PROGRAM, 'check', '--no-color', '--as-of', DAYS.get(example) ?? DAY];
    return await new Promise((done) =>
      execFile(process.execPath, argv, { cwd: folder }, (_, out, err) => done(out + err)),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Splits what is said into findings, without the counts and without the lines of the file that a finding shows. Lines in
 * the same form below `help:` stay: they are what to type.
 */
function splitBlocks(output: string): readonly string[] {
  let isHelp = false;
  const lines = output.split('\n').filter((line) => {
    if (/^(?:error|warning|info) /.test(line)) isHelp = false;
    if (/^ *help: /.test(line)) isHelp = true;
    return isHelp || !/^[ >]*\d* │/.test(line);
  });
  return lines
    .join('\n')
    .split(/\n{2,}/)
    .map((block) => block.replace(/^\n+|\s+$/g, ''))
    .filter((block) => !OTHER_LINES.test(block));
}

/** Returns the rule and the message of a finding on one line. */
function shorten(block: string | undefined): string {
  if (block === undefined) return 'nothing is said about it';
  const [head = '', ...rest] = block.split('\n');
  const rule = head.trim().split(/\s{2,}/)[0];
  return `${rule}: ${rest.join(' ').replace(/\s+/g, ' ').trim()}`.slice(0, WIDTH);
}

/** Runs a task for each item, as many at once as there are processors, and returns the results in order. */
async function runAtOnce<T, R>(items: readonly T[], task: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = [...items.entries()];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await task(next[1]);
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
  return results;
}
