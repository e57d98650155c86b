/** What the fields beside a sentence say already: a number that moved there and in the sentence is one change. */
import { hasText } from '../model/plan.ts';
import type { WordingFinding } from '../model/promise-wording.ts';
import { type Criterion, NUMBER_FIELDS } from '../model/schema.ts';
import { readTargetNumber } from '../model/target.ts';
import { readDigits } from '../model/typed-digits.ts';
import { findEdit } from './matched.ts';
import type { Edit, Pair } from './rule.ts';

/** Leaves out what a change of a field beside the sentence says, and plain words where a number is promised. */
export function leaveSaidElsewhere(
  findings: readonly WordingFinding[],
  edit: Edit,
  pair: Pair,
): readonly WordingFinding[] {
  const said = listSaidBeside(findings, edit, pair);
  const isLimit = ({ kind }: WordingFinding) => kind === 'floor' || (kind === 'cap' && said.length > 0);
  const hasNumber = promisesNumber(edit);
  // Another measure is reported as such, and its sentence goes with it.
  const isRedefined = hasNumber && findEdit(pair, edit.match, 'measure') !== undefined;
  return findings.filter((one) => {
    if (said.includes(one)) return false;
    if ((hasNumber || said.length > 0) && isLimit(one)) return false;
    if (isRedefined && (one.kind === 'words' || one.kind === 'weak')) return false;
    return !(hasNumber && one.kind === 'words' && !one.isScope);
  });
}

/** Lists the numbers and dates that moved in a sentence as they did in the fields beside it. */
export function listSaidBeside(
  findings: readonly WordingFinding[],
  edit: Edit,
  pair: Pair,
): readonly WordingFinding[] {
  const whole = { ...pair, edits: pair.all ?? pair.edits };
  const beside = readBeside(edit, whole);
  return findings.filter((one) => isSaidByNumber(one, beside) || isSaidByDate(one, edit, whole));
}

/** Returns whether the entry promised a number of something named, so that its sentence only says it again. */
export function promisesNumber({ match, field }: Edit): boolean {
  const [was, is] = [match?.before, match?.after].map((held) => (held?.value ?? {}) as Criterion);
  return field !== 'met_when' && was?.target !== undefined && hasText(was.measure) && hasText(is?.measure);
}

/** The numbers that fields beside a sentence lost and got in the same change. */
interface Beside {
  readonly gone: readonly number[];
  readonly fresh: readonly number[];
}

const FIELDS = [...NUMBER_FIELDS, 'measure'];

function readBeside({ match }: Edit, pair: Pair): Beside {
  const [gone, fresh]: [number[], number[]] = [[], []];
  let isMoved = false;
  for (const field of FIELDS) {
    const edit = findEdit(pair, match, field);
    if (!edit) continue;
    const [was, is] = [readNumbers(edit.from), readNumbers(edit.to)];
    gone.push(...was.filter((one) => !is.includes(one)));
    fresh.push(...is.filter((one) => !was.includes(one)));
    isMoved ||= field === 'target' || field === 'baseline';
  }
  if (!isMoved) return { gone, fresh };
  const [before, after] = [match?.before, match?.after].map((held) =>
    listDistances(held?.value as Criterion),
  );
  return { gone: [...gone, ...(before ?? [])], fresh: [...fresh, ...(after ?? [])] };
}

/** Lists how far a target is from its baseline: 25 less than 100, or 25 percent. */
function listDistances({ baseline, target }: Criterion = {} as Criterion): readonly number[] {
  const aim = readTargetNumber(target);
  if (typeof baseline !== 'number' || aim === undefined) return [];
  const distance = Math.abs(aim - baseline);
  return [distance, ...(baseline === 0 ? [] : [(100 * distance) / Math.abs(baseline)])];
}

function readNumbers(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'string') return [];
  return (value.match(/\d(?:[\d.,]*\d)?/g) ?? []).flatMap((digits) => readDigits(digits, undefined));
}

function isSaidByNumber({ numbers, kind }: WordingFinding, { gone, fresh }: Beside): boolean {
  if (kind !== 'number' || !numbers) return false;
  const isIn = (all: readonly number[], known: readonly number[]) =>
    all.every((one) => known.some((other) => Math.abs(other - one) < (numbers.isRounded ? 1 : 1e-9)));
  return isIn(numbers.gone, gone) && isIn(numbers.fresh, fresh);
}

/** Returns whether the own date of the entry moved as the date in its sentence did. */
function isSaidByDate({ dates, kind }: WordingFinding, { match }: Edit, pair: Pair): boolean {
  const due = findEdit(pair, match, 'due');
  if (kind !== 'date' || !dates || !due) return false;
  const [was, is] = [pair.before.span(due.from as string)?.last, pair.after.span(due.to as string)?.last];
  const isOn = (all: NonNullable<WordingFinding['dates']>['gone'], day: string | undefined) =>
    all.every(
      ({ year, order }) =>
        day !== undefined &&
        (year === undefined || year === Number(day.slice(0, 4))) &&
        Math.floor(order / 32) === Number(day.slice(5, 7)),
    );
  return isOn(dates.gone, was) && isOn(dates.fresh, is);
}

/** Returns whether a sentence became more exact: a gap was filled, or the first number of its target is named in it. */
export function isSharpened(findings: readonly WordingFinding[], { match }: Edit): boolean {
  const gap = findings.find(({ kind }) => kind === 'gap');
  if (gap) return findings.every((one) => one === gap || (one.kind === 'words' && isInGap(one, gap)));
  const [was, is] = [match?.before, match?.after].map((held) => (held?.value ?? {}) as Criterion);
  const isFirst = was?.target === undefined && is?.target !== undefined;
  const isUncounted = !hasText(was?.measure);
  return isFirst && findings.every(({ kind, gone }) => kind === 'words' && (isUncounted || gone === ''));
}

/** Returns whether only words of the gap went. */
function isInGap({ gone = '' }: WordingFinding, { reason }: WordingFinding): boolean {
  return gone.split(' ').every((word) => reason.toLowerCase().includes(word.toLowerCase()));
}
