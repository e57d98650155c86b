/** The plain words in which two wordings differ, place by place. */
import type { ChangeDirection } from './change.ts';
import { compileList } from './compiled-list.ts';
import type { PromiseLanguage } from './languages/index.ts';
import { isSameWord } from './same-word.ts';
import { compareWords } from './word-diff.ts';
import { opensDoubt, sayWords, sliceText, type WordingFinding } from './wording-findings.ts';
import type { Wording, WordingToken } from './wording-token.ts';

/** Words that went and came at one place. */
export interface ChangedWords {
  readonly gone: readonly WordingToken[];
  readonly fresh: readonly WordingToken[];
  /** The places of the first of them. */
  readonly at: readonly [was: number, is: number];
}

/** Lists what went and came, place by place. */
export function listRuns(was: Wording, is: Wording): readonly ChangedWords[] {
  const join = ({ tokens }: Wording) => tokens.map(({ word }) => word).join(' ');
  const runs: ChangedWords[] = [];
  let [left, right] = [0, 0];
  let open: { gone: WordingToken[]; fresh: WordingToken[]; at: [number, number] } | undefined;
  for (const { kind, text } of compareWords(join(was), join(is))) {
    const count = text.split(' ').length;
    if (kind === 'same') {
      [left, right, open] = [left + count, right + count, undefined];
      continue;
    }
    if (!open) {
      open = { gone: [], fresh: [], at: [left, right] };
      runs.push(open);
    }
    if (kind === 'gone') open.gone.push(...was.tokens.slice(left, left + count));
    else open.fresh.push(...is.tokens.slice(right, right + count));
    if (kind === 'gone') left += count;
    else right += count;
  }
  return runs;
}

/** Turns a place round, so that what went is what came. */
export function turnRun({ gone, fresh, at: [left, right] }: ChangedWords): ChangedWords {
  return { gone: fresh, fresh: gone, at: [right, left] };
}

/** Returns whether the words at one place are only spelled otherwise. */
export function isRespelledRun(
  { gone, fresh, at: [left, right] }: ChangedWords,
  was: Wording,
  is: Wording,
  code: string,
): boolean {
  if (gone.length !== fresh.length) return false;
  return gone.every((_, at) => isSameWord([was.tokens, left + at], [is.tokens, right + at], code));
}

/** Returns whether a choice in brackets that leave it open anyway is another one: (possibly Python). */
export function isInDoubt(
  { gone, fresh, at: [left, right] }: ChangedWords,
  was: Wording,
  is: Wording,
): boolean {
  const isPlain = [...gone, ...fresh].every(({ word, hasDigit }) => !hasDigit && /^\p{L}+$/u.test(word));
  if (!isPlain || gone.length !== fresh.length) return false;
  return isInOpenBracket(was.tokens, left) && isInOpenBracket(is.tokens, right);
}

function isInOpenBracket(tokens: readonly WordingToken[], at: number): boolean {
  const start = tokens.slice(0, at).findLastIndex(({ word }) => word === '(' || word === ')');
  return tokens[start]?.word === '(' && opensDoubt(tokens[start + 1]?.word ?? '') && start + 1 < at;
}

/** Returns whether only a phrase went from one end of the sentence to the other: in the morning the boat leaves. */
export function isTurnedSentence(was: Wording, is: Wording, language: PromiseLanguage | undefined): boolean {
  if (!language || was.tokens.length !== is.tokens.length) return false;
  const [words, wanted] = [was, is].map(({ tokens }) => tokens.map(({ word }) => word));
  const connects = (word = '') => language.work.connecting.has(word) && !language.promise.and.has(word);
  return (words ?? []).some((word, at, all) => {
    if (at === 0 || !(connects(all[0]) || connects(word))) return false;
    return [...all.slice(at), ...all.slice(0, at)].every((one, index) => one === wanted?.[index]);
  });
}

/** Lists the words that went at one place and came at another. */
export function listMoved(runs: readonly ChangedWords[]): readonly string[] {
  const fresh = new Set(runs.flatMap((run) => run.fresh.map(({ word }) => word)));
  return runs.flatMap(({ gone }) => gone.map(({ word }) => word)).filter((word) => fresh.has(word));
}

/** Judges words that no other comparison has seen. */
export function judgeWords(
  run: ChangedWords,
  [was, is]: readonly [Wording, Wording],
  language: PromiseLanguage | undefined,
  said: ReadonlySet<string>,
): readonly WordingFinding[] {
  const light = language ? compileList(language.promise.light) : undefined;
  const stems = new Set([...said].map(stem));
  const isSaid = ({ word, text }: WordingToken) =>
    said.has(word.toLowerCase()) || said.has(text.toLowerCase()) || stems.has(stem(word));
  const isBeside = [...run.gone, ...run.fresh].some(isSaid);
  const isSmall = (word: string) => light?.has(word) || (isBeside && isSmallBeside(word, language));
  const isLeft = (token: WordingToken) =>
    !isSaid(token) &&
    !(said.size > 0 && isSmall(token.word)) &&
    (said.size === 0 || /[\p{L}\p{N}]/u.test(token.word));
  const [went, came] = [run.gone.filter(isLeft), run.fresh.filter(isLeft)];
  if (went.length + came.length === 0) return [];
  // Beside another change, one ward or more wards are not a second one.
  if (said.size > 0 && hasSameStems(went, came)) return [];
  const [gone, fresh] = [sliceText(was, run.gone), sliceText(is, run.fresh)];
  const texts = (text: string) => (text ? [text] : []);
  const added = isJoined(run.fresh.length > 0 ? run.fresh : run.gone, language);
  const isAll = run.gone.length === was.tokens.length && run.fresh.length === is.tokens.length;
  const isOneSided = run.gone.length === 0 || run.fresh.length === 0;
  const direction: ChangeDirection =
    !isOneSided || added === 'no' || (added === 'aside' && fresh)
      ? 'undecidable'
      : fresh
        ? 'harder'
        : 'easier';
  return [
    {
      kind: 'words',
      direction,
      isGrave: false,
      reason: isAll ? 'the whole sentence is new' : sayWords(texts(gone), texts(fresh)),
      gone,
      isReplaced: !isOneSided,
      isScope: !language || (isOneSided && hasScope(run, language)),
      isPlainAddition: direction === 'harder',
      isUnsure: added === 'aside',
    },
  ];
}

/** Returns whether a word only joins or colours what another finding says: by, significantly. */
function isSmallBeside(word: string, language: PromiseLanguage | undefined): boolean {
  if (!language) return false;
  const { connecting, clause, adverb } = language.work;
  return (connecting.has(word) && !clause.has(word)) || adverb.test(word);
}

const stem = (word: string) => word.toLowerCase().replace(/(?<=..)(?:e?s|en?|n|e)$/u, '');

/** Returns whether words differ only in their number: ward reports, wards report. */
function hasSameStems(gone: readonly WordingToken[], fresh: readonly WordingToken[]): boolean {
  return (
    gone.length === fresh.length && gone.every((one, at) => stem(one.word) === stem(fresh[at]?.word ?? ''))
  );
}

/** Returns whether words say where, for whom or when: in the north, who ask for it. */
function hasScope({ gone, fresh }: ChangedWords, language: PromiseLanguage): boolean {
  const { promise, work } = language;
  return [...gone, ...fresh].some(
    ({ word }) =>
      (work.connecting.has(word) || work.clause.has(word)) &&
      !promise.and.has(word) &&
      !promise.light.has(word),
  );
}

/** Returns whether words are one more thing, or an aside in brackets, and do not narrow what stands before them. */
export function isJoined(
  tokens: readonly WordingToken[],
  language: PromiseLanguage | undefined,
): 'and' | 'aside' | 'no' {
  const [first, last] = [tokens[0], tokens.at(-1)];
  const isAnd = (token: WordingToken | undefined) => language?.promise.and.has(token?.word ?? '') ?? false;
  const inner = tokens.filter((token) => !isAnd(token));
  if (inner.some(({ word }) => language?.work.connecting.has(word) && !language.promise.and.has(word)))
    return 'no';
  if (tokens.length > 1 && (isAnd(first) || isAnd(last))) return 'and';
  return first?.word === '(' && last?.word === ')' ? 'aside' : 'no';
}
