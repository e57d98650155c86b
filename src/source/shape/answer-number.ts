/** Says what to type in place of a number that cannot be read. */
import { addCadence } from '../../model/cadence.ts';
import { parseDateSpan } from '../../model/dates.ts';
import { findMonth } from '../../model/month-names.ts';
import { isPercent } from '../../model/numbers.ts';
import { quoteValue } from '../../model/quote.ts';
import type { TypedOnce } from '../../model/typed.ts';
import { readTypedDate } from '../../model/typed-date.ts';
import { isAbout, isUnknown, readTypedNumber } from '../../model/typed-number.ts';
import { readTypedTarget } from '../../model/typed-target.ts';
import { adviseOnChange, adviseOnEnds, adviseOnShare } from './answer-share.ts';
import { adviseOnSlips, answerFraction } from './answer-slips.ts';
import { answerOtherTime, answerOtherUnit, findUnitPlace, type UnitPlace } from './answer-unit.ts';
import { fitsForCertain } from './quick-fit.ts';
import { getValueAt, type Schema } from './schema-walk.ts';
import { showPair, showPairs } from './to-type.ts';
import { isObject, type Remedy, type WrongValue } from './wrong-value.ts';

/** Answers a number as people type it; undefined where the value is no text. */
export function answerNumber(asked: WrongValue): Remedy | undefined {
  const { key, value, wanted } = asked;
  if (typeof value === 'number') return answerFraction(asked);
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const place = findUnitPlace(asked);
  const says = `\`${key}\` is the text ${quoteValue(value)}`;
  const slip = adviseOnSlips(key, value, place?.unit) ?? answerFraction(asked)?.help;
  if (slip !== undefined) return { message: `${says}, not a plain number.`, help: slip };
  const advice = adviseOnWords(asked, value, place?.unit);
  if (advice !== undefined) return { message: `${says}, not a plain number.`, help: advice };
  const time = answerOtherTime(asked, value, place?.unit);
  if (time) return time;
  const read = fits(wanted, '>= 1')
    ? readTypedTarget(value, { unit: place?.unit })
    : readTypedNumber(value, { unit: place?.unit });
  if (read.is === 'refused') return answerRefused(asked, says, read, place?.unit);
  if (read.is === 'two-readings') {
    const fitting = read.readings.map((one) => one.value).filter((one) => fits(wanted, one));
    if (fitting.length === 0) return undefined;
    const isRange = fitting.some((one) => typeof one === 'string');
    const message = `${says}, which can mean two ${isRange ? 'things' : 'numbers'}.`;
    if (fitting.length > 1) return { message, help: `Write ${showPairs(key, fitting)}.` };
    return { message: `${says}, not a plain number.`, help: `Write ${showPair(key, fitting[0])}.` };
  }
  if (!fits(wanted, read.value)) return answerUnfit(asked, says, read.value);
  return answerCertain(says, asked, read, place);
}

/** Returns the advice for a share, a change or two ends; undefined for a number. */
function adviseOnWords(asked: WrongValue, typed: string, unit: string | undefined): string | undefined {
  const { key, holder, wanted } = asked;
  const isStart = isBaseline(asked);
  const baseline = isObject(holder) && !isStart ? getValueAt(holder, ['baseline']) : undefined;
  const month = fits(wanted, 12) && !fits(wanted, 13) && !fits(wanted, 0) ? findMonth(typed.trim()) : 0;
  if (month > 0) return `Write ${showPair(key, month)}.`;
  return (
    adviseOnEnds(key, typed, isStart) ??
    adviseOnChange(key, typed, baseline) ??
    (fits(wanted, 0.5) ? adviseOnShare(key, typed, unit) : undefined)
  );
}

/** Returns whether a number may be left open until it is measured. */
function isBaseline({ of, holderKind }: WrongValue): boolean {
  return (of?.values?.some(isUnknown) ?? false) && (holderKind?.keys.includes('measure_by') ?? false);
}

function answerCertain(
  says: string,
  { key, value }: WrongValue,
  read: TypedOnce<unknown>,
  place: UnitPlace | undefined,
): Remedy {
  const { unit = '' } = read;
  const isKept = unit === '' || place?.unit !== undefined;
  const more = unit === '' ? '' : place?.unit === undefined ? (place?.add(unit) ?? '') : '';
  const where = unit !== '' && place?.unit !== undefined ? ` ${place.says}` : '';
  const isSame = typeof read.value === 'number' || isSameLimit(String(value));
  return {
    message: `${says}, not a plain number.`,
    help: `Write ${showPair(key, read.value)}${more}.${where}`,
    ...(isKept &&
      isSame &&
      isSameNumber(String(value), place?.unit) && {
        written: typeof read.value === 'number' ? read.written : `"${read.written}"`,
      }),
  };
}

/** Returns whether a limit or range is written with words that mean exactly ours: “over” does not. */
function isSameLimit(typed: string): boolean {
  return /^\s*(?:[<>]=|[≤≥]|at least\b|at most\b|no (?:more|less|fewer) than\b|min|max|under\b|[-\d])/i.test(
    typed,
  );
}

/** Returns whether a number says no more than its digits: “about 80” does, and so does `80k` of a percentage. */
function isSameNumber(typed: string, unit: string | undefined): boolean {
  return !isAbout(typed) && !(isPercent(unit) && /\d ?(?:k|m|bn?|thousand|million)\b/i.test(typed));
}

/** Answers a limit or range where the key takes one number, with the first number in it. */
function answerUnfit({ key, wanted }: WrongValue, says: string, value: unknown): Remedy | undefined {
  const number = Number(/-?\d+(?:\.\d+)?/.exec(String(value))?.[0]);
  if (typeof value !== 'string' || !fits(wanted, number)) return undefined;
  return { message: `${says}, not a plain number.`, help: `Write ${showPair(key, number)}.` };
}

function answerRefused(
  asked: WrongValue,
  says: string,
  { because, tries = [] }: { readonly because?: string; readonly tries?: readonly string[] },
  unit: string | undefined,
): Remedy {
  const { key, of, wanted, value } = asked;
  const message = `${says}, not a number.`;
  if (of?.values?.some(isUnknown) && !isBaseline(asked) && !/\d/.test(String(value)))
    return { message, help: adviseOnUnknown(asked) };
  const isOther = because !== undefined && unit !== undefined;
  if (isOther && /\d/.test(String(value))) return answerOtherUnit(key, value, says, unit);
  if (isBaseline(asked) && !tries.some((one) => /[1-9]/.test(says) && says.includes(one)))
    return {
      message,
      help: `Write the number alone, or ${showPair(key, 'unknown')} with a date in \`measure_by\`.`,
    };
  if (isOther) return answerOtherUnit(key, value, says, unit);
  const found = tries.map(Number).filter((one) => fits(wanted, one) && says.includes(String(one)));
  if (found.length > 0) return { message, help: `Write the number alone: ${showPair(key, found[0])}.` };
  return { message, help: `Write the number alone, such as ${showPair(key, chooseExample(wanted))}.` };
}

/** Says how a check-in says that a value is not known. */
function adviseOnUnknown({ key, holderKind, root }: WrongValue): string {
  const on = parseDateSpan(
    readTypedDate(String(getValueAt(root, ['on']))).is === 'certain'
      ? String(getValueAt(root, ['on']))
      : undefined,
  );
  const next = on === undefined ? 'YYYY-MM-DD' : addCadence(on.last, 'month');
  const isInside = holderKind?.keys.includes('next');
  const line = isInside
    ? `${showPair(key, 'unknown')} and ${showPair('next', next)}`
    : showPair(key, { value: 'unknown', next });
  return `Write the number alone. If it is not known yet, write ${line}, with the day when you will know it.`;
}

/** Returns a number that a key takes. */
function chooseExample(wanted: Schema | undefined): number {
  return [80, 3, 0.5].find((one) => fits(wanted, one)) ?? 1;
}

const fits = (wanted: Schema | undefined, value: unknown) =>
  wanted === undefined || fitsForCertain(wanted, value);
