import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftMap, DraftValue } from '../../../src/model/draft.ts';
import { markUnclear } from '../../../src/model/draft.ts';
import { writeEntry, writeMap } from '../../../src/source/edit/write-yaml.ts';
import { readTree } from '../../../src/source/yaml/tree.ts';
import { runs } from '../../property-runs.ts';
import { draftMap } from '../drafts.ts';

const lines = (key: string, value: DraftValue) => writeEntry(key, value, 0).join('\n');
const read = (map: DraftMap) => readTree(`${writeMap(map, 0).join('\n')}\n`);

describe('written YAML', () => {
  it('reads back the same, whatever the answer', () => {
    fc.assert(
      fc.property(draftMap, (map) => {
        const { value, troubles } = read(map);
        expect(troubles).toEqual([]);
        expect(JSON.stringify(value ?? {})).toBe(JSON.stringify(map));
      }),
      { numRuns: runs(2000) },
    );
  });

  it('is plain where possible', () => {
    expect(lines('statement', 'By 2029 every clinic shares one record.')).toBe(
      'statement: By 2029 every clinic shares one record.',
    );
    expect(lines('due', '2028-09-30')).toBe('due: 2028-09-30');
    expect(lines('end', 2028)).toBe('end: 2028');
    expect(lines('target', 12.5)).toBe('target: 12.5');
    expect(lines('advances', ['loan-time', 'members'])).toBe('advances: [loan-time, members]');
  });

  it.each([
    ['true', '"true"'],
    ['No', '"No"'],
    ['12', '"12"'],
    ['1_000', '"1_000"'],
    ['12:30', '"12:30"'],
    ['~', '"~"'],
    ['', '""'],
    ['a: b', '"a: b"'],
    ['a #b', '"a #b"'],
    ['- a', '"- a"'],
    ['"a" \\ b', '"\\"a\\" \\\\ b"'],
    ['@home', '"@home"'],
  ])('quotes %j', (text, written) => {
    expect(lines('key', text)).toBe(`key: ${written}`);
  });

  it('folds long texts and keeps the lines of others', () => {
    expect(lines('why', 'One test in six is a repeat today. '.repeat(5).trim())).toMatchInlineSnapshot(`
      "why: >-
        One test in six is a repeat today. One test in six is a repeat today. One test in six is a repeat
        today. One test in six is a repeat today. One test in six is a repeat today."
    `);
    expect(lines('why', 'One.\n\n  - two\nthree\n')).toBe('why: |\n  One.\n\n    - two\n  three');
    expect(lines('why', ' One.\nTwo.')).toBe('why: " One.\\nTwo."');
  });

  it('puts an unclear answer as a comment after the others', () => {
    const entry = { target: markUnclear('about\n80'), outcome: 'Loans are fast.' };
    expect(writeMap({ 'loan-time': entry, list: [entry] }, 0)).toEqual([
      'loan-time:',
      '  outcome: Loans are fast.',
      '  # target: about 80',
      'list:',
      '  - outcome: Loans are fast.',
      '    # target: about 80',
    ]);
  });
});
