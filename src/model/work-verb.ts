/** Distinguishes a sentence about work, or about a direction, from one about a result: by how it opens. */
import { findOpening, type Opening, toInfinitive } from './opening.ts';
import { beginsSentence, isCapital, splitTokens, type Token, takeClause } from './tokens.ts';
import { findPhraseAtStart } from './wording.ts';
import type { WordList } from './words.ts';
import type { WorkWords } from './work-words.ts';

/** The words that a sentence may open with. */
interface Wanted {
  readonly verb: WordList;
  readonly noun: WordList;
  readonly gerund?: WordList;
  readonly nounEnds?: readonly string[];
}

export interface FoundOpening {
  /** As written. */
  readonly word: string;
  /** Whether no subject and no date comes before it. */
  readonly isFirst: boolean;
}

interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly opening: Opening;
  readonly words: WorkWords;
}

const NO_NAMES: WordList = new Set<string>();

/**
 * Finds the word of work that opens a text: `Launch` in “Launch the portal”, `develop` in “By June, the agency will
 * develop a plan”. Undefined for “Launch dates hold” and “Developers build apps”, and whenever it is in doubt.
 * @param names the words of the strategy’s name, who does the work
 */
export function findWork(text: string, words: WorkWords, names = NO_NAMES): FoundOpening | undefined {
  const { verb, noun, gerund, nounEnds } = words;
  return findWanted(text, words, { verb, noun, gerund, nounEnds }, names);
}

/** Finds the word that opens a text with a direction and no result: `Encourage` in “Encourage new ideas”. */
export function findAim(text: string, words: WorkWords, names = NO_NAMES): FoundOpening | undefined {
  return findWanted(text, words, { verb: words.aimVerb, noun: words.aimNoun }, names);
}

/** Finds the verb that opens work without an end: `Explore` in “Explore new markets”. */
export function findEndless(text: string, words: WorkWords, names = NO_NAMES): FoundOpening | undefined {
  return findWanted(text, words, { verb: words.endlessVerb, noun: NO_NAMES }, names);
}

function findWanted(
  text: string,
  words: WorkWords,
  wanted: Wanted,
  names: WordList,
): FoundOpening | undefined {
  const tokens = splitTokens(text);
  const opening = findOpening(text, tokens, words, names);
  const sentence = { text, tokens, opening, words };
  const found = words.isVerbLast ? findInGerman(sentence, wanted) : findVerbOrNoun(sentence, wanted);
  return (
    found && {
      word: text.slice(found.start, found.end),
      isFirst:
        opening.subject === 'none' &&
        !opening.isDated &&
        (!words.isVerbLast || found.start === sentence.tokens[opening.at]?.start),
    }
  );
}

interface Part {
  readonly start: number;
  readonly end: number;
}

function findVerbOrNoun(sentence: Sentence, wanted: Wanted): Part | undefined {
  const { text, tokens, opening, words } = sentence;
  const first = tokens[opening.at];
  if (!first) return undefined;
  if (isInnocent(text.slice(first.start), words)) return undefined;
  return findVerb(sentence, first, wanted) ?? findNoun(sentence, first, wanted);
}

/** Returns whether a sentence has a digit and a percent sign, or what percent ends with in each language. */
function mayPromiseShare(text: string): boolean {
  return /\d/.test(text) && /%|cent|zent|cien/i.test(text);
}

/** Returns whether a sentence names or keeps something, or promises a share. */
function isInnocent(rest: string, { innocent, share }: WorkWords): boolean {
  return findPhraseAtStart(rest, innocent) !== undefined || (mayPromiseShare(rest) && share.test(rest));
}

function findVerb(
  { text, tokens, opening, words }: Sentence,
  first: Token,
  wanted: Wanted,
): Part | undefined {
  const { at, subject } = opening;
  const clause = takeClause(tokens, at);
  const rest = clause.slice(1).map(({ word }) => word);
  if (subject === 'future') {
    const infinitive = toInfinitive(first.word, words) ?? '';
    const whole = `${infinitive}${text.slice(first.end)}`;
    return findPhraseAtStart(whole, wanted.verb) === undefined ? undefined : first;
  }
  const isGerund = subject === 'none' && wanted.gerund?.has(first.word);
  if (isGerund) return hasPredicate(rest, words) ? undefined : first;
  const verb = findListed(text, first, wanted.verb);
  if (!verb) return undefined;
  // The form that goes with `we` needs no `we` in Spanish and Portuguese.
  if (subject === 'we' || (subject === 'none' && words.opensWithInfinitive && words.lasting.has(first.word)))
    return words.lasting.has(first.word) ? undefined : verb;
  if (subject === 'will') return verb;
  if (words.alsoNoun.has(first.word)) return takesObject(first.word, rest, words) ? verb : undefined;
  return words.opensWithInfinitive && hasPredicate(rest, words) ? undefined : verb;
}

/** Finds a word or a phrase of a list that begins at a token and ends with a word. */
function findListed(text: string, first: Token, list: WordList): Part | undefined {
  if (list.has(first.word)) return first;
  const phrase = findPhraseAtStart(text.slice(first.start), list);
  const end = first.start + (phrase?.length ?? 0);
  return phrase !== undefined && end > first.end ? { start: first.start, end } : undefined;
}

/** Finds a noun of work before its object: implementation of the plan. */
function findNoun(
  { text, tokens, opening, words }: Sentence,
  first: Token,
  wanted: Wanted,
): Part | undefined {
  if (opening.subject !== 'none') return undefined;
  const noun = findListed(text, first, wanted.noun);
  const clause = takeClause(tokens, opening.at).filter(({ start }) => noun && start > noun.end);
  const rest = clause.map(({ word }) => word);
  const isNoun = words.of.has(rest[0] ?? '') && !hasPredicate(rest, words);
  return isNoun && !rest.some((word) => words.limit.has(word)) ? noun : undefined;
}

/** In German the verb comes last: `Das Portal einführen`, `Wir führen das Portal ein`. */
function findInGerman(sentence: Sentence, wanted: Wanted): Part | undefined {
  const { text, tokens, opening, words } = sentence;
  const first = tokens[opening.at];
  if (!first || isInnocent(text.slice(first.start), words)) return undefined;
  if (opening.subject === 'we') return findSplitVerb(sentence, first, opening.at, wanted);
  if (opening.isDated && words.we.has(tokens[opening.at + 1]?.word ?? '') && !words.will.has(first.word))
    return findSplitVerb(sentence, first, opening.at, wanted);
  return findNounFirst(sentence, first, wanted) ?? findLastVerb(sentence, wanted);
}

/** Finds a verb whose prefix comes last: führen … ein. */
function findSplitVerb(
  { tokens, words }: Sentence,
  verb: Token,
  at: number,
  wanted: Wanted,
): Part | undefined {
  const last = takeClause(tokens, at).at(-1)?.word ?? '';
  const whole = words.prefixes.has(last) ? `${last}${verb.word}` : verb.word;
  return wanted.verb.has(whole) && !words.lasting.has(whole) ? verb : undefined;
}

/** Finds `Einführung des Portals`, `CRM-Einführung in allen Filialen` and `Einführen des Portals`. */
function findNounFirst({ tokens, opening, words }: Sentence, first: Token, wanted: Wanted): Part | undefined {
  if (opening.subject !== 'none' || !isCapital(first)) return undefined;
  const rest = takeClause(tokens, opening.at)
    .slice(1)
    .map(({ word }) => word);
  if (hasPredicate(rest, words) || rest.some((word) => words.limit.has(word))) return undefined;
  const isCompound = wanted.nounEnds?.some(
    (end) => first.word.endsWith(end) && first.word.length > end.length + 1,
  );
  if (isCompound && (rest.length === 0 || words.connecting.has(rest[0] ?? ''))) return first;
  const isListed = wanted.noun.has(first.word) || wanted.verb.has(first.word);
  return isListed && words.of.has(rest[0] ?? '') ? first : undefined;
}

/** Finds the infinitive at the end: of the first clause, or of a sentence that lists things before it. */
function findLastVerb({ tokens, opening, words }: Sentence, wanted: Wanted): Part | undefined {
  const from = opening.at + (isWillBeforeSelf(tokens, opening.at, words) ? 1 : 0);
  for (const part of [takeClause(tokens, from), takeClause(tokens, from, beginsSentence)]) {
    const last = part.at(-1);
    if (part.length < 2 || !last || !wanted.verb.has(last.word)) continue;
    const before = part.slice(0, -1).map(({ word }) => word);
    if (!before.some((word) => words.predicate.has(word) || words.clause.has(word))) return last;
  }
  return undefined;
}

/** Returns whether what will be done comes before who does it: bis Juni wird die Bank … */
function isWillBeforeSelf(tokens: readonly Token[], at: number, { will, we, self }: WorkWords): boolean {
  const after = tokens.slice(at + 1, at + 3);
  return will.has(tokens[at]?.word ?? '') && after.some(({ word }) => we.has(word) || self.has(word));
}

/**
 * Returns whether the words after a verb that may be a noun are its object, and not the rest of a name with a verb
 * of its own.
 */
function takesObject(first: string, [next, ...rest]: readonly string[], words: WorkWords): boolean {
  if (next === undefined || words.object.has(next) || /^\p{N}/u.test(next)) return true;
  if (hasPredicate([next, ...rest], words) || words.limit.has(rest[0] ?? '')) return false;
  const connects = (word: string) => words.connecting.has(word) || words.adverb.test(word);
  if (connects(next)) return true;
  if (words.intransitive.has(first)) return false;
  if (!words.plural.test(next)) return true;
  return !words.adjective.has(first) && (rest[0] === undefined || connects(rest[0]));
}

/** Returns whether a verb follows, so that what came before it is its subject. */
export function hasPredicate(after: readonly string[], words: WorkWords): boolean {
  const end = after.findIndex((word) => words.clause.has(word));
  const main = end < 0 ? after : after.slice(0, end);
  return main.some((word, index) => {
    const before = main[index - 1] ?? '';
    if (before === 'to') return false;
    return words.predicate.has(word) || (words.predicateOfMany.has(word) && words.plural.test(before));
  });
}
