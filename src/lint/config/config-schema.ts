/** The JSON Schema of `strat.config.yaml`, which names every rule with its options so that editors complete them. */
import { listFormerRules, toPresentRule } from '../../model/former-names.ts';
import { addTitle, type JsonSchema, toJsonSchema } from '../../model/json-schema.ts';
import { makePolicyDefinitions, makePolicySchema } from '../policy/policy-schema.ts';
import type { AnyRule } from '../rule.ts';
import { WORD_PATTERN } from '../words/changes.ts';
import { getConfigShape } from './config-shape.ts';
import type { Settable } from './rule-setting.ts';
import { WRITTEN_SETTINGS } from './settings.ts';

const LEVELS = [...WRITTEN_SETTINGS].reverse();

type Named = Settable & Pick<AnyRule, 'summary'>;

export function makeConfigJsonSchema(rules: readonly Named[]): JsonSchema {
  const schema = toJsonSchema(getConfigShape());
  const properties = schema.properties as Record<string, JsonSchema>;
  const { overrides = {}, policy = {}, words = {} } = properties;
  properties.rules = { $ref: '#/$defs/rules' };
  properties.overrides = { ...overrides, items: makeOverrideSchema(overrides.items as JsonSchema) };
  properties.words = makeWordsSchema(words);
  properties.policy = { ...policy, items: makePolicySchema(policy.items as JsonSchema, rules) };
  return addTitle(
    { ...schema, $defs: { rules: makeRulesSchema(rules), ...makePolicyDefinitions() } },
    'config',
    'Settings of strat, strat.config.yaml.',
  );
}

/** Makes the schema of `rules`. A rule that it does not name can be a policy, also one from an extended file. */
function makeRulesSchema(rules: readonly Named[]): JsonSchema {
  return {
    type: ['object', 'null'],
    description: 'A level for each rule: `rule: off`, or `rule: [warning, { option: value }]`.',
    properties: Object.fromEntries([
      ...rules.map((rule) => [rule.id, makeRuleSchema(rule)] as const),
      ...listFormerRules().map((name) => [name, makeFormerRuleSchema(name)] as const),
    ]),
    additionalProperties: makeRuleSchema({ summary: 'A policy.' }),
  };
}

function makeRuleSchema(rule: Omit<Named, 'id'>): JsonSchema {
  return {
    type: ['string', 'array'],
    description: rule.summary,
    pattern: `^(?:${LEVELS.join('|')})$`,
    prefixItems: [{ enum: LEVELS }, makeOptionsSchema(rule)],
    minItems: 1,
    maxItems: 2,
  };
}

function makeFormerRuleSchema(name: string): JsonSchema {
  return {
    ...makeRuleSchema({ summary: `The former name of \`${toPresentRule(name)}\`.` }),
    deprecated: true,
  };
}

function makeOptionsSchema(rule: Pick<Named, 'options'>): JsonSchema {
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

function makeOverrideSchema(schema: JsonSchema): JsonSchema {
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

function makeWordsSchema(schema: JsonSchema): JsonSchema {
  const word = { type: 'string', maxLength: 60, pattern: WORD_PATTERN };
  const properties = Object.entries(schema.properties as Record<string, JsonSchema>);
  return {
    ...schema,
    properties: Object.fromEntries(properties.map(([key, list]) => [key, { ...list, items: word }])),
  };
}
