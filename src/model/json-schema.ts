/** The model as JSON Schema (draft 2020-12), in the form that editors explain best: one type list in place of `anyOf`. */
import * as z from 'zod/mini';
import { keyInfos } from './key-info.ts';
import { RECORD_KINDS } from './records.ts';
import { strategySchema } from './schema.ts';
import { expectations } from './shapes.ts';

export type JsonSchema = { [key: string]: unknown };

/** Where editors find the schemas of the published package. */
export const SCHEMA_HOME = 'https://unpkg.com/strat-cli/schema';

/** Makes the schema of `strategy.yaml`. */
export function makeStrategyJsonSchema(): JsonSchema {
  return addTitle(toJsonSchema(strategySchema), 'strategy', 'A strategy, format version 1 of strat.');
}

/** Lists the schemas of the records, by kind. */
export function listRecordJsonSchemas(): Readonly<Record<string, () => JsonSchema>> {
  return Object.fromEntries(
    RECORD_KINDS.map(({ kind, schema, says }) => [kind, () => addTitle(toJsonSchema(schema), kind, says)]),
  );
}

export function addTitle(schema: JsonSchema, name: string, title: string): JsonSchema {
  const { $schema, ...rest } = schema;
  return { $schema, $id: `${SCHEMA_HOME}/${name}.schema.json`, title, ...rest };
}

/** Converts a model to JSON Schema; null is allowed wherever a key may be left out. */
export function toJsonSchema(model: z.ZodMiniType): JsonSchema {
  const made = z.toJSONSchema(model, { target: 'draft-2020-12', io: 'input' }) as JsonSchema;
  return tidyJsonSchema(describeSchema(model, made));
}

interface Definition {
  readonly innerType?: z.ZodMiniType;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly keyType?: z.ZodMiniType;
  readonly valueType?: z.ZodMiniType;
  readonly element?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
}

/** Adds the descriptions and expectations of the keys, which are kept beside the model. */
function describeSchema(model: z.ZodMiniType, schema: JsonSchema): JsonSchema {
  const said = expectations.get(model);
  const made = addDescriptions(model, schema);
  if (said === undefined) return made;
  return { ...made, errorMessage: [`This should be ${said.expected}.`, said.help].filter(Boolean).join(' ') };
}

function addDescriptions(model: z.ZodMiniType, schema: JsonSchema): JsonSchema {
  const { innerType, shape, keyType, valueType, element, options } = model._zod.def as unknown as Definition;
  if (innerType) return describeSchema(innerType, schema);
  const { anyOf } = schema;
  if (options && Array.isArray(anyOf))
    return { ...schema, anyOf: options.map((option, at) => describeSchema(option, anyOf[at] ?? {})) };
  if (valueType)
    return {
      ...schema,
      ...(keyType && { propertyNames: describeSchema(keyType, schema.propertyNames as JsonSchema) }),
      additionalProperties: describeSchema(valueType, schema.additionalProperties as JsonSchema),
    };
  if (element) return { ...schema, items: describeSchema(element, schema.items as JsonSchema) };
  if (!shape) return schema;
  const infos = keyInfos.get(model) ?? {};
  const properties = Object.entries(schema.properties as Record<string, JsonSchema>).map(([key, value]) => {
    const inner = shape[key];
    const description = infos[key]?.description;
    return [
      key,
      {
        ...(description !== undefined && { description }),
        ...(inner ? describeSchema(inner, value) : value),
      },
    ];
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

/**
 * Removes what editors explain badly. An editor shows `errorMessage` in place of a pattern or a list of types; on a
 * section it would hide the name of the wrong key, so sections have none.
 */
function tidyJsonSchema(schema: JsonSchema): JsonSchema {
  const merged = mergeAnyOf(schema);
  const properties = merged.properties as Record<string, JsonSchema> | undefined;
  const required = new Set((merged.required as string[] | undefined) ?? []);
  if (properties) {
    merged.properties = Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [
        key,
        required.has(key) ? tidyJsonSchema(value) : acceptNull(tidyJsonSchema(value)),
      ]),
    );
    merged.patternProperties = { '^x-': {} };
    delete merged.errorMessage;
  } else if (isJsonSchema(merged.additionalProperties))
    merged.additionalProperties = acceptNull(tidyJsonSchema(merged.additionalProperties));
  if (isJsonSchema(merged.items)) merged.items = tidyJsonSchema(merged.items);
  return merged;
}

function isJsonSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Merges alternatives of different types: each keyword applies only to its own type, so nothing is lost. */
function mergeAnyOf(schema: JsonSchema): JsonSchema {
  const { anyOf, ...rest } = schema;
  if (!Array.isArray(anyOf)) return { ...schema };
  const options = (anyOf as JsonSchema[]).map(mergeAnyOf).map(toPattern);
  const types = options.flatMap((option) => option.type as string | string[]);
  if (new Set(types).size !== types.length) return { ...schema };
  return { ...Object.assign({}, ...options), type: types, ...rest };
}

/** Writes the allowed values in a way that says nothing about other types: `const` and `enum` would refuse those as well. */
function toPattern(option: JsonSchema): JsonSchema {
  const { const: value, enum: values = [value], ...rest } = option;
  if (typeof value === 'boolean') return { ...rest, not: { const: !value } };
  const isTexts = Array.isArray(values) && values.every((one) => typeof one === 'string');
  if (!isTexts) return option;
  const pattern = values.length === 1 ? values[0] : `(?:${values.join('|')})`;
  return { ...rest, pattern: `^${pattern}$`, examples: values };
}

function acceptNull(schema: JsonSchema): JsonSchema {
  const { type, enum: values } = schema;
  if (type === undefined) return schema;
  return {
    ...schema,
    type: [...[type as string | string[]].flat(), 'null'],
    ...(Array.isArray(values) && { enum: [...values, null] }),
  };
}
