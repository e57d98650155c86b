/** Reads the values of a one-line answer: `from 72 to 4 hours`, `€9.1m → €12m`, `unknown to 80 %`, `< 0.2`. */
import { isSameUnit } from '../model/numbers.ts';
import { quoteValue } from '../model/quote.ts';
import type { TargetValue } from '../model/shapes.ts';
import { isSameTimeUnit } from '../model/time-units.ts';
import { explainTyped, type Typed, type TypedHabits } from '../model/typed.ts';
import { isUnknown, readTypedNumber } from '../model/typed-number.ts';
import { readTypedTarget } from '../model/typed-target.ts';
import { nameCurrency } from '../model/typed-unit.ts';
import { FROM, isNo, isYes, TO } from './line-words.ts';

export interface LineValues {
  readonly baseline?: number | 'unknown';
  readonly target?: TargetValue;
  readonly unit?: string;
  /** Whether it is a thing that is done or not, without a number. */
  readonly isMilestone?: true;
}

export interface UnreadValue {
  readonly part: 'baseline' | 'target' | 'unit';
  readonly why: string;
}

export interface ReadValues {
  readonly values: LineValues;
  readonly wrong?: UnreadValue;
}

const LEAD = new RegExp(`^${FROM} (?=\\S)`, 'iu');
const TARGET_ALONE = new RegExp(`^${TO} (?=\\S)`, 'iu');
const MIDDLE = new RegExp(`^(.*?\\S) ${TO} (\\S.*)$`, 'iu');
/** `NPS 31`: the unit stands before the number. */
const NAMED_UNIT = /^(?!about |under |over |unknown )(\p{L}[\p{L} ]{0,30}) (-?[\d.,]+)$/u;
const DESCENT = /^(-?[\d.,]*\d) ?[-–—] ?(-?\d[\d.,]*)(.*)$/u;

/** Splits a phrase into the value of today and the target. */
function splitValues(phrase: string): readonly [from: string | undefined, to: string | undefined] {
  const text = phrase.trim();
  const plain = text.replace(LEAD, '');
  const [, from, to] = MIDDLE.exec(plain) ?? [];
  if (from !== undefined && to !== undefined && mayBeBaseline(from)) return [from, to];
  if (TARGET_ALONE.test(plain)) return [undefined, plain.replace(TARGET_ALONE, '')];
  const [, first = '', second = '', unit = ''] = DESCENT.exec(plain) ?? [];
  if (first !== '' && Number(first.replace(',', '.')) > Number(second.replace(',', '.')))
    return [first, `${second}${unit}`];
  // “from 72” alone is where it stands today.
  return plain === text ? [undefined, text] : [plain, undefined];
}

const mayBeBaseline = (text: string) => /\d/.test(text) || isUnknown(text) || isNo(text);

/** Reads a phrase. What cannot be read stays open, with the reason. */
export function readLineValues(phrase: string, habits: TypedHabits): ReadValues {
  const [said, to] = splitValues(phrase);
  const [, named, number] = NAMED_UNIT.exec(said ?? '') ?? [];
  const from = number ?? said;
  if (to !== undefined && isYes(to)) return { values: { isMilestone: true } };
  if (from === undefined && to !== undefined && isUnknown(to)) return { values: { baseline: 'unknown' } };
  const scale = findDoubtfulScale(from, to);
  if (scale) return { values: {}, wrong: scale };
  const today = from === undefined ? undefined : readToday(from, habits);
  const goal = to === undefined ? undefined : readGoal(to, today, habits);
  const read = joinValues(from, to, today, goal);
  if (named === undefined || read.values.unit !== undefined) return read;
  return { ...read, values: { ...read.values, unit: named } };
}

function readToday(said: string, habits: TypedHabits): Typed<number | 'unknown'> {
  if (isUnknown(said)) return { is: 'certain', value: 'unknown', written: 'unknown' };
  return readTypedNumber(said, habits);
}

/** Reads the target; `12m` is millions where today’s value is in a currency. */
function readGoal(said: string, today: Typed<unknown> | undefined, habits: TypedHabits): Typed<TargetValue> {
  const unit = today?.is === 'certain' ? (today.unit ?? '') : '';
  const isMoney = /^[A-Z]{3}$/.test(nameCurrency(unit));
  const read = readTypedTarget(
    isMoney && /^[^\p{Sc}]*\d ?m$/iu.test(said) ? `${said} ${unit}` : said,
    habits,
  );
  if (read.is !== 'certain' || read.unit !== undefined || !read.written.includes('..')) return read;
  const last = readTypedNumber(/-?\d[\d,]*(?:\.\d+)?\D*$/.exec(said)?.[0] ?? '', habits);
  return last.is === 'certain' && last.unit !== undefined ? { ...read, unit: last.unit } : read;
}

function joinValues(
  from: string | undefined,
  to: string | undefined,
  today: Typed<number | 'unknown'> | undefined,
  goal: Typed<TargetValue> | undefined,
): ReadValues {
  const units = [today, goal].flatMap((one) => (one?.is === 'certain' && one.unit ? [one.unit] : []));
  const [first, second] = units;
  const values: LineValues = {
    ...(today?.is === 'certain' && { baseline: today.value }),
    ...(goal?.is === 'certain' && { target: goal.value }),
    ...(units.length > 0 && { unit: nameUnit(units.at(-1) ?? '') }),
  };
  if (today && today.is !== 'certain')
    return { values, wrong: { part: 'baseline', why: explainTyped(from ?? '', 'number', today) } };
  if (goal && goal.is !== 'certain')
    return { values, wrong: { part: 'target', why: explainGoal(to ?? '', goal) } };
  if (first !== undefined && second !== undefined && !isOneUnit(first, second)) {
    const why = `The units differ: ${quoteValue(first)} and ${quoteValue(second)}. Write both in the same unit.`;
    return { values: {}, wrong: { part: 'unit', why } };
  }
  return { values };
}

function explainGoal(said: string, goal: Exclude<Typed<TargetValue>, { is: 'certain' }>): string {
  if (goal.is === 'refused' || !goal.readings.some(({ written }) => written.includes('..')))
    return explainTyped(said, 'number', goal);
  const [from = '', to = ''] = goal.readings[0]?.written.split('..') ?? [];
  return `${quoteValue(said)} can mean two things. Write \`${from} to ${to}\` for today and the target, or \`${from}..${to}\` for a range.`;
}

/** Writes a currency by its code; all other units stay as they were typed. */
const nameUnit = (unit: string) => {
  const code = nameCurrency(unit);
  return code === unit.toUpperCase() && code.length !== 3 ? unit : code;
};

function isOneUnit(a: string, b: string): boolean {
  const plain = (unit: string) =>
    nameCurrency(unit)
      .toLowerCase()
      .replace(/(?<=\p{L}{2})s$/u, '');
  return plain(a) === plain(b) || isSameUnit(a, b) || isSameTimeUnit(a, b);
}

const SCALED = /^[^\d]*[\d.,]*\d ?(k|m|mn|bn|mio\.?|mrd\.?|tsd\.?|thousand|million|billion)s?(?![\p{L}])/iu;

/** Asks about `5 to 10k`: the first may be 5 or 5k. */
function findDoubtfulScale(from: string | undefined, to: string | undefined): UnreadValue | undefined {
  const scale = SCALED.exec(to ?? '')?.[1];
  if (from === undefined || scale === undefined || !/^\D{0,2}\d{1,3}(?:[.,]\d*[1-9])?$/.test(from))
    return undefined;
  if (/^0$/.test(from) || /^(?:about )?0$/.test(from)) return undefined;
  const whole = scale.length === 1 ? `${from}${scale}` : `${from} ${scale}`;
  const plain = /[.,]/.test(from) ? `${from}0` : `${from}.0`;
  const why = `\`${from}\` can mean two numbers. Write \`${whole}\`, or \`${plain}\` if it is ${from}.`;
  return { part: 'baseline', why };
}
