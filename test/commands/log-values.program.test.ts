/** `strat log` of a strategy with check-ins: the sample year, in a real repository. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LogFlags, log } from '../../src/commands/log.ts';
import { EXIT } from '../../src/exit.ts';
import { makeLogJsonSchema } from '../../src/report/log-schema.ts';
import { type TestRepository, testRepository } from '../repository.ts';

const YEAR = new URL('../track/sample-year/', import.meta.url).pathname;
const readYear = (name: string) => readFileSync(join(YEAR, name), 'utf8');
const AMENDMENT = 'amendments/2027-09-20-loan-time.md';

const fits = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(makeLogJsonSchema());

async function run(repository: TestRepository, words: readonly string[], flags: LogFlags = {}) {
  const world = repository.host();
  expect(await log(world.host, words, { asOf: '2027-12-03', ...flags })).toBe(EXIT.clean);
  return world.stdout();
}

/** Checks the answer against its schema. */
async function readJson(repository: TestRepository, words: readonly string[], flags: LogFlags = {}) {
  const said = JSON.parse(await run(repository, words, { ...flags, format: 'json' }));
  fits(said);
  expect(fits.errors ?? []).toEqual([]);
  return said;
}

/** Commits the plan as it was in January, each check-in on its day, and the amendment in September. */
function replayYear(): TestRepository {
  const repository = testRepository();
  const plan = readYear('strategy.yaml');
  repository.write(
    'strategy.yaml',
    plan.replace('target: 4\n    due: 2028-12', 'target: 2\n    due: 2028-12'),
  );
  repository.commit('The plan', { on: '2027-01-04' });
  for (const name of readdirSync(join(YEAR, 'checkins')).sort()) {
    const on = name.slice(0, 10);
    if (on === '2027-09-30') {
      repository.write('strategy.yaml', plan);
      repository.write(AMENDMENT, readYear(AMENDMENT));
      repository.commit('The bureau is late', { on: '2027-09-20' });
    }
    repository.write(`checkins/${name}`, readYear(`checkins/${name}`));
    repository.commit(`Check-in of ${on}`, { on, by: 'Nadia Klein' });
  }
  return repository;
}

describe('strat log of the sample year', () => {
  let year: TestRepository;
  beforeAll(() => {
    year = replayYear();
  });
  afterAll(() => year.remove());

  it('tells promises and values as one story, by day', async () => {
    const text = await run(year, ['loan-time']);
    const days = [...text.matchAll(/^ {2}(\d{4}-\d\d-\d\d) /gm)].map(([, day = '']) => day);
    expect(days).toHaveLength(12);
    expect(days).toEqual([...days].sort());
    expect(text).toContain('2027-01-04  ');
    expect(text.indexOf('target 2 → 4 hours')).toBeGreaterThan(text.indexOf('50 hours, 44 expected'));
    expect(text.indexOf('target 2 → 4 hours')).toBeLessThan(text.indexOf('41 hours, 36 expected'));
    expect(text).toContain('▼ off track   36 hours, 28 expected; confidence 0.4');
    expect(text).toContain('checkins/2027-11-30.yaml');
    expect(text).toContain('Jon Bell');
  });

  it('says a correction with the wrong value and the reason', async () => {
    const text = (await run(year, ['membership'])).replace(/\s+/g, ' ');
    expect(text).toContain('43,100 members, 42,195 expected; replaced later');
    expect(text).toContain('41,520 members for 30 April 2027 in place of 43,100, 42,195 expected');
    expect(text).toContain('because: Accounts that were closed in April had been counted.');
  });

  it('says a limit as people do, a milestone without numbers, and what is not known', async () => {
    const losses = (await run(year, ['loan-losses'])).replace(/\s+/g, ' ');
    expect(losses).toContain(
      'made: target at most 0.6 percent, baseline 0.55 percent, tolerance 0.05 percent',
    );
    expect(losses).toContain(
      '◐ at risk 0.71 percent for 30 September 2027, at most 0.6; 0.11 over, 0.05 allowed',
    );
    const branch = (await run(year, ['any-branch'])).replace(/\s+/g, ' ');
    expect(branch).toContain('○ open not yet; confidence 0.35');
    expect(branch).toContain('not known; known by 31 October 2027');
  });

  it('ends with the result of an indicator', async () => {
    const silent = (await run(year, ['complete-first-visit'], { asOf: '2028-01-10' })).replace(/\s+/g, ' ');
    expect(silent).toContain('indicators/complete-first-visit');
    expect(silent).toContain('result: was due on 31 Dec 2027, and nobody has said whether it was met');
    const early = await run(year, ['complete-first-visit'], { asOf: '2027-12-31' });
    expect(early).not.toContain('result:');
  });

  it('shows in the whole log one line for each measure, and with --all every value', async () => {
    const whole = (await run(year, [])).replace(/\s+/g, ' ');
    expect(whole).toContain(
      '10 values since 31 January 2027, last 36 hours on 30 November 2027: run `strat log loan-time` to see them',
    );
    expect(whole).not.toContain('in place of 43,100');
    expect((await run(year, [], { all: true })).replace(/\s+/g, ' ')).toContain('in place of 43,100');
  });

  it('leaves out what was promised or said after --as-of', async () => {
    const text = await run(year, ['loan-time'], { asOf: '2027-07-01' });
    expect(text).toContain('52 hours, 48 expected');
    expect(text).not.toContain('50 hours');
    expect(text).not.toContain('target 2 → 4');
    await expect(run(year, ['loan-time'], { asOf: '2027-01-01' })).rejects.toThrow(
      'strategy.yaml was first committed after 2027-01-01.',
    );
  });

  it('as Markdown has the values in the table of the promises', async () => {
    const text = await run(year, ['membership'], { format: 'markdown' });
    expect(text).toContain(
      '| 2027-05-31 | ▼ off track: 41,520 members for 30 April 2027 in place of 43,100, 42,195 expected (because: Accounts that were closed in April had been counted.) | Nadia Klein, checkins/2027-05-31.yaml |',
    );
    expect(text.match(/^\| 20/gm)).toHaveLength(12);
  });

  it('as JSON has every value with what was expected, said and known', async () => {
    const { commitments } = await readJson(year, ['loan-time']);
    const [{ values, cuts, result }] = commitments;
    expect([values.length, cuts, result]).toEqual([10, [], null]);
    expect(values.at(-1)).toMatchObject({
      on: '2027-11-30',
      at: '2027-11-30',
      value: 36,
      state: 'off-track',
      confidence: 0.4,
      by: 'nadia',
      file: 'checkins/2027-11-30.yaml',
      knownOn: '2027-11-30',
      counts: true,
    });
    expect(values.at(-1).expected).toBeCloseTo(28.043478, 5);
    const whole = await readJson(year, [], { asOf: '2028-02-10' });
    const of = (entity: string) => whole.commitments.find((one: { entity: string }) => one.entity === entity);
    expect(of('objectives/complete-at-once')).toMatchObject({ values: [], cuts: [], result: null });
    expect(of('indicators/complete-first-visit').result).toMatchObject({
      on: '2027-12-31',
      state: 'no-update',
    });
    expect(of('criteria/membership').values.find((one: { why: string | null }) => one.why)).toMatchObject({
      value: 41520,
      inPlaceOf: 43100,
    });
  });

  it.each(['pretty', 'markdown', 'json'])(
    'shows the public values and states, and no word of a record, as %s',
    async (format) => {
      const text = await run(year, [], { format, all: true, audience: 'public' });
      expect(text).toContain(format === 'json' ? '"value": 41520' : '41,520 members');
      expect(text).toContain(format === 'json' ? '"off-track"' : 'off track');
      for (const secret of [
        'Nadia',
        'nadia',
        'Jon Bell',
        'Hill Road',
        'checkins/',
        'bureau is late',
        'closed in April',
        '43,100',
        '43100',
        'officer waits',
      ])
        expect(text).not.toContain(secret);
      expect(text).not.toMatch(/confidence"?:? *0/);
    },
  );
});

describe('strat log of values', () => {
  let repo: TestRepository;
  beforeEach(() => {
    repo = testRepository();
  });
  afterEach(() => repo.remove());

  const plan = (more = '') => `strat: 1
name: Harbor
start: 2027-01-01
end: 2028-12-31
criteria:
  calls: { outcome: More calls., measure: Calls, unit: calls, baseline: 0, target: 100${more} }
  talks: { outcome: More talks., measure: Talks, baseline: 0, target: 10 }
`;
  const checkin = (on: string, keys: string) => `strat: 1\nkind: checkin\non: ${on}\nby: Ana\n${keys}\n`;
  const addMonths = (count: number) => {
    for (let month = 1; month <= count; month++) {
      const on = `${2027 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-28`;
      repo.write(`checkins/${on}.yaml`, checkin(on, `measures: { calls: ${month} }`));
    }
  };

  it('shows the last 12 of many, and says how to see the others', async () => {
    repo.write('strategy.yaml', plan());
    addMonths(14);
    repo.commit('All of it', { on: '2027-01-01' });
    const flags = { asOf: '2028-03-01' };
    const text = (await run(repo, ['calls'], flags)).replace(/\s+/g, ' ');
    expect(text).toContain(
      '2 earlier values from 28 January 2027 to 28 February 2027 left out: add `--all` to show them',
    );
    expect(text).not.toContain(' 2 calls');
    expect(text).toContain('3 calls');
    const all = await run(repo, ['calls'], { ...flags, all: true });
    expect(all).toContain(' 1 calls');
    expect(all).not.toContain('left out');
    expect(
      (await run(repo, ['calls'], { ...flags, format: 'markdown' })).match(/calls, [\d.]+ expected/g),
    ).toHaveLength(14);
    expect((await readJson(repo, ['calls'], flags)).commitments[0].values).toHaveLength(14);
  });

  it('is as before where nobody has recorded anything', async () => {
    repo.write('strategy.yaml', plan(', due: 2027-03'));
    repo.commit('The plan', { on: '2027-01-01' });
    const text = await run(repo, ['calls'], { asOf: '2027-12-01' });
    expect(text.match(/^ {2}\d{4}-\d\d-\d\d /gm)).toHaveLength(1);
    expect(text).not.toContain('result');
  });

  it('names a value that is not committed, and one that git had late', async () => {
    repo.write('strategy.yaml', plan());
    repo.commit('The plan', { on: '2027-01-01' });
    repo.write('checkins/2027-03-31.yaml', checkin('2027-03-31', 'measures: { calls: 12 }'));
    repo.commit('Late', { on: '2027-06-12' });
    repo.write('checkins/2027-06-30.yaml', checkin('2027-06-30', 'measures: { calls: 25 }'));
    const text = (await run(repo, ['calls'])).replace(/\s+/g, ' ');
    expect(text).toContain('checkins/2027-03-31.yaml, said for 31 March 2027, recorded 12 June 2027');
    expect(text).toContain('checkins/2027-06-30.yaml, not committed');
  });

  it('says where the series is cut, and the value that was withdrawn', async () => {
    repo.write('strategy.yaml', plan());
    repo.commit('The plan', { on: '2027-01-01' });
    repo.write('checkins/2027-03-31.yaml', checkin('2027-03-31', 'measures: { calls: 12 }'));
    repo.write('checkins/2027-04-30.yaml', checkin('2027-04-30', 'measures: { calls: 90 }'));
    repo.write(
      'checkins/2027-05-10.yaml',
      checkin(
        '2027-05-10',
        'corrections:\n  - { of: calls, at: 2027-04-30, from: 90, withdrawn: true, why: A test run. }',
      ),
    );
    repo.commit('Spring', { on: '2027-05-10' });
    repo.write('strategy.yaml', plan().replace('measure: Calls', 'measure: Calls that were answered'));
    repo.write(
      'amendments/2027-06-01-calls.md',
      '---\nstrat: 1\nkind: amendment\non: 2027-06-01\nby: Ana\nchanges:\n  - { of: calls, field: measure, from: Calls, to: Calls that were answered }\n---\nNobody was helped by a call that rang out.\n',
    );
    repo.commit('It counts something else', { on: '2027-06-01' });
    const text = (await run(repo, ['calls'])).replace(/\s+/g, ' ');
    expect(text).toContain(
      '90 for 30 April 2027 withdrawn · Ana, checkins/2027-05-10.yaml because: A test run.',
    );
    expect(text).toContain('2027-06-01 the measure changed here, so 1 older value cannot be compared');
    expect((await readJson(repo, ['calls'])).commitments[0].cuts).toEqual(['2027-06-01']);
  });

  it('shows the public nothing about a measure that was once confidential, under any id', async () => {
    repo.write('strategy.yaml', plan(', confidential: true'));
    repo.write('checkins/2027-03-31.yaml', checkin('2027-03-31', 'measures: { calls: 12345, talks: 7 }'));
    repo.commit('Hidden', { on: '2027-01-01' });
    repo.write('strategy.yaml', plan(', renamed_from: calls').replace('  calls:', '  rings:'));
    repo.write('checkins/2027-06-30.yaml', checkin('2027-06-30', 'measures: { rings: 54321, talks: 8 }'));
    repo.commit('Open', { on: '2027-06-30' });
    for (const format of ['pretty', 'json']) {
      const text = await run(repo, [], { format, all: true, audience: 'public' });
      expect(text).not.toMatch(/12,?345/);
      expect(text).toMatch(/54,?321/);
      expect(text).not.toContain('calls:');
    }
    repo.write('strategy.yaml', `${plan()}confidential: true\n`);
    await expect(run(repo, [], { audience: 'public' })).rejects.toThrow('is confidential');
    await expect(run(repo, [], { audience: 'friends' })).rejects.toThrow('There is no audience');
  });

  it('prints a record as text: no command, no markup, no control characters', async () => {
    const bad = '"::error::x ##[group] | <script> @team \\e[2J \\u202e"';
    repo.write('strategy.yaml', plan());
    repo.write(
      'checkins/2027-03-31.yaml',
      checkin('2027-03-31', `measures: { calls: { value: 12, note: ${bad} } }`).replace(
        'by: Ana',
        `by: ${bad}`,
      ),
    );
    repo.commit('The plan', { on: '2027-01-01' });
    for (const format of ['pretty', 'markdown', 'json']) {
      const text = await run(repo, ['calls'], { format });
      expect(text).toContain('12');
      expect(text).not.toMatch(/[\u001b\u202e]/);
      expect(text).not.toMatch(/^\s*::/m);
      expect(text).not.toContain('##[');
    }
    expect(await run(repo, ['calls'], { format: 'markdown' })).not.toMatch(
      /(?<!\\)<script|@team|(?<!\\)\| <|x \| /,
    );
  });

  it('leaves out a check-in that cannot be read, and says so', async () => {
    repo.write('strategy.yaml', plan());
    repo.write(
      'checkins/2027-03-31.yaml',
      'strat: 1\nkind: checkin\non: 2027-03-31\nby: Ana\nmeasures: { calls: many }\n',
    );
    repo.write('checkins/2027-06-30.yaml', checkin('2027-06-30', 'measures: { calls: 25 }'));
    repo.commit('The plan', { on: '2027-01-01' });
    const world = repo.host();
    expect(await log(world.host, ['calls'], { asOf: '2027-12-03' })).toBe(EXIT.clean);
    expect(world.stdout()).toContain('25 calls');
    expect(world.stderr()).toMatch(/checkins\/2027-03-31\.yaml:5: .* This part is left out/);
  });
});

describe('strat log --calibration', () => {
  let repo: TestRepository;
  beforeEach(() => {
    repo = testRepository();
    for (const [folder, count] of [
      ['north', 6],
      ['south', 4],
    ] as const) {
      const ids = Array.from({ length: count }, (_, at) => `m${at}`);
      const criteria = ids.map((id) => `  ${id}: { outcome: So., measure: It, baseline: 0, target: 10 }\n`);
      const say = (value: string) => `measures:\n${ids.map((id) => `  ${id}: ${value}\n`).join('')}`;
      const write = (on: string, value: string) =>
        repo.write(
          `${folder}/checkins/${on}.yaml`,
          `strat: 1\nkind: checkin\non: ${on}\nby: Ana\n${say(value)}`,
        );
      repo.write(
        `${folder}/strategy.yaml`,
        `strat: 1\nname: ${folder}\nstart: 2027-01-01\nend: 2027-12-31\ncriteria:\n${criteria.join('')}`,
      );
      write('2027-09-30', '{ value: 7, confidence: 0.8 }');
      write('2027-12-31', folder === 'north' ? '10' : '9');
    }
    repo.commit('All', { on: '2027-09-30' });
  });
  afterEach(() => repo.remove());

  const asOf = '2028-02-01';

  it('counts over the whole repository, from wherever it is asked, or at some paths', async () => {
    const world = repo.host({ cwd: join(repo.root, 'north') });
    expect(await log(world.host, [], { calibration: true, asOf })).toBe(EXIT.clean);
    expect(world.stdout()).toContain('10 measures are past their due date in 2 strategies');
    expect(world.stdout()).toContain(
      'of 10 with confidence 0.7 or more three months before the due date, 6 were met',
    );
    const some = await run(repo, ['south'], { calibration: true, asOf });
    expect(some).toContain('4 measures are past their due date in 1 strategy');
    expect(some).toContain('too few to say (4 of 10)');
    const both = await run(repo, ['south', 'north'], { calibration: true, asOf, format: 'json' });
    expect(JSON.parse(both)).toMatchObject({
      strategies: 2,
      bands: [{ cases: 10, met: 6, missed: 4 }, {}, {}],
    });
  });

  it('fails where a strategy cannot be read, and counts the others', async () => {
    repo.write('south/strategy.yaml', '\u0000');
    const world = repo.host();
    expect(await log(world.host, [], { calibration: true, asOf })).toBe(EXIT.cannot);
    expect(world.stdout()).toContain('6 measures are past their due date in 1 strategy');
    expect(world.stderr()).toContain('south/strategy.yaml');
  });

  it('refuses flags that have no meaning with it, and several paths without it', async () => {
    await expect(run(repo, [], { calibration: true, all: true })).rejects.toThrow(
      'cannot be used with `--all`',
    );
    await expect(run(repo, [], { calibration: true, audience: 'public' })).rejects.toThrow(
      'cannot be used with `--audience`',
    );
    await expect(run(repo, ['m0', 'north', 'south'])).rejects.toThrow('`strat log` reads one strategy');
  });
});
