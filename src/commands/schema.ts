/** `strat schema`: the formats as JSON Schema, for editors and other programs. */
import { CHANGE_RULES } from '../diff/rules/index.ts';
import { EXIT, UserError } from '../exit.ts';
import type { Host } from '../host/host.ts';
import { configJsonSchema } from '../lint/config/config-schema.ts';
import { RULES } from '../lint/rules/index.ts';
import { type JsonSchema, recordJsonSchemas, strategyJsonSchema } from '../model/json-schema.ts';
import { didYouMean } from '../model/nearest.ts';
import { quoted } from '../model/quote.ts';
import { briefJsonSchema } from '../render/brief-schema.ts';
import { changesJsonSchema } from '../report/changes-schema.ts';
import { findingsJsonSchema } from '../report/findings-schema.ts';
import { logJsonSchema } from '../report/log-schema.ts';

/** Every published schema, by name. */
export const SCHEMAS: Readonly<Record<string, () => JsonSchema>> = {
  strategy: strategyJsonSchema,
  ...recordJsonSchemas(),
  config: () => configJsonSchema([...RULES, ...CHANGE_RULES.map(({ id, summary }) => ({ id, summary }))]),
  findings: findingsJsonSchema,
  changes: changesJsonSchema,
  log: logJsonSchema,
  brief: briefJsonSchema,
};

/** Prints a schema. */
export async function schema(host: Host, name = 'strategy'): Promise<number> {
  const make = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  const names = Object.keys(SCHEMAS);
  if (!make)
    throw new UserError(
      `There is no schema ${quoted(name)}.${didYouMean(name, names)}`,
      `Schemas: ${names.join(', ')}.`,
    );
  host.stdout.write(schemaText(make()));
  return EXIT.clean;
}

/** Formats a schema as in its file. */
export function schemaText(value: JsonSchema): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
