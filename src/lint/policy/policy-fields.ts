/** The fields that policies name, and the conditions that each field accepts. */

import { type EntityKind, type FieldInfo, type FieldType, listFields } from '../../model/kinds.ts';
import { suggestNearest } from '../../model/nearest.ts';
import { DATE_PATTERN } from '../../model/patterns.ts';
import { joinList, quoteValue } from '../../model/quote.ts';
import { sayAnEntity } from './policy.ts';
import { type Condition, type DateReference, OF_STRATEGY, type Scalar } from './policy-model.ts';

/** A mistake at a key of an object of the configuration. */
export interface Wrong {
  readonly at: object;
  readonly key?: string | number;
  readonly message: string;
}

/** The conditions that a field of each type accepts. */
export const TAKES: Readonly<Record<FieldType, readonly (keyof Condition)[]>> = {
  text: ['missing', 'equals', 'one_of', 'matches'],
  number: ['missing', 'equals', 'one_of', 'above', 'below'],
  date: ['missing', 'equals', 'one_of', 'before', 'after'],
  yes: ['missing', 'equals'],
  list: ['missing', 'equals', 'one_of', 'matches', 'count'],
  entries: ['missing', 'count'],
  section: ['missing'],
  any: ['missing', 'equals', 'one_of', 'matches', 'above', 'below', 'before', 'after', 'count'],
};

const TYPE_NOUN: Readonly<Record<FieldType, string>> = {
  text: 'a text',
  number: 'a number',
  date: 'a date',
  yes: '`true` or `false`',
  list: 'a text or a list of texts',
  entries: 'a map or list of entries',
  section: 'a section',
  any: 'a key of your own',
};

/** Finds the description of a field; undefined if there is no such field. */
export function findFieldInfo(field: string, kind: EntityKind): FieldInfo | undefined {
  if (field.startsWith(OF_STRATEGY)) return findFieldInfo(field.slice(OF_STRATEGY.length), 'strategy');
  const known = listFields(kind).get(field);
  if (known) return known;
  return /(?:^|\.)x-/.test(field) ? { type: 'any' } : undefined;
}

/** Describes a field that a kind does not have; undefined if it has it. */
export function describeUnknownField(field: string, kind: EntityKind): string | undefined {
  if (findFieldInfo(field, kind)) return undefined;
  const names = [...listFields(kind).keys()];
  const listing = ` Fields: ${names
    .filter((name) => !name.includes('.'))
    .map(markCode)
    .join(', ')}.`;
  return `There is no field ${quoteValue(field)} in ${sayAnEntity(kind)}.${suggestNearest(field, names) || listing}`;
}

/** Lists everything wrong with a condition on a field. */
export function* checkCondition(
  field: string,
  condition: Condition,
  info: FieldInfo,
  kind: EntityKind,
): Generator<Wrong> {
  for (const word of listConditionWords(condition)) {
    const message = TAKES[info.type].includes(word)
      ? describeWrongWord(field, word, condition, info, kind)
      : `${quoteValue(field)} of ${sayAnEntity(kind)} is ${TYPE_NOUN[info.type]}, so \`${word}\` does not apply. Write ${sayConditionsTaken(info)}.`;
    if (message !== undefined) yield { at: condition, key: word, message };
  }
}

/** Lists the words of a condition, without `x-` keys. */
export function listConditionWords(condition: Condition): readonly (keyof Condition)[] {
  return TAKES.any.filter((word) => condition[word] !== undefined);
}

function describeWrongWord(
  field: string,
  word: keyof Condition,
  condition: Condition,
  info: FieldInfo,
  kind: EntityKind,
): string | undefined {
  if (word === 'equals') return describeWrongValue(field, condition.equals ?? '', info);
  if (word === 'before' || word === 'after') return describeWrongDay(condition[word], kind);
  if (word === 'count')
    return Object.values(condition.count ?? {}).some((one) => typeof one === 'number')
      ? undefined
      : '`count` is empty. Write `{ above: 3 }`.';
  if (word !== 'one_of') return undefined;
  const values = condition.one_of ?? [];
  if (values.length === 0) return 'The list of `one_of` is empty, so the condition never holds.';
  return values.map((value) => describeWrongValue(field, value, info)).find((wrong) => wrong !== undefined);
}

/** Describes a value that never occurs in the field, so that the condition would never hold. */
function describeWrongValue(field: string, value: Scalar, { type, values }: FieldInfo): string | undefined {
  const never = (what: string) => `${quoteValue(field)} is never ${quoteValue(value)}: ${what}`;
  if (type === 'number')
    return typeof value === 'number' || values?.includes(String(value))
      ? undefined
      : never(`it is a number${values ? ` or ${joinList(values.map(markCode), 'or')}` : ''}.`);
  if (type === 'yes') return typeof value === 'boolean' ? undefined : never('it is `true` or `false`.');
  if (type === 'date')
    return new RegExp(DATE_PATTERN).test(String(value))
      ? undefined
      : never('it is a date such as `2028-06-30`.');
  if (type === 'text' || type === 'list') {
    if (typeof value !== 'string') return never('it is a text; put quotes around it.');
    if (values && !values.includes(value))
      return never(`it is ${joinList(values.map(markCode), 'or')}.${suggestNearest(value, values)}`);
  }
  return undefined;
}

function describeWrongDay(
  written: string | number | DateReference | undefined,
  kind: EntityKind,
): string | undefined {
  if (typeof written !== 'object') return undefined;
  if ((written.date === undefined) === (written.field === undefined))
    return 'Write either `date` or `field`: `{ date: today, months: -12 }`, `{ field: start, months: 3 }`.';
  if (written.field === undefined) return undefined;
  const type = findFieldInfo(written.field, kind)?.type;
  if (type === undefined) return describeUnknownField(written.field, kind);
  return type === 'date' || type === 'any'
    ? undefined
    : `${quoteValue(written.field)} is ${TYPE_NOUN[type]}, so you cannot compare a date with it.`;
}

const markCode = (text: string) => `\`${text}\``;

/** Says which conditions a field accepts. */
export const sayConditionsTaken = ({ type }: FieldInfo): string => joinList(TAKES[type].map(markCode), 'or');

/** Returns whether a map is absent or has no keys. */
export function isEmptyOrAbsent(map: object | undefined): boolean {
  return map === undefined || Object.keys(map).length === 0;
}
