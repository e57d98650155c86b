import { expect, it } from 'vitest';
import { measureDisplayWidth } from '../../src/report/frame.ts';
import { isPlain, replaceUnsafe, revealCharacters } from '../../src/report/terminal.ts';

const SIGNS = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));
const plain = SIGNS.filter(isPlain);

it('plain characters are not controls, invisible, marks, wide or halves', () => {
  expect(plain.length).toBeGreaterThan(800);
  const odd = plain.filter((sign) => /[\p{C}\p{M}\p{Emoji_Presentation}\u3000-\uffff]/u.test(sign));
  expect(odd).toEqual(['\t', '\n']);
});

it('plain characters look the same among others', () => {
  const [unsafe, wide] = ['\u202e', '会'];
  for (const sign of plain) {
    expect(revealCharacters(`${sign}${unsafe}`)).toBe(`${sign}‹U+202E›`);
    expect(measureDisplayWidth(`${sign}${wide}`)).toBe(3);
  }
  expect(replaceUnsafe(plain.join('') + unsafe, () => '!')).toBe(`${plain.join('')}!`);
});
