import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, escapeMarkdownBlocks } from '../../src/model/escape-markdown.ts';
import { runs } from '../property-runs.ts';
import { anyText, VECTORS } from '../render/hostile-text.ts';
import { structureOf } from '../render/structure.ts';

/** Returns the text that a reader sees: no tags, entities as characters, no zero-width spaces. */
const seen = (markdown: string) =>
  (marked.parse(markdown) as string)
    .replace(/<\/?p>\n?/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replaceAll('\u200b', '');

const flat = (text: string) => text.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim();

describe('a text escaped as one line', () => {
  it.each(VECTORS.map((text) => [text]))('%j is shown as it was typed', (text) => {
    expect(seen(escapeMarkdown(text))).toBe(flat(text));
  });

  it.each([
    ['@org/team', '@\u200borg/team'],
    ['fixes #1', 'fixes \\#\u200b1'],
    ['GH-12', 'GH-\u200b12'],
    ['see !12 and &12', 'see !\u200b12 and &\u200b12'],
    ['www.evil.example', 'www\u200b.evil.example'],
    ['http://x', 'http:\u200b//x'],
    [':smile:', ':\u200bsmile:'],
    ['deadbeefcafe1234567', 'deadbe\u200befcafe1234567'],
    ['a@b.c', 'a@\u200bb.c'],
  ])('notifies nobody: %s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it.each([
    'At 13.5 minutes, R and D!',
    '3.5 percent (of 2,000): done',
    '15% & more',
    "Nobody's pay - or time - is cut.",
    'FY2023-Q4',
    'Grüße, 你好, שלום',
  ])('leaves %s unescaped', (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });

  it.each([
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['12. item', '12\\. item'],
    ['1) item', '1\\) item'],
    ['=== ', '\\==='],
    ['a|b', 'a\\|b'],
    ['a\r\n\u2028b\u0085c\td', 'a b c d'],
    ['a\u202eb\u2066\u200b\ufeffc\u001b[31md', 'abc \\[31md'],
    ['half \ud83d pair', 'half pair'],
    ['👩‍🚀 stays', '👩‍🚀 stays'],
  ])('%j becomes %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('is one paragraph of plain text, whatever it contains', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeMarkdown(text);
        const [structure, plain] = [structureOf(escaped), escaped === '' ? [] : structureOf('word')];
        expect(structure).toEqual(plain);
      }),
      { numRuns: runs(2000) },
    );
  });
});

describe('a text escaped as blocks', () => {
  it('keeps its paragraphs and simple lists, and no other structure', () => {
    const text =
      '# Head\nOne\ntwo\n\n- a\n  goes on\n* b\n\n+ c\n\n```\n<b>x</b>\n\n---\n| a | b |\n|---|---|';
    expect(escapeMarkdownBlocks(text).split('\n')).toEqual([
      'Head',
      '',
      'One two',
      '',
      '- a goes on',
      '- b',
      '- c',
      '',
      '\\`\\`\\` \\<b\\>x\\</b\\>',
      '',
      '\\| a \\| b \\| \\|---\\|---\\|',
    ]);
  });

  it('is paragraphs and lists, whatever it contains', () => {
    const known = /^(?:paragraph|list|item|text)$/;
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 6 }), (lines) => {
        const kinds = JSON.stringify(structureOf(escapeMarkdownBlocks(lines.join('\n'))));
        for (const [, kind = ''] of kinds.matchAll(/"([^"]+)"/g)) expect(kind).toMatch(known);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('is escaped in linear time', () => {
    for (const bad of ['`', ':a', '[', '* ', '\n- ', 'a@', '1', ':', '- - ', '# '])
      escapeMarkdownBlocks(bad.repeat(100_000 / bad.length));
  });
});
