import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/exchange/csv.ts';
import { main } from '../../src/main.ts';
import { makeStatusJsonSchema } from '../../src/report/status-schema.ts';
import { type Pretended, pretendHost } from '../pretend-host.ts';
import { YEAR, YEAR_FILES } from '../track/sample-year.ts';

const read = (name: string) => readFileSync(`${YEAR}${name}`, 'utf8');

const YEAR_WORLD: Readonly<Record<string, string>> = Object.fromEntries(
  ['strategy.yaml', 'amendments/2027-09-20-loan-time.md', ...YEAR_FILES.map(({ name }) => name)].map(
    (name) => [`/work/${name}`, read(name)],
  ),
);

async function run(argv: readonly string[], world: Pretended = {}) {
  const pretended = pretendHost({ files: YEAR_WORLD, today: '2027-12-03', columns: 80, ...world });
  const code = await main(['status', ...argv], pretended.host);
  return { code, out: pretended.stdout(), err: pretended.stderr() };
}

const small = (criteria: string) => `strat: 1
name: Small
start: 2027-01-01
end: 2027-12-31
criteria:
  ${criteria}
`;

const checkin = (on: string, rest: string) => `strat: 1\nkind: checkin\non: ${on}\nby: Ana\n${rest}\n`;

const CALLS = small(
  'calls: { outcome: More, measure: Calls, unit: calls, baseline: 0, target: 100, owner: Ana }',
);

describe('strat status', () => {
  it('says on the first lines whose status it is, of which day, and how criteria stand', async () => {
    const { code, out, err } = await run([]);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').slice(0, 4)).toEqual([
      'Harbor Credit Union',
      'January 2027 to December 2029 · as of 3 December 2027 · last check-in 30 Nov',
      '',
      '5 criteria: 1 off track, 1 at risk, 1 open, 2 on track',
    ]);
  });

  it.each(['2027-02-03', '2027-06-03', '2027-09-10', '2027-12-03', '2028-02-10', '2030-02-10'])(
    'fits into 80 columns on %s',
    async (asOf) => {
      const { out } = await run(['--as-of', asOf]);
      for (const line of out.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
      const { out: explained } = await run(['--as-of', asOf, '--explain']);
      for (const line of explained.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
    },
  );

  it('says what is owed, and counts the check-ins that were not known yet', async () => {
    const { out } = await run(['--as-of', '2027-09-10']);
    expect(out).toContain('Left out: 3 check-ins recorded after 10 Sep.');
    expect(out).toContain('Due:\n   pilot branch-limits (Priya Nair, 31 Aug)\n   check-in');
    expect(out).toContain('nothing since 31 Jul (42,300 members; was off\n');
  });

  it('knows nothing of the next day, unless that has only begun elsewhere', async () => {
    const files = {
      '/work/strategy.yaml': CALLS,
      '/work/checkins/2027-06-02.yaml': checkin('2027-06-02', 'measures: { calls: 50 }'),
    };
    const asked = await run(['--as-of', '2027-06-01'], { files, today: '2027-06-02' });
    expect(asked.out).toContain('There is no status yet');
    expect(asked.out).toContain('Left out: 1 check-in recorded after 1 Jun.');
    const today = await run([], { files, today: '2027-06-01' });
    expect(today.out).toContain('50 calls');
  });

  it('keeps the confidence of a value that is corrected', async () => {
    const files = {
      '/work/strategy.yaml': CALLS,
      '/work/checkins/2027-06-01.yaml': checkin(
        '2027-06-01',
        'measures: { calls: { value: 50, confidence: 0.3 } }',
      ),
      '/work/checkins/2027-06-02.yaml': checkin(
        '2027-06-02',
        'corrections: [{ of: calls, at: 2027-06-01, from: 50, to: 45, why: Five calls were counted twice. }]',
      ),
    };
    const { out } = await run(['--as-of', '2027-06-02'], { files });
    expect(out).toContain('45 calls');
    expect(out).toContain('confidence 0.3');
  });

  it('says what is owed before the first check-in, where the plan says how often', async () => {
    const files = { '/work/strategy.yaml': CALLS };
    const silent = await run(['--as-of', '2027-06-01'], { files });
    expect(silent.out).toContain('There is no status yet');
    expect(silent.out).not.toContain('Owed');
    const tracked = { '/work/strategy.yaml': `${CALLS}tracking: { every: month }\n` };
    const { out } = await run(['--as-of', '2027-06-01'], { files: tracked });
    expect(out).toContain('Due:\n   check-in calls (Ana, 1 Feb)');
  });

  it('names assumptions that are broken or doubtful, with what was agreed for then', async () => {
    const { out } = await run(['--as-of', '2027-12-03']);
    expect(out).toContain('Assumptions that may not hold\n   bureau-in-time: broken, 30 Sep:');
    expect((await run(['--as-of', '2027-02-03'])).out).not.toContain('may not hold');
  });

  it('names the amendment that is younger than the day, because the plan is that of today', async () => {
    expect((await run(['--as-of', '2027-09-19'])).out).toContain('changed on 20 September 2027');
    expect((await run(['--as-of', '2027-09-20'])).out).not.toContain('changed on');
  });

  it('shows one measure, one person, or some states', async () => {
    const one = (await run(['--criterion', 'decided-at-branch'])).out;
    expect(one).toContain('decided-at-branch');
    expect(one).not.toContain('loan-time');
    for (const person of ['jon', 'Jon Bell', 'JON BELL']) {
      const { out } = await run(['--person', person]);
      expect(out).toContain('loan-time');
      expect(out).not.toContain('membership');
    }
    const { out } = await run(['--only', 'open,at-risk']);
    expect(out).toContain('any-branch');
    expect(out).toContain('loan-losses');
    expect(out).not.toMatch(/loan-time {3}/);
  });

  it('says what changed its state since a day', async () => {
    const { out } = await run(['--since', '2027-11-03']);
    expect(out).toContain('Changed state:\n');
    expect(out).toMatch(/membership +at risk → on track/);
    expect(out).not.toMatch(/loan-time +off track →/);
    expect((await run(['--since', '2027-12-02'])).out).toContain('No state has changed since then.');
  });

  it('exits with 1 only where a criterion has a state of --fail-on', async () => {
    expect((await run(['--fail-on', 'off-track'])).code).toBe(1);
    expect((await run(['--fail-on', 'missed, at-risk'])).code).toBe(1);
    expect((await run(['--fail-on', 'missed,no-update'])).code).toBe(0);
    // Only indicators and objectives are met.
    expect((await run(['--fail-on', 'met'])).code).toBe(0);
  });

  it.each([
    [['--fail-on', 'offtrack'], 'Did you mean `off-track`?'],
    [['--only', 'red'], 'Choose from off-track, missed, no-update'],
    [['--explain', 'loan-tmie'], 'Did you mean `loan-time`?'],
    [['--criterion', 'loan'], 'No measure is called `loan`.'],
    [['--person', 'nobody'], '`nobody` owns no measures here.'],
    [['--format', 'html'], 'Choose text, markdown, csv or json.'],
    [['--since', 'yesterday'], 'must be a date, not `yesterday`'],
    [['--as-of', '2027-02-30'], '--as-of must be a day'],
    [['--sinse', '2027'], '--since'],
    [['nowhere'], 'There is no file or folder `nowhere`.'],
  ])('%j exits with 2 and says what is wrong', async (argv, says) => {
    const { code, out, err } = await run(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  it('judges by the limits in the configuration of the repository, or in another', async () => {
    const files = { ...YEAR_WORLD, '/work/strat.config.yaml': 'strat: 1\nstatus: { at_risk: 0.5 }\n' };
    expect((await run([], { files })).out).toContain('5 criteria: 2 at risk, 1 open, 2 on track');
    const other = { ...YEAR_WORLD, '/work/own.yaml': 'strat: 1\nstatus: { at_risk: 0.5 }\n' };
    expect((await run([], { files: other })).out).toContain('1 off track');
    expect((await run(['--config', 'own.yaml'], { files: other })).out).not.toContain('1 off track');
  });
});

describe('strat status where something is missing', () => {
  it('says that there is no check-in yet', async () => {
    for (const format of ['text', 'markdown']) {
      const { code, out } = await run(['--format', format], { files: { '/work/strategy.yaml': CALLS } });
      expect(code).toBe(0);
      expect(out.replaceAll('\n', ' ')).toContain(
        'There is no status yet, because nobody has checked in. To record the first values, run `strat checkin`.',
      );
    }
    const silent = await run(['--fail-on', 'off-track'], { files: { '/work/strategy.yaml': CALLS } });
    expect(silent.code).toBe(0);
  });

  it('repeats the path of the strategy in the commands that it suggests', async () => {
    const files = { '/work/my plan/strategy.yaml': CALLS };
    for (const argv of [['my plan'], ['my plan/strategy.yaml'], []])
      expect((await run(argv, { files })).out.replaceAll('\n', ' ')).toMatch(
        /run `strat checkin 'my plan(?:\/strategy\.yaml)?'`\./,
      );
    expect((await run(['my plan', '--criterion', 'cals'], { files })).err).toContain(
      "Run `strat status 'my plan'` to list them.",
    );
    const moved = Object.fromEntries(
      Object.entries(YEAR_WORLD).map(([path, text]) => [path.replace('/work/', '/work/tp/'), text]),
    );
    expect((await run(['tp'], { files: moved })).out).toContain(
      'Next: strat status tp --explain loan-time · strat checkin tp\n',
    );
  });

  it('says that the plan has no criterion', async () => {
    const files = {
      '/work/strategy.yaml': 'strat: 1\nname: Bare\n',
      '/work/checkins/2027-01-31.yaml': checkin('2027-01-31', 'summary: We began.'),
    };
    const { code, out } = await run([], { files });
    expect(code).toBe(0);
    expect(out).toContain('The plan has no criteria.');
    expect((await run(['--explain'], { files })).code).toBe(2);
  });

  it('names a record that cannot be read, shows the rest, and is never green for --fail-on', async () => {
    const files = {
      '/work/strategy.yaml': CALLS,
      '/work/checkins/2027-11-30.yaml': checkin('2027-11-30', 'measures: { calls: 95 }'),
      '/work/checkins/2027-12-01.yaml': checkin('2027-12-01', 'measures: { calls: many }'),
    };
    const { code, out, err } = await run([], { files });
    expect(code).toBe(0);
    expect(out).toContain('95 calls');
    expect(err).toMatch(/^checkins\/2027-12-01\.yaml:5: .*left out\. Run `strat check` for details\.\n$/);
    expect((await run(['--fail-on', 'missed'], { files })).code).toBe(2);
  });

  it('counts the parts of the plan that cannot be read, and is never green for --fail-on then', async () => {
    const files = {
      '/work/strategy.yaml': `${CALLS}  visits: { outcome: Less, baseline: many, target: 3 }\n`,
      '/work/checkins/2027-11-30.yaml': checkin('2027-11-30', 'measures: { calls: 95 }'),
    };
    const { code, err } = await run([], { files });
    expect([code, err]).toEqual([
      0,
      'Left out: 1 part of strategy.yaml that cannot be read. Run `strat check` to see which.\n',
    ]);
    expect((await run(['--fail-on', 'missed'], { files })).code).toBe(2);
  });

  it('shows the other strategies where one of several cannot be read, and exits with 2', async () => {
    const files = {
      '/work/north/strategy.yaml': CALLS,
      '/work/north/checkins/2027-11-30.yaml': checkin('2027-11-30', 'measures: { calls: 95 }'),
      '/work/south/strategy.yaml': 'no strategy\n',
    };
    const { code, out, err } = await run(['.'], { files });
    expect(code).toBe(2);
    expect(err).toContain('south/strategy.yaml');
    expect(out).toContain('95 calls');
  });
});

describe('strat status of several strategies', () => {
  const files = {
    '/work/north/strategy.yaml': CALLS,
    '/work/north/checkins/2027-11-30.yaml': checkin('2027-11-30', 'measures: { calls: 95 }'),
    '/work/south/strategy.yaml': CALLS,
    '/work/south/checkins/2027-11-30.yaml': checkin('2027-11-30', 'measures: { calls: 20 }'),
    '/work/west/strategy.yaml': CALLS,
  };

  it('has one line for each, the worst first', async () => {
    const { code, out } = await run([], { files });
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "3 strategies, 3 criteria: 1 off track, 1 no update, 1 on track

       south  30 Nov       1 off track
       west   no check-in  1 no update
       north  30 Nov       1 on track

      Next: strat status PATH
      "
    `);
  });

  it('fails where one of them has the state', async () => {
    expect((await run(['--fail-on', 'off-track'], { files })).code).toBe(1);
    expect((await run(['north', '--fail-on', 'off-track'], { files })).code).toBe(0);
  });

  it('has one heading for each as Markdown', async () => {
    const { out } = await run(['--format', 'md'], { files });
    expect(out.match(/^## /gm)).toHaveLength(3);
  });
});

describe('strat status as JSON', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(makeStatusJsonSchema());

  it.each([
    ['2026-12-03'],
    ['2027-02-03'],
    ['2027-09-10'],
    ['2027-12-03', '--since', '2027-11-03'],
    ['2028-01-03'],
    ['2030-02-10'],
    ['2027-12-03', '--only', 'met'],
  ])('fits its schema on %s', async (asOf, ...more) => {
    const { code, out } = await run(['--format', 'json', '--as-of', asOf, ...more]);
    expect(code).toBe(0);
    expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
  });

  it('has every number behind a state', async () => {
    const { out } = await run(['--format', 'json']);
    const { strategies, settings } = JSON.parse(out);
    expect(settings).toMatchObject({ onTrack: 0.95, atRisk: 0.85, slack: 0.03 });
    const [strategy] = strategies;
    expect(strategy).toMatchObject({
      path: '.',
      name: 'Harbor Credit Union',
      lastCheckin: '2027-11-30',
      counts: { 'off-track': 1, 'at-risk': 1, open: 1, 'on-track': 2 },
    });
    const [loans] = strategy.measures;
    expect(loans).toMatchObject({
      id: 'loan-time',
      kind: 'criterion',
      of: null,
      state: 'off-track',
      detail: null,
      baseline: 72,
      target: 4,
      limit: null,
      start: '2027-01-01',
      due: '2028-12-31',
      value: 36,
      at: '2027-11-30',
      file: 'checkins/2027-11-30.yaml',
      daysLate: 61,
      confidence: 0.4,
      owed: '2028-01-05',
      missed: 0,
      was: null,
      off: null,
      tolerance: null,
    });
    expect(loans.expected).toBeCloseTo(28.043478261, 8);
    expect(loans.ratio).toBeCloseTo(0.818991099, 8);
    expect(loans.forecast).toMatchObject({ reached: '2028-08-09', earliest: '2028-07-12', values: 8 });
    expect(loans.series[0]).toMatchObject({ at: '2027-01-31', on: '2027-01-31', value: 71 });
    expect(strategy.objectives[1]).toMatchObject({
      id: 'two-branches-decide',
      state: 'at-risk',
      because: 'decided-at-branch',
      says: 'on-track',
      saidOn: '2027-11-30',
    });
    expect(strategy.due).toEqual([{ kind: 'pilot', id: 'branch-limits', who: 'priya', by: '2027-08-31' }]);
  });
});

describe('strat status as CSV', () => {
  it('has one line for each measure and value', async () => {
    const { out } = await run(['--format', 'csv']);
    const [head, ...rows] = readCsv(out).map((row) => row.map(({ text }) => text));
    const at = (name: string) => head?.indexOf(name) ?? -1;
    const loans = rows.filter((row) => row[at('id')] === 'loan-time');
    expect(loans).toHaveLength(10);
    expect(loans.at(-1)?.[at('value')]).toBe('36');
    expect(rows.find((row) => row[at('id')] === 'calls-answered')?.[at('value')]).toBe('');
  });

  it('gives a sheet no formula to run', async () => {
    const files = {
      '/work/strategy.yaml': CALLS.replace('unit: calls', 'unit: "=1+1"').replace(
        'owner: Ana',
        'owner: "@SUM(A1)"',
      ),
    };
    const { out } = await run(['--format', 'csv'], { files });
    expect(out).toContain(",'@SUM(A1),'=1+1,");
  });
});

describe('texts of a strategy', () => {
  const files = {
    '/work/strategy.yaml': CALLS.replace('owner: Ana', 'owner: "Ana \\e[2J | <b>@all"').replace(
      'outcome: More',
      'outcome: "More | # `x`"',
    ),
    '/work/checkins/2027-11-30.yaml': checkin('2027-11-30', 'measures: { calls: 95 }'),
  };

  it.each(['text', 'markdown', 'csv', 'json'])('do nothing to a reader of %s', async (format) => {
    const { code, out } = await run(['--format', format], { files });
    expect(code).toBe(0);
    expect(out).not.toContain('\u001b');
    if (format !== 'markdown') return;
    expect(out).not.toContain('@all');
    const rows = out.split('\n').filter((line) => line.startsWith('|'));
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(10);
  });
});

describe('strat status --explain', () => {
  const files = {
    '/work/strategy.yaml':
      small(`stairs: { outcome: B, measure: Steps, baseline: 0, target: 90, shape: steps, expected: { 2027-06: 30 } }
  kept: { outcome: C, measure: Losses, baseline: 1, target: "<= 2", direction: maintain, tolerance: 0.5 }
  there: { outcome: D, met_when: It is signed. }
  range: { outcome: G, measure: Stock, baseline: 33, target: "30..40", direction: maintain }
  mood: { outcome: E, measure: Mood, baseline: unknown, measure_by: 2027-03, target: 80 }
  calls: { outcome: F, measure: Calls, baseline: 0, target: 100 }`),
    '/work/checkins/2027-06-30.yaml': checkin(
      '2027-06-30',
      'measures: { stairs: 20, kept: 2.4, there: false, range: 41, mood: 70, calls: 40 }',
    ),
    '/work/checkins/2027-12-31.yaml': checkin('2027-12-31', 'measures: { calls: 99.96, kept: 2 }'),
  };
  const explain = async (id: string, asOf: string) =>
    (await run(['--explain', id, '--as-of', asOf], { files })).out;

  it.each([
    ['stairs', '2027-07-01', ['30 June 2027: 30', '(steps)', 'so off track']],
    ['kept', '2027-07-01', ['at most 2 to be kept', '0.4 off, 0.5 allowed', 'so on track', '1 of 1 value']],
    ['there', '2027-07-01', ['met when: It is signed.', 'not yet on 30 June 2027']],
    ['range', '2027-07-01', ['30 to 40 to be kept', '6 off, 5 allowed', 'at risk to 15, so at risk']],
    ['mood', '2027-07-01', ['unknown → 80', 'start unknown']],
    ['calls', '2027-09-01', ['– no update', 'so then off track', 'nothing since 30 Jun', '1 value missed']],
    ['calls', '2028-01-02', ['✗ missed', 'went 99.9 % of the way']],
    ['there', '2028-01-02', ['was due on 31 Dec 2027; no result yet']],
    ['there', '2028-01-06', ['nobody has said whether it was met']],
  ])('explains %s on %s with %j', async (id, asOf, parts) => {
    const out = (await explain(id, asOf)).replace(/\n +/g, ' ');
    for (const part of parts) expect(out).toContain(part);
  });
});
