/** Finds phrases of a list in a sentence, where they have the meaning that the list intends. */
import { hasNumeral, type Run, splitRuns } from './latin.ts';
import { splitWords, type WordList } from './words.ts';

/**
 * Finds the phrases that a text contains, as written there. Hyphens and spaces are equal: `best in class` matches
 * `Best-in-class`.
 * @param phrases words of letters and digits, in lower case
 * @param innocent phrases in which the words mean something else
 */
export function findPhrases(text: string, phrases: WordList, innocent: WordList): readonly string[] {
  const runs = splitRuns(text);
  const sentence: Sentence = { text, runs, hidden: new Set() };
  for (const [from, to] of findPhraseRuns(sentence, innocent))
    for (let at = from; at < to; at++) sentence.hidden.add(at);
  return [...findPhraseRuns(sentence, phrases)].map(([from, to]) =>
    text.slice(runs[from]?.start, runs[to - 1]?.end),
  );
}

interface Sentence {
  readonly text: string;
  readonly runs: readonly Run[];
  /** Numbers of runs that belong to an innocent phrase. */
  readonly hidden: Set<number>;
}

/** Finds phrases as runs of a sentence: the first run, and the one after the last. */
function* findPhraseRuns(sentence: Sentence, phrases: WordList): Generator<readonly [number, number]> {
  for (let at = 0; at < sentence.runs.length; ) {
    const length = measurePhrase(sentence, at, phrases);
    if (length > 0) yield [at, at + length];
    at += Math.max(1, length);
  }
}

/** Counts the runs of the longest phrase from here on, so that `market leader` is one match; 0 if there is none. */
function measurePhrase({ text, runs, hidden }: Sentence, at: number, phrases: WordList): number {
  const first = runs[at]?.word ?? '';
  const isNext = (word: string, step: number) => {
    const run = runs[at + step];
    if (run?.word !== word || hidden.has(at + step)) return false;
    return step === 0 || JOINT.test(text.slice(runs[at + step - 1]?.end, run.start));
  };
  let longest = phrases.has(first) && !hidden.has(at) ? 1 : 0;
  for (const phrase of indexPhrases(phrases).get(first) ?? []) {
    const words = phrase.split(/[\s-]+/);
    if (words.length > longest && words.every(isNext)) longest = words.length;
  }
  return longest;
}

const JOINT = /^[\s\u2010-\u2013-]+$/;

/** Phrases of several words by their first. */
type Index = ReadonlyMap<string, readonly string[]>;

const indexes = new WeakMap<WordList, Index>();

function indexPhrases(phrases: WordList): Index {
  const before = indexes.get(phrases);
  if (before) return before;
  const index = new Map<string, string[]>();
  for (const phrase of phrases) {
    if (!phrase.includes(' ') && !phrase.includes('-')) continue;
    const [first = ''] = phrase.split(/[\s-]/, 1);
    const others = index.get(first);
    if (others) others.push(phrase);
    else index.set(first, [phrase]);
  }
  indexes.set(phrases, index);
  return index;
}

/** Finds the longest of these phrases that a text begins with, as written; undefined if it begins with none. */
export function findPhraseAtStart(text: string, phrases: WordList): string | undefined {
  const runs = splitRuns(text.slice(0, MOST_OF_PHRASE));
  if (runs[0]?.start !== 0) return undefined;
  const length = measurePhrase({ text, runs, hidden: NOTHING }, 0, phrases);
  return length > 0 ? text.slice(0, runs[length - 1]?.end) : undefined;
}

/** More characters than any phrase has. */
const MOST_OF_PHRASE = 100;
const NOTHING: Set<number> = new Set();

/** Returns whether a sentence has a number, in digits or in words. */
export function hasNumberWord(text: string, numbers: WordList): boolean {
  return hasNumeral(text) || splitWords(text).some((word) => numbers.has(word.toLowerCase()));
}
