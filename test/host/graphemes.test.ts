/** A key deletes or passes a whole character, as people see it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMissingPresses, type TypedLine } from '../../src/host/graphemes.ts';
import { runs } from '../property-runs.ts';

type Key = 'backspace' | 'delete' | 'left' | 'right';

/** Does what Node’s readline does: one code point for each key. */
function press({ text, cursor }: TypedLine, key: Key): TypedLine {
  const before = [...text.slice(0, cursor)];
  const after = [...text.slice(cursor)];
  if (key === 'backspace') {
    const kept = before.slice(0, -1).join('');
    return { text: kept + after.join(''), cursor: kept.length };
  }
  if (key === 'delete') return { text: before.join('') + after.slice(1).join(''), cursor };
  if (key === 'left') return { text, cursor: before.slice(0, -1).join('').length };
  return { text, cursor: cursor + (after[0]?.length ?? 0) };
}

function pressWhole(line: TypedLine, key: Key): TypedLine {
  let now = press(line, key);
  const missing = findMissingPresses(line, now);
  for (let times = missing?.times ?? 0; times > 0 && missing; times--) now = press(now, missing.key);
  return now;
}

const CHARACTERS = ['a', 'é', 'e\u0301', '👩‍👩‍👧', '🇳🇴', '👍🏽', '❤️', '1️⃣', '日', '한', 'ก็', '🏴󠁧󠁢󠁷󠁬󠁳󠁿', ' ', 'क्षि'];
const splitIntoCharacters = (text: string) =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

describe('a key', () => {
  it.each(CHARACTERS)('deletes and passes %s as a whole', (character) => {
    const text = `x${character}y`;
    const end = text.length - 1;
    expect(pressWhole({ text, cursor: end }, 'backspace')).toEqual({ text: 'xy', cursor: 1 });
    expect(pressWhole({ text, cursor: 1 }, 'delete')).toEqual({ text: 'xy', cursor: 1 });
    expect(pressWhole({ text, cursor: end }, 'left')).toEqual({ text, cursor: 1 });
    expect(pressWhole({ text, cursor: 1 }, 'right')).toEqual({ text, cursor: end });
  });

  it('never stops within a character, wherever it is pressed', () => {
    const keys = fc.array(fc.constantFrom<Key>('backspace', 'delete', 'left', 'right'), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 8 }), keys, (parts, pressed) => {
        let line: TypedLine = { text: parts.join(''), cursor: parts.join('').length };
        for (const key of pressed) {
          const before = splitIntoCharacters(line.text);
          const next = pressWhole(line, key);
          const kept = splitIntoCharacters(next.text);
          const isAtEdge = next.text === line.text;
          if (!isAtEdge) expect(kept.length).toBeLessThan(before.length);
          if (!isAtEdge) for (const one of kept.slice(0, 1)) expect(before).toContain(one);
          const inside = splitIntoCharacters(next.text.slice(0, next.cursor)).join('');
          expect(inside).toBe(next.text.slice(0, next.cursor));
          expect([0, ...kept.map((_, index) => kept.slice(0, index + 1).join('').length)]).toContain(
            next.cursor,
          );
          line = next;
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  it.each([
    ['two words', 'two wo', 'two '],
    ['naïve Müller', 'naïve Mü', 'naïve '],
    ['cafe\u0301', 'caf', ''],
    ['a  b ', 'a  b', 'a  '],
    ['👩‍👩‍👧', '👩‍👩‍', ''],
  ])('Ctrl-W in %j deletes the whole word', (text, deleted, expected) => {
    const before = { text, cursor: text.length };
    const missing = findMissingPresses(before, { text: deleted, cursor: deleted.length }, true);
    let line: TypedLine = { text: deleted, cursor: deleted.length };
    for (let times = missing?.times ?? 0; times > 0; times--) line = press(line, 'backspace');
    expect(line.text).toBe(expected);
  });
});
