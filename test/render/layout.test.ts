import { describe, expect, it } from 'vitest';
import { makeBrief } from '../../src/render/brief.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { HARBOR, strategyOf } from './fixture.ts';

const brief = makeBrief({ ...strategyOf(HARBOR), name: '*a* @b' }, { asOf: '2027-01-15' });

describe('a custom layout', () => {
  it.each([
    ['{{ title }}', '\\*a\\* @\u200bb\n'],
    ['{{ title | blocks }}', '\\*a\\* @\u200bb\n'],
    ['{{ title | upcase | prepend: "<" }}', '\\<\\*A\\* @\u200bB\n'],
    ['{% assign x = title %}{{ x }}', '\\*a\\* @\u200bb\n'],
    ['{{ gap.size }} {{ gap }}', '3 , ,\n'],
    ['{% for row in gap %}{{ row.id }} {% endfor %}', 'loan-time trust losses\n'],
  ])('%s prints values escaped', (layout, text) => {
    expect(renderMarkdown(brief, layout)).toBe(text);
  });

  it.each([
    '{{ title | raw }}',
    '{{ nothing }}',
    '{{ title.constructor }}',
    '{{ title | date: "%s" }}',
    '{{ "now" | date: "%s" }}',
    '{{ gap | sample }}',
    '{% include "/etc/passwd" %}',
    '{% render "x" %}',
    '{% layout "x" %}',
    '{% echo title %}',
    '{% liquid echo title %}',
    '{% if %}',
    '{% for i in (1..100000000) %}x{% endfor %}',
  ])('%s is refused in one line', (layout) => {
    expect(() => renderMarkdown(brief, layout)).toThrow(
      expect.objectContaining({ name: 'LayoutError', message: expect.stringMatching(/^[^\n]+$/) }),
    );
  });
});
