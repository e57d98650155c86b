/** The exit contract: for every error the same code in every format, one clear sentence, and no partial output on stdout. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../src/report/index.ts';
import { misread } from './hostile/readers.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NAMES = [...FORMATS.keys()];
/** The number of programs that run at the same time. */
const AT_ONCE = 3;

interface Row {
  readonly what: string;
  readonly argv: readonly string[];
  readonly code: 0 | 1 | 2;
  /** The expected text on standard error; if it is absent, `json` expects nothing there. */
  readonly says?: RegExp;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | 'closed';
  /** The folder to run in. */
  readonly in?: string;
  /** Rows that are not about `--format` run without it. */
  readonly withoutFormat?: true;
}

const check = (...words: string[]) => ['check', ...words];

const ROWS: readonly Row[] = [
  { what: 'a clean strategy', argv: check('clean'), code: 0 },
  { what: 'a clean strategy by its file', argv: check('clean/strategy.yaml'), code: 0 },
  { what: 'a strategy with errors', argv: check('errors'), code: 1 },
  { what: 'a strategy with warnings only', argv: check('warnings'), code: 0 },
  { what: 'warnings with --fail-on warn', argv: check('warnings', '--fail-on', 'warn'), code: 1 },
  {
    what: 'errors that are not shown',
    argv: check('warnings', '--fail-on', 'warn', '--min-level', 'error'),
    code: 1,
  },
  { what: 'a syntax error', argv: check('syntax'), code: 1 },
  { what: 'a syntax error under --only', argv: check('syntax', '--only', 'destination-length'), code: 1 },
  { what: 'a binary file with the marker', argv: check('binary'), code: 1 },
  { what: 'a file over 1 MiB', argv: check('huge'), code: 1 },
  {
    what: 'a good strategy on standard input',
    argv: check('-'),
    stdin: 'strat: 1\nname: x\nstatus: draft\n',
    code: 0,
  },
  {
    what: 'a bad strategy on standard input',
    argv: check('-'),
    stdin: 'strat: 1\nname: x\nfoo: 1\n',
    code: 1,
  },
  {
    what: 'a missing file',
    argv: check('nowhere.yaml'),
    code: 2,
    says: /There is no file or folder `nowhere\.yaml`\./,
  },
  {
    what: 'a missing file beside a good one',
    argv: check('clean', 'nowhere.yaml'),
    code: 2,
    says: /There is no file or folder `nowhere\.yaml`\./,
  },
  {
    what: 'a missing file with escapes in its name',
    argv: check('a\x1b[31m\u202eb'),
    code: 2,
    says: /There is no file or folder `a␛\[31m‹U\+202E›b`\./,
  },
  {
    what: 'a missing file with a command as its name',
    argv: check('x\n::error::y'),
    code: 2,
    says: /There is no file or folder `x ::error::y`\./,
  },
  {
    what: 'a folder without a strategy',
    argv: check('other'),
    code: 2,
    says: /There is no strategy\.yaml or strategy\.md in or below other\./,
  },
  {
    what: 'an empty folder',
    argv: check('empty'),
    code: 2,
    says: /There is no strategy\.yaml or strategy\.md in or below empty\./,
  },
  {
    what: 'nothing to check here',
    argv: check(),
    in: 'empty',
    code: 2,
    says: /There is no strategy\.yaml or strategy\.md here, above or below\./,
  },
  {
    what: 'a path below a file',
    argv: check('clean/strategy.yaml/x'),
    code: 2,
    says: /There is no file or folder `clean\/strategy\.yaml\/x`\./,
  },
  {
    what: 'a name too long for a file',
    argv: check('x'.repeat(5000)),
    code: 2,
    says: /There is no file or folder `xxx/,
  },
  {
    what: 'somebody else’s strategy.yaml',
    argv: check('foreign'),
    code: 2,
    says: /foreign\/strategy\.yaml is not a strat file: it has no `strat: 1`\./,
  },
  { what: 'a binary file', argv: check('noise'), code: 2, says: /noise\/strategy\.yaml is not a strat file/ },
  {
    what: 'a newer format',
    argv: check('newer'),
    code: 2,
    says: /uses a newer format than this version of strat can read/,
  },
  { what: 'a folder named strategy.yaml', argv: check('odd'), code: 2, says: /There is no strategy\.yaml/ },
  { what: 'a device', argv: check('/dev/null'), code: 2, says: /is not a regular file\./ },
  {
    what: 'an unknown flag',
    argv: check('--nonsense'),
    code: 2,
    says: /`strat check` has no option `--nonsense`\./,
  },
  { what: 'a mistyped flag', argv: check('--fail-onn', 'warn'), code: 2, says: /--fail-on`\?/ },
  { what: 'a flag without its value', argv: check('clean', '--fail-on'), code: 2, says: /--fail-on/ },
  {
    what: 'a flag in the place of a value',
    argv: check('clean', '--fail-on', '--no-config'),
    code: 2,
    says: /A value is missing before/,
  },
  {
    what: 'a bad --fail-on',
    argv: check('clean', '--fail-on', 'eror'),
    code: 2,
    says: /--fail-on must be error, warning or info, not `eror`\.$/,
  },
  {
    what: 'a bad --min-level',
    argv: check('clean', '--min-level', 'loud'),
    code: 2,
    says: /--min-level must be error, warning or info, not `loud`\./,
  },
  {
    what: 'an unknown rule in --only',
    argv: check('clean', '--only', 'destination-lenght'),
    code: 2,
    says: /no rule `destination-lenght`\. Did you mean `destination-length`\?/,
  },
  {
    what: 'an unknown rule in --rule',
    argv: check('clean', '--rule', 'nonsense=off'),
    code: 2,
    says: /There is no rule `nonsense`\./,
  },
  {
    what: 'a bad level in --rule',
    argv: check('clean', '--rule', 'destination-length=loud'),
    code: 2,
    says: /--rule needs a rule and a level, not `destination-length=loud`\./,
  },
  {
    what: 'no level in --rule',
    argv: check('clean', '--rule', 'destination-length'),
    code: 2,
    says: /--rule needs a rule and a level, not `destination-length`\./,
  },
  {
    what: 'two levels in --rule',
    argv: check('clean', '--rule', 'destination-length=off=warn'),
    code: 2,
    says: /--rule needs a rule and a level, not `destination-length=off=warn`\./,
  },
  {
    what: 'an --as-of that is no date',
    argv: check('clean', '--as-of', 'tomorrow'),
    code: 2,
    says: /--as-of must be a day such as/,
  },
  {
    what: 'an --as-of that never was',
    argv: check('clean', '--as-of', '2027-02-30'),
    code: 2,
    says: /--as-of must be a day such as/,
  },
  {
    what: 'a SOURCE_DATE_EPOCH that is no number',
    argv: check('clean'),
    env: { SOURCE_DATE_EPOCH: '12e3' },
    code: 2,
    says: /SOURCE_DATE_EPOCH must be a number of seconds, not `12e3`\./,
  },
  {
    what: 'a missing --config',
    argv: check('clean', '--config', 'nowhere.yaml'),
    code: 2,
    says: /There is no nowhere\.yaml\./,
  },
  {
    what: 'an unknown key in the configuration',
    argv: check('config/key'),
    code: 2,
    says: /config\/key\/strat\.config\.yaml:2:1: There is no key `fail_onn` here\. Did you mean `fail_on`\?/,
  },
  {
    what: 'an unknown rule in the configuration',
    argv: check('config/rule'),
    code: 2,
    says: /:3:3: There is no rule `destination-lenght`/,
  },
  {
    what: 'an unknown option',
    argv: check('config/option'),
    code: 2,
    says: /:3:3: Rule `destination-length` has no option `maxx`\. Did you mean `max`\?/,
  },
  {
    what: 'an option out of range',
    argv: check('config/range'),
    code: 2,
    says: /:3:3: Option `max` of `destination-length` is -1/,
  },
  {
    what: 'an option of the wrong type',
    argv: check('config/option-type'),
    code: 2,
    says: /Option `max` of `destination-length` must be a number/,
  },
  {
    what: 'a wrong type in the configuration',
    argv: check('config/type'),
    code: 2,
    says: /:2:1: `rules` is a list, but should be/,
  },
  {
    what: 'a configuration that is no YAML',
    argv: check('config/yaml'),
    code: 2,
    says: /strat\.config\.yaml:2:1: Line 2 opens a bracket that is not closed\. Close it: `rules: \{\}`\./,
  },
  { what: 'an empty configuration', argv: check('config/nothing'), code: 2, says: /The file is empty\./ },
  { what: 'a binary configuration', argv: check('config/binary'), code: 2, says: /not UTF-8/ },
  {
    what: 'a configuration that extends what is not there',
    argv: check('config/nowhere'),
    code: 2,
    says: /`extends` `\.\/base\.yaml` leads to nothing\./,
  },
  {
    what: 'a configuration that extends out of the repository',
    argv: check('config/outside'),
    code: 2,
    says: /leads out of the repository\./,
  },
  {
    what: 'a configuration that extends itself',
    argv: check('config/self'),
    code: 2,
    says: /leads back to where it began\./,
  },
  {
    what: 'configurations in a circle',
    argv: check('config/circle'),
    code: 2,
    says: /leads back to where it began\./,
  },
  {
    what: 'a configuration that is a folder',
    argv: check('config/folder'),
    code: 2,
    says: /Cannot read|is not a regular file/,
  },
  { what: 'a broken configuration with --no-config', argv: check('config/key', '--no-config'), code: 0 },
  {
    what: '- with empty standard input',
    argv: check('-'),
    stdin: '',
    code: 2,
    says: /Standard input is empty\./,
  },
  {
    what: '- with closed standard input',
    argv: check('-'),
    stdin: 'closed',
    code: 2,
    says: /Standard input is empty\./,
  },
  { what: '- with another path', argv: check('-', 'clean'), stdin: '', code: 2, says: /`-` stands alone/ },
  {
    what: '- with somebody else’s file',
    argv: check('-'),
    stdin: 'risk: 1\n',
    code: 2,
    says: /is not a strat file/,
  },
  {
    what: 'an unknown command',
    argv: ['frobnicate'],
    withoutFormat: true,
    code: 2,
    says: /There is no command `frobnicate`/,
  },
  {
    what: 'a mistyped command',
    argv: ['chek'],
    withoutFormat: true,
    code: 2,
    says: /There is no command `chek`\. Did you mean `check`\?/,
  },
  { what: 'a command with escapes', argv: ['a\x1b[2J'], withoutFormat: true, code: 2, says: /a␛\[2J/ },
  {
    what: 'a bad format',
    argv: check('clean', '--format', 'jsn'),
    withoutFormat: true,
    code: 2,
    says: /There is no format `jsn`\. Did you mean `json`\?/,
  },
  {
    what: 'a bad format in --output',
    argv: check('clean', '--output', 'sariff=x.sarif'),
    code: 2,
    says: /There is no format `sariff`\. Did you mean `sarif`\?/,
  },
  {
    what: 'an --output without a file',
    argv: check('clean', '--output', 'sarif'),
    code: 2,
    says: /--output takes format=file, not `sarif`\./,
  },
  {
    what: 'an --output to standard output',
    argv: check('clean', '--output', 'sarif=-'),
    code: 2,
    says: /--output writes files only\./,
  },
  {
    what: 'two outputs in one file',
    argv: check('clean', '--output', 'sarif=x.json', '--output', 'json=./x.json'),
    code: 2,
    says: /--output names x\.json twice\./,
  },
  {
    what: 'an empty format',
    argv: check('clean', '--format='),
    withoutFormat: true,
    code: 2,
    says: /There is no format/,
  },
  { what: 'no arguments', argv: [], withoutFormat: true, code: 0 },
  { what: '--help', argv: ['--help'], withoutFormat: true, code: 0 },
  { what: '--help of a command', argv: check('--help'), withoutFormat: true, code: 0 },
  { what: '--version', argv: ['--version'], withoutFormat: true, code: 0 },
];

const CONFIGS: Readonly<Record<string, string>> = {
  key: 'strat: 1\nfail_onn: warn\n',
  rule: 'strat: 1\nrules:\n  destination-lenght: off\n',
  option: 'strat: 1\nrules:\n  destination-length: [warn, { maxx: 4 }]\n',
  range: 'strat: 1\nrules:\n  destination-length: [warn, { max: -1 }]\n',
  'option-type': 'strat: 1\nrules:\n  destination-length: [warn, { max: true }]\n',
  type: 'strat: 1\nrules: [a]\n',
  yaml: 'strat: 1\nrules: {\n',
  nothing: '',
  nowhere: 'strat: 1\nextends: ./base.yaml\n',
  outside: 'strat: 1\nextends: ../../../outside.yaml\n',
  self: 'strat: 1\nextends: ./strat.config.yaml\n',
  circle: 'strat: 1\nextends: ./two.yaml\n',
};

let top = '';
let repo = '';

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'strat-exit-'));
  repo = join(top, 'repo');
  const put = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(repo, path)), { recursive: true });
    writeFileSync(join(repo, path), content);
  };
  const clean = 'strat: 1\nname: Clean\nstatus: draft\n';
  put('.git/HEAD', 'ref: refs/heads/main\n');
  put('../outside.yaml', 'strat: 1\n');
  put('clean/strategy.yaml', clean);
  put('errors/strategy.yaml', 'strat: 1\nname: Errors\nfoo: 1\n');
  put('warnings/strategy.yaml', 'strat: 1\nname: Warn\u200bings\nstatus: draft\n');
  put('syntax/strategy.yaml', 'strat: 1\nname: &a x\n');
  put('binary/strategy.yaml', Buffer.concat([Buffer.from('strat: 1\nname: '), Buffer.from([0, 1, 2, 0xff])]));
  put('noise/strategy.yaml', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0xff, 0xfe, 10, 13]));
  put('huge/strategy.yaml', `strat: 1\nname: x\n${'# x\n'.repeat(300_000)}`);
  put('foreign/strategy.yaml', 'strategy: Momentum\nrisk: 0.02\n');
  put('newer/strategy.yaml', 'strat: 2\nname: x\n');
  put('other/readme.txt', 'x');
  put('odd/strategy.yaml/x.txt', 'x');
  mkdirSync(join(repo, 'empty'));
  for (const [name, text] of Object.entries(CONFIGS)) {
    put(`config/${name}/strategy.yaml`, clean);
    put(`config/${name}/strat.config.yaml`, text);
  }
  put('config/circle/two.yaml', 'strat: 1\nextends: ./strat.config.yaml\n');
  put('config/binary/strategy.yaml', clean);
  put('config/binary/strat.config.yaml', Buffer.from([0xff, 0xff, 0x80]));
  put('config/folder/strategy.yaml', clean);
  put('config/folder/strat.config.yaml/x.txt', 'x');
});

afterAll(() => rmSync(top, { recursive: true, force: true }));

interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function strat(
  argv: readonly string[],
  { env = {}, stdin, in: where = '.' }: Partial<Row> = {},
): Promise<Result> {
  return new Promise((done) => {
    const { FORCE_COLOR: _, NO_COLOR: __, ...own } = process.env;
    const child = spawn(process.execPath, [join(ROOT, 'bin/strat.js'), ...argv], {
      cwd: join(repo, where),
      env: { ...own, ...env },
      stdio: [stdin === undefined || stdin === 'closed' ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    const texts = { out: '', err: '' };
    child.stdout?.setEncoding('utf8').on('data', (part) => {
      texts.out += part;
    });
    child.stderr?.setEncoding('utf8').on('data', (part) => {
      texts.err += part;
    });
    child.stdin?.on('error', () => {}).end(stdin);
    child.on('close', (code) => done({ code, ...texts }));
  });
}

/** A row that fails before it reaches its format runs in two formats, and in the others in turn. */
function formatsOf(row: Row): readonly string[] {
  if (row.withoutFormat) return [];
  const others = NAMES.filter((name) => name !== 'pretty' && name !== 'json');
  return row.code === 2 ? ['pretty', 'json', others[ROWS.indexOf(row) % others.length] ?? ''] : NAMES;
}

/** Runs each row in each of its formats, several at once. */
async function runAll(): Promise<ReadonlyMap<string, Result>> {
  const waiting = ROWS.flatMap((row) =>
    row.withoutFormat
      ? [{ row, key: row.what, argv: row.argv }]
      : formatsOf(row).map((format) => ({
          row,
          key: `${row.what} ${format}`,
          argv: [...row.argv, '--format', format],
        })),
  ).map((job) => ({
    ...job,
    argv: job.row.what === 'a flag without its value' ? moved(job.argv) : job.argv,
  }));
  const results = new Map<string, Result>();
  const worker = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift())
      results.set(job.key, await strat(job.argv, job.row));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

/** The format goes first, so that a flag without a value stays last. */
function moved(argv: readonly string[]): readonly string[] {
  return ['check', ...argv.slice(-2), ...argv.slice(1, -2)];
}

let results: ReadonlyMap<string, Result> = new Map();

// About 600 runs of the program.
beforeAll(async () => {
  results = await runAll();
}, 300_000);

const resultOf = (key: string): Result => {
  const result = results.get(key);
  if (!result) throw new Error(`${key} was not run`);
  return result;
};

const formatOf = (key: string) => key.slice(key.lastIndexOf(' ') + 1);
const shownIn = (what: string) => JSON.parse(resultOf(`${what} json`).out).findings;

describe.each(ROWS.map((row) => [row.what, row] as const))('%s', (what, row) => {
  const keys = row.withoutFormat ? [what] : formatsOf(row).map((format) => `${what} ${format}`);

  it(`is ${row.code}${row.withoutFormat ? '' : ' in every format'}`, () => {
    for (const key of keys) expect({ key, code: resultOf(key).code }).toEqual({ key, code: row.code });
  });

  it('prints usable output, or nothing', () => {
    for (const key of keys) {
      const { out } = resultOf(key);
      if (row.code === 2) expect(out).toBe('');
      else if (key.endsWith(' junit') && row.argv.includes('--min-level')) expect(out).toContain('<failure');
      else if (!row.withoutFormat) expect(misread(formatOf(key), out, shownIn(what))).toEqual([]);
      if (key.endsWith(' pretty') && row.code !== 2) expect(out).toMatch(/Checked 1 strategy/);
      expect(key.endsWith(' github') ? out.replace(/^::/gm, '') : out).not.toMatch(RAW);
    }
  });

  it('prints one clear sentence, or nothing', () => {
    for (const key of keys) {
      const { err } = resultOf(key);
      expect(err).not.toMatch(RAW);
      expect(err).not.toMatch(NOT_OURS);
      if (row.says) expect(err.split('\n')[0]).toMatch(row.says);
      if (row.code === 2) expect(err.split('\n')[0]).toMatch(/^error: \S.*[.?)]$/);
      else expect(err.replace(/^Run `strat explain [a-z-]+` to see why it matters\.\n$/, '')).toBe('');
    }
  });
});

/** Characters that a terminal obeys or hides. */
const RAW = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|^\s*::/m;
/** Words from libraries and stack traces. */
const NOT_OURS =
  /\n\s+at |node:|bug in strat|invalid_type|ZodError|CommanderError|YAMLParseError|\(outputHelp\)|ENOENT|EACCES|undefined|\[object /;

describe('one of several files', () => {
  it('is skipped and reported if it belongs to another program and was found in a folder', async () => {
    const { err } = await strat(check('.', '--format', 'json'));
    expect(err).toMatch(/Left out: foreign\/strategy\.yaml is not a strat file/);
  });

  it('fails the run if it belongs to another program and was named', async () => {
    const { code, err } = await strat(check('clean', 'foreign/strategy.yaml', '--format', 'json'));
    expect(code).toBe(2);
    expect(err).toMatch(/^error: foreign\/strategy\.yaml is not a strat file/);
  });

  it('fails the run but stops no other file if its format is newer', async () => {
    const { code, out, err } = await strat(check('errors', 'newer', '--format', 'json'));
    expect(code).toBe(2);
    expect(out).toContain('errors/strategy.yaml');
    expect(err).toMatch(/newer format/);
  });
});
