import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyFixes } from '../../../src/source/edit/edit.ts';
import { fixStrategy } from '../../../src/source/edit/fix-strategy.ts';
import { makePatch } from '../../../src/source/edit/patch.ts';
import { parseStrategy } from '../../../src/source/parse.ts';

const fix = (...edits: [start: number, end: number, text: string][]) => ({
  description: 'x',
  edits: edits.map(([start, end, text]) => ({ start, end, text })),
});

describe('fixes of a text', () => {
  it('leave everything else unchanged', () => {
    const { text, applied, left } = applyFixes('abcdef', [fix([4, 5, 'E']), fix([0, 1, ''], [2, 2, '-'])]);
    expect([text, applied.length, left.length]).toEqual(['b-cdEf', 2, 0]);
  });

  it('wait as a whole for a second round if they overlap', () => {
    const { text, applied, left } = applyFixes('abcdef', [fix([1, 3, '']), fix([0, 1, 'A'], [2, 4, ''])]);
    expect([text, applied.length, left.length]).toEqual(['adef', 1, 1]);
  });

  it('wait for a second round if they insert at the same place', () => {
    expect(applyFixes('ab', [fix([1, 1, 'x']), fix([1, 1, 'y'])])).toMatchObject({ text: 'axb', left: [{}] });
  });

  it('are never applied outside the text', () => {
    expect(applyFixes('ab', [fix([1, 9, '']), fix([-1, 0, '']), fix([2, 1, ''])])).toMatchObject({
      text: 'ab',
      applied: [],
    });
  });
});

const HEAD = 'strat: 1\nname: x\n';
const bytes = (text: string) => new TextEncoder().encode(text);

/** Returns the text after every fix that its reader offers. */
function mended(text: string, file = 'strategy.yaml'): string {
  const fixes = parseStrategy(bytes(text), file).findings.flatMap((finding) => finding.fix ?? []);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(fixStrategy(bytes(text), file, fixes).bytes);
}

describe('the fix of an unknown key', () => {
  it.each([
    ['is renamed', 'criteria:\n  a:\n    tagss: [x] # why\n', 'criteria:\n  a:\n    tags: [x] # why\n'],
    [
      'keeps its quotes',
      'criteria:\n  a: {\'tagss\': [x], "owner": y}\n',
      'criteria:\n  a: {\'tags\': [x], "owner": y}\n',
    ],
    ['also where it is one of many', 'vlues: [a]\nglosary: {}\n', 'values: [a]\nglossary: {}\n'],
  ])('%s', (_what, before, after) => {
    expect(mended(HEAD + before)).toBe(HEAD + after);
    const crlf = (text: string) => `\ufeff${(HEAD + text).replaceAll('\n', '\r\n')}`;
    expect(mended(crlf(before))).toBe(crlf(after));
  });

  it.each([
    ['its meaning is there already', 'criteria:\n  a:\n    tagss: [x]\n    tags: [y]\n'],
    ['there without a value', 'criteria:\n  a:\n    tagss: [x]\n    tags:\n'],
    ['a commitment was meant', 'criteria:\n  a:\n    basline: 1\n    taget: 2\n    ower: z\n    de: 2028\n'],
    ['a section of commitments was meant', 'critera:\n  a: {}\n'],
    ['its value would not fit', 'criteria:\n  a:\n    tagss: { x: 1 }\n'],
    ['no other is near', 'zzzzzz: 1\n'],
    ['its name was written with escapes', 'criteria:\n  a: { "tag\\u0073s": [x] }\n'],
  ])('does nothing if %s', (_what, text) => {
    expect(mended(HEAD + text)).toBe(HEAD + text);
  });

  it('works in the front matter of strategy.md', () => {
    const text = `---\n${HEAD}vlues: [a]\n---\n# vlues: [a]\n`;
    expect(mended(text, 'strategy.md')).toBe(text.replace('vlues', 'values'));
  });
});

describe('the fix of invisible characters', () => {
  it('removes them line by line', () => {
    expect(mended(`${HEAD}mission: "a\u200bb\u202ec"\nvalues: [d\u2060]\n`)).toBe(
      `${HEAD}mission: "abc"\nvalues: [d]\n`,
    );
  });

  it('removes them from the narrative in Markdown', () => {
    expect(mended(`---\n${HEAD}---\na\u200bb\n`, 'strategy.md')).toBe(`---\n${HEAD}---\nab\n`);
  });

  it.each([
    ['a commitment would change', 'criteria:\n  a:\n    target: 8\u200b0\n'],
    ['an entry would come to be', 'criteria:\n  a\u200b: {}\n'],
    ['a text is written from right to left', 'mission: "\u05d0\u200fb"\n'],
    ['they join', 'mission: "👩\u200d👧"\n'],
  ])('does nothing if %s', (_what, text) => {
    expect(mended(HEAD + text)).toBe(HEAD + text);
  });

  it('removes the others if one must stay', () => {
    const text = `${HEAD}mission: "a\u200bb"\ncriteria:\n  a:\n    target: 8\u200b0\n`;
    expect(mended(text)).toBe(text.replace('a\u200bb', 'ab'));
  });
});

describe('a fix that does more than it says', () => {
  it.each([
    ['changes a value elsewhere', 'commitment', 'why: x\n', [[0, 0, 'x']]],
    ['takes a text away', 'more', 'mission: a\n', [[HEAD.length, HEAD.length + 11, '']]],
    ['breaks the file', 'more', 'mission: a\n', [[HEAD.length + 9, HEAD.length + 9, '"']]],
    [
      'changes a target',
      'commitment',
      'criteria: { a: { target: 1 } }\n',
      [[HEAD.length + 25, HEAD.length + 26, '2']],
    ],
  ] as [string, string, string, [number, number, string][]][])(
    'is checked for what it does: it %s',
    (_what, why, text, edits) => {
      const fixed = fixStrategy(bytes(HEAD + text), 'strategy.yaml', [fix(...edits)]);
      expect(fixed).toMatchObject({
        applied: [],
        refused: [{ why: why }],
      });
      expect(new TextDecoder().decode(fixed.bytes)).toBe(HEAD + text);
    },
  );
});

describe('a patch', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'strat-patch-'));
    execFileSync('git', ['init', '-q', folder]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Applies a patch with `git apply`. */
  const applied = (path: string, before: string, after: string): string => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), before);
    const patch = makePatch(path, before, after);
    if (patch !== '')
      execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: patch });
    return readFileSync(join(folder, path), 'utf8');
  };

  it.each([
    ['a changed line', 'a\nb\nc\n', 'a\nB\nc\n'],
    [
      'lines far apart',
      `${'x\n'.repeat(30)}a\n${'y\n'.repeat(30)}b\n`,
      `${'x\n'.repeat(30)}${'y\n'.repeat(30)}B\n`,
    ],
    ['Windows line ends', 'a\r\nb\r\n', 'a\r\nc\r\n'],
    ['no last line end', 'a\nb', 'a\nc'],
    ['a last line end that comes', 'a\nb', 'a\nb\n'],
    ['a last line end that goes', 'a\nb\n', 'a\nb'],
    ['a byte order mark', '\ufeffa\nb\n', '\ufeffa\nc\n'],
    ['everything gone', 'a\nb\n', ''],
    ['all of an empty file', '', 'a\nb\n'],
    ['a first line', 'b\n', 'a\nb\n'],
    ['nothing', 'a\n', 'a\n'],
  ])('is accepted by git: %s', (_what, before, after) => {
    expect(applied('strategy.yaml', before, after)).toBe(after);
  });

  it.each([
    ['a b.yaml'],
    ['ä/ö.yaml'],
    ['quote".yaml'],
    ['tab\tx.yaml'],
    ['back\\slash.yaml'],
    ['a/b/c.yaml'],
  ])('is accepted by git for a file named %j', (path) => {
    expect(applied(path, 'a\n', 'b\n')).toBe('b\n');
  });

  it('is short, because unchanged lines are context', () => {
    expect(makePatch('s.yaml', '1\n2\n3\n4\n5\n6\n7\n8\n', '1\n2\n3\n4\n6\n7\n8\n')).toBe(
      'diff --git a/s.yaml b/s.yaml\n--- a/s.yaml\n+++ b/s.yaml\n@@ -2,7 +2,6 @@\n 2\n 3\n 4\n-5\n 6\n 7\n 8\n',
    );
  });

  /** Makes a text in which every second line is the same for all letters. */
  const striped = (count: number, word: string) =>
    `top\n${Array.from({ length: count }, (_, at) => `${word} ${at}\nsame ${at}\n`).join('')}end\n`;
  const linesOf = (patch: string, sign: string) =>
    patch.split('\n').filter((line) => line.startsWith(sign) && !/^(?:---|\+\+\+) /.test(line));

  it.each([
    ['shows each of 500 lines that come and go', 250, 250],
    // Between the first change and the last, 251 lines differ and 250 are the same.
    ['replaces all lines in between where 502 come and go', 251, 251 + 250],
    ['replaces all lines in between where 40,000 come and go', 20_000, 20_000 + 19_999],
  ])('%s', (_what, count, replaced) => {
    const [before, after] = [striped(count, 'old'), striped(count, 'new')];
    const patch = makePatch('s.yaml', before, after);
    expect([linesOf(patch, '-').length, linesOf(patch, '+').length]).toEqual([replaced, replaced]);
    expect(applied('s.yaml', before, after)).toBe(after);
  });

  it('turns any text into any other (100 tries)', () => {
    const text = fc
      .tuple(fc.array(fc.constantFrom('a', 'b', 'c', 'c\r', ''), { maxLength: 30 }), fc.boolean())
      .map(([lines, ends]) => lines.join('\n') + (ends && lines.length > 0 ? '\n' : ''));
    fc.assert(
      fc.property(text, text, (before, after) => applied('p.yaml', before, after) === after),
      { numRuns: 100 },
    );
  });
});
