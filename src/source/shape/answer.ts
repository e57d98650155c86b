/** Finds what to say about a value that does not fit, by the kind of its key. */
import { respellId } from '../../model/make-id.ts';
import { quoteValue } from '../../model/quote.ts';
import { readTypedDate } from '../../model/typed-date.ts';
import { answerChoice, answerLanguage, answerYes } from './answer-choice.ts';
import { answerDate } from './answer-date.ts';
import { answerEntries, answerItems, answerList } from './answer-entries.ts';
import { answerReferences } from './answer-ids.ts';
import { answerNumber } from './answer-number.ts';
import { answerInRecord } from './answer-record.ts';
import { answerPerson, answerSection, answerText, answerWords } from './answer-text.ts';
import { fitsForCertain } from './quick-fit.ts';
import { showPair } from './to-type.ts';
import { askAbout, isObject, type Remedy, type WrongValue } from './wrong-value.ts';

/** Answers a value with what to type in its place; undefined where nothing better is known than its expectation. */
export function answerValue(asked: WrongValue): Remedy | undefined {
  const { of, holderKind, path, wanted } = asked;
  if (asked.value === null || asked.value === undefined) return undefined;
  if (holderKind?.kind === 'reference') return answerReferences(askAbout(asked, path.slice(0, -1)));
  if (holderKind?.kind === 'list') return answerItems(askAbout(asked, path.slice(0, -1)));
  const inRecord = answerInRecord(asked);
  if (inRecord) return inRecord;
  const byKind = of && ANSWERS[of.kind]?.(asked);
  if (byKind) return byKind;
  const number = wanted !== undefined && fitsForCertain(wanted, 1) ? answerNumber(asked) : undefined;
  if (number) return number;
  if (of?.values && of.kind !== 'number') return answerChoice(asked, of.values);
  if (wanted === undefined) return undefined;
  const isDate = fitsForCertain(wanted, '2028-09-30') && !fitsForCertain(wanted, 'text');
  return isDate ? answerDate(asked) : undefined;
}

/** Answers a number where a measure has a date, and no value at its start: `start: 15`. */
function answerStartValue({ key, value, path, places, holder, holderKind }: WrongValue): Remedy | undefined {
  const isFree =
    isObject(holder) && holderKind?.keys.includes('baseline') && !Object.hasOwn(holder, 'baseline');
  if (
    typeof value !== 'number' ||
    !isFree ||
    key !== 'start' ||
    readTypedDate(String(value)).is !== 'refused'
  )
    return undefined;
  places.damage([...path.slice(0, -1), 'baseline']);
  return {
    message: `\`${key}\` is ${quoteValue(value)}, and should be a date.`,
    help: `If it is the value at the start, write ${showPair('baseline', value)}.`,
  };
}

const answerAnyText = (asked: WrongValue) => answerId(asked) ?? answerText(asked);
const answerMap = (asked: WrongValue) => answerEntries(asked);

const ANSWERS: Readonly<Record<string, (asked: WrongValue) => Remedy | undefined>> = {
  reference: answerReferences,
  date: answerDate,
  beginning: (asked) => answerStartValue(asked) ?? answerDate(asked),
  number: answerNumber,
  yes: answerYes,
  hides: answerYes,
  person: answerPerson,
  text: answerAnyText,
  fact: (asked) => answerLanguage(asked) ?? answerAnyText(asked),
  facts: answerWords,
  persons: answerWords,
  texts: answerText,
  'former-id': answerId,
  entries: answerMap,
  handles: answerMap,
  names: answerMap,
  list: (asked) => answerList(asked) ?? answerItems(asked),
  section: answerSection,
};

/** Answers a text where one id is expected. */
function answerId({ key, value, wanted }: WrongValue): Remedy | undefined {
  const id = typeof value === 'string' ? respellId(value, 'item') : undefined;
  if (
    id === undefined ||
    wanted === undefined ||
    fitsForCertain(wanted, value) ||
    !fitsForCertain(wanted, id)
  )
    return undefined;
  return {
    message: `\`${key}\` is ${quoteValue(value)}, which is not an id.`,
    help: `Write ${showPair(key, id)}.`,
  };
}
