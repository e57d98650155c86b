/** `strat check` with records beside the strategy, in real repositories. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../../src/main.ts';
import { type TestRepository, testRepository } from '../../repository.ts';

const PLAN = `strat: 1
name: Harbor
start: 2026
end: 2028
tracking: { every: month }
criteria:
  use: { outcome: People use it., measure: Use, unit: percent, baseline: 20, target: 80, due: 2028, owner: Ines }
`;

const checkin = (on: string, text: string) => `strat: 1\nkind: checkin\non: ${on}\nby: ines\n${text}\n`;

const RECORD_RULES = [
  'syntax',
  'schema',
  'key-unknown',
  'id-duplicate',
  'record-reference-unknown',
  'checkin-date',
  'record-backdated',
  'correction-unmatched',
  'checkin-conflicts',
  'value-out-of-range',
  'value-unlikely',
  'checkin-overdue',
  'result-missing',
  'accepted-stale',
].join(',');

let repository: TestRepository;

beforeEach(() => {
  repository = testRepository();
  repository.write('strategy.yaml', PLAN);
  repository.commit('plan', { on: '2026-01-05' });
});
afterEach(() => repository.remove());

async function run(...argv: readonly string[]) {
  const { host, stdout, stderr } = repository.host();
  const words = ['check', '--only', RECORD_RULES, ...argv];
  const code = await main(words.includes('--format') ? words : [...words, '--format', 'concise'], host);
  const lines = stdout()
    .split('\n')
    .filter((line) => /:\d+:\d+ /.test(line));
  return {
    code,
    out: stdout(),
    err: stderr(),
    found: lines.map((line) => line.split(' ').slice(0, 3).join(' ')),
  };
}

const put = (name: string, text: string) =>
  repository.write(`checkins/${name}.yaml`, checkin(name.slice(0, 10), text));
const WRONG = 'measures: { user: 30 }';
const ID = 'checkins/2027-01-10.yaml:5:13';

describe('a record', () => {
  it('is an error while it is new, and told once it is committed', async () => {
    put('2027-01-10', WRONG);
    expect(await run()).toMatchObject({
      code: 1,
      found: expect.arrayContaining([`${ID} error record-reference-unknown`]),
    });
    repository.commit('said', { on: '2027-01-11' });
    expect(await run()).toMatchObject({
      code: 0,
      found: expect.arrayContaining([`${ID} info record-reference-unknown`]),
    });
  });

  it('is new until it is on the base', async () => {
    put('2027-01-10', WRONG);
    repository.commit('said', { on: '2027-01-11' });
    expect((await run('--against', 'HEAD~1')).code).toBe(1);
    expect((await run('--against', 'HEAD')).code).toBe(0);
  });

  it('stays old where the folder of the strategy moved in this change', async () => {
    put('2027-01-10', WRONG);
    repository.commit('said', { on: '2027-01-11' });
    mkdirSync(join(repository.root, 'moved'));
    repository.git('mv', 'strategy.yaml', 'checkins', 'moved');
    const { found, code } = await run('--against', 'HEAD');
    expect(code).toBe(0);
    expect(found).toContain(`moved/${ID} info record-reference-unknown`);
  });

  it('is new where there is no repository', async () => {
    put('2027-01-10', WRONG);
    repository.commit('said', { on: '2027-01-11' });
    rmSync(join(repository.root, '.git'), { recursive: true });
    expect((await run()).code).toBe(1);
  });

  it('may name an id that the plan had in some commit', async () => {
    repository.write(
      'strategy.yaml',
      PLAN.replace('  use:', '  user: { outcome: Another., measure: Users, target: 3 }\n  use:'),
    );
    repository.commit('more', { on: '2026-02-01' });
    repository.write('strategy.yaml', PLAN);
    repository.commit('less', { on: '2026-03-01' });
    put('2027-01-10', WRONG);
    expect((await run()).code).toBe(0);
  });

  it('that is new and broken is found at its place, and one without a name is not enough', async () => {
    put('2027-01-10', 'measures: { use: lots }');
    repository.write('checkins/2027-01-11.yaml', 'strat: 1\nkind: checkin\non: 2027-01-11\nsummary: Yes.\n');
    repository.write(
      'checkins/2027-01-12.md',
      '---\nstrat: 1\nkind: checkin\non: 2027-01-12\nby: ines\nmeasure: { use: 30 }\n---\nAll is well.\n',
    );
    const { found, code } = await run();
    expect(code).toBe(1);
    expect(found.filter((line) => line.startsWith('checkins/'))).toEqual([
      'checkins/2027-01-10.yaml:5:13 error schema',
      'checkins/2027-01-11.yaml:1:1 error schema',
      'checkins/2027-01-12.md:6:1 error key-unknown',
    ]);
  });

  it('is never written by --fix', async () => {
    put('2027-01-10', 'meassures: { use: 30 }');
    const { code, err } = await run('--fix');
    expect([code, err]).toEqual([1, expect.stringContaining('Nothing here can be fixed without you.')]);
    const text = readFileSync(join(repository.root, 'checkins/2027-01-10.yaml'), 'utf8');
    expect(text).toBe(checkin('2027-01-10', 'meassures: { use: 30 }'));
  });

  it('cannot accept its own errors: the change that does so is red', async () => {
    const base = repository.git('rev-parse', 'HEAD').trim();
    repository.write('checkins/2026-12-31.yaml', checkin('2026-12-31', 'measures: { use: 430 }'));
    const first = await main(
      ['check', '--accept', '--only', 'value-out-of-range', '--as-of', '2027-01-03'],
      repository.host().host,
    );
    expect(first).toBe(0);
    repository.commit('accepted', { on: '2027-01-02' });
    const host = repository.host();
    const code = await main(
      [
        'check',
        '--against',
        base,
        '--only',
        'accepted-grew,value-out-of-range',
        '--as-of',
        '2027-01-03',
        '--format',
        'concise',
      ],
      host.host,
    );
    expect([code, host.stdout()]).toEqual([1, expect.stringMatching(/accepted-grew.*value-out-of-range/)]);
  });

  it('has findings that can be accepted, each under its own file', async () => {
    put('2027-01-10', WRONG);
    put('2027-01-11', WRONG);
    expect((await run('--accept')).code).toBe(0);
    expect((await run()).code).toBe(0);
    put('2027-01-12', WRONG);
    const { code, found } = await run();
    expect([code, found.filter((line) => line.includes('reference'))]).toEqual([
      1,
      ['checkins/2027-01-12.yaml:5:13 error record-reference-unknown'],
    ]);
    put('2027-01-11', 'measures: { use: 30 }');
    expect((await run()).found).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\.strat-accepted\.json.*accepted-stale$/)]),
    );
  });

  it('for a later day is left out and counted, and is an error if it is new', async () => {
    put('2027-01-10', 'measures: { use: 130 }');
    put('2027-03-01', 'measures: { use: 130 }');
    const { out } = await run('--format', 'pretty');
    expect(out).toContain('1 check-in of later days left out.');
    const { found } = await run();
    expect(found.filter((line) => line.startsWith('checkins/'))).toEqual(
      [
        'checkins/2027-01-10.yaml:5:18 error value-out-of-range',
        'checkins/2027-03-01.yaml:3:1 error checkin-date',
      ].map((line) => expect.stringMatching(line.replace(/:\d+:\d+/, ':\\d+:\\d+'))),
    );
    const { summary } = JSON.parse((await run('--as-of', '2027-01-09', '--format', 'json')).out);
    expect(summary).toMatchObject({ files: 1, strategies: 1, later: 2 });
  });

  it('is late only where git saw it late', async () => {
    put('2026-11-30', 'measures: { use: 30 }');
    repository.commit('in time', { on: '2026-12-12' });
    put('2026-12-01', 'measures: { use: 31 }');
    repository.commit('late', { on: '2026-12-14' });
    put('2026-12-02', 'measures: { use: 32 }');
    const late = (await run()).found.filter((line) => line.endsWith('record-backdated'));
    expect(late).toEqual(['checkins/2026-12-01.yaml:3:1 warning record-backdated']);
  });
});

it('shows a finding in a record in every format', async () => {
  put('2027-01-10', WRONG);
  for (const format of [
    'pretty',
    'concise',
    'json',
    'jsonl',
    'github',
    'gitlab',
    'sarif',
    'junit',
    'checkstyle',
    'markdown',
  ])
    expect((await run('--format', format)).out, format).toContain('checkins/2027-01-10.yaml');
  expect((await run('--format', 'pretty')).out).toContain('measures: { user: 30 }');
});

it('reads the records beside a text from standard input only if its path is given', async () => {
  put('2027-01-10', WRONG);
  const { host, stdout } = repository.host();
  const world = { ...host, readStdin: () => new TextEncoder().encode(PLAN) };
  expect(await main(['check', '-', '--only', RECORD_RULES, '--format', 'concise'], world)).toBe(0);
  expect(
    await main(
      ['check', '-', '--stdin-path', 'strategy.yaml', '--only', RECORD_RULES, '--format', 'concise'],
      world,
    ),
  ).toBe(1);
  expect(stdout()).toContain(ID);
});

it('never turns red because of a result, and lets the late value in', async () => {
  for (const [day, value] of [
    ['2026-10-31', 19],
    ['2026-11-30', 12],
    ['2026-12-31', 3],
  ] as const) {
    put(day, `measures: { use: { value: ${value}, confidence: 0.1 } }`);
    repository.commit(day, { on: day });
  }
  expect(await run()).toMatchObject({ code: 0, found: [] });
  repository.write('strat.config.yaml', 'strat: 1\nextends: strict\n');
  expect((await run('--as-of', '2028-06-30')).found).toEqual([
    expect.stringContaining('warning checkin-overdue'),
  ]);
  expect((await run('--overdue', 'error', '--as-of', '2028-06-30')).code).toBe(1);
});

it('blocks the change that closes a strategy without its result, and no later one', async () => {
  const over = PLAN.replace('due: 2028', 'due: 2026-06');
  repository.write('strategy.yaml', over);
  repository.commit('shorter', { on: '2026-06-01' });
  repository.write('strategy.yaml', `${over}status: closed\n`);
  expect(await run('--against', 'HEAD')).toMatchObject({
    code: 1,
    found: [expect.stringContaining('error result-missing')],
  });
  repository.commit('closed', { on: '2027-01-02' });
  expect((await run('--against', 'HEAD')).code).toBe(0);
});

it('finds the same in whatever order two branches are merged', async () => {
  const branch = (name: string, text: string) => {
    repository.git('checkout', '--quiet', '-b', name, 'main');
    put(`2027-01-10-${name}`, text);
    repository.commit(name, { on: '2027-01-11' });
  };
  branch('jon', 'measures: { use: 30 }\nactions: { ask: { what: Ask, owner: jon, due: 2027-02 } }');
  branch('nadia', 'measures: { use: 31 }\nactions: { ask: { what: Ask again, owner: jon, due: 2027-02 } }');
  const merged = async (first: string, second: string) => {
    repository.git('checkout', '--quiet', '-B', 'both', first);
    repository.git('merge', '--quiet', '--no-edit', second);
    return (await run()).found;
  };
  const found = await merged('jon', 'nadia');
  expect(await merged('nadia', 'jon')).toEqual(found);
  expect(found).toEqual([
    'checkins/2027-01-10-nadia.yaml:5:13 warning checkin-conflicts',
    'checkins/2027-01-10-nadia.yaml:6:12 info id-duplicate',
  ]);
});

it('costs a plan without records one look at the folder, and no git', async () => {
  const looks: string[] = [];
  const { host } = repository.host();
  const files = {
    ...host.files,
    kind: (path: string) => {
      if (/checkins|amendments/.test(path)) looks.push(path);
      return host.files.kind(path);
    },
  };
  const git = () => Promise.reject(new Error('git was asked'));
  expect(
    await main(['check', '--only', RECORD_RULES, '--as-of', '2026-01-31'], { ...host, files, git }),
  ).toBe(0);
  expect(looks).toEqual([`${repository.root}/checkins`]);
});
