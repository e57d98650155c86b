/** Finds the unit of a number, and answers a number that was typed in another one. */
import type { OwnUnit } from '../../model/key-info.ts';
import { quoteValue } from '../../model/quote.ts';
import { convertTime, isSameTimeUnit } from '../../model/time-units.ts';
import { readTypedNumber } from '../../model/typed-number.ts';
import { nameCurrency } from '../../model/typed-unit.ts';
import { fitsForCertain } from './quick-fit.ts';
import { getValueAt } from './schema-walk.ts';
import { showPair } from './to-type.ts';
import { isObject, type Remedy, type WrongValue } from './wrong-value.ts';

/** Where the unit of a number is written. */
export interface UnitPlace {
  readonly unit: string | undefined;
  /** Says what the unit is, to somebody who typed it again. */
  readonly says: string;
  /** What to add where there is none. */
  readonly add: (unit: string) => string;
}

/** Finds where the unit of a number stands: in the key itself, beside it, or with the budget of the whole plan. */
export function findUnitPlace(asked: WrongValue): UnitPlace | undefined {
  const { path, holder, holderKind, of, root } = asked;
  const inRecord = path[0] === 'measures' ? asked.plan?.unitOf(String(path[1])) : undefined;
  if (inRecord !== undefined) return makePlace(inRecord, () => '');
  if (of?.unit) return findOwnUnit(asked, of.unit);
  const above = holderKind?.kind === 'numbers' ? getValueAt(root, path.slice(0, -2)) : holder;
  if (!holderKind || !isObject(above)) return undefined;
  const isMeasure = holderKind.kind === 'numbers' || holderKind.keys.includes('unit');
  if (!isMeasure) return undefined;
  const unit: unknown = getValueAt(above, ['unit']);
  return makePlace(unit, (typed) => ` and ${showPair('unit', typed === '%' ? 'percent' : typed)}`);
}

function makePlace(unit: unknown, add: UnitPlace['add'], says?: string): UnitPlace {
  const written = typeof unit === 'string' ? unit : undefined;
  return { unit: written, add, says: says ?? `The unit is already ${quoteValue(written ?? '')}.` };
}

const IN_PEOPLE = /^(?:ftes?|full[- ]time equivalents?|people|persons?|staff|heads?|posts?|employees)$/i;

/** Finds the unit of a key that says itself what it counts. */
function findOwnUnit({ key, value, root, kinds, holderKind }: WrongValue, unit: OwnUnit): UnitPlace {
  if (unit === 'days') return makePlace(unit, () => '', `\`${key}\` counts days.`);
  if (unit === 'people') {
    const typed = String(value)
      .replace(/^[\s\d.,]+/, '')
      .trim();
    const name = IN_PEOPLE.test(typed) ? typed : 'full-time equivalents';
    return makePlace(name, () => '', `\`${key}\` counts full-time equivalents.`);
  }
  const isInside = holderKind?.keys.includes('currency');
  const hasPlace = kinds().below('resources') !== undefined;
  return makePlace(getValueAt(root, ['resources', 'currency']), (typed) => {
    const line = showPair('currency', nameCurrency(typed));
    return isInside ? ` and ${line}` : hasPlace ? `, and ${line} below \`resources:\`` : '';
  });
}

/** Answers a number in another unit of time, `3 days` of `hours`, with the number in the right one where it is exact. */
export function answerOtherTime(
  asked: WrongValue,
  typed: string,
  unit: string | undefined,
): Remedy | undefined {
  const { key, wanted } = asked;
  const [, sign = '', digits = '', words = ''] =
    /^\s*"?([<>]=|)\s*(\d+(?:\.\d+)?|\p{L}+)[\s-]?(\p{L}[\p{L} .]*?)"?\s*$/u.exec(typed) ?? [];
  if (unit === undefined || words === '' || isSameTimeUnit(words, unit)) return undefined;
  const read = readTypedNumber(digits);
  if (read.is !== 'certain') return undefined;
  const meant = convertTime(read.value, words, unit);
  if (meant === undefined || String(meant).length > MOST_DIGITS) return undefined;
  const value = sign === '' ? meant : `${sign} ${meant}`;
  if (wanted !== undefined && !fitsForCertain(wanted, value)) return undefined;
  return {
    message: `\`${key}\` is the text ${quoteValue(typed)}, and its unit is ${quoteValue(unit)}.`,
    help: `Write ${showPair(key, value)}, which is the same in ${unit}.`,
  };
}

/** The most characters of a converted number: a longer one is hardly exact. */
const MOST_DIGITS = 7;

/** Answers a number with words that are not its unit: with those of another unit, the number may be another too. */
export function answerOtherUnit(key: string | number, value: unknown, says: string, unit: string): Remedy {
  const [, number, words = ''] = /^\D{0,12}?(-?\d[\d.,' ]*\d|\d)(.*)$/.exec(String(value)) ?? [];
  const read = readTypedNumber(number ?? '');
  const isOther = /^[ -]?(?!ish\b)\p{L}{2,}$/u.test(words) || /\p{Sc}|\b[A-Z]{3}\b/u.test(String(value));
  if (isOther || read.is !== 'certain')
    return {
      message: `${says}, and its unit is ${quoteValue(unit)}.`,
      help: `Write how many ${quoteValue(unit)} that is, as \`${key}:\` with the number alone.`,
    };
  return {
    message: `${says}, not a plain number.`,
    help: `Write the number alone: ${showPair(key, read.value)}.`,
  };
}
