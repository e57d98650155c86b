import { describe, expect, it } from 'vitest';
import { measureReadingGrade, splitSentences } from '../../src/model/reading-grade.ts';

describe('the reading grade', () => {
  it('is close to the published grade of a known text', () => {
    expect(measureReadingGrade(['The cat sat on the mat.'])).toBeCloseTo(-1.45, 1);
    expect(
      measureReadingGrade([
        'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.',
      ]),
    ).toBeGreaterThan(11);
  });

  it('has no grade for an empty text', () => {
    expect(measureReadingGrade(['… 。'])).toBe(0);
  });
});

it('a sentence ends at a full stop in any script, and not within a number', () => {
  expect(splitSentences('It costs 1.5 million. Why? 会員は待つ。知る。')).toHaveLength(4);
});
