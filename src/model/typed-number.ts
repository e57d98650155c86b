/** Reads numbers as people type them: `55 %`, `1,234,567`, `3,5`, `€4m`, “about 48 hours”. */
import { writeDigits } from './number-words.ts';
import { quoteValue } from './quote.ts';
import {
  chooseReading,
  refuseTyped,
  TYPED_LIMIT,
  type Typed,
  type TypedHabits,
  type TypedReading,
  type TypedRefusal,
} from './typed.ts';
import { readDigits } from './typed-digits.ts';
import { readUnit, type TypedUnit } from './typed-unit.ts';

export interface NumberHabits extends TypedHabits {
  /** The unit of the number, if it is known. Another unit behind the number is then refused. */
  readonly unit?: string | undefined;
}

const getAbout = () => /^(?:~|≈|about|around|approx(?:imately|\.)?|circa|ca\.?|roughly) ?(?=[-+\p{Sc}\d.])/iu;
const getNumberPattern = () =>
  /^([-+]?)(?: ?(\p{Sc}|EUR|USD|GBP|JPY|CHF|CNY|INR|AUD|CAD|SEK|NOK|DKK|PLN|US\$) ?)?([-+]?)(\.?\d(?:[\d .,'’_]*\d)?\.?(?:e[-+]?\d{1,3}(?!\d))?)(?: ?([^\d\s].{0,60}))?$/iu;

/** A number in our form, which most are; three decimals may also be thousands. */
const WRITTEN_NUMBER = /^(?:0|-?[1-9]\d{0,14})(?:\.\d?[1-9])?$/;

/** Reads a typed number. `~33` is 33: “about” says how sure somebody is, and a plan has one number. */
export function readTypedNumber(typed: string, habits: NumberHabits = {}): Typed<number> {
  if (WRITTEN_NUMBER.test(typed)) return { is: 'certain', value: Number(typed), written: typed };
  const text = cleanNumber(typed);
  if (text.length > TYPED_LIMIT) return refuseTyped('It is too long.', ['80', '12.5']);
  const range = splitRange(text);
  if (range) return readBothEnds(range, habits);
  const match = getNumberPattern().exec(text);
  if (!match) return refuseNumber(text, habits);
  const [, sign = '', before = '', otherSign = '', digits = '', after = ''] = match;
  const unit = readUnit(before, after.trim(), habits.unit || undefined);
  if (!unit) return refuseUnit(digits, habits);
  const size = sign === '-' || otherSign === '-' ? -1 : 1;
  const numbers = readDigits(digits, habits.decimal).map((number) => size * number);
  return addUnit(chooseReading(multiplyAll(numbers, unit)), unit) ?? refuseNumber(text, habits);
}

/** Makes every space, minus and full-width digit the plain one, and removes “about”. */
export function cleanNumber(typed: string): string {
  const text = typed
    .slice(0, 2 * TYPED_LIMIT)
    .replace(/[\uff01-\uff5e]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b]+/g, ' ')
    .replace(/\u2212/g, '-')
    .replace(/[“”"„]/g, '')
    .trim()
    .replace(/(\d)[.,][-–—]+$/, '$1')
    .replace(/(\d) ?T(?=€|EUR\b)/, '$1k ')
    .replace(/(\d) ?(k|K|m|M|bn)(?=\p{Sc}|(?:EUR|USD|GBP|CHF)\b)/u, '$1$2 ')
    .replace(/^(?:about|around|roughly) (?=[a-z])/i, '');
  return writeDigits(text)
    .replace(getAbout(), '')
    .replace(/ or so$/i, '');
}

/** Splits `30-40`, `30–40`, `30..40` and `30 to 40`; the second must not be smaller. */
export function splitRange(text: string): readonly [string, string] | undefined {
  const match =
    /^(?:between )?(-?[\d.,]*\d)(?!e[-+]?\d)(?: ?[%\p{L}]{1,20})?(?: ?[-\u2012-\u2014] ?| ?\.\.\.? ?|…| to | and )(-?\d.*)$/u.exec(
      text,
    );
  return match ? [match[1] ?? '', match[2] ?? ''] : undefined;
}

function readBothEnds([from, to]: readonly [string, string], habits: NumberHabits): Typed<number> {
  const scale = /^[\d.,]+$/.test(from) ? (/[^\d\s.,]\S*$/.exec(to)?.[0] ?? '') : '';
  const ends = [readTypedNumber(`${from}${scale}`, habits), readTypedNumber(to, habits)];
  const readings = ends
    .filter((end) => end.is === 'certain')
    .map(({ value, written }) => ({ value, written }));
  const [first, second] = readings;
  if (first && second && first.value < second.value) return { is: 'two-readings', readings };
  return refuseNumber(`${from} ${to}`, habits);
}

function multiplyAll(numbers: readonly number[], { factors }: TypedUnit): readonly TypedReading<number>[] {
  return numbers
    .flatMap((number) => factors.map((factor) => Number((number * factor).toPrecision(15))))
    .filter((value) => Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER)
    .map((value) => ({ value: value === 0 ? 0 : value, written: String(value === 0 ? 0 : value) }));
}

function addUnit(read: Typed<number> | undefined, { unit }: TypedUnit): Typed<number> | undefined {
  return read?.is === 'certain' && unit !== '' ? { ...read, unit } : read;
}

function refuseUnit(digits: string, { unit, decimal }: NumberHabits): TypedRefusal {
  if (unit) return refuseTyped(`Write the value in ${quoteValue(unit)}, without the unit.`, []);
  return refuseTyped('', [String(readDigits(digits, decimal)[0] ?? 80)]);
}

/** Refuses a text that is not a number, and suggests the first number in it, if there is one. */
function refuseNumber(said: string, { decimal }: NumberHabits): TypedRefusal {
  const own = said.match(/[-+]?\d[\d.,]*/g)?.flatMap((part) => {
    const sign = part.startsWith('-') ? -1 : 1;
    return readDigits(part.replace(/^[-+]|[.,]+$/g, ''), decimal).map((number) => sign * number);
  });
  const [number] = own ?? [];
  return refuseTyped('', number === undefined ? ['80', '12.5'] : [String(number)]);
}

/** Returns whether a text says that its number is not exact. */
export function isAbout(typed: string): boolean {
  return getAbout().test(typed.trim()) || / or so$/i.test(typed.trim());
}

/** Returns whether the text says that a value is not known. */
export function isUnknown(typed: string): boolean {
  return /^(?:unknown|not known|unclear|n\/?a|\?+|(?:i |we )?(?:do not|don['’]?t) know)\.?$/i.test(typed);
}
