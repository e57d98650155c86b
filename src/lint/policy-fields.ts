/** The fields that policies name, and the conditions that each can have. */
import { DATE_PATTERN } from '../model/fields.ts';
import { type EntityKind, type FieldInfo, type FieldType, fieldsOf } from '../model/kinds.ts';
import { didYouMean } from '../model/nearest.ts';
import { listed, quoted } from '../model/quote.ts';
import { anEntity, OF_STRATEGY } from './policy.ts';
import type { Condition, DateReference, Scalar } from './policy-conditions.ts';

/** Something wrong, at a key of an object of the configuration. */
export interface Wrong {
  readonly at: object;
  readonly key?: string | number;
  readonly message: string;
}

/** The conditions that a field of each type can have. */
const TAKES: Readonly<Record<FieldType, readonly (keyof Condition)[]>> = {
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

/** What can stand in a field; undefined where there is none of the name. */
export function infoOf(field: string, kind: EntityKind): FieldInfo | undefined {
  if (field.startsWith(OF_STRATEGY)) return infoOf(field.slice(OF_STRATEGY.length), 'strategy');
  const known = fieldsOf(kind).get(field);
  if (known) return known;
  return /(?:^|\.)x-/.test(field) ? { type: 'any' } : undefined;
}

/** What is said of a field that a kind does not have; undefined where it has it. */
export function unknownField(field: string, kind: EntityKind): string | undefined {
  if (infoOf(field, kind)) return undefined;
  const names = [...fieldsOf(kind).keys()];
  const listing = ` Fields: ${names
    .filter((name) => !name.includes('.'))
    .map(code)
    .join(', ')}.`;
  return `There is no field ${quoted(field)} in ${anEntity(kind)}.${didYouMean(field, names) || listing}`;
}

/** Everything wrong with a condition on a field. */
export function* wrongCondition(
  field: string,
  condition: Condition,
  info: FieldInfo,
  kind: EntityKind,
): Generator<Wrong> {
  const takes = TAKES[info.type];
  for (const word of Object.keys(condition) as (keyof Condition)[]) {
    if (word.startsWith('x-')) continue;
    if (!takes.includes(word))
      yield {
        at: condition,
        key: word,
        message: `${quoted(field)} of ${anEntity(kind)} is ${TYPE_NOUN[info.type]} and has no \`${word}\`. Write ${someOf(info)}.`,
      };
  }
  for (const value of [condition.equals, ...(condition.one_of ?? [])]) {
    const message = value === undefined ? undefined : wrongValue(field, value, info);
    if (message !== undefined)
      yield { at: condition, key: condition.equals === value ? 'equals' : 'one_of', message };
  }
  if (condition.one_of?.length === 0)
    yield {
      at: condition,
      key: 'one_of',
      message: 'The list of `one_of` is empty, so the condition never holds.',
    };
  if (isEmpty(condition.count) && condition.count !== undefined)
    yield { at: condition, key: 'count', message: '`count` is empty. Write `{ above: 3 }`.' };
  for (const word of ['before', 'after'] as const) {
    const message = wrongDay(condition[word], kind);
    if (message !== undefined) yield { at: condition, key: word, message };
  }
}

/** A value that never stands in the field, so that the condition would never hold. */
function wrongValue(field: string, value: Scalar, { type, values }: FieldInfo): string | undefined {
  const never = (what: string) => `${quoted(field)} is never ${quoted(value)}: ${what}`;
  if (type === 'number')
    return typeof value === 'number' || values?.includes(String(value))
      ? undefined
      : never(`it is a number${values ? ` or ${listed(values.map(code), 'or')}` : ''}.`);
  if (type === 'yes') return typeof value === 'boolean' ? undefined : never('it is `true` or `false`.');
  if (type === 'date')
    return new RegExp(DATE_PATTERN).test(String(value))
      ? undefined
      : never('it is a date such as `2028-06-30`.');
  if (type === 'text' || type === 'list') {
    if (typeof value !== 'string') return never('it is a text; put quotes around it.');
    if (values && !values.includes(value))
      return never(`it is ${listed(values.map(code), 'or')}.${didYouMean(value, values)}`);
  }
  return undefined;
}

function wrongDay(
  written: string | number | DateReference | undefined,
  kind: EntityKind,
): string | undefined {
  if (typeof written !== 'object') return undefined;
  if ((written.date === undefined) === (written.field === undefined))
    return 'Give either `date` or `field`: `{ date: today, months: -12 }`, `{ field: start, months: 3 }`.';
  if (written.field === undefined) return undefined;
  const type = infoOf(written.field, kind)?.type;
  if (type === undefined) return unknownField(written.field, kind);
  return type === 'date' || type === 'any'
    ? undefined
    : `${quoted(written.field)} is ${TYPE_NOUN[type]}, not a date to compare with.`;
}

const code = (text: string) => `\`${text}\``;

/** The conditions that a field can have, in words. */
export const someOf = ({ type }: FieldInfo): string => listed(TAKES[type].map(code), 'or');

/** Whether a map is absent or has no keys. */
export function isEmpty(map: object | undefined): boolean {
  return map === undefined || Object.keys(map).length === 0;
}
