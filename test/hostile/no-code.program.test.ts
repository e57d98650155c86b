/** Nothing in a repository is executed, whatever its name: the built program among files that would leave a mark. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../bin/strat.js', import.meta.url));

/** Files that other programs would load: each leaves a mark when it is run. */
const PLANTED = [
  'strat.config.js',
  'strat.config.cjs',
  'strat.config.mjs',
  'strat.config.ts',
  'strat.config.json',
  '.strat.js',
  '.stratrc',
  '.stratrc.js',
  '.strat.config.yaml.js',
  'strat.config.yaml.js',
  'strategy.js',
  'strategy.yaml.js',
  'plugins/own.js',
  'rules/own-rule.js',
  '.strat/rules/own.cjs',
  'node_modules/strat-plugin-x/index.js',
  'node_modules/strat/index.js',
  'node_modules/strat-cli/index.js',
  'node_modules/re2js/index.js',
  'node_modules/chalk/index.js',
  'node_modules/yaml/index.js',
  're2js.cjs',
  'chalk.cjs',
  'dist/re2js.cjs',
  '.env',
  'commands/check.cjs',
] as const;

const CONFIG = `strat: 1
policy:
  - id: ticket
    level: warn
    for: initiative
    when: { link: { matches: '^[A-Z]+-\\d+$' } }
    message: "{id}"
overrides: [{ files: ["**"], rules: { roles-missing: "off" } }]
`;

let top = '';

const mark = () => join(top, 'ran');
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(top, path)), { recursive: true });
  writeFileSync(join(top, path), text);
};

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'strat-no-code-'));
  put('.git/HEAD', 'ref: refs/heads/main\n');
  put('strategy.yaml', 'strat: 1\nname: Harbor\nstatus: draft\ninitiatives: { portal: { link: ABC-1 } }\n');
  put('strat.config.yaml', CONFIG);
  for (const path of PLANTED) {
    put(
      path,
      `require('node:fs').appendFileSync(${JSON.stringify(mark())}, ${JSON.stringify(`${path}\n`)});\n`,
    );
    // A read is recorded if the file was written to since the last one.
    utimesSync(join(top, path), new Date('2020-01-01'), new Date('2021-01-01'));
  }
  for (const name of ['strat-plugin-x', 'strat', 're2js', 'chalk', 'yaml'])
    put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '9.9.9', main: 'index.js' }));
  put(
    'package.json',
    JSON.stringify({
      name: 'victim',
      type: 'commonjs',
      strat: { extends: './strat.config.js', plugins: ['strat-plugin-x'], rules: { ticket: 'off' } },
      scripts: { prestrat: `touch ${mark()}`, strat: `touch ${mark()}` },
    }),
  );
});

afterAll(() => rmSync(top, { recursive: true, force: true }));

function strat(...argv: readonly string[]) {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...argv], {
    cwd: top,
    env: { ...env, FORCE_COLOR: '1' },
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
}

/** Lists the planted files that something has read. */
function readFiles(): readonly string[] {
  return PLANTED.filter((path) => statSync(join(top, path)).atime.getUTCFullYear() !== 2020);
}

describe.each([
  [['check']],
  [['check', '.', '--format', 'json', '--color']],
  [['check', '--only', 'ticket']],
  [['config']],
  [['config', '.', '--format', 'json']],
  [['rules']],
  [['explain', 'ticket']],
  [['explain', 'roles-missing']],
  [['render', '.']],
  [['status']],
  [['status', '.', '--format', 'json']],
  [['survey']],
  [['survey', '.', '--format', 'json']],
  [['retro', '--since', '2026-01-01']],
  [['export']],
  [['export', '.', '--format', 'csv']],
  [['schema', 'config']],
  [['--help']],
  [['--version']],
] as const)('strat %j', (argv) => {
  it('runs and reads none of the planted files', () => {
    const { status, text } = strat(...argv);
    expect([status, text.includes('bug in strat')]).toEqual([0, false]);
    expect(existsSync(mark()) ? readFileSync(mark(), 'utf8') : '').toBe('');
    expect(readFiles()).toEqual([]);
  });
});

it('the configuration’s own policy applies, and no setting of package.json', () => {
  expect(strat('check', '--only', 'ticket').text).toContain('info');
  expect(strat('config', '--format', 'json').text).not.toContain('package.json');
});

it('a code file that a configuration names is read as data, and refused', () => {
  put('named/strategy.yaml', 'strat: 1\nname: A\n');
  put('named/strat.config.yaml', 'strat: 1\nextends: ../strat.config.js\n');
  const { status, text } = strat('check', 'named');
  expect(status).toBe(2);
  expect(text).toMatch(/^.*strat\.config\.js:\d+:\d+: /);
  expect(existsSync(mark())).toBe(false);
});

it('the planted files would leave a mark if they were run', () => {
  const probe = join(top, 'strat.config.cjs');
  spawnSync(process.execPath, [probe]);
  expect(readFileSync(mark(), 'utf8')).toBe('strat.config.cjs\n');
  rmSync(mark());
});
