import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMarkdownBlocks } from '../../src/model/escape-markdown.ts';
import type { Strategy } from '../../src/model/schema.ts';
import { keepVisibleLine } from '../../src/model/visible.ts';
import { makeBrief } from '../../src/render/brief.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { runs } from '../property-runs.ts';
import { HARBOR, LAYOUTS, strategyOf } from './fixture.ts';
import { anyText } from './hostile-text.ts';
import { NAMES as EVERY_NAME, filled, markdownOf } from './pages.ts';
import { structureOf } from './structure.ts';

const NAMES = ['full', 'one-page'] as const;
type Layout = (typeof NAMES)[number];

const render = (strategy: Strategy, layout: Layout, narrative = '') =>
  renderMarkdown(makeBrief(strategy, { asOf: '2027-01-15', narrative }), LAYOUTS[layout]);

const harbor = strategyOf(HARBOR);
const headings = (markdown: string) => markdown.split('\n').filter((line) => /^##? /.test(line));

describe('the full brief', () => {
  it('has a heading for each part', () => {
    expect(headings(render(harbor, 'full', 'A story.'))).toEqual([
      '# Harbor Credit Union',
      '## Where we are going',
      '## Why it matters',
      '## Where we are today',
      '## The gap',
      '## The path',
      '## What we must be able to do',
      '## Who does what',
      '## What it takes',
      '## What we will not do',
      '## What we chose',
      '## What must hold',
      '## What could go wrong',
      '## How the work is run',
      '## How we will know',
      '## Who hears what',
      '## The story',
      '## What the terms mean',
    ]);
  });

  it.each([
    '2026 to 2028 · led by Ana Ncube · backed by The board · as of 15 January 2027',
    '| Loans are decided the same day. | 72 | 8 hours | down 64 (89%) | June 2028 | Tom Reyes |',
    '- **Desk loans: The desk decides loans up to 10,000.** Ana Ncube, with Tom Reyes, Bo Li, by December 2027, under way',
    '  - Moves: Loans are decided the same day · Members trust us · Loan losses',
    '  - Key result: Forms are complete at the first visit: not known until May 2026 → 80–90 percent, by December 2026',
    '  - Key result: Nobody is asked twice: Twenty visits without a second question, by November 2026, Ana Ncube',
    '| **Loan losses:** Fast decisions cost no more in bad loans. | 0.55 | at most 0.6 percent | hold | 2028 | Ana Ncube, with Tom Reyes |',
    '- **Loans are decided the same day.** Expected on the way: 60 by December 2026, 48 by June 2027, 24 by December 2027. The number is known 5 days later.',
    '- **Members trust us.** Expected on the way: 50 by November 2027. No progress is expected in between. Checked in every year.',
    '- **Fast decisions cost no more in bad loans.** Up to 0.05 percent off still counts as kept. Checked in every quarter, 30 days later.',
    '- **Calls asking how it stands.** Counted from March 2026. Checked in every week, 1 day later. What must not get worse: Loan losses.',
    'Measures are checked in every month; a check-in is overdue after 4 days. People are asked every year.',
    '| Rates stay below five percent. | Six percent | We lend for shorter terms. | January 2027 | Ana Ncube |',
    '| decide a loan while the member waits | ad hoc | reliable | 2027 | Tom Reyes |',
    '- **No new branches.** They tie up people. Frees: 400,000 EUR, 3 people, the branch team. Looked at again every year.',
    '- **No own cards.** Others do them better. Frees: Two desks. This holds until December 2027.',
    'The strategy is looked at again every quarter. It was last looked at in December 2026.',
    '- Monday round at the board (Ana Ncube, every week)',
  ])('says: %s', (line) => {
    expect(render(harbor, 'full').split('\n')).toContain(line);
  });

  it('keeps the parts that every strategy needs when the strategy is nearly empty', () => {
    expect(headings(render(strategyOf('strat: 1\nname: New'), 'full'))).toEqual([
      '# New',
      '## Where we are going',
      '## Why it matters',
      '## Where we are today',
      '## The gap',
      '## The path',
      '## What we will not do',
      '## How we will know',
      '## What is missing',
    ]);
  });
});

describe('the brief on one page', () => {
  it('says where, why, the gap, the path and what will stop', () => {
    expect(render(harbor, 'one-page')).toBe(`## Harbor Credit Union

2026 to 2028 · led by Ana Ncube · as of 15 January 2027

**Where we are going.** By 2028 a member knows the same day whether the loan is granted.

**Why it matters.** A family that waits for a loan waits with its life.

| The gap: what will be true | Start → target | Who, by when |
| :-- | :-- | :-- |
| Loans are decided the same day. | 72 → 8 hours | Tom Reyes, June 2028 |
| Members trust us. | 41 → 60.5 percent | Ana Ncube, 2028 |
| Fast decisions cost no more in bad loans. | 0.55 → at most 0.6 percent | Ana Ncube, 2028 |

| The path | What we will reach |
| :-- | :-- |
| Incremental, December 2026 | One form holds all that a decision needs |
| Substantial, December 2027 | The desk decides loans up to 10,000 |
| Transformational, December 2028 | Every loan is decided the day it is asked for |

**What we will not do.** No new branches · No own cards
`);
  });

  it('lists what is missing, and how much more there is', () => {
    expect(render(strategyOf('strat: 1\nname: New'), 'one-page')).toContain(
      'Nobody owns the strategy as a whole. No date by which the destination is reached. And 5 more.',
    );
  });
});

describe.each(NAMES)('the %s brief', (layout) => {
  it('says first that a strategy is a draft', () => {
    expect(render({ ...harbor, status: 'draft' }, layout)).toMatch(
      /^> \*\*Draft:\*\* this strategy is not agreed yet\./,
    );
  });

  it('is the same for the same strategy and day, ends with one newline, and has no trailing spaces', () => {
    const text = render(harbor, layout);
    expect(render(strategyOf(HARBOR), layout)).toBe(text);
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/[ \t]$|\n{3}/m);
  });

  it('shows ids of missing parts as code', () => {
    const text = render(
      strategyOf('strat: 1\nname: N\nend: 2028\ncriteria: { a-b: { outcome: O } }'),
      layout,
    );
    expect(text).toMatch(layout === 'full' ? /- No baseline for `a-b`\.\n/ : /And \d more\.\n/);
  });
});

describe.each(EVERY_NAME)('the %s brief', (layout) => {
  it('has the same structure whatever its texts contain, and mentions nobody', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 7, maxLength: 7 }), (texts) => {
        const filled = markdownOf(fill(harbor, texts), layout, { narrative: texts[0] ?? '' });
        const harmless = texts.map((text) => harmlessLike(text, texts));
        expect(structureOf(filled)).toEqual(
          structureOf(markdownOf(fill(harbor, harmless), layout, { narrative: harmless[0] ?? '' })),
        );
        expect(filled.replace(/```mermaid[\s\S]*?```/, '')).not.toMatch(
          /@[^\u200b]|[^#\n]#[^\u200b]|www\.|:\/\//,
        );
      }),
      { numRuns: runs(80, 8) },
    );
  });
});

/** Returns the same paragraphs and lists in words that mean nothing to Markdown; equal texts stay equal. */
function harmlessLike(text: string, texts: readonly string[]): string {
  const word = `word${texts.findIndex((other) => keepVisibleLine(other) === keepVisibleLine(text))}`;
  return splitMarkdownBlocks(text)
    .map((block) => ('items' in block ? block.items.map(() => `- ${word}`).join('\n') : word))
    .join('\n\n');
}

/** Replaces every text of a strategy by one of these, in turn. */
function fill(strategy: Strategy, texts: readonly string[]): Strategy {
  let turn = 0;
  return filled(strategy, () => texts[turn++ % texts.length] ?? '');
}
