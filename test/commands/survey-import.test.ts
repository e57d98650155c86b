/** A sheet of answers becomes counts, and nothing else of it goes anywhere. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { findInstrument, listAskedStatements } from '../../src/people/instruments.ts';
import { pretendHost } from '../pretend-host.ts';
import { runs } from '../property-runs.ts';

const PLAN = 'strat: 1\nname: Small\nowner: ana\npeople: { ana: { name: Ana Ruiz } }\n';
const MARKS = listAskedStatements(findInstrument('commitment')).map(({ mark }) => mark);

async function run(
  csv: string | Uint8Array,
  argv: readonly string[] = [],
  more: Readonly<Record<string, string>> = {},
) {
  const files = { '/work/strategy.yaml': PLAN, '/work/answers.csv': csv, ...more };
  const pretended = pretendHost({ files, today: '2027-03-20', columns: 80 });
  const code = await main(
    ['survey', 'import', 'commitment', 'answers.csv', '--asked', '200', '--by', 'ana', ...argv],
    pretended.host,
  );
  const path = '/work/surveys/2027-03-20-commitment.yaml';
  const written = pretended.host.files.kind(path)
    ? new TextDecoder().decode(pretended.host.files.read(path, 1_000_000))
    : undefined;
  return { code, out: pretended.stdout(), err: pretended.stderr(), written };
}

const cell = (text: string) => (/[",\n\r;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const sheet = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(cell).join(',')).join('\n');
/** A sheet of people who all give one answer. */
const crowd = (people: number, answer = '4', header: readonly string[] = ['G', ...MARKS]) =>
  sheet([header, ...Array.from({ length: people }, () => ['Staff', ...MARKS.map(() => answer)])]);

describe('an import', () => {
  it('writes counts by group in the layout of a survey', async () => {
    const header = ['Timestamp', 'G. Which fits you best?', ...MARKS.map((mark) => `${mark}. Something`)];
    const rows = Array.from({ length: 60 }, (_, at) => [
      `2027-03-08 10:${at}`,
      at < 8 ? 'Leaders' : at < 20 ? 'Managers' : 'Staff',
      ...MARKS.map((_mark, one) => String(((at + one) % 5) + 1)),
    ]);
    const { code, written, err } = await run(sheet([header, ...rows]), ['--from', '2027-03-08']);
    expect(code).toBe(0);
    expect(written).toContain(
      'strat: 1\nkind: survey\ninstrument: commitment\nversion: 1\nfrom: 2027-03-08\non: 2027-03-20\nby: ana\nasked: 200\nanswered: 60\nleast: 5\ngroups: { leaders: 8, managers: 12, staff: 40 }\nanswers:\n  understand-1: { staff: [16, 8, 16] }\n',
    );
    expect(written).toContain('  understand: { leaders: [5, 11], managers: [11, 13] }\n');
    expect(err).toContain('60 answers counted, in 3 groups.');
    expect(err).toContain('Delete answers.csv now; it is not needed any more.');
  });

  it.each([
    ['labels', ['Strongly agree', 'agree', 'IN BETWEEN', 'Disagree.', 'strongly  disagree', 'I cannot say']],
    [
      'German labels',
      [
        'Stimme voll zu',
        'Stimme zu',
        'Teils, teils',
        'Stimme nicht zu',
        'Stimme gar nicht zu',
        'Kann ich nicht sagen',
      ],
    ],
    ['numbers with labels', ['5 – Strongly agree', 'Agree (4)', '3', '2 Disagree', '1', '']],
  ])('reads %s', async (_, labels) => {
    const rows = Array.from({ length: 36 }, (_row, at) => [
      'Staff',
      ...MARKS.map(() => labels[at % 6] ?? ''),
    ]);
    const { written } = await run(sheet([['G', ...MARKS], ...rows]));
    expect(written).toContain('understand-1: { everybody: [12, 6, 12] }');
  });

  it('finds statements by their words, in any language, and columns that are named in a file', async () => {
    const texts = listAskedStatements(findInstrument('commitment', 'fr')).map(({ text }) =>
      text.replace('{end}', '2029'),
    );
    const by = await run(crowd(40, '4', ['G', ...texts]));
    expect(by.written).toContain('groups: { everybody: 40 }');
    const columns = MARKS.map(
      (_, at) => `${listAskedStatements(findInstrument('commitment'))[at]?.id}: ${at + 2}`,
    ).join('\n');
    const named = await run(
      crowd(40, '4', ['a', ...MARKS.map((_, at) => `q${at}`)]),
      ['--columns', 'c.yaml'],
      {
        '/work/c.yaml': `${columns}\n`,
      },
    );
    expect([named.code, named.err]).toEqual([0, expect.not.stringContaining('error')]);
  });

  it('takes labels of another tool from a file', async () => {
    const own = await run(crowd(40, 'Yes!'), ['--labels', 'labels.yaml'], {
      '/work/labels.yaml': '"Yes!": 5\n',
    });
    expect(own.code).toBe(0);
    const odd = await run(crowd(40, 'Yes!'), ['--labels', 'labels.yaml'], {
      '/work/labels.yaml': '"Yes!": 9\n',
    });
    expect([odd.code, odd.err]).toEqual([2, expect.not.stringContaining('Yes!')]);
  });

  it('counts a row that came twice once, if something beside the answers is the same', async () => {
    const row = ['2027-03-08 10:00:01', 'Staff', ...MARKS.map(() => '4')];
    const other = Array.from({ length: 8 }, (_, at) => [
      `2027-03-09 11:0${at}`,
      'Staff',
      ...MARKS.map(() => '4'),
    ]);
    const timed = await run(sheet([['Timestamp', 'G', ...MARKS], row, row, row, ...other]));
    expect(timed.written).toContain('answered: 9\n');
    expect(timed.err).toContain('2 rows came twice');
    const alike = await run(crowd(9));
    expect(alike.written).toContain('answered: 9\n');
  });

  it('leaves out rows without an answer, and reads sheets with half of the questions', async () => {
    const half = MARKS.slice(0, 7);
    const rows = [
      ...Array.from({ length: 8 }, () => ['Staff', ...half.map(() => '4')]),
      ['Staff', ...half.map(() => '')],
    ];
    const { written, err } = await run(sheet([['G', ...half], ...rows]));
    expect(written).toContain('answered: 8\n');
    expect(err).toContain('1 row without an answer: not counted.');
    expect(err).toContain('Not in the sheet: commit-2, accountable-1');
  });
});

describe('a refusal, with nothing written', () => {
  it.each([
    [
      'under half of the statements',
      sheet([
        ['G', 'U1', 'U2'],
        ['Staff', '4', '4'],
      ]),
      'has only 2 of 14 statements',
    ],
    [
      'an answer out of the scale',
      crowd(9).replace('Staff,4', 'Staff,7'),
      'answers.csv:2:7: This answer to `understand-1`',
    ],
    ['more people than were asked', crowd(201), '201 people answered, but `--asked` says 200.'],
    ['fewer people than the least', crowd(4), 'Only 4 people answered.'],
    [
      'a statement twice',
      crowd(9, '4', ['G', 'U1', ...MARKS.slice(1, 13), 'U1']),
      '2 columns are the statement',
    ],
    ['nobody', crowd(0), 'Nobody has answered'],
    [
      'a group for each person',
      sheet([
        ['G', ...MARKS],
        ...Array.from({ length: 12 }, (_, at) => [`Jane ${at}`, ...MARKS.map(() => '4')]),
      ]),
      'It may hold names',
    ],
    [
      'mail addresses as groups',
      sheet([
        ['G', ...MARKS],
        ...Array.from({ length: 12 }, (_, at) => [`a${at % 2}@x.org`, ...MARKS.map(() => '4')]),
      ]),
      'has addresses in it',
    ],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x55, 0]), 'UTF-16'],
    ['an empty file', '', 'The sheet is empty.'],
  ])('meets %s', async (_, csv, says) => {
    const { code, err, written } = await run(csv);
    expect([code, written]).toEqual([2, undefined]);
    expect(err).toContain(says);
    expect(err).not.toMatch(/Jane|x\.org/);
  });

  it('meets an import without the number of people', async () => {
    const pretended = pretendHost({
      files: { '/work/strategy.yaml': PLAN, '/work/answers.csv': crowd(9) },
      today: '2027-03-20',
    });
    await main(['survey', 'import', 'commitment', 'answers.csv'], pretended.host);
    expect(pretended.stderr()).toContain('How many people were asked?');
  });
});

describe('small groups', () => {
  it('are put together, and their names are gone', async () => {
    const rows = [
      ...Array.from({ length: 40 }, () => ['Staff', ...MARKS.map(() => '4')]),
      ...Array.from({ length: 3 }, () => ['Legal', ...MARKS.map(() => '1')]),
      ...Array.from({ length: 4 }, () => ['Interns', ...MARKS.map(() => '1')]),
    ];
    const { written, err, out } = await run(sheet([['G', ...MARKS], ...rows]));
    expect(written).toContain('groups: { staff: 40, others: 7 }');
    expect([written, err, out].join()).not.toMatch(/legal|interns/i);
  });
});

describe('the text of a sheet', () => {
  /** Something private that could stand anywhere. */
  const secret = fc.constantFrom(
    'Zebulon Quarks',
    'zeb@quarks.example',
    '=HYPERLINK("quarks")',
    'quarks says: no',
    '+49 30 quarks',
    'クォークス',
    '\u202equarks',
  );

  it('goes nowhere: not into the file, the output, an error or a dry run', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(secret, { minLength: 20, maxLength: 60 }),
        fc.constantFrom('beside', 'heading', 'cell', 'group'),
        fc.boolean(),
        async (secrets, where, isDry) => {
          const at = (index: number) => secrets[index % secrets.length] ?? '';
          const header = [
            where === 'heading' ? at(0) : 'Name',
            'G',
            ...MARKS,
            where === 'heading' ? at(1) : 'More',
          ];
          const rows = Array.from({ length: 30 }, (_, row) => [
            at(row),
            where === 'group' && row < 12 ? at(row) : 'Staff',
            ...MARKS.map((_mark, one) => (where === 'cell' && row === 7 && one === 3 ? at(row) : '4')),
            at(row + 1),
          ]);
          const { out, err, written = '' } = await run(sheet([header, ...rows]), isDry ? ['--dry-run'] : []);
          const told = [out, err, written].join('\n');
          if (where === 'group') {
            // A group needs five people who chose the same words.
            for (const text of new Set(secrets.slice(0, 12)))
              if (secrets.slice(0, 12).filter((one) => one === text).length < 5)
                expect(told).not.toContain(text);
          } else expect(told).not.toMatch(/quarks|クォークス/i);
        },
      ),
      { numRuns: runs(200, 20) },
    );
  });
});

describe('ten thousand rows', () => {
  it('are counted', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => [
      ['a', 'b', 'c'][at % 3] ?? '',
      ...MARKS.map(() => String((at % 5) + 1)),
    ]);
    const { written } = await run(sheet([['G', ...MARKS], ...rows]), ['--asked', '20000']);
    expect(written).toContain('answered: 10000\n');
  });
});
