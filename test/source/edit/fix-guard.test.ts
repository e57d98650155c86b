/** The guard through which each fix goes, as a table of what a fix may name and what else it must not touch. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fix } from '../../../src/model/finding.ts';
import { fixStrategy } from '../../../src/source/edit/fix-strategy.ts';

const HEAD = 'strat: 1\nname: x\n';

/** Makes the fix that replaces the first occurrence of a piece. */
function replace(text: string, piece: string, by: string): Fix {
  const start = text.indexOf(piece);
  if (start === -1) throw new Error(`${piece} is not there`);
  return { description: 'x', edits: [{ start, end: start + piece.length, text: by }] };
}

function tryFix(body: string, piece: string, by: string, file = 'strategy.yaml') {
  const text = file.endsWith('.md') ? `---\n${HEAD}${body}` : HEAD + body;
  const { bytes, refused } = fixStrategy(new TextEncoder().encode(text), file, [replace(text, piece, by)]);
  const after = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { why: refused[0]?.why, isFixed: after === text.replace(piece, by), isSame: after === text };
}

describe('a fix may', () => {
  it.each([
    ['rename a key', 'missin: Grow\n', 'missin', 'mission'],
    ['rename a key in quotes', '"missin": Grow\n', 'missin', 'mission'],
    ['rename a key whose value is long', 'missin: >-\n  Grow\n  fast\n# why\n', 'missin', 'mission'],
    ['take an invisible character from a text', 'mission: Gr\u200bow\n', '\u200b', ''],
    ['take one from a comment', 'mission: Grow # f\u200bast\n', '\u200b', ''],
    ['delete a comment with its line', 'mission: a\n  # no\nvalues: [b]\n', '  # no\n', ''],
    ['delete a comment behind a value', 'mission: a # no\n', ' # no', ''],
    ['shorten a comment', 'mission: a # no, yes\n', 'no, ', ''],
  ])('%s', (_what, body, piece, by) => {
    expect(tryFix(body, piece, by)).toMatchObject({ why: undefined, isFixed: true });
    expect(tryFix(body.replaceAll('\n', '\r\n'), piece.replaceAll('\n', '\r\n'), by).isFixed).toBe(true);
  });

  it('change the narrative below a plan', () => {
    const body = 'mission: a\n---\nText\u200b\n';
    expect(tryFix(body, '\u200b', '', 'strategy.md')).toMatchObject({ why: undefined, isFixed: true });
  });
});

describe('a fix is left out', () => {
  it.each([
    ['rename a key over two lines', 'mission: a\nGrow\nvalues: [b]\n', 'Grow\nvalues', 'values', 'more'],
    ['rename a key to one that exists', 'missin: a\nmission: b\n', 'missin', 'mission', 'more'],
    ['rename a key to none of ours', 'missin: a\n', 'missin', 'misson', 'more'],
    ['rename an entry', 'people:\n  a\u200bb: { name: c }\n', '\u200b', '', 'more'],
    ['rename a key to a commitment', 'criteria:\n  a: { taget: 2 }\n', 'taget', 'target', 'commitment'],
    ['change the value of a target', 'criteria:\n  a: { target: 20 }\n', '20', '2', 'commitment'],
    ['take a character from a date', 'end: "2028\u200b"\n', '\u200b', '', 'commitment'],
    [
      'take one from an owner in a section that is not known',
      'exection:\n  x: [{ owner: a\u200bb }]\n',
      '\u200b',
      '',
      'commitment',
    ],
    ['write into a text', 'mission: Grow\n', 'Grow', 'Growth', 'more'],
    ['make a number of a text', 'reality:\n  today: 2\u200b0\n', '\u200b', '', 'more'],
    ['empty a text', 'mission: \u200b\n', '\u200b', '', 'more'],
    ['delete a line', 'mission: a\nvalues: [b]\n', 'mission: a\n', '', 'more'],
    ['delete a line break', 'mission: a\nvalues: [b]\n', '\n', '', 'more'],
    ['delete a comment with a value', 'mission: a # no\n', 'a # no', '', 'more'],
    ['join lines around a comment', 'mission: a # no\nvalues: [b]\n', ' # no\n', '', 'more'],
    ['change the indentation', 'criteria:\n  a:\n    tags: [b]\n', '    tags', '   tags', 'more'],
    ['delete a bracket', 'values: [b]\n', '[', '', 'more'],
    ['make a comment of a value', 'mission: Grow\n', 'Grow', '# Grow', 'more'],
    ['change a file that YAML cannot read', 'missin: a\nvalues: [b\n', 'missin', 'mission', 'more'],
  ])('that would %s', (_what, body, piece, by, why) => {
    expect(tryFix(body, piece, by)).toMatchObject({ why, isSame: true });
  });
});

it('random edits change a value, key or comment only where they stand in it', () => {
  const body = `${HEAD}missin: Gr\u200bow # wh\u200by\nvalues: [a\u200bb, "c"]\ncriteria:\n  a:\n    # no\n    target: 1\n`;
  const edit = fc.record({
    start: fc.nat({ max: body.length }),
    length: fc.nat({ max: 9 }),
    text: fc.constantFrom('', '', 'x', '#', '\n', 'mission'),
  });
  fc.assert(
    fc.property(edit, ({ start, length, text }) => {
      const end = Math.min(body.length, start + length);
      const fix = { description: 'x', edits: [{ start, end, text }] };
      const { bytes, applied } = fixStrategy(new TextEncoder().encode(body), 'strategy.yaml', [fix]);
      const after = new TextDecoder().decode(bytes);
      expect(after).toBe(applied.length === 0 ? body : body.slice(0, start) + text + body.slice(end));
      expect(after).toContain('target: 1');
      expect(after.replace(/ *#.*/g, '').split('\n').filter(Boolean).length).toBeGreaterThanOrEqual(7 - 1);
    }),
  );
});
