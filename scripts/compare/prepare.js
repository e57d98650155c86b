/**
 * The folder in which both programs run: the strategy as a repository with a history, and the files it is compared
 * with.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { parse } from 'yaml';

const WHO = 'Maria Lopez <maria@example.org>';
const DAYS = ['2026-11-02', '2027-01-11', '2027-03-08'];

/**
 * Makes an earlier version of a strategy: other targets, and dates a year before, so that every history has changes.
 */
function earlierVersion(text, factor, years) {
  return text
    .replace(
      /^(\s*(?:- )?(?:\{ *)?target: *)(\d+(?:\.\d+)?)\b/gm,
      (_, key, number) => `${key}${Number((Number(number) * factor).toPrecision(3))}`,
    )
    .replace(/\b((?:due|by): *['"]?(?:FY)?)(20\d\d)\b/g, (_, key, year) => `${key}${Number(year) - years}`);
}

function run(program, args, cwd, input) {
  const env = {
    PATH: process.env.PATH,
    HOME: cwd,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    LC_ALL: 'C',
  };
  return new Promise((settle, fail) => {
    const child = spawn(program, args, { cwd, env, stdio: [input ? 'pipe' : 'ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (bytes) => (said += bytes));
    child.once('error', fail);
    child.once('close', (code) =>
      code === 0 ? settle() : fail(new Error(`git ${args.join(' ')} exited with ${code}: ${said}`)),
    );
    // Who does not read its input ends early; the exit code says how.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** Writes commits as `git fast-import` reads them: one start of git for the whole history. */
function history(versions) {
  const parts = [];
  const data = (bytes) => parts.push(`data ${bytes.length}\n`, bytes, '\n');
  for (const [index, files] of versions.entries()) {
    const seconds = Date.parse(`${DAYS[index]}T12:00:00Z`) / 1000;
    parts.push(
      'commit refs/heads/main\n',
      `author ${WHO} ${seconds} +0000\n`,
      `committer ${WHO} ${seconds} +0000\n`,
    );
    data(Buffer.from(`Version ${index + 1} of the strategy`));
    parts.push('deleteall\n');
    for (const [path, bytes] of files) {
      parts.push(`M 100644 inline ${/[\s"\\]/.test(path) ? JSON.stringify(path) : path}\n`);
      data(bytes);
    }
  }
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

function writeAll(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

const isStrategyFile = (path) => /^strategy\.(?:yaml|md)$/.test(basename(path));

/**
 * Prepares the folder.
 * @returns what cases need to know about the strategy
 */
export async function prepared(job, place) {
  rmSync(place, { recursive: true, force: true });
  const here = join(place, 'here');
  writeAll(here, job.files);
  for (const preset of ['minimal', 'strict'])
    writeFileSync(join(place, `${preset}.yaml`), `strat: 1\nextends: ${preset}\n`);
  if (!job.is || job.is === 'other') return {};

  const turned = (change) =>
    new Map([...job.files].map(([path, bytes]) => [path, isStrategyFile(path) ? change(bytes) : bytes]));
  const older = (bytes, factor, years) => Buffer.from(earlierVersion(bytes.toString('utf8'), factor, years));
  const versions = [
    turned((bytes) => older(job.earlier ?? bytes, 1.2, 2)),
    turned((bytes) => job.earlier ?? older(bytes, 1.1, 1)),
    job.files,
  ];
  await run('git', ['init', '--quiet', '--initial-branch=main', '--template='], here);
  await run('git', ['-c', 'fastimport.unpackLimit=1', 'fast-import', '--quiet'], here, history(versions));
  await run('git', ['read-tree', 'HEAD'], here);
  if (job.is === 'whole') return {};

  writeAll(join(place, 'older'), new Map([[job.file, versions[1].get(job.file)]]));
  writeAll(join(place, 'following'), new Map([[job.followingFile, job.following]]));
  return factsOf(job.files.get(job.file).toString('utf8'), extname(job.file));
}

/** Restores a fresh copy of the prepared folder. */
export function restore(pristine, place) {
  rmSync(place, { recursive: true, force: true });
  cpSync(pristine, place, { recursive: true });
}

/**
 * Reads the names that flags need from a strategy, and a day in the middle of its period. A text that is not YAML
 * has none.
 */
function factsOf(text, extension) {
  const plan = extension === '.md' ? text.replace(/^---\r?\n([\s\S]*?)\r?\n---[\s\S]*$/, '$1') : text;
  const names = { criterion: [], owner: [], role: [], objective: [] };
  const look = (value, key, depth) => {
    if (value === null || typeof value !== 'object' || depth > 12) return;
    const isMap = !Array.isArray(value);
    if (isMap && key === 'criteria') names.criterion.push(...Object.keys(value));
    if (isMap && key === 'objectives') names.objective.push(...Object.keys(value));
    if (isMap && key === 'roles') names.role.push(...Object.keys(value));
    if (isMap && typeof value.owner === 'string') names.owner.push(value.owner);
    for (const [inner, each] of Object.entries(value)) look(each, inner, depth + 1);
  };
  try {
    look(parse(plan, { logLevel: 'silent', uniqueKeys: false }), '', 0);
  } catch {
    // An unreadable file has cases too: without names.
  }
  const [, start = '2026'] = /^start: *\D{0,3}(\d{4})/m.exec(plan) ?? [];
  const [, end = start] = /^end: *\D{0,3}(\d{4})/m.exec(plan) ?? [];
  return {
    text,
    languageOf: (lang) => inLanguage(text, lang),
    middle: `${Math.floor((Number(start) + Number(end)) / 2)}-06-15`,
    ids: [...names.criterion.slice(0, 2), ...names.objective.slice(0, 1)],
    owners: [...new Set(names.owner)].slice(0, 1),
    roles: [...new Set(names.role)].slice(0, 1),
  };
}

function inLanguage(text, lang) {
  if (/^lang:.*$/m.test(text)) return text.replace(/^lang:.*$/m, `lang: ${lang}`);
  return text.replace(/^(strat:[^\n]*\n)/m, `$1lang: ${lang}\n`);
}
