/** Every limit of the format gives one clear finding at its place. */
import { describe, expect, it } from 'vitest';
import { answerTo, wrongsOf } from './pipeline.ts';
import semantics from './vectors/yaml-semantics.json' with { type: 'json' };

const HEAD = 'strat: 1\nname: Harbor\n';
const nested = (levels: number) =>
  `${HEAD}${[...Array(levels).keys()].map((at) => `${' '.repeat(at)}x-a:\n`).join('')}`;
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

type Row = readonly [what: string, content: string | Uint8Array, place: string, message: RegExp];

const SYNTAX: readonly Row[] = [
  ['an anchor', `${HEAD}mission: &a text\n`, '3:10', /`&`.*anchor/],
  ['an alias', `${HEAD}mission: *a\n`, '3:10', /`\*`.*alias/],
  ['a tag', `${HEAD}mission: !!str 1\n`, '3:10', /`!`.*tag/],
  ['a tag of its own', `${HEAD}mission: !run x\n`, '3:10', /`!`.*tag/],
  ['a merge key', `${HEAD}criteria:\n  a:\n    <<: { target: 1 }\n`, '5:5', /`<<`.*merge/],
  ['a merge key at the top', `${HEAD}<<: { owner: x }\n`, '3:1', /`<<`.*merge/],
  ['a complex key', `${HEAD}? a\n: b\n`, '3:1', /`\?`.*complex key/],
  ['a list as a key', `${HEAD}x-a: { [a]: 1 }\n`, '3:8', /cannot be a key/],
  ['a directive', `%YAML 1.1\n---\n${HEAD}`, '1:1', /`%`.*directive/],
  ['a directive for tags', `%TAG ! tag:x,2000:\n---\n${HEAD}`, '1:1', /`%`.*directive/],
  ['a second document', `${HEAD}---\nname: Other\n`, '3:1', /second document/],
  ['an end of the document', `${HEAD}...\n`, '3:1', /`\.\.\.`/],
  ['UTF-8 with a byte that is none', bytes(`${HEAD}mission: caf`, [0xe9], '\n'), '3:13', /not UTF-8/],
  ['UTF-8 that is overlong', bytes(`${HEAD}mission: `, [0xc0, 0xaf], '\n'), '3:10', /not UTF-8/],
  ['UTF-8 with a half character', bytes(`${HEAD}mission: `, [0xed, 0xa0, 0x80], '\n'), '3:10', /not UTF-8/],
  ['UTF-8 that is cut off', bytes(`${HEAD}mission: `, [0xe2, 0x82]), '3:10', /not UTF-8/],
  [
    'UTF-16, little end first',
    bytes([0xff, 0xfe], Buffer.from(HEAD, 'utf16le').toString('latin1')),
    '1:1',
    /UTF-16/,
  ],
  ['UTF-16, big end first', bytes([0xfe, 0xff], [...HEAD].join('\0')), '1:1', /UTF-16/],
  [
    'UTF-16 without a mark',
    [...HEAD].map((letter) => `${letter}\0`).join(''),
    '1:2',
    /control character \(U\+0000\)/,
  ],
  ['NUL', `${HEAD}mission: a\0b\n`, '3:11', /U\+0000/],
  ['ESC', `${HEAD}mission: \x1b[31mred\n`, '3:10', /U\+001B/],
  ['ESC in a comment', `${HEAD}# \x1b[2J\n`, '3:3', /U\+001B/],
  ['C1', `${HEAD}mission: \x9b31m\n`, '3:10', /U\+009B/],
  ['DEL', `${HEAD}mission: a\x7f\n`, '3:11', /U\+007F/],
  ['a noncharacter', `${HEAD}mission: a\uffff\n`, '3:11', /U\+FFFF/],
  ['ESC as an escape', `${HEAD}mission: "\\e[31mred"\n`, '3:1', /control character, written as an escape/],
  [
    'half a character as an escape',
    `${HEAD}mission: "\\ud800"\n`,
    '3:1',
    /control character, written as an escape/,
  ],
  [
    'ESC as an escape in a name',
    'strat: 1\nname: "\\e[31m"\n',
    '2:1',
    /control character, written as an escape/,
  ],
  ['ESC as an escape in a list', `${HEAD}values:\n  - ok\n  - "\\x9b31m"\n`, '5:5', /written as an escape/],
  ['CR alone', 'strat: 1\rname: x\n', '1:9', /ends in CR alone/],
  ['a key twice', `${HEAD}owner: a\nowner: b\n`, '4:1', /`owner` is given twice/],
  [
    'an id twice',
    `${HEAD}criteria:\n  a: { target: 1, baseline: 0 }\n  a: { target: 2 }\n`,
    '5:3',
    /`a` is given twice/,
  ],
  ['a key plain and quoted', `${HEAD}glossary:\n  1: a\n  "1": b\n`, '5:3', /`1` is given twice/],
  ['a key in NFC and NFD', `${HEAD}glossary:\n  caf\u00e9: a\n  cafe\u0301: b\n`, '5:3', /given twice/],
  [
    'a key with a space of another kind',
    `${HEAD}glossary:\n  a b: 1x\n  a\u00a0b: 2x\n`,
    '5:3',
    /given twice/,
  ],
  ['a key with a variation selector', `${HEAD}glossary:\n  ab: x\n  a\ufe00b: y\n`, '5:3', /given twice/],
  [
    'infinity',
    `${HEAD}criteria:\n  a: { baseline: 1, target: .inf }\n`,
    '4:21',
    /not a number that can be reached/,
  ],
  [
    'minus infinity',
    `${HEAD}criteria:\n  a: { baseline: 1, target: -.INF }\n`,
    '4:21',
    /not a number that can be/,
  ],
  [
    'not a number',
    `${HEAD}criteria:\n  a: { baseline: 1, target: .nan }\n`,
    '4:21',
    /not a number that can be reached/,
  ],
  [
    'a number too large',
    `${HEAD}criteria:\n  a: { baseline: 1, target: 1e400 }\n`,
    '4:21',
    /not a number that can be/,
  ],
  [
    'an unsafe integer',
    `${HEAD}criteria:\n  a: { baseline: 1, target: 9007199254740993 }\n`,
    '4:21',
    /more digits/,
  ],
  ['infinity in a list', `${HEAD}values: [.inf]\n`, '3:10', /not a number that can be reached/],
  ['infinity as the marker', 'strat: .inf\nname: x\n', '1:1', /not a number that can be reached/],
  ['depth 33', nested(33), '35:33', /deeper than 32/],
  ['depth 33 in brackets', `${HEAD}x-a: ${'['.repeat(32)}${']'.repeat(32)}\n`, '3:37', /deeper than 32/],
  ['817 brackets', `${HEAD}x-a: ${'['.repeat(817)}\n`, '3:37', /deeper than 32/],
  ['a bracket too many', `${HEAD}values: [a]]\n`, '3:1', /^Line 3 has one `\]` too many\.$/],
  ['60 colons in a row', `${HEAD}mission: ${'a: '.repeat(60)}b\n`, '3:104', /Too many `: `/],
  ['8,000 colons in a row in braces', `${HEAD}x-a: {${'a:\n '.repeat(8000)}b}\n`, '34:3', /Too many `: `/],
  ['over 1 MiB', `${HEAD}${'# x\n'.repeat(262_144)}`, '1:1', /over 1 MiB/],
  ['more parts than a strategy can need', `${HEAD}${'a: 1\n'.repeat(60_000)}`, '8572:2', /more parts/],
  ['one text of 40,000 characters', `${HEAD}mission: ${'x '.repeat(20_000)}\n`, '3:10', /characters/],
];

describe.each(SYNTAX)('a file with %s', (_what, content, place, message) => {
  const answer = answerTo(content);
  const formal = answer.findings.filter(({ rule, level }) => FORMAL.has(rule) && level === 'error');

  it('gets one finding, at its place', () => {
    expect(
      formal.map(({ rule, range: { start }, message }) => `${rule} ${start.line}:${start.column} ${message}`),
    ).toEqual([expect.stringMatching(new RegExp(`^syntax ${place} `))]);
    expect(formal[0]?.message).toMatch(message);
    expect(formal[0]?.help).toMatch(/\.$/);
  });

  it('counts as a strategy, and is printed well', () => {
    expect(answer.reading.is).toBe('strategy');
    expect(wrongsOf(answer)).toEqual([]);
  });
});

const FORMAL = new Set(['syntax', 'schema', 'key-unknown']);

describe('in valid YAML that is not a valid strategy', () => {
  const told = (text: string) =>
    answerTo(text)
      .findings.filter(({ rule }) => FORMAL.has(rule))
      .map(({ rule, level, range: { start } }) => `${rule} ${level} ${start.line}:${start.column}`);

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])(
    '%s is an unknown key',
    (key) => {
      expect(told(`${HEAD}${key}: { polluted: 1 }\n`)).toEqual(['key-unknown error 3:1']);
      expect(told(`${HEAD}criteria:\n  a:\n    ${key}: 1\n    baseline: 1\n`)).toContain(
        'key-unknown error 5:5',
      );
    },
  );

  it.each(['criteria', 'glossary', 'people', 'initiatives'])(
    '__proto__ is not accepted as an entry of %s',
    (map) => {
      const { reading } = answerTo(`${HEAD}${map}:\n  __proto__: 5\n`);
      expect(reading.findings.map(({ rule, range }) => `${rule} ${range.start.line}`)).toEqual(['schema 4']);
      expect(Object.keys(reading.model?.[map as 'criteria'] ?? {})).toEqual([]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  it('more than 1,000 entries are an error', () => {
    const entries = [...Array(1001).keys()].map((at) => `  a${at}: x\n`).join('');
    expect(told(`${HEAD}glossary:\n${entries}`)).toEqual(['schema error 3:1']);
  });

  it.each([
    ['\u202e', 'RLO'],
    ['\u2066', 'LRI'],
    ['\u200b', 'zero-width space'],
    ['\ufeff', 'a second BOM'],
    ['\u{e0041}', 'a tag'],
  ])('%j (%s) is a warning', (character) => {
    expect(told(`${HEAD}mission: a${character}b\n`)).toEqual(['syntax warn 3:11']);
  });

  it('the last finding counts the rest of many lines with invisible characters', () => {
    const { findings } = answerTo(`${HEAD}${'# \u200b\n'.repeat(1000)}`).reading;
    expect(findings).toHaveLength(100);
    expect(findings.at(-1)?.message).toMatch(/and so do 900 more lines\.$/);
  });
});

describe('bad entries of a list', () => {
  it('are left out, and only they, whatever else is wrong', () => {
    const text = `${HEAD}values: [a, 1, b, 2, c, 3, d]\nnot_doing: [{what: 1}, 5, {what: ok}, {x: 1, what: y}, 6]\nowner: 7\n`;
    const { model } = answerTo(text).reading;
    expect(model?.values).toEqual(['a', 'b', 'c', 'd']);
    expect(model?.not_doing).toEqual(
      [{}, { what: 'ok' }, { what: 'y' }].map((item) => expect.objectContaining(item)),
    );
    expect(model?.not_doing).toHaveLength(3);
  });
});

describe('depth 32 is allowed', () => {
  it('in blocks and in brackets', () => {
    expect(answerTo(nested(32)).reading.findings).toEqual([]);
    expect(answerTo(`${HEAD}x-a: ${'['.repeat(31)}${']'.repeat(31)}\n`).reading.findings).toEqual([]);
  });
});

describe('BOM and CRLF', () => {
  it('are accepted, and places stay correct', () => {
    const plain = answerTo(`${HEAD}owner: [a]\nmission: text\nfoo: 1\n`);
    const places = plain.findings.map(({ range }) => range);
    const crlf = answerTo(`\ufeff${plain.reading.text.replaceAll('\n', '\r\n')}`);
    expect(crlf.findings.map(({ range }) => range)).toEqual(places);
    expect(crlf.findings.map(({ message }) => message)).toEqual(plain.findings.map(({ message }) => message));
    expect(wrongsOf(crlf)).toEqual([]);
  });
});

describe('front matter', () => {
  const told = (text: string) => {
    const { reading } = answerTo(text, 'strategy.md');
    return [
      reading.is,
      ...reading.findings.map(({ range, message }) => `${range.start.line}:${range.start.column} ${message}`),
    ];
  };

  it('has places of the whole file', () => {
    expect(told('---\nstrat: 1\nname: x\nowner: &a b\n---\ntext\n')).toEqual([
      'strategy',
      expect.stringMatching(/^4:8 .*anchor/),
    ]);
  });

  it('without an end is reported, and not taken for another program’s file', () => {
    expect(told('---\nstrat: 1\nname: x\n')).toEqual([
      'strategy',
      expect.stringMatching(/^1:1 .*two lines of `---`/),
    ]);
    expect(told('strat: 1\nname: x\n')).toEqual([
      'strategy',
      expect.stringMatching(/^1:1 .*two lines of `---`/),
    ]);
    expect(told('# Our strategy\n\ntext\n')[0]).toBe('foreign');
  });

  it('ends at a line of its own, not after an invisible line separator', () => {
    expect(told('---\nstrat: 1\nname: x\u2028---\u2028foo: 1\n---\n')[0]).toBe('strategy');
    expect(
      answerTo('---\nstrat: 1\nname: "x\u2028---\u2028"\n---\ntext\n', 'strategy.md').reading.narrative,
    ).toBe('text\n');
  });
});

describe('a broken file of ours is not taken for another program’s', () => {
  it.each([
    ['{strat: 1, name: &a x}'],
    ['{"name": *a, "strat": 1}'],
    ['{\n  "strat": 1,\n  "name": !x y\n}\n'],
    ['"strat": 1\nname: [\n'],
    ['strat : 1\nname: *x\n'],
  ])('%j', (text) => {
    expect(answerTo(text).reading.is).toBe('strategy');
    expect(answerTo(text).findings.length).toBeGreaterThan(0);
  });
});

describe('yaml that does not mean what it shows gets a finding', () => {
  it.each(semantics.map(({ name, text }) => [name, text] as const))('for %s', (_name, text) => {
    const answer = answerTo(`${HEAD}${text}`);
    expect(wrongsOf(answer)).toEqual([]);
    expect(answer.findings.length).toBeGreaterThan(0);
  });
});
