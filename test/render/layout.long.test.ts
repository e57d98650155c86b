/** Layouts that take as long as the limit allows. */
import { expect, it } from 'vitest';
import { makeBrief } from '../../src/render/brief.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { HARBOR, strategyOf } from './fixture.ts';

const brief = makeBrief(strategyOf(HARBOR), { asOf: '2027-01-15' });

it('a layout with nested loops is refused in one line', () => {
  const layout = '{% for i in (1..20000) %}{% for j in (1..20000) %}x{% endfor %}{% endfor %}';
  expect(() => renderMarkdown(brief, layout)).toThrow(
    expect.objectContaining({ name: 'LayoutError', message: expect.stringMatching(/^[^\n]+$/) }),
  );
});
