/** A line to type stays whole in Markdown, where spaces decide what it belongs to. */
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/lint/rules/index.ts';
import { escapeInline } from '../../src/report/escape-inline.ts';
import { formatMarkdownEntries } from '../../src/report/markdown-entries.ts';
import { finding, reportOf } from './fixture.ts';

/** Returns what is shown as code. */
const codeIn = (markdown: string) =>
  [...marked.parse(markdown, { async: false }).matchAll(/<code>([^<]*)<\/code>/g)].map(([, code]) => code);

describe('a line to type in Markdown', () => {
  it.each(['    target: 80', '  - what: x', 'criteria:'])('keeps its spaces: %s', (line) => {
    expect(codeIn(escapeInline(`Write \`${line}\`.`))).toEqual([line]);
    expect(escapeInline(`Write \`${line}\` here.`)).toBe(`Write \`${line}\` here.`);
  });

  it('is shown for the first of several mistakes in the form of a file', () => {
    const spoilt = (line: number, key: string, meant: string) =>
      finding({
        rule: 'key-unknown',
        level: 'error',
        message: `There is no key \`${key}\`.`,
        help: `Write \`    ${meant}: 1\`.`,
        range: { start: { line, column: 1 }, end: { line, column: 5 } },
      });
    const report = reportOf([spoilt(3, 'basline', 'baseline'), spoilt(9, 'traget', 'target')], {
      catalogue: RULES,
    });
    const text = formatMarkdownEntries(report).join('\n');
    const row = text.split('\n').find((line) => line.includes('2 keys')) ?? '';
    expect(codeIn(row)).toContain('    baseline: 1');
    expect(row).toContain('Line 3:');
  });
});
