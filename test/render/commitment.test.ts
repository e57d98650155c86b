/** What briefs say of the last commitment audit, to whom, and that the public never sees any of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { HARBOR_YEAR } from '../people/year-surveys.ts';
import { pretendHost } from '../pretend-host.ts';

const YEAR: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(HARBOR_YEAR, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ya?ml|md)$/.test(name) && name !== 'README.md')
    .map((name) => [`/work/${name}`, readFileSync(HARBOR_YEAR + name, 'utf8')]),
);
const WITHOUT = Object.fromEntries(Object.entries(YEAR).filter(([name]) => !name.includes('/surveys/')));

async function run(argv: readonly string[], files = YEAR) {
  const pretended = pretendHost({ files, today: '2027-12-03' });
  const code = await main([...argv, '--as-of', '2027-12-03'], pretended.host);
  return {
    code,
    out: pretended.stdout(),
    err: pretended.stderr(),
    text: pretended.text,
    written: pretended.written,
  };
}

const SECTION = 'Do we stand behind it?';

describe('a brief for the organization', () => {
  it.each([
    ['full', 'markdown'],
    ['full', 'html'],
    ['board', 'markdown'],
    ['board', 'html'],
  ])('%s in %s says shares, people, changes and what was decided', async (name, format) => {
    const { out } = await run(['render', '--brief', name, '--format', format]);
    expect(out).toContain(SECTION);
    const text = out
      .replace(/<[^>]+>/g, ' ')
      .replace(/\\/g, '')
      .replace(/[\s|]+/g, ' ');
    expect(text).toContain('Believe in it 51 % about 69 of 136 −1 since March 2027, may be chance');
    expect(text).toContain('The widest fall is from “Understand it” (71 %) to “Believe in it” (51 %).');
    expect(text).toContain('furthest apart on “Answer for their part”: 32 points.');
    expect(text).toContain('no longer writes (Priya Nair, open since 30 June 2027)');
    expect(text).toContain('without the bureau (Jon Bell, by 31 January 2028)');
  });

  it.each([
    ['role', '--role', 'Teller'],
    ['team', '--team', 'priya'],
  ])('for a %s says only what all say', async (name, flag, value) => {
    for (const format of ['markdown', 'html']) {
      const { out } = await run(['render', '--brief', name, flag, value, '--format', format]);
      expect(out).toContain('Believe in it: 51 %');
      expect(out).not.toMatch(/furthest apart|may be chance|did not answer|about 69/);
    }
  });

  it('on one page has one line', async () => {
    const { out } = await run(['render', '--brief', 'one-page']);
    expect(out).toContain(
      '**Do we stand behind it?** 51 % believe in it, 36 % make time for it. All but leaders; 149 of 218 answered by 22 October 2027.',
    );
    expect(out.split('\n').filter((line) => /believe in it|answered by/.test(line))).toHaveLength(1);
  });

  it('drops the columns and lists that have nothing to say after a first survey of a few people', async () => {
    const first = Object.fromEntries(Object.entries(YEAR).filter(([name]) => !name.includes('/2027-03-19-')));
    const name = '/work/surveys/2027-10-22-commitment.yaml';
    const all = (YEAR[name] ?? '').replace('asked: 218', 'asked: 149');
    for (const format of ['markdown', 'html']) {
      const { out } = await run(['render', '--format', format], { ...first, [name]: all });
      expect(out).toContain(SECTION);
      expect(out).not.toMatch(/Change in points|did not answer|<ul>\s*<\/ul>/);
    }
  });

  it('is silent where nobody was asked', async () => {
    const { out } = await run(['render'], WITHOUT);
    expect(out).not.toContain(SECTION);
  });

  it('speaks the language of the plan', async () => {
    const plan = `${YEAR['/work/strategy.yaml']}\nlang: de\n`;
    const { out } = await run(['render'], { ...YEAR, '/work/strategy.yaml': plan });
    expect(out).toContain('## Stehen wir dahinter?');
    expect(out).toContain('Glauben daran | 51 %');
    expect(out).not.toMatch(/Believe in it|may be chance|did not answer|open since/);
  });

  it('has no more of a survey than its file may hold, whoever wrote the file', async () => {
    const name = '/work/surveys/2027-10-22-commitment.yaml';
    const raw = (YEAR[name] ?? '').replace(
      'believe:       { leaders: [17, 5]',
      'believe:       { leaders: [21, 1]',
    );
    expect(raw).not.toBe(YEAR[name]);
    const { out } = await run(['render'], { ...YEAR, [name]: raw });
    expect(out).toContain('Believe in it | 51 %');
  });
});

/** Whatever differs without surveys would come from a survey. */
describe('a text for the public', () => {
  const made = [
    ['render', '--format', 'markdown'],
    ['render', '--format', 'html'],
    ['render', '--format', 'json'],
    ['render', '--brief', 'board', '--format', 'html'],
    ['render', '--brief', 'one-page'],
    ['render', '--brief', 'role', '--role', 'Teller'],
    ['render', '--template', 'all.liquid'],
    ['export', '--format', 'json'],
  ];
  const all = '{{ commitment.isKnown }}{{ commitment.who }}{{ commitment.line }}{{ commitment.rows.size }}';

  it.each(made.map((argv) => [argv.join(' '), argv] as const))(
    'by strat %s is the same without surveys',
    async (_name, argv) => {
      const more = argv.includes('--template') ? { '/work/all.liquid': all } : {};
      const [one, other] = await Promise.all(
        [YEAR, WITHOUT].map((files) => run([...argv, '--audience', 'public'], { ...files, ...more })),
      );
      expect(one?.code).toBe(0);
      expect(one?.out).toBe(other?.out);
    },
  );

  it('as a site has the same pages without surveys', async () => {
    const argv = ['site', '--audience', 'public', '--output', 'public'];
    const [one, other] = await Promise.all([YEAR, WITHOUT].map((files) => run(argv, files)));
    expect(one?.code).toBe(0);
    const pages = one?.written.filter((path) => path.includes('/public/')) ?? [];
    expect(pages.length).toBeGreaterThan(3);
    for (const path of pages) expect(one?.text(path), path).toBe(other?.text(path));
  });

  it('differs from what the organization reads', async () => {
    const { out } = await run(['render']);
    expect(out).toContain(SECTION);
  });
});
