/**
 * What version 0.1.0 read and did still holds: its files, its flags, its exit codes, and its findings under the names of
 * today. `recorded.json` was written by that version: `STRAT_BIN=…/bin/strat.js STRAT_RECORD=1 npx vitest run test/compat`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makePlace, type Place } from '../faults/program.ts';
import { CALLS, type Call } from './calls.ts';

const FOLDER = 'test/compat/0.1.0';
const RECORDED = 'test/compat/recorded.json';

interface Recorded {
  /** The flags of each verb, from its help. */
  readonly flags: Readonly<Record<string, readonly string[]>>;
  /** Every key of each schema; `*` stands for an id or an item. */
  readonly keys: Readonly<Record<'strategy' | 'config', readonly string[]>>;
  /** The exit code of each call, and its findings where the output is JSON. */
  readonly calls: Readonly<Record<string, Outcome>>;
}

interface Outcome {
  readonly code: number | null;
  readonly findings?: readonly string[];
}

const FORMER: Readonly<Record<string, string>> = {
  'baseline-stale': 'accepted-stale',
  'baseline-grew': 'accepted-grew',
  'checkin-rewritten': 'record-rewritten',
};

/** Rules whose findings differ from those of 0.1.0 on purpose, each with the reason. */
const CHANGED: Readonly<Record<string, string>> = {
  'acronym-undefined': 'everybody knows CRM',
  'criteria-without-guardrail': 'another criterion can be what must not get worse',
  'criterion-vague': 'a criterion whose fields hold its numbers is exact',
  'destination-length': '8 to 25 words are enough, and outside of them it is info',
  'destination-why-missing': 'a destination that is missing is reported once',
  'objective-duplicate': 'two texts of one length that differ in one word are two things',
};

/** Calls whose exit code differs from that of 0.1.0 on purpose, each with the code of today. */
const CHANGED_CODES: Readonly<Record<string, number>> = {
  // Findings that were accepted and do not occur any more are stale, which this call makes an error.
  'check weak --config strat.config.yaml --rule priorities-too-many=off --rule baseline-stale=error --as-of 2026-11-21': 1,
};

const isRecording = process.env.STRAT_RECORD === '1';

/** Reads every file of a folder, by its path in the place that is made of it. */
function readFolder(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

const FILES = {
  ...readFolder(`${FOLDER}/everything`),
  'weak/strategy.yaml': readFileSync(`${FOLDER}/weak/strategy.yaml`, 'utf8'),
  'page/strategy.md': readFileSync(`${FOLDER}/page/strategy.md`, 'utf8'),
};
const ACCEPTED = `${FOLDER}/strat-baseline.json`;

/** Makes a repository with one commit, and a working tree that moved a target and rewrote a check-in. */
function makeRepository(): Place {
  const place = makePlace({
    ...FILES,
    ...(existsSync(ACCEPTED) && { '.strat-baseline.json': readFileSync(ACCEPTED, 'utf8') }),
  });
  place.commit('begin', '2026-11-01');
  place.write(
    'strategy.yaml',
    FILES['strategy.yaml' as keyof typeof FILES].replace('target: 2\n', 'target: 4\n'),
  );
  place.write(
    'checkins/2026-09-30.yaml',
    'strat: 1\nkind: checkin\non: 2026-09-30\nmeasures: { loan-time: 40 }\n',
  );
  return place;
}

/** The repository of the calls that write nothing. */
let shared: Place | undefined;

function runCall({
  argv,
  input,
  writes = [],
}: Call): Outcome & { readonly err: string; readonly missing: readonly string[] } {
  const isWriting = writes.length > 0 || argv[0] === 'amend' || argv.includes('--fix');
  shared ??= makeRepository();
  const place = isWriting ? makeRepository() : shared;
  const { code, out, err } = place.strat(argv, { ...(input !== undefined && { input }) });
  const missing = writes.filter((path) => !existsSync(join(place.root, path)));
  const isJson = argv[0] === 'check' && argv.includes('json');
  return { code, err, missing, ...(isJson && code !== 2 && { findings: listFindings(out) }) };
}

interface JsonFinding {
  readonly rule: string;
  readonly level: string;
  readonly file: string;
  readonly entity?: string;
  readonly field?: string;
}

function listFindings(json: string): readonly string[] {
  const findings = JSON.parse(json).findings as readonly JsonFinding[];
  return findings.map(({ rule, level, file, entity = '', field = '' }) =>
    [rule, level, file, entity, field].join(' | '),
  );
}

function listFlags(help: string): readonly string[] {
  return [...help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)]
    .map(([, flag = '']) => flag)
    .filter((flag) => flag !== '--help');
}

type JsonSchema = { readonly [key: string]: unknown };

/** Collects every key that a JSON Schema allows, without those that each rule or condition has. */
function collectKeys(
  schema: JsonSchema,
  root: JsonSchema,
  path: string,
  keys: Set<string>,
  seen: readonly unknown[] = [],
): void {
  const ref = schema.$ref as string | undefined;
  if (ref !== undefined) {
    if (seen.includes(ref)) return;
    const target = (root.$defs as Record<string, JsonSchema>)[ref.slice('#/$defs/'.length)];
    collectKeys(target as JsonSchema, root, path, keys, [...seen, ref]);
    return;
  }
  const go = (below: unknown, key: string) => {
    if (typeof below === 'object' && below !== null)
      collectKeys(below as JsonSchema, root, `${path}${key}`, keys, seen);
  };
  for (const kind of ['anyOf', 'oneOf', 'allOf', 'prefixItems'])
    for (const one of (schema[kind] as readonly unknown[] | undefined) ?? []) go(one, '');
  for (const [key, below] of Object.entries((schema.properties as object | undefined) ?? {})) {
    keys.add(`${path}${key}`);
    go(below, `${key}.`);
  }
  go(schema.additionalProperties, '*.');
  go(schema.items, '*.');
}

/** Collects the keys of a value, in the form of `collectKeys`. */
function collectOwnKeys(
  value: unknown,
  path: string,
  isKnown: (path: string) => boolean,
  keys: Set<string>,
): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, below] of Object.entries(value)) {
    const own = Array.isArray(value) || !isKnown(`${path}${key}`) ? `${path}*` : `${path}${key}`;
    keys.add(own);
    collectOwnKeys(below, `${own}.`, isKnown, keys);
    // The schema describes a rule’s `[level, { options }]` without its items.
    if (Array.isArray(value)) collectOwnKeys(below, path, isKnown, keys);
  }
}

const nameOf = ({ argv }: Call) => argv.join(' ');

function record(): Recorded {
  const place = makePlace();
  const verbs = [...new Set(CALLS.map(({ argv }) => argv[0] ?? ''))];
  const keysOf = (name: string) => {
    const keys = new Set<string>();
    const schema = JSON.parse(place.strat(['schema', name]).out);
    collectKeys(schema, schema, '', keys);
    return [...keys]
      .filter((key) => !/^overrides\.\*\.rules\.|^policy\.\*\.(?:when|unless)\./.test(key))
      .sort();
  };
  writeFileSync(ACCEPTED, recordAccepted());
  return {
    flags: Object.fromEntries(verbs.map((verb) => [verb, listFlags(place.strat([verb, '--help']).out)])),
    keys: { strategy: keysOf('strategy'), config: keysOf('config') },
    calls: Object.fromEntries(
      CALLS.map((call) => {
        const { code, findings } = runCall(call);
        return [nameOf(call), { code, ...(findings && { findings }) }];
      }),
    ),
  };
}

function recordAccepted(): string {
  const place = makePlace(FILES);
  place.strat(['check', 'weak', '--update-baseline', '--as-of', '2026-11-21']);
  return place.read('.strat-baseline.json');
}

if (isRecording) writeFileSync(RECORDED, `${JSON.stringify(record(), null, 1)}\n`);
const recorded: Recorded = JSON.parse(readFileSync(RECORDED, 'utf8'));

describe('the calls of version 0.1.0', () => {
  it('cover every flag of every verb', () => {
    const used = (verb: string) =>
      new Set(CALLS.filter(({ argv }) => argv[0] === verb).flatMap(({ argv }) => argv));
    const missing = Object.entries(recorded.flags).flatMap(([verb, flags]) =>
      flags
        .filter((flag) => !used(verb).has(flag) && !(flag === '--yes' && used(verb).has('-y')))
        .map((flag) => `${verb} ${flag}`),
    );
    expect(missing).toEqual([]);
  });

  it.each(CALLS.map((call) => [nameOf(call), call] as const))('strat %s', (name, call) => {
    const { code, err, missing, findings } = runCall(call);
    const before = recorded.calls[name];
    expect({ code, err }).toMatchObject({ code: CHANGED_CODES[name] ?? before?.code });
    if (code !== 2) expect(missing).toEqual([]);
    const known =
      before?.findings?.map((line) => line.replace(/^[\w-]+/, (rule) => FORMER[rule] ?? rule)) ?? [];
    const isSame = (line: string) => !Object.hasOwn(CHANGED, line.split(' ', 1)[0] ?? '');
    expect(known.filter((line) => isSame(line) && !findings?.includes(line))).toEqual([]);
  });
});

describe('the files of version 0.1.0', () => {
  it.each([
    ['strategy', 'strategy.yaml'],
    ['config', 'strat.config.yaml'],
  ] as const)('in the test hold every key of its schema: %s', (kind, file) => {
    const known = new Set(recorded.keys[kind]);
    const own = new Set<string>();
    collectOwnKeys(parse(FILES[file as keyof typeof FILES]), '', (path) => known.has(path), own);
    expect([...known].filter((key) => !own.has(key) && !key.endsWith('*'))).toEqual([]);
  });

  it('are read without a mistake of form', () => {
    const { findings } = runCall({
      argv: [
        'check',
        '--only',
        'syntax,schema,key-unknown,reference-unknown,id-duplicate',
        '--format',
        'json',
      ],
    });
    expect(findings).toEqual([]);
  });
});
