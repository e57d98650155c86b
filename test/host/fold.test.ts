import { expect, it } from 'vitest';
import { countColumns, foldText } from '../../src/host/fold.ts';

it.each([
  ['Loans', 5],
  ['融資が', 6],
  ['👩‍👩‍👧', 2],
  ['e\u0301', 1],
  ['قرض', 3],
])('%s takes %d columns', (text, columns) => {
  expect(countColumns(text)).toBe(columns);
});

it('wide text breaks between characters, never before a closing sign', () => {
  const lines = foldText('実際に進める人たちにとって、なぜ大切なのですか？', 29).split('\n  ');
  expect(lines).toEqual(['実際に進める人たちにとって、', 'なぜ大切なのですか？']);
  for (const line of lines) expect(countColumns(line)).toBeLessThanOrEqual(28);
});

it('other text breaks between words', () => {
  expect(foldText('One two three four', 13)).toBe('One two\n  three four');
});
