/** Compares the words that say how much is promised: all, at least, not, may, except. */
import type { PromiseWords } from './promise-words.ts';
import {
  type FindingKind,
  pairUp,
  type ReadSentence,
  sayWords,
  sliceText,
  step,
  type WordingFinding,
} from './wording-findings.ts';
import { isTimeUnit } from './wording-numbers.ts';
import type { WordingToken } from './wording-tokens.ts';
import type { WordList } from './words.ts';

/** How much each kind of word asks for: above 0 more, below 0 less. */
const WEIGHTS = {
  full: 2,
  floor: 1,
  part: -1,
  cap: -1,
  strong: 1,
  doubt: -1,
  weak: -1,
  except: -1,
  others: 1,
} as const;

const MOST_OF_PHRASE = 5;

/** Lists the phrases of a list in a sentence, the longest at each place. */
function findPhrases(tokens: readonly WordingToken[], list: ReadonlySet<string>) {
  const found: { readonly phrase: string; readonly at: number; readonly length: number }[] = [];
  for (let at = 0; at < tokens.length; at++)
    for (let length = Math.min(MOST_OF_PHRASE, tokens.length - at); length > 0; length--) {
      const phrase = tokens
        .slice(at, at + length)
        .map(({ word }) => word.toLowerCase())
        .join(' ');
      if (!list.has(phrase)) continue;
      found.push({ phrase, at, length });
      at += length - 1;
      break;
    }
  return found;
}

const compiled = new WeakMap<WordList, ReadonlySet<string>>();

/** Writes a list as sentences are read: without hyphens, and with apostrophes only before a `t`. */
export function compileList(list: WordList): ReadonlySet<string> {
  const known = compiled.get(list);
  if (known) return known;
  const made = new Set(
    [...list].map((phrase) =>
      phrase
        .replace(/’/g, "'")
        .replace(/-|'(?!t\b)/g, ' ')
        .trim(),
    ),
  );
  compiled.set(list, made);
  return made;
}

interface SaidPhrase {
  readonly phrase: string;
  /** As written. */
  readonly text: string;
}

const isSamePhrase = (a: SaidPhrase, b: SaidPhrase) => a.phrase === b.phrase;
const listTexts = (all: readonly SaidPhrase[]) => all.map(({ text }) => text);

/** Lists the words of a kind; a limit counts only beside a number. */
function listWords(
  { wording, numbers, dates }: ReadSentence,
  kind: keyof typeof WEIGHTS | 'negation',
  words: PromiseWords,
): readonly SaidPhrase[] {
  // The month of May leaves nothing open.
  const tokens = wording.tokens.filter(
    ({ start }) => !dates.some(({ from, to }) => start >= from && start < to),
  );
  // At most 4 hours asks for more than 4 hours, at most 4 wards for less.
  const limited = numbers.filter(({ unit }) => !(kind === 'cap' && isTimeUnit(unit)));
  const isNumber = (token: WordingToken | undefined) => limited.some((one) => one.token === token);
  const doubtful = kind === 'others' ? findPhrases(tokens, compileList(words.doubt))[0]?.at : undefined;
  const found = findPhrases(tokens, compileList(words[kind])).filter(({ at, length }) => {
    // Nothing is promised that is only possible anyway: possibly with caches and others.
    if (doubtful !== undefined && doubtful < at) return false;
    if (kind !== 'floor' && kind !== 'cap') return true;
    return (
      [1, 2].some((off) => isNumber(tokens[at + length - 1 + off])) ||
      [1, 2, 3].some((off) => isNumber(tokens[at - off]))
    );
  });
  const signs =
    kind === 'floor' ? tokens.filter((token, at) => token.word === '+' && isNumber(tokens[at - 1])) : [];
  return [
    ...found.map(({ phrase, at, length }) => ({
      phrase,
      text: sliceText(wording, tokens.slice(at, at + length)),
    })),
    ...signs.map(() => ({ phrase: '+', text: '+' })),
  ];
}

/** Compares words that say how much, with one finding for all of them. */
function weigh(
  kind: FindingKind,
  kinds: readonly (keyof typeof WEIGHTS)[],
  [was, is]: readonly [ReadSentence, ReadSentence],
  words: PromiseWords,
  isGrave: boolean,
): readonly WordingFinding[] {
  const [gone, fresh]: [string[], string[]] = [[], []];
  let score = 0;
  for (const one of kinds) {
    const weight = WEIGHTS[one];
    const pair = pairUp(listWords(was, one, words), listWords(is, one, words), isSamePhrase);
    gone.push(...listTexts(pair.gone));
    fresh.push(...listTexts(pair.fresh));
    score += weight * (pair.fresh.length - pair.gone.length);
  }
  // A limit says nothing about a number that went or came with it.
  const isLimit = kind === 'floor' || kind === 'cap';
  if (isLimit && was.numbers.length !== is.numbers.length) return [];
  if (gone.length === 0 && fresh.length === 0) return [];
  const direction = step(score);
  return [{ kind, direction, isGrave: isGrave && direction === 'easier', reason: sayWords(gone, fresh) }];
}

/** Compares the words that decide how much is promised. */
export function comparePromiseWords(
  both: readonly [ReadSentence, ReadSentence],
  words: PromiseWords,
): readonly WordingFinding[] {
  const found = [
    ...weigh('quantity', ['full', 'part'], both, words, true),
    ...weigh('floor', ['floor'], both, words, true),
    ...weigh('cap', ['cap'], both, words, true),
    ...weigh('doubt', ['doubt', 'strong'], both, words, true),
    ...weigh('weak', ['weak'], both, words, false),
    ...weigh('except', ['except'], both, words, true),
    ...weigh('others', ['others'], both, words, false),
  ];
  // Wards are not closed on most days, or on all days: what is denied is the other way round.
  const isDenied = both.some((one) => listWords(one, 'negation', words).length > 0);
  const denied = (one: WordingFinding): WordingFinding => ({
    ...one,
    direction: 'undecidable',
    isGrave: one.kind !== 'weak' && one.kind !== 'others',
  });
  return [...compareNegations(both, words), ...(isDenied ? found.map(denied) : found)];
}

function compareNegations(
  [was, is]: readonly [ReadSentence, ReadSentence],
  words: PromiseWords,
): readonly WordingFinding[] {
  const pair = pairUp(listWords(was, 'negation', words), listWords(is, 'negation', words), isSamePhrase);
  if (pair.gone.length === 0 && pair.fresh.length === 0) return [];
  return [
    {
      kind: 'negation',
      direction: 'undecidable',
      isGrave: true,
      reason: sayWords(listTexts(pair.gone), listTexts(pair.fresh)),
    },
  ];
}
