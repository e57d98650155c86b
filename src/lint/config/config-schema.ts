/** The JSON Schema of `strat.config.yaml`, which names every rule with its options so that editors complete them. */
import { asJsonSchema, type JsonSchema, titled } from '../../model/json-schema.ts';
import { policyDefinitions, policySchema } from '../policy/policy-schema.ts';
import type { AnyRule } from '../rule.ts';
import { WORD_PATTERN } from '../words/changes.ts';
import { configSchema } from './config-shape.ts';
import type { Settable } from './rule-setting.ts';
import { SETTINGS } from './settings.ts';

const LEVELS = [...SETTINGS].reverse();

type Named = Settable & Pick<AnyRule, 'summary'>;

export function configJsonSchema(rules: readonly Named[]): JsonSchema {
  const schema = asJsonSchema(configSchema());
  const properties = schema.properties as Record<string, JsonSchema>;
  const { overrides = {}, policy = {}, words = {} } = properties;
  properties.rules = { $ref: '#/$defs/rules' };
  properties.overrides = { ...overrides, items: overrideSchema(overrides.items as JsonSchema) };
  properties.words = wordsSchema(words);
  properties.policy = { ...policy, items: policySchema(policy.items as JsonSchema, rules) };
  return titled(
    { ...schema, $defs: { rules: rulesSchema(rules), ...policyDefinitions() } },
    'config',
    'Settings of strat, strat.config.yaml.',
  );
}

/** Makes the schema of `rules`. A rule that it does not name can be a policy, also one from an extended file. */
function rulesSchema(rules: readonly Named[]): JsonSchema {
  return {
    type: ['object', 'null'],
    description: 'A level for each rule: `rule: off`, or `rule: [warn, { option: value }]`.',
    properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
    additionalProperties: ruleSchema({ summary: 'A policy.' }),
  };
}

function ruleSchema(rule: Omit<Named, 'id'>): JsonSchema {
  return {
    type: ['string', 'array'],
    description: rule.summary,
    pattern: `^(?:${LEVELS.join('|')})$`,
    prefixItems: [{ enum: LEVELS }, optionsSchema(rule)],
    minItems: 1,
    maxItems: 2,
  };
}

function optionsSchema(rule: Pick<Named, 'options'>): JsonSchema {
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

/** The globs that we accept, as far as a pattern can describe them. */
const GLOB = {
  type: 'string',
  minLength: 1,
  maxLength: 200,
  pattern: '^(?![/!~]|[A-Za-z]:)[^\\\\\\[\\]]*[^\\s\\\\\\[\\]][^\\\\\\[\\]]*$',
};

function overrideSchema(schema: JsonSchema): JsonSchema {
  const properties = schema.properties as Record<string, JsonSchema>;
  const { files = {} } = properties;
  return {
    ...schema,
    properties: {
      ...properties,
      files: { ...files, type: 'array', items: GLOB, minItems: 1 },
      rules: { $ref: '#/$defs/rules', type: 'object' },
    },
    required: ['files', 'rules'],
  };
}

function wordsSchema(schema: JsonSchema): JsonSchema {
  const word = { type: 'string', maxLength: 60, pattern: WORD_PATTERN };
  const properties = Object.entries(schema.properties as Record<string, JsonSchema>);
  return {
    ...schema,
    properties: Object.fromEntries(properties.map(([key, list]) => [key, { ...list, items: word }])),
  };
}
