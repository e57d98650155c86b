/** Holds what the diff says against what the reviewer says. The head of `scripts/edits.ts` has the rules. */
import { LEVELS } from '../../src/model/finding.ts';
import type { ComparedPair, DiffChange } from './compare.ts';
import { type ExpectedChange, NO_DIRECTION, NO_MOVE, UNSAID, WHOLE } from './expected.ts';

/** An expected change, and what answers it. */
export interface JudgedChange {
  readonly pair: string;
  readonly expected: ExpectedChange;
  /** The gravest change of the diff about it; undefined if there is none. */
  readonly said: DiffChange | undefined;
  /** Whether all that differs about it is prose. */
  readonly isWords: boolean;
  /** Whether a reader sees it without asking for wording edits. */
  readonly isShown: boolean;
  readonly isClass: boolean;
  readonly isClassAndSeverity: boolean;
  /** Undefined where nothing can become easier or harder. */
  readonly isDirection: boolean | undefined;
}

export interface JudgedPair {
  readonly pair: ComparedPair;
  readonly judged: readonly JudgedChange[];
  /** Whether the reviewer expects no change, as only the form changed. */
  readonly isFormatting: boolean;
  /** What a reader is shown although only the form changed; empty for every other pair. */
  readonly loud: readonly DiffChange[];
  /** Warnings and errors about what the reviewer did not name. */
  readonly noise: readonly DiffChange[];
}

/** Judges one pair. */
export function judgePair(pair: ComparedPair): JudgedPair {
  const { name, changes, expect } = pair;
  const isFormatting = expect.length === 0;
  return {
    pair,
    judged: expect.map((expected) => {
      const said = findGravest(changes.filter((change) => findExpected(change, expect) === expected));
      return { pair: name, isWords: isWordsOnly(expected, pair), ...judgeChange(expected, said) };
    }),
    isFormatting,
    loud: isFormatting ? changes.filter((change) => !isQuiet(change)) : [],
    noise: changes.filter((change) => change.level !== 'info' && !findExpected(change, expect)),
  };
}

interface About {
  readonly entity?: string;
  readonly field?: string;
}

/** Finds the expected change that a change belongs to: one that names its field before one that names no field. */
function findExpected({ entity = WHOLE, field }: About, expect: readonly ExpectedChange[]) {
  const own = expect.filter((one) => one.entity === entity);
  return own.find((one) => isInField(one.field, field)) ?? own.find((one) => one.field === undefined);
}

function isInField(named: string | undefined, field = ''): boolean {
  return named !== undefined && (field === named || field.startsWith(`${named}.`));
}

/** Finds the change of the highest level; of equals, one that is not folded; of these, the first. */
function findGravest(changes: readonly DiffChange[]): DiffChange | undefined {
  const rank = (change: DiffChange) => LEVELS.indexOf(change.level) * 2 + (isFolded(change) ? 1 : 0);
  return [...changes].sort((a, b) => rank(a) - rank(b))[0];
}

/** Returns whether `strat diff` counts a change without showing it. */
function isFolded(change: DiffChange): boolean {
  return change.class === 'editorial';
}

/** Returns whether a change is no more than a reader should get where only the form changed. */
function isQuiet(change: DiffChange): boolean {
  return change.level === 'info' && (isFolded(change) || change.class === 'checks');
}

function judgeChange(expected: ExpectedChange, said: DiffChange | undefined) {
  const isClass = said ? said.class === expected.class : expected.severity === UNSAID;
  return {
    expected,
    said,
    isShown: said !== undefined && !isFolded(said),
    isClass,
    isClassAndSeverity: isClass && hasSeverity(expected, said),
    isDirection:
      expected.direction === NO_DIRECTION ? undefined : (said?.direction ?? NO_MOVE) === expected.direction,
  };
}

function hasSeverity({ severity }: ExpectedChange, said: DiffChange | undefined): boolean {
  if (severity !== UNSAID) return said?.level === severity;
  return !said || (isFolded(said) && said.level === 'info');
}

function isWordsOnly(expected: ExpectedChange, { differences, expect }: ComparedPair): boolean {
  const own = differences.filter((one) => findExpected(one, expect) === expected);
  return own.length > 0 && own.every((one) => one.isWords);
}
