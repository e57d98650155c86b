/** Finds numbers with a unit in a sentence: `87 percent`, `four in five`, `$100M`, `two days`. */
import { type DigitsFound, findNumbersInDigits } from './amount-digits.ts';
import { stemUnit } from './amount-units.ts';
import { AMOUNT_WORDS, type AmountWords } from './amount-words.ts';
import { LETTERS } from './latin.ts';
import { cutText } from './quote.ts';

/** A number in a sentence. */
export interface Amount {
  /** As it is written: `87 percent`. */
  readonly text: string;
  /** What the digits can mean: `1.200` may be 1200 or 1.2. */
  readonly values: readonly number[];
  /** `percent`, `money`, or the word behind the number without its ending. */
  readonly unit: string;
  /** Whether it is a share in words or a fraction, which is rounded: “four in five”. */
  readonly isShare: boolean;
  /** Whether it says how much something changes, not what is reached. */
  readonly isChange: boolean;
  /** Whether it is named as what is to be reached: “from 60 to 80 percent”. */
  readonly isGoal: boolean;
  readonly limit: 'over' | 'under' | undefined;
}

/** The letters of the languages that we have words of; others are read by their digits and signs. */
const L = LETTERS;

/** Longer texts are read by their beginning. */
const MOST_CHARACTERS = 1000;

interface Patterns {
  /** The numbers from two to ten by their words. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Words of which every named share has one: texts with neither these nor numbers are not looked at. */
  readonly shareWords: ReadonlySet<string>;
  /** What joins the two numbers of a share. */
  readonly joint: RegExp;
  /** The words for one. */
  readonly ones: ReadonlySet<string>;
  /** One group for each of `percents`. */
  readonly share: RegExp;
  readonly percents: readonly number[];
  readonly changeBefore: RegExp;
  readonly changeAfter: RegExp;
  readonly goalBefore: RegExp;
  readonly overBefore: RegExp;
  readonly underBefore: RegExp;
}

const [WORD, LONG_WORD] = [new RegExp(`[${L}]+`, 'g'), new RegExp(`[${L}]{4,}`, 'g')];
const FIRST_WORD = new RegExp(`^[${L}]+`);

const known = new Map<string, Patterns>();

/**
 * Compiles the patterns of a language when a text first needs them; those of an unknown one find no words. They are for
 * texts in lower case: to ignore case, each would take a hundred times as long.
 */
function getPatterns(lang: string): Patterns {
  const language = lang.toLowerCase().split('-')[0] ?? '';
  const before = known.get(language);
  if (before) return before;
  const made = makePatterns(Object.hasOwn(AMOUNT_WORDS, language) ? AMOUNT_WORDS[language] : undefined);
  known.set(language, made);
  return made;
}

const NEVER = '(?!)';

function makePatterns(words: AmountWords | undefined): Patterns {
  const { numbers = [], ones = [], outOf, shares = [] } = words ?? {};
  const before = (text: string | undefined) => new RegExp(`(?<![${L}])(?:${text ?? NEVER})\\s*$`);
  return {
    numbers: new Map(numbers.flatMap((forms, at) => forms.split('|').map((form) => [form, at + 2] as const))),
    shareWords: new Set(shares.flatMap(([text]) => text.match(LONG_WORD) ?? [])),
    joint: new RegExp(`${outOf === undefined ? '' : ` (?:${outOf}) |`} ?/ ?`, 'g'),
    ones: new Set(ones),
    share: new RegExp(
      `(?<![${L}])(?:${shares.map(([text]) => `(${text})`).join('|') || NEVER})(?![${L}])`,
      'g',
    ),
    percents: shares.map(([, percent]) => percent),
    changeBefore: before(words?.changeBefore),
    changeAfter: new RegExp(`^[\\s-]*(?:${words?.changeAfter ?? NEVER})(?![${L}])`),
    goalBefore: before(words?.towards),
    overBefore: before(words?.over),
    underBefore: before(words?.under),
  };
}

/** Returns whether a text has a digit, or a word for a number or a share: most have none, and this is quickly said. */
export function mayHoldAmount(text: string, lang = 'en'): boolean {
  return /\d/.test(text) || hasNumberWord(text.toLowerCase(), getPatterns(lang));
}

function hasNumberWord(text: string, { numbers, shareWords }: Patterns): boolean {
  return (text.match(WORD) ?? []).some((word) => numbers.has(word) || shareWords.has(word));
}

/**
 * Finds the numbers of a sentence that have a unit.
 * @param lang the language tag of the strategy
 * @param units the units that are looked for; any if absent
 */
export function findAmounts(
  text: string,
  lang = 'en',
  units?: Pick<ReadonlySet<string>, 'has'>,
): readonly Amount[] {
  const written = cutText(text, MOST_CHARACTERS);
  const lower = written.toLowerCase();
  // A capital of few scripts becomes two letters, which would move everything behind it.
  const sentence = lower.length === written.length ? lower : written;
  const patterns = getPatterns(lang);
  const hasDigit = /\d/.test(sentence);
  const hasWord = hasNumberWord(sentence, patterns);
  if (!hasDigit && !hasWord) return [];
  const fractions = [
    ...findFractions(sentence, patterns),
    ...(hasWord ? findShares(sentence, patterns) : []),
  ];
  const taken = fractions.map(({ from, to }) => [from, to] as const);
  const isFree = ({ from }: Found) => !taken.some(([start, end]) => from >= start && from < end);
  const others = [
    ...(hasDigit ? findNumbersInDigits(sentence).map(markNumber) : []),
    ...(hasWord ? findWords(sentence, patterns) : []),
  ].filter(isFree);
  const found = [...fractions, ...others].filter(({ unit }) => units?.has(unit) ?? true);
  return found.map((one) => describeAmount(written, sentence, one, patterns));
}

interface Found extends DigitsFound {
  readonly isShare: boolean;
}

const markNumber = (found: DigitsFound): Found => ({ ...found, isShare: false });

/** Finds numbers in words, with what they count behind one space. */
function* findWords(text: string, { numbers }: Patterns): Generator<Found> {
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const value = numbers.get(word);
    if (value === undefined || index < end || /[\d-]/.test(text.charAt(index - 1))) continue;
    const behind = index + word.length;
    const unit =
      text.charAt(behind) === ' ' ? FIRST_WORD.exec(text.slice(behind + 1, behind + 81))?.[0] : undefined;
    if (unit === undefined) continue;
    end = behind + 1 + unit.length;
    yield { from: index, to: end, values: [value], unit: stemUnit(unit), isShare: false };
  }
}

/** The most characters of a number in words, and what a number and what stands directly at it consist of. */
const MOST_OF_NUMBER = 12;
const [RUN_BEFORE, RUN_BEHIND] = [new RegExp(`[${L}\\d.,/-]+$`), new RegExp(`^[${L}\\d%]+(?: %)?`)];

/**
 * Finds shares such as “four in five” and `3/4` from what joins their numbers, which most texts do not have. One pattern
 * for all of it would take ten times as long to compile.
 */
function* findFractions(text: string, patterns: Patterns): Generator<Found> {
  let end = 0;
  for (const { 0: joint, index } of text.matchAll(patterns.joint)) {
    const behind = index + joint.length;
    const [part = ''] = RUN_BEFORE.exec(text.slice(Math.max(end, index - MOST_OF_NUMBER), index)) ?? [];
    const [whole = ''] = RUN_BEHIND.exec(text.slice(behind, behind + MOST_OF_NUMBER)) ?? [];
    const [some, of] = [readSmall(part, patterns), whole === '100' ? 100 : readSmall(whole, patterns)];
    if (some === undefined || of === undefined || some >= of) continue;
    end = behind + whole.length;
    yield { from: index - part.length, to: end, unit: 'percent', isShare: true, values: [(100 * some) / of] };
  }
}

function* findShares(text: string, { share, percents }: Patterns): Generator<Found> {
  for (const match of text.matchAll(share)) {
    const [all, ...groups] = match;
    const percent = percents[groups.findIndex((group) => group !== undefined)] ?? 0;
    const found = { from: match.index, to: match.index + all.length, unit: 'percent', isShare: true };
    yield { ...found, values: [percent] };
  }
}

/** Reads a number of at most two digits, or one from one to ten in words. */
function readSmall(text: string, { numbers, ones }: Patterns): number | undefined {
  if (/^\d\d?$/.test(text)) return Number(text);
  return ones.has(text) ? 1 : numbers.get(text);
}

function describeAmount(
  written: string,
  text: string,
  { from, to, values, unit, isShare }: Found,
  patterns: Patterns,
): Amount {
  const before = text.slice(Math.max(0, from - 40), from);
  // Most amounts are what they should be, and nobody asks what stands around them.
  return {
    text: written.slice(from, to),
    values,
    unit,
    isShare,
    get isChange() {
      return patterns.changeBefore.test(before) || patterns.changeAfter.test(text.slice(to, to + 30));
    },
    get isGoal() {
      return patterns.goalBefore.test(before);
    },
    get limit() {
      if (patterns.overBefore.test(before)) return 'over';
      return patterns.underBefore.test(before) ? 'under' : undefined;
    },
  };
}
