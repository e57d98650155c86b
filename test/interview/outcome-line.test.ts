import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mergeOutcomeLines,
  type OutcomeHabits,
  type OutcomeReading,
  readOutcomeLine,
} from '../../src/interview/outcome-line.ts';
import { chooseHabits } from '../../src/interview/words.ts';
import { runs } from '../property-runs.ts';

/** Everything that was read; the parts that are wrong, with the reason, if there are any. */
function say(reading: OutcomeReading): object {
  if (reading.is === 'read') return reading.value;
  return { ...reading.rest, wrong: Object.fromEntries(reading.wrongs.map(({ part, why }) => [part, why])) };
}

const read = (line: string, habits?: OutcomeHabits) => say(readOutcomeLine(line, habits));
const HOURS = { baseline: 72, target: 4, unit: 'hours' };

describe('a line about an outcome', () => {
  it.each([
    ['72 to 4 hours by Dec 2028, Jon', { ...HOURS, due: '2028-12', owner: 'Jon' }],
    ['from 72 to 4 hours', HOURS],
    ['72 → 4 h', { ...HOURS, unit: 'h' }],
    ['72 -> 4 h', { ...HOURS, unit: 'h' }],
    ['72 => 4 h', { ...HOURS, unit: 'h' }],
    ['72-4 hours', HOURS],
    ['72 hours to 4 hours', HOURS],
    ['down to 4 hours by end of 2028', { target: 4, unit: 'hours', due: 2028 }],
    ['unknown', { baseline: 'unknown' }],
    ['no se sabe', { baseline: 'unknown' }],
    ['2000 members by June 2028, Ana', { target: 2000, unit: 'members', due: '2028-06', owner: 'Ana' }],
    ['33,3 % to 50 %', { baseline: 33.3, target: 50, unit: '%' }],
    ['41k to 50k members', { baseline: 41000, target: 50000, unit: 'members' }],
    ['0 to 1 million members', { baseline: 0, target: 1e6, unit: 'members' }],
    [
      '€9.1m to €12m by Q3 2027, Zoë',
      { baseline: 9.1e6, target: 12e6, unit: 'EUR', due: '2027-Q3', owner: 'Zoë' },
    ],
    ['9.1m€ to 12m by 2028', { baseline: 9.1e6, target: 12e6, unit: 'EUR', due: 2028 }],
    ['unknown to 80 % by 2028', { baseline: 'unknown', target: 80, unit: '%', due: 2028 }],
    ['? to 80 %', { baseline: 'unknown', target: 80, unit: '%' }],
    ['< 0.2', { target: '<= 0.2' }],
    ['48 to under 24 hours', { baseline: 48, target: '<= 24', unit: 'hours' }],
    [
      'from about 48 today to 24 by 2028, the loans team',
      { baseline: 48, target: 24, due: 2028, owner: 'the loans team' },
    ],
    ['at least 80 % by 2028', { target: '>= 80', unit: '%', due: 2028 }],
    ['up to 80 % by 2028', { target: 80, unit: '%', due: 2028 }],
    ['30..40 %', { target: '30..40', unit: '%' }],
    ['NPS 31 to 45', { baseline: 31, target: 45, unit: 'NPS' }],
    ['-5 to 10 points', { baseline: -5, target: 10, unit: 'points' }],
    ['from 1800 to 2028', { baseline: 1800, target: 2028 }],
    ['100% of branches by 2028', { target: 100, unit: '% of branches', due: 2028 }],
  ])('%s: its values', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it.each([
    ['by June 2028: 72 to 4 hours', { ...HOURS, due: '2028-06' }],
    ['by June 2028, 72 to 4 hours, Jon', { ...HOURS, due: '2028-06', owner: 'Jon' }],
    ['Jon: 72 to 4 hours by Dec 2028', { ...HOURS, due: '2028-12', owner: 'Jon' }],
    ['Jon, 72 to 4 hours by Dec 2028', { ...HOURS, due: '2028-12', owner: 'Jon' }],
    ['Jon 72 to 4 hours by Dec 2028', { ...HOURS, due: '2028-12', owner: 'Jon' }],
    ['72 to 4 hours by Dec 2028 Jon', { ...HOURS, due: '2028-12', owner: 'Jon' }],
    ['72 to 4 hours by Dec 2028 (Jon)', { ...HOURS, due: '2028-12', owner: 'Jon' }],
    ['72 to 4 hours Jon by 2028', { ...HOURS, due: 2028, owner: 'Jon' }],
    ['72 to 4 hours 2028', { ...HOURS, due: 2028 }],
    ['72 to 4 hours by Dec 15, 2028, Jon', { ...HOURS, due: '2028-12-15', owner: 'Jon' }],
    ['72 to 4 hours by Q3, 2028, Jon', { ...HOURS, due: '2028-Q3', owner: 'Jon' }],
    [
      '72 to 4 hours; 31/12/2028; owner: Mary Anne O’Neil',
      { ...HOURS, due: '2028-12-31', owner: 'Mary Anne O’Neil' },
    ],
    ['72 to 4 hours, 2028-06-30 @jon', { ...HOURS, due: '2028-06-30', owner: '@jon' }],
    ['by 2028, Jon', { due: 2028, owner: 'Jon' }],
    ['Jon', { owner: 'Jon' }],
  ])('%s: in any order', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it.each([
    ['yes by 2028', { isMilestone: true, due: 2028 }],
    ['no to yes by 2028', { isMilestone: true, due: 2028 }],
    ['done by June 2028, Zoë', { isMilestone: true, due: '2028-06', owner: 'Zoë' }],
    ['signed contract by 2028, Zoë', { metWhen: 'signed contract', due: 2028, owner: 'Zoë' }],
  ])('%s: a milestone without numbers', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it.each([
    [
      'from about 48 to under 24 hours by mid 2027',
      { due: '`mid 2027` is not a date. Try `2027-06-30` or `2027-Q2`.' },
    ],
    [
      '72 to 4 hours by Dec 28',
      { due: '`Dec 28` is not a date. Write the year with four digits. Try `2028-12`.' },
    ],
    ['72 to 4 hours by soon', { due: '`soon` is not a date. Try `2028`, `2028-Q3` or `2028-06-30`.' }],
    [
      '4 hours by 03/04/2028',
      { due: '`03/04/2028` can mean two dates. Write `2028-04-03` or `2028-03-04`.' },
    ],
    ['1,200 to 800', { baseline: '`1,200` can mean two numbers. Write `1200` or `1.2`.' }],
    ['5 to 10k users', { baseline: '`5` can mean two numbers. Write `5k`, or `5.0` if it is 5.' }],
    [
      '30-40 %',
      {
        target:
          '`30-40 %` can mean two things. Write `30 to 40` for today and the target, or `30..40` for a range.',
      },
    ],
    ['72 hours to 3 days', { unit: 'The units differ: `hours` and `days`. Write both in the same unit.' }],
    [
      '1,200 to 800 by soon',
      {
        baseline: '`1,200` can mean two numbers. Write `1200` or `1.2`.',
        due: '`soon` is not a date. Try `2028`, `2028-Q3` or `2028-06-30`.',
      },
    ],
  ])('%s: asks with what would work', (line, wrong) => {
    expect(read(line)).toMatchObject({ wrong });
  });

  it('never drops a word in silence', () => {
    expect(read('72 to 4 hours, by 2028, Jon, Mary')).toMatchObject({
      owner: 'Jon',
      wrong: { line: expect.stringContaining('`Mary` has no clear place in the line.') },
    });
    expect(read('several')).toMatchObject({
      wrong: { line: expect.stringContaining('`72 to 4 hours by Dec 2028, Jon`') },
    });
  });

  it.each([
    [
      'de',
      '72 auf 4 Stunden bis Dezember 2028, Jon',
      { baseline: 72, target: 4, unit: 'Stunden', due: '2028-12', owner: 'Jon' },
    ],
    [
      'de',
      'von 1.200 auf 800 Tage pro Antrag bis Ende 2028',
      { baseline: 1200, target: 800, unit: 'Tage pro Antrag', due: 2028 },
    ],
    [
      'de',
      'unbekannt auf mindestens 80 % bis 3. Quartal 2027',
      { baseline: 'unknown', target: '>= 80', unit: '%', due: '2027-Q3' },
    ],
    ['de', 'ja bis 03.04.2028, Eva', { isMilestone: true, due: '2028-04-03', owner: 'Eva' }],
    [
      'fr',
      'de 72 à 4 heures d’ici décembre 2028, Zoé',
      { baseline: 72, target: 4, unit: 'heures', due: '2028-12', owner: 'Zoé' },
    ],
    ['fr', 'de 9,1 M€ à 12 M€ d’ici T3 2027', { baseline: 9.1e6, target: 12e6, unit: 'EUR', due: '2027-Q3' }],
    [
      'fr',
      'inconnu à moins de 20 % avant juin 2028',
      { baseline: 'unknown', target: '<= 20', unit: '%', due: '2028-06' },
    ],
    [
      'es',
      'de 72 a 4 horas para diciembre de 2028, Íñigo',
      { baseline: 72, target: 4, unit: 'horas', due: '2028-12', owner: 'Íñigo' },
    ],
    [
      'es',
      'desconocido a 80 % para finales de 2028',
      { baseline: 'unknown', target: 80, unit: '%', due: 2028 },
    ],
    ['es', 'sí antes de junio de 2028', { isMilestone: true, due: '2028-06' }],
    [
      'ja',
      '72時間から4時間へ、2028年12月まで、佐藤',
      { baseline: 72, target: 4, unit: '時間', due: '2028-12', owner: '佐藤' },
    ],
    [
      'ja',
      '４.１万人から５万人、2028年度末までに、担当：田中',
      { baseline: 41000, target: 50000, unit: '人', due: 2028, owner: '田中' },
    ],
    [
      'ja',
      '不明から80%以上、2028年第3四半期まで',
      { baseline: 'unknown', target: '>= 80', unit: '%', due: '2028-Q3' },
    ],
    ['ja', 'はい、2028年まで', { isMilestone: true, due: 2028 }],
  ])('%s: %s', (lang, line, expected) => {
    expect(read(line, chooseHabits(lang))).toEqual(expected);
  });

  it('is read whatever it is, and soon', () => {
    const word = fc.constantFrom(
      '72',
      'to',
      'by',
      '2028',
      ',',
      'Jon',
      '→',
      'から',
      '%',
      'bis',
      '(',
      'mid',
      '-',
      '年',
      'owner:',
    );
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(line, (text) => {
        expect(['read', 'wrong']).toContain(readOutcomeLine(text).is);
      }),
      { numRuns: runs(2000, 40) },
    );
    expect(read('72 to 4 '.repeat(2500))).toMatchObject({
      wrong: { line: expect.stringContaining('20000 characters') },
    });
  });
});

describe('an answer about one part', () => {
  const wrong = (line: string) => {
    const reading = readOutcomeLine(line);
    if (reading.is === 'read') throw new Error(line);
    return { parts: reading.wrongs.map(({ part }) => part), rest: reading.rest };
  };
  const value = (line: string) => {
    const reading = readOutcomeLine(line);
    if (reading.is === 'wrong') throw new Error(line);
    return reading.value;
  };

  it('joins what was read before', () => {
    expect(mergeOutcomeLines(wrong('72 to 4 hours by mid 2027, Jon'), value('2027-Q2'))).toEqual({
      ...HOURS,
      due: '2027-Q2',
      owner: 'Jon',
    });
    expect(mergeOutcomeLines(wrong('1,200 to 800 by 2028'), value('1200'))).toEqual({
      baseline: 1200,
      target: 800,
      due: 2028,
    });
  });

  it.each([
    [
      '3-4 days to 1 day by 2028',
      'yes by June 2028, Ana',
      { isMilestone: true, due: '2028-06', owner: 'Ana' },
    ],
    [
      '4 to 1 hours by soon, Carl',
      '20 percent to 40 percent by June 2028',
      { baseline: 20, target: 40, unit: 'percent', due: '2028-06' },
    ],
    ['72 to 4 hours by soon', 'yes', { isMilestone: true }],
  ])('keeps nothing of “%s” after “%s”', (before, after, merged) => {
    expect(mergeOutcomeLines(wrong(before), value(after))).toEqual(merged);
  });

  it('replaces it where it says the same again', () => {
    expect(mergeOutcomeLines(wrong('72 to 4 hours by soon'), value('60 to 5 hours by 2028'))).toEqual({
      baseline: 60,
      target: 5,
      unit: 'hours',
      due: 2028,
    });
  });
});
