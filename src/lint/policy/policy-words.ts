/** Formats policies: their messages with values from the file, and each policy as a sentence. */
import type { Entity } from '../../model/entities.ts';
import { KIND_NOUN } from '../../model/kinds.ts';
import { cutAt, listed } from '../../model/quote.ts';
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
export function placeholdersOf(message: string): readonly string[] {
  return [...message.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

/**
 * Puts values of fields into a message at their names in braces. Text from a file is cut and kept on one line, so it
 * cannot pass for words of the message.
 */
export function filled(
  message: string,
  entity: Entity,
  field: string,
  read: (field: string) => unknown,
): string {
  return message.replace(PLACEHOLDER, (_, name: string) => {
    if (name === 'field') return field;
    return name === 'id' ? plain(entity.name) : shown(read(name));
  });
}

function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return '–';
  if (Array.isArray(value)) {
    const texts = value.filter((one) => typeof one !== 'object');
    return texts.length === value.length ? plain(texts.join(', ')) : String(value.length);
  }
  return plain(typeof value === 'object' ? Object.keys(value).join(', ') : String(value));
}

function plain(text: string): string {
  const flat = text.replace(/\s+/g, ' ').replaceAll('`', '’').trim();
  return flat.length > MOST ? `${cutAt(flat, MOST - 1)}…` : flat;
}

/** Describes a policy: “Every initiative whose `budget` is above 50000 has `sponsor`.” */
export function sentenceOf({ for: kind, when, unless, require, forbid }: Policy): string {
  const whose = when.length > 0 ? ` whose ${listed(when.map(said))}` : '';
  const but = unless.length > 0 ? `, unless ${listed(unless.map((one) => `its ${said(one)}`))}` : '';
  const must = [
    ...(require.length > 0 ? [`has ${listed(require.map(code))}`] : []),
    ...(forbid.length > 0 ? [`has no ${listed(forbid.map(code), 'or')}`] : []),
  ];
  return must.length > 0
    ? `Every ${KIND_NOUN[kind]}${whose} ${must.join(' and ')}${but}.`
    : `There is no ${KIND_NOUN[kind]}${whose}${but}.`;
}

const code = (text: string | number) => `\`${plain(String(text))}\``;

function said({ field, condition, info }: FieldCondition): string {
  const words = (Object.keys(SAY) as (keyof Condition)[]).filter((word) => condition[word] !== undefined);
  const isOfEntry = info.type === 'list' && words.some((word) => word !== 'missing' && word !== 'count');
  const parts = listed(words.map((word) => SAY[word](condition)));
  return `${code(field)} ${isOfEntry ? 'has an entry that ' : ''}${parts}`;
}

/** The part of a sentence for each word of a condition. */
const SAY: Readonly<Record<keyof Condition, (condition: Condition) => string>> = {
  missing: ({ missing }) => (missing ? 'is missing' : 'is there'),
  equals: ({ equals = '' }) => `is ${scalar(equals)}`,
  one_of: ({ one_of = [] }) => `is ${listed(one_of.map(scalar), 'or')}`,
  matches: ({ matches = '' }) => `matches ${code(matches)}`,
  above: ({ above }) => `is above ${above}`,
  below: ({ below }) => `is below ${below}`,
  before: ({ before = '' }) => `is before ${dateSaid(before)}`,
  after: ({ after = '' }) => `is after ${dateSaid(after)}`,
  count: ({ count = {} }) => `has ${countSaid(count)}`,
};

const scalar = (value: Scalar) => code(String(value));

function dateSaid(written: string | number | DateReference): string {
  if (typeof written !== 'object') return String(written);
  const { date, field, months = 0 } = written;
  const day = field === undefined ? String(date) : code(field);
  if (months === 0) return day;
  const many = `${Math.abs(months)} ${Math.abs(months) === 1 ? 'month' : 'months'}`;
  return `${many} ${months < 0 ? 'before' : 'after'} ${day}`;
}

function countSaid({ equals, above, below }: CountCondition): string {
  const parts = [
    ...(equals === undefined ? [] : [`${equals}`]),
    ...(above === undefined ? [] : [`more than ${above}`]),
    ...(below === undefined ? [] : [`fewer than ${below}`]),
  ];
  return `${listed(parts)} ${equals === 1 && parts.length === 1 ? 'entry' : 'entries'}`;
}
