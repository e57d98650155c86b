/** Reads a text of another tool as the value of a key of ours, or says why it cannot be one. */
import type { DraftValue } from '../../model/draft.ts';
import type { KeyKind } from '../../model/key-kinds.ts';
import { isDate } from '../../model/key-kinds.ts';
import { ID_PATTERN } from '../../model/patterns.ts';
import { TEXT_LIMIT } from '../../model/shapes.ts';
import type { Typed, TypedHabits } from '../../model/typed.ts';
import { readTypedDate } from '../../model/typed-date.ts';
import { isUnknown, readTypedNumber } from '../../model/typed-number.ts';
import { readTypedTarget } from '../../model/typed-target.ts';
import { splitItems } from '../cell-list.ts';
import { foldHeading } from './field-names.ts';
import type { SourceText } from './source-text.ts';

/** A value, or why the text is kept as it stands. Two readings that a flag decides are asked. */
export type ValueReading =
  | { readonly is: 'read'; readonly value: DraftValue; readonly unit?: string }
  | { readonly is: 'kept'; readonly why: string }
  | { readonly is: 'asked'; readonly about: 'dates' | 'decimal'; readonly readings: readonly string[] };

export interface ReadContext {
  readonly habits: TypedHabits;
  /** The unit of the measure, if the source names one. */
  readonly unit?: string | undefined;
  /** Whether every text is meant as it stands, a placeholder too. */
  readonly isExact?: boolean;
}

const accept = (value: DraftValue, unit?: string): ValueReading => ({
  is: 'read',
  value,
  ...(unit !== undefined && { unit }),
});
const keep = (why: string): ValueReading => ({ is: 'kept', why });

/** Reads a value. @param key the last key of its path */
export function readKeyValue(
  key: string,
  kind: KeyKind,
  text: SourceText,
  context: ReadContext,
): ValueReading {
  if (kind.kind !== 'number' && !context.isExact && isPlaceholder(text.text)) return keep('a placeholder');
  if (isDate(kind)) return readDateValue(text, context.habits);
  switch (kind.kind) {
    case 'text':
    case 'fact':
      return readPlainText(text.text);
    case 'person':
      return readPlainText(text.text);
    case 'former-id':
      return new RegExp(ID_PATTERN).test(text.text) ? accept(text.text) : keep('not an id');
    case 'texts':
    case 'facts':
    case 'persons':
      return accept(splitItems(text.text).filter((one) => one !== ''));
    case 'choice':
    case 'cadence':
      return readChoice(text.text, kind.values ?? []);
    case 'yes':
    case 'hides':
      return readYes(text.text);
    case 'number':
      return readNumberValue(key, kind, text, context);
    case 'numbers':
      return readNumbersByDay(text.text);
    default:
      return keep('no key for it');
  }
}

/** Texts that stand where somebody meant to write one. */
const PLACEHOLDER =
  /^(?:\[?(?:tbd|tba|tbc|todo|xxx|to be (?:determined|named|defined|decided|confirmed|announced)|n\/a|na|none|not set|not applicable|-+|—|–|\.\.\.|…|\?+)\]?|\[(?:to[ _]be[ _].*|insert .*|your .* here)\]|<[^<>]*>|unspecified|placeholder[ _]?\d*)$/i;

/** Returns whether a text says only that something is missing. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text.trim());
}

function readPlainText(text: string): ValueReading {
  return text.length > TEXT_LIMIT ? keep('longer than 8,192 characters') : accept(text);
}

/** The time behind a day: “2022-05-16 23:20:57 UTC”. */
const TIME = /(?<=^\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*$/;

/** Reads a date; `03/04/2027` is asked, and a text such as `mid 2027` is kept. */
export function readDateValue({ text, written }: SourceText, habits: TypedHabits): ValueReading {
  const typed = readTypedDate((written ?? text).replace(TIME, ''), habits);
  if (typed.is === 'certain') return accept(typed.value);
  if (typed.is === 'refused') return keep(typed.because ? lowerFirst(typed.because) : 'not a date');
  return chooseOrAsk(typed.readings, /^\d{1,2}[/.-]\d{1,2}[/.-]\d/.test(text.trim()) && 'dates');
}

function chooseOrAsk(
  readings: readonly { readonly written: string }[],
  about: 'dates' | 'decimal' | false,
): ValueReading {
  const forms = readings.map(({ written }) => written);
  if (about) return { is: 'asked', about, readings: forms };
  return keep(`two readings: ${forms.join(' or ')}`);
}

const lowerFirst = (sentence: string) =>
  sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');

/** Reads a plain number of a measure, of money or of people. */
export function readNumber(text: SourceText, { habits, unit }: ReadContext): ValueReading {
  if (text.written !== undefined && /^-?\d/.test(text.written)) return accept(Number(text.written));
  return readTyped(readTypedNumber(text.text, { ...habits, unit }), unit);
}

function readTyped(typed: Typed<number | string>, unit: string | undefined): ValueReading {
  if (typed.is === 'certain') return accept(typed.value, unit === undefined ? typed.unit : undefined);
  if (typed.is === 'refused') return keep(typed.because ? lowerFirst(typed.because) : 'not a number');
  return chooseOrAsk(typed.readings, isDecimalDoubt(typed.readings) && 'decimal');
}

/** Returns whether two readings differ only in what the sign between digits means: 1200 and 1.2. */
function isDecimalDoubt([first, second]: readonly { readonly written: string }[]): boolean {
  const digits = (text: string | undefined) => text?.replace(/\D/g, '').replace(/0+$/, '');
  return first !== undefined && second !== undefined && digits(first.written) === digits(second.written);
}

function readNumberValue(key: string, kind: KeyKind, text: SourceText, context: ReadContext): ValueReading {
  if (kind.values?.includes('unknown') && isUnknown(text.text)) return accept('unknown');
  if (isPlaceholder(text.text)) return keep('a placeholder');
  if (key !== 'target' || text.written !== undefined) return readNumber(text, context);
  return readTyped(readTypedTarget(text.text, { ...context.habits, unit: context.unit }), context.unit);
}

function readChoice(text: string, values: readonly string[]): ValueReading {
  const plain = foldHeading(text);
  const found = values.find((value) => foldHeading(value) === plain);
  return found === undefined ? keep('not one of the values that the key takes') : accept(found);
}

const YES =
  /^(?:true|yes|y|x|1|✓|✔|☑|✅|\[[xX✓✔]\]|:(?:white|heavy)_check_mark:|ja|oui|s[ií]|sim|done|はい)$/i;
const NO = /^(?:false|no|n|0|☐|⬜|◻|🔲|\[[ -]?\]|nein|non|n[aã]o|not done|いいえ)$/iu;

/** Reads yes or no; undefined if the text says something else. */
export function readYesOrNo(text: string): boolean | undefined {
  const plain = text.trim().replace(/\uFE0F/g, '');
  if (YES.test(plain)) return true;
  return NO.test(plain) ? false : undefined;
}

function readYes(text: string): ValueReading {
  const said = readYesOrNo(text);
  return said === undefined ? keep('neither yes nor no') : accept(said);
}

/** Reads `2027-06: 48; 2027-12: 24`, as our own sheets write it. */
function readNumbersByDay(text: string): ValueReading {
  const entries = splitItems(text).map((item) => /^(\S+): (-?\d+(?:\.\d+)?(?:e[-+]?\d+)?)$/.exec(item));
  if (entries.length === 0 || entries.some((one) => !one)) return keep('not a list of numbers by date');
  return accept(Object.fromEntries(entries.map((one) => [one?.[1] ?? '', Number(one?.[2])])));
}
