/** Broken, odd and random YAML, reproducible from a seed. */
import { VALUES } from './values.ts';

export type Random = (below: number) => number;

/** Makes a generator of whole numbers from 0, evenly distributed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export function oneOf<T>(random: Random, all: readonly T[]): T {
  return all[random(all.length)] as T;
}

/** Pieces that have a meaning in YAML, or nearly. */
const PIECES = [
  ...`- ?  - ? : , [ ] { } # " ' | > & * ! % @ \` \\ --- ... << a é — 日 😀 '' |- >- |2 >+ |-1 [] {} \\n \\" \\x07 \\ud800`.split(
    ' ',
  ),
  ...` |  |- |: | :|, | #| # c|? |&a |*a |!t |--- |<<: |- - |\t|\r|\r\n|\n|\n\n|\n  |\n    |\n# c\n|\n  # c\n`.split(
    '|',
  ),
  ...'\u00a0 \ufeff \u2028 \x07 \\u00e9'.split(' '),
];

/** Makes a text with a few mistakes or oddities. */
export function mutant(random: Random, text: string): string {
  let result = text;
  for (let times = 1 + random(3); times > 0; times--) result = oneOf(random, CHANGES)(random, result);
  return random(8) === 0 ? result.replace(/\r?\n/g, '\r\n') : result;
}

type Change = (random: Random, text: string) => string;

const CHANGES: readonly Change[] = [
  line((random, lines, at) => lines.splice(at, random(2))),
  line((_random, lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  line((random, lines, at) => lines.splice(at, 1, ' '.repeat(1 + random(3)) + lines[at])),
  line((random, lines, at) =>
    lines.splice(at, 1, (lines[at] ?? '').replace(new RegExp(`^ {1,${1 + random(2)}}`), '')),
  ),
  line((random, lines, at) =>
    lines.splice(at, 0, `${' '.repeat(random(9))}#${oneOf(random, ['', ' c', 'c', ' a: b'])}`),
  ),
  line((random, lines, at) => lines.splice(at, 0, ' '.repeat(oneOf(random, [0, 0, 1, 4, 8])))),
  line((random, lines, at) =>
    lines.splice(at, 1, lines[at] + oneOf(random, [' # c', '#c', ' ', '  ', ':', ' :', '\r'])),
  ),
  line((random, lines, at) =>
    lines.splice(at, 2, `${lines[at]}${oneOf(random, ['', ' '])}${(lines[at + 1] ?? '').trim()}`),
  ),
  line((random, lines, at) => lines.splice(at, 1, broken(random, lines[at] ?? ''))),
  line((random, lines, at) =>
    lines.splice(
      at,
      1,
      (lines[at] ?? '').replace(/(?<=: |- ).*$/, () => oneOf(random, VALUES)),
    ),
  ),
  line((random, lines, at) =>
    lines.splice(
      at,
      1,
      (lines[at] ?? '').replace(
        /(?<=: |- )(.*)$/,
        oneOf(random, ['"$1"', "'$1'", '', '[$1]', '>-\n      $1']),
      ),
    ),
  ),
  line((random, lines, at) =>
    lines.splice(
      at,
      1,
      (lines[at] ?? '').replace(/^( *)/, oneOf(random, ['$1- ', '$1-\n$1  ', '$1a:\n$1  ', '$1"', '$1? '])),
    ),
  ),
  (random, text) => spliced(text, random(text.length + 1), 0, oneOf(random, PIECES)),
  (random, text) => spliced(text, random(text.length + 1), 1 + random(2), ''),
  (random, text) => spliced(text, random(text.length + 1), 1, oneOf(random, PIECES)),
  (random, text) => swapped(text, random(text.length + 1)),
  (random, text) => text.slice(0, random(text.length + 1)),
];

function line(change: (random: Random, lines: string[], at: number) => void): Change {
  return (random, text) => {
    const lines = text.split('\n');
    change(random, lines, random(lines.length));
    return lines.join('\n');
  };
}

/** Breaks a line between two words. */
function broken(random: Random, text: string): string {
  const spaces = [...text.matchAll(/(?<=\S) /g)];
  if (spaces.length === 0) return text;
  const at = oneOf(random, spaces).index;
  return `${text.slice(0, at)}\n${' '.repeat(random(10))}${text.slice(at + 1)}`;
}

function spliced(text: string, at: number, count: number, middle: string): string {
  return text.slice(0, at) + middle + text.slice(at + count);
}

function swapped(text: string, at: number): string {
  return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
}

/** Moves a few lines of a text to the margin. */
export function excerpt(random: Random, text: string): string {
  const lines = text.split('\n');
  const from = random(lines.length);
  const some = lines.slice(from, from + 1 + random(25));
  const margin = Math.min(...some.filter((one) => one.trim() !== '').map((one) => one.search(/\S/)));
  return some.map((one) => one.slice(Math.min(margin, one.length))).join('\n');
}

const STARTS = [
  '',
  '',
  '',
  '- ',
  '- ',
  'a: ',
  'b: ',
  'c:',
  'd: ',
  'e : ',
  '"f": ',
  "'g': ",
  '# c',
  '#c',
  'h i: ',
  '-',
  '- - ',
];

/** Makes lines that might be a document. */
export function soup(random: Random): string {
  let column = 0;
  let text = '';
  for (let lines = 1 + random(9); lines > 0; lines--) {
    column = oneOf(random, [
      column,
      column,
      column,
      column + 2,
      column + 2,
      Math.max(0, column - 2),
      0,
      random(6),
    ]);
    const pieces = [oneOf(random, STARTS), oneOf(random, STARTS), random(3) > 0 ? oneOf(random, VALUES) : ''];
    text += ' '.repeat(column) + pieces.slice(random(2)).join('');
    text +=
      oneOf(random, ['', '', '', ' # c', ' ', oneOf(random, PIECES)]) +
      oneOf(random, ['\n', '\n', '\n', '\n\n', '']);
  }
  return text;
}
