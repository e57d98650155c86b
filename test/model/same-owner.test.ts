import { expect, it } from 'vitest';
import { areSameOwners, isSameOwner } from '../../src/model/same-owner.ts';

it.each([
  ['@mlopez', '[@mlopez](https://example.com/mlopez)'],
  ['mlopez', '@mlopez'],
  ['María Lopez', 'maria  lopez'],
  ['storage', 'sig-storage'],
  ['SIG Storage Team', 'sig-storage-team'],
  ['wg-data', 'Data'],
  ['<mlopez>', 'mlopez'],
])('%j and %j are one owner', (was, is) => {
  expect([isSameOwner(was, is), isSameOwner(is, was)]).toEqual([true, true]);
});

it.each([
  ['@mlopez', '@mlopes'],
  ['[Ana](https://example.com/ana)', '[Ana](https://example.com/jon)'],
  ['sig-storage', 'wg-storage'],
  ['maria', 'team-maria'],
  ['Maria Lopez', 'Maria'],
  ['Maria', 'Maria + Jon'],
  ['@', ''],
  ['sig-', ''],
])('%j and %j are two owners', (was, is) => {
  expect([isSameOwner(was, is), isSameOwner(is, was)]).toEqual([false, false]);
});

it('compares lists in any order', () => {
  expect(areSameOwners(['@ana', 'Jon'], ['jon', 'ana'])).toBe(true);
  expect(areSameOwners(['ana'], ['ana', 'jon'])).toBe(false);
});
