/** Compares the words that say how much is promised: all, at least, not, may, except. */
import type { ChangeDirection } from './change.ts';
import { compileList, listOpenings } from './compiled-list.ts';
import type { PromiseLanguage } from './languages/index.ts';
import {
  type FindingKind,
  pairUp,
  type ReadSentence,
  sayWords,
  sliceText,
  step,
  type WordingFinding,
} from './wording-findings.ts';
import { isTimeUnit } from './wording-times.ts';
import type { WordingToken } from './wording-token.ts';
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
  soft: -1,
} as const;

const MOST_OF_PHRASE = 6;

/** Lists the phrases of a list in a sentence, the longest at each place. */
function findPhrases(tokens: readonly WordingToken[], list: WordList) {
  const [phrases, opens] = [compileList(list), listOpenings(list)];
  const found: { readonly phrase: string; readonly at: number; readonly length: number }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!opens.has(tokens[at]?.word.toLowerCase() ?? '')) continue;
    for (let length = Math.min(MOST_OF_PHRASE, tokens.length - at); length > 0; length--) {
      const phrase = tokens
        .slice(at, at + length)
        .map(({ word }) => word.toLowerCase())
        .join(' ');
      if (!phrases.has(phrase)) continue;
      found.push({ phrase, at, length });
      at += length - 1;
      break;
    }
  }
  return found;
}

interface SaidPhrase {
  readonly phrase: string;
  /** As written. */
  readonly text: string;
  /** Whether it stands behind a negation. */
  readonly isDenied: boolean;
}

const isSamePhrase = (a: SaidPhrase, b: SaidPhrase) => a.phrase === b.phrase;
/** Returns whether two words deny the same: fail and fails, kein and keinem. */
const isSameDenial = (a: SaidPhrase, b: SaidPhrase) => stemDenial(a.phrase) === stemDenial(b.phrase);
const stemDenial = (phrase: string) =>
  phrase.replace(/(?<=..)(?:d|s)$/, '').replace(/^(kein)e[nmrs]?$/, '$1');
const listTexts = (all: readonly SaidPhrase[]) => all.map(({ text }) => text);

type Kind = keyof typeof WEIGHTS | 'negation' | 'rare' | 'ends';

const pickList = (kind: Kind, { promise, caution }: PromiseLanguage): WordList =>
  kind === 'soft' || kind === 'rare' || kind === 'ends' ? caution[kind] : promise[kind];

/** Lists the words of a kind; a limit counts only beside a number. */
function listWords(
  { wording, numbers, dates }: ReadSentence,
  kind: Kind,
  language: PromiseLanguage,
): readonly SaidPhrase[] {
  const words = language.promise;
  // The month of May leaves nothing open.
  const tokens = wording.tokens.filter(
    ({ start }) => !dates.some(({ from, to }) => start >= from && start < to),
  );
  // At most 4 hours asks for more than 4 hours, at most 4 wards for less.
  const limited = numbers.filter(({ unit }) => !(kind === 'cap' && isTimeUnit(unit)));
  const isNumber = (token: WordingToken | undefined) => limited.some((one) => one.token === token);
  const doubtful = kind === 'others' ? findPhrases(tokens, words.doubt)[0]?.at : undefined;
  const found = findPhrases(tokens, pickList(kind, language)).filter(({ at, length }) => {
    // What can not be is denied, and not left open.
    if (
      kind === 'doubt' &&
      length === 1 &&
      [at - 1, at + 1].some((place) => NOT.test(tokens[place]?.word ?? ''))
    )
      return false;
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
      isDenied: isDeniedAt(tokens, at, language),
    })),
    ...signs.map(() => ({ phrase: '+', text: '+', isDenied: false })),
  ];
}

const NOT = /^(?:not|nicht|ne|n|pas|no|não)$/;

const isNot = (token: WordingToken | undefined, { promise, caution }: PromiseLanguage) =>
  token !== undefined && promise.negation.has(token.word) && !caution.without.has(token.word);

/** Returns whether something denies what follows; without a word only denies what is next to it. */
function isDeniedAt(tokens: readonly WordingToken[], at: number, language: PromiseLanguage): boolean {
  const isNext = language.caution.without.has(tokens[at - 1]?.word ?? '');
  return isNext || tokens.slice(0, at).some((token) => isNot(token, language));
}

/** Kinds that a negation before them turns round: not on most days, and not on all days. */
const TURNING: ReadonlySet<string> = new Set(['quantity', 'floor', 'cap', 'strong']);

/** Compares words that say how much, with one finding for all of them. */
function weigh(
  kind: FindingKind,
  kinds: readonly (keyof typeof WEIGHTS)[],
  [was, is]: readonly [ReadSentence, ReadSentence],
  language: PromiseLanguage,
  isGrave: boolean,
): readonly WordingFinding[] {
  const [gone, fresh]: [SaidPhrase[], SaidPhrase[]] = [[], []];
  let score = 0;
  for (const one of kinds) {
    const weight = WEIGHTS[one];
    const pair = pairUp(listWords(was, one, language), listWords(is, one, language), isSamePhrase);
    gone.push(...pair.gone);
    fresh.push(...pair.fresh);
    score += weight * (pair.fresh.length - pair.gone.length);
  }
  // A limit says nothing about a number that went or came with it.
  const isLimit = kind === 'floor' || kind === 'cap';
  if (isLimit && was.numbers.length !== is.numbers.length) return [];
  if (gone.length === 0 && fresh.length === 0) return [];
  const reason = sayWords(listTexts(gone), listTexts(fresh));
  const changed = [...gone, ...fresh];
  const isOpen = ({ phrase, isDenied }: SaidPhrase) =>
    isDenied && (TURNING.has(kind) || (kind === 'doubt' && language.work.predicate.has(phrase)));
  // One word of a kind for another is no loss that is certain, denied or not.
  const isSwap = gone.length === fresh.length && kinds.length > 0 && score === 0;
  if (changed.some(isOpen)) return [{ kind, direction: 'undecidable', isGrave: !isSwap, reason }];
  // Only may bind others, so that nobody can tell what its loss does.
  const isOnly = gone.some(({ phrase }) => compileList(language.caution.only).has(phrase));
  const direction = kind === 'except' && isOnly && score > 0 ? 'undecidable' : step(score);
  return [{ kind, direction, isGrave: isGrave && direction === 'easier', reason }];
}

/** Compares the words that decide how much is promised. */
export function comparePromiseWords(
  both: readonly [ReadSentence, ReadSentence],
  language: PromiseLanguage,
): readonly WordingFinding[] {
  return [
    ...weigh('quantity', ['full', 'part'], both, language, true),
    ...weigh('floor', ['floor'], both, language, true),
    ...weigh('cap', ['cap'], both, language, true),
    ...weigh('doubt', ['doubt', 'strong'], both, language, true),
    ...weigh('soft', ['soft'], both, language, true),
    ...weigh('weak', ['weak'], both, language, false),
    ...weigh('except', ['except'], both, language, true),
    ...weigh('others', ['others'], both, language, false),
    ...compareNegations(both, language),
  ];
}

/** Compares the words that deny. Few in the place of none is less, and none in the place of few is more. */
function compareNegations(
  [was, is]: readonly [ReadSentence, ReadSentence],
  language: PromiseLanguage,
): readonly WordingFinding[] {
  const compare = (kind: Kind) =>
    pairUp(listWords(was, kind, language), listWords(is, kind, language), isSameDenial);
  const [pair, rare, ends] = [compare('negation'), compare('rare'), compare('ends')];
  const [gone, fresh] = [pair.gone.length, pair.fresh.length];
  if (gone + fresh === 0) return compareEnds(ends);
  // To eliminate falls and to have no falls is the same.
  const isEven = gone + ends.gone.length === fresh + ends.fresh.length;
  const make = (before: readonly SaidPhrase[], after: readonly SaidPhrase[], direction: ChangeDirection) => [
    {
      kind: 'negation',
      direction,
      // As many words that deny are the same one in another place, or nearly.
      isGrave: direction === 'easier' || (direction === 'undecidable' && !isEven),
      reason: sayWords(listTexts(before), listTexts(after)),
    } as const,
  ];
  if (gone > 0 && fresh === 0 && rare.fresh.length > 0) return make(pair.gone, rare.fresh, 'easier');
  if (fresh > 0 && gone === 0 && rare.gone.length > 0) return make(rare.gone, pair.fresh, 'harder');
  return make(pair.gone, pair.fresh, 'undecidable');
}

/** Says that a verb went or came that leaves nothing of a thing. */
function compareEnds({ gone, fresh }: Pick<ReturnType<typeof pairUp<SaidPhrase>>, 'gone' | 'fresh'>) {
  if (gone.length + fresh.length === 0) return [];
  const reason = sayWords(listTexts(gone), listTexts(fresh));
  return [{ kind: 'ends', direction: 'undecidable', isGrave: false, reason } as const];
}
