/** Every text of a source is in what is written, or named as left out: counted without the account that import keeps. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../property-runs.ts';
import { listWritten, readText } from './read.ts';

const HEADINGS = [
  'Objective',
  'Key Result',
  'Owner',
  'Baseline',
  'Target',
  'Current',
  'Unit',
  'Due',
  'Start',
  'Status',
  'Progress',
  'Confidence',
  'Parent',
  'ID',
  'Type',
  'Title',
  'Initiative',
  'KPI',
  'Tags',
  'Period',
  'Q1 2026',
  '2026-06-30',
  'Notes',
  'Whatever',
  'Stage',
  'Description',
  'Last updated',
];

/** Texts that are read as values, of which only the value must come out. */
const VALUES = [
  '40',
  '12.5',
  '55 %',
  '2027-06-30',
  'Q3 2026',
  'on track',
  'yes',
  'Objective',
  'incremental',
  'TBD',
  '30-40',
];

/** A cell: empty, a value, or a word that occurs once. */
const cell = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 4, arbitrary: fc.constant('?') },
);

const table = fc
  .record({
    headings: fc.uniqueArray(fc.constantFrom(...HEADINGS), { minLength: 2, maxLength: 9 }),
    rows: fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 8 }),
  })
  .map(({ headings, rows }) => {
    let count = 0;
    const cells = rows.map((row) =>
      row.slice(0, headings.length).map((text) => (text === '?' ? `word${++count}x` : text)),
    );
    return {
      headings: ['Objective', ...headings.filter((one) => one !== 'Objective')],
      cells: cells.map((row) => [`goal${++count}x`, ...row].slice(0, headings.length + 1)),
    };
  });

/** Checks that each word comes out. */
function expectWords(source: string, written: string, leftOut: string): void {
  const words = source.match(/(?:word|goal)\d+x/g) ?? [];
  expect(words.filter((word) => !written.includes(word) && !leftOut.includes(word))).toEqual([]);
}

const joinLeftOut = (texts: readonly { readonly fate: string; readonly text: string }[]) =>
  texts
    .filter(({ fate }) => fate === 'left-out')
    .map(({ text }) => text)
    .join('\n');

describe('no text is lost', () => {
  it('in a table, whatever its columns are', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ headings, cells }) => {
        const width = headings.length;
        const rows = cells.map((row) => row.slice(0, width));
        const text = [headings, ...rows].map((row) => row.map((one) => `"${one}"`).join(',')).join('\n');
        const reading = await readText(text, 'any.csv', { habits: { order: 'dmy', decimal: 'point' } });
        const written = listWritten(reading).join('\n');
        expectWords(text, written, joinLeftOut(reading.texts));
        const filled = rows.flat().filter((one) => one !== '').length;
        const unused = reading.texts.filter(({ why }) => why === 'the heading of an empty column').length;
        expect(reading.texts.length - unused).toBe(filled);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('in the data of another tool, whatever its keys are', async () => {
    const key = fc.constantFrom(
      'goals',
      'objectives',
      'keyResults',
      'metrics',
      'title',
      'name',
      'owner',
      'target',
      'current',
      'status',
      'Q4',
      '2027',
      'anything',
      'tags',
      'history',
      'date',
      'value',
      'done',
      'id',
      'projects',
    );
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        cell,
        fc.integer({ min: -5, max: 5000 }),
        fc.boolean(),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(key, tie('node'), { maxKeys: 5 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(node, async (value) => {
        let count = 0;
        const source = JSON.stringify({ objectives: [{ title: 'goal0x' }], more: value }).replace(
          /"\?"/g,
          () => `"word${++count}x"`,
        );
        const reading = await readText(source, 'any.json', {
          as: 'json',
          habits: { order: 'dmy', decimal: 'point' },
        });
        expectWords(source, listWritten(reading).join('\n'), joinLeftOut(reading.texts));
      }),
      { numRuns: runs(1000) },
    );
  });
});
