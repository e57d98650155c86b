/** The rules of the house: which folder may import which, and who touches the world. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = new URL('../src/', import.meta.url).pathname;

/** What a folder may import besides itself: folders, or single files of one. What is not said is not allowed. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  // data
  model: [],
  source: ['model'],
  folder: [
    'model',
    'source',
    'exit.ts',
    'host.ts',
    'lint/config.ts',
    'lint/config-shape.ts',
    'lint/rule-setting.ts',
  ],
  // thought: peers never each other
  lint: ['model'],
  'lint/lint.ts': ['model', 'source/parse.ts'],
  'lint/config.ts': ['model', 'source/parse.ts'],
  'lint/suppress.ts': ['model', 'source/parse.ts'],
  'lint/suppression-words.ts': ['model', 'source/parse.ts'],
  'lint/rules': ['model', 'lint/rule.ts'],
  diff: ['model'],
  'diff/side.ts': ['model', 'source/parse.ts', 'source/record.ts'],
  'diff/rules': [
    'model',
    ...['rule', 'matched', 'targets', 'dues', 'swaps', 'scope', 'owners', 'records'].map(
      (name) => `diff/${name}.ts`,
    ),
  ],
  report: ['model', 'source/lines.ts', 'lint/rule.ts'],
  render: ['model'],
  interview: ['model'],
  completion: [],
  forge: ['model'],
  // action
  commands: [
    'model',
    'source',
    'folder',
    'lint',
    'lint/rules/index.ts',
    'diff',
    'lint/words/index.ts',
    'report',
    'render',
    'interview',
    'completion',
    'forge',
    'exit.ts',
    'host.ts',
  ],
  host: ['model/quote.ts', 'model/request.ts', 'exit.ts', 'host.ts'],
  'host.ts': ['model'],
  'exit.ts': [],
  cli: ['commands', 'host.ts'],
  'cli.ts': ['cli', 'exit.ts', 'host.ts'],
  'main.ts': ['commands/print.ts', 'cli.ts', 'exit.ts', 'host.ts', 'host/node-host.ts'],
};

/** Packages, and modules of Node, with the folders that may know them. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'node:path': ['folder', 'commands', 'host'],
  'node:fs': ['host'],
  // Only to look at bytes.
  'node:buffer': ['source'],
  'node:child_process': ['host'],
  'node:os': ['host'],
  'node:stream': ['host'],
  commander: ['cli.ts'],
  chalk: ['commands/print.ts'],
  '@inquirer/prompts': ['host'],
  '@inquirer/core': ['host'],
  yaml: ['source'],
  'zod/mini': ['model', 'source', 'lint/config-shape.ts', 'lint/policy-shape.ts', 'interview', 'forge'],
  re2js: ['commands/patterns.ts'],
  'fastest-levenshtein': ['model'],
  '@viz-js/viz': ['render/pictures/graph.ts'],
  'd3-scale': ['render/pictures'],
  liquidjs: ['render/layout.ts'],
  marked: ['render/markup.ts'],
  docx: ['render/office'],
  pptxgenjs: ['render/office/presentation.ts'],
  diff: ['source/patch.ts'],
  fflate: ['render/office/package.ts'],
  htmlparser2: ['render/office'],
  domhandler: ['render/office'],
  // Only to hash a style, and a name.
  'node:crypto': ['render/html.ts', 'render/site/places.ts'],
  // types only
  sarif: ['report'],
};

const NO_NAMES = /^(?:utils?|helpers?|common|misc|managers?|shared|lib)$/i;
/** Descriptions of data, which are read from top to bottom. */
const LONG = new Set(['model/schema.ts']);
const MOST_LINES = 250;

interface Source {
  /** Below src, with `/`. */
  readonly path: string;
  readonly text: string;
  /** As they are resolved: paths below src, or names of packages. */
  readonly imports: readonly string[];
}

const sources: readonly Source[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/'))
  .map((path) => ({ path, text: readFileSync(join(SRC, path), 'utf8') }))
  .map((source) => ({ ...source, imports: importsOf(source.path, source.text) }));

function importsOf(path: string, text: string): readonly string[] {
  const named = [
    ...text.matchAll(
      /^(?:import|export)\b[^;]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ];
  return named
    .map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '')
    .map((name) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name));
}

/** Whether a file is, or lies right in, what is named. */
function isIn(path: string, named: string): boolean {
  return path === named || dirname(path) === named || (named !== 'lint' && path.startsWith(`${named}/`));
}

function allowedFor(path: string): readonly string[] | undefined {
  const folder = dirname(path);
  return MAY_IMPORT[path] ?? MAY_IMPORT[folder] ?? MAY_IMPORT[path.split('/')[0] ?? ''];
}

const isPackage = (name: string) => !name.endsWith('.ts');

describe('imports run one way', () => {
  it('each folder has its line in the table', () => {
    expect(sources.filter(({ path }) => !allowedFor(path)).map(({ path }) => path)).toEqual([]);
  });

  it('no file imports what its folder may not', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter((name) => !isPackage(name) && dirname(name) !== dirname(path))
        .filter((name) => !isOwn(path, name) && !allowedFor(path)?.some((named) => isIn(name, named)))
        .map((name) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('no rule imports another', () => {
    const wrong = sources
      .filter(({ path }) => basename(dirname(path)) === 'rules' && basename(path) !== 'index.ts')
      .flatMap(({ path, imports }) =>
        imports.filter((name) => dirname(name) === dirname(path)).map((name) => `${path} ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('no file imports itself by way of others, not even a type', () => {
    const byPath = new Map(sources.map(({ path, imports }) => [path, imports]));
    const circles = sources
      .map(({ path }) => circleFrom(path, byPath))
      .filter((circle) => circle !== undefined);
    expect(circles).toEqual([]);
  });
});

/** Parts of one folder know the folder above them and each other; rules know only `rule.ts`. */
function isOwn(path: string, name: string): boolean {
  if (/^(?:lint|diff)\/rules\//.test(path)) return false;
  const [top] = path.split('/');
  return path.includes('/') && name.startsWith(`${top}/`);
}

function circleFrom(start: string, byPath: ReadonlyMap<string, readonly string[]>): string | undefined {
  const waiting = [...(byPath.get(start) ?? [])];
  const seen = new Set<string>();
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === start) return start;
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(byPath.get(at) ?? []));
  }
  return undefined;
}

describe('who touches the world', () => {
  it('packages and modules of Node are imported only where the table says', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter(isPackage)
        .filter((name) => !PACKAGES[name]?.some((place) => isIn(path, place)))
        .map((name) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['process', /\bprocess\.(?=[a-z])/, /^host\//],
    ['console', /\bconsole\./, /^$/],
    ['the clock', /\bDate\.now\(|new Date\(\)|performance\.now\(/, /^host\//],
    ['chance', /Math\.random\(|crypto\./, /^$/],
    ['the network', /\bfetch\(|XMLHttpRequest|WebSocket/, /^host\/node-send\.ts$/],
    ['code from text', /\beval\(|new Function\(/, /^$/],
  ])('%s is used only where it may be', (_what, pattern, allowed) => {
    const wrong = sources.filter(({ path, text }) => pattern.test(code(text)) && !allowed.test(path));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('the exit code is set once, in bin, and nothing exits', () => {
    const bin = readFileSync(new URL('../bin/strat.js', import.meta.url), 'utf8');
    expect(bin.match(/process\.exitCode/g)).toHaveLength(1);
    for (const { path, text } of [...sources, { path: 'bin', text: bin.replace('process.exitCode', '') }])
      expect({ path, exits: /process\.exit(?:Code)?\b/.test(text) }).toEqual({ path, exits: false });
  });
});

/** Without comments. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<![:'"`\\])\/\/.*$/gm, '');
}

describe('how a file looks', () => {
  it('names say what is in it', () => {
    const parts = sources.flatMap(({ path }) => path.replace(/\.ts$/, '').split('/'));
    expect(parts.filter((part) => NO_NAMES.test(part))).toEqual([]);
    expect(parts.filter((part) => !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(part))).toEqual([]);
  });

  it(`none is over ${MOST_LINES} lines`, () => {
    const long = sources.filter(
      ({ path, text }) => !LONG.has(path) && text.split('\n').length - 1 > MOST_LINES,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('exports have names, and nothing is `any` or enforced', () => {
    const wrong = sources.flatMap(({ path, text }) =>
      [
        /\bexport default\b/,
        /[:<]\s*any\b/,
        /\bas any\b/,
        /@ts-(?:ignore|nocheck|expect-error)/,
        /^\s*(?:export )?(?:enum|namespace)\b/m,
      ]
        .filter((pattern) => pattern.test(code(text)))
        .map((pattern) => `${path}: ${pattern}`),
    );
    expect(wrong).toEqual([]);
  });

  it('the only classes are errors', () => {
    const classes = sources.flatMap(({ text }) =>
      [...code(text).matchAll(/^(?:export )?class .*$/gm)].map(([line]) => line),
    );
    for (const line of classes) expect(line).toMatch(/ extends Error\b/);
  });
});
