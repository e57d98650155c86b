/** Hostile texts in every place of a finding, in every format: harmless in each, and not lost to a reader. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { FORMATS } from '../../src/report/index.ts';
import { elements, misread, readMarkdown, readXml, runnerCommands } from '../hostile/readers.ts';
import commands from '../hostile/vectors/workflow-commands.json' with { type: 'json' };
import { runs } from '../property-runs.ts';
import { anyText } from '../render/hostile-text.ts';
import { finding, printed, reportOf } from './fixture.ts';

const TEXTS: Readonly<Record<string, string>> = {
  ANSI: '\x1b[31mred\x1b[0m\x9b2J',
  'OSC 8': '\x1b]8;;https://evil.example\x07link\x1b]8;;\x07',
  bidi: 'admin\u202e\u2066// no\u2069',
  'zero width': 'a\u200bb\ufeffc\u2060d',
  'half a pair': 'a\ud83db',
  'no character': 'a\uffffb\ufffec',
  'a command': 'x\n::error file=a::pwned',
  'a command at the start': '::set-output name=x::y',
  'an old command': '##[add-mask]e ##vso[task.setvariable variable=x]y',
  'an encoded line break': '%0A::error::x %0D %25 %3A',
  properties: 'a,line=1::pwn',
  'the end of CDATA': ']]><failure message="x"/>',
  'an entity': '&lt;&amp;&#0;<!DOCTYPE x [<!ENTITY a "b">]>',
  'an attribute': '" onload="x\' y=\'',
  HTML: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  mentions: '@everyone @org/team fixes #1 GH-1 owner/repo#2',
  pipes: 'a | b | c\n| --- | --- |\n| x | y |',
  Markdown: '# h\n\n- x\n\n```\n**b** [l](https://evil.example) ![i](x) `c`',
  'a link in SARIF': '[click](https://evil.example) [one](1) {0} {{x}}',
  'an address': 'https://evil.example www.evil.example',
};

/** Makes a finding with the text in every place that can hold one. */
function saying(text: string): Finding {
  const range = { start: { line: 1, column: 1 }, end: { line: 2, column: 1 } };
  return finding({
    rule: 'placeholder',
    message: text,
    help: text,
    file: `${text.replaceAll('/', '_')}.yaml`,
    entity: `criteria/${text}`,
    field: text,
    about: text,
    related: [{ file: text, range, message: text }],
    fix: { description: text, edits: [{ start: 0, end: 5, text }] },
    suppressed: { kind: 'comment', reason: text },
  });
}

/** The characters that no reader may get raw; zero-width spaces may be ours. */
const RAW =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200c-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]|\p{Surrogate}/u;

describe.each(Object.entries(TEXTS))('%s', (_name, text) => {
  it.each([...FORMATS.keys()])('is harmless in %s', async (format) => {
    const findings = [saying(text), saying(text)];
    const report = reportOf(findings, { suppressed: [] });
    const out = await printed(format, report);
    expect(out).not.toMatch(RAW);
    expect(misread(format, out, findings)).toEqual([]);
    // The formats for people are escaped once more when they are printed.
    const obeyed = ['pretty', 'concise'].includes(format) ? [] : runnerCommands(out);
    expect(obeyed.filter(({ name }) => format !== 'github' || name !== 'error')).toEqual([]);
  });

  it('reaches a reader of XML in full, except invisible characters', async () => {
    const [first] = elements(readXml(await printed('checkstyle', reportOf([saying(text)]))), 'error');
    const seen = text.replace(RAW, '');
    if (seen === text) expect(first?.attributes.message).toBe(text);
    const [failure] = elements(readXml(await printed('junit', reportOf([saying(text)]))), 'failure');
    if (seen === text) expect(failure?.text).toContain(text);
  });

  it('reaches a reader of JSON in full', async () => {
    const one = saying(text);
    const [first] = JSON.parse(await printed('json', reportOf([one]))).findings;
    expect(first).toMatchObject({ message: text, file: one.file, field: text, suppressed: { reason: text } });
    const [line = ''] = (await printed('jsonl', reportOf([one]))).split('\n');
    expect(JSON.parse(line)).toEqual(first);
  });

  it('reaches the GitHub runner only in its own place', async () => {
    const [command, ...more] = runnerCommands(await printed('github', reportOf([saying(text)])));
    expect(more).toEqual([]);
    expect(command?.name).toBe('error');
    expect(Object.keys(command?.properties ?? {})).toEqual(['file', 'line', 'endLine', 'col', 'title']);
    expect(command?.properties).toMatchObject({ line: '3', col: '5', title: 'placeholder' });
    if (!RAW.test(text) && !/[#:]{2}|\n/.test(text)) expect(command?.data).toBe(`${text}\nhelp: ${text}`);
  });

  it('adds no link and no placeholder to SARIF', async () => {
    const [result] = JSON.parse(await printed('sarif', reportOf([saying(text)]))).runs[0].results;
    const messages: string[] = [];
    JSON.stringify(result, (key, value) => {
      if (key === 'message' || key === 'description') messages.push(value.text);
      return value;
    });
    expect(messages).toHaveLength(3);
    for (const message of messages) {
      expect(message).not.toMatch(/\]\(/);
      expect(message.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/);
      expect(message).not.toMatch(RAW);
    }
  });

  it('mentions nobody in Markdown', async () => {
    const page = await printed('markdown', reportOf([saying(text)]));
    expect(page).not.toMatch(/@(?!\u200b)[\w]|[^\\]<\w|(?<![\w\\#])#\d|:\/\/|www\.|GH-\d/);
  });
});

describe('a command to a runner', () => {
  it.each(commands.must_not_fire.map((text) => [text]))('is disarmed in every format: %j', async (text) => {
    for (const format of FORMATS.keys()) {
      if (format === 'pretty' || format === 'concise') continue;
      const report = reportOf([saying(text)]);
      const obeyed = runnerCommands(await printed(format, report));
      expect({ format, obeyed: obeyed.map(({ name }) => name) }).toEqual({
        format,
        obeyed: format === 'github' ? ['error'] : [],
      });
    }
  });

  it('that we write is encoded as documented', async () => {
    const { data, property } = commands.escapes;
    const text = 'a%b\nc';
    const out = await printed('github', reportOf([finding({ message: text, file: 'a%,b:c.yaml' })]));
    expect(out).toContain(`::a${data['%']}b${data['\n']}c`);
    expect(out).toContain(`file=a${property['%']}${property[',']}b${property[':']}c.yaml,line`);
  });
});

describe('a page of Markdown', () => {
  it('has the same structure whatever its texts contain', () => {
    const wanted = shapeOf('| error | 3 | word | word |');
    const check = async (message: string, help: string) => {
      const { tables, foreign, blocks } = readMarkdown(
        await printed('markdown', reportOf([finding({ message, help })])),
      );
      expect(foreign).toEqual([]);
      expect(blocks).toEqual(['heading', 'paragraph', 'paragraph', 'heading', 'table']);
      expect(tables.map(({ rows }) => rows.map((row) => row.length))).toEqual([[wanted]]);
    };
    return fc.assert(fc.asyncProperty(anyText, anyText, check), { numRuns: runs(1000) });
  });
});

const shapeOf = (row: string) => row.split('|').length - 2;
