/** Edges of the rules about surveys. */
import { describe, expect, it } from 'vitest';
import { makeExampleCheckin, makeExampleSurvey } from '../../src/model/example-record.ts';
import { MARCH, OCTOBER, readYearText } from '../people/year-surveys.ts';
import { check, exampleRecords, told } from './check.ts';

const PLAN = `start: 2026-10-17
end: 2028-12
tracking: { every: month }
people: { jon: { name: Jon Bell } }
reality: { obstacles: { one-desk: { what: Every case goes to one desk, layer: strategy } } }
criteria:
  loan-time: { outcome: Decided within four hours., measure: Median hours, baseline: 72, target: 4 }
`;

const HEAD = 'asked: 60\nanswered: 51\nleast: 5\ngroups: { leaders: 11, staff: 40 }\nanswers:\n';
const survey = (on: string, lines: string, instrument = 'commitment') =>
  makeExampleSurvey(on, instrument, lines);
const tell = (
  id: string,
  records: Parameters<typeof exampleRecords>[0],
  asOf = '2027-01-15',
  plan = PLAN,
) => {
  const read = exampleRecords(records);
  return told(id, plan, { asOf, ...(read && { records: read }) });
};

describe('commitment-missing', () => {
  it('waits until the strategy is over 90 days old', () => {
    expect(tell('commitment-missing', undefined, '2027-01-15')).toEqual([]);
    expect(tell('commitment-missing', undefined, '2027-01-16')).toEqual([
      'The strategy began on 17 October 2026, over 90 days ago, but nobody has asked whether people stand behind it.',
    ]);
  });

  it.each([
    ['is paused', PLAN.replace('start:', 'status: paused\nstart:')],
    ['is not tracked', PLAN.replace(/tracking.*\n/, '')],
    ['has ended', PLAN.replace('2028-12', '2026-12')],
    ['has no start', PLAN.replace(/start.*\n/, '')],
  ])('says nothing where the strategy %s', (_name, plan) => {
    expect(tell('commitment-missing', 'measures: { loan-time: 60 }\n', '2027-09-01', plan)).toEqual([]);
  });

  it('is not satisfied by a survey of another kind', () => {
    expect(tell('commitment-missing', [survey('2027-01-10', '', 'gap')], '2027-02-01')).toHaveLength(1);
  });
});

describe('survey-without-action', () => {
  const counted = `${HEAD}  believe-1: { staff: [10, 10, 20] }\n`;

  it('waits for 30 days', () => {
    const records = [survey('2027-01-10', counted)];
    expect(tell('survey-without-action', records, '2027-02-09')).toEqual([]);
    expect(tell('survey-without-action', records, '2027-02-10')).toEqual([
      'The survey of 10 January 2027 is over 30 days old, and nobody has anything to do because of it.',
    ]);
  });

  it.each(['believe', 'believe-1', 'commitment'])('accepts a later action about %s', (of) => {
    const action = `actions: { talk: { what: Talk, owner: jon, due: 2027-03-01, of: ${of} } }\n`;
    const records = [survey('2027-01-10', counted), makeExampleCheckin('2027-01-31', 'jon', action)];
    expect(tell('survey-without-action', records, '2027-02-20')).toEqual([]);
    expect(tell('record-reference-unknown', records, '2027-02-20')).toEqual([]);
  });

  it('accepts neither an earlier action nor one about something else', () => {
    const action = (of: string) =>
      `actions: { talk: { what: Talk, owner: jon, due: 2027-03-01, of: ${of} } }\n`;
    const records = [
      makeExampleCheckin('2027-01-05', 'jon', action('believe')),
      survey('2027-01-10', counted),
      makeExampleCheckin('2027-01-31', 'jon', action('loan-time')),
    ];
    expect(tell('survey-without-action', records, '2027-02-20')).toHaveLength(1);
  });

  it('asks only about the last survey of each instrument', () => {
    const records = [survey('2026-11-10', counted), survey('2027-01-10', counted)];
    expect(tell('survey-without-action', records, '2027-02-20')).toHaveLength(1);
  });
});

describe('survey-group-too-small', () => {
  it.each([
    [
      'believe: { leaders: [18, 4] }',
      ['The numbers of `leaders` for `believe` may come from one or two people.'],
    ],
    [
      'believe: { leaders: [4, 18] }',
      ['The numbers of `leaders` for `believe` may come from one or two people.'],
    ],
    ['believe: { leaders: [17, 5] }', []],
    [
      'trust: { leaders: [36, 8] }',
      ['The numbers of `leaders` for `trust` may come from one or two people.'],
    ],
    ['trust: { leaders: [35, 9] }', []],
    ['believe: { leaders: nearly-all }', []],
    [
      'outcomes: { leaders: [9, 2] }',
      ['The numbers of `leaders` for `outcomes` may come from one or two people.'],
    ],
    ['outcomes: { leaders: [8, 3], staff: [39, 1] }', []],
    ['believe-1: { staff: [0, 1, 39] }', []],
    [
      'believe-1: { leaders: [3, 3, 5] }',
      [
        '`believe-1` is a statement, and `leaders` has 11 people: a single statement is kept only for groups of 30 or more.',
      ],
    ],
  ])('with `%s` says what must not be kept', (line, expected) => {
    expect(tell('survey-group-too-small', [survey('2027-01-10', `${HEAD}  ${line}\n`)])).toEqual(expected);
  });

  it('uses the least group of the file, and runs without tracking', () => {
    const lines = HEAD.replace('least: 5', 'least: 10').replace('leaders: 11', 'leaders: 9');
    expect(
      tell(
        'survey-group-too-small',
        [survey('2027-01-10', `${lines}  believe: { leaders: nearly-all }\n`)],
        undefined,
        'start: 2027\n',
      ),
    ).toEqual(['The group `leaders` has 9 people; a survey shows only groups of 10 or more.']);
  });
});

describe('survey-sums', () => {
  it.each([
    ['believe-1: { staff: [10, 10, 21] }', 'but gave 41 answers to `believe-1`; 40 are possible'],
    ['believe: { leaders: [17, 6] }', 'but gave 23 answers to `believe`; 22 are possible'],
    ['believe: { managers: [17, 6] }', 'which is not in `groups`'],
    ['belive: { leaders: [17, 5] }', 'Did you mean `believe`?'],
    ['believe-1: { staff: [10, 10] }', 'has two numbers for `staff`; a statement has three'],
  ])('with `%s` says what is wrong', (line, expected) => {
    const [message] = tell('survey-sums', [survey('2027-01-10', `${HEAD}  ${line}\n`)]);
    expect(message).toContain(expected);
  });

  it('compares groups with answers, and answers with those who were asked', () => {
    const lines = `${HEAD.replace('answered: 51', 'answered: 61')}  believe: { leaders: [17, 5] }\n`;
    expect(tell('survey-sums', [survey('2027-01-10', lines)])).toEqual([
      '61 people answered, but only 60 were asked.',
      'The groups add up to 51 people, but 61 answered.',
    ]);
  });

  it.each([MARCH, OCTOBER])('accepts %s', (name) => {
    const records = [{ name, text: readYearText(name) }];
    expect(tell('survey-sums', records, '2027-12-01')).toEqual([]);
    expect(tell('survey-group-too-small', records, '2027-12-01')).toEqual([]);
  });
});

describe('survey-raw-answers', () => {
  it.each(['answers.csv', 'Answers.XLSX', 'x.ods', 'x.json'])('reports surveys/%s', (name) => {
    expect(tell('survey-raw-answers', [{ name: `surveys/${name}`, text: '' }])).toHaveLength(1);
  });

  it.each(['form.html', '.gitkeep.bak'])('says nothing about surveys/%s', (name) => {
    expect(tell('survey-raw-answers', [{ name: `surveys/${name}`, text: '' }])).toEqual([]);
  });

  it('is an error in a plan that is not tracked, too', () => {
    const records = exampleRecords([{ name: 'surveys/answers.csv', text: '' }]);
    const [finding] = check('survey-raw-answers', 'start: 2027\n', records ? { records } : {});
    expect(finding).toMatchObject({ level: 'error' });
  });
});

describe('gap-kind-missing', () => {
  it('says which kinds are missing, and what points nowhere', () => {
    const lines = `evidence:
  - { kind: performance, finding: Slow., gap: 3, points_to: two-desks }
  - { kind: market, finding: Fast., gap: 2 }
  - { kind: customers, finding: Content., gap: 0 }
`;
    expect(tell('gap-kind-missing', [survey('2027-01-10', lines, 'gap')])).toEqual([
      'The gap assessment has no finding about employees.',
      'Finding 1 of the gap assessment points to `two-desks`, which is not an obstacle of the plan.',
      'Finding 2 of the gap assessment points to no obstacle.',
    ]);
  });
});
