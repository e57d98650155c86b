import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/main.ts';
import { makeImportReportJsonSchema } from '../../src/report/import-report.ts';
import { makeAnyPlan } from '../exchange/any-plan.ts';
import { type Pretended, pretendHost } from '../pretend-host.ts';
import { runs } from '../property-runs.ts';
import { YEAR, YEAR_FILES } from '../track/sample-year.ts';

const OKRS = `Objective,Key Result,Owner,Baseline,Target,Due,Status
Grow,Win members,Ana & Jon,100,500,2027-12-31,On track
,Open a branch,TBD,,,,#REF!
`;

// Loading takes longer than any of the tests.
beforeAll(async () => {
  await Promise.all([
    import('../../src/commands/import.ts'),
    import('../../src/commands/check.ts'),
    import('../../src/exchange/tables/read-tables.ts'),
  ]);
}, 60_000);

async function run(argv: readonly string[], world: Pretended = {}) {
  const pretended = pretendHost({ files: { '/work/okrs.csv': OKRS }, today: '2026-12-01', ...world });
  const code = await main(['import', ...argv], pretended.host);
  return { ...pretended, code, out: pretended.stdout(), err: pretended.stderr() };
}

describe('strat import', () => {
  it('writes a draft into a folder named after the file, and says where each text went', async () => {
    const { code, out, err, written, text } = await run(['okrs.csv']);
    expect([code, written]).toEqual([0, ['/work/okrs/strategy.yaml']]);
    expect(text('/work/okrs/strategy.yaml')).toContain('win-members:');
    expect(out).toContain('Wrote okrs/strategy.yaml: 1 objective and 2 key results.');
    expect(out).toContain('10 texts in okrs.csv: 7 mapped, 2 kept under `x-import`, 1 left out.');
    expect(out).toContain('C3  Owner: “TBD” → open-branch (a placeholder)');
    expect(out).toContain('Ana is the owner, the others help.');
    expect(err).toBe('\nNext: strat check okrs\n');
  });

  it('writes what strat check can read', async () => {
    const { host, code } = await run(['okrs.csv']);
    expect(code).toBe(0);
    const checked = await main(['check', 'okrs', '--format', 'json'], host);
    expect(checked).toBe(0);
  });

  it('writes nothing with --dry-run', async () => {
    const { code, out, written } = await run(['okrs.csv', '--dry-run']);
    expect([code, written]).toEqual([0, []]);
    expect(out).toContain('Would write okrs/strategy.yaml');
  });

  it('reports as JSON, as its schema says', async () => {
    const { out, err } = await run(['okrs.csv', '--format', 'json', '--output', 'plans/grow']);
    const data = JSON.parse(out);
    const judge = new Ajv2020({ strict: false }).compile(makeImportReportJsonSchema());
    expect(judge(data), JSON.stringify(judge.errors)).toBe(true);
    expect(data).toMatchObject({
      source: { file: 'okrs.csv', format: 'csv' },
      files: [{ file: 'plans/grow/strategy.yaml' }],
      counts: { texts: 10, mapped: 7, kept: 2, leftOut: 1 },
      entries: { objectives: 1, 'key results': 2 },
    });
    expect(err).toBe('');
  });

  it('reads standard input', async () => {
    const { code, written } = await run(['-', '--as', 'csv'], { stdin: OKRS });
    expect([code, written]).toEqual([0, ['/work/standard-input/strategy.yaml']]);
  });

  it('reads a map of columns', async () => {
    const files = {
      '/work/odd.csv': 'Was;Wie viel;Wer?\nAnrufe;90;Jon\n',
      '/work/map.yaml':
        'columns: { key result: Was, target: Wie viel, owner: "Wer?" }\nconstants: { unit: percent, due: 2027 }\n',
    };
    const { code, text } = await run(['odd.csv', '--map', 'map.yaml'], { files });
    expect(code).toBe(0);
    expect(text('/work/odd/strategy.yaml')).toMatch(
      /unit: percent\n\s+target: 90\n\s+due: 2027\n\s+owner: Jon/,
    );
  });
});

describe('a sheet with three quarters of history', () => {
  const SHEET = `Quarter;Objective;Key Result;Owner;Start;Target;Actual;Confidence;Due
Q1 2026;Members stay;Members who leave in percent;Ana;8;4;7,6;0,6;31.12.2026
Q1 2026;Members stay;Calls answered in a day;Jon;60;100;70;7/10;31.12.2026
Q1 2026;Members stay;Branches open on Saturday;Jon;0;8;1;0,5;31.12.2026
Q2 2026;Members stay;Members who leave in percent;Ana;8;4;6,5;0,7;31.12.2026
Q2 2026;Members stay;Calls answered in a day;Jon;60;100;78;6/10;31.12.2026
Q2 2026;Members stay;Branches open on Saturday;Jon;0;8;2;0,5;31.12.2026
Q3 2026;Members stay;Members who leave in percent;Ana;8;4;5;0,8;31.12.2026
Q3 2026;Members stay;Calls answered in a day;Jon;60;100;86;4/10;31.12.2026
Q3 2026;Members stay;Branches open on Saturday;Jon;0;8;3;0,2;31.12.2026
`;

  it('has a status that is right', async () => {
    const { host, code, stdout } = await run(['history.csv'], {
      files: { '/work/history.csv': SHEET },
      today: '2026-10-05',
    });
    expect(code).toBe(0);
    const before = stdout().length;
    expect(await main(['status', 'history', '--format', 'json', '--as-of', '2026-10-05'], host)).toBe(0);
    const [{ measures, lastCheckin }] = JSON.parse(stdout().slice(before)).strategies;
    expect(lastCheckin).toBe('2026-09-30');
    // From 1 January to 31 December, 272 of 364 days were over on 30 September: 75 % of the way is expected.
    const told = measures.map(
      ({
        id,
        state,
        value,
        series,
      }: {
        id: string;
        state: string;
        value: number;
        series: readonly unknown[];
      }) => [id, value, state, series.length],
    );
    expect(told.sort()).toEqual([
      // 3 of 8 branches, and 6 were expected.
      ['branches-open-saturday', 3, 'off-track', 3],
      // 26 of 40 points, and 29.9 were expected: 87 %.
      ['calls-answered-day', 86, 'at-risk', 3],
      // 3 of 4 points, and 2.99 were expected.
      ['members-leave-percent', 5, 'on-track', 3],
    ]);
  });
});

describe('an export of strat as JSON', () => {
  it('comes back as the same strategy with the same records', async () => {
    const names = [
      'strategy.yaml',
      'amendments/2027-09-20-loan-time.md',
      ...YEAR_FILES.map(({ name }) => name),
    ];
    const files = Object.fromEntries(
      names.map((name) => [`/work/${name}`, readFileSync(`${YEAR}${name}`, 'utf8')]),
    );
    const { host, text } = pretendHost({ files, today: '2027-12-03' });
    expect(await main(['export', '--output', 'one.json'], host)).toBe(0);
    expect(await main(['import', 'one.json', '--output', 'back'], host)).toBe(0);
    expect(await main(['export', 'back', '--output', 'two.json'], host)).toBe(0);
    expect(text('/work/two.json')).toBe(text('/work/one.json'));
  });

  it('comes back whatever it says', async () => {
    const texts = [
      'Loans',
      '=1+1',
      'a: b',
      '# no',
      'one\ntwo',
      ' outer ',
      '- x',
      '"',
      "it's",
      '長い',
      'yes',
      '2027',
      'null',
      '[a]',
      'a\tb',
    ];
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat({ max: 10_000 })), async (stream) => {
        const next = (most: number) => (stream.next().value ?? 0) % most;
        const plan = makeAnyPlan({
          text: () => texts[next(texts.length)] ?? '',
          number: () => next(1000) / 8,
          has: () => next(3) > 0,
          count: () => next(3),
          own: { 'x-mine': { deep: [1, 'two'] } },
        });
        const { host, text } = pretendHost({ files: { '/work/strategy.yaml': JSON.stringify(plan) } });
        expect(await main(['export', '--output', 'one.json'], host)).toBe(0);
        fc.pre(JSON.parse(text('/work/one.json') ?? '').complete);
        expect(await main(['import', 'one.json', '--output', 'back'], host)).toBe(0);
        expect(parse(text('/work/back/strategy.yaml') ?? '')).toEqual(JSON.parse(JSON.stringify(plan)));
      }),
      { numRuns: runs(300, 15) },
    );
  });
});

describe('strat import asks', () => {
  const files = { '/work/a.csv': 'KPI,Target,Due\nChurn,"1,200",03/04/2027\n' };

  it('what two readings mean, on a terminal', async () => {
    const { code, asked, offered, text } = await run(['a.csv'], {
      files,
      answers: [
        ['What does `1,200` (B2) mean?', 'comma'],
        ['What does `03/04/2027` (C2) mean?', 'mdy'],
      ],
    });
    expect([code, asked.length]).toEqual([0, 2]);
    expect(offered.flat().map(({ name }) => name)).toContain('2027-03-04: the month comes first');
    expect(text('/work/a/strategy.yaml')).toMatch(/target: 1\.2\n\s+due: 2027-03-04/);
  });

  it('when a fiscal year begins', async () => {
    const fiscal = { '/work/f.csv': 'KPI,Target,Due\nChurn,4,FY27\n' };
    const { code, err } = await run(['f.csv'], { files: fiscal });
    expect([code, err.includes('`--fiscal-year-starts 10` for October')]).toEqual([2, true]);
    const asked = await run(['f.csv'], { files: fiscal, answers: [['`FY27` (C2) is a fiscal date', '10']] });
    expect(asked.text('/work/f/strategy.yaml')).toContain('fiscal_year_starts: 10');
    expect((await run(['f.csv', '--fiscal-year-starts', '13'], { files: fiscal })).err).toContain(
      'a month from 1 to 12',
    );
  });

  it('for a flag where there is no terminal', async () => {
    const { code, err, written } = await run(['a.csv'], { files });
    expect([code, written]).toEqual([2, []]);
    expect(err).toContain('a.csv: `1,200` (B2) can mean 1200 or 1.2.');
    expect(err).toContain('Say which: `--decimal comma` or `--decimal point`.');
    expect((await run(['a.csv', '--decimal', 'point', '--dates', 'dmy'], { files })).code).toBe(0);
  });
});

describe('strat import refuses', () => {
  it.each([
    [['nothing.csv'], 'nothing.csv', 'no such file'],
    [['.'], '. is a folder.', 'strat import okrs.csv'],
    [['okrs.csv', '--as', 'excel'], 'There is no source format `excel`', 'Choose'],
    [['okrs.csv', '--map', 'none.yaml'], 'none.yaml', ''],
  ])('%j, and says what to do', async (argv, what, hint) => {
    const { code, err, written } = await run(argv);
    expect([code, written]).toEqual([2, []]);
    expect(err).toContain(what);
    expect(err).toContain(hint);
  });

  it.each([
    ['empty.csv', '', 'empty.csv is empty.'],
    ['plan.yaml', 'strat: 1\nname: N\n', 'plan.yaml is a strategy already.'],
    ['plan.json', '{', 'This is not JSON.'],
    [
      'plan.json',
      '{ "version": 1, "strategy": { "strat": 1, "name": "N" }, "records": [{ "file": "../x.yaml", "data": {} }] }',
      'names no file of a strategy',
    ],
    [
      'plan.json',
      '{ "version": 1, "strategy": { "strat": 1, "name": 5 }, "records": [] }',
      'The plan in this export cannot be read.',
    ],
    [
      'plan.json',
      '{ "version": 1, "strategy": { "strat": 1, "name": "N", "__proto__": { "a": 1 } } }',
      'The plan in this export cannot be read.',
    ],
    ['notes.txt', 'words', 'No objectives or key results were found.'],
  ])('the file %s', async (name, content, message) => {
    const { code, err, written } = await run([name], { files: { [`/work/${name}`]: content } });
    expect([code, written]).toEqual([2, []]);
    expect(err).toContain(message);
    expect(err).not.toContain('This is a bug');
  });

  it('to write over anything that is there', async () => {
    const files = { '/work/okrs.csv': OKRS, '/work/okrs/strategy.yaml': 'strat: 1\nname: Mine\n' };
    const { code, err, written } = await run(['okrs.csv'], { files });
    expect([code, written]).toEqual([2, []]);
    expect(err).toContain('okrs/strategy.yaml already exists.');
    const record = {
      '/work/h.csv': 'KPI,Target,2026-03-31\nWait,4,60\n',
      '/work/h/checkins/2026-03-31.yaml': 'mine',
    };
    const beside = await run(['h.csv'], { files: record });
    expect([beside.code, beside.written]).toEqual([2, []]);
  });

  it('to leave half of it where a folder cannot be written', async () => {
    const files = { '/work/h.csv': 'KPI,Target,2026-03-31\nWait,4,60\n' };
    const { code, text } = await run(['h.csv'], { files, readOnly: ['/work/h/checkins/2026-03-31.yaml'] });
    expect(code).toBe(2);
    expect(text('/work/h/strategy.yaml')).toBeUndefined();
  });
});

describe('other verbs name strat import', () => {
  it.each([
    [['check', 'okrs.csv'], 'okrs.csv is not a strat file'],
    [['render', 'okrs.csv'], 'okrs.csv is not a strat file'],
    [['init', 'new', '--answers', 'okrs.csv', '--yes'], 'okrs.csv is a file of another tool'],
  ])('%j', async (argv, message) => {
    const pretended = pretendHost({ files: { '/work/okrs.csv': OKRS } });
    expect(await main(argv, pretended.host)).toBe(2);
    expect(pretended.stderr()).toContain(message);
    expect(pretended.stderr()).toContain('run `strat import okrs.csv`');
  });
});
