/**
 * The quick reader agrees with the library or gives up. In the project `long`, `COMPARISONS=100000` tries that many
 * of each kind.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { writeMap } from '../../../src/source/edit/write-yaml.ts';
import { readByHand, readTree } from '../../../src/source/yaml/tree.ts';
import { runs, SEED } from '../../property-runs.ts';
import { compare } from '../both.ts';
import { draftMap } from '../drafts.ts';
import { excerpt, mutant, oneOf, type Random, randomFrom, soup } from '../mutants.ts';
import { scribble } from '../scribbles.ts';
import { VALUES } from '../values.ts';

const ROOT = new URL('../../../', import.meta.url);
const files = ['examples', 'templates'].flatMap((folder) =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
);
const texts = files.map((file) => readFileSync(new URL(file, ROOT), 'utf8'));

const MANY = runs(Number(process.env.COMPARISONS ?? 4000));

/**
 * Compares texts made from consecutive seeds.
 * @returns how many of them the quick reader read
 */
function tryAll(make: (random: Random) => string, times = MANY): number {
  let read = 0;
  for (let seed = 0; seed < times; seed++) {
    const text = make(randomFrom(SEED + seed));
    const verdict = compare(text, seed % 5 === 0 ? '---\nx\n' : '');
    if (verdict.startsWith('differs')) expect({ seed: SEED + seed, text, verdict }).toBeUndefined();
    if (verdict === 'same') read++;
  }
  return read;
}

/**
 * Expects the quick reader to read enough texts for the comparison to mean something; a small sample would depend on
 * chance.
 */
function expectMany(read: number, least: number): void {
  if (MANY >= 1000) expect(read).toBeGreaterThan(least);
}

describe('the quick reader', () => {
  it.each(files)('reads %s as the library does, also with CRLF and below front matter', (file) => {
    const text = readFileSync(new URL(file, ROOT), 'utf8');
    expect(compare(text)).toBe('same');
    expect(compare(text.replaceAll('\n', '\r\n'))).toBe('same');
    expect(compare(text, '---\n')).toBe('same');
    expect(compare(text.trimEnd())).toBe('same');
  });

  it.each(VALUES)('reads %j as the library does', (value) => {
    for (const text of [`a: ${value}\n`, `a:\n  - ${value}\nb: 1\n`, `a: [${value}]\n`, `a: { b: ${value} }`])
      expect(compare(text)).toMatch(/^(?:same|unsure)$/);
  });

  it('agrees with the library on parts of our files with mistakes', () => {
    expectMany(
      tryAll((random) => mutant(random, excerpt(random, oneOf(random, texts)))),
      MANY / 4,
    );
  });

  it('agrees with the library on whole files with mistakes', () => {
    expectMany(
      tryAll((random) => mutant(random, oneOf(random, texts)), MANY / 40),
      MANY / 200,
    );
  });

  it('agrees with the library on documents in mixed styles, valid or not', () => {
    expectMany(tryAll(scribble), MANY / 3);
    expectMany(
      tryAll((random) => mutant(random, scribble(random))),
      MANY / 6,
    );
  });

  it('agrees with the library on lines that might be a document', () => {
    expectMany(tryAll(soup), MANY / 40);
    expectMany(
      tryAll((random) => mutant(random, soup(random))),
      MANY / 40,
    );
  });

  it('reads everything that we write', () => {
    fc.assert(
      fc.property(draftMap, (map) => {
        const text = `${writeMap(map, 0).join('\n')}\n`;
        for (const form of [text, text.replaceAll('\n', '\r\n')])
          expect(compare(form)).toMatch(text.includes('\t') ? /^(?:same|unsure)$/ : /^same$/);
      }),
      { numRuns: Math.ceil(MANY / 4) },
    );
  });

  it('agrees with the library on everything that the library writes', () => {
    let read = 0;
    fc.assert(
      fc.property(draftMap, style, (map, options) => {
        const verdict = compare(stringify(map, options));
        expect(verdict).toMatch(/^(?:same|unsure)$/);
        if (verdict === 'same') read++;
      }),
      { numRuns: Math.ceil(MANY / 4) },
    );
    expectMany(read, MANY / 16);
  });
});

const style = fc.record({
  indent: fc.integer({ min: 1, max: 5 }),
  indentSeq: fc.boolean(),
  singleQuote: fc.constantFrom(true, false, null),
  lineWidth: fc.constantFrom(0, 20, 40, 80),
  minContentWidth: fc.constantFrom(0, 20),
  collectionStyle: fc.constantFrom('any', 'block', 'flow'),
  flowCollectionPadding: fc.boolean(),
  defaultStringType: fc.constantFrom(
    'PLAIN',
    'QUOTE_DOUBLE',
    'QUOTE_SINGLE',
    'BLOCK_LITERAL',
    'BLOCK_FOLDED',
  ),
  defaultKeyType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', null),
  blockQuote: fc.constantFrom<boolean | 'folded' | 'literal'>(true, false, 'folded', 'literal'),
  nullStr: fc.constantFrom('null', '~', ''),
});

describe('the quick reader gives up', () => {
  it.each([
    ['an anchor', 'a: &b c\n'],
    ['an alias', 'a: *b\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a directive', '%YAML 1.2\n---\na: 1\n'],
    ['a document marker', '---\na: 1\n'],
    ['the end of a document', 'a: 1\n...\n'],
    ['a complex key', '? a\n: b\n'],
    ['a tab', 'a:\tb\n'],
    ['CR alone', 'a: 1\rb: 2\n'],
    ['a byte order mark', '\ufeffa: 1\n'],
    ['a key given twice', 'a: 1\na: 2\n'],
    ['a key in two spellings', 'caf\u00e9: 1\ncafe\u0301: 2\n'],
    ['a merge key', '<<: { a: 1 }\n'],
    ['a number that is not kept exactly', 'a: 9007199254740993\n'],
    ['an escaped control', 'a: "\\x07"\n'],
    ['an escape that does not exist', 'a: "\\q"\n'],
    ['a quote that is not closed', 'a: "b\n'],
    ['a bracket that is not closed', 'a: [b\n'],
    ['a map in a line of a map', 'a: b: c\n'],
    ['a line without a colon', 'a: 1\nb\n'],
    ['lines in odd columns', 'a:\n    b: 1\n  c: 2\n'],
    ['a map away from the margin', '  a: 1\n'],
    ['a list as the whole', '- a\n'],
    ['deep nesting', `a: ${'['.repeat(16)}${']'.repeat(16)}\n`],
    ['a long key', `${'a'.repeat(1030)}: 1\n`],
    ['a long text', `a: ${'b'.repeat(32_769)}\n`],
    ['many keys', Array.from({ length: 9000 }, (_, at) => `a${at}: 1\n`).join('')],
    ['a pair in a list in brackets', 'a: [b: c]\n'],
  ])('on %s', (_name, text) => {
    expect(readByHand(text)).toBeUndefined();
  });

  it('and the library reads the text', () => {
    expect(readTree('a:\tb\n').value).toEqual({ a: 'b' });
    expect(readTree('a: 1\na: 2\n').troubles).toHaveLength(1);
  });
});
