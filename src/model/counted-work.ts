/** Finds the work that a measure counts: `workshops` in “Number of workshops held”. */
import { beginsClause, splitTokens, type Token } from './tokens.ts';
import type { WordList } from './words.ts';
import type { WorkWords } from './work-words.ts';

/** The words that a language needs for this. */
export interface OutputWords {
  /** What people make or hold, in the plural: events, reports. */
  readonly noun: WordList;
  /** Words for its end: held, published. */
  readonly done: WordList;
  /** Words before such a noun that make it something else: adverse events. */
  readonly other: WordList;
}

/** A count, and its words. */
export interface CountWords {
  readonly output: OutputWords;
  readonly units: { readonly count: RegExp };
  readonly work: WorkWords;
}

/** The most words before what is counted: virtual and on-site job fairs. */
const MOST_BEFORE = 7;

/** Finds the noun of work, as written, that a measure counts; undefined if it counts something else. */
export function findCountedWork(measure: string, words: CountWords): string | undefined {
  if (!splitTokens(measure).some(({ word }) => words.output.noun.has(word))) return undefined;
  const count = words.units.count.exec(measure)?.[0].length ?? 0;
  const tokens = splitTokens(measure.slice(count));
  const at = tokens.findIndex((token, index) => isCounted(tokens, token, index, words.output));
  const noun = tokens[at];
  if (!noun || at > MOST_BEFORE || tokens.slice(0, at).some((token) => ends(token, words))) return undefined;
  if (tokens.slice(0, at).some(({ word }) => words.output.other.has(word))) return undefined;
  const next = tokens[at + 1];
  if (!next || beginsClause(next) || words.output.done.has(next.word)) return noun.text;
  // “Number of events with music” counts events, and “Events with music” may be anything.
  return count > 0 && !words.work.clause.has(next.word) && isAround(next, words) ? noun.text : undefined;
}

function isCounted(
  tokens: readonly Token[],
  { word }: Token,
  at: number,
  { noun, other }: OutputWords,
): boolean {
  const next = tokens[at + 1]?.word ?? '';
  return noun.has(word) && !other.has(next);
}

/** Returns whether a small word follows, or in a language whose adjectives follow the noun, any word. */
function isAround({ word }: Token, { work }: CountWords): boolean {
  return work.connecting.has(word) || (work.opensWithInfinitive && !work.clause.has(word));
}

/** Returns whether what is counted came before a word: visits to fairs. */
function ends({ word }: Token, { work }: CountWords): boolean {
  return work.connecting.has(word) && !work.and.has(word) && !work.article.has(word);
}
