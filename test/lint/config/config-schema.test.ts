/** The published JSON Schema of the configuration agrees with the program. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { readSettings, UNCONFIGURED } from '../../../src/lint/config/config.ts';
import { makeConfigJsonSchema } from '../../../src/lint/config/config-schema.ts';
import { getConfigShape } from '../../../src/lint/config/config-shape.ts';
import { RULES } from '../../../src/lint/rules/index.ts';
import { parseData } from '../../../src/source/parse.ts';
import { compilePatterns } from '../../../src/tasks/patterns.ts';

const schema = makeConfigJsonSchema(RULES);
const validate = new Ajv2020({ allErrors: false, strict: false }).compile(schema);

/** Returns what the program says about a configuration; undefined if it accepts it. */
async function told(value: unknown): Promise<string | undefined> {
  const reading = parseData(
    new TextEncoder().encode(JSON.stringify(value)),
    'strat.config.yaml',
    getConfigShape(),
  );
  const { configured, troubles } = readSettings(reading, UNCONFIGURED, RULES, '/work');
  if (troubles[0]) return troubles[0].message;
  return compilePatterns(configured.patterns).then(
    () => undefined,
    (error: Error) => error.message,
  );
}

const config = (more: object) => ({ strat: 1, ...more });
const policy = (more: object) =>
  config({ policy: [{ id: 'own', level: 'warn', for: 'initiative', message: 'x', ...more }] });
const when = (field: string, condition: unknown, kind = 'initiative') =>
  policy({ for: kind, when: { [field]: condition } });

describe('the program and the schema both accept', () => {
  it.each([
    ['only the marker', config({})],
    ['every top key', config({ extends: 'strict', fail_on: 'warn', rules: { syntax: 'error' } })],
    ['empty keys', config({ rules: null, overrides: null, words: null, policy: null })],
    ['keys of one’s own', config({ 'x-team': 1 })],
    ['a level with options', config({ rules: { 'priorities-too-many': ['warn', { max: 4 }] } })],
    ['an override', config({ overrides: [{ files: ['teams/**'], rules: { 'roles-missing': 'off' } }] })],
    ['a glob that leads up', config({ overrides: [{ files: ['../a/{b,c}?/*'], rules: {} }] })],
    ['words', config({ words: { add: ['hyperscale', 'move fast'], remove: ['excellence'] } })],
    ['words, one list', config({ words: { add: ['Größe 2'] } })],
    ['require alone', policy({ require: ['sponsor'] })],
    ['forbid alone', policy({ forbid: ['pilot.where'] })],
    ['when alone', when('budget', { above: 5 })],
    ['unless besides', policy({ require: ['link'], unless: { status: { equals: 'done' } } })],
    ['help', policy({ require: ['link'], help: 'Add it.' })],
    ['a key of one’s own as field', policy({ require: ['x-centre'], when: { 'x-centre': { above: 1 } } })],
    ['numbers', when('budget', { above: 1.5, below: 9, missing: false })],
    ['a baseline that is unknown', when('baseline', { equals: 'unknown' }, 'criterion')],
    ['texts', when('owner', { one_of: ['a', 'b'] })],
    ['a pattern', when('link', { matches: '^[A-Z]+-\\d+$' })],
    ['a switch', when('internal', { equals: true })],
    ['a date', when('due', { before: '2028-Q3', after: 2027 })],
    ['today', when('due', { before: 'today' })],
    ['months from today', when('on', { before: { date: 'today', months: -12 } }, 'evidence')],
    ['another field', when('due', { after: { field: 'strategy.end' } })],
    ['a count', when('advances', { count: { above: 3 } }, 'objective')],
    ['a count of a map', when('indicators', { count: { equals: 0 } }, 'objective')],
    ['where it stands', when('stage', { equals: 'transformational' }, 'objective')],
    ['a field of the strategy', when('strategy.status', { equals: 'active' })],
    ['a nested field', when('pilot.learn_by', { missing: true })],
    ['a section', when('pilot', { missing: true })],
  ])('%s', async (_, value) => {
    expect(await told(value)).toBeUndefined();
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  });
});

describe('the program and the schema both refuse', () => {
  it.each([
    ['another version', { strat: 2 }, /`strat` is the number `2`/],
    [
      'an unknown key',
      config({ overide: [] }),
      /There is no key `overide` here\. Did you mean `overrides`\?/,
    ],
    ['an unknown level', config({ fail_on: 'warnings' }), /is not one of its values/],
    [
      'an unknown option',
      config({ rules: { 'priorities-too-many': ['warn', { maxx: 4 }] } }),
      /Did you mean `max`\?/,
    ],
    [
      'an option out of range',
      config({ rules: { 'priorities-too-many': ['warn', { max: -1 }] } }),
      /must be 1 or more|must be 0 or more/,
    ],
    ['an override without files', config({ overrides: [{ rules: {} }] }), /An override has no `files`/],
    [
      'an override with no files',
      config({ overrides: [{ files: [], rules: {} }] }),
      /An override has no `files`/,
    ],
    ['an override without rules', config({ overrides: [{ files: ['a'] }] }), /An override has no `rules`/],
    [
      'an unknown key in an override',
      config({ overrides: [{ files: ['a'], rule: {} }] }),
      /There is no key `rule` in `overrides\.0`\. Did you mean `rules`\?/,
    ],
    [
      'an unknown option in an override',
      config({ overrides: [{ files: ['a'], rules: { 'priorities-too-many': ['warn', { maxx: 4 }] } }] }),
      /Did you mean `max`\?/,
    ],
    ['one glob that is no list', config({ overrides: [{ files: 'a', rules: {} }] }), /should be a list/],
    [
      'an absolute glob',
      config({ overrides: [{ files: ['/a'], rules: {} }] }),
      /The glob `\/a` is not relative/,
    ],
    ['a glob that excludes', config({ overrides: [{ files: ['!a'], rules: {} }] }), /begins with `!`/],
    ['a glob with brackets', config({ overrides: [{ files: ['[ab]'], rules: {} }] }), /has brackets/],
    ['a number as word', config({ words: { add: [7] } }), /should be a text/],
    ['a word with signs', config({ words: { add: ['24/7'] } }), /`24\/7` is no word or phrase/],
    ['a word without letters', config({ words: { add: ['--'] } }), /is no word or phrase/],
    ['an unknown key of words', config({ words: { ad: ['a'] } }), /Did you mean `add`\?/],
    ['a policy that is no section', config({ policy: ['a'] }), /Entry 1 of `policy` is the text `a`/],
    [
      'a policy without an id',
      config({ policy: [{ level: 'warn', for: 'risk', message: 'x', require: ['owner'] }] }),
      /A policy has no `id`/,
    ],
    ['a bad id', policy({ id: 'Own_Rule', require: ['link'] }), /`Own_Rule` is not a valid id/],
    [
      'the id of a rule',
      policy({ id: 'roles-missing', require: ['link'] }),
      /The id `roles-missing` is already used by a built-in rule/,
    ],
    ['no level', policy({ level: undefined, require: ['link'] }), /Policy `own` has no `level`/],
    ['the level off', policy({ level: 'off', require: ['link'] }), /is not one of its values/],
    ['no message', policy({ message: undefined, require: ['link'] }), /Policy `own` has no `message`/],
    ['no kind', policy({ for: undefined, require: ['link'] }), /Policy `own` has no `for`/],
    [
      'an unknown kind',
      policy({ for: 'initative', require: ['link'] }),
      /There is no kind of entity `initative`\. Did you mean `initiative`\?/,
    ],
    ['an unknown key', policy({ require: ['link'], wen: {} }), /Did you mean `when`\?/],
    ['nothing to ask for', policy({}), /Policy `own` asks for nothing/],
    ['an empty when', policy({ when: {} }), /Policy `own` asks for nothing/],
    ['only unless', policy({ unless: { status: { equals: 'done' } } }), /Policy `own` asks for nothing/],
    [
      'an unknown field to require',
      policy({ require: ['sponser'] }),
      /There is no field `sponser` in an initiative\. Did you mean `sponsor`\?/,
    ],
    ['an unknown field to forbid', policy({ forbid: ['budgets'] }), /Did you mean `budget`\?/],
    [
      'a field of the strategy to require',
      policy({ require: ['strategy.owner'] }),
      /Write a policy with `for: strategy`/,
    ],
    ['where it stands, required', policy({ require: ['id'] }), /`id` of an initiative is never missing/],
    [
      'an unknown field in when',
      when('buget', { above: 1 }),
      /There is no field `buget` in an initiative\. Did you mean `budget`\?/,
    ],
    [
      'an unknown field of the strategy',
      when('strategy.ende', { missing: true }),
      /Did you mean `end`\?|There is no field `strategy\.ende`/,
    ],
    ['an empty condition', when('budget', {}), /The condition on `budget` is empty/],
    ['no condition', when('budget', null), /The condition on `budget` is empty/],
    [
      'a bare value as condition',
      when('status', 'active'),
      /`status` is the text `active`, but should be a condition\./,
    ],
    [
      'an unknown condition',
      when('budget', { over: 3 }),
      /There is no key `over` in `policy\.0\.when\.budget`/,
    ],
    [
      'above for a date',
      when('due', { above: 3 }),
      /`due` of an initiative is a date, so `above` does not apply\. Write `missing`, `equals`, `one_of`, `before` or `after`\./,
    ],
    ['before for a number', when('budget', { before: 2028 }), /is a number, so `before` does not apply/],
    ['matches for a number', when('budget', { matches: '5' }), /is a number, so `matches` does not apply/],
    ['count for a text', when('what', { count: { above: 1 } }), /is a text, so `count` does not apply/],
    [
      'equals for a map',
      when('indicators', { equals: 'a' }, 'objective'),
      /is a map or list of entries, so `equals` does not apply/,
    ],
    ['a text for a number', when('budget', { above: '5' }), /`above` is the text `5`, not a plain number/],
    [
      'a text that a number never equals',
      when('budget', { equals: 'much' }),
      /`budget` is never `much`: it is a number/,
    ],
    [
      'a word that a field never holds',
      when('status', { equals: 'activ' }),
      /`status` is never `activ`: .* Did you mean `active`\?/,
    ],
    [
      'a word that it never holds, in a list',
      when('status', { one_of: ['done', 'off'] }),
      /`status` is never `off`/,
    ],
    ['a number for a text', when('owner', { equals: 7 }), /it is a text; put quotes around it/],
    ['an impossible date', when('due', { before: '2027-02-30' }), /February 2027 has 28 days/],
    ['a date that is none', when('due', { equals: 'soon' }), /`due` is never `soon`/],
    [
      'both date and field',
      when('due', { before: { date: 'today', field: 'start' } }),
      /Write either `date` or `field`/,
    ],
    ['neither', when('due', { before: { months: 3 } }), /Write either `date` or `field`/],
    [
      'half a month',
      when('due', { before: { date: 'today', months: 0.5 } }),
      /should be a whole number of months/,
    ],
    ['an empty list', when('status', { one_of: [] }), /The list of `one_of` is empty/],
    ['an empty count', when('serves', { count: {} }), /`count` is empty/],
    ['a negative count', when('serves', { count: { below: -1 } }), /should be a whole number/],
    ['an empty pattern', when('what', { matches: '' }), /`matches` is empty/],
  ])('%s', async (_, value, says) => {
    expect(await told(value)).toMatch(says);
    expect(validate(value)).toBe(false);
  });
});

describe('only the program, not the schema, refuses', () => {
  it.each([
    [
      'a rule that does not exist, which could be a policy',
      config({ rules: { 'roles-mising': 'off' } }),
      /Did you mean `roles-missing`\?/,
    ],
    [
      'the same in an override',
      config({ overrides: [{ files: ['a'], rules: { 'roles-mising': 'off' } }] }),
      /Did you mean `roles-missing`\?/,
    ],
    [
      'two policies of one id',
      config({
        policy: [1, 2].map(() => ({ id: 'a', level: 'warn', for: 'risk', message: 'x', require: ['owner'] })),
      }),
      /The id `a` is already used by another policy/,
    ],
    [
      'braces that do not match',
      config({ overrides: [{ files: ['{a'], rules: {} }] }),
      /has a brace too many or too few/,
    ],
    [
      'a word that is in no list',
      config({ words: { remove: ['excelence'] } }),
      /Did you mean `excellence`\?/,
    ],
    [
      'a word that is added and removed',
      config({ words: { add: ['Hyper-Scale'], remove: ['hyper scale'] } }),
      /both added and removed/,
    ],
    [
      'a name in a message',
      policy({ require: ['link'], message: '{bugdet}' }),
      /There is no field `bugdet` in an initiative\. Did you mean `budget`\?/,
    ],
    [
      'another field that is no date',
      when('due', { before: { field: 'budget' } }),
      /`budget` is a number, so you cannot compare/,
    ],
    ['another field that is none', when('due', { before: { field: 'begin' } }), /There is no field `begin`/],
    ['a pattern that is none', when('what', { matches: '(' }), /`\(` is not a valid regular expression/],
    ['look-around', when('what', { matches: 'a(?=b)' }), /is not a valid regular expression/],
    ['a back-reference', when('what', { matches: '(a)\\1' }), /is not a valid regular expression/],
    [
      'a pattern that grows',
      when('what', { matches: '((a{100}){100}){100}' }),
      /is not a valid regular expression/,
    ],
  ])('%s', async (_, value, says) => {
    expect(await told(value)).toMatch(says);
    expect(validate(value)).toBe(true);
  });
});

it('the schema has no `oneOf`, which editors explain badly', () => {
  expect(JSON.stringify(schema)).not.toContain('"oneOf"');
});
