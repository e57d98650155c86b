import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { HARBOR_YEAR } from '../people/year-surveys.ts';
import { type Pretended, pretendHost } from '../pretend-host.ts';

const YEAR = Object.fromEntries(
  readdirSync(HARBOR_YEAR, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ya?ml|md)$/.test(name) && name !== 'README.md')
    .map((name) => [`/work/${name}`, readFileSync(HARBOR_YEAR + name, 'utf8')]),
);

async function run(argv: readonly string[], world: Pretended = {}) {
  const pretended = pretendHost({ files: YEAR, today: '2027-12-03', columns: 110, ...world });
  const code = await main(['survey', ...argv], pretended.host);
  return { code, out: pretended.stdout(), err: pretended.stderr() };
}

describe('strat survey', () => {
  it('shows the last survey, and exits with 0', async () => {
    const { code, out, err } = await run([]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Commitment audit, 22 October 2027: 149 of 218 answered/);
  });

  it('takes a path, and a day from --as-of', async () => {
    const { out } = await run(['strategy.yaml', '--as-of', '2027-04-01'], { cwd: '/work' });
    expect(out).toMatch(/^Commitment audit, 19 March 2027/);
  });

  it.each([
    [['--instrument', 'comitment'], 'There is no survey called `comitment`. Did you mean `commitment`?'],
    [['--format', 'csv'], 'csv'],
    [['answers'], '`answers` is neither a step of a survey nor a path.'],
    [['--as-of', '2027'], '--as-of must be a day'],
    [['--groups', 'staff'], '--groups'],
  ])('refuses %j, and says what to type', async (argv, expected) => {
    const { code, out, err } = await run(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(expected);
  });

  it('names the next command where nobody was asked', async () => {
    const files = { '/work/strategy.yaml': YEAR['/work/strategy.yaml'] ?? '' };
    const { code, out } = await run([], { files });
    expect([code, out]).toEqual([
      0,
      'There is no survey yet. To make one, run `strat survey form commitment`.\n',
    ]);
    const { out: data } = await run(['--format', 'json'], { files });
    expect(JSON.parse(data).surveys).toEqual([]);
  });

  it('shows the characters of groups, texts and sources that a terminal would obey', async () => {
    const name = '/work/surveys/2027-10-22-commitment.yaml';
    const text = (YEAR[name] ?? '')
      .replaceAll('managers', '"man\\u001b[31magers"')
      .replace('believe, owner: jon', 'believe, owner: "J\\u202eon"');
    const { out } = await run([], { files: { ...YEAR, [name]: text } });
    expect(out).not.toMatch(/[\u001b\u202e]/);
    expect(out).toContain('man␛[31magers');
  });

  it('leaves out a survey that cannot be read, and says so', async () => {
    const name = '/work/surveys/2027-10-22-commitment.yaml';
    const files = { ...YEAR, [name]: 'strat: 1\nkind: survey\non: soon\n' };
    const { code, out, err } = await run([], { files });
    expect(code).toBe(0);
    expect(out).toMatch(/^Commitment audit, 19 March 2027/);
    expect(err).toContain('surveys/2027-10-22-commitment.yaml');
  });
});
