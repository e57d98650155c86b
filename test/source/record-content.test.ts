import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecordContent } from '../../src/source/record.ts';

const read = (text: string, file = 'a.md') => readRecordContent(new TextEncoder().encode(text), file);
const record = (body: string) => `---\nstrat: 1\nkind: amendment\non: 2027-01-20\n---\n${body}\n`;

describe('the content of a record', () => {
  const words = fc.array(fc.stringMatching(/^[a-z0-9%€.,?]{1,8}$/), { minLength: 1, maxLength: 12 });
  const gaps = fc.constantFrom(' ', '\n', '  ', '\r\n', ' \n', '\n\n', '\t');

  it('is the same wherever the lines of the narrative break', () => {
    fc.assert(
      fc.property(words, fc.array(gaps, { minLength: 12, maxLength: 12 }), (list, between) => {
        const laid = list.map((word, at) => word + between[at]).join('');
        expect(read(record(laid))).toBe(read(record(list.join(' '))));
      }),
    );
  });

  it('differs if a word differs', () => {
    fc.assert(
      fc.property(words, fc.nat(), (list, seed) => {
        const at = seed % list.length;
        const other = list.map((word, index) => (index === at ? `${word}x` : word));
        expect(read(record(other.join(' ')))).not.toBe(read(record(list.join(' '))));
      }),
    );
  });

  it('does not depend on the order of keys, quotes, numbers and comments', () => {
    const plain = 'kind: checkin\nmeasures: { use: 55, fees: 60 }\nby: maria\n';
    const laid = '# June\nby: "maria"\nmeasures:\n  fees: 60.0 # EUR\n  use: 55\nkind: \'checkin\'\n';
    expect(read(laid, 'a.yaml')).toBe(read(plain, 'a.yaml'));
    expect(read(plain.replace('55', '56'), 'a.yaml')).not.toBe(read(plain, 'a.yaml'));
    expect(read(plain.replace('use', 'uses'), 'a.yaml')).not.toBe(read(plain, 'a.yaml'));
    expect(read(`${plain}note:\n`, 'a.yaml')).not.toBe(read(plain, 'a.yaml'));
  });

  it.each([
    ['* one\n* two', '- one\n- two'],
    ['*late*', '_late_'],
    ['**late**', 'late'],
    ['***', '---'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', '| a | b |\n| --- | ----- |\n| 1 | 2 |'],
  ])('is the same for %j and %j', (one, other) => {
    expect(read(record(one))).toBe(read(record(other)));
  });

  it.each([
    ['2*3', '23'],
    ['-5', '5'],
    ['5 %', '5 ‰'],
    ['Late.', 'late.'],
    ['one two', 'two one'],
    ['snake_case', 'snakecase'],
  ])('differs for %j and %j', (one, other) => {
    expect(read(record(one))).not.toBe(read(record(other)));
  });

  it('is the lines of a file that cannot be read', () => {
    expect(read('a: [\nb  \n', 'a.yaml')).toBe(read('a: [\r\nb\n\n', 'a.yaml'));
    expect(read('a: [\nc\n', 'a.yaml')).not.toBe(read('a: [\nb\n', 'a.yaml'));
    expect(read('no front matter\n')).toBe(read('no front matter'));
  });
});
