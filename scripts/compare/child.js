/**
 * One built program in a process of its own, which runs case after case. Everything it could read from the machine
 * is the same for both: see `HELD` and `program.js`. Whatever still depends on the checkout is removed from the
 * output: see `neutral`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { TODAY } from './today.js';

const [, , checkout] = process.argv;
const require = createRequire(import.meta.url);

/**
 * Git answers a question once for both programs: the questions are the program's own, and the answers come from
 * commits, which no case makes. Without this, most of the time goes into starting git. A copy has the same commits,
 * and so the same answers, unless they name the folder. Each place has answers of its own.
 */
let answers = new Map();
let place = '';
require('node:child_process').spawnSync = (program, args, options) => {
  const asked = [program, args, options?.cwd, options?.env, options?.input?.toString('latin1')];
  const exact = JSON.stringify(asked);
  const anywhere = exact.replaceAll(join(place, 'copy'), join(place, 'here'));
  const known = answers.get(exact) ?? answers.get(anywhere);
  if (known) return known;
  const { status, signal, stdout, stderr, error } = spawnSync(program, args, options);
  const answer = { status, signal, stdout, stderr, ...(error && { error }) };
  const isBoundHere = [stdout, stderr].some((said) => said?.includes(place));
  if (!error) answers.set(isBoundHere ? exact : anywhere, answer);
  return answer;
};

// Written files need not survive a power cut, and waiting for the disk takes longer than everything else.
require('node:fs').fsyncSync = () => {};

// Version 0.1.0 calls it `nodeHost`.
const { main, nodeHost, makeNodeHost = nodeHost } = require(join(checkout, 'dist', 'main.cjs'));

/** The fixed values of the host: today, the time of day, and durations, which are all 0. */
const HELD = { today: () => TODAY, timeOfDay: () => '12:00:00', clock: () => 0 };

function hostFor({ words, stdin = '', env = {} }, said) {
  const output = (name) => ({
    isTerminal: false,
    columns: 80,
    isColored: words.includes('--color'),
    write: (text) => said[name].push(Buffer.from(text)),
    writeBytes: (bytes) => said[name].push(Buffer.from(bytes)),
  });
  return {
    ...makeNodeHost(false),
    ...HELD,
    env: { ...process.env, ...env },
    stdout: output('stdout'),
    stderr: output('stderr'),
    isInteractive: false,
    readStdin: () => Buffer.from(stdin),
    send: () => Promise.reject(new Error('Nothing is sent while builds are compared.')),
  };
}

/**
 * Replaces the folder of the program with `CHECKOUT` and removes the lines of a stack, which are places in a bundle:
 * both differ between any two builds. The stack's existence and message are still compared.
 */
function neutral(bytes) {
  if (!bytes.includes(checkout)) return bytes;
  const text = bytes.toString('utf8').replace(/(?:^[ \t]+at .*\n?)+/gm, '    at …\n');
  return Buffer.from(text.replaceAll(checkout, 'CHECKOUT'));
}

async function runStep(step) {
  if (step.isStarted) {
    const program = [join(checkout, 'bin', 'strat.js'), ...step.words];
    const ran = spawnSync(process.execPath, program, { input: step.stdin ?? '', maxBuffer: 1e9 });
    return { code: ran.status ?? ran.signal, stdout: ran.stdout, stderr: ran.stderr };
  }
  const said = { stdout: [], stderr: [] };
  const code = await main(step.words, hostFor(step, said));
  return { code, stdout: Buffer.concat(said.stdout), stderr: Buffer.concat(said.stderr) };
}

/** Lists every file below a folder by its path, without the store of git. */
function filesBelow(folder, path = '', files = new Map()) {
  for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
    const inside = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory() && entry.name !== '.git') filesBelow(folder, inside, files);
    else if (entry.isFile()) files.set(inside, readFileSync(join(folder, inside)));
  }
  return files;
}

/** Lists what the case wrote, changed or removed. */
function written(before, after) {
  const changed = [...after].filter(([path, bytes]) => !before.get(path)?.equals(bytes));
  const gone = [...before.keys()].filter((path) => !after.has(path));
  return [...changed, ...gone.map((path) => [path, Buffer.from('(removed)')])];
}

async function runCase({ steps, isWriting }) {
  const here = join(place, 'here');
  const cwd = isWriting ? join(place, 'copy') : here;
  if (isWriting) {
    rmSync(cwd, { recursive: true, force: true });
    cpSync(here, cwd, { recursive: true });
  }
  process.chdir(cwd);
  const outputs = new Map();
  let crashed = false;
  for (const [index, step] of steps.entries()) {
    const { code, stdout, stderr } = await runStep(step);
    crashed ||= /^ +at .*\.cjs:\d+:\d+/m.test(stderr.toString('latin1'));
    const nth = index === 0 ? '' : ` of command ${index + 1}`;
    outputs.set(`exit code${nth}`, Buffer.from(String(code)));
    outputs.set(`stdout${nth}`, neutral(stdout));
    outputs.set(`stderr${nth}`, neutral(stderr));
  }
  if (isWriting)
    for (const [path, bytes] of written(filesBelow(here), filesBelow(cwd)))
      outputs.set(`file ${path}`, bytes);
  return { outputs, crashed };
}

process.on('message', async ({ theCase, first, isLast }) => {
  if (first) ({ place, answers } = first);
  const { outputs, crashed } = await runCase(theCase);
  process.chdir(place);
  // At the end also the contents of the folder of cases that should write nothing, and the answers of git, for the
  // other program.
  process.send({ outputs, crashed, ...(isLast && { left: filesBelow(join(place, 'here')), answers }) });
});
