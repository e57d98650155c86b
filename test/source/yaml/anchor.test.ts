import { describe, expect, it } from 'vitest';
import { makeAnchorFinder, parseStrategy } from '../../../src/source/parse.ts';

/** Returns the lines that the comment `# here` is most likely about, the first without its indentation. */
function held(text: string, file = 'strategy.yaml'): string | undefined {
  return heldAll(text, file)[0];
}

/** Returns the lines of each place that the comment may be about, the likeliest first. */
function heldAll(text: string, file = 'strategy.yaml'): readonly string[] {
  const reading = parseStrategy(new TextEncoder().encode(text), file);
  const comment = reading.comments.find((one) => one.text.startsWith('# here'));
  if (!comment) throw new Error('the comment was not read');
  return makeAnchorFinder(reading)(comment).map((range) => {
    const lines = reading.text.split(/\r?\n/).slice(range.start.line - 1, range.end.line);
    const last = (lines.pop() ?? '').slice(0, range.end.column - 1);
    return [...lines, last].join('|').slice(range.start.column - 1);
  });
}

const HEAD = 'strat: 1\nname: x\n';

describe('a comment on its own line is about what begins below it', () => {
  it.each([
    ['a section', '# here\ncriteria:\n  a:\n    target: 1\nvalues: [b]\n', 'criteria:|  a:|    target: 1'],
    ['an entry', 'criteria:\n  # here\n  a:\n    target: 1\n  b: {}\n', 'a:|    target: 1'],
    ['a key', 'criteria:\n  a:\n    # here\n    target: 1\n    due: 2028\n', 'target: 1'],
    [
      'a key below another comment',
      'criteria:\n  # here\n  # more\n\n  a:\n    target: 1\n',
      'a:|    target: 1',
    ],
    ['an item', 'not_doing:\n  # here\n  - what: x\n    why: y\n  - what: z\n', 'what: x|    why: y'],
    ['an item, behind its dash', 'not_doing:\n  - # here\n    what: x\n    why: y\n', 'what: x|    why: y'],
    ['an item that is a text', 'values:\n  - a\n  # here\n  - b\n', 'b'],
    ['a key in braces', 'criteria: {\n  # here\n  a: { target: 1 },\n  b: {} }\n', 'a: { target: 1 }'],
    ['a key that is not known', '# here\ncritera:\n  a: {}\nvalues: [b]\n', 'critera:|  a: {}'],
    [
      'a key whose value is wrong',
      'criteria:\n  a:\n    # here\n    target: [1]\n    due: 2028\n',
      'target: [1]',
    ],
    ['nothing', 'values: [b]\n# here\n', undefined],
  ])('which is %s', (_what, text, lines) => {
    expect(held(HEAD + text)).toBe(lines);
    expect(held((HEAD + text).replaceAll('\n', '\r\n'))).toBe(lines);
  });
});

/** A section, an entry and what is below, with the comment where a formatter or an editor may have put it. */
describe('a comment that was moved is also about', () => {
  const A = 'a:|    target: 1';
  const T = 'target: 1';
  it.each([
    ['the entry that it ends', 'criteria:\n  a:\n    target: 1\n    # here\n  b:\n    target: 2\n', [A, T]],
    ['the last entry', 'criteria:\n  a:\n    target: 1\n    # here\nvalues: [b]\n', [A, T, 'criteria']],
    ['the entry at the end of the file', 'criteria:\n  a:\n    target: 1\n    # here\n', [A, T, 'criteria']],
    ['the section that it ends', 'criteria:\n  a: {}\n  # here\nvalues: [b]\n', ['criteria', 'a: {}']],
    ['an item that it ends', 'not_doing:\n  - what: x\n    # here\n  - what: y\n', ['what: x', 'what: x']],
    ['the list that it ends', 'values:\n  - b\n  # here\nmission: c\n', ['values:|  - b', 'b']],
    [
      'its entry, if it is first in it',
      'criteria:\n  a:\n    # here\n    target: 1\n    due: 2028\n',
      ['target: 1', 'a:|    # here|    target: 1|    due: 2028'],
    ],
    [
      'its section, but not all of its entries, if it is first in it',
      'criteria:\n  # here\n  a:\n    target: 1\n  b: {}\n',
      [A, 'criteria'],
    ],
    ['its list', 'not_doing:\n  # here\n  - what: x\n', ['what: x', 'not_doing']],
    ['its key, above a text', 'mission:\n  # here\n  Grow\nvalues: [b]\n', ['mission:|  # here|  Grow']],
    [
      'only what is below, between two keys',
      'criteria:\n  a:\n    target: 1\n    # here\n    due: 2028\n',
      ['due: 2028'],
    ],
    ['only what is below, in the same column', 'criteria:\n  a: {}\n  # here\n  b: {}\n', ['b: {}']],
  ])('%s', (_what, text, places) => {
    expect(heldAll(HEAD + text)).toEqual(places);
    expect(heldAll((HEAD + text).replaceAll('\n', '\r\n'))).toEqual(places);
  });
});

describe('a comment after a value is about its key', () => {
  it.each([
    ['a number', 'criteria:\n  a:\n    target: 1 # here\n    due: 2028\n', 'target: 1'],
    ['the last value of many that end together', 'criteria:\n  a:\n    target: 1 # here\n', 'target: 1'],
    [
      'an entry',
      'criteria:\n  a: # here\n    target: 1\n    due: 2028\n  b: {}\n',
      'a:|    target: 1|    due: 2028',
    ],
    ['a section', 'criteria: # here\n  a: { target: 1 }\nvalues: [b]\n', 'criteria:|  a: { target: 1 }'],
    [
      'an entry in braces',
      'criteria:\n  a: { target: 1, due: 2028 } # here\n  b: {}\n',
      'a: { target: 1, due: 2028 }',
    ],
    ['a key in braces over lines', 'criteria:\n  a: { target: 1, # here\n       due: 2028 }\n', 'target: 1'],
    ['braces that open', 'criteria:\n  a: { # here\n       due: 2028 }\n', 'a: {|       due: 2028 }'],
    [
      'braces that close',
      'criteria:\n  a: {\n    due: 2028\n  } # here\n  b: {}\n',
      'a: {|    due: 2028|  }',
    ],
    ['an item', 'values:\n  - a # here\n  - b\n', 'a'],
    ['a key of an item', 'not_doing:\n  - what: x # here\n    why: y\n', 'what: x'],
    ['a text in quotes', 'values:\n  - "a # b" # here\n', '"a # b"'],
    ['a text over lines', 'mission: >- # here\n  one\n  two\nvalues: [b]\n', 'mission: >-|  one|  two'],
    ['nothing', 'criteria:\n  a:\n    target: # here\n    due: 2028\n', 'target:'],
  ])('which ends with %s', (_what, text, lines) => {
    expect(
      held(HEAD + text)
        ?.replace(/ *# here/, '')
        .trimEnd(),
    ).toBe(lines);
    expect(
      held((HEAD + text).replaceAll('\n', '\r\n'))
        ?.replace(/ *# here/, '')
        .trimEnd(),
    ).toBe(lines);
  });
});

describe('a comment above the first key is about the file', () => {
  const body = 'strat: 1\nname: x\n';
  it.each([
    ['first of all', `# here\n${body}`, 'strategy.yaml'],
    ['below other comments', `# yaml-language-server: $schema=x\n\n# here\n${body}`, 'strategy.yaml'],
    ['behind a byte order mark', `\ufeff# here\n${body}`, 'strategy.yaml'],
    ['in braces', '{\n  # here\n  "strat": 1, "name": "x" }\n', 'strategy.yaml'],
    ['in front matter', `---\n# here\n${body}---\n# Text\n`, 'strategy.md'],
  ])('if it is %s', (_what, text, file) => {
    const whole = text.replace('\ufeff', '').split('\n').join('|');
    expect(held(text, file)).toBe(whole);
  });

  it('and a comment after that key is only about the key', () => {
    expect(held('strat: 1 # here\nname: x\n')).toBe('strat: 1');
  });

  it('and the narrative below front matter has no comments', () => {
    const reading = parseStrategy(new TextEncoder().encode(`---\n${body}---\n# here\n`), 'strategy.md');
    expect(reading.comments).toEqual([]);
  });
});
