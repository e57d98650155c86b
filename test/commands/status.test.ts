import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { makeStatusJsonSchema } from '../../src/report/status-schema.ts';
import { type Pretended, pretendHost } from '../pretend-host.ts';

const PLAN = `strat: 1
name: Harbor
start: 2027-01
end: 2027-12
people:
  jon: { name: Jon Bell }
criteria:
  calls: { outcome: Calls are answered., measure: Calls answered, unit: calls, baseline: 0, target: 100, owner: jon }
  branch: { outcome: It opens., met_when: The door is open., owner: Priya }
`;
const checkin = (on: string, keys: string) => `strat: 1\nkind: checkin\non: ${on}\nby: jon\n${keys}\n`;
const FILES = {
  '/work/strategy.yaml': PLAN,
  '/work/checkins/2027-07-02.yaml': checkin('2027-07-02', 'measures: { calls: 42.4, branch: false }'),
};

async function run(argv: readonly string[], world: Pretended = {}) {
  const pretended = pretendHost({ files: FILES, ...world });
  const code = await main(['status', '--as-of', '2027-07-02', ...argv], pretended.host);
  return { code, out: pretended.stdout(), err: pretended.stderr() };
}

describe('strat status', () => {
  it('says where each criterion stands, with words beside the signs', async () => {
    const { code, out } = await run([]);
    expect(code).toBe(0);
    expect(out).toContain('2 criteria: 1 off track, 1 open');
    expect(out).toContain('▼ off track   calls              42.4 calls, 50 expected on 2 Jul');
    expect(out).toContain('○ open        branch             not yet, 2 Jul');
  });

  it('says so where nobody has checked in, and is no failure', async () => {
    const files = { '/work/strategy.yaml': PLAN };
    const { code, out } = await run(['--fail-on', 'off-track'], { files });
    expect([code, out]).toEqual([0, expect.stringContaining('No check-ins yet.')]);
  });

  it.each([
    ['off-track', 1],
    ['at-risk,missed', 0],
    ['missed, off-track', 1],
  ])('with --fail-on %s exits %d', async (states, code) => {
    expect((await run(['--fail-on', states])).code).toBe(code);
  });

  it.each([
    [['--fail-on', 'of-track'], 'Did you mean `off-track`?'],
    [['--only', 'green'], 'States: off-track'],
    [['--criterion', 'cals'], 'Did you mean `calls`?'],
    [['--person', 'Nobody'], 'owns no measure here'],
    [['--since', 'yesterday'], '--since takes a date'],
    [['--explain', 'cals'], 'Did you mean `calls`?'],
    [['--format', 'xml'], 'There is text, markdown, csv, json.'],
  ])('%j is exit 2 with the answer', async (flags, said) => {
    const { code, err } = await run(flags);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });

  it('shows only what a person owns', async () => {
    const { out } = await run(['--person', 'Jon Bell']);
    expect(out).toContain('calls');
    expect(out).not.toContain('branch');
  });

  it('never takes a record that cannot be read for a good one', async () => {
    const files = { ...FILES, '/work/checkins/2027-06-01.yaml': 'strat: 1\nkind: checkin\non: [\n' };
    const { code, err } = await run(['--fail-on', 'missed'], { files });
    expect(code).toBe(2);
    expect(err).toContain('checkins/2027-06-01.yaml');
  });

  it('fits its schema as JSON, and has a line for each value as CSV', async () => {
    const data = JSON.parse((await run(['--format', 'json'])).out);
    const validate = new Ajv2020({ strict: false }).compile(makeStatusJsonSchema());
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    expect(data.strategies[0].measures[0]).toMatchObject({
      id: 'calls',
      state: 'off-track',
      value: 42.4,
      expected: 50,
    });
    expect((await run(['--format', 'csv'])).out.trim().split('\r\n')).toHaveLength(3);
  });

  it('lets no text of a strategy become markup, a formula or a command', async () => {
    const files = {
      ...FILES,
      '/work/strategy.yaml': PLAN.replace('owner: Priya', 'owner: "=HYPERLINK(1) <b>|"'),
    };
    expect((await run(['--format', 'csv'], { files })).out).toContain("'=HYPERLINK(1)");
    expect((await run(['--format', 'markdown'], { files })).out).not.toContain('<b>|');
  });

  it('names every strategy below a folder that is none, the worst first', async () => {
    const files = {
      '/work/a/strategy.yaml': PLAN.replace('Harbor', 'Quiet'),
      '/work/b/strategy.yaml': PLAN,
      '/work/b/checkins/2027-07-02.yaml': FILES['/work/checkins/2027-07-02.yaml'],
    };
    const { out } = await run([], { files });
    expect(out).toContain('2 strategies, 4 criteria');
    expect(out.indexOf(' b ')).toBeLessThan(out.indexOf(' a '));
  });
});
