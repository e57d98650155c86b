/**
 * Runs the jobs that `strat init --ci` writes, as a CI runner does: every `run` step or script line in bash, in a
 * checkout that holds whatever a stranger may have put there. A local server stands for the registry of npm.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { type Place, STRAT } from './program.ts';

const PROGRAM = dirname(dirname(STRAT));
const REGISTRY = 'https://registry.npmjs.org/';
export const TOKEN = 'ghs_16C7e42F292c6912E7710c838347Ae178B4a';

export interface Tarball {
  readonly path: string;
  readonly version: string;
  remove(): void;
}

/** Packs the program under test as `npm pack` does for a release. */
export function packProgram(): Tarball {
  const folder = mkdtempSync(join(tmpdir(), 'strat-pack-'));
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: PROGRAM,
    stdio: 'pipe',
    env: { ...process.env, npm_config_update_notifier: 'false' },
  });
  const [name = ''] = readdirSync(folder);
  return {
    path: join(folder, name),
    version: /-(\d+\.\d+\.\d+)\.tgz$/.exec(name)?.[1] ?? '',
    remove: () => rmSync(folder, { recursive: true }),
  };
}

export interface Registry {
  readonly origin: string;
  close(): void;
}

/** Starts a registry that holds the tarball as `strat-cli`, and nothing else. */
export async function startRegistry({ path, version }: Tarball): Promise<Registry> {
  const bytes = readFileSync(path);
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  let origin = '';
  const server = createServer(({ url = '' }, response) => {
    if (url.endsWith('.tgz')) return void response.end(bytes);
    if (url !== '/strat-cli') return void response.writeHead(404).end('{}');
    const dist = { tarball: `${origin}strat-cli-${version}.tgz`, integrity };
    const one = { name: 'strat-cli', version, bin: { strat: 'bin/strat.js' }, dist };
    const versions = { [version]: one };
    response.end(JSON.stringify({ name: 'strat-cli', 'dist-tags': { latest: version }, versions }));
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { origin, close: () => void server.close() };
}

/** The file that code of the checkout writes when it runs, beside the checkout. */
const MARKER = 'marker';

/** Returns what code of the checkout has written; empty if none ran. */
export function readMarker({ root }: Place): string {
  try {
    return readFileSync(join(dirname(root), MARKER), 'utf8');
  } catch {
    return '';
  }
}

/** Fills a checkout with everything by which a repository could make a job run its own code. */
export function plantTraps(place: Place, version: string): void {
  const marker = join(dirname(place.root), MARKER);
  const script = `#!/bin/sh\necho "$0 $* $GITHUB_TOKEN$STRAT_GITLAB_TOKEN" >> '${marker}'\n`;
  const code = `#!/usr/bin/env node\nrequire('node:fs').appendFileSync(${JSON.stringify(marker)}, __filename + process.env.GITHUB_TOKEN + '\\n');\n`;
  const program = (path: string, text: string) => {
    place.write(path, text);
    chmodSync(join(place.root, path), 0o755);
  };
  for (const name of [
    'node',
    'npm',
    'npx',
    'git',
    'env',
    'strat',
    'mktemp',
    'mkdir',
    'ln',
    'sha512sum',
    'yarn',
  ]) {
    program(name, script);
    program(`node_modules/.bin/${name}`, script);
  }
  rmSync(join(place.root, 'node_modules/.bin/strat'));
  for (const path of [
    'trap.js',
    'trap.cjs',
    'bin/strat.js',
    'dist/main.cjs',
    'node_modules/strat-cli/trap.js',
  ])
    program(path, code);
  program('trap.sh', script);
  symlinkSync('../strat-cli/trap.js', join(place.root, 'node_modules/.bin/strat'));
  const own = { name: 'strat-cli', version, bin: { strat: 'trap.js' } };
  place.write('node_modules/strat-cli/package.json', JSON.stringify(own));
  const scripts = Object.fromEntries(
    ['preinstall', 'install', 'postinstall', 'prepare', 'prepack', 'build'].map((name) => [
      name,
      'sh ./trap.sh',
    ]),
  );
  place.write('package.json', JSON.stringify({ ...own, scripts, packageManager: 'npm@11.0.0' }));
  const settings = [
    'registry=http://127.0.0.1:9/',
    'script-shell=./trap.sh',
    'shell=./trap.sh',
    'git=./trap.sh',
    'node-options=--require=./trap.cjs',
    'ignore-scripts=false',
    'prefix=.',
    'offline=true',
  ];
  place.write('.npmrc', `${settings.join('\n')}\n`);
  place.write('.yarnrc', 'yarn-path "./trap.js"\n');
  place.write('.yarnrc.yml', 'yarnPath: ./trap.js\n');
  place.write('.env', 'NODE_OPTIONS=--require=./trap.cjs\n');
  place.write('node.config.json', JSON.stringify({ nodeOptions: { import: './trap.js' } }));
  for (const name of ['.node-version', '.nvmrc']) place.write(name, '0.10.0\n');
}

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

export interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

interface GitlabJob {
  readonly variables?: Readonly<Record<string, string | number>>;
  readonly before_script?: readonly string[];
  readonly script: readonly string[];
}

export interface JobRan {
  readonly code: number;
  readonly log: string;
}

export interface JobRun {
  readonly registry: Registry;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the jobs of a workflow of GitHub Actions, without what its actions do. */
export function runWorkflow(place: Place, text: string, run: JobRun): Promise<JobRan> {
  const { jobs } = parse(text) as Workflow;
  return runSteps(
    place,
    Object.values(jobs).flatMap(({ steps }) => steps),
    run,
  );
}

/** Runs the action of the program under test in a checkout. */
export function runAction(place: Place, run: JobRun): Promise<JobRan> {
  const { runs } = parse(readFileSync(join(PROGRAM, 'action.yml'), 'utf8')) as {
    readonly runs: { readonly steps: readonly Step[] };
  };
  return runSteps(place, runs.steps, { ...run, env: { ...run.env, GITHUB_ACTION_PATH: PROGRAM } });
}

async function runSteps(
  place: Place,
  steps: readonly Step[],
  { registry, env = {} }: JobRun,
): Promise<JobRan> {
  const temp = mkdtempSync(join(dirname(place.root), 'temp-'));
  const values: Readonly<Record<string, string>> = {
    'runner.temp': temp,
    'github.token': TOKEN,
    'inputs.token': TOKEN,
  };
  const told = (text: string) =>
    text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => values[name] ?? '');
  let log = '';
  for (const { run, env: own = {}, 'working-directory': folder = place.root } of steps) {
    if (run === undefined) continue;
    const ran = await runScript(run.replaceAll(REGISTRY, registry.origin), told(folder), {
      ...runnerEnv(place),
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: place.root,
      GITHUB_API_URL: 'http://127.0.0.1:9',
      GITHUB_OUTPUT: join(temp, 'outputs'),
      RUNNER_TEMP: temp,
      ...env,
      ...Object.fromEntries(Object.entries(own).map(([name, value]) => [name, told(value)])),
    });
    log += ran.log;
    if (ran.code !== 0) return { code: ran.code, log };
  }
  return { code: 0, log };
}

/** Runs the jobs of a pipeline of GitLab: the lines of a job share one shell. */
export async function runPipeline(
  place: Place,
  text: string,
  { registry, env = {} }: JobRun,
): Promise<JobRan> {
  const [job] = Object.values(parse(text) as Readonly<Record<string, GitlabJob>>);
  const lines = [...(job?.before_script ?? []), ...(job?.script ?? [])];
  return runScript(lines.join('\n').replaceAll(REGISTRY, registry.origin), place.root, {
    ...runnerEnv(place),
    GITLAB_CI: 'true',
    CI_PROJECT_DIR: place.root,
    CI_API_V4_URL: 'http://127.0.0.1:9',
    STRAT_GITLAB_TOKEN: TOKEN,
    ...env,
    ...Object.fromEntries(Object.entries(job?.variables ?? {}).map(([name, value]) => [name, String(value)])),
  });
}

function runnerEnv({ root }: Place): Record<string, string> {
  const home = join(dirname(root), 'home');
  mkdirSync(home, { recursive: true });
  const { PATH = '' } = process.env;
  return {
    PATH,
    HOME: home,
    TMPDIR: home,
    CI: 'true',
    GIT_CONFIG_GLOBAL: '/dev/null',
    npm_config_update_notifier: 'false',
  };
}

function runScript(script: string, cwd: string, env: Readonly<Record<string, string>>): Promise<JobRan> {
  return new Promise((settle) => {
    const child = spawn('/bin/bash', ['-e', '-o', 'pipefail', '-c', script], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (log += text));
    child.on('close', (code) => settle({ code: code ?? -1, log }));
  });
}
