/** docs/format.md: the text by hand, the tables from the model. */
import { marking } from '../src/model/fields.ts';
import { type JsonSchema, makeStrategyJsonSchema, toJsonSchema } from '../src/model/json-schema.ts';
import { findEntryKind, findEntryMaps, getStrategyKinds, type KeyKind } from '../src/model/key-kinds.ts';
import { RECORD_KINDS } from '../src/model/records.ts';

const INTRO = `# The format, version 1

A strategy is a folder with one file, \`strategy.yaml\`: the plan. It may also be \`strategy.md\`: the plan as front matter
between two lines of \`---\`, and a narrative in Markdown below, which briefs print as it is. \`strategy.yml\` and \`Strategy.yaml\` are read too: see
[what is read](configuration.md#what-is-read).

Five things to know:

1. **Only \`strat: 1\` and \`name\` are required.** What else is missing is told by \`strat check\`, so that a half-written draft
   can be saved, checked and discussed. A key with nothing after it counts as absent.
2. **Entries have ids.** Criteria, objectives, obstacles, capabilities, initiatives, indicators, assumptions and risks are
   written below an id of your choice, such as \`loan-time:\`. An id begins with a lower-case letter and has only a–z, 0–9 and
   \`-\`, at most 60, and it is used once in the whole file. Other entries name it: \`advances: [loan-time]\`.
3. **A number that somebody will be held to is a field**, never prose: \`baseline: 72\`, \`target: 2\`, \`unit: hours\`.
4. **Unknown keys are errors**, with a suggestion; \`basline\` is a typing error and not a note. Keys of your own begin with \`x-\`.
5. **One owner.** A person is one text: a name, or a handle out of \`people\`. A list is refused, so that one person is on the hook.
   Those who help are a list: \`with: [ana, jon]\`.

## Dates

\`2028\`, \`2028-H1\`, \`2028-Q3\`, \`2028-09\` or \`2028-09-30\`; where \`fiscal_year_starts\` is set also \`FY2028\`, \`FY2028-H2\` and
\`FY2028-Q3\`. A fiscal year is named after the calendar year in which it ends: with \`fiscal_year_starts: 10\`, FY2023 began in October 2022. A date that begins
something means its first day; a date that ends something (\`due\`, \`by\`, \`end\`) means its last.

## How strict the check is

\`status\` decides: a \`draft\` is told everything one level lower, except that something cannot be understood; \`proposed\` is as
\`active\`, but rules about wording are lowered; for \`closed\` they are off. \`paused\` is as \`active\`, but nothing fires by the passing of time.

A criterion that only \`dropped\` or \`paused\` objectives advance, and an initiative that serves only such objectives, is not asked for details. Its dates, references
and results still count. A plan for a year or less, from \`start\` to \`end\`, needs no stages, capabilities and roles, and no date for each piece of work.

## What is refused

Each of these is one finding at its place: a file over 1 MiB, nesting deeper than 32, anchors, aliases, tags, merge keys and
directives (“write it out: a strategy is read by people”), a second document, text that is not UTF-8, control characters,
a key given twice, numbers too large to be exact. A byte order mark and Windows line endings are taken as they are.
Bidirectional and invisible characters are a warning.

For completion in your editor, let the file begin with

\`\`\`yaml
# yaml-language-server: $schema=https://unpkg.com/strat-cli/schema/strategy.schema.json
\`\`\`

## All keys

Any entry with an id may also have \`renamed_from\`: the id that it had before. Any entry, any item of a list, any person in \`people\` and any
stage may have \`tags\` (a list of texts) and \`confidential: true\` (left out of everything for the public; \`internal: true\` of version 0.1.0
means the same). The last column says which keys \`--audience public\` shows: a person is
shown as the role in \`people\`, and a key without a mark is left out.
`;

const RECORDS = `## Records

What has happened to a plan is written in files of their own, in folders beside it. They may only be added, and nothing in them
is public.
`;

/** Makes the page. */
export function formatPage(): string {
  const tables = sections('', makeStrategyJsonSchema(), getStrategyKinds());
  const records = RECORD_KINDS.flatMap(({ kind, folder, says, schema }) => [
    `### \`kind: ${kind}\`, in \`${folder}/\`\n\n${says}`,
    ...sections(kind, toJsonSchema(schema), undefined),
  ]);
  return `${INTRO}\n${tables.join('\n\n')}\n\n${RECORDS}\n${records.join('\n\n')}\n\n<!-- Generated from the model by \`npm run generate\`. -->\n`;
}

function sections(path: string, schema: JsonSchema, of: KeyKind | undefined): string[] {
  const properties = Object.entries((schema.properties as Record<string, JsonSchema> | undefined) ?? {});
  const own = properties.filter(([key]) => !isListedOnce(key, path, of));
  const rows = own.map(([key, value]) => {
    const isPublic = of?.below(key)?.has('public') ? 'yes' : '';
    return `| \`${key}\` | ${typeOf(value)} | ${value.description ?? ''} | ${isPublic} |`;
  });
  const title = path === '' ? '### The file' : `### \`${path}\``;
  const head = '| key | what it takes | what it says | public |\n| --- | --- | --- | --- |';
  const table = `${title}\n\n${head}\n${rows.join('\n')}`;
  return [
    table,
    ...own
      .filter(([, value], at) => !own.slice(0, at).some(([, other]) => isTwin(value, other)))
      .flatMap(([key, value]) => inner(path === '' ? key : `${path}.${key}`, value, of?.below(key))),
  ];
}

/** Returns whether every entry may have a key, or every part of a plan that can be hidden; these are listed once. */
function isListedOnce(key: string, path: string, of: KeyKind | undefined): boolean {
  if (Object.hasOwn(marking, key) && Object.keys(marking).every((mark) => of?.below(mark))) return true;
  return path.endsWith('›') && [...findEntryMaps().keys()].every((map) => findEntryKind(map)?.below(key));
}

/** Returns whether two keys take the same values and differ only in their description. */
function isTwin(one: JsonSchema, other: JsonSchema): boolean {
  const plain = ({ description: _, ...rest }: JsonSchema) => JSON.stringify(rest);
  return plain(one) === plain(other);
}

function inner(path: string, schema: JsonSchema, of: KeyKind | undefined): string[] {
  const entry = schema.additionalProperties;
  if (isObject(schema)) return sections(path, schema, of);
  if (typeof entry === 'object' && entry !== null && isObject(entry as JsonSchema))
    return sections(
      `${path}.‹${of?.kind === 'handles' ? 'handle' : 'id'}›`,
      entry as JsonSchema,
      of?.below('*'),
    );
  const items = schema.items as JsonSchema | undefined;
  return items && isObject(items) ? sections(`${path}[]`, items, of?.below('*')) : [];
}

function isObject(schema: JsonSchema): boolean {
  return schema.properties !== undefined;
}

function typeOf(schema: JsonSchema): string {
  const types = [schema.type].flat().filter((type) => type !== 'null');
  const values = (schema.enum as unknown[] | undefined)?.filter((value) => value !== null);
  if (values) return values.map((value) => `\`${value}\``).join(', ');
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (String(schema.pattern).startsWith('^(?:(?:19')) return 'date';
  if (schema.pattern === '^unknown$') return 'number or `unknown`';
  if (schema.items)
    return types.includes('string') ? 'text or list of texts' : listOf(schema.items as JsonSchema);
  if (schema.additionalProperties && !schema.properties) return 'map';
  if (types.includes('integer')) return `${schema.minimum}–${schema.maximum}`;
  if (types.includes('boolean')) return '`true` or `false`';
  return types
    .map((type) => ({ string: 'text', number: 'number', object: 'section' })[String(type)] ?? String(type))
    .join(' or ');
}

function listOf(items: JsonSchema): string {
  if (isObject(items)) return 'list of sections';
  return items.pattern === undefined ? 'list of texts' : 'list of ids';
}
