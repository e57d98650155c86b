import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTarget } from '../../src/model/target.ts';
import { explainTyped } from '../../src/model/typed.ts';
import { isUnknown, readTypedNumber } from '../../src/model/typed-number.ts';
import { readTypedTarget } from '../../src/model/typed-target.ts';
import { runs } from '../property-runs.ts';

describe('a typed number', () => {
  it.each([
    ['72', 72],
    ['-3', -3],
    ['−3', -3],
    ['+3', 3],
    ['-0', 0],
    ['12.5', 12.5],
    ['.5', 0.5],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['3,5', 3.5],
    ['1,20', 1.2],
    ['1234.567', 1234.567],
    ['1.5e-3', 0.0015],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1,200,000.5', 1_200_000.5],
    ['1.234,5', 1234.5],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['1\u2009234\u2009567', 1_234_567],
    ['1\u202f234,5', 1234.5],
    ['1 234.567', 1234.567],
    ['1’200', 1200],
    ["1'200'000", 1_200_000],
    ['１２', 12],
    ['~33', 33],
    ['about 48', 48],
    ['approx. 48', 48],
    ['80 or so', 80],
    ['4k', 4000],
    ['4 million', 4_000_000],
  ])('%j is certainly %d', (typed, value) => {
    expect(readTypedNumber(typed)).toEqual({ is: 'certain', value, written: String(value) });
  });

  it.each([
    ['55 %', 55, '%'],
    ['55%', 55, '%'],
    ['48 hours', 48, 'hours'],
    ['about 48 hours', 48, 'hours'],
    ['€4m', 4_000_000, '€'],
    ['€ 4.2 m', 4_200_000, '€'],
    ['$3M', 3_000_000, '$'],
    ['-$3', -3, '$'],
    ['40 €', 40, '€'],
    ['EUR 40', 40, 'EUR'],
    ['4 million euros', 4_000_000, 'euros'],
    ['1 234 members per day', 1234, 'members per day'],
  ])('%j has the unit that was typed', (typed, value, unit) => {
    expect(readTypedNumber(typed)).toEqual({ is: 'certain', value, written: String(value), unit });
  });

  it.each([
    ['55 %', 'percent', 55],
    ['55 %', '% of applications', 55],
    ['3 Days', 'days', 3],
    ['1 day', 'days', 1],
    ['€4m', 'EUR', 4_000_000],
    ['€4m', '€m', 4],
    ['€40', 'euros', 40],
    ['4 m', 'm', 4],
  ])('%j is read in the unit %j', (typed, unit, value) => {
    expect(readTypedNumber(typed, { unit })).toEqual({ is: 'certain', value, written: String(value), unit });
  });

  it.each([
    ['3 weeks', 'days'],
    ['34 %', 'hours'],
    ['5 percentage points', 'percent'],
    ['€40', 'members'],
    ['34 % of members', 'hours'],
  ])('%j is refused in the unit %j', (typed, unit) => {
    expect(readTypedNumber(typed, { unit })).toMatchObject({
      is: 'refused',
      why: `Write the value in \`${unit}\`, without the unit.`,
    });
  });

  it.each([
    ['1,200', undefined, [1200, 1.2]],
    ['1.200', undefined, [1200, 1.2]],
    ['-1,200', undefined, [-1200, -1.2]],
    ['1,200 members', 'members', [1200, 1.2]],
    ['30-40', undefined, [30, 40]],
    ['30 – 40 %', 'percent', [30, 40]],
    ['30..40', undefined, [30, 40]],
    ['€4m', 'million euros', [4_000_000, 4]],
    ['4m', 'members', [4_000_000, 4]],
  ])('%j has two readings', (typed, unit, values) => {
    const read = readTypedNumber(typed, { unit });
    expect(read).toMatchObject({ is: 'two-readings', readings: values.map((value) => ({ value })) });
    expect(read.is !== 'certain' && explainTyped(typed, 'number', read)).toBe(
      `\`${typed}\` can mean two numbers. Write \`${values[0]}\` or \`${values[1]}\`.`,
    );
  });

  it('with two readings is certain if you say which sign stands before decimals', () => {
    expect(readTypedNumber('1,200', { decimal: 'comma' })).toMatchObject({ is: 'certain', value: 1.2 });
    expect(readTypedNumber('1,200', { decimal: 'point' })).toMatchObject({ is: 'certain', value: 1200 });
    expect(readTypedNumber('1.200', { decimal: 'comma' })).toMatchObject({ is: 'certain', value: 1200 });
    expect(readTypedNumber('1.200', { decimal: 'point' })).toMatchObject({ is: 'certain', value: 1.2 });
    expect(readTypedNumber('3,5', { decimal: 'point' })).toMatchObject({ is: 'certain', value: 3.5 });
  });

  it.each([
    ['TBD', 'Try `80` or `12.5`.'],
    ['many', 'Try `80` or `12.5`.'],
    ['', 'Try `80` or `12.5`.'],
    ['2x', 'Try `2`.'],
    ['80 by June', 'Try `80`.'],
    ['12,34,5', 'Try `80` or `12.5`.'],
    ['1 20', 'Try `1`.'],
    ['1 234.5 6', 'Try `1`.'],
    ['9007199254740993', 'Try `80` or `12.5`.'],
    ['1e400', 'Try `1`.'],
    ['=1+1', 'Try `1`.'],
    ['3 in 5', 'Try `3`.'],
    ['40-30', 'Try `40`.'],
    ['(5)', 'Try `5`.'],
    ['1'.repeat(101), 'It is too long. Try `80` or `12.5`.'],
  ])('%j is refused with what to type', (typed, why) => {
    expect(readTypedNumber(typed)).toMatchObject({ is: 'refused', why });
  });

  it('is always finite and exact, and is read again as itself', () => {
    const words = [
      '1',
      '20',
      '300',
      ',',
      '.',
      ' ',
      '-',
      '%',
      '€',
      'm',
      'k',
      '~',
      ' hours',
      'e',
      '..',
      '\u202f',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 8 }), (parts) => {
        const read = readTypedNumber(parts.join(''));
        const readings = read.is === 'two-readings' ? read.readings : read.is === 'certain' ? [read] : [];
        for (const { value, written } of readings) {
          expect(Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER).toBe(true);
          expect(readTypedNumber(written, { decimal: 'point' })).toMatchObject({ is: 'certain', value });
        }
      }),
      { numRuns: runs(5000) },
    );
  });

  it('may be unknown', () => {
    for (const typed of ['unknown', 'Unknown.', '?', "don't know", 'we don’t know', 'n/a'])
      expect(isUnknown(typed)).toBe(true);
    expect(isUnknown('unknown, about 80')).toBe(false);
  });
});

describe('a typed target', () => {
  it.each([
    ['< 0.2', '<= 0.2'],
    ['≤4', '<= 4'],
    ['under 4', '<= 4'],
    ['at least 40', '>= 40'],
    ['>= 40', '>= 40'],
    ['over 1 234', '>= 1234'],
    ['30..40', '30..40'],
    ['between 30 and 40', '30..40'],
    ['-10..-5', '-10..-5'],
    ['30 to 40', '30..40'],
  ])('%j is a limit that a plan accepts', (typed, written) => {
    expect(readTypedTarget(typed)).toEqual({ is: 'certain', value: written, written });
    expect(readTarget(written)?.limit).toBeDefined();
  });

  it('may be a number', () => {
    expect(readTypedTarget('40')).toEqual({ is: 'certain', value: 40, written: '40' });
  });

  it('keeps the unit of a limit', () => {
    expect(readTypedTarget('< 5 %')).toEqual({
      is: 'certain',
      value: '<= 5',
      written: '<= 5',
      unit: '%',
    });
    expect(readTypedTarget('< 5 %', { unit: 'hours' })).toMatchObject({ is: 'refused' });
  });

  it.each([
    ['30-40', ['30..40', '30']],
    ['>= 1,200', ['>= 1200', '>= 1.2']],
    ['1,200', ['1200', '1.2']],
  ])('%j has two readings', (typed, written) => {
    expect(readTypedTarget(typed)).toMatchObject({
      is: 'two-readings',
      readings: written.map((one) => ({ written: one })),
    });
  });

  it.each(['under', '>= many', '40..30', '30..', '..40'])('%j is refused', (typed) => {
    expect(readTypedTarget(typed)).toMatchObject({ is: 'refused' });
  });
});
