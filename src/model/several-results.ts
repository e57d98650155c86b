/** Finds the verbs of a sentence that each have an object of their own: “Ship a policy and send ten letters”. */
import { findOpening } from './opening.ts';
import { hasAmount } from './own-words.ts';
import { beginsSentence, splitTokens, type Token, takeClause } from './tokens.ts';
import type { WordList } from './words.ts';
import { hasPredicate } from './work-verb.ts';
import type { WorkWords } from './work-words.ts';

const NO_NAMES: WordList = new Set<string>();

/** Finds the verbs, as written, if there are several with an object each; none otherwise. */
export function findSeveralVerbs(text: string, words: WorkWords, names = NO_NAMES): readonly string[] {
  const tokens = splitTokens(text);
  const { at } = findOpening(text, tokens, words, names);
  const sentence = takeClause(tokens, at, beginsSentence);
  const found = words.isVerbLast ? listLastVerbs(sentence, words) : listFirstVerbs(sentence, words);
  return found.length > 1 ? found.map((token) => token.text) : [];
}

function isVerb({ word }: Token, { verb, aimVerb, reachVerb }: WorkWords): boolean {
  return verb.has(word) || aimVerb.has(word) || reachVerb.has(word);
}

/** Lists verbs before their objects: the first word, and those after a comma or an `and` that follows an object. */
function listFirstVerbs(sentence: readonly Token[], words: WorkWords): readonly Token[] {
  const [first] = sentence;
  if (!first || !isVerb(first, words)) return [];
  const found = [first];
  let before = 0;
  for (const [at, token] of sentence.entries()) {
    if (words.clause.has(token.word)) break;
    if (at === 0 || !isVerb(token, words) || !isJoined(sentence, at, words)) continue;
    const joints = words.and.has(sentence[at - 1]?.word ?? '') ? 2 : 1;
    const hasObject = at - before > joints;
    before = at;
    if (hasObject && governs(token, sentence[at + 1], words)) found.push(token);
  }
  return found;
}

function isJoined(sentence: readonly Token[], at: number, { and }: WorkWords): boolean {
  return /,/.test(sentence[at]?.gap ?? '') || and.has(sentence[at - 1]?.word ?? '');
}

/** Returns whether an object follows a verb: surely, where the verb may be a noun. */
function governs(verb: Token, next: Token | undefined, words: WorkWords): boolean {
  if (!next || words.and.has(next.word)) return false;
  if (!words.alsoNoun.has(verb.word)) return true;
  if (words.object.has(next.word) || /^\p{N}/u.test(next.word)) return true;
  return words.reachVerb.has(verb.word) && !words.connecting.has(next.word);
}

/** Lists verbs after their objects, as German has them. */
function listLastVerbs(sentence: readonly Token[], words: WorkWords): readonly Token[] {
  if (sentence.some(({ word }) => words.predicate.has(word) || words.clause.has(word))) return [];
  let before = -1;
  return sentence.filter((token, at) => {
    const next = sentence[at + 1];
    const ends = !next || /,/.test(next.gap) || words.and.has(next.word);
    if (!isVerb(token, words) || !ends) return false;
    const objects = sentence.slice(before + 1, at).filter(({ word }) => !words.and.has(word));
    before = at;
    return objects.length > 0;
  });
}

/** Returns whether a sentence joins two statements that have a number each: “Errors fall to 6 and waits fall to 3”. */
export function joinsNumbers(text: string, numbers: WordList, words: WorkWords): boolean {
  const tokens = splitTokens(text);
  const ends = tokens.flatMap((token, at) => (words.and.has(token.word) ? [at] : []));
  if (ends.length === 0) return false;
  const parts = [-1, ...ends].map((from, at) => tokens.slice(from + 1, ends[at]));
  const stated = parts.filter((part) => {
    const [first, last] = [part[0], part.at(-1)];
    const said = first && last ? text.slice(first.start, last.end) : '';
    const own = part.map(({ word }) => word);
    return hasAmount(said, numbers, words) && hasPredicate(own, words);
  });
  return stated.length > 1;
}
