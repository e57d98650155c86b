import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
// Loaded here, so that the first test does not wait for every rule.
import '../../src/commands/checkin.ts';
import { main } from '../../src/main.ts';
import { makeCheckinReportJsonSchema } from '../../src/report/checkin-report-schema.ts';
import { type Pretended, pretendHost } from '../pretend-host.ts';

const PLAN = `strat: 1
name: Harbor
start: 2027-01
end: 2027-12
people:
  jon: { name: Jon Bell }
criteria:
  calls: { outcome: Calls are answered., measure: Calls answered, unit: calls, baseline: 0, target: 100 }
  share: { outcome: Files are complete., measure: Complete files, unit: percent, baseline: 50, target: 85 }
  branch: { outcome: It opens., met_when: The door is open. }
stages:
  incremental: { by: 2027-12, objectives: { answer-all: { result: All calls are answered., advances: [calls] } } }
`;

async function run(argv: readonly string[], world: Pretended = {}) {
  const pretended = pretendHost({
    ...world,
    files: { '/work/strategy.yaml': PLAN, ...world.files },
  });
  const code = await main(['checkin', '--as-of', '2027-07-02', '--by', 'Jon Bell', ...argv], pretended.host);
  const text = (name = '2027-07-02-jon.yaml') => pretended.text(`/work/checkins/${name}`);
  return { code, out: pretended.stdout(), err: pretended.stderr(), text };
}

describe('strat checkin', () => {
  it('writes a file of what was given, and says where it stands', async () => {
    const { code, err, text } = await run([
      '--value',
      'calls=42.4',
      '--confidence',
      'calls=0.5',
      '--value',
      'share=61 %',
      '--status',
      'answer-all=at-risk',
    ]);
    expect(code).toBe(0);
    expect(
      text(),
    ).toBe(`# yaml-language-server: $schema=https://unpkg.com/strat-cli/schema/checkin.schema.json
strat: 1
kind: checkin
on: 2027-07-02
by: jon
measures:
  calls:
    value: 42.4
    confidence: 0.5
  share: 61
objectives:
  answer-all: at-risk
`);
    expect(err).toContain('calls  off track: 42.4 calls, 50 expected on 2 Jul');
    expect(err).toContain('git add checkins');
  });

  it('never overwrites a file', async () => {
    const files = { '/work/checkins/2027-07-02-jon.yaml': 'mine' };
    const { code, text } = await run(['--value', 'calls=42'], { files });
    expect(code).toBe(0);
    expect(text()).toBe('mine');
    expect(text('2027-07-02-jon-2.yaml')).toContain('calls: 42');
  });

  it.each([
    ['Jon Bel', '`Jon Bel` is not in `people`; did you mean `Jon Bell`?\n'],
    ['jom', '`jom` is not in `people`; did you mean `jon`?\n'],
    ['Ruth Abel', '`Ruth Abel` is not in `people`, and owns nothing in this strategy.\n'],
  ])('keeps the name %s, and says that the plan does not have it', async (name, said) => {
    const { code, err } = await run(['--value', 'calls=42', '--by', name]);
    expect([code, err]).toEqual([0, expect.stringContaining(said)]);
    const json = JSON.stringify({ by: name, measures: { calls: 42 } });
    const whole = await run(['--from', '-', '--by', name], { stdin: json });
    expect(whole.err).toContain(said);
  });

  it.each([
    ['one of `people`', 'jon', PLAN],
    ['an owner', 'Ana Ncube', PLAN.replace('calls: { ', 'calls: { owner: Ana Ncube, ')],
    ['anybody where nobody is listed', 'Ruth Abel', PLAN.replace(/people:\n.*\n/, '')],
  ])('says nothing about the name of %s', async (_, name, plan) => {
    const { err } = await run(['--value', 'calls=42', '--by', name], {
      files: { '/work/strategy.yaml': plan },
    });
    expect(err).not.toContain('people');
  });

  it.each([
    [['--value', 'cals=3'], 'Did you mean `calls`?'],
    [['--value', 'calls=1,200'], '`1200` or `1.2`'],
    [['--value', 'calls=34 %'], 'calls'],
    [['--value', 'calls=3', '--value', 'calls=4'], 'given twice'],
    [['--value', 'calls'], '--value needs an id and a value'],
    [['--value', 'calls=3', '--confidence', 'calls=7'], 'Did you mean `0.7`?'],
    [['--value', 'calls=3', '--note', 'share=x'], 'The note for `share` has no value or status'],
    [['--value', 'branch=3'], 'branch'],
    [['--value', 'calls=true'], 'calls'],
    [['--value', 'calls=3', '--status', 'answer-all=dropped'], 'A check-in cannot drop an objective'],
    [['--value', 'calls=3', '--status', 'answer-al=done'], 'Did you mean `answer-all`?'],
    [['--from', '-', '--value', 'calls=3'], 'cannot be used together'],
    [[], '`strat checkin --value calls=…`, and replace the dots with today’s value in calls'],
    [['--value', 'calls='], 'calls'],
    [['--value', 'calls=#N/A'], 'calls'],
    [['--value', 'share=602'], 'outside 0–100'],
    [['--value', 'calls=3', '--at', 'calls=2027-07-03'], 'after 2027-07-02'],
    [['--value', 'calls=3', '--at', 'calls=03/04/2027'], '--dates dmy'],
    [['--value', 'calls=3', '--at', 'calls=2020-07-01'], 'more than 3 years before'],
    [['--value', 'calls=3', '--at', 'share=2027-06-30'], '`share` needs a value'],
    [['--value', 'calls=3', '--on', '2027-07-04'], 'after today, 2027-07-02'],
    [['--value', 'calls=3', '--on', '2027-07'], '--on must be a day'],
    [['--value', 'calls=3', '--by', 'nobody'], 'needs the name of the person who gives it'],
    [['--value', 'calls=3', '--by', ''], 'needs the name of the person who gives it'],
    [['--value', 'calls=3', '--decimal', 'coma'], 'Did you mean `comma`?'],
    [['--value', 'calls=3', '--format', 'jso'], 'Did you mean `json`?'],
    [['--value', 'calls=3', '--valu', 'x'], '--value'],
    [['--value', 'calls=3', '--summary', ' '], '`--summary` has no text'],
    [['--value', 'calls=3', '--all'], '--all only works with a sheet'],
    [['--value', 'calls=3', '--map', 'x.yaml'], '--map only works with a sheet'],
    [['--from', '-', '--note', 'calls=x'], '--from and --note cannot be used together'],
    [['--done', 'never-heard-of'], 'not in the plan'],
    [['--from', 'nothing.csv'], 'nothing.csv'],
  ])('%j writes nothing, and says what to do', async (flags, said) => {
    const { code, err, text } = await run(flags);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
    expect(text()).toBeUndefined();
  });

  it.each([
    ['a long sheet', 'id;value;at\ncalls;40,5;2027-06-30\nshare;#N/A;\n', 'value: 40.5'],
    ['a wide sheet', 'date,calls,share\n2027-05-31,30,55\n2027-06-30,40,60\n', 'value: 40'],
    ['a turned sheet', 'id,2027-05-31,2027-06-30\ncalls,30,40\n', 'value: 40'],
    ['JSON by id', '{"calls": 40}', 'calls: 40'],
    ['a list in JSON', '[{"id":"calls","value":40,"at":"2027-06-30"}]', 'value: 40'],
    ['a whole check-in', '{"measures":{"calls":40},"summary":"Fine."}', 'summary: Fine.'],
  ])('reads %s', async (_name, stdin, written) => {
    const { code, text, err } = await run(['--from', '-'], { stdin });
    expect([code, err]).toEqual([0, expect.stringContaining('Wrote checkins/2027-07-02-jon.yaml.')]);
    expect(text()).toContain(written);
  });

  it.each([
    ['an unknown id', 'id,value\ncals,3\n', ':2:1: '],
    ['a cell that is no number', 'id,value\ncalls,many\n', ':2:7: '],
    ['a value twice', 'id,value\ncalls,3\ncalls,4\n', 'two values'],
    ['UTF-16', '\uFFFEi\0d\0', 'standard input'],
    ['an unknown header', 'a,b\n1,2\n', 'standard input'],
  ])('refuses a sheet with %s as a whole', async (_name, stdin, said) => {
    const { code, err, text } = await run(['--from', '-'], { stdin });
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
    expect(text()).toBeUndefined();
  });

  it('records each day of a history once', async () => {
    const stdin = 'date,calls\n2027-05-31,30\n2027-06-30,40\n';
    const first = await run(['--from', '-', '--all'], { stdin });
    expect(first.text('2027-05-31-jon.yaml')).toContain('imported: true');
    const files = {
      '/work/checkins/2027-05-31-jon.yaml': first.text('2027-05-31-jon.yaml') ?? '',
      '/work/checkins/2027-06-30-jon.yaml': first.text('2027-06-30-jon.yaml') ?? '',
    };
    const again = await run(['--from', '-', '--all'], { stdin, files });
    expect(again.err).toContain('There is nothing new');
  });

  it('says that older days of a sheet are not recorded', async () => {
    const { err } = await run(['--from', '-'], { stdin: 'date,calls\n2027-05-31,30\n2027-06-30,40\n' });
    expect(err).toContain('add `--all`');
  });

  it('refuses another value for a day, and says how to correct it', async () => {
    const files = {
      '/work/checkins/a.yaml': 'strat: 1\nkind: checkin\non: 2027-07-02\nby: jon\nmeasures: { calls: 40 }\n',
    };
    expect((await run(['--value', 'calls=41'], { files })).err).toContain('corrections: [{ of: calls');
    expect((await run(['--value', 'calls=40'], { files })).err).toContain('There is nothing new');
  });

  it('prints the file and writes nothing with --dry-run', async () => {
    const { code, out, text } = await run(['--value', 'calls=3', '--dry-run']);
    expect([code, text()]).toEqual([0, undefined]);
    expect(out).toContain('calls: 3');
  });

  it.each([
    [
      'an action whose id is taken',
      '{"measures":{},"actions":{"calls":{"what":"Call back."}}}',
      'already has the id',
    ],
    ['an unknown key', '{"measures":{"calls":3},"mood":"good"}', 'mood'],
    ['an id that the plan never had', '{"measures":{"cals":3}}', 'Did you mean `calls`?'],
    ['a confidence of 7', '{"measures":{"calls":{"value":3,"confidence":7}}}', 'from 0 to 1'],
    ['a day to come', '{"strat":1,"on":"2027-08-01","measures":{"calls":3}}', '2027-08-01'],
    ['another person', '{"strat":1,"by":"maria","measures":{"calls":3}}', '--by says'],
    [
      'a correction of nothing',
      '{"measures":{},"corrections":[{"of":"calls","at":"2027-06-30","from":1,"to":2,"why":"A typo."}]}',
      'calls',
    ],
    ['a number for a milestone', '{"measures":{"branch":3}}', 'met or not'],
  ])('refuses a whole check-in with %s', async (_name, stdin, said) => {
    const { code, err, text } = await run(['--from', '-'], { stdin });
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
    expect(text()).toBeUndefined();
  });

  it('keeps every key of a whole check-in', async () => {
    const given = {
      on: '2027-07-01',
      by: 'maria',
      measures: { calls: { value: 'unknown', next: '2027-07-20' }, branch: false },
      capabilities: {},
      actions: { 'call-back': { what: 'Call back.', owner: 'jon', due: '2027-07-15', of: 'calls' } },
      summary: 'The list is not built.',
    };
    const pretended = pretendHost({
      files: { '/work/strategy.yaml': PLAN },
      stdin: JSON.stringify(given),
      env: { GIT_AUTHOR_NAME: 'Jon Bell' },
    });
    const code = await main(['checkin', '--as-of', '2027-07-02', '--from', '-'], pretended.host);
    expect([code, pretended.text('/work/checkins/2027-07-01-maria.yaml')]).toEqual([
      0,
      `# yaml-language-server: $schema=https://unpkg.com/strat-cli/schema/checkin.schema.json
strat: 1
kind: checkin
on: 2027-07-01
by: maria
measures:
  calls:
    value: unknown
    next: 2027-07-20
  branch: false
capabilities: {}
actions:
  call-back:
    what: Call back.
    owner: jon
    due: 2027-07-15
    of: calls
summary: The list is not built.
`,
    ]);
  });

  it('says a value for an earlier day, and a note of a status', async () => {
    const { code, text } = await run([
      ...['--value', 'calls=42 calls', '--at', 'calls=2027-06'],
      ...['--status', 'answer-all=at-risk', '--note', 'answer-all=Two are ill.', '--on', '2027-07-01'],
    ]);
    expect(code).toBe(0);
    expect(text('2027-07-01-jon.yaml')).toContain('value: 42\n    at: 2027-06\n');
    expect(text('2027-07-01-jon.yaml')).toContain('status: at-risk\n    note: Two are ill.\n');
  });

  it('takes the person whom git or the environment names', async () => {
    const pretended = pretendHost({
      files: { '/work/strategy.yaml': PLAN },
      env: { GIT_AUTHOR_NAME: 'JON BELL' },
      today: '2027-07-02',
    });
    expect(await main(['checkin', '--value', 'calls=3'], pretended.host)).toBe(0);
    expect(pretended.written).toEqual(['/work/checkins/2027-07-02-jon.yaml']);
  });

  it('skips a value that is known, but not what is new about it', async () => {
    const first = await run(['--value', 'calls=40']);
    const files = { '/work/checkins/2027-07-02-jon.yaml': first.text() ?? '' };
    const again = await run(['--value', 'calls=40', '--value', 'share=60'], { files });
    expect(again.err).toContain('Already recorded: 1 value.');
    expect(again.text('2027-07-02-jon-2.yaml')).toContain('measures:\n  share: 60\n');
    const surer = await run(['--value', 'calls=40', '--confidence', 'calls=0.3'], { files });
    expect(surer.text('2027-07-02-jon-2.yaml')).toContain('confidence: 0.3');
    const unsure = await run(['--value', 'calls=unknown'], { files });
    expect([unsure.code, unsure.err]).toEqual([
      2,
      expect.stringContaining('already has the value 40 for 2027-07-02'),
    ]);
  });

  it('does not bring back a value of another tool that was corrected', async () => {
    const files = {
      '/work/checkins/2027-05-31-jon.yaml':
        'strat: 1\nkind: checkin\non: 2027-05-31\nby: jon\nmeasures: { calls: 30 }\n',
      '/work/checkins/2027-06-01-jon.yaml':
        'strat: 1\nkind: checkin\non: 2027-06-01\nby: jon\ncorrections: [{ of: calls, at: 2027-05-31, from: 30, to: 31, why: Counted twice. }]\n',
    };
    const again = await run(['--from', '-', '--all'], { stdin: 'date,calls\n2027-05-31,30\n', files });
    expect([again.code, again.err]).toEqual([0, expect.stringContaining('There is nothing new')]);
  });

  it('names line and column of a value that contradicts a record, and writes no day of the sheet', async () => {
    const files = {
      '/work/checkins/2027-06-30-jon.yaml':
        'strat: 1\nkind: checkin\non: 2027-06-30\nby: jon\nmeasures: { calls: 39 }\n',
      '/work/old.csv': 'date,calls\n2027-05-31,30\n2027-06-30,40\n',
    };
    const { code, err, text } = await run(['--from', 'old.csv', '--all'], { files });
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('old.csv:3:12: calls already has the value 39 for 2027-06-30'),
    ]);
    expect(text('2027-05-31-jon.yaml')).toBeUndefined();
  });

  it('names line and column of a value that the check would refuse', async () => {
    const { code, err } = await run(['--from', '-'], { stdin: 'id,value\ncalls,3\nshare,860\n' });
    expect([code, err]).toEqual([2, expect.stringContaining('standard input:3:7: `share` is 860 percent')]);
  });

  it('is as strict for a draft of a plan', async () => {
    const files = { '/work/strategy.yaml': PLAN.replace('name: Harbor', 'name: Harbor\nstatus: draft') };
    expect((await run(['--value', 'share=602'], { files })).code).toBe(2);
  });

  it('refuses words for several days', async () => {
    const stdin = 'date,calls\n2027-05-31,30\n2027-06-30,40\n';
    const { code, err } = await run(['--from', '-', '--all', '--summary', 'All of it.'], { stdin });
    expect([code, err]).toEqual([2, expect.stringContaining('which writes several check-ins')]);
  });

  it('reads a sheet by the columns that the configuration names, unless it names measures itself', async () => {
    const files = {
      '/work/strat.config.yaml': 'strat: 1\ncheckin: { columns: columns.yaml }\n',
      '/work/columns.yaml': 'calls: { row: Answered, column: latest, scale: 10 }\n',
      '/work/board.csv': 'Board,May 2027,June 2027\nAnswered,3,4\n',
      '/work/own.csv': 'id,value\ncalls,41\n',
    };
    expect((await run(['--from', 'board.csv'], { files })).text()).toContain('value: 40\n');
    expect((await run(['--from', 'own.csv'], { files })).text()).toContain('calls: 41\n');
    const map = ['--from', 'board.csv', '--map', 'columns.yaml', '--no-color'];
    expect((await run(map, { files: { ...files, '/work/strat.config.yaml': 'strat: 1\n' } })).code).toBe(0);
  });

  it('refuses columns out of the repository', async () => {
    const files = {
      '/work/.git/HEAD': 'ref: refs/heads/main\n',
      '/work/strat.config.yaml': 'strat: 1\ncheckin: { columns: ../columns.yaml }\n',
      '/columns.yaml': 'calls: { row: Answered, column: latest }\n',
      '/work/board.csv': 'Board,June 2027\nAnswered,4\n',
    };
    const { code, err } = await run(['--from', 'board.csv'], { files });
    expect([code, err]).toEqual([2, expect.stringContaining('out of the repository')]);
  });

  it('leaves out other ids and says which', async () => {
    const { code, err, text } = await run(['--from', '-', '--known-only'], {
      stdin: 'id,value\ncalls,3\nmood,\u001b[31m7\n\u001b[32mred,4\n',
    });
    expect([code, text()]).toEqual([0, expect.stringContaining('calls: 3')]);
    expect(err).toContain('Left out, because they are not in the plan: mood');
    expect(err).not.toContain('\u001b');
  });

  it.each([
    ['a formula', '=HYPERLINK("http://x.example")', 'note: "=HYPERLINK(\\"http://x.example\\")"'],
    ['an escape', '\u001b[2Jgone', '[2Jgone'],
    ['YAML', 'x\nmeasures: { share: 1 }', 'note: |-\n      x\n      measures: { share: 1 }'],
  ])('keeps %s in a note a text', async (_name, note, written) => {
    const { code, text, err } = await run(['--value', 'calls=3', '--note', `calls=${note}`]);
    expect([code, text()]).toEqual([0, expect.stringContaining(written)]);
    expect(`${text()}${err}`).not.toContain('\u001b');
    expect(text()).not.toContain('\n  share');
  });

  it('refuses a note without end, and quotes none of it', async () => {
    const { code, err } = await run(['--value', 'calls=3', '--note', `calls=${'x'.repeat(30_000)}`]);
    expect([code, err]).toEqual([2, expect.stringContaining('30000 characters')]);
    expect(err.length).toBeLessThan(300);
  });

  it('prints data for programs, which its schema describes', async () => {
    const check = new Ajv2020({ strict: false }).compile(makeCheckinReportJsonSchema());
    for (const flags of [[], ['--dry-run']]) {
      const { code, out, err } = await run(['--value', 'calls=42', '--format', 'json', ...flags]);
      const data: unknown = JSON.parse(out);
      expect([code, err, check(data), check.errors]).toEqual([0, '', true, null]);
      expect(data).toMatchObject({
        dryRun: flags.length > 0,
        checkins: [{ file: 'checkins/2027-07-02-jon.yaml', by: 'jon', measures: ['calls'] }],
        measures: flags.length > 0 ? [] : [{ id: 'calls', state: 'off-track', value: 42 }],
      });
    }
  });

  it('says which strategies there are, where there are several', async () => {
    const pretended = pretendHost({
      files: { '/work/a/strategy.yaml': PLAN, '/work/b/strategy.yaml': PLAN },
    });
    expect(await main(['checkin', '--value', 'calls=3', '--by', 'Jon Bell'], pretended.host)).toBe(2);
    const one = ['checkin', 'b', '--value', 'calls=3', '--by', 'Jon Bell', '--as-of', '2027-07-02'];
    expect(await main(one, pretended.host)).toBe(0);
    expect(pretended.written).toEqual(['/work/b/checkins/2027-07-02-jon.yaml']);
  });

  it('says what to add to a plan without measures', async () => {
    const files = { '/work/strategy.yaml': 'strat: 1\nname: Harbor\n' };
    expect((await run([], { files })).err).toContain('has no measures to check in');
    expect((await run(['--value', 'calls=3'], { files })).err).toContain(
      'It has no measures. Add a criterion',
    );
  });

  it.each([
    ['may not be written', { readOnly: ['/work/checkins'] }],
    ['is a file', { files: { '/work/checkins': 'x' } }],
    ['is a link', { links: { '/work/checkins': '/elsewhere' } }],
  ])('writes nothing where the folder of check-ins %s', async (_name, world) => {
    const { code, err } = await run(['--value', 'calls=3'], world);
    expect([code, err]).toEqual([2, expect.stringContaining('checkins')]);
  });

  it('removes the days before one that cannot be written', async () => {
    const stdin = 'date,calls\n2027-05-31,30\n2027-06-30,40\n';
    const readOnly = ['/work/checkins/2027-06-30-jon.yaml'];
    const { code, text } = await run(['--from', '-', '--all'], { stdin, readOnly });
    expect([code, text('2027-05-31-jon.yaml')]).toEqual([2, undefined]);
  });
});
