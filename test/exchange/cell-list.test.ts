import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinItems, splitItems } from '../../src/exchange/cell-list.ts';
import { runs } from '../property-runs.ts';

describe('several values in one cell', () => {
  it.each([
    [['ana', 'jon'], 'ana; jon'],
    [['Ana Ncube, chair'], 'Ana Ncube, chair'],
    [['a;b', 'say "hi"', ''], '"a;b"; "say ""hi"""; ""'],
    [[' outer '], '" outer "'],
    [[], ''],
  ])('%j are written as %j', (items, cell) => {
    expect(joinItems(items)).toBe(cell);
    expect(splitItems(cell)).toEqual(items);
  });

  it('can be taken apart, whatever they hold', () => {
    const item = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom(';', '"', ' ', 'a', '\n')).map((signs) => signs.join('')),
    );
    fc.assert(
      fc.property(fc.array(item), (items) => {
        expect(splitItems(joinItems(items))).toEqual(items);
      }),
      { numRuns: runs(2000) },
    );
  });

  it.each([
    ['ana;jon', ['ana', 'jon']],
    [' ana ;  jon ', ['ana', 'jon']],
    ['"Ana" Ncube; jon', ['"Ana" Ncube', 'jon']],
  ])('%j, written by hand, are %j', (cell, items) => {
    expect(splitItems(cell)).toEqual(items);
  });
});
