/** Each format, as its readers get it. */

import { Ajv2020 } from 'ajv/dist/2020.js';
import { default as addFormats } from 'ajv-formats';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { escapeInline } from '../../src/report/escape-inline.ts';
import { makeFindingsJsonSchema } from '../../src/report/findings-schema.ts';
import { FORMATS } from '../../src/report/index.ts';
import { MOST_CHARACTERS } from '../../src/report/markdown.ts';
import { answerTo } from '../hostile/pipeline.ts';
import {
  countFindingRows,
  elements,
  READERS,
  readMarkdown,
  readXml,
  runnerCommands,
} from '../hostile/readers.ts';
import { checkedFile, finding, printed, reportOf } from './fixture.ts';

const warning = finding({ level: 'warn', rule: 'criterion-vague', field: 'measure' });
const remark = finding({ level: 'info', rule: 'acronym-undefined', file: 'teams/a b.md' });
const three = reportOf([finding(), warning, remark]);
const suppressed = finding({
  rule: 'placeholder',
  suppressed: { kind: 'comment', reason: 'We know in May.', until: '2027-05-31' },
});
const accepted = finding({ rule: 'roles-missing', suppressed: { kind: 'accepted' } });
const fixed = finding({
  rule: 'key-unknown',
  fix: { description: 'Write `theme` in place of `them`.', edits: [{ start: 40, end: 44, text: 'theme' }] },
});

describe('json', () => {
  const schema = makeFindingsJsonSchema();
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  const outputs = async () => [
    await printed('json', reportOf([])),
    await printed('json', three),
    await printed('json', reportOf([fixed, suppressed, accepted], { suppressed: [suppressed, accepted] })),
    ...['strat: 1\nname: x\nfoo: 1\n', 'strat: 1\nname: &a x\n', 'a', ''].map(
      (text) => answerTo(text).printed.get('json') ?? '',
    ),
  ];

  it('fits its schema, and has no key that the schema does not name', async () => {
    const strict = new Ajv2020({ allErrors: true });
    addFormats.default(strict);
    const closed = strict.compile(closedSchema(schema));
    for (const output of await outputs()) {
      const value = JSON.parse(output);
      expect({ valid: validate(value), errors: validate.errors }).toEqual({ valid: true, errors: null });
      expect({ valid: closed(value), errors: closed.errors }).toEqual({ valid: true, errors: null });
    }
  });

  it('is refused by its schema if a key is missing or wrong', async () => {
    const value = JSON.parse(await printed('json', three));
    for (const key of ['version', 'findings', 'summary'])
      expect(validate({ ...value, [key]: undefined })).toBe(false);
    const [first, ...others] = value.findings;
    const { fingerprint: _, ...without } = first;
    expect(validate({ ...value, findings: [without, ...others] })).toBe(false);
    expect(validate({ ...value, findings: [{ ...first, level: 'fatal' }] })).toBe(false);
  });

  it('counts suppressed findings', async () => {
    const report = reportOf([finding()], { suppressed: [suppressed, accepted, accepted] });
    const { summary, findings } = JSON.parse(await printed('json', report));
    expect(findings).toHaveLength(1);
    expect(summary).toMatchObject({ errors: 1, suppressed: 1, accepted: 2, baselined: 2 });
  });

  it('gives the places of a fix as lines and columns', async () => {
    const [{ fix }] = JSON.parse(await printed('json', reportOf([fixed]))).findings;
    const range = { start: { line: 4, column: 7 }, end: { line: 4, column: 11 } };
    expect(fix.edits).toEqual([{ range, text: 'theme' }]);
  });
});

/** Makes the same schema without room for other keys. */
function closedSchema(value: unknown): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(value, (_key, part) =>
      typeof part === 'object' && part !== null && 'properties' in part
        ? { ...part, additionalProperties: false }
        : part,
    ).replace(/"\$id":"[^"]*",/, ''),
  );
}

describe('jsonl', () => {
  it('has a finding on each line, and the summary at the end', async () => {
    const lines = (await printed('jsonl', three)).trimEnd().split('\n');
    const { findings, summary } = JSON.parse(await printed('json', three));
    expect(lines.map((line) => JSON.parse(line))).toEqual([...findings, { version: 1, summary }]);
  });
});

describe('sarif', () => {
  const report = reportOf([finding(), fixed, remark], {
    suppressed: [suppressed, accepted],
    folder: 'strategies/2027',
  });
  const run = async () => JSON.parse(await printed('sarif', report)).runs[0];

  it('names each rule once, and each result names its rule', async () => {
    const { tool, results } = await run();
    const ids = tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const { ruleId, ruleIndex } of results) expect(ids[ruleIndex]).toBe(ruleId);
  });

  it('has levels, places and entries', async () => {
    const { results, columnKind, invocations } = await run();
    expect(columnKind).toBe('utf16CodeUnits');
    expect(invocations).toEqual([{ executionSuccessful: true }]);
    expect(results.map(({ level }: { level: string }) => level)).toEqual(
      'error error note error error'.split(' '),
    );
    expect(results[0].locations[0]).toEqual({
      physicalLocation: {
        artifactLocation: { uri: 'strategies/2027/strategy.yaml', uriBaseId: '%SRCROOT%' },
        region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 14 },
      },
      logicalLocations: [{ name: 'loan-time', fullyQualifiedName: 'criteria/loan-time', kind: 'object' }],
    });
    expect(results[2].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'strategies/2027/teams/a%20b.md',
    );
  });

  it('has fixes, and marks known findings', async () => {
    const { results } = await run();
    expect(results[1].fixes[0].artifactChanges[0].replacements).toEqual([
      {
        deletedRegion: { startLine: 4, startColumn: 7, endLine: 4, endColumn: 11 },
        insertedContent: { text: 'theme' },
      },
    ]);
    const suppressions = results.map(({ suppressions = [] }: { suppressions?: unknown[] }) => suppressions);
    expect(suppressions).toEqual([
      [],
      [],
      [],
      [{ kind: 'inSource', status: 'accepted', justification: 'We know in May.' }],
      [{ kind: 'external', status: 'accepted' }],
    ]);
  });

  it('explains a rule without its name and our own notes', () => {
    const { printed: all } = answerTo('strat: 1\nname: x\nfoo: 1\n');
    const { rules } = JSON.parse(all.get('sarif') ?? '').runs[0].tool.driver;
    for (const { id, help, shortDescription } of rules) {
      expect(help.markdown).toMatch(/^\S/);
      expect(help.markdown).not.toMatch(new RegExp(`^# ${id}|<!--`));
      expect(shortDescription.text).toMatch(/\.$/);
    }
  });

  it('reports a file that could not be read', async () => {
    const { invocations } = JSON.parse(await printed('sarif', reportOf([], { isIncomplete: true }))).runs[0];
    expect(invocations).toEqual([{ executionSuccessful: false }]);
  });

  it.each([
    ['', 'a.yaml', 'a.yaml'],
    ['teams', '../a.yaml', 'a.yaml'],
    ['', 'a:b/c%d.yaml', 'a%3Ab/c%25d.yaml'],
    ['', 'größe/目.yaml', 'gr%C3%B6%C3%9Fe/%E7%9B%AE.yaml'],
    ['', '/tmp/a b.yaml', 'file:///tmp/a%20b.yaml'],
    ['', 'C:/x/a.yaml', 'file:///C:/x/a.yaml'],
    ['', '../a.yaml', '../a.yaml'],
  ])('in folder %j locates %s as %s', async (folder, file, uri) => {
    const { results } = JSON.parse(await printed('sarif', reportOf([finding({ file })], { folder }))).runs[0];
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
    expect(new URL(uri, 'file:///repo/').href).toMatch(/^file:\/\/\//);
  });
});

describe('fingerprints', () => {
  it('stay the same when an item is added above', () => {
    const item = '    - { kind: market, finding: Two lines asked, source: register }\n';
    const wrong = '    - { kind: rumour, finding: They say so, source: 7 }\n';
    const prints = (items: string) => {
      const print =
        answerTo(`strat: 1\nname: x\nreality:\n  evidence:\n${items}`).printed.get('json') ?? '{}';
      const { findings } = JSON.parse(print) as {
        readonly findings: readonly { readonly rule: string; readonly fingerprint: string }[];
      };
      return findings.filter(({ rule }) => rule === 'schema').map(({ fingerprint }) => fingerprint);
    };
    expect(prints(wrong)).toHaveLength(2);
    expect(new Set(prints(wrong)).size).toBe(2);
    expect(prints(item + wrong)).toEqual(prints(wrong));
  });

  it.each(['json', 'sarif', 'gitlab'])('stay the same when lines are added above: %s', (format) => {
    const body = 'criteria:\n  a:\n    outcome: Launch it\n    foo: 1\n    bar: 2\n';
    const prints = (text: string) => {
      const print = answerTo(text).printed.get(format) ?? '';
      return [...print.matchAll(/"(?:fingerprint|strat\/v1)": "([0-9a-f]{16})"/g)].map(([, one]) => one);
    };
    const before = prints(`strat: 1\nname: x\n${body}`);
    expect(before.length).toBeGreaterThan(4);
    expect(new Set(before).size).toBe(before.length);
    expect(prints(`# A note\n\nstrat: 1\nname: x\n\n\n# and more\n${body}`)).toEqual(before);
  });
});

describe('github', () => {
  it('lists the worst first, with places', async () => {
    const [first, ...others] = runnerCommands(
      await printed('github', { ...three, shown: [remark, warning, finding()], folder: 'here' }),
    );
    expect(first).toEqual({
      name: 'error',
      properties: {
        file: 'here/strategy.yaml',
        line: '3',
        endLine: '3',
        col: '5',
        title: 'criterion-without-owner',
      },
      data: 'Criterion `loan-time` has no owner.\nhelp: Add `owner:` with the name of one person.',
    });
    expect(others.map(({ name }) => name)).toEqual(['warning', 'notice']);
  });

  it('has no column if a place has several lines', async () => {
    const range = { start: { line: 3, column: 5 }, end: { line: 5, column: 1 } };
    const [command] = runnerCommands(await printed('github', reportOf([finding({ range })])));
    expect(command?.properties).not.toHaveProperty('col');
  });

  it.each([
    [10, 10, undefined],
    [11, 10, '2 more errors without an annotation: the log has them.'],
    [200, 10, '191 more errors without an annotation: the log has them.'],
  ])('annotates, of %i findings, %i', async (number, said, last) => {
    const many = [...Array(number).keys()].map((line) =>
      finding({ range: { start: { line: line + 1, column: 1 }, end: { line: line + 1, column: 2 } } }),
    );
    const out = await printed('github', reportOf([...many, warning]));
    const commands = runnerCommands(out);
    expect(out.match(/^strategy\.yaml:\d+:1 error /gm) ?? []).toHaveLength(
      number > said ? number - said + 1 : 0,
    );
    expect(commands.filter(({ name }) => name === 'error')).toHaveLength(said);
    expect(commands.filter(({ name }) => name === 'warning')).toHaveLength(1);
    if (last !== undefined)
      expect(commands[said - 1]).toMatchObject({ properties: { title: 'strat' }, data: last });
  });

  it('reports what was checked if nothing was found', async () => {
    expect(await printed('github', reportOf([]))).toMatch(/^No findings\.\nChecked 1 strategy /);
  });
});

describe('gitlab', () => {
  const validate = new Ajv2020({ allErrors: true }).compile({
    type: 'array',
    items: {
      type: 'object',
      required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
      properties: {
        description: { type: 'string' },
        check_name: { type: 'string' },
        fingerprint: { type: 'string', minLength: 1 },
        severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
        location: {
          type: 'object',
          required: ['path', 'lines'],
          properties: {
            path: { type: 'string', pattern: '^(?!\\./)' },
            lines: {
              type: 'object',
              required: ['begin'],
              properties: { begin: { type: 'integer' }, end: { type: 'integer' } },
            },
          },
        },
      },
    },
  });

  it('fits the documentation of GitLab', async () => {
    const twice = reportOf([finding(), finding(), warning, remark], { folder: 'here' });
    const all = JSON.parse(await printed('gitlab', twice));
    expect({ valid: validate(all), errors: validate.errors }).toEqual({ valid: true, errors: null });
    expect(all.map(({ severity }: { severity: string }) => severity)).toEqual([
      'major',
      'major',
      'minor',
      'info',
    ]);
    expect(all[0].location).toEqual({ path: 'here/strategy.yaml', lines: { begin: 3, end: 3 } });
    expect(await printed('gitlab', reportOf([]))).toBe('[]\n');
  });
});

describe('junit', () => {
  it('has a suite for each file, and fails if the check does', async () => {
    const root = readXml(await printed('junit', three));
    expect(root.attributes).toMatchObject({ tests: '3', failures: '1', errors: '0' });
    const [first, second] = root.children.filter(({ name }) => name === 'testsuite');
    expect(first?.attributes).toMatchObject({ name: 'strategy.yaml', tests: '2', failures: '1' });
    expect(second?.attributes).toMatchObject({ name: 'teams/a b.md', tests: '1', failures: '0' });
    const [failed, passed] = elements(root, 'testcase');
    expect(failed?.attributes).toMatchObject({
      name: 'criterion-without-owner: criteria/loan-time',
      classname: 'strategy',
      line: '3',
    });
    expect(failed?.children[0]).toMatchObject({
      name: 'failure',
      attributes: { message: 'Criterion `loan-time` has no owner.', type: 'criterion-without-owner' },
    });
    expect(passed?.children[0]?.name).toBe('system-out');
  });

  it.each([
    ['error', 1],
    ['warn', 2],
    ['info', 3],
  ] as const)('with --fail-on %s, %i fail', async (failOn, failures) => {
    const files = three.files.map((file) => ({ ...file, failOn }));
    const root = readXml(await printed('junit', { ...three, files }));
    expect(elements(root, 'failure')).toHaveLength(failures);
    expect(root.attributes.failures).toBe(String(failures));
  });

  it('has a case that passes for a file without findings', async () => {
    const root = readXml(await printed('junit', reportOf([])));
    expect(root.attributes).toMatchObject({ tests: '1', failures: '0' });
    expect(elements(root, 'testcase')[0]).toMatchObject({
      attributes: { name: 'no findings', classname: 'strategy' },
      children: [],
    });
  });

  it('includes hidden findings that fail the check', async () => {
    const root = readXml(await printed('junit', reportOf([finding(), warning], { shown: [] })));
    expect(elements(root, 'failure')).toHaveLength(1);
    expect(elements(root, 'testcase')).toHaveLength(1);
  });
});

describe('checkstyle', () => {
  it('has each file with its findings', async () => {
    const root = readXml(await printed('checkstyle', three));
    expect(root.name).toBe('checkstyle');
    const [first, second] = root.children.filter(({ name }) => name === 'file');
    expect(first?.attributes.name).toBe('strategy.yaml');
    expect(elements(root, 'error').map(({ attributes }) => attributes)).toMatchObject([
      { line: '3', column: '5', severity: 'error', source: 'strat.criterion-without-owner' },
      { severity: 'warning' },
      { severity: 'info' },
    ]);
    expect(second && elements(second, 'error')).toHaveLength(1);
  });

  it('names files without findings', async () => {
    const clean = reportOf([], { files: [checkedFile(), checkedFile({ file: 'b.yaml' })] });
    const files = elements(readXml(await printed('checkstyle', clean)), 'file');
    expect(files.map(({ attributes }) => attributes.name)).toEqual(['strategy.yaml', 'b.yaml']);
  });
});

describe('markdown', () => {
  it('has a table for each file', async () => {
    const page = await printed('markdown', three);
    expect(page).toMatchInlineSnapshot(`
      "## strat check

      3 findings: 1 error, 1 warning, 1 info.

      Checked 2 strategies (2 criteria, 0 objectives, 0 capabilities) with 46 rules.

      ### strategy.yaml

      | level | line | finding | what to do |
      | --- | ---: | --- | --- |
      | error | 3 | \`criterion-without-owner\`: Criterion \`loan-time\` has no owner. | Add \`owner:\` with the name of one person. |
      | warning | 3 | \`criterion-vague\`: Criterion \`loan-time\` has no owner. | Add \`owner:\` with the name of one person. |

      ### teams/a b.md

      | level | line | finding | what to do |
      | --- | ---: | --- | --- |
      | info | 3 | \`acronym-undefined\`: Criterion \`loan-time\` has no owner. | Add \`owner:\` with the name of one person. |
      "
    `);
    expect(readMarkdown(page).tables.map(({ rows }) => rows.length)).toEqual([2, 1]);
  });

  it('is cut after a row, and counts the rest', async () => {
    const many = [...Array(2000).keys()].map((at) => finding({ file: `f${Math.floor(at / 50)}.yaml` }));
    const page = await printed('markdown', reportOf(many));
    expect(page.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(page.length).toBeGreaterThan(MOST_CHARACTERS - 600);
    const rows = countFindingRows(readMarkdown(page).tables);
    expect(page.trimEnd().split('\n').at(-1)).toBe(
      `${2000 - rows} more findings did not fit here: \`strat check --all\` shows all.`,
    );
  });

  it('keeps what a key may hold as code, and reads as it was written', () => {
    for (const code of ['owners: [a, b]', 'due: "2027-09-30"', '<id>', '[x](y)', '{ above: 1 }', 'a_b']) {
      const written = escapeInline(`Write \`${code}\`.`);
      const [paragraph] = marked.lexer(written);
      const tokens = (paragraph as { tokens?: { type: string; text: string }[] }).tokens ?? [];
      expect(tokens.map(({ type }) => type)).toEqual(['text', 'codespan', 'text']);
      expect(tokens[1]?.text).toBe(code);
    }
    for (const text of [
      '\\`<b>\\`',
      '``<b>``',
      '`<b>|`',
      '`<b>` `[x](y)`',
      '`a``<b>`',
      '<i>`<b>',
      '\\\\`[x](y)`',
    ])
      expect(marked.parse(escapeInline(text))).not.toMatch(/<(?:b|i|a)\b/);
  });

  it('keeps plain names as code, and nothing else', async () => {
    const message = '`owner:` and `a_b` but `<b>` ``x`` `@you` ` y` `https://evil.example` `a\\`b`';
    const page = await printed('markdown', reportOf([finding({ message })]));
    expect(page.split('\n').at(-2)?.replaceAll('\u200b', '·')).toMatchInlineSnapshot(
      `"| error | 3 | \`criterion-without-owner\`: \`owner:\` and \`a_b\` but \`<b>\` \\\`\\\`x\\\`\\\` \\\`@·you\\\` \\\` y\\\` \\\`https:·//evil.example\\\` \\\`a\\\\\`b\` | Add \`owner:\` with the name of one person. |"`,
    );
  });
});

it('every format that a program reads has a reader that is not ours', () => {
  const forPeople = ['pretty', 'concise'];
  const read = [...FORMATS.keys()].filter((format) => !forPeople.includes(format));
  expect(read.filter((format) => !Object.hasOwn(READERS, format))).toEqual([]);
});
