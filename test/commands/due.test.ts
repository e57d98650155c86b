/** Everything that is owed, as text, Markdown, JSON and a calendar file. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { makeDueJsonSchema } from '../../src/report/due-json.ts';
import { readHarborYear } from '../harbor-year.ts';
import { pretendHost } from '../pretend-host.ts';

const YEAR = readHarborYear('/work', 'retros/');

async function run(argv: readonly string[], files: Readonly<Record<string, string>> = YEAR) {
  const pretended = pretendHost({ files, today: '2027-12-06', columns: 100 });
  const code = await main(['due', ...argv], pretended.host);
  return { code, out: pretended.stdout(), err: pretended.stderr() };
}

const readThings = async (argv: readonly string[] = [], files = YEAR) => {
  const { out } = await run([...argv, '--format', 'json'], files);
  return JSON.parse(out).strategies.flatMap(
    ({ things }: { things: readonly Record<string, unknown>[] }) => things,
  );
};

const small = (rest: string) =>
  `strat: 1\nname: Small\nowner: Ana\nstart: 2027-01-01\nend: 2028-12-31\n${rest}`;
const checkin = (on: string, rest: string) => ({
  [`/work/checkins/${on}.yaml`]: `strat: 1\nkind: checkin\non: ${on}\nby: Ana\n${rest}\n`,
});
const CALLS =
  'criteria:\n  calls: { outcome: More, measure: Calls, unit: calls, baseline: 0, target: 100, owner: Ana }\n';

describe('strat due', () => {
  it('lists what is overdue first, then what is coming, each by day', async () => {
    const { code, out } = await run([]);
    expect(code).toBe(0);
    expect(out).toBe(`Harbor Credit Union, 6 December 2027 · 2 things unanswered for three rounds or more

Overdue
! 30 Jun       stop-list      Priya Nair; Ruth Abel · Each branch names two reports that it no
                              longer writes · 5 months late
! 31 Aug       branch-limits  Priya Nair; Ruth Abel · what the small test has shown · 3 months late

Coming, until 6 January 2028
  15 Dec       sooner-small-limits   Priya Nair · Look in December whether small loans can be
                                     decided without a score
  31 Dec       complete-first-visit  Jon Bell · a value
  31 Dec       decided-at-branch     Priya Nair · a value
  31 Dec       incremental           Maria Ortega · look back on the stage
  31 Dec       membership            Priya Nair · a value
  4 Jan 2028   strategy-meeting      Maria Ortega · talk about the strategy
  5 Jan 2028   loan-time             Jon Bell · a value

Next: strat checkin
`);
  });

  it('shows one person, by handle or by name, and looks as far ahead as asked', async () => {
    for (const person of ['jon', 'Jon Bell'])
      expect(
        (await readThings(['--person', person, '--within', '3m'])).map(({ id }: { id: string }) => id),
      ).toEqual(['complete-first-visit', 'loan-time', 'date-talk']);
  });

  it('says until when nothing is owed', async () => {
    const { out } = await run(['--person', 'jon', '--within', '1d']);
    expect(out).toBe('Jon Bell owes nothing until 31 December 2027.\n');
    const closed = { '/work/strategy.yaml': small(`status: closed\ntracking: {}\n${CALLS}`) };
    expect((await run([], closed)).out).toBe('You owe nothing.\n');
  });

  it.each([
    [['--within', 'soon'], '`--within` must be a length of time'],
    [['--person', 'jonn'], 'Did you mean `jon`?'],
  ])('refuses %j, and says what to type', async (argv, says) => {
    const { code, out, err } = await run(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  it('asks for a look back until there is one, and for the next survey half a year after the last', async () => {
    const all = readHarborYear('/work');
    const kinds = async (day: string, files = all) =>
      (await readThings(['--as-of', day, '--within', '9m'], files)).map(
        ({ kind, id, by }: Record<string, string>) => `${kind} ${id} ${by}`,
      );
    expect(await kinds('2027-12-06')).toContain('retro incremental 2027-12-31');
    expect(await kinds('2027-12-20')).not.toContain('retro incremental 2027-12-31');
    expect(await kinds('2027-12-20')).toContain('survey commitment 2028-04-22');
  });

  it('escalates by the rounds that have passed: the owner is marked, then the sponsor is named', async () => {
    const files = {
      '/work/strategy.yaml': small(`sponsor: Ruth\ntracking: { every: month }\n${CALLS}`),
      ...checkin(
        '2027-11-30',
        'measures: { calls: 90 }\nactions: { ask: { what: Ask, owner: Ben, due: 2027-12-01 } }',
      ),
    };
    const ask = async (day: string) => {
      const found = (await readThings(['--as-of', day], files)).find(
        ({ id }: { id: string }) => id === 'ask',
      );
      return [found.overdue, found.escalation, found.also];
    };
    expect(await ask('2027-12-01')).toEqual([false, 0, null]);
    expect(await ask('2027-12-02')).toEqual([true, 0, null]);
    expect(await ask('2028-01-01')).toEqual([true, 1, null]);
    expect(await ask('2028-02-01')).toEqual([true, 2, 'Ruth']);
    expect(await ask('2028-03-01')).toEqual([true, 3, 'Ruth']);
  });

  it('names each strategy of a folder', async () => {
    const files = {
      '/work/north/strategy.yaml': small(`tracking: {}\n${CALLS}`).replace('Small', 'North'),
      '/work/south/strategy.yaml': small(`tracking: {}\n${CALLS}`).replace('Small', 'South'),
    };
    const { out } = await run([], files);
    expect(out.match(/^(?:North|South), 6 December 2027/gm)).toEqual([
      'North, 6 December 2027',
      'South, 6 December 2027',
    ]);
  });

  it('fits its JSON Schema', async () => {
    const { out } = await run(['--format', 'json']);
    const validate = new Ajv2020({ strict: false }).compile(makeDueJsonSchema());
    expect(validate(JSON.parse(out)) ? [] : validate.errors).toEqual([]);
  });

  it('never turns a text into markup', async () => {
    const what = '"<b> @jon [x](http://x) \\n# Title"';
    const files = {
      '/work/strategy.yaml': small(`tracking: {}\n${CALLS}`),
      ...checkin('2027-12-01', `actions: { ask: { what: ${what}, owner: Ben, due: 2027-12-03 } }`),
    };
    const { out } = await run(['--format', 'markdown'], files);
    expect(out).toContain('\\<b\\> @\u200bjon \\[x\\]');
    expect(out).not.toMatch(/^# Title/m);
  });
});

describe('a calendar file', () => {
  /** Reads it with a reader that is not ours. */
  const readEvents = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

  const withAction = (what: string, name = 'Small') => ({
    '/work/strategy.yaml': small(`tracking: {}\n${CALLS}`).replace('Small', name),
    ...checkin(
      '2027-12-01',
      `actions: { ask: { what: ${JSON.stringify(what)}, owner: Ben, due: 2027-12-24 } }`,
    ),
  });

  it('has an event of a whole day for each thing, under ids that stay', async () => {
    const { out } = await run(['--format', 'ics']);
    const events = readEvents(out);
    expect(events.length).toBe((await readThings()).length);
    const [first] = events;
    expect([first?.summary, first?.startDate.toString(), first?.startDate.isDate]).toEqual([
      'stop-list: Each branch names two reports that it no longer writes',
      '2027-06-30',
      true,
    ]);
    const later = readEvents((await run(['--format', 'ics', '--as-of', '2027-12-07'])).out);
    expect(later.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  it.each([
    [
      'Japanese',
      '来月の第一月曜日に、支店ごとに「やめる報告書」を二つ挙げて、全員の前で説明する。'.repeat(3),
    ],
    ['emoji', '👩‍👩‍👧‍👦 family and 🇯🇵 flags; a, b\\c'.repeat(5)],
    ['lines', 'one\ntwo\r\nBEGIN:VEVENT\r\nSUMMARY:evil\r\nEND:VEVENT'],
    ['signs', 'a;b,c\\n\\,d:e"f'],
  ])('keeps %s in lines of at most 75 bytes', async (_, what) => {
    const { out } = await run(
      ['--format', 'ics', '--within', '1m'],
      withAction(what, '港の信用組合, 北;支店'),
    );
    const lines = out.split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))).toBe(true);
    const event = readEvents(out).find(({ uid }) => uid.includes('action-ask'));
    expect(event?.summary).toBe(`ask: ${what.replace(/\r\n?/g, '\n')}`);
    expect(event?.description).toBe('港の信用組合, 北;支店\nBen');
    expect(readEvents(out).some(({ summary }) => summary === 'evil')).toBe(false);
  });

  it('cuts a text of 8,000 characters, and no character', async () => {
    const { out } = await run(['--format', 'ics', '--within', '1m'], withAction('語'.repeat(8000)));
    const event = readEvents(out).find(({ uid }) => uid.includes('action-ask'));
    expect(event?.summary).toMatch(/^ask: 語{900,1000}$/);
  });

  it('is the same bytes on the same day', async () => {
    expect((await run(['--format', 'ics'])).out).toBe((await run(['--format', 'ics'])).out);
  });

  it('is a calendar also where nothing is owed', async () => {
    const { out } = await run(['--format', 'ics', '--person', 'jon', '--within', '1d']);
    expect(readEvents(out)).toEqual([]);
  });
});
