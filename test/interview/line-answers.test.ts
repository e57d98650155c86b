import { describe, expect, it } from 'vitest';
import { formatKeptLines, parseKeptLines } from '../../src/interview/kept-lines.ts';
import {
  addDayToLine,
  readDatedValue,
  readNextDay,
  readNoteLine,
  readSureness,
  readWord,
  readYesNo,
} from '../../src/interview/line-answers.ts';
import type { LineReading } from '../../src/interview/line-asking.ts';

const ON = '2027-11-30';
const HOURS = { isMilestone: false, unit: 'hours' };
const MILESTONE = { isMilestone: true, unit: undefined };
const DAYS = { on: ON, about: ON };
const show = <T>(reading: LineReading<T>) => (reading.is === 'read' ? reading.value : reading.why);

describe('a value', () => {
  it.each([
    ['38', { value: 38, at: ON }],
    ['38 hours', { value: 38, at: ON }],
    ['about 38', { value: 38, at: ON }],
    ['1,234,567', { value: 1234567, at: ON }],
    ['?', { value: 'unknown', at: ON }],
    ['unknown', { value: 'unknown', at: ON }],
    ["don't know", { value: 'unknown', at: ON }],
    ['38 on 30 September', { value: 38, at: '2027-09-30' }],
    ['38 on September 30', { value: 38, at: '2027-09-30' }],
    ['38 on 30 Sep 2026', { value: 38, at: '2026-09-30' }],
    ['38 on 15 December', { value: 38, at: '2026-12-15' }],
    ['38 for September', { value: 38, at: '2027-09-30' }],
    ['38 @2027-09-30', { value: 38, at: '2027-09-30' }],
    ['38@2027-Q3', { value: 38, at: '2027-09-30' }],
    ['? on 30 September', { value: 'unknown', at: '2027-09-30' }],
    ['1,234', '`1,234` can mean two numbers. Write `1234` or `1.234`.'],
    ['many', '`many` is not a plain number. Try `80` or `12.5`.'],
    ['34 %', '`34 %` is not a plain number. Write the value in `hours`, without the unit.'],
    ['yes', '`yes` is not a plain number. Try `80` or `12.5`.'],
    ['38 on 2027-12-01', '2027-12-01 is after 2027-11-30, the day of this check-in. Write an earlier day.'],
    ['38 yesterday', { value: 38, at: '2027-11-29' }],
    ['38 on yesterday', { value: 38, at: '2027-11-29' }],
    ['38 on hold', '`hold` is not a date. Try `2028`, `2028-Q2` or `2028-06-30`.'],
    ['38 on 03/04/2027', '`03/04/2027` can mean two dates. Write `2027-04-03` or `2027-03-04`.'],
    ['38 on FY2027-Q1', 'The plan does not say when a fiscal year begins. Write a calendar date.'],
  ])('%s is read with its day', (text, read) => {
    expect(show(readDatedValue(text, DAYS, HOURS, {}))).toEqual(read);
  });

  it('without a day is about the day of the question, which may be earlier', () => {
    const days = { on: '2027-12-02', about: ON };
    expect(show(readDatedValue('38', days, HOURS, {}))).toEqual({ value: 38, at: ON });
    expect(show(readDatedValue('38 on 1 December', days, HOURS, {}))).toEqual({
      value: 38,
      at: '2027-12-01',
    });
  });

  it('follows the decimal sign and the order of dates that flags give', () => {
    const habits = { decimal: 'point', order: 'dmy' } as const;
    expect(show(readDatedValue('1,234 on 03/04/2027', DAYS, HOURS, habits))).toEqual({
      value: 1234,
      at: '2027-04-03',
    });
  });

  it('with a unit is refused where the plan has none', () => {
    const bare = { isMilestone: false, unit: undefined };
    expect(show(readDatedValue('34 %', DAYS, bare, {}))).toBe(
      'This measure has no unit in the plan. Write `34`.',
    );
  });

  it.each([
    ['y', true],
    ['Yes', true],
    ['n', false],
    ['not yet', false],
    ['?', 'unknown'],
  ])('is yes or no for a milestone: %s', (text, value) => {
    expect(show(readDatedValue(text, DAYS, MILESTONE, {}))).toEqual({ value, at: ON });
  });

  it.each(['3', 'maybe', 'yess'])('is refused for a milestone: %s', (text) => {
    expect(show(readDatedValue(text, DAYS, MILESTONE, {}))).toContain('is not yes or no');
  });

  it('gets a day added once', () => {
    expect(addDayToLine('38', ON)).toBe('38 on 2027-11-30');
    expect(addDayToLine('38 @2027-09-30', ON)).toBe('38 @2027-09-30');
  });
});

describe('the day on which a value will be known', () => {
  it.each([
    ['15 December', '2027-12-15'],
    ['15 March', '2028-03-15'],
    ['2028-Q1', '2028-03-31'],
    ['?', undefined],
    ['2027-11-30', '2027-11-30 is not after 2027-11-30. Write a later day.'],
    ['soon', '`soon` is not a date. Try `2028`, `2028-Q2` or `2028-06-30`.'],
  ])('%s', (text, read) => {
    expect(show(readNextDay(text, ON, {}))).toBe(read);
  });
});

describe('how sure somebody is', () => {
  it.each([
    ['4', 0.4],
    ['10', 1],
    ['0', 0],
    ['7.5', 0.75],
    ['?', undefined],
    ['11', '`11` is not a number from 0 to 10. Write a whole number.'],
    ['70', '`70` is not a number from 0 to 10. Write `7`.'],
    ['70 %', '`70 %` is not a number from 0 to 10. Write `7`.'],
    ['0.7', 'Use a number from 0 (not sure at all) to 10 (certain). Write `7`.'],
    ['4 of 10', 0.4],
    ['4/10', 0.4],
    ['4 out of 10', 0.4],
    ['very', '`very` is not a number from 0 to 10. Write a whole number.'],
    ['-1', '`-1` is not a number from 0 to 10. Write a whole number.'],
    ['7.55', '`7.55` is not a number from 0 to 10. Write `8`.'],
  ])('%s', (text, read) => {
    expect(show(readSureness(text, {}))).toBe(read);
  });
});

describe('a word', () => {
  const words = [
    { word: 'on-track', letter: 'o' },
    { word: 'at-risk', letter: 'r' },
    { word: 'off-track', letter: 'f' },
    { word: 'done', letter: 'd' },
  ] as const;

  it.each([
    ['o', 'on-track'],
    ['R', 'at-risk'],
    ['f', 'off-track'],
    ['d', 'done'],
    ['on track', 'on-track'],
    ['On', 'on-track'],
    ['off', 'off-track'],
    ['at', 'at-risk'],
    ['?', undefined],
    [
      'x',
      '`x` is not one of the choices. Write `o` for on track, `r` for at risk, `f` for off track or `d` for done.',
    ],
  ])('%s', (text, read) => {
    expect(show(readWord(text, words))).toBe(read);
  });

  it('that could be two is refused, not guessed', () => {
    const both = [
      { word: 'done', letter: 'd' },
      { word: 'doubtful', letter: 'x' },
    ];
    expect(show(readWord('do', both))).toContain('is not one of the choices');
  });
});

it('yes and no are read', () => {
  expect([show(readYesNo('y')), show(readYesNo('No'))]).toEqual([true, false]);
});

it('a note is kept as it is, and `?` is none', () => {
  expect(show(readNoteLine('Fewer papers = less waiting'))).toBe('Fewer papers = less waiting');
  expect(show(readNoteLine('?'))).toBeUndefined();
  expect(show(readNoteLine('a'.repeat(100_000)))).toContain('100000 characters');
});

describe('the file of answers', () => {
  const kept = { answers: { 'measures.a.value': { said: '3', on: ON } }, begun: { 'measures.a.note': 'Be' } };

  it('is read as it was written', () => {
    expect(parseKeptLines(formatKeptLines(kept))).toEqual(kept);
  });

  it.each(['', '{', '{}', '{"strat-checkin":2,"answers":{},"begun":{}}', '[]', 'null'])(
    'is not one: %j',
    (text) => {
      expect(parseKeptLines(text)).toBeUndefined();
    },
  );
});
