/**
 * Decides whether a new wording of a commitment is only spelled otherwise or promises something else. In doubt it is
 * another promise: what looks alike is never enough.
 */
import type { ChangeDirection } from './change.ts';
import { findPromiseLanguage, type PromiseLanguage } from './languages/index.ts';
import { splitTokens } from './tokens.ts';
import { findUnfilled } from './unfilled.ts';
import { compareWords } from './word-diff.ts';
import {
  compareDates,
  compareLetters,
  compareNumbers,
  comparePromiseWords,
  compileList,
  opensDoubt,
  type ReadSentence,
  readSentence,
  sayWords,
  sliceText,
  type WordingFinding,
} from './wording-findings.ts';
import { isRespelled } from './wording-slips.ts';
import { hasSameTokens, readWording, type Wording, type WordingToken } from './wording-tokens.ts';
import { isSpaced } from './words.ts';
import { findAim, findEndless, findWork } from './work-verb.ts';

export type { WordingFinding } from './wording-findings.ts';

export interface WordingComparison {
  /** Whether only the spelling differs. */
  readonly isSpelling: boolean;
  /** What differs otherwise; at least one if it is not only the spelling. */
  readonly findings: readonly WordingFinding[];
}

/** How to compare: the language of the plan, and whether the sentence is about work by its nature. */
export interface WordingUse {
  readonly lang?: string | undefined;
  readonly isWork?: boolean;
}

const SPELLING: WordingComparison = { isSpelling: true, findings: [] };

/** Compares two wordings of one commitment. */
export function compareWording(before: string, after: string, use: WordingUse = {}): WordingComparison {
  // The order of the sides must not decide how they are aligned.
  return before <= after
    ? compare(before, after, use)
    : turnRound(compare(after, before, use), before, after, use);
}

/** Compares the other way round, and keeps the alignment of the words. */
function turnRound(
  { isSpelling, findings }: WordingComparison,
  before: string,
  after: string,
  use: WordingUse,
): WordingComparison {
  if (isSpelling) return SPELLING;
  const words = findings.filter(({ kind }) => kind === 'words').map((one) => turnWords(one));
  return { isSpelling, findings: [...compareKinds(before, after, use), ...words] };
}

function turnWords(finding: WordingFinding & { readonly back?: WordingFinding }): WordingFinding {
  return finding.back ?? finding;
}

function compare(before: string, after: string, use: WordingUse): WordingComparison {
  const [was, is] = [readWording(before), readWording(after)];
  const kinds = compareKinds(before, after, use);
  // A typo in the first word is no other kind of sentence.
  const isSame = kinds.every(({ kind }) => kind === 'work');
  if (isSame && hasSameTokens(was, is)) return SPELLING;
  if (!isSpaced(was.plain) || !isSpaced(is.plain))
    return { isSpelling: false, findings: [...kinds, REWRITTEN] };
  const runs = listRuns(was, is).filter((run) => !isRespelledRun(run));
  if (isSame && runs.length === 0) return SPELLING;
  if (kinds.length === 0 && runs.every((run) => isInDoubt(run, was, is))) return SPELLING;
  const language = findPromiseLanguage(use.lang);
  const said = new Set(kinds.flatMap(({ reason }) => splitTokens(reason).map(({ word }) => word)));
  const words = runs.flatMap((run) => judgeRun(run, [was, is], language, said));
  return {
    isSpelling: false,
    findings: kinds.length + words.length === 0 ? [REWRITTEN] : [...kinds, ...words],
  };
}

const REWRITTEN: WordingFinding = {
  kind: 'words',
  direction: 'undecidable',
  isGrave: false,
  reason: 'the sentence is written differently',
};

/** Compares everything but plain words. */
function compareKinds(
  before: string,
  after: string,
  { lang, isWork }: WordingUse,
): readonly WordingFinding[] {
  const language = findPromiseLanguage(lang);
  const code = (lang ?? 'en').split('-')[0]?.toLowerCase() ?? 'en';
  const [was, is] = [readWording(before), readWording(after)];
  const read = (wording: Wording) => readSentence(wording, code, language?.promise);
  const both: readonly [ReadSentence, ReadSentence] = [read(was), read(is)];
  return [
    ...compareLetters(before, after),
    ...compareNumbers(...both),
    ...compareDates(...both),
    ...(language ? comparePromiseWords(both, language.promise) : []),
    ...(language && !isWork ? compareOpenings(was.plain, is.plain, language) : []),
    ...compareGaps(was, is),
    ...compareLinks(was, is),
  ];
}

/** Compares whether a sentence opens with a result, a direction or work. */
function compareOpenings(
  before: string,
  after: string,
  { work }: PromiseLanguage,
): readonly WordingFinding[] {
  const [was, is] = [rankOpening(before, work), rankOpening(after, work)];
  if (was.rank === is.rank) return [];
  const isEasier = is.rank < was.rank;
  const word = (isEasier ? is : was).word ?? '';
  const reason = isEasier
    ? `“${word}” says what you do, not what will be true`
    : `it says what will be true, not what you do (“${word}”)`;
  return [
    {
      kind: 'work',
      direction: isEasier ? 'easier' : 'harder',
      isGrave: isEasier && was.rank === 2 && is.rank === 0,
      reason,
    },
  ];
}

function rankOpening(text: string, work: PromiseLanguage['work']): { rank: number; word?: string } {
  const doing = findWork(text, work) ?? findEndless(text, work);
  if (doing) return { rank: 0, word: doing.word };
  const aim = findAim(text, work);
  return aim ? { rank: 1, word: aim.word } : { rank: 2 };
}

/** Compares what is still to be filled in. */
function compareGaps(was: Wording, is: Wording): readonly WordingFinding[] {
  const [gap, left] = [was, is].map(({ plain }) => findUnfilled(plain, true));
  if ((gap === undefined) === (left === undefined)) return [];
  const base = { kind: 'gap', direction: 'undecidable' } as const;
  if (left !== undefined) return [{ ...base, isGrave: true, reason: `“${left}” is still to be filled in` }];
  return [{ ...base, isGrave: false, reason: `“${gap}” is filled in` }];
}

function compareLinks({ links: was }: Wording, { links: is }: Wording): readonly WordingFinding[] {
  if (was.length === 0 || is.length === 0 || was.join(' ') === is.join(' ')) return [];
  return [{ kind: 'link', direction: 'undecidable', isGrave: false, reason: 'a link leads elsewhere' }];
}

/** Words that went and came at one place. */
interface Run {
  readonly gone: readonly WordingToken[];
  readonly fresh: readonly WordingToken[];
  /** The places of the first of them. */
  readonly at: readonly [was: number, is: number];
}

function listRuns(was: Wording, is: Wording): readonly Run[] {
  const join = ({ tokens }: Wording) => tokens.map(({ word }) => word).join(' ');
  const runs: Run[] = [];
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
    if (kind === 'gone') open.gone.push(...was.tokens.slice(left, (left += count)));
    else open.fresh.push(...is.tokens.slice(right, (right += count)));
  }
  return runs;
}

function isRespelledRun({ gone, fresh }: Run): boolean {
  return gone.length === fresh.length && gone.every((one, at) => isRespelled(one, fresh[at] as WordingToken));
}

/** Returns whether words changed within brackets that leave their content open anyway: (possibly Python). */
function isInDoubt({ gone, fresh, at: [left, right] }: Run, was: Wording, is: Wording): boolean {
  const isPlain = [...gone, ...fresh].every(({ word, hasDigit }) => !hasDigit && /^\p{L}+$/u.test(word));
  return isPlain && isInOpenBracket(was.tokens, left) && isInOpenBracket(is.tokens, right);
}

function isInOpenBracket(tokens: readonly WordingToken[], at: number): boolean {
  const start = tokens.slice(0, at).findLastIndex(({ word }) => word === '(' || word === ')');
  return tokens[start]?.word === '(' && opensDoubt(tokens[start + 1]?.word ?? '') && start + 1 < at;
}

/** Judges words that no other comparison has seen. */
function judgeRun(
  run: Run,
  [was, is]: readonly [Wording, Wording],
  language: PromiseLanguage | undefined,
  said: ReadonlySet<string>,
): readonly (WordingFinding & { readonly back: WordingFinding })[] {
  const light = language ? compileList(language.promise.light) : undefined;
  const isLeft = ({ word }: WordingToken) =>
    !said.has(word.toLowerCase()) &&
    !(said.size > 0 && light?.has(word)) &&
    (said.size === 0 || /[\p{L}\p{N}]/u.test(word));
  if (![...run.gone, ...run.fresh].some(isLeft)) return [];
  const [gone, fresh] = [sliceText(was, run.gone), sliceText(is, run.fresh)];
  const texts = (text: string) => (text ? [text] : []);
  const added = isJoined(run.fresh.length > 0 ? run.fresh : run.gone, language);
  const isOneSided = run.gone.length === 0 || run.fresh.length === 0;
  const make = (from: string, to: string): WordingFinding => {
    const direction: ChangeDirection =
      !isOneSided || added === 'no' ? 'undecidable' : to ? 'harder' : 'easier';
    return {
      kind: 'words',
      direction,
      isGrave: false,
      reason: sayWords(texts(from), texts(to)),
      gone: from,
      isScope: isOneSided && hasScope(run, language),
      isPlainAddition: direction === 'harder' && added === 'and',
    };
  };
  return [{ ...make(gone, fresh), back: make(fresh, gone) }];
}

/** Returns whether words say where, for whom or when: in the north, who ask for it. */
function hasScope({ gone, fresh }: Run, language: PromiseLanguage | undefined): boolean {
  if (!language) return true;
  const { promise, work } = language;
  return [...gone, ...fresh].some(
    ({ word }) =>
      (work.connecting.has(word) || work.clause.has(word)) &&
      !promise.and.has(word) &&
      !promise.light.has(word),
  );
}

/** Returns whether words are one more thing, or an aside in brackets, and do not narrow what stands before them. */
function isJoined(
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

/** Kinds that only say how sure a promise is: nobody can tell what they do to other words. */
const OF_WORDS: ReadonlySet<string> = new Set(['doubt', 'weak', 'except']);

/** Sums what several differences do to a promise. Plain words decide only where nothing else does. */
export function sumDirections(findings: readonly WordingFinding[]): ChangeDirection {
  const isReplaced = findings.some(({ kind, direction }) => kind === 'words' && direction === 'undecidable');
  const sure = findings.filter(({ kind }) => kind !== 'words' && !(isReplaced && OF_WORDS.has(kind)));
  const decided = sumUp(sure);
  if (decided !== undefined) return decided;
  return isReplaced ? 'undecidable' : (sumUp(findings) ?? 'undecidable');
}

function sumUp(findings: readonly WordingFinding[]): ChangeDirection | undefined {
  const all = new Set(findings.map(({ direction }) => direction));
  const isBoth = all.has('easier') && all.has('harder');
  if (isBoth) return 'undecidable';
  return all.has('easier') ? 'easier' : all.has('harder') ? 'harder' : undefined;
}
