/** Formats policies: their messages with values from the file, and each policy as a sentence. */
import type { Entity } from '../../model/entities.ts';
import { KIND_NOUN } from '../../model/kinds.ts';
import { cutText, joinList } from '../../model/quote.ts';
import type {
  Condition,
  CountCondition,
  DateReference,
  FieldCondition,
  Policy,
  Scalar,
} from './policy-model.ts';

const PLACEHOLDER = /\{([a-z][\w.-]*)\}/g;
const MOST = 60;

/** Lists the names in braces of a message. */
export function listPlaceholders(message: string): readonly string[] {
  return [...message.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

/**
 * Puts values of fields into a message at their names in braces. Text from a file is cut and kept on one line, so it
 * cannot pass for words of the message.
 */
export function fillPlaceholders(
  message: string,
  entity: Entity,
  field: string,
  read: (field: string) => unknown,
): string {
  return message.replace(PLACEHOLDER, (_, name: string) => {
    if (name === 'field') return field;
    return name === 'id' ? flattenValue(entity.name) : formatFieldValue(read(name));
  });
}

function formatFieldValue(value: unknown): string {
  if (value === undefined || value === null || value === '') return '–';
  if (Array.isArray(value)) {
    const texts = value.filter((one) => typeof one !== 'object');
    return texts.length === value.length ? flattenValue(texts.join(', ')) : String(value.length);
  }
  return flattenValue(typeof value === 'object' ? Object.keys(value).join(', ') : String(value));
}

function flattenValue(text: string): string {
  const flat = text.replace(/\s+/g, ' ').replaceAll('`', '’').trim();
  return flat.length > MOST ? `${cutText(flat, MOST - 1)}…` : flat;
}

/** Describes a policy: “Every initiative whose `budget` is above 50000 has `sponsor`.” */
export function describePolicy({ for: kind, when, unless, require, forbid }: Policy): string {
  const whose = when.length > 0 ? ` whose ${joinList(when.map(sayCondition))}` : '';
  const but =
    unless.length > 0 ? `, unless ${joinList(unless.map((one) => `its ${sayCondition(one)}`))}` : '';
  const must = [
    ...(require.length > 0 ? [`has ${joinList(require.map(formatCode))}`] : []),
    ...(forbid.length > 0 ? [`has no ${joinList(forbid.map(formatCode), 'or')}`] : []),
  ];
  return must.length > 0
    ? `Every ${KIND_NOUN[kind]}${whose} ${must.join(' and ')}${but}.`
    : `There is no ${KIND_NOUN[kind]}${whose}${but}.`;
}

const formatCode = (text: string | number) => `\`${flattenValue(String(text))}\``;

function sayCondition({ field, condition, info }: FieldCondition): string {
  const words = (Object.keys(SAY) as (keyof Condition)[]).filter((word) => condition[word] !== undefined);
  const isOfEntry = info.type === 'list' && words.some((word) => word !== 'missing' && word !== 'count');
  const parts = joinList(words.map((word) => SAY[word](condition)));
  return `${formatCode(field)} ${isOfEntry ? 'has an entry that ' : ''}${parts}`;
}

/** The part of a sentence for each word of a condition. */
const SAY: Readonly<Record<keyof Condition, (condition: Condition) => string>> = {
  missing: ({ missing }) => (missing ? 'is missing' : 'is there'),
  equals: ({ equals = '' }) => `is ${sayScalar(equals)}`,
  one_of: ({ one_of = [] }) => `is ${joinList(one_of.map(sayScalar), 'or')}`,
  matches: ({ matches = '' }) => `matches ${formatCode(matches)}`,
  above: ({ above }) => `is above ${above}`,
  below: ({ below }) => `is below ${below}`,
  before: ({ before = '' }) => `is before ${sayConditionDate(before)}`,
  after: ({ after = '' }) => `is after ${sayConditionDate(after)}`,
  count: ({ count = {} }) => `has ${sayConditionCount(count)}`,
};

const sayScalar = (value: Scalar) => formatCode(String(value));

function sayConditionDate(written: string | number | DateReference): string {
  if (typeof written !== 'object') return String(written);
  const { date, field, months = 0 } = written;
  const day = field === undefined ? String(date) : formatCode(field);
  if (months === 0) return day;
  const many = `${Math.abs(months)} ${Math.abs(months) === 1 ? 'month' : 'months'}`;
  return `${many} ${months < 0 ? 'before' : 'after'} ${day}`;
}

function sayConditionCount({ equals, above, below }: CountCondition): string {
  const parts = [
    ...(equals === undefined ? [] : [`${equals}`]),
    ...(above === undefined ? [] : [`more than ${above}`]),
    ...(below === undefined ? [] : [`fewer than ${below}`]),
  ];
  return `${joinList(parts)} ${equals === 1 && parts.length === 1 ? 'entry' : 'entries'}`;
}
