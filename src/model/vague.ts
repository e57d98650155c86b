/** Finds the words of a sentence that say a direction and no result. */
import { measureLabel } from './opening.ts';
import { type AsideWords, hasAmount, maskNames, maskQuoted, takeMainClause } from './own-words.ts';
import { splitTokens } from './tokens.ts';
import { findPhrases } from './wording.ts';
import type { WordList } from './words.ts';
import { findAim } from './work-verb.ts';
import type { WorkWords } from './work-words.ts';

/** The words that a language needs for this. */
export interface VagueWords {
  readonly vague: WordList;
  readonly innocent: WordList;
  readonly number: WordList;
  readonly whole: WordList;
  readonly aside: AsideWords;
  readonly work: WorkWords;
}

/**
 * Finds the words, as written, by which a sentence without a number promises any change at all: `better` in “Better
 * service”, `Encourage` in “Encourage new ideas”. None is in a name, a quote or a clause about what follows.
 * @param names the words of the strategy’s name
 */
export function findVagueWords(text: string, words: VagueWords, names?: WordList): readonly string[] {
  const { vague, innocent, number, whole, aside, work } = words;
  const said = maskQuoted(text.slice(measureLabel(text)));
  if (hasAmount(said, number, work)) return [];
  const main = takeMainClause(maskNames(said, work), aside, work.aimVerb);
  const found = [...new Set(findPhrases(main, vague, innocent))];
  if (found.length > 0 || splitTokens(main).some(({ word }) => whole.has(word))) return found;
  const aim = findAim(takeMainClause(said, aside, work.aimVerb), work, names);
  return aim ? [aim.word] : [];
}
