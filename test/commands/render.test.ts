/** What check-ins say in briefs, on the map and to the board. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { type Pretended, pretendHost } from '../pretend-host.ts';
import { YEAR, YEAR_FILES } from '../track/sample-year.ts';

const read = (name: string) => readFileSync(`${YEAR}${name}`, 'utf8');

const YEAR_WORLD: Readonly<Record<string, string>> = Object.fromEntries(
  ['strategy.yaml', 'amendments/2027-09-20-loan-time.md', ...YEAR_FILES.map(({ name }) => name)].map(
    (name) => [`/work/${name}`, read(name)],
  ),
);

async function run(argv: readonly string[], world: Pretended = {}) {
  const pretended = pretendHost({ files: YEAR_WORLD, today: '2027-12-03', ...world });
  const code = await main(argv, pretended.host);
  expect([code, pretended.stderr()]).toEqual([0, '']);
  return pretended.stdout();
}

const BRIEFS = ['one-page', 'board', 'full', 'team', 'role'] as const;
const FOCUS: Readonly<Record<string, readonly string[]>> = {
  team: ['--team', 'Priya Nair'],
  role: ['--role', 'Head of branches'],
};
const render = (brief: string, ...more: readonly string[]) =>
  run(['render', '--brief', brief, ...(FOCUS[brief] ?? []), ...more]);

const PLAN = `strat: 1
name: Small
start: 2025-01
end: 2026-12
criteria:
  calls: { outcome: Calls are answered., measure: Calls, unit: calls, baseline: 0, target: 100, due: 2025-03, owner: Ana }
  old: { outcome: Old promise., measure: Old, unit: percent, baseline: 10, target: 20, due: 2025-06, owner: Ana }
  kept: { outcome: It was done., measure: Kept, unit: percent, baseline: 10, target: 20, due: 2025-12, owner: Ana }
initiatives:
  trial: { what: A trial., owner: Ana, status: active, due: 2028-12, pilot: { learn_by: 2025-02 } }
`;
const CHECKIN = `strat: 1
kind: checkin
on: 2025-12-31
by: Ana
measures: { kept: 21, old: { value: 15, at: 2025-06-30 } }
initiatives: { trial: { pilot: worked, learned: Two desks are enough. } }
`;
const SMALL = { '/work/strategy.yaml': PLAN, '/work/checkins/2025-12-31.yaml': CHECKIN };

describe('a brief with check-ins', () => {
  it.each(BRIEFS)('%s never calls a baseline today’s value', async (brief) => {
    for (const format of ['markdown', 'html']) {
      const text = await render(brief, '--format', format);
      // The line of the day itself, on the time axis.
      expect(text.replaceAll('today, 3 December 2027', '')).not.toMatch(/\bToday\b|\btoday,/);
      expect(text).toContain('Start');
      expect(text).toContain('Latest');
    }
  });

  it('shows each outcome on one page with its state, the worst first, and counts them', async () => {
    const text = await render('one-page');
    expect(text).toContain(
      '**Where we stand.** 5 outcomes: 1 off track, 1 at risk, 1 open, 2 on track. Last check-in: 30 November 2027.',
    );
    expect(text).toContain(
      '| ▼ off track | Members have a decision while they are in the branch. | 72 | 36 hours, 30 November 2027 | 4 hours | Jon Bell, December 2028 |',
    );
    const states = [...text.matchAll(/^\| ([▼◐○●✓–✗·]) /gm)].map(([, sign]) => sign);
    expect(states).toEqual(['▼', '◐', '○', '●', '●']);
  });

  it('says in full what was expected, how late it is, where it leads, and what owners say', async () => {
    const text = await render('full');
    expect(text).toContain(
      '| 28 | 4 hours | Jon Bell | 61 days late; −2 since 31 October 2027; confidence 0.4;',
    );
    expect(text).toContain('at this pace 4 on 9 August 2028, in time for December 2028 |');
    expect(text).toContain('- Stands: ◐ at risk (');
    expect(text).toContain('its owner says on track, 30 November 2027');
  });

  it('repeats nothing stale where nobody has spoken lately', async () => {
    const text = await render('full', '--as-of', '2029-06-01');
    const row = text.split('\n').find((line) => line.includes('| Eleven thousand more'));
    expect(row).toContain('30 November 2027, 18 months ago');
    expect(row).toContain('nothing since 30 November 2027');
    expect(row).not.toMatch(/days late|at this pace/);
  });

  it('quotes the last summary only while it is news', async () => {
    expect(await render('board', '--as-of', '2027-10-05')).toContain('> August was not reported');
    expect(await render('board')).not.toContain('> August was not reported');
  });

  it('shows the first target where there are amendments and no check-ins', async () => {
    const files = Object.fromEntries(
      Object.entries(YEAR_WORLD).filter(([name]) => !name.includes('/checkins/')),
    );
    const board = (asOf: string) => run(['render', '--brief', 'board', '--as-of', asOf], { files });
    expect(await board('2027-12-03')).toContain('| 72 | 2 hours | 4 hours, moved on 20 September 2027 |');
    expect(await board('2027-12-03')).not.toMatch(/Where we stand|no data|no update/);
    expect(await board('2027-09-19')).not.toContain('First target');
  });

  it('quotes what was noted with a value, and says what was said of assumptions', async () => {
    const text = await render('full');
    expect(text).toContain('“Car loans at Hill Road.”');
    expect(text).toContain(
      '(it is broken, 30 September 2027: The bureau has put off its interface by a year.)',
    );
    expect(text).toContain('## Where we started');
  });

  it('says the age of a value that is older than its rhythm', async () => {
    const text = await render('full', '--as-of', '2027-09-10');
    expect(text).toContain(
      '| – no update | Eleven thousand more people bank with us. | 41,000 | 42,300 members, 31 July 2027, 41 days ago |',
    );
    expect(text).toContain(
      'nothing since 31 July 2027 (42,300 members; was off track), due on 31 August 2027',
    );
  });

  it('says nothing of states where nobody has checked in, or not yet', async () => {
    for (const files of [{ '/work/strategy.yaml': PLAN }, SMALL])
      for (const brief of ['one-page', 'board', 'full']) {
        const text = await run(['render', '--brief', brief, '--as-of', '2025-11-30'], { files });
        expect(text).not.toMatch(/Where we stand|Latest|no data/);
      }
  });

  it('says states in the language of the strategy', async () => {
    const plan = `${read('strategy.yaml')}\nlang: de\n`;
    const text = await run(['render', '--brief', 'one-page'], {
      files: { ...YEAR_WORLD, '/work/strategy.yaml': plan },
    });
    expect(text).toContain('5 Ergebnisse: 1 nicht im Plan, 1 gefährdet, 1 offen, 2 im Plan.');
    expect(text).toContain('| 36 hours, 30\\. November 2027 |');
  });
});

describe('the brief for the board, with check-ins', () => {
  const ask = async (files: Readonly<Record<string, string>>, asOf: string) => {
    const text = await run(['render', '--brief', 'board', '--format', 'json', '--as-of', asOf], { files });
    const { board } = JSON.parse(text) as {
      board: { decisions: { text: string; known: string; question: string; isLate: boolean }[] };
    };
    return board.decisions;
  };

  it('asks about every outcome and test that is past its day, whatever its age', async () => {
    expect(await ask(SMALL, '2029-01-15')).toMatchObject([
      {
        text: 'A trial',
        known: 'it worked, 31 December 2025: Two desks are enough.',
        question: 'The small test: go on, change or stop?',
        isLate: true,
      },
      {
        text: 'Calls are answered',
        known: 'was due on 31 March 2025, and nobody has said whether it was met',
        question: 'Met, new date, or drop?',
        isLate: true,
      },
      {
        text: 'Old promise',
        known: '15 percent, target 20 on 30 June 2025',
        question: 'Missed: new date, or drop?',
        isLate: true,
      },
      {
        text: 'It was done',
        known: '21 percent, target 20 on 31 December 2025',
        question: 'Met: what follows from it?',
        isLate: false,
      },
      { text: 'A trial', question: 'Done, new date, or drop?' },
    ]);
  });

  it('asks the same without check-ins, and then knows nothing', async () => {
    const decisions = await ask({ '/work/strategy.yaml': PLAN }, '2029-01-15');
    expect(decisions.map(({ question }) => question)).toEqual([
      'The small test: go on, change or stop?',
      ...Array(3).fill('Met, new date, or drop?'),
      'Done, new date, or drop?',
    ]);
    expect(decisions.every(({ known, isLate }) => known === '' && isLate)).toBe(true);
  });

  it('leaves out a belief that was looked at since its day and holds', async () => {
    const plan = `${PLAN}assumptions: { rent: { belief: Rents stay., signal: A letter., check_by: 2025-12 } }\n`;
    const said = (state: string) => ({
      ...SMALL,
      '/work/strategy.yaml': plan,
      '/work/checkins/2025-12-31.yaml': `${CHECKIN}assumptions: { rent: ${state} }\n`,
    });
    const beliefs = async (state: string) =>
      (await ask(said(state), '2026-01-15')).filter(({ text }) => text === 'Rents stay');
    expect(await beliefs('holds')).toEqual([]);
    expect(await beliefs('{ state: broken, note: A letter came. }')).toMatchObject([
      { known: 'it is broken, 31 December 2025: A letter came.', isLate: true },
    ]);
  });

  it('shows the first target beside the target now', async () => {
    const text = await render('board');
    expect(text).toContain('| First target | Target now |');
    expect(text).toContain('| 36 hours | 2 hours | 4 hours, moved on 20 September 2027 |');
    expect(text).toContain('| 44,250 members | unchanged | 52,000 members |');
  });

  it('shows in depth what is not on track, and the rest in a line each', async () => {
    const text = await render('board');
    const stand = text.slice(text.indexOf('## Where we stand'), text.indexOf('## Decisions'));
    expect(stand).toContain('- ● on track: Eleven thousand more people bank with us (44,250 members');
    expect(stand.match(/^\| [▼◐○●✓–✗·]/gm)).toEqual(['| ▼', '| ◐', '| ○']);
  });
});

describe('the map, with check-ins', () => {
  it('shows states of outcomes and objectives, and the levels that were said last', async () => {
    const text = await run(['map', '--as-of', '2027-12-03']);
    expect(text).toContain('▼ off track: 36 hours');
    expect(text).toContain('◐ at risk');
    expect(text).toContain('level 3, 3 needed');
    expect(text).not.toMatch(/\btoday\b/i);
    for (const format of ['mermaid', 'dot']) {
      const drawn = await run(['map', '--as-of', '2027-12-03', '--format', format]);
      expect(drawn).toMatch(/off track(?::|#58;) 36/);
    }
  });
});

describe('the public', () => {
  const files = {
    '/work/strategy.yaml': `${read('strategy.yaml').replace('  loan-losses:', '  loan-losses:\n    confidential: true')}`,
  };

  it.each(BRIEFS.filter((brief) => brief !== 'role'))(
    'sees in the %s brief states and values of open criteria, and nothing else',
    async (brief) => {
      for (const format of ['markdown', 'html', 'json']) {
        const pretended = pretendHost({ files: { ...YEAR_WORLD, ...files }, today: '2027-12-03' });
        const focus = brief === 'team' ? ['--team', 'Head of lending'] : [];
        const argv = ['render', '--brief', brief, ...focus, '--audience', 'public', '--format', format];
        const code = await main(argv, pretended.host);
        const text = pretended.stdout();
        expect(code, pretended.stderr()).toBe(0);
        expect(text).toContain('off track');
        expect(text).toContain('36 hours');
        expect(text).not.toMatch(
          /confidence|0\.71|days late\b|at this pace|owner says|Nadia|Priya|August was not|28 expected|First target|86 percent|13 percent|bureau has put off/,
        );
      }
    },
  );
});

describe('the file that a brief goes to', () => {
  const save = async (...argv: readonly string[]) => {
    const pretended = pretendHost({ files: SMALL, today: '2026-01-15' });
    const code = await main(argv, pretended.host);
    return { code, err: pretended.stderr(), text: pretended.text };
  };

  it.each([
    ['brief.html', '<!DOCTYPE html>'],
    ['brief.HTM', '<!DOCTYPE html>'],
    ['brief.json', '{'],
    ['brief.md', '# Small'],
    ['brief', '# Small'],
  ])('%s has the format of its ending', async (name, begins) => {
    const { code, text } = await save('render', '--output', name);
    expect(code).toBe(0);
    expect(text(`/work/${name}`)?.slice(0, begins.length)).toBe(begins);
  });

  it('may be called anything where the format is named', async () => {
    const { code, text } = await save('render', '--format', 'markdown', '--output', 'brief.html');
    expect(code).toBe(0);
    expect(text('/work/brief.html')).toContain('# Small');
  });

  it('is refused where it ends like a format that there is not', async () => {
    const { code, err, text } = await save('map', '--output', 'map.png');
    expect(code).toBe(2);
    expect(err).toContain('The format of `map.png` is not supported.');
    expect(text('/work/map.png')).toBeUndefined();
  });
});
