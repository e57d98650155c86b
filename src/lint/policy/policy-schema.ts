/** The JSON Schema of policies: the fields of each kind of entity, and the conditions that each field accepts. */

import type { JsonSchema } from '../../model/json-schema.ts';
import { type EntityKind, type FieldInfo, FROM_PATH, KINDS, listFields } from '../../model/kinds.ts';
import { WRITTEN_LEVELS } from '../../model/level.ts';
import { DATE_PATTERN, ID_PATTERN } from '../../model/patterns.ts';
import type { Settable } from '../config/rule-setting.ts';
import { TAKES } from './policy-fields.ts';
import { type Condition, OF_STRATEGY } from './policy-model.ts';

const OWN = '^x-|\\.x-';
const ABOVE = '^strategy\\.';

/** @param made the schema of a policy from its model */
export function makePolicySchema(made: JsonSchema, rules: readonly Settable[]): JsonSchema {
  const properties = made.properties as Record<string, JsonSchema>;
  return {
    ...made,
    properties: {
      ...properties,
      id: {
        ...properties.id,
        type: 'string',
        pattern: ID_PATTERN,
        not: { enum: rules.map(({ id }) => id) },
      },
      level: { ...properties.level, type: 'string', enum: WRITTEN_LEVELS },
      for: { ...properties.for, type: 'string', enum: KINDS },
      message: { ...properties.message, type: 'string' },
      when: dropProperties(properties.when),
      unless: dropProperties(properties.unless),
    },
    required: ['id', 'level', 'for', 'message'],
    anyOf: [
      { properties: { when: { type: 'object', minProperties: 1 } }, required: ['when'] },
      ...['require', 'forbid'].map((key) => ({
        properties: { [key]: { type: 'array', minItems: 1 } },
        required: [key],
      })),
    ],
    allOf: KINDS.map((kind) => ({
      if: { properties: { for: { const: kind } }, required: ['for'] },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: {
        properties: {
          when: { $ref: `#/$defs/when-${kind}` },
          unless: { $ref: `#/$defs/when-${kind}` },
          require: { items: { $ref: `#/$defs/field-${kind}` } },
          forbid: { items: { $ref: `#/$defs/field-${kind}` } },
        },
      },
    })),
  };
}

/** Removes the properties, which depend on the kind. */
function dropProperties(schema: JsonSchema = {}): JsonSchema {
  return { description: schema.description, type: ['object', 'null'] };
}

/** Makes the parts that every policy uses. */
export function makePolicyDefinitions(): Readonly<Record<string, JsonSchema>> {
  const kinds = KINDS.flatMap((kind) => [
    [`when-${kind}`, makeWhenSchema(kind)] as const,
    [`field-${kind}`, makeFieldSchema(kind)] as const,
  ]);
  const types = (Object.keys(TAKES) as FieldInfo['type'][]).map(
    (type) => [`if-${type}`, makeConditionSchema({ type })] as const,
  );
  return {
    day: DAY,
    'of-strategy': makeStrategyFields(),
    ...Object.fromEntries(types),
    ...Object.fromEntries(kinds),
  };
}

function makeWhenSchema(kind: EntityKind): JsonSchema {
  const own = [...listFields(kind)];
  return {
    type: ['object', 'null'],
    allOf: [{ $ref: '#/$defs/of-strategy' }],
    properties: Object.fromEntries(own.map(([name, info]) => [name, referToCondition(info)])),
    propertyNames: {
      anyOf: [{ enum: own.map(([name]) => name) }, { pattern: OWN }, { pattern: ABOVE }],
    },
  };
}

/** Makes the fields that every kind can ask for: those of the strategy, and `x-` keys. */
function makeStrategyFields(): JsonSchema {
  const fields = [...listFields('strategy')].map(([name, info]) => [OF_STRATEGY + name, info] as const);
  return {
    properties: Object.fromEntries(fields.map(([name, info]) => [name, referToCondition(info)])),
    patternProperties: { [OWN]: referToCondition({ type: 'any' }) },
    propertyNames: {
      anyOf: [{ not: { pattern: ABOVE } }, { enum: fields.map(([name]) => name) }, { pattern: OWN }],
    },
  };
}

/** Makes the schema of a field that can be required or forbidden. */
function makeFieldSchema(kind: EntityKind): JsonSchema {
  const names = [...listFields(kind).keys()].filter((name) => FROM_PATH[name]?.[kind] === undefined);
  return { type: 'string', anyOf: [{ enum: names }, { pattern: OWN }] };
}

/** Refers to the conditions on a field. Fields of a type share them, except those that accept only certain words. */
function referToCondition(info: FieldInfo): JsonSchema {
  return info.values ? makeConditionSchema(info) : { $ref: `#/$defs/if-${info.type}` };
}

function makeConditionSchema(info: FieldInfo): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(TAKES[info.type].map((word) => [word, WORDS[word](info)])),
    additionalProperties: false,
    minProperties: 1,
  };
}

const COUNT = { type: 'integer', minimum: 0, maximum: 1000 };
const WRITTEN_DAY = { pattern: `^today$|${DATE_PATTERN}`, minimum: 1900, maximum: 2199 };

const DAY: JsonSchema = {
  type: ['string', 'integer', 'object'],
  ...WRITTEN_DAY,
  properties: {
    date: { type: ['string', 'integer'], ...WRITTEN_DAY },
    field: { type: 'string' },
    months: { type: 'integer', minimum: -1200, maximum: 1200 },
  },
  additionalProperties: false,
  if: { required: ['date'] },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  then: { not: { type: 'object', required: ['field'] } },
  else: { required: ['field'] },
};

/** The schema of each word of a condition. */
const WORDS: Readonly<Record<keyof Condition, (info: FieldInfo) => JsonSchema>> = {
  missing: () => ({ type: 'boolean' }),
  equals: makeValueSchema,
  one_of: (info) => ({ type: 'array', items: makeValueSchema(info), minItems: 1, maxItems: 1000 }),
  matches: () => ({ type: 'string', minLength: 1, maxLength: 500 }),
  above: () => ({ type: 'number' }),
  below: () => ({ type: 'number' }),
  before: () => ({ $ref: '#/$defs/day' }),
  after: () => ({ $ref: '#/$defs/day' }),
  count: () => ({
    type: 'object',
    properties: { equals: COUNT, above: COUNT, below: COUNT },
    additionalProperties: false,
    minProperties: 1,
  }),
};

/** Makes the schema of a field’s value. */
function makeValueSchema({ type, values }: FieldInfo): JsonSchema {
  if (type === 'number')
    return values ? { type: ['number', 'string'], pattern: matchAnyOf(values) } : { type: 'number' };
  if (type === 'yes') return { type: 'boolean' };
  if (type === 'date')
    return { type: ['string', 'integer'], pattern: DATE_PATTERN, minimum: 1900, maximum: 2199 };
  if (type === 'any') return { type: ['string', 'number', 'boolean'] };
  return { type: 'string', ...(values && { enum: values }) };
}

const matchAnyOf = (values: readonly string[]) => `^(?:${values.join('|')})$`;
