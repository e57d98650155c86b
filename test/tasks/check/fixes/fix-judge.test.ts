/** Proves that the judge of `npm run fixes` finds what a wrong fix does. */
import { describe, expect, it } from 'vitest';
import { judgeFix } from './fix-judge.ts';
import { readBases } from './fix-mutants.ts';
import { countFixRuns, type Fixer } from './fix-runs.ts';

const BASES = readBases();

/** Fixers that do what no fix may. Each is given a text and changes something in it. */
const WRONG: Readonly<Record<string, (text: string) => string>> = {
  'deletes the third line': (text) => text.replace(/^((?:.*\n){2}).*\n/, '$1'),
  'joins two lines': (text) => text.replace(/([^\n])\n([^\n])/, '$1 $2'),
  'swaps two lines': (text) => text.replace(/^(.*\n)(.*\n)/, '$2$1'),
  'drops remarks': (text) => text.replace(/ *# (?!strat-ignore).*/g, ''),
  'lowers a target': (text) => text.replace(/target: \d+/g, 'target: 1'),
  'quotes a value': (text) => text.replace(/^(\s*[a-z]+: )([A-Z][^:#"'\n]*)$/m, '$1"x$2"'),
  'renames an entry and its first word': (text) => text.replace(/: ([A-Z])/g, ': x$1'),
  'changes line ends': (text) => text.replace(/\r?\n/, '\r\n\n'),
};

describe('the judge finds a fixer that', () => {
  it.each(Object.entries(WRONG))('%s', async (_what, spoil) => {
    const fix: Fixer = async (text) => ({ text: spoil(text), said: '' });
    const counts = await countFixRuns(fix, BASES, 20, 1);
    const { outside, values, comments, commitments } = counts.faults;
    expect(counts.changed).toBeGreaterThan(0);
    expect(outside + values + comments + commitments).toBeGreaterThanOrEqual(counts.changed * 0.9);
  });

  it('deletes an invisible character of a target', () => {
    const text = 'strat: 1\ncriteria:\n  a:\n    target: "8\u200b0"\n    unit: h\u200bours\n';
    expect(judgeFix(text, text.replace('8\u200b0', '80'))).toEqual(['commitments']);
    expect(judgeFix(text, text.replace('h\u200bours', 'hours'))).toEqual(['commitments']);
  });

  it('needs a second run', async () => {
    const fix: Fixer = async (text) => ({ text: text.replace(/\n$/, ''), said: '' });
    const counts = await countFixRuns(fix, ['strat: 1\n\n\n\n\n'], 20, 1);
    expect(counts.notIdempotent).toBeGreaterThan(0);
  });

  it('fails as a program does', async () => {
    const fix: Fixer = async (text) => ({ text, said: 'This is a bug in strat.' });
    expect((await countFixRuns(fix, BASES, 5, 1)).crashes).toBe(5);
  });
});

describe('the judge accepts', () => {
  it.each([
    ['a corrected key', 'missoin: Grow # why\n', 'mission: Grow # why\n'],
    ['a corrected key in braces', '{ wat: x, "tgas": [a] }\n', '{ what: x, "tags": [a] }\n'],
    ['a text without its invisible character', 'mission: Gr\u200bow\n', 'mission: Grow\n'],
    ['a suppression that is gone', 'a: 1\n  # strat-ignore placeholder: r\nb: 2\n', 'a: 1\nb: 2\n'],
    ['one at the end of a line', 'a: 1 # strat-ignore placeholder: r\n', 'a: 1\n'],
    ['one that names fewer rules', 'a: 1 # strat-ignore x, y: r\n', 'a: 1 # strat-ignore x: r\n'],
    ['one at the end of the file', 'a: 1\n# strat-ignore x: r', 'a: 1\n'],
  ])('%s', (_what, before, after) => {
    expect(judgeFix(before, after)).toEqual([]);
  });
});
