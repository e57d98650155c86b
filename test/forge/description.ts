/** Checks requests against GitHub’s published API description. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';

interface Described {
  readonly 'x-webhooks': Readonly<Record<string, { readonly post: Operation }>>;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
}

interface Operation {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: { readonly 'application/json'?: { readonly schema: object } } };
  readonly responses: Readonly<
    Record<string, { readonly content?: { readonly 'application/json'?: { readonly schema: object } } }>
  >;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: { readonly type?: string };
}

const folder = dirname(createRequire(import.meta.url).resolve('@octokit/openapi'));
const described: Described = JSON.parse(
  readFileSync(join(folder, 'generated/api.github.com.json'), 'utf8'),
  (_key, value: unknown) => withNull(value),
);
const ajv = new Ajv2020({ strict: false, formats: fullFormats, allErrors: true });
ajv.addSchema({ $id: 'github', components: described.components });

/** Writes `nullable` without a type, which ajv refuses, as one more choice. */
function withNull(value: unknown): unknown {
  const { nullable, oneOf, ...rest } = (value ?? {}) as { nullable?: unknown; oneOf?: readonly unknown[] };
  if (nullable !== true || 'type' in rest) return value;
  return oneOf ? { ...rest, oneOf: [...oneOf, { type: 'null' }] } : rest;
}

/** Lists what is wrong with a request. */
export function wrongWith(method: string, url: URL, body: string): readonly string[] {
  const found = operationFor(method, url.pathname);
  if (!found) return [`There is no ${method} ${url.pathname}.`];
  const parameters = (found.operation.parameters ?? []).map(resolved);
  return [
    ...parametersWrong(parameters, 'query', Object.fromEntries(url.searchParams)),
    ...parametersWrong(parameters, 'path', found.values),
    ...bodyWrong(found.operation, body),
  ];
}

/** Lists what is wrong with a reply of our own server, which stands in for GitHub’s. */
export function wrongAnswer(
  method: string,
  path: string,
  status: number,
  answer: unknown,
): readonly string[] {
  const response = operationFor(method, path)?.operation.responses[String(status)];
  const schema = response?.content?.['application/json']?.schema;
  return schema === undefined ? [] : faults(schema, answer);
}

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** Lists what GitHub would not send in an event: it may have less than theirs, and nothing else. */
export function wrongEvent(name: string, payload: unknown): readonly string[] {
  const schema = described['x-webhooks'][name]?.post.requestBody?.content['application/json']?.schema;
  return schema === undefined ? [`There is no event ${name}.`] : strange(schema, payload, name);
}

function strange(given: Schema, value: unknown, path: string): readonly string[] {
  if (given.$ref !== undefined) return strange(named(given.$ref) as Schema, value, path);
  const several = given.anyOf ?? given.oneOf ?? given.allOf;
  if (several) {
    const all = several.map((one) => strange(one, value, path));
    return all.find((faulty) => faulty.length === 0) ?? all[0] ?? [];
  }
  if (Array.isArray(value))
    return value.flatMap((one, at) => strange(given.items ?? {}, one, `${path}[${at}]`));
  if (typeof value !== 'object' || value === null)
    return faults(given, value).map((fault) => `${path}:${fault}`);
  return Object.entries(value).flatMap(([key, one]) => {
    const known = given.properties?.[key];
    return known ? strange(known, one, `${path}.${key}`) : [`${path}.${key} is not sent`];
  });
}

function named(reference: string): unknown {
  const parts = reference.slice(2).split('/');
  return parts.reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], described);
}

function operationFor(method: string, path: string) {
  for (const [template, operations] of Object.entries(described.paths)) {
    const operation = operations[method.toLowerCase()];
    const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    const match = new RegExp(`^${template.replace(/\{\w+\}/g, '([^/]+)')}$`).exec(path);
    if (!operation || !match) continue;
    const values = Object.fromEntries(names.map((name, at) => [name, match[at + 1] ?? '']));
    return { operation, values };
  }
  return undefined;
}

function resolved(parameter: Parameter | { readonly $ref: string }): Parameter {
  return '$ref' in parameter ? (named(parameter.$ref) as Parameter) : parameter;
}

/** Checks the parameters of an address, where everything is text; a number is one if it looks like one. */
function parametersWrong(
  parameters: readonly Parameter[],
  where: Parameter['in'],
  given: Readonly<Record<string, string>>,
): readonly string[] {
  const known = parameters.filter((one) => one.in === where);
  const unknown = Object.keys(given).filter((name) => !known.some((one) => one.name === name));
  const faulty = known.flatMap(({ name, schema, required }) => {
    const text = given[name];
    if (text === undefined) return required ? [`${name} is missing`] : [];
    const value = schema.type === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text;
    return faults(schema, value).map((fault) => `${name}: ${fault}`);
  });
  return [...unknown.map((name) => `${name} is no parameter`), ...faulty];
}

function bodyWrong({ requestBody }: Operation, body: string): readonly string[] {
  const schema = requestBody?.content['application/json']?.schema;
  if (!schema) return body === '' ? [] : ['It takes no body.'];
  const value: unknown = JSON.parse(body);
  const known = 'properties' in schema ? Object.keys(schema.properties as object) : undefined;
  const unknown = Object.keys(value as object).filter((key) => known && !known.includes(key));
  return [...unknown.map((key) => `${key} is no key of the body`), ...faults(schema, value)];
}

function faults(schema: object, value: unknown): readonly string[] {
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"github#/components/');
  const validate = ajv.compile(JSON.parse(text));
  return validate(value) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
}
