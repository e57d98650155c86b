/** Splits the input of a terminal into keys and pasted text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPaste, splitTypedInput, type TypedInput } from '../../src/host/typed-input.ts';
import { runs } from '../property-runs.ts';

const START = '\x1b[200~';
const END = '\x1b[201~';

/** Splits text that arrives in parts at once, and then nothing more. */
function splitParts(parts: readonly string[]): readonly TypedInput[] {
  const all: TypedInput[] = [];
  let rest = '';
  let isQuick = false;
  for (const [index, part] of [...parts, ''].entries()) {
    const sent = rest + part;
    const split = splitTypedInput(sent, { isQuick, isOver: index === parts.length });
    all.push(...split.inputs);
    rest = split.rest;
    isQuick = rest !== '' || (sent !== '' && /[^\0-\x1f\x7f]$/.test(sent));
  }
  expect(rest).toBe('');
  return all;
}

/** Returns the text of an answer, with line breaks as `|`, and each Enter as `⏎`. */
const showTyped = (parts: readonly string[]) =>
  splitParts(parts)
    .map((input) =>
      input.is === 'keys'
        ? input.text.replace(/[\r\n]/g, '⏎')
        : cleanPaste(input.text).replaceAll('\n', '|') + (input.isEntered ? '⏎' : ''),
    )
    .join('');

describe('typed input', () => {
  it.each([
    [['a'], 'a'],
    [['\r'], '⏎'],
    [['a', '\r'], 'a⏎'],
    [['answer\r'], 'answer⏎'],
    [['answer\n'], 'answer⏎'],
    [['\r\r\r'], '⏎⏎⏎'],
    [['a\r\r\r'], 'a⏎⏎⏎'],
    [['\r', '\x1b[B\r'], '⏎\x1b[B⏎'],
    [['a\r\x1b[B\r'], 'a⏎\x1b[B⏎'],
    [['\x1b[A'], '\x1b[A'],
    [['\x1b'], '\x1b'],
    [['half\x03'], 'half\x03'],
    [['👩‍👩‍👧\x7f'], '👩‍👩‍👧\x7f'],
  ])('%j is keys', (parts, expected) => {
    expect(showTyped(parts)).toBe(expected);
  });
});

describe('pasted text', () => {
  it.each([
    [['one\ntwo\nthree'], 'one|two|three'],
    [['one\rtwo\rthree\r'], 'one|two|three⏎'],
    [['one\r\ntwo\r\nthree\r\n'], 'one|two|three⏎'],
    [['one\n', 'two\n', 'three\n'], 'one|two|three⏎'],
    [['one', '\n', 'two', '\n', 'three'], 'one|two|three'],
    [['one\u2028two\u2029three'], 'one|two|three'],
    [['one\n\ntwo'], 'one||two'],
    [['\tone\n\ttwo'], ' one| two'],
    [[`${START}one\rtwo\r${END}`], 'one|two'],
    [[`${START}one${END}\r`], 'one⏎'],
    [[`${START}one`, `two${END}`], 'onetwo'],
    [[`${START}\x1b[31mred\x1b[0m \x07bell\x1b]0;title\x07${END}`], 'red bell'],
    [[`${START}a\x03b\x04c${END}`], 'abc'],
    [[`typed ${START}pasted\n${END} typed\r`], 'typed pasted typed⏎'],
    [[`${START}never ends`], 'never ends'],
  ])('%j is one answer', (parts, expected) => {
    expect(showTyped(parts)).toBe(expected);
  });

  it('is the same in whatever parts it arrives', () => {
    const line = fc.string({
      unit: fc.constantFrom('a', 'ü', ' ', '👩‍👩‍👧', '日'),
      minLength: 1,
      maxLength: 6,
    });
    const lines = fc.array(line, { minLength: 2, maxLength: 5 });
    const cuts = fc.array(fc.nat(60), { maxLength: 6 });
    const cut = (text: string, at: readonly number[]) => {
      const places = [...new Set([0, ...at.filter((one) => one < text.length), text.length])].sort(
        (a, b) => a - b,
      );
      return places.slice(1).map((to, index) => text.slice(places[index], to));
    };
    fc.assert(
      fc.property(
        lines,
        cuts,
        fc.constantFrom('\r', '\n', '\r\n'),
        fc.boolean(),
        (texts, at, end, isMarked) => {
          const text = texts.join(end);
          const sent = isMarked ? START + text + END : text;
          const answer = cleanPaste(text).replaceAll('\n', '|');
          expect(showTyped(cut(sent, at))).toBe(answer);
        },
      ),
      { numRuns: runs(2000) },
    );
  });

  const any = fc.constantFrom(
    ...[
      'a',
      'é',
      '日',
      '👧',
      ' ',
      '\t',
      '\r',
      '\n',
      '\r\n',
      '\u2028',
      '\0',
      '\x03',
      '\x04',
      '\x1a',
      '\x7f',
      '\x9b',
    ],
    ...['\x1b', '[', '0', '200~', ']', '\x07', 'm', '\x1b[', '\x1b[20', '\x1b[200~', '\x1b[1;5D'],
  );

  it('is never an Enter in the middle, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: any, maxLength: 60 }), (text) => {
        const pasted = text.replaceAll(END, '');
        const [input, ...more] = splitParts([START + pasted + END]);
        expect([input?.is, more]).toEqual(['paste', []]);
        expect(cleanPaste(pasted)).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]/);
      }),
      { numRuns: runs(2000) },
    );
  });
});
