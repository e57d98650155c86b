/** `strat checkin` as it is installed: each form of input once, two programs at once, and the check of what it wrote. */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gitEnv, type TestRepository, testRepository } from '../repository.ts';

const STRAT = new URL('../../bin/strat.js', import.meta.url).pathname;
const PLAN = `strat: 1
name: Harbor
start: 2027-01
end: 2027-12
criteria:
  calls: { outcome: Calls are answered., measure: Calls answered, unit: calls, baseline: 0, target: 100 }
  share: { outcome: Files are complete., measure: Complete files, unit: percent, baseline: 50, target: 85 }
  branch: { outcome: It opens., met_when: The door is open. }
`;

let repository: TestRepository;
beforeEach(() => {
  repository = testRepository();
  repository.write('strategy.yaml', PLAN);
  repository.commit('The plan', { on: '2027-01-04' });
  repository.git('config', 'user.name', 'Jon Bell');
});
afterEach(() => repository.remove());

const environment = () => ({
  ...gitEnv(repository.top),
  SOURCE_DATE_EPOCH: String(Date.UTC(2027, 6, 2) / 1000),
});

function strat(argv: readonly string[], { input = '', cwd = repository.root } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [STRAT, ...argv], {
    cwd,
    env: environment(),
    input,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const checkinFiles = () => {
  const folder = join(repository.root, 'checkins');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
};
const textOf = (name: string) => readFileSync(join(repository.root, 'checkins', name), 'utf8');

describe('each form of input', () => {
  it.each([
    ['a long sheet', 'id;value;at;confidence\r\ncalls;40,5;30.6.2027;0,4\r\nshare;61 %;;\r\n', 'value: 40.5'],
    ['a sheet of Excel', '\ufeffsep=;\r\ndate;calls;branch\r\n2027-06;40;false\r\n', 'value: false'],
    ['a turned sheet', 'id,2027-05-31,2027-06-30\ncalls,30,40\nshare,,#REF!\n', 'value: 40'],
    ['JSON by id', '{"calls": 40, "branch": true}', 'branch: true'],
    ['a list in JSON', '[{"id": "calls", "value": "38.125", "at": "2027-06-30"}]', 'value: 38.125'],
    ['a whole check-in', '{"measures": {"calls": 40}, "summary": "Two are ill."}', 'summary: Two are ill.'],
  ])('records %s, and the check finds no error in it', (_name, input, written) => {
    const { code, err } = strat(['checkin', '--from', '-'], { input });
    expect([code, err]).toEqual([0, expect.stringContaining('Wrote checkins/2027-07-02-jon-bell.yaml.')]);
    expect(textOf('2027-07-02-jon-bell.yaml')).toContain(written);
    const checked = strat(['check', '--format', 'json', '--as-of', '2027-07-02']);
    const { findings } = JSON.parse(checked.out) as { findings: { file: string; level: string }[] };
    expect(findings.filter(({ file, level }) => file.startsWith('checkins') && level === 'error')).toEqual(
      [],
    );
  });

  it('records any sheet by a map, from another folder', () => {
    repository.write('board.csv', 'Harbor board,,\n,May 2027,June 2027\nCalls answered,"1,5","2,5"\n');
    repository.write('columns.yaml', 'calls: { row: Calls answered, column: latest, scale: 10 }\n');
    mkdirSync(join(repository.root, 'deep', 'er'), { recursive: true });
    const flags = ['--from', '../../board.csv', '--map', '../../columns.yaml'];
    const { code, err } = strat(['checkin', '../..', ...flags], { cwd: join(repository.root, 'deep', 'er') });
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('Wrote ../../checkins/2027-07-02-jon-bell.yaml.'),
    ]);
    expect(err).toContain('git add ../../checkins && git commit -m "Check-in of 2 July"');
    expect(textOf('2027-07-02-jon-bell.yaml')).toContain('value: 25\n');
  });

  it('records a history once, each day as it was', () => {
    const input = 'date,calls,share\n2027-04-30,10,52\n2027-05-31,,55\n2027-06-30,40,60\n';
    const { code, err } = strat(['checkin', '--from', '-', '--all'], { input });
    expect([code, checkinFiles()]).toEqual([
      0,
      ['2027-04-30-jon-bell.yaml', '2027-05-31-jon-bell.yaml', '2027-06-30-jon-bell.yaml'],
    ]);
    expect(err).toContain('Skipped: 1 cell without a value.');
    expect(textOf('2027-05-31-jon-bell.yaml')).toContain('imported: true\nmeasures:\n  share: 55\n');
    const again = strat(['checkin', '--from', '-', '--all'], { input });
    expect([again.code, again.err]).toEqual([0, expect.stringContaining('Already recorded: 5 values.')]);
    expect([checkinFiles().length, again.err]).toEqual([3, expect.stringContaining('There is nothing new')]);
    const more = strat(['checkin', '--from', '-', '--all'], { input: `${input}2027-07-01,42,61\n` });
    expect([more.code, checkinFiles().length]).toEqual([0, 4]);
  });
});

describe('several programs at once', () => {
  const start = (argv: readonly string[]) =>
    new Promise<{ readonly code: number; readonly err: string }>((settle) => {
      const options = { cwd: repository.root, env: environment() };
      const child = execFile(process.execPath, [STRAT, ...argv], options, (_error, _out, err) =>
        settle({ code: child.exitCode ?? -1, err }),
      );
    });

  it('all write, each a file of its own', async () => {
    const values = ['calls=42', 'share=61', 'branch=false'];
    const ended = await Promise.all(values.map((value) => start(['checkin', '--value', value])));
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
    const stem = '2027-07-02-jon-bell';
    expect(checkinFiles()).toEqual([`${stem}-2.yaml`, `${stem}-3.yaml`, `${stem}.yaml`]);
    const texts = checkinFiles().map(textOf).join('');
    for (const value of values) expect(texts).toContain(value.replace('=', ': '));
    expect(readdirSync(repository.root)).not.toContain('checkins.lock');
  });

  it('never say two values for one day', async () => {
    const ended = await Promise.all(
      [1, 2, 3].map((value) => start(['checkin', '--value', `calls=${value}`])),
    );
    expect(ended.map(({ code }) => code).sort()).toEqual([0, 2, 2]);
    expect(checkinFiles()).toEqual(['2027-07-02-jon-bell.yaml']);
  });
});

it('says without a terminal what to give, and asks nothing', () => {
  const { code, out, err } = strat(['checkin']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toBe(
    'error: There is no terminal to ask questions in.\n' +
      '  Write `strat checkin --value calls=…`, and replace the dots with today’s value in calls. Or give a sheet: `--from values.csv`.\n',
  );
});

it('writes nothing through a linked folder', () => {
  repository.write('elsewhere/kept.txt', 'x');
  spawnSync('ln', ['-s', 'elsewhere', join(repository.root, 'checkins')]);
  const { code, err } = strat(['checkin', '--value', 'calls=42']);
  expect([code, err]).toEqual([2, expect.stringContaining('checkins is a link')]);
  expect(readdirSync(join(repository.root, 'elsewhere'))).toEqual(['kept.txt']);
});
