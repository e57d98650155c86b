/**
 * Decides whether a new wording of a commitment is only spelled otherwise or promises something else. In doubt it is
 * another promise: what looks alike is never enough.
 */
import type { ChangeDirection } from './change.ts';
import { findPromiseLanguage, type PromiseLanguage } from './languages/index.ts';
import { hasOtherTitles, isRespelled, leadsElsewhere, readLanguageCode } from './respelling.ts';
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
import { takeLimits } from './wording-limits.ts';
import { isReordered } from './wording-order.ts';
import { leaveOut, takeParts } from './wording-parts.ts';
import { comparePromiseWords } from './wording-phrases.ts';
import {
  type ChangedWords,
  isInDoubt,
  isRespelledRun,
  isTurnedSentence,
  judgeWords,
  listMoved,
  listRuns,
  turnRun,
} from './wording-places.ts';
import { compareTurns } from './wording-signs.ts';
import { correctSlips } from './wording-slips.ts';
import { compareSoftened } from './wording-soft.ts';
import type { Wording } from './wording-token.ts';
import { readWording } from './wording-tokens.ts';
import { compareVerbs } from './wording-verbs.ts';
import { isSameInAnyLanguage, isWhole } from './wording-whole.ts';
import { isSpaced } from './words.ts';
import { findAim, findEndless, findWork } from './work-verb.ts';

export type { WordingFinding } from './wording-findings.ts';
export { listReasons } from './wording-reasons.ts';

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
  const code = readLanguageCode(use.lang);
  const [was, is] = [readWording(before, code), readWording(after, code)];
  if (Math.max(was.tokens.length, is.tokens.length) > MOST_WORDS)
    return { isSpelling: false, findings: [REWRITTEN] };
  const language = findPromiseLanguage(use.lang);
  const letters = [...compareLetters(before, after), ...compareLinks(was, is)];
  if (!isSpaced(was.plain) || !isSpaced(is.plain))
    return { isSpelling: false, findings: [...letters, ...compareKinds([was, is], code, use), REWRITTEN] };
  if (letters.length === 0 && language && isReordered(was, is, language)) return SPELLING;
  // The order of the sides must not decide how they are aligned.
  const isTurned = before > after;
  const aligned = isTurned ? listRuns(is, was).map(turnRun) : listRuns(was, is);
  const runs = aligned.filter((run) => !isRespelledRun(run, was, is, code));
  const limits = takeLimits(runs, [was, is], code, language);
  const parts = takeParts(limits.runs, [was, is], language);
  const taken = new Set([...limits.taken, ...parts.taken]);
  const left = [leaveOut(was, taken), leaveOut(is, taken)] as const;
  const softened = compareSoftened(parts.runs, [was, is], language);
  const verbs = softened.length > 0 ? [] : compareVerbs(parts.runs, [was, is], code, language);
  const kinds = [
    ...letters,
    ...compareKinds(left, code, use),
    ...limits.findings,
    ...parts.findings,
    ...softened,
    ...verbs,
  ];
  const isOpen = runs.length > 0 && runs.every((run) => isInDoubt(run, was, is));
  if (kinds.length === 0 && (isOpen || isTurnedSentence(was, is, language))) return SPELLING;
  const findings = isWhole(runs, was, is, language)
    ? [...kinds.filter((one) => !isSameInAnyLanguage(one, was, is)), WHOLE]
    : [...kinds, ...listWords(parts.runs, kinds, [was, is], language)];
  return { isSpelling: false, findings: findings.length === 0 ? [REWRITTEN] : findings };
}

/** Lists the plain words that no other finding says. */
function listWords(
  runs: readonly ChangedWords[],
  kinds: readonly WordingFinding[],
  sides: readonly [Wording, Wording],
  language: PromiseLanguage | undefined,
): readonly WordingFinding[] {
  const said = new Set(kinds.flatMap(({ reason }) => reason.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u)));
  // Beside another change, a word that only moved says nothing more.
  if (kinds.length > 0) for (const word of listMoved(runs)) said.add(word);
  return runs.flatMap((run) => judgeWords(run, sides, language, said));
}

const REWRITTEN: WordingFinding = {
  kind: 'words',
  direction: 'undecidable',
  isGrave: false,
  reason: 'the sentence is written differently',
  isReplaced: true,
  isScope: true,
};
const WHOLE: WordingFinding = { ...REWRITTEN, reason: 'the whole sentence is new' };

/** Compares everything but plain words. */
function compareKinds(
  [was, is]: readonly [Wording, Wording],
  code: string,
  { lang, isWork }: WordingUse,
): readonly WordingFinding[] {
  const language = findPromiseLanguage(lang);
  const read = (one: Wording, other: Wording) =>
    readSentence(correctSlips(one, other, code, language), code, language);
  const both: readonly [ReadSentence, ReadSentence] = [read(was, is), read(is, was)];
  return [
    ...compareNumbers(...both),
    ...compareGroups(was, is, code),
    ...compareDates(...both),
    ...(language ? comparePromiseWords(both, language) : []),
    ...compareTurns(both[0].wording, both[1].wording, code, language),
    ...(language && !isWork ? compareOpenings(was.plain, is.plain, language) : []),
    ...compareGaps(was, is),
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
  const first = readWording(text).tokens.find(({ word }) => !work.we.has(word) && !work.will.has(word));
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
  const base = { kind: 'link', direction: 'undecidable', isGrave: false } as const;
  if (leadsElsewhere(was, is)) return [{ ...base, reason: 'a link leads elsewhere' }];
  return hasOtherTitles(was, is) ? [{ ...base, reason: 'the tooltip of a link changed' }] : [];
}

/**
 * Sums what several differences do to a promise. Plain words decide only where nothing else does. The loss wins: it is
 * never more beside one that is less, or that nobody can judge.
 */
export function sumDirections(findings: readonly WordingFinding[]): ChangeDirection {
  if (findings.some((one) => one.isLoss)) return 'easier';
  const isReplaced = findings.some((one) => one.isReplaced);
  const sure = findings.filter(({ kind }) => kind !== 'words');
  const has = (all: readonly WordingFinding[], wanted: ChangeDirection) =>
    all.some(({ direction }) => direction === wanted);
  if (has(sure, 'easier')) return has(sure, 'harder') ? 'undecidable' : 'easier';
  const isMore = findings.length > 0 && findings.every(({ direction }) => direction === 'harder');
  if (isMore) return 'harder';
  if (isReplaced || has(findings, 'harder')) return 'undecidable';
  return has(findings, 'easier') ? 'easier' : 'undecidable';
}
