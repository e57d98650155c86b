/**
 * A GitHub Actions job, as its runner runs it: a checkout, the documented variables, files and event payloads, and
 * the steps of a composite action one after another in bash.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { type TestRepository, testRepository } from '../repository.ts';
import { FORK, HEAD, TOKEN } from './github-server.ts';

export const PROGRAM = resolve('bin/strat.js');
const START = readFileSync('examples/ten-people/strategy.yaml', 'utf8');

/** A day in the middle of the example's period. */
export const AS_OF = String(Date.UTC(2027, 4, 1) / 1000);

export interface Job {
  /** The checkout. */
  readonly root: string;
  readonly repository: TestRepository;
  /** The last commit of the pull request. */
  readonly head: string;
  /** Around the checkout: `outputs`, `summary`, `event.json`, the temporary folder. */
  readonly top: string;
  remove(): void;
}

interface Laid {
  readonly depth?: number;
  /** The folder of the strategy. */
  readonly folder?: string;
  /** The files that the pull request adds. */
  readonly files?: Readonly<Record<string, string>>;
}

/**
 * Makes the checkout that actions/checkout leaves for a pull request: the merge of its last commit into its base, at
 * a depth of two.
 */
export function checkout(
  change: (strategy: string) => string,
  { depth = 2, folder = '.', files = {} }: Laid = {},
): Job {
  const origin = testRepository();
  const path = join(folder, 'strategy.yaml');
  origin.write(path, START);
  origin.commit('Start');
  origin.git('checkout', '--quiet', '-b', 'better');
  origin.write(path, change(START));
  for (const [name, text] of Object.entries(files)) origin.write(name, text);
  const head = origin.commit('Change the strategy');
  origin.git('checkout', '--quiet', 'main');
  origin.write('README.md', 'Ours.\n');
  origin.commit('Say whose it is');
  origin.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'better');
  const repository = testRepository({ top: origin.top, name: 'work' });
  repository.git('fetch', '--quiet', `--depth=${depth}`, `file://${origin.root}`, 'main');
  repository.git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
  mkdirSync(join(origin.top, 'temp'));
  return { root: repository.root, repository, head, top: origin.top, remove: origin.remove };
}

export interface Trigger {
  readonly name: 'pull_request' | 'push' | 'merge_group' | 'workflow_run';
  readonly payload: object;
}

const OURS = { full_name: 'harbor/strategy', default_branch: 'main' };

export function pullRequest(head: string, { fork = false } = {}): Trigger {
  const from = { sha: head, ref: 'better', repo: fork ? FORK : OURS };
  const base = { ref: 'main', repo: OURS };
  return {
    name: 'pull_request',
    payload: {
      action: 'synchronize',
      number: 7,
      pull_request: { number: 7, head: from, base },
      repository: OURS,
    },
  };
}

export function push(): Trigger {
  return {
    name: 'push',
    payload: { ref: 'refs/heads/main', before: '0'.repeat(40), after: HEAD, repository: OURS },
  };
}

/** Makes the event that follows a run of a fork: the list of pull requests is empty. */
export function workflowRun(head: string, event = 'pull_request'): Trigger {
  const run = { id: 4_000_000_001, run_attempt: 1, event, head_sha: head, head_branch: 'better' };
  return {
    name: 'workflow_run',
    payload: {
      action: 'completed',
      workflow_run: { ...run, head_repository: FORK, pull_requests: [] },
      repository: OURS,
    },
  };
}

/**
 * Makes the event of a merge queue group.
 * @param base the commit that it is built on
 */
export function mergeGroup(base: string): Trigger {
  const group = { base_sha: base, head_sha: 'f'.repeat(40), base_ref: 'refs/heads/main' };
  return {
    name: 'merge_group',
    payload: { action: 'checks_requested', merge_group: group, repository: OURS },
  };
}

/**
 * Makes the variables of a job.
 * @param run grows from job to job
 */
export function variables(
  { top, root, repository }: Job,
  { name, payload }: Trigger,
  api: string,
  run = 4_000_000_001,
) {
  writeFileSync(join(top, 'event.json'), JSON.stringify(payload));
  const isPull = name === 'pull_request';
  return {
    PATH: process.env.PATH ?? '',
    HOME: top,
    GIT_CONFIG_GLOBAL: '/dev/null',
    SOURCE_DATE_EPOCH: AS_OF,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: api,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: join(top, 'event.json'),
    GITHUB_REPOSITORY: OURS.full_name,
    GITHUB_REF: isPull ? 'refs/pull/7/merge' : 'refs/heads/main',
    GITHUB_SHA: repository.git('rev-parse', 'HEAD').trim(),
    GITHUB_WORKSPACE: root,
    GITHUB_BASE_REF: isPull ? 'main' : '',
    GITHUB_HEAD_REF: isPull ? 'better' : '',
    GITHUB_RUN_ID: String(run),
    GITHUB_RUN_NUMBER: '12',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'review',
    RUNNER_TEMP: join(top, 'temp'),
    RUNNER_OS: 'Linux',
  };
}

export interface Ran {
  readonly code: number;
  /** Both streams, as the log shows them. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

interface Step {
  readonly id?: string;
  readonly run: string;
  readonly shell: string;
  readonly env?: Readonly<Record<string, string>>;
}

export const ACTION: Action = parse(readFileSync('action.yml', 'utf8'));

/** Runs every step of `action.yml` until one fails. */
export async function runAction(
  job: Job,
  env: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const defaults = Object.entries(ACTION.inputs).map(([name, input]) => [name, input.default ?? '']);
  const inputs: Record<string, string> = { ...Object.fromEntries(defaults), ...given };
  if (inputs.token?.includes('github.token')) inputs.token = TOKEN;
  const files = { GITHUB_OUTPUT: join(job.top, 'outputs'), GITHUB_STEP_SUMMARY: join(job.top, 'summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  let [log, code] = ['', 0];
  for (const step of ACTION.runs.steps) {
    const own = Object.entries(step.env ?? {}).map(([name, value]) => [name, expressed(value, inputs)]);
    const ran = await bash(step.run, job.root, {
      ...env,
      GITHUB_ACTION_PATH: resolve('.'),
      ...files,
      ...Object.fromEntries(own),
    });
    log += ran.log;
    code = ran.code;
    if (code !== 0) break;
  }
  const said = outputsIn(readFileSync(files.GITHUB_OUTPUT, 'utf8'));
  const outputs = Object.entries(ACTION.outputs).map(([name, { value }]) => [
    name,
    said[value.replace(/^\$\{\{ steps\.review\.outputs\.([\w-]+) \}\}$/, '$1')] ?? '',
  ]);
  return {
    code,
    log,
    outputs: Object.fromEntries(outputs),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
  };
}

function expressed(text: string, inputs: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => inputs[name] ?? '');
}

function outputsIn(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

/** Runs the program itself, as a step of a workflow does. */
export function strat(job: Job, env: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  return started(process.execPath, [PROGRAM, ...argv], job.root, env);
}

/** Runs a script as `shell: bash` of a runner does. */
function bash(script: string, cwd: string, env: Readonly<Record<string, string>>) {
  return started('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script], cwd, env);
}

function started(
  program: string,
  argv: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
) {
  return new Promise<{ readonly code: number; readonly log: string }>((settle) => {
    const child = spawn(program, argv, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (log += text));
    child.on('close', (code) => settle({ code: code ?? -1, log }));
  });
}

export function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
