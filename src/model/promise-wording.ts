/**
 * Decides whether a new wording of a commitment is only spelled otherwise or promises something else. In doubt it is
 * another promise: what looks alike is never enough.
 */
import type { ChangeDirection } from './change.ts';
import { findPromiseLanguage, type PromiseLanguage } from './languages/index.ts';
import { isRespelled, leadsElsewhere, readLanguageCode } from './respelling.ts';
import { findUnfilled } from './unfilled.ts';
import {
  compareDates,
  compareLetters,
  compareNumbers,
  type ReadSentence,
  readSentence,
  type WordingFinding,
} from './wording-findings.ts';
import { compareGroups } from './wording-groups.ts';
import { comparePromiseWords } from './wording-phrases.ts';
import {
  isInDoubt,
  isRespelledRun,
  isTurnedSentence,
  judgeWords,
  listMoved,
  listRuns,
} from './wording-places.ts';
import { readWording, type Wording } from './wording-tokens.ts';
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

/** The most words of a sentence that are compared one by one; a longer one is only the same or another. */
const MOST_WORDS = 1500;

/** Compares two wordings of one commitment. */
export function compareWording(before: string, after: string, use: WordingUse = {}): WordingComparison {
  if (isRespelled(before, after, { lang: use.lang })) return SPELLING;
  const [was, is] = [readWording(before), readWording(after)];
  if (Math.max(was.tokens.length, is.tokens.length) > MOST_WORDS)
    return { isSpelling: false, findings: [REWRITTEN] };
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
  if (!isSpaced(was.plain) || !isSpaced(is.plain))
    return { isSpelling: false, findings: [...kinds, REWRITTEN] };
  const code = readLanguageCode(use.lang);
  const runs = listRuns(was, is).filter((run) => !isRespelledRun(run, was, is, code));
  const language = findPromiseLanguage(use.lang);
  const isOpen = runs.length > 0 && runs.every((run) => isInDoubt(run, was, is));
  if (kinds.length === 0 && (isOpen || isTurnedSentence(was, is, language))) return SPELLING;
  const said = new Set(kinds.flatMap(({ reason }) => reason.toLowerCase().split(/[^\p{L}\p{M}\p{N}']+/u)));
  // Beside another change, a word that only moved says nothing more.
  if (kinds.length > 0) for (const word of listMoved(runs)) said.add(word);
  const words = runs.flatMap((run) => judgeWords(run, [was, is], language, said));
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
  isReplaced: true,
  isScope: true,
};

/** Compares everything but plain words. */
function compareKinds(
  before: string,
  after: string,
  { lang, isWork }: WordingUse,
): readonly WordingFinding[] {
  const language = findPromiseLanguage(lang);
  const code = readLanguageCode(lang);
  const [was, is] = [readWording(before), readWording(after)];
  const read = (wording: Wording) => readSentence(wording, code, language?.promise);
  const both: readonly [ReadSentence, ReadSentence] = [read(was), read(is)];
  return [
    ...compareLetters(before, after),
    ...compareNumbers(...both),
    ...compareGroups(was, is, code),
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
  language: PromiseLanguage,
): readonly WordingFinding[] {
  const [was, is] = [before, after].map((text) => rankOpening(text, language)) as [Opening, Opening];
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

interface Opening {
  /** 2 for a result, 1 for a direction, 0 for work. */
  readonly rank: number;
  readonly word?: string;
}

function rankOpening(text: string, { work, promise }: PromiseLanguage): Opening {
  const doing = findWork(text, work) ?? findEndless(text, work);
  if (doing) return { rank: 0, word: doing.word };
  const aim = findAim(text, work);
  if (aim) return { rank: 1, word: aim.word };
  const [first] = readWording(text).tokens;
  return first && promise.weak.has(first.word) ? { rank: 0, word: first.text } : { rank: 2 };
}

/** Compares what is still to be filled in. */
function compareGaps(was: Wording, is: Wording): readonly WordingFinding[] {
  const [gap, left] = [was, is].map(({ plain }) => findUnfilled(plain, true));
  if ((gap === undefined) === (left === undefined)) return [];
  const base = { kind: 'gap', direction: 'undecidable' } as const;
  if (left !== undefined) return [{ ...base, isGrave: true, reason: `“${left}” is still to be filled in` }];
  return [{ ...base, isGrave: false, reason: `“${gap}” is filled in` }];
}

function compareLinks(was: Wording, is: Wording): readonly WordingFinding[] {
  if (!leadsElsewhere(was, is)) return [];
  return [{ kind: 'link', direction: 'undecidable', isGrave: false, reason: 'a link leads elsewhere' }];
}

/** Kinds that only say how sure a promise is: nobody can tell what they do to other words. */
const OF_WORDS: ReadonlySet<string> = new Set(['doubt', 'weak', 'except']);

/** Sums what several differences do to a promise. Plain words decide only where nothing else does. */
export function sumDirections(findings: readonly WordingFinding[]): ChangeDirection {
  const isReplaced = findings.some((one) => one.isReplaced);
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
