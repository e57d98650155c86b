import { describe, expect, it } from 'vitest';
import { renderBlocks, renderInline, renderUnlinked } from '../../src/render/markup.ts';

describe('inline markup', () => {
  it.each([
    ['a *b* **c** `d` ~~e~~', 'a <em>b</em> <strong>c</strong> <code>d</code> <del>e</del>'],
    ['1 < 2 & "x"', '1 &lt; 2 &amp; &quot;x&quot;'],
    ['<b>x</b>', '&lt;b&gt;x&lt;/b&gt;'],
    ['[x](https://a.example/?b=1&c=2)', '<a href="https://a.example/?b=1&amp;c=2" rel="noreferrer">x</a>'],
    ['see https://a.example.', 'see <a href="https://a.example" rel="noreferrer">https://a.example</a>.'],
    ['a@b.example', '<a href="mailto:a@b.example" rel="noreferrer">a@b.example</a>'],
    ['[x](javascript:alert(1))', 'x'],
    ['[x](//a.example)', 'x'],
    ['[x](other.md)', 'x'],
    ['![a chart](https://a.example/x.png)', 'a chart'],
    ['# not a heading', '# not a heading'],
    ['1. not a list', '1. not a list'],
    ['a\n\nb', 'a b'],
    ['a verylongwordthatnocolumnholds b', 'a verylongword<wbr>thatnocolumn<wbr>holds b'],
  ])('%s', (text, html) => {
    expect(renderInline(text)).toBe(html);
  });

  it('renders no link inside a link', () => {
    expect(renderUnlinked('see [x](https://a.example) or https://b.example')).toBe(
      'see x or https://b.example',
    );
  });
});

describe('block markup', () => {
  it.each([
    ['a\n\nb', '<p>a</p>\n<p>b</p>\n'],
    ['# A', '<p><strong>A</strong></p>\n'],
    ['<div onclick="x()">\n\nb', '<p>&lt;div onclick=&quot;x()&quot;&gt;</p>\n<p>b</p>\n'],
    ['```js\n<b>\n```', '<pre><code>&lt;b&gt;</code></pre>\n'],
    ['- [x] a', '<ul>\n<li>☑ a</li>\n</ul>\n'],
    [
      '| a |\n| :-: |\n| b |',
      '<table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>\n',
    ],
  ])('%s', (text, html) => {
    expect(renderBlocks(text)).toBe(html);
  });

  it('renders all headings at one level if headings are allowed', () => {
    expect(renderBlocks('# A\n\n#### B', 3)).toBe('<h3>A</h3>\n<h3>B</h3>\n');
  });

  it.each(['> ', '>', '- ', '1. ', '* - '])('shows text nested too deeply in %j as it was typed', (mark) => {
    const deep = `${mark.repeat(Math.floor(4000 / mark.length))}**x**`;
    expect(renderBlocks(deep)).toMatch(/^<p>[^*]*.*\*\*x\*\*<\/p>\n$/);
    expect(renderBlocks(`${mark.repeat(4)}**x**`)).toContain('<strong>x</strong>');
  });

  it('reads a long story piece by piece', () => {
    const story = Array.from({ length: 400 }, (_, index) => `Paragraph **${index}** ${'x'.repeat(50)}`);
    const html = renderBlocks(story.join('\n\n'));
    expect(html.match(/<p>/g)).toHaveLength(400);
    expect(html).toContain('<strong>399</strong>');
  });

  it('shows a paragraph longer than any field as it was typed', () => {
    expect(renderBlocks(`**${'x '.repeat(5000)}**`)).toBe(`<p>**${'x '.repeat(5000)}**</p>\n`);
  });
});
