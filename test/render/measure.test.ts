import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepVisibleLine } from '../../src/model/visible.ts';
import { measureWidth, wrapToWidth } from '../../src/render/measure.ts';
import { anyText } from './hostile-text.ts';

const column = { size: 13, width: 120, lines: 100 };

describe('wrapped text', () => {
  it('breaks between words', () => {
    expect(wrapToWidth('The desk decides loans up to ten thousand.', column)).toEqual([
      'The desk decides',
      'loans up to ten',
      'thousand.',
    ]);
  });

  it('breaks between signs of a script without spaces', () => {
    const lines = wrapToWidth('会員が待っている間に融資を決める。', column);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('会員が待っている間に融資を決める。');
    expect(lines.every((line) => !line.startsWith('。'))).toBe(true);
  });

  it('breaks inside a word that is too long, and is cut if there is no room', () => {
    expect(wrapToWidth('x'.repeat(40), column).length).toBeGreaterThan(1);
    expect(wrapToWidth('one two three four five six seven eight nine ten', { ...column, lines: 2 })).toEqual([
      'one two three four',
      'five six seven…',
    ]);
  });

  it('fits its column and loses nothing', () => {
    fc.assert(
      fc.property(anyText.map(keepVisibleLine), (text) => {
        const lines = wrapToWidth(text, column);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines)
          if ([...line].length > 1)
            expect(measureWidth(line, column)).toBeLessThanOrEqual(column.width * 1.01);
      }),
    );
  });
});
