/** The rules of the house: which folder may import which, and which files may reach the outside world. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readVerbName } from '../src/cli/verb.ts';
import { VERBS } from '../src/cli/verbs.ts';

const SRC = new URL('../src/', import.meta.url).pathname;

/**
 * The floors, from the ground up: what a strategy is; pure functions over it; what the program can do; who asks for it.
 * Folders that stand together are one: a face may have several.
 */
const FLOORS: readonly (readonly (readonly string[])[])[] = [
  [['model', 'source']],
  [
    ...[
      ['track'],
      ['people'],
      ['lint'],
      ['diff'],
      ['portfolio'],
      ['render'],
      ['pictures'],
      ['office'],
      ['site'],
    ],
    ...[['report'], ['interview'], ['exchange'], ['completion'], ['forge']],
  ],
  [['folder', 'tasks']],
  [['commands', 'cli']],
];

const BELOW_TASKS = [
  ...FLOORS.slice(0, 2).flat(2),
  'exchange/intake',
  'exchange/tables',
  'folder',
  'exit.ts',
  'host/host.ts',
];

/** Data and words of briefs, which pictures and pages share. */
const RENDER_DATA = [
  'audience',
  'gap',
  'last-words',
  'map',
  'map-tree',
  'numbers',
  'path',
  'sourcebook',
  'stand',
  'work',
];
const RENDER_WORDS = ['markup', 'measure', 'wording', 'words'];
const inRender = (names: readonly string[]) => names.map((name) => `render/${name}.ts`);

/**
 * What the files of a folder may import besides each other: folders with all that is in them, or single files. What the
 * table does not name is not allowed. A file with a line of its own may import that, and no more.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  // data
  model: ['model/languages'],
  'model/languages': ['model'],
  source: ['model', 'source/yaml', 'source/shape', 'source/repair'],
  'source/yaml': ['model', 'source/lines.ts'],
  'source/shape': ['model', 'source/yaml'],
  'source/repair': ['model', 'source/yaml'],
  'source/edit': ['model', 'source/yaml', 'source/parse.ts'],
  // thought: peers never each other
  track: ['model'],
  people: ['model', 'people/instruments'],
  'people/instruments': ['model/survey-terms.ts'],
  portfolio: ['model', 'track'],
  lint: ['model', 'track', 'lint/config', 'lint/suppress', 'lint/words'],
  'lint/record-lint.ts': ['model', 'source/parse.ts', 'lint/rule.ts'],
  'lint/lint.ts': ['model', 'track', 'source/parse.ts', 'lint/config', 'lint/suppress', 'lint/words'],
  'lint/config': ['model', 'track', 'lint/rule.ts', 'lint/policy', 'lint/words'],
  'lint/config/config.ts': ['model', 'source/parse.ts', 'lint/policy', 'lint/words'],
  'lint/policy': ['model', 'lint/rule.ts', 'lint/config/rule-setting.ts'],
  'lint/suppress': ['model', 'source/parse.ts', 'lint/rule.ts', 'lint/config/settings.ts'],
  'lint/words': ['model', 'lint/rule.ts', 'lint/config/settings.ts'],
  'lint/rules': ['model', 'track', 'people', 'lint/rule.ts'],
  diff: ['model', 'track', 'diff/rules'],
  'diff/side.ts': ['model', 'source/parse.ts', 'source/record.ts'],
  'diff/rules': [
    'model',
    'track',
    ...[
      'rule',
      'matched',
      'targets',
      'dues',
      'guards',
      'swaps',
      'recounts',
      'replaced',
      'stopped',
      'priorities',
      'tags',
      'links',
      'scope',
      'owners',
      'records',
      'baselines',
      'past',
      'courses',
      'tolerances',
      'watch',
      'wordings',
      'details',
      'edit-places',
      'first-counts',
    ].map((name) => `diff/${name}.ts`),
  ],
  render: ['model', 'track', 'people'],
  pictures: ['model', ...inRender([...RENDER_DATA, ...RENDER_WORDS])],
  office: ['model', ...inRender(RENDER_WORDS)],
  site: [
    'model',
    'track',
    'portfolio',
    ...inRender([...RENDER_DATA, ...RENDER_WORDS, 'brief', 'html', 'layout']),
  ],
  report: ['model', 'track', 'people', 'source/lines.ts'],
  interview: ['model'],
  exchange: ['model', 'track'],
  'exchange/intake': ['model', 'exchange/cell-list.ts'],
  'exchange/data-tree': ['model', 'exchange/intake'],
  'exchange/xlsx': ['model', 'exchange/intake', 'exchange/tables'],
  'exchange/stratml': ['model', 'exchange/intake', 'exchange/writable-text.ts'],
  'exchange/tables': ['model', 'exchange', 'exchange/intake'],
  'exchange/okr-markdown': ['model', 'exchange/intake'],
  completion: [],
  forge: ['model'],
  // tasks
  folder: ['model', 'source', 'exit.ts', 'host/host.ts', 'lint/config'],
  tasks: BELOW_TASKS,
  ...Object.fromEntries(
    [
      'agenda',
      'brief',
      'check',
      'compare',
      'due',
      'export',
      'git-driver',
      'import',
      'init',
      'log',
      'record',
      'retro',
      'review',
      'site',
      'status',
      'survey',
    ].map((name) => [`tasks/${name}`, [...BELOW_TASKS, 'tasks']]),
  ),
  // faces: never each other
  commands: [...BELOW_TASKS, 'tasks'],
  cli: ['commands', 'exit.ts', 'host/host.ts', 'model/nearest.ts', 'model/quote.ts'],
  // the world, and what puts all of it together
  host: ['model', 'exit.ts'],
  'exit.ts': [],
  'main.ts': ['cli', 'tasks/print.ts', 'exit.ts', 'host'],
};

/** Packages and Node modules, with the folders that may import them. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'node:path': ['folder', 'commands', 'tasks', 'host'],
  'node:fs': ['host'],
  // Only to look at bytes.
  'node:buffer': ['source'],
  'node:child_process': ['host'],
  'node:events': ['host'],
  'node:os': ['host'],
  'node:stream': ['host'],
  commander: ['cli/program.ts'],
  chalk: ['tasks/print.ts'],
  '@inquirer/prompts': ['host'],
  '@inquirer/core': ['host'],
  yaml: ['source'],
  'zod/mini': [
    'model',
    'source',
    'lint/config/config-shape.ts',
    'lint/policy/policy-shape.ts',
    'interview',
    'exchange/sheet-map.ts',
    'exchange/intake/keep-unfit.ts',
    'exchange/tables/table-map.ts',
    'forge',
  ],
  re2js: ['tasks/patterns.ts'],
  'fastest-levenshtein': ['model'],
  '@viz-js/viz': ['pictures/graph.ts'],
  'd3-scale': ['pictures'],
  liquidjs: ['render/layout.ts'],
  marked: ['render/markup.ts'],
  docx: ['office'],
  pptxgenjs: ['office/presentation.ts'],
  diff: ['source/edit/patch.ts'],
  fflate: ['office/package.ts', 'exchange/write-xlsx.ts', 'exchange/xlsx'],
  saxes: ['exchange/xlsx', 'exchange/stratml'],
  htmlparser2: ['office'],
  domhandler: ['office'],
  // Only to hash a style, a name, and a tarball.
  'node:crypto': ['render/html.ts', 'site/places.ts', 'tasks/init/package.ts'],
  // types only
  sarif: ['report'],
};

const NO_NAMES = /^(?:utils?|helpers?|common|misc|managers?|shared|lib)$/i;
/** Descriptions of data, which are read from top to bottom. */
const LONG = new Set(['model/schema.ts']);
const MOST_LINES = 250;
/** A verb reads its flags, calls a task, prints, and returns an exit code. */
const MOST_LINES_OF_A_VERB = 100;

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

/** Returns whether a file is the named one, or is in the named folder. */
function isIn(path: string, named: string): boolean {
  return path === named || path.startsWith(`${named}/`);
}

/** Returns the line of a file, or of the folder that it is directly in. */
function allowedFor(path: string): readonly string[] | undefined {
  return MAY_IMPORT[path] ?? MAY_IMPORT[dirname(path)];
}

const isPackage = (name: string) => !name.endsWith('.ts');
const isRule = (path: string) => basename(dirname(path)) === 'rules' && basename(path) !== 'index.ts';

describe('imports', () => {
  it('have a line in the table for each folder, and a folder for each line', () => {
    expect(sources.filter(({ path }) => !allowedFor(path)).map(({ path }) => path)).toEqual([]);
    const named = Object.entries(MAY_IMPORT).flatMap(([place, others]) => [place, ...others]);
    const isThere = (place: string) => sources.some(({ path }) => isIn(path, place));
    expect([...new Set(named)].filter((place) => !isThere(place))).toEqual([]);
  });

  it('go only where the table allows', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter((name) => !isPackage(name) && dirname(name) !== dirname(path))
        .filter((name) => !allowedFor(path)?.some((named) => isIn(name, named)))
        .map((name) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('have no line in the table that leads up, or from one face to another', () => {
    const wrong = Object.entries(MAY_IMPORT).flatMap(([place, others]) => {
      const floor = floorOf(place);
      if (floor === undefined) return [];
      return others
        .filter((other) => (floorOf(other) ?? 0) > floor || (isFace(floor) && isOtherFace(place, other)))
        .map((other) => `${place} may import ${other}`);
    });
    expect(wrong).toEqual([]);
  });

  it('put every folder on one floor, apart from the outside world', () => {
    const tops = new Set(sources.map(({ path }) => path.split('/')[0] ?? ''));
    const standing = FLOORS.flat(2);
    expect([...tops].filter((top) => !standing.includes(top)).sort()).toEqual(['exit.ts', 'host', 'main.ts']);
    expect(standing.filter((top, at) => !tops.has(top) || standing.indexOf(top) < at)).toEqual([]);
  });

  it('never go from rule to rule', () => {
    const wrong = sources
      .filter(({ path }) => isRule(path))
      .flatMap(({ path, imports }) =>
        imports.filter((name) => dirname(name) === dirname(path)).map((name) => `${path} ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('form no circles, not even of types', () => {
    const byPath = new Map(sources.map(({ path, imports }) => [path, imports]));
    const circles = sources
      .map(({ path }) => circleFrom(path, byPath))
      .filter((circle) => circle !== undefined);
    expect(circles).toEqual([]);
  });
});

function floorOf(place: string): number | undefined {
  const [top = ''] = place.split('/');
  const floor = FLOORS.findIndex((folders) => folders.flat().includes(top));
  return floor === -1 ? undefined : floor;
}

const isFace = (floor: number) => floor === FLOORS.length - 1;

function isOtherFace(place: string, other: string): boolean {
  const faceOf = (path: string) => FLOORS.at(-1)?.find((face) => face.includes(path.split('/')[0] ?? ''));
  return faceOf(other) !== undefined && faceOf(other) !== faceOf(place);
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

describe('access to the outside world', () => {
  it('is limited to the packages and Node modules in the table', () => {
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
  ])('uses %s only where the table allows', (_what, pattern, allowed) => {
    const wrong = sources.filter(({ path, text }) => pattern.test(code(text)) && !allowed.test(path));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('sets the exit code once, in bin, and nothing exits', () => {
    const bin = readFileSync(new URL('../bin/strat.js', import.meta.url), 'utf8');
    expect(bin.match(/process\.exitCode/g)).toHaveLength(1);
    for (const { path, text } of [...sources, { path: 'bin', text: bin.replace('process.exitCode', '') }])
      expect({ path, exits: /process\.exit(?:Code)?\b/.test(text) }).toEqual({ path, exits: false });
  });
});

/** Removes comments. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<![:'"`\\])\/\/.*$/gm, '');
}

describe('every source file', () => {
  it('is named after its contents', () => {
    const parts = sources.flatMap(({ path }) => path.replace(/\.ts$/, '').split('/'));
    expect(parts.filter((part) => NO_NAMES.test(part))).toEqual([]);
    expect(parts.filter((part) => !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(part))).toEqual([]);
  });

  it(`has at most ${MOST_LINES} lines`, () => {
    const long = sources.filter(
      ({ path, text }) => !LONG.has(path) && text.split('\n').length - 1 > MOST_LINES,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it(`has at most ${MOST_LINES_OF_A_VERB} lines if it belongs to a verb`, () => {
    const long = sources.filter(
      ({ path, text }) => isIn(path, 'commands') && text.split('\n').length - 1 > MOST_LINES_OF_A_VERB,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('is one verb if it stands in commands', () => {
    const verbs = VERBS.flatMap(([, group]) => group.map((verb) => `${readVerbName(verb)}.ts`));
    const files = sources.filter(({ path }) => isIn(path, 'commands')).map(({ path }) => basename(path));
    expect(files.sort()).toEqual(verbs.sort());
  });

  it('has named exports, and no `any` or assertions', () => {
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

  it('has no classes other than errors', () => {
    const classes = sources.flatMap(({ text }) =>
      [...code(text).matchAll(/^(?:export )?class .*$/gm)].map(([line]) => line),
    );
    for (const line of classes) expect(line).toMatch(/ extends Error\b/);
  });
});
