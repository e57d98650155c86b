import { expect, it } from 'vitest';
import { cleanText, readDateAnswer, readNumberAnswer } from '../../src/interview/understand.ts';

it('a fiscal year is refused, because nobody is asked when it begins', () => {
  expect(readDateAnswer('FY2028-Q3')).toEqual({
    is: 'refused',
    why: 'Write a calendar date. Try `2028` or `2028-Q2`.',
  });
  expect(readDateAnswer('Q3 2028')).toMatchObject({ is: 'certain', value: '2028-Q3' });
});

it('a unit in words is refused where the unit is not known, because it would be lost', () => {
  expect(readNumberAnswer('72 hours')).toEqual({ is: 'refused', why: 'Try `72`.' });
  expect(readNumberAnswer('72 hours', 'hours')).toMatchObject({ is: 'certain', value: 72 });
  expect(readNumberAnswer('80 %')).toMatchObject({ is: 'certain', value: 80 });
  expect(readNumberAnswer('$40')).toMatchObject({ is: 'certain', value: 40 });
});

it('a typed text loses control characters and halves of characters', () => {
  expect(cleanText('  a\tb\u0007\u001b[31m \ud800')).toBe('a b[31m');
});
