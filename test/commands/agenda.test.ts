/** What a meeting should talk about, and its minutes. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { makeAgendaJsonSchema } from '../../src/report/agenda-json.ts';
import { pretendHost } from '../pretend-host.ts';

const YEAR = new URL('../../examples/harbor-year/', import.meta.url).pathname;
const FOLDERS = ['amendments', 'checkins', 'meetings', 'surveys'];
const YEAR_WORLD: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'strategy.yaml',
    ...FOLDERS.flatMap((folder) => readdirSync(`${YEAR}${folder}`).map((name) => `${folder}/${name}`)),
  ].map((name) => [`/work/${name}`, readFileSync(`${YEAR}${name}`, 'utf8')]),
);

async function run(argv: readonly string[], files: Readonly<Record<string, string>> = YEAR_WORLD) {
  const pretended = pretendHost({ files, today: '2027-12-06', columns: 80 });
  const code = await main(['agenda', ...argv], pretended.host);
  return { code, out: pretended.stdout(), err: pretended.stderr(), files: pretended.host.files };
}

const small = (rest: string) => `strat: 1
name: Small
owner: Ana
start: 2027-01-01
end: 2027-12-31
tracking: {}
${rest}`;

const decide = async (files: Readonly<Record<string, string>>) => {
  const { out } = await run(['--format', 'json'], files);
  return JSON.parse(out).decide.map(({ id, reason }: { id: string; reason: string }) => [id, reason]);
};

describe('the agenda of the year', () => {
  it('names three things to decide, with the broken assumption of the same owner', async () => {
    const { code, out } = await run([]);
    expect(code).toBe(0);
    const topics = out.split('\n').filter((line) => /^\d\. /.test(line));
    expect(topics.map((line) => line.replace(/ \*[^*].*/, ''))).toEqual([
      '1. **loan-time** is off track: 36 hours, 28 expected on 30 Nov; 61 days late. The assumption bureau-in-time, of the same owner, has been broken since 30 September 2027, and the plan has not answered. Agreed in advance for this case: We look for loans that can be decided without the score.',
      '2. **loan-losses** is at risk: 0.71 percent, at most 0.6 on 30 Sep; 0.11 over, 0.05 allowed; it guards loan-time.',
      '3. **any-branch** is open: not yet, 31 Oct; confidence fell from 0.6 to 0.35.',
    ]);
  });

  it('looks back to the last meeting', async () => {
    const { out } = await run([]);
    expect(out).toContain('60 minutes. Last meeting: 4 October 2027.');
    expect(out).toContain('- loan-time: at risk → off track\n');
    expect(out).toContain('- somebody-to-call: first value, on track\n');
    expect(out).toContain(
      '**Goalposts moved since 4 October 2027**: none; the last one before was loan-time target 2 → 4 on 20 September 2027, with a reason',
    );
    expect(out).toContain('- losses-hill-road, a request to Maria Ortega: done on 30 November 2027\n');
    expect(out).toContain('- complete-at-once (the plan does not say so yet)\n');
  });

  it('looks back to a day that is asked for', async () => {
    const { out } = await run(['--since', '2027-09-10']);
    expect(out).toContain('Looks back to: 10 September 2027.');
    expect(out).toMatch(
      /\*\*Goalposts moved since 10 September 2027\*\*\n\n- loan-time target 2 → 4 on 20 September 2027, with a reason/,
    );
  });

  it('fits its JSON Schema', async () => {
    const { out } = await run(['--format', 'json']);
    const validate = new Ajv2020({ strict: false }).compile(makeAgendaJsonSchema());
    expect(validate(JSON.parse(out)) ? [] : validate.errors).toEqual([]);
  });

  it('is a page that runs and loads nothing', async () => {
    const { out } = await run(['--format', 'html']);
    expect(out).toContain("default-src 'none'");
    expect(out).not.toMatch(/<script|<link|src=/);
    expect(out.match(/<li>/g)?.length).toBeGreaterThan(10);
  });
});

describe('the choice of topics', () => {
  const CALLS =
    'criteria:\n  calls: { outcome: More, measure: Calls, unit: calls, baseline: 0, target: 100, owner: Ana }\n';
  const ASSUMED = `${CALLS}assumptions:\n  bureau: { belief: It opens, signal: No access, then: We send letters, owner: Ben }\n`;
  const checkin = (on: string, rest: string) => ({
    [`/work/checkins/${on}.yaml`]: `strat: 1\nkind: checkin\non: ${on}\nby: Ana\n${rest}\n`,
  });

  it('is nothing where all is well, and says so', async () => {
    const files = {
      '/work/strategy.yaml': small(CALLS),
      ...checkin('2027-12-01', 'measures: { calls: 95 }'),
    };
    const { out } = await run([], files);
    expect(out).toContain('**To decide**: nothing is off track, broken or overdue');
  });

  it('is a broken assumption of its own, with what was agreed for it, until a meeting answers it', async () => {
    const broken = {
      '/work/strategy.yaml': small(ASSUMED),
      ...checkin('2027-12-01', 'measures: { calls: 95 }\nassumptions: { bureau: broken }'),
    };
    expect(await decide(broken)).toEqual([['bureau', 'assumption-broken']]);
    const { out } = await run([], broken);
    expect(out).toContain(
      'Agreed in advance for this case: We send letters. *Do we do what we agreed?* (Ben, 15 minutes)',
    );
    const answered = {
      ...broken,
      '/work/meetings/2027-12-02.md':
        '---\nstrat: 1\nkind: meeting\non: 2027-12-02\nby: Ana\ndecisions: { letters: { what: We send letters., of: bureau } }\n---\n',
    };
    expect(await decide(answered)).toEqual([]);
  });

  it('puts an overdue action before silence, and silence before a risk', async () => {
    const files = {
      '/work/strategy.yaml': small(
        `${CALLS}  visits: { outcome: More, measure: Visits, unit: visits, baseline: 0, target: 100, owner: Ben }\n`,
      ),
      ...checkin(
        '2027-12-01',
        'measures: { calls: 82 }\nactions: { ask: { what: Ask, owner: Ben, due: 2027-12-03 } }',
      ),
    };
    expect(await decide(files)).toEqual([
      ['ask', 'action-overdue'],
      ['visits', 'no-update'],
      ['calls', 'at-risk'],
    ]);
  });

  it('never turns a text of the plan into markup', async () => {
    const evil = small(CALLS.replace('name: Small', 'x')).replace(
      'name: Small',
      'name: "**Small** <b> @ana"',
    );
    const { out } = await run([], { '/work/strategy.yaml': evil });
    expect(out.split('\n')[0]).toBe(
      '# \\*\\*Small\\*\\* \\<b\\> @\u200bana: what to talk about on 6 December 2027',
    );
  });
});

describe('minutes', () => {
  it('hold the agenda, and pass the check', async () => {
    const { code, files, err } = await run([
      '--minutes',
      '--by',
      'Nadia Klein',
      '--present',
      'maria,Jon Bell',
    ]);
    expect([code, err.split('\n')[0]]).toEqual([
      0,
      'Wrote meetings/2027-12-06.md. Write down what you decide, and who does what, above its second line of ---.',
    ]);
    const text = new TextDecoder().decode(files.read('/work/meetings/2027-12-06.md', 100_000));
    expect(text).toMatch(
      /^---\nstrat: 1\nkind: meeting\non: 2027-12-06\nby: nadia\npresent: \[maria, jon\]\n/,
    );
    expect(text).toContain('\n---\n# Harbor Credit Union: what to talk about');
    const pretended = pretendHost({
      files: { ...YEAR_WORLD, '/work/meetings/2027-12-06.md': text },
      today: '2027-12-06',
    });
    await main(['check', '--only', 'syntax,schema,key-unknown', '--format', 'concise'], pretended.host);
    expect(pretended.stdout()).toBe('');
  });

  it('never replace those of the same day', async () => {
    const there = { ...YEAR_WORLD, '/work/meetings/2027-12-06.md': 'mine' };
    const { code, files, err } = await run(['--minutes', '--by', 'Nadia'], there);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('error: meetings/2027-12-06.md is already there.'),
    ]);
    expect(new TextDecoder().decode(files.read('/work/meetings/2027-12-06.md', 100))).toBe('mine');
  });
});
