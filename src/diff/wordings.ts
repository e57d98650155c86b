/** Finds commitments whose sentence promises something else, and says how much of it is said by a number beside it. */
import type { ChangeDirection } from '../model/change.ts';
import type { Level } from '../model/finding.ts';
import { isPromised } from '../model/measures.ts';
import { listReasons, sumDirections, type WordingFinding } from '../model/promise-wording.ts';
import type { Criterion } from '../model/schema.ts';
import { describeCumulativeWording } from './cumulative.ts';
import { describeEntryField } from './matched.ts';
import { findPeriod } from './period.ts';
import { comparePlanWording } from './plan-wording.ts';
import { isPartOfRecount } from './recounts.ts';
import type { Edit, Move, Pair } from './rule.ts';
import { suggestSplit } from './splits.ts';
import { isSharpened, leaveSaidElsewhere } from './wordings-beside.ts';

/** Which rule reports a wording: a promise, the direction of an objective, or what a piece of work is. */
type WordingPart = 'promise' | 'objective' | 'work';

/** The sentences of commitments, by section. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  criteria: ['outcome', 'met_when'],
  key_results: ['outcome', 'met_when'],
  objectives: ['result'],
  initiatives: ['what'],
};

/** Finds the sentences that promise something else, as far as one rule reports them. */
export function* findRewordings(pair: Pair, wanted: WordingPart): Iterable<Move> {
  for (const edit of pair.edits) {
    const { match, field, from, to } = edit;
    if (!match || !SENTENCES[match.section]?.includes(field) || isPartOfRecount(pair, edit)) continue;
    if (typeof from === 'string' && typeof to === 'string') yield* findRewording(pair, edit, wanted);
    else if (wanted === findPart(edit, []) && field !== 'met_when') yield makeFirstOrLast(edit, wanted);
  }
}

function* findRewording(pair: Pair, edit: Edit, wanted: WordingPart): Iterable<Move> {
  const { match, from, to } = edit;
  const isWork = match?.section === 'initiatives';
  const { isSpelling, findings } = comparePlanWording(pair, String(from), String(to), isWork);
  if (isSpelling) return;
  const left = leaveSaidElsewhere(findings, edit, pair);
  if (left.length === 0 || findPart(edit, left) !== wanted) return;
  const reasons = [sayReasons(left), describeCumulativeWording(pair, edit)].filter(Boolean).join('; ');
  yield {
    edit,
    message: `The ${describeEntryField(edit)} ${sayVerdict(left)}`,
    effect: reasons,
    short: `${sayVerdict(left)}: ${reasons}`,
    direction: sumDirections(left),
    hint: suggestSplit(pair, edit),
    ask: askHowMuch(edit, sumDirections(left)),
    ...limitLevel(pair, edit, left, wanted),
  };
}

/** Returns whether a text says something else than before, and not only in another spelling. */
export function isRewritten(pair: Pair, { from, to }: Edit): boolean {
  if (typeof from !== 'string' || typeof to !== 'string') return true;
  return !comparePlanWording(pair, from, to).isSpelling;
}

/** Compares the two texts of an edit, and returns what differs; nothing if only the spelling does. */
export function compareEdit(pair: Pair, { from, to }: Edit): readonly WordingFinding[] {
  return comparePlanWording(pair, String(from ?? ''), String(to ?? '')).findings;
}

function findPart({ match }: Edit, findings: readonly WordingFinding[]): WordingPart {
  if (match && isPromised(match.section)) return 'promise';
  if (match?.section === 'initiatives') return 'work';
  return findings.some(isCounted) ? 'promise' : 'objective';
}

/** Numbers, dates and how many: to move them is to move a target, whatever the entry. */
export function isCounted({ kind, isCounted: holds }: WordingFinding): boolean {
  return holds === true || ['number', 'date', 'quantity', 'floor', 'cap', 'negation'].includes(kind);
}

/** Names the highest level of a rewording in its time. After it was due every change counts in full. */
function limitLevel(
  pair: Pair,
  edit: Edit,
  findings: readonly WordingFinding[],
  part: WordingPart,
): { readonly atMost?: Level } {
  const isGrave = findings.some((one) => one.isGrave);
  if (part === 'work') return isGrave ? {} : { atMost: 'info' };
  if (findPeriod(pair, edit.match) === 'after' && part === 'promise') return {};
  const direction = sumDirections(findings);
  const isSurelyLess = (one: WordingFinding) =>
    one.kind === 'ends' || (one.direction === 'easier' && !one.isUnsure);
  const isFirst = isSharpened(findings, edit);
  const isLess = part === 'promise' && !isFirst && direction === 'easier' && findings.every(isSurelyLess);
  if ((isGrave && direction !== 'harder') || isLess) return {};
  const isMore =
    findings.every(({ direction, isUnsure }) => direction === 'harder' && !isUnsure) &&
    findings.every(({ kind, isPlainAddition }) => kind !== 'words' || isPlainAddition);
  const isMild = (isMore && part === 'promise') || isFirst;
  return { atMost: isMild ? 'info' : 'warn' };
}

function sayVerdict(findings: readonly WordingFinding[]): string {
  const direction = sumDirections(findings);
  if (direction === 'easier') return 'promises less';
  return direction === 'harder' ? 'promises more' : 'may promise something else';
}

/** Asks what nobody can tell from the words; without a number, they are all that was promised. */
function askHowMuch({ match }: Edit, direction: ChangeDirection): string | undefined {
  if (direction !== 'undecidable') return undefined;
  const { target } = (match?.after?.value ?? {}) as Criterion;
  const only = target === undefined ? 'Only the sentence says what is promised. ' : '';
  return `${only}Does it promise less, more or the same?`;
}

const MOST_REASONS = 3;

/** Says what differs, the first differences in full. */
export function sayReasons(findings: readonly Pick<WordingFinding, 'reason'>[]): string {
  const reasons = listReasons(findings);
  const more = reasons.length - MOST_REASONS;
  return [...reasons.slice(0, MOST_REASONS), ...(more > 0 ? [`${more} more`] : [])].join('; ');
}

/** Makes the move of a sentence that is new, or gone. */
function makeFirstOrLast(edit: Edit, part: WordingPart): Move {
  const { match, to } = edit;
  const what = `The ${describeEntryField(edit)}`;
  if (to !== undefined)
    return {
      edit,
      message: `${what} is new`,
      effect: 'there was no sentence before',
      direction: 'harder',
      atMost: 'info',
    };
  const { target } = (match?.before?.value ?? {}) as Criterion;
  const isCountedElsewhere = part === 'promise' && target !== undefined;
  return {
    edit,
    message: `${what} was removed`,
    effect: isCountedElsewhere ? 'only the number is left' : 'nothing says what is promised now',
    direction: 'easier',
    ...(isCountedElsewhere && { atMost: 'warn' as const }),
  };
}
