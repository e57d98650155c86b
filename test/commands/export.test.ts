import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SCHEMAS } from '../../src/commands/schema.ts';
import { readCsv } from '../../src/exchange/csv.ts';
import { main } from '../../src/main.ts';
import { readKeyKinds } from '../../src/model/key-kinds.ts';
import { RECORD_KINDS } from '../../src/model/records.ts';
import { makeExportJsonSchema } from '../../src/report/export-schema.ts';
import { makeAnyPlan } from '../exchange/any-plan.ts';
import { unzipParts } from '../exchange/read-xlsx.ts';
import { type Pretended, pretendHost } from '../pretend-host.ts';
import { runs } from '../property-runs.ts';
import { YEAR, YEAR_FILES } from '../track/sample-year.ts';

const read = (name: string) => readFileSync(`${YEAR}${name}`, 'utf8');
const YEAR_NAMES = ['amendments/2027-09-20-loan-time.md', ...YEAR_FILES.map(({ name }) => name)];
const YEAR_WORLD: Readonly<Record<string, string>> = Object.fromEntries(
  ['strategy.yaml', ...YEAR_NAMES].map((name) => [`/work/${name}`, read(name)]),
);

async function run(argv: readonly string[], world: Pretended = {}) {
  const pretended = pretendHost({ files: YEAR_WORLD, today: '2027-12-03', ...world });
  const code = await main(['export', ...argv], pretended.host);
  const bytes = (path: string) => pretended.host.files.read(path, 10_000_000);
  return { ...pretended, code, out: pretended.stdout(), err: pretended.stderr(), bytes };
}

const onlyPlan = (yaml: string): Pretended => ({ files: { '/work/strategy.yaml': yaml } });

const ajv = new Ajv2020({ strict: false });
for (const name of ['strategy', ...RECORD_KINDS.map(({ kind }) => kind)])
  ajv.addSchema(SCHEMAS[name]?.() ?? {});
const judge = ajv.compile(makeExportJsonSchema());

function expectValid(data: unknown): void {
  expect(judge(data), JSON.stringify(judge.errors)).toBe(true);
}

describe('strat export as JSON', () => {
  it('holds the plan, its records and its status, as its schema says', async () => {
    const { code, out, err } = await run([]);
    expect([code, err]).toEqual([0, '']);
    const data = JSON.parse(out);
    expectValid(data);
    expect(data).toMatchObject({ version: 1, audience: 'internal', asOf: '2027-12-03', complete: true });
    expect(data.strategy).toEqual(parse(read('strategy.yaml')));
    expect(data.records.map(({ file }: { file: string }) => file).sort()).toEqual([...YEAR_NAMES].sort());
    expect(data.status.measures[0]).toMatchObject({ id: 'loan-time', state: 'off-track', value: 36 });
  });

  it('holds each record as it is written, and the text below it', async () => {
    const { records } = JSON.parse((await run([])).out);
    for (const { file, kind, data, narrative } of records) {
      const [, front, below] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(read(file)) ?? [];
      expect({ file, data }).toEqual({ file, data: parse(front ?? read(file)) });
      expect({ file, narrative: narrative?.trim() ?? '' }).toEqual({ file, narrative: below?.trim() ?? '' });
      expect(file.startsWith(`${RECORD_KINDS.find((one) => one.kind === kind)?.folder}/`)).toBe(true);
    }
  });

  it.each(['harbor-year', 'hud-homes', 'ssa-customer-service', 'ten-people'])(
    'misses no value of the example %s',
    async (name) => {
      const yaml = readFileSync(new URL(`../../examples/${name}/strategy.yaml`, import.meta.url), 'utf8');
      const data = JSON.parse((await run([], onlyPlan(yaml))).out);
      expect(data.strategy).toEqual(parse(yaml));
      expectValid(data);
    },
  );

  it('misses no value of any plan', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (g) => {
        const own = g(
          fc.dictionary,
          fc.stringMatching(/^x-[a-z]{1,5}$/),
          fc.jsonValue({ depthSize: 'small' }),
          {
            maxKeys: 2,
          },
        );
        const plan = makeAnyPlan({
          text: () => g(fc.string, { unit: 'grapheme', minLength: 1, maxLength: 12 }),
          number: () => g(fc.double, { noNaN: true, min: -1e9, max: 1e9 }),
          has: () => g(fc.boolean),
          count: () => g(fc.nat, { max: 2 }),
          own: withoutNull(own),
        });
        const { out } = await run([], onlyPlan(JSON.stringify(plan, null, 1)));
        const data = JSON.parse(out);
        // What cannot be read is reported, and is another matter.
        fc.pre(data.complete);
        expect(data.strategy).toEqual(JSON.parse(JSON.stringify(plan)));
      }),
      { numRuns: runs(1000, 60) },
    );
  });

  it('has the keys in the order of the schema, whatever their order in the file', async () => {
    const [one, other] = await Promise.all(
      [
        'strat: 1\nname: N\nx-b: 2\nx-a: 1\ncriteria: { b: { outcome: B, target: 2 }, a: { target: 1, outcome: A } }\n',
        'name: N\ncriteria: { b: { target: 2, outcome: B }, a: { outcome: A, target: 1 } }\nx-a: 1\nx-b: 2\nstrat: 1\n',
      ].map(async (yaml) => (await run([], onlyPlan(yaml))).out),
    );
    expect(one).toBe(other);
    expect(Object.keys(JSON.parse(one ?? '').strategy)).toEqual(['strat', 'name', 'criteria', 'x-a', 'x-b']);
    expect(Object.keys(JSON.parse(one ?? '').strategy.criteria)).toEqual(['b', 'a']);
  });

  it('says that it is not complete where a part cannot be read, and which command says why', async () => {
    const { code, out, err } = await run([], onlyPlan('strat: 1\nname: N\nowner: [a, b]\nstart: 2027\n'));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      complete: false,
      strategy: { strat: 1, name: 'N', start: 2027 },
    });
    expect(err).toContain(
      'Left out: 1 part of strategy.yaml that cannot be read. Run `strat check` to see which.',
    );
    const record = {
      ...YEAR_WORLD,
      '/work/checkins/2027-12-01.yaml': 'strat: 1\nkind: checkin\non: never\n',
    };
    expect(JSON.parse((await run([], { files: record })).out).complete).toBe(false);
  });

  it('holds the narrative of a Markdown plan', async () => {
    const files = { '/work/strategy.md': '---\nstrat: 1\nname: N\n---\nWhy we do it.\n' };
    const data = JSON.parse((await run([], { files })).out);
    expect(data.narrative).toBe('Why we do it.\n');
    expectValid(data);
  });

  it('reads standard input', async () => {
    const { code, out } = await run(['-'], { stdin: 'strat: 1\nname: From a pipe\n', files: {} });
    expect([code, JSON.parse(out).strategy.name]).toEqual([0, 'From a pipe']);
  });

  it('is the same text each time, and says what was known on a day', async () => {
    const early = await run(['--as-of', '2027-06-03']);
    expect(early.out).toBe((await run(['--as-of', '2027-06-03'], { today: '2029-01-01' })).out);
    expect(JSON.parse(early.out).status.lastCheckin).toBe('2027-05-31');
  });
});

function withoutNull(value: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value, (_, inner) => (inner === null ? 0 : inner)));
}

describe('strat export as sheets', () => {
  it('prints one CSV table, with the values over time', async () => {
    const { code, out, err } = await run(['--format', 'csv']);
    expect([code, err]).toEqual([0, '']);
    const [header = [], ...rows] = readCsv(out).map((row) => row.map(({ text }) => text));
    const last = rows.findLast(([type, , parent]) => type === 'measurement' && parent === 'loan-time') ?? [];
    const cell = (name: string) => last[header.indexOf(name)];
    expect([cell('Date'), cell('Value'), cell('Confidence'), cell('By')]).toEqual([
      '2027-11-30',
      '36',
      '0.4',
      'nadia',
    ]);
  });

  it('prints one kind of row with --table', async () => {
    const { out } = await run(['--format', 'csv', '--table', 'criteria']);
    const [header = [], ...rows] = readCsv(out).map((row) => row.map(({ text }) => text));
    expect(new Set(rows.map(([type]) => type))).toEqual(new Set(['criterion']));
    const loan = rows[0] ?? [];
    expect(['Current', 'Current on', 'State', 'Progress'].map((name) => loan[header.indexOf(name)])).toEqual([
      '36',
      '2027-11-30',
      'off-track',
      '0.5294',
    ]);
  });

  it('says where each objective stands, as strat status does', async () => {
    const { out } = await run(['--format', 'csv', '--table', 'objectives']);
    const [header = [], ...rows] = readCsv(out).map((row) => row.map(({ text }) => text));
    const states = rows.map((row) => [row[header.indexOf('ID')], row[header.indexOf('State')]]);
    const { status } = JSON.parse((await run([])).out);
    expect(states).toEqual(
      status.objectives.map(({ id, state }: { id: string; state: string | null }) => [id, state ?? '']),
    );
    expect(states.filter(([, state]) => state !== '').length).toBeGreaterThan(1);
  });

  it('prints no line that a CI runner would obey, and keeps it in a file', async () => {
    const outcome = 'one\n::error::two\n##[group]three';
    const files = {
      '/work/strategy.yaml': JSON.stringify({ strat: 1, name: 'N', criteria: { c: { outcome } } }),
    };
    const { out } = await run(['--format', 'csv'], { files });
    expect(out).toContain('error');
    expect(out).not.toMatch(/^\s*::|##\[/m);
    expect((await run(['--output', 'plan.csv'], { files })).text('/work/plan.csv')).toContain(outcome);
    const json = await run([], { files });
    expect(json.out).not.toMatch(/^\s*::|##\[/m);
    expect(JSON.parse(json.out).strategy.criteria.c.outcome).toBe(outcome);
  });

  it('writes a workbook whose format the name of the file gives, and replaces it only with --force', async () => {
    const { code, err, bytes } = await run(['--output', 'plan.xlsx']);
    expect([code, err]).toEqual([0, 'Wrote plan.xlsx.\n']);
    const book = unzipParts(bytes('/work/plan.xlsx')).get('xl/workbook.xml') ?? '';
    expect([...book.matchAll(/<sheet name="(\w+)"/g)].map(([, name]) => name)).toEqual([
      'Criteria',
      'Objectives',
      'Indicators',
      'Initiatives',
      'Measurements',
    ]);
    const files = { ...YEAR_WORLD, '/work/plan.xlsx': 'mine' };
    expect((await run(['--output', 'plan.xlsx'], { files })).code).toBe(2);
    expect((await run(['--output', 'plan.xlsx', '--force'], { files })).code).toBe(0);
  });

  it('never prints a workbook on a terminal', async () => {
    const { code, out, err } = await run(['--format', 'xlsx'], { terminal: true });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('A workbook cannot be printed in a terminal.');
    expect(err).toContain('`--output plan.xlsx`');
  });

  it('shows hidden characters on a terminal, and keeps them in a file', async () => {
    const files = { '/work/strategy.yaml': 'strat: 1\nname: N\ncriteria: { c: { outcome: "a\u202eb" } }\n' };
    const shown = await run(['--format', 'csv'], { files, terminal: true });
    expect(shown.out).toContain('a‹U+202E›b');
    const kept = await run(['--output', 'plan.csv'], { files });
    expect(kept.text('/work/plan.csv')).toContain('a\u202eb');
  });

  it('writes several formats in one run', async () => {
    const { code, written } = await run(['--output', 'json=a', '--output', 'csv=b', '--output', 'c.xlsx']);
    expect([code, written]).toEqual([0, ['/work/a', '/work/b', '/work/c.xlsx']]);
  });
});

describe('strat export refuses', () => {
  it.each([
    [['--format', 'excel'], 'Did you mean `xlsx`?', 'Choose json, csv, xlsx or stratml.'],
    [['--output', 'plan.ods'], 'The format of `plan.ods` is not supported.', 'json, csv, xlsx'],
    [['--table', 'criteria'], '`--table` is only for CSV.', 'Add `--format csv`'],
    [
      ['--format', 'csv', '--table', 'criterion'],
      'There is no table `criterion`',
      'Did you mean `criteria`?',
    ],
    [['--audience', 'board'], 'There is no audience `board`', 'Choose internal or public.'],
    [['--fromat', 'csv'], '--fromat', 'format'],
    [['nowhere'], 'There is no file or folder `nowhere`', 'path'],
  ])('%j, and says what to type', async (argv, what, hint) => {
    const { code, out, err } = await run(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(what);
    expect(err).toContain(hint);
  });

  it('a folder without a strategy, and a file of another program', async () => {
    expect(await run([], { files: {} })).toMatchObject({ code: 2, out: '' });
    expect(await run(['x.yaml'], { files: { '/work/x.yaml': 'a: 1\n' } })).toMatchObject({
      code: 2,
      out: '',
    });
  });
});

/** A plan with every key of the schema: what the public may see has open words, everything else has secret ones. */
const makePlanted = (isOpen: boolean) =>
  makeAnyPlan({
    text: (open) => (open && isOpen ? 'open words' : 'secret-words'),
    number: (open) => (open && isOpen ? 5 : 8765432),
    has: () => true,
    count: () => 1,
    own: { 'x-note': 'secret-own', 'x-map': { deep: ['secret-deep'] } },
  });

/** The same plan with a confidential entry in each map and list. */
function plant(): Record<string, unknown> {
  const [open, hidden] = [makePlanted(true), makePlanted(false)];
  const merge = (to: unknown, from: unknown): unknown => {
    if (Array.isArray(to) && Array.isArray(from))
      return from.every(isObject) ? [...to, ...from.map((one) => ({ ...one, confidential: true }))] : to;
    if (!isObject(to) || !isObject(from)) return to;
    const both = Object.entries(to).map(([key, value]) => [key, merge(value, from[key])] as const);
    const more = Object.entries(from).filter(([key, value]) => !(key in to) && isObject(value));
    return {
      ...Object.fromEntries(both),
      ...Object.fromEntries(
        more.map(([key, value]) => [
          key.replace(/^open-/, 'hidden-'),
          { ...(value as object), confidential: true },
        ]),
      ),
    };
  };
  return merge(open, renameIds(hidden)) as Record<string, unknown>;
}

/** Gives entries other ids, so that none stands in both plans. */
const renameIds = (plan: Record<string, unknown>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(plan).replaceAll('"open-', '"hidden-'));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const SECRET = /secret|hidden-|8,?765,?432|0\.4321|98765|renamed_from|nadia/i;

describe('strat export for the public', () => {
  const plan = plant();
  const criteria = Object.keys(plan.criteria as object);
  const open = criteria.find((id) => id.startsWith('open-')) ?? '';
  const values = Object.fromEntries(criteria.map((id) => [id, { value: id === open ? 2 : 98765 }]));
  const checkin = {
    strat: 1,
    kind: 'checkin',
    on: '2027-11-30',
    by: 'nadia',
    summary: 'secret-summary',
    measures: { ...values, [open]: { value: 2, confidence: 0.4321, note: 'secret-note' } },
    actions: { 'secret-act': { what: 'secret-what', owner: 'secret-who', due: '2027-12-01' } },
  };
  const files = {
    '/work/strategy.yaml': JSON.stringify(plan, null, 1),
    '/work/checkins/2027-11-30.yaml': JSON.stringify(checkin),
    '/work/amendments/2027-09-20-x.md': `---\n${JSON.stringify({ strat: 1, kind: 'amendment', on: '2027-09-20', by: 'secret-by', changes: [{ of: open, field: 'due', from: 'x', to: 'y' }] })}\n---\nsecret-reason\n`,
  };
  const outputs = ['plan.json', 'plan.csv', 'plan.xlsx', 'plan.xml'].flatMap((name) => ['--output', name]);
  const texts = async (audience: string) => {
    const { code, err, bytes, text } = await run(['--audience', audience, ...outputs], { files });
    expect({ code, err: err.replace(/^Wrote .*\n/gm, '') }).toMatchObject({ code: 0 });
    const book = [...unzipParts(bytes('/work/plan.xlsx')).values()].join('\n');
    const [json = '', csv = '', stratml = ''] = ['json', 'csv', 'xml'].map((ending) =>
      text(`/work/plan.${ending}`),
    );
    return { json, csv, xlsx: book, stratml, err };
  };

  it('is tried on a plan in which every key can be read', async () => {
    const { err, json } = await texts('internal');
    expect(err).not.toContain('Left out');
    expect(JSON.parse(json).complete).toBe(true);
    const places = json.match(/secret/g)?.length ?? 0;
    expect(places).toBeGreaterThan(100);
  });

  it('shows nothing that is not public, in no format', async () => {
    const { json, csv, xlsx, stratml } = await texts('public');
    for (const [format, text] of Object.entries({ json, csv, xlsx, stratml }))
      expect({ format, found: SECRET.exec(text)?.[0] }).toEqual({ format });
    for (const text of [csv, xlsx, stratml]) expect(text).toContain('open words');
    expectValid(JSON.parse(json));
  });

  it('shows the states and values of criteria that are not confidential, and nothing else of any record', async () => {
    const { json } = await texts('public');
    const { records, status } = JSON.parse(json);
    expect(records).toEqual([]);
    expect(status.measures).toHaveLength(1);
    expect(status.measures[0]).toMatchObject({ id: open, kind: 'criterion', value: 2, at: '2027-11-30' });
    const told = Object.entries(status.measures[0]).filter(([, value]) => value !== null);
    expect(told.map(([key]) => key).sort()).toEqual(
      ['at', 'id', 'kind', 'missed', 'remarks', 'series', 'state', 'value'].sort(),
    );
    expect(status.measures[0].series).toEqual([
      { at: '2027-11-30', on: '2027-11-30', value: 2, confidence: null, file: '' },
    ]);
  });

  it('refuses a confidential strategy', async () => {
    const { code, out } = await run(
      ['--audience', 'public'],
      onlyPlan('strat: 1\nname: N\nconfidential: true\n'),
    );
    expect([code, out]).toEqual([2, '']);
  });

  it('refuses a file that is broken: the broken part may be confidential', async () => {
    const { code, out } = await run(['--audience', 'public'], onlyPlan('strat: 1\nname: "N\n'));
    expect([code, out]).toEqual([2, '']);
  });
});

it('orders the keys of records by their schemas', async () => {
  const { records } = JSON.parse((await run([])).out);
  for (const { kind, data } of records) {
    const of = RECORD_KINDS.find((one) => one.kind === kind);
    const order = of ? readKeyKinds(of.schema).keys : [];
    const ranks = Object.keys(data).map((key) => order.indexOf(key));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  }
});
