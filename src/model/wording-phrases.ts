/** Compares the words that say how much is promised: all, at least, not, may, except. */
import type { ChangeDirection } from './change.ts';
import { compileList } from './compiled-list.ts';
import type { PromiseLanguage } from './languages/index.ts';
import {
  type FindingKind,
  pairUp,
  type ReadSentence,
  sayWords,
  step,
  type WordingFinding,
} from './wording-findings.ts';
import { listWords, type PhraseKind, type SaidPhrase, WEIGHTS } from './wording-lists.ts';

const isSamePhrase = (a: SaidPhrase, b: SaidPhrase) => a.phrase === b.phrase;
/** Returns whether two words deny the same: fail and fails, kein and keinem. */
const isSameDenial = (a: SaidPhrase, b: SaidPhrase) => stemDenial(a.phrase) === stemDenial(b.phrase);
const stemDenial = (phrase: string) =>
  phrase.replace(/(?<=..)(?:d|s)$/, '').replace(/^(kein)e[nmrs]?$/, '$1');
const listTexts = (all: readonly SaidPhrase[]) => all.map(({ text }) => text);

/** Kinds that a negation before them turns round: not on most days, and not on all days. */
const TURNING: ReadonlySet<string> = new Set(['quantity', 'floor', 'cap', 'strong']);

/** Compares words that say how much, with one finding for all of them. */
function weigh(
  kind: FindingKind,
  kinds: readonly (keyof typeof WEIGHTS)[],
  [was, is]: readonly [ReadSentence, ReadSentence],
  language: PromiseLanguage,
  isGrave: boolean,
  isWanted: (phrase: SaidPhrase) => boolean = () => true,
): readonly WordingFinding[] {
  const list = (side: ReadSentence, one: PhraseKind) => listWords(side, one, language).filter(isWanted);
  const [gone, fresh]: [SaidPhrase[], SaidPhrase[]] = [[], []];
  let score = 0;
  for (const one of kinds) {
    const weight = WEIGHTS[one];
    const pair = pairUp(list(was, one), list(is, one), isSamePhrase);
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

/** Compares how many are meant. A quantity never becomes a property: every ward, and the main wards. */
function compareQuantities(
  both: readonly [ReadSentence, ReadSentence],
  language: PromiseLanguage,
): readonly WordingFinding[] {
  const kinds = ['full', 'part'] as const;
  const [was, is] = both.map((side) => listWords(side, 'full', language)) as [SaidPhrase[], SaidPhrase[]];
  const full = pairUp(was, is, isSamePhrase);
  if (full.gone.length + full.fresh.length === 0) return weigh('quantity', kinds, both, language, true);
  const isTrait = ({ phrase }: SaidPhrase) => compileList(language.caution.trait).has(phrase);
  const found = weigh('quantity', kinds, both, language, true, (phrase) => !isTrait(phrase));
  const isEvery = ({ phrase, isDenied }: SaidPhrase) =>
    !isDenied && compileList(language.caution.every).has(phrase);
  const isReplaced = full.fresh.length > 0 || is.some(isEvery) || isReplacedByNumber(both, language);
  const isLoss = full.gone.some(isEvery) && !isReplaced;
  return [
    ...found.map((one) => (isLoss && one.direction === 'easier' ? { ...one, isLoss } : one)),
    ...weigh('quantity', ['part'], both, language, true, isTrait),
  ];
}

/** Returns whether a new number, a new “no” or a new “most” stands for those that were all. */
function isReplacedByNumber(
  [was, is]: readonly [ReadSentence, ReadSentence],
  language: PromiseLanguage,
): boolean {
  if (is.numbers.length > was.numbers.length) return true;
  const isMore = (kind: PhraseKind) =>
    listWords(is, kind, language).filter(({ phrase }) => !compileList(language.caution.trait).has(phrase))
      .length > listWords(was, kind, language).length;
  return isMore('negation') || isMore('part');
}

/** Compares the words that decide how much is promised. */
export function comparePromiseWords(
  both: readonly [ReadSentence, ReadSentence],
  language: PromiseLanguage,
): readonly WordingFinding[] {
  return [
    ...compareQuantities(both, language),
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
  const compare = (kind: PhraseKind) =>
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
