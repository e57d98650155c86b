import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectKeys } from '../../src/interview/ids.ts';
import { makeId } from '../../src/model/make-id.ts';
import { ID_PATTERN } from '../../src/model/patterns.ts';
import { runs } from '../property-runs.ts';

const none: ReadonlySet<string> = new Set();
const id = (text: string) => makeId(text, 'outcome', none);

describe('a new id', () => {
  it.each([
    ['Loans are decided within a day', 'loans-decided-day'],
    ['Four in five bicycles that come before nine are ready.', 'four-five-bicycles-come'],
    ['80 percent of members stay', 'percent-members-stay'],
    ['Größere Städte — größere Wege', 'grossere-stadte-grossere-wege'],
    ["Nobody's job", 'nobody-job'],
    ['Pricing data is not clean', 'pricing-data-not-clean'],
    ['There is no single price list', 'no-single-price-list'],
    ['It is what it is', 'it-is-what-it'],
    ['Выручка растёт', 'outcome-1'],
    ['日本語', 'outcome-1'],
    ['2028', 'outcome-1'],
    ['x'.repeat(200), 'x'.repeat(40)],
  ])('from %j is %s', (text, expected) => {
    expect(id(text)).toBe(expected);
  });

  it('is unique in the document', () => {
    const taken = new Set(['outcome-1', 'members-stay', 'members-stay-2']);
    expect(makeId('Members stay', 'outcome', taken)).toBe('members-stay-3');
    expect(makeId('日本語', 'outcome', taken)).toBe('outcome-2');
  });

  it('is valid, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(id(text)).toMatch(new RegExp(ID_PATTERN));
      }),
      { numRuns: runs(5000) },
    );
  });
});

it('every key of a draft counts as taken', () => {
  expect([...collectKeys({ criteria: { fast: { due: 2028 } }, not_doing: [] })]).toEqual([
    'criteria',
    'fast',
    'due',
    'not_doing',
  ]);
});
