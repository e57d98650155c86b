import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
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
    [['--value', 'cals=3'], 'Did you mean `calls`?'],
    [['--value', 'calls=1,200'], '`1200` or `1.2`'],
    [['--value', 'calls=34 %'], 'calls'],
    [['--value', 'calls=3', '--value', 'calls=4'], 'given twice'],
    [['--value', 'calls'], '--value takes an id and a value'],
    [['--value', 'calls=3', '--confidence', 'calls=7'], 'Did you mean `0.7`?'],
    [['--value', 'calls=3', '--note', 'share=x'], 'has no --value'],
    [['--value', 'branch=3'], 'branch'],
    [['--value', 'calls=true'], 'calls'],
    [['--value', 'calls=3', '--status', 'answer-all=dropped'], 'a change of the plan'],
    [['--value', 'calls=3', '--status', 'answer-al=done'], 'Did you mean `answer-all`?'],
    [['--from', '-', '--value', 'calls=3'], 'contradict each other'],
    [[], '--value calls=…'],
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
    expect(again.err).toContain('Nothing new');
  });

  it('says that older days of a sheet are not recorded', async () => {
    const { err } = await run(['--from', '-'], { stdin: 'date,calls\n2027-05-31,30\n2027-06-30,40\n' });
    expect(err).toContain('`--all` records each');
  });

  it('refuses another value for a day, and says how to correct it', async () => {
    const files = {
      '/work/checkins/a.yaml': 'strat: 1\nkind: checkin\non: 2027-07-02\nby: jon\nmeasures: { calls: 40 }\n',
    };
    expect((await run(['--value', 'calls=41'], { files })).err).toContain('corrections: [{ of: calls');
    expect((await run(['--value', 'calls=40'], { files })).err).toContain('Nothing new');
  });

  it('prints the file and writes nothing with --dry-run', async () => {
    const { code, out, text } = await run(['--value', 'calls=3', '--dry-run']);
    expect([code, text()]).toEqual([0, undefined]);
    expect(out).toContain('calls: 3');
  });
});
