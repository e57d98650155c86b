/** Whole parts that came to a sentence or went: an exception, a choice, one more thing. Each is judged as one. */
import type { ChangeDirection } from './change.ts';
import { compileList } from './compiled-list.ts';
import type { PromiseLanguage } from './languages/index.ts';
import { isInRelative, isVerb } from './wording-cover.ts';
import { sayWords, sliceText, type WordingFinding } from './wording-findings.ts';
import { type ChangedWords, isJoined } from './wording-places.ts';
import type { Wording, WordingToken } from './wording-token.ts';
import type { WordList } from './words.ts';

export interface SentenceParts {
  readonly findings: readonly WordingFinding[];
  /** The tokens of these parts, which nothing else compares. */
  readonly taken: ReadonlySet<WordingToken>;
  /** The places that are left. */
  readonly runs: readonly ChangedWords[];
}

/** A part that only one side has. */
interface Part {
  readonly tokens: readonly WordingToken[];
  /** Its sentence, and where in it the part begins. */
  readonly of: Wording;
  readonly at: number;
  readonly isNew: boolean;
  readonly language: PromiseLanguage;
}

/** Takes the parts that are judged as one out of what changed. */
export function takeParts(
  runs: readonly ChangedWords[],
  [was, is]: readonly [Wording, Wording],
  language: PromiseLanguage | undefined,
): SentenceParts {
  const findings: WordingFinding[] = [];
  const taken = new Set<WordingToken>();
  if (!language) return { findings, taken, runs };
  let left = runs.filter((run) => {
    if (run.gone.length > 0 && run.fresh.length > 0) {
      const choice = compareChoice(run, [was, is], language);
      if (choice) findings.push(choice);
      return !choice || run.gone.length + run.fresh.length > 2;
    }
    const isNew = run.fresh.length > 0;
    const tokens = isNew ? run.fresh : run.gone;
    const finding = judgePart({ tokens, of: isNew ? is : was, at: run.at[isNew ? 1 : 0], isNew, language });
    if (!finding) return true;
    findings.push(finding);
    for (const token of tokens) taken.add(token);
    return false;
  });
  // Where a list got longer or shorter, its “and” moves.
  const isAnd = (run: ChangedWords) =>
    [...run.gone, ...run.fresh].every(({ word }) => language.promise.and.has(word));
  if (findings.length > 0) left = left.filter((run) => !isAnd(run));
  return { findings, taken, runs: left };
}

function judgePart(part: Part): WordingFinding | undefined {
  return judgeException(part) ?? judgeAddedChoice(part) ?? judgeMore(part);
}

function makeFinding(
  { tokens, of, isNew }: Part,
  direction: ChangeDirection,
  more: Omit<Partial<WordingFinding>, 'direction'> & Pick<WordingFinding, 'kind' | 'isGrave'>,
): WordingFinding {
  const text = sliceText(of, tokens);
  return { direction, reason: sayWords(isNew ? [] : [text], isNew ? [text] : []), ...more };
}

/** Counts the words of the longest phrase of a list that tokens begin with. */
function countPhrase(tokens: readonly WordingToken[], list: WordList): number {
  for (let length = Math.min(MOST_OF_PHRASE, tokens.length); length > 0; length--)
    if (
      compileList(list).has(
        tokens
          .slice(0, length)
          .map(({ word }) => word)
          .join(' '),
      )
    )
      return length;
  return 0;
}

const MOST_OF_PHRASE = 6;

/** Judges what takes something out: except in a flood, where useful, unless the board objects. */
function judgeException(part: Part): WordingFinding | undefined {
  const { tokens, isNew, language } = part;
  const { promise, caution } = language;
  const inner = tokens[0]?.word === '(' ? tokens.slice(1) : tokens;
  if (countPhrase(inner, caution.only) > 0) return undefined;
  const isOpen = countPhrase(inner, promise.except) > 0 || countPhrase(inner, promise.doubt) > 1;
  if (!isOpen && !isShortCondition(inner, language)) return undefined;
  return makeFinding(part, isNew ? 'easier' : 'harder', { kind: 'except', isGrave: isNew });
}

/** Returns whether a condition is only a word or two: where useful, wo es geht. */
function isShortCondition(tokens: readonly WordingToken[], { caution }: PromiseLanguage): boolean {
  const words = tokens.filter(({ word }) => /\p{L}/u.test(word));
  return words.length > 1 && words.length <= MOST_OF_CONDITION && caution.where.has(words[0]?.word ?? '');
}

const MOST_OF_CONDITION = 3;

/** Returns whether a part stands where more of it asks for less: among what is left out, or who is covered. */
function isTurned({ of, at, language }: Part): boolean {
  const { tokens } = of;
  const { promise, caution } = language;
  const before = tokens.slice(0, at);
  const leavesOut = before.some(({ word }) => promise.except.has(word) || caution.only.has(word));
  if (leavesOut) return true;
  const isRelative = isInRelative(of, at, language);
  const isFirst = !before.some((_, place) => isVerb(tokens, place, language));
  return isFirst && (isRelative || before.some(({ word }) => caution.covers.has(word) && word.length > 2));
}

/** Judges a choice that is new, or gone: or the board has seen the barn. */
function judgeAddedChoice(part: Part): WordingFinding | undefined {
  const { isNew, language } = part;
  const { promise, caution } = language;
  // And/or is a choice, too.
  const isSlash = part.tokens[0]?.word === '/';
  const tokens = isSlash ? part.tokens.slice(1) : part.tokens;
  if (!caution.or.has(tokens[0]?.word ?? '') || (tokens.length < 2 && !isSlash)) return undefined;
  if (countPhrase(tokens, promise.floor) + countPhrase(tokens, promise.cap) > 0) return undefined;
  const isOpen = isTurned(part) || (isDenied(part) && !hasOwnSubject(part));
  const direction = isOpen ? 'undecidable' : isNew ? 'easier' : 'harder';
  return makeFinding(part, direction, { kind: 'choice', isGrave: direction !== 'harder' });
}

function isDenied({ of: { tokens }, at, language: { promise } }: Part): boolean {
  return tokens.slice(0, at).some(({ word }) => promise.negation.has(word));
}

/** Returns whether a choice is a sentence of its own, of which nothing else is denied: or the board has seen it. */
function hasOwnSubject({ tokens, of, at, language }: Part): boolean {
  const first = tokens[1]?.word ?? '';
  const { work, promise } = language;
  const isThing = work.article.has(first) || promise.full.has(first) || work.we.has(first);
  return isThing && tokens.some((_, place) => place > 1 && isVerb(of.tokens, at + place, language));
}

/** Compares “and” that became “or”, or the other way round, at one place. */
function compareChoice(
  { gone, fresh, at: [left] }: ChangedWords,
  [was, is]: readonly [Wording, Wording],
  language: PromiseLanguage,
): WordingFinding | undefined {
  const has = (tokens: readonly WordingToken[], list: WordList) =>
    tokens.length === 1 && list.has(tokens[0]?.word ?? '');
  const { promise, caution } = language;
  const isLess = has(gone, promise.and) && has(fresh, caution.or);
  const isMore = has(gone, caution.or) && has(fresh, promise.and);
  if (!isLess && !isMore) return undefined;
  const part: Part = { tokens: gone, of: was, at: left, isNew: false, language };
  const isOpen = isTurned(part) || isDenied(part);
  const direction = isOpen ? 'undecidable' : isLess ? 'easier' : 'harder';
  const reason = sayWords([sliceText(was, gone)], [sliceText(is, fresh)]);
  return { kind: 'choice', direction, isGrave: direction !== 'harder', reason };
}

/** Judges one more thing: and nobody is fired for it. Without it less is promised, whatever it says. */
function judgeMore(part: Part): WordingFinding | undefined {
  const { tokens, isNew, language } = part;
  const { promise } = language;
  const isAnd = (token: WordingToken | undefined) => promise.and.has(token?.word ?? '');
  if (tokens.length < 2 || !(isAnd(tokens[0]) || isAnd(tokens.at(-1)))) return undefined;
  if (isTurned(part) || tokens.some(({ word }) => promise.except.has(word))) return undefined;
  const isCounted = tokens.some((token) => isCounting(token, language));
  const isOpen = tokens.some(({ word }) => promise.doubt.has(word) || promise.weak.has(word));
  if (!isNew)
    return makeFinding(part, 'easier', {
      kind: 'words',
      isGrave: isCounted,
      isCounted,
      gone: sliceText(part.of, tokens),
      isScope: true,
    });
  const isPlain = isJoined(tokens, language) === 'and' && !isCounted && !isOpen;
  if (!isPlain) return undefined;
  return makeFinding(part, 'harder', { kind: 'words', isGrave: false, gone: '', isPlainAddition: true });
}

/** Returns whether a word counts or denies. */
function isCounting({ word, hasDigit }: WordingToken, { promise, caution }: PromiseLanguage): boolean {
  const lists = [promise.full, promise.part, promise.negation, promise.floor];
  return hasDigit || [...lists, promise.cap, caution.rare, caution.only].some((list) => list.has(word));
}

/** Blanks what was taken out of a sentence, so that nothing else is found in it. */
export function leaveOut(wording: Wording, taken: ReadonlySet<WordingToken>): Wording {
  const gone = wording.tokens.filter((token) => taken.has(token));
  if (gone.length === 0) return wording;
  let { plain } = wording;
  for (const { start, text } of gone)
    plain = plain.slice(0, start) + ' '.repeat(text.length) + plain.slice(start + text.length);
  return { ...wording, plain, tokens: wording.tokens.filter((token) => !taken.has(token)) };
}
