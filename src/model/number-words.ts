/** Numbers written as words: `six`, `a dozen`, `forty`. */
import { makeLate } from './late.ts';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const getNumbers = makeLate(
  (): ReadonlyMap<string, number> =>
    new Map([
      ...SMALL.map((word, at) => [word, at] as const),
      ...TENS.map((word, at) => [word, 20 + 10 * at] as const),
      ['a dozen', 12],
      ['half a dozen', 6],
      ['a hundred', 100],
      ['one hundred', 100],
      ['a thousand', 1000],
      ['one thousand', 1000],
    ]),
);

const LEADING =
  /^(half a dozen|an? (?:dozen|hundred|thousand)|one (?:hundred|thousand)|[a-z]+(?:[ -][a-z]+)?|[a-z]+)(?= |$)/i;

/** Writes a number at the start of a text in digits: `four hours` becomes `4 hours`. Other texts stay. */
export function writeDigits(text: string): string {
  const found = LEADING.exec(text)?.[1];
  if (found === undefined) return text;
  const [first = ''] = found.split(/[ -]/);
  for (const words of [found, first]) {
    const number = readNumberWords(words.toLowerCase());
    if (number !== undefined) return `${number}${text.slice(words.length)}`;
  }
  return text;
}

/** Reads `six`, `a dozen` and `twenty-one`. */
function readNumberWords(words: string): number | undefined {
  const whole = getNumbers().get(words);
  if (whole !== undefined) return whole;
  const [tens = '', ones = ''] = words.split(/[ -]/);
  const [more, less] = [TENS.indexOf(tens), SMALL.indexOf(ones)];
  return more >= 0 && less >= 1 && less <= 9 ? 20 + 10 * more + less : undefined;
}
