/** The JSON Schema of `strat.config.yaml`: every rule by name, with its options, so that editors complete them. */
import { asJsonSchema, type JsonSchema, titled } from '../model/json-schema.ts';
import { configSchema } from './config-shape.ts';
import type { AnyRule } from './rule.ts';

const LEVELS = ['off', 'info', 'warn', 'error'];

export function configJsonSchema(rules: readonly AnyRule[]): JsonSchema {
  const schema = asJsonSchema(configSchema());
  const properties = schema.properties as Record<string, JsonSchema>;
  properties.rules = {
    type: ['object', 'null'],
    description: 'A level for each rule: `rule: off`, or `rule: [warn, { option: value }]`.',
    properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
    additionalProperties: false,
  };
  return titled(schema, 'config', 'Settings of strat, strat.config.yaml.');
}

function ruleSchema(rule: AnyRule): JsonSchema {
  return {
    type: ['string', 'array'],
    description: rule.summary,
    pattern: `^(?:${LEVELS.join('|')})$`,
    prefixItems: [{ enum: LEVELS }, optionsSchema(rule)],
    minItems: 1,
    maxItems: 2,
  };
}

function optionsSchema(rule: AnyRule): JsonSchema {
  const options = Object.entries(rule.options ?? {}).map(([name, option]) => [
    name,
    {
      type: typeof option.default,
      description: option.says,
      default: option.default,
      ...(typeof option.default === 'number' && { minimum: option.least ?? 0, maximum: option.most }),
    },
  ]);
  return { type: 'object', properties: Object.fromEntries(options), additionalProperties: false };
}
