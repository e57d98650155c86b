import fc from 'fast-check';
import { Tokenizer, TokenKind } from 'liquidjs';
import { describe, expect, it } from 'vitest';
import { describeExcess, LARGEST_LAYOUT, measureLayout } from '../../src/render/layout-size.ts';
import { runs } from '../property-runs.ts';

describe('measureLayout', () => {
  it.each([
    ['', { parts: 0, characters: 0, depth: 0 }],
    ['text { % } and {', { parts: 0, characters: 0, depth: 0 }],
    ['{{ a }}{{b}}', { parts: 2, characters: 4, depth: 0 }],
    ['{% if a %}{%- for b in c -%}{% endfor %}{% endif %}', { parts: 4, characters: 35, depth: 2 }],
    ['{% if a %}{% endif %}{% if a %}{% endif %}', { parts: 4, characters: 26, depth: 1 }],
    ['{{ never closed', { parts: 1, characters: 13, depth: 0 }],
    ['{{{{{{', { parts: 3, characters: 4, depth: 0 }],
  ])('counts what is in %j', (layout, size) => {
    expect(measureLayout(layout)).toEqual(size);
  });

  it('counts every output and tag that the parser sees', () => {
    const piece = fc.constantFrom(
      ...[
        '{{',
        '}}',
        '{%',
        '%}',
        '{',
        '}',
        '%',
        '"',
        "'",
        '-',
        ' ',
        'a',
        '| b',
        'raw',
        'endraw',
        '{% raw %}',
      ],
      ...[
        '{% endraw %}',
        '{{ "}}" }}',
        "{{ '{% raw %}' }}",
        '{% comment %}',
        '{% endcomment %}',
        '{% if a %}',
        '\n',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const layout = pieces.join('');
        expect(measureLayout(layout).parts).toBeGreaterThanOrEqual(countForParser(layout));
      }),
      { numRuns: runs(5000) },
    );
  });

  it.each([
    ['{{ a }}'.repeat(10_000), undefined],
    ['{{ a }}'.repeat(10_001), /it has 10,001 outputs and tags; a layout has at most 10,000\./],
    [`{{ ${'a'.repeat(250_000)} }}`, /have 250,002 characters; a layout has at most 250,000/],
    ['{% if a %}'.repeat(65), /it has 65 blocks inside each other; a layout has at most 64\./],
    ['x'.repeat(1_000_000), undefined],
  ])('is within limits, or the message has both numbers (%#)', (layout, message) => {
    const excess = describeExcess(measureLayout(layout));
    if (message === undefined) expect(excess).toBeUndefined();
    else expect(excess).toMatch(message);
  });

  it('is allowed up to the limit itself', () => {
    expect(describeExcess(LARGEST_LAYOUT)).toBeUndefined();
  });
});

function countForParser(layout: string): number {
  try {
    const tokens = new Tokenizer(layout).readTopLevelTokens();
    return tokens.filter(({ kind }) => kind === TokenKind.Output || kind === TokenKind.Tag).length;
  } catch {
    return 0;
  }
}
