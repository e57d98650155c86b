import { instance } from '@viz-js/viz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDot } from '../../src/render/dot.ts';
import { isEmptyMap, makeStrategyMap } from '../../src/render/map.ts';
import { drawTree } from '../../src/render/map-tree.ts';
import { writeMermaidMap } from '../../src/render/mermaid.ts';
import { runs } from '../property-runs.ts';
import { HARBOR, strategyOf } from './fixture.ts';
import { anyText } from './hostile-text.ts';

const same = (text: string) => text;
const INK = { plain: same, strong: same, faint: same, done: same };
const tree = (yaml: string, width = 80) => drawTree(makeStrategyMap(strategyOf(yaml)), width, INK);

const TEXTS = (text: string) => ({
  strat: 1 as const,
  name: text,
  destination: { statement: text },
  reality: { obstacles: { b1: text } },
  criteria: { c1: { outcome: text, unit: text, baseline: 1, target: 2 } },
  stages: {
    incremental: {
      theme: text,
      objectives: {
        o1: { result: text, advances: ['c1'], needs: ['p1'], overcomes: ['b1'] },
        o2: { result: text, advances: ['c1'], depends_on: ['o1'] },
      },
    },
  },
  capabilities: { p1: { able_to: text, today: 1, needed: 2 } },
});

describe('the map as a tree', () => {
  it('leads from the destination down to the obstacles', () => {
    expect(tree(HARBOR).split('\n')).toEqual([
      'Harbor Credit Union, 2026 to 2028',
      'By 2028 a member knows the same day whether the loan is granted.',
      '│',
      '├─ What will be true',
      '│  ├─ Loans are decided the same day.',
      '│  │  loan-time · 72 → 8 hours, by June 2028',
      '│  ├─ Members trust us.',
      '│  │  trust · 41 → 60.5 percent, by 2028',
      '│  └─ Loan losses',
      '│     losses · 0.55 → at most 0.6 percent, by 2028',
      '│',
      '├─ Transformational, by December 2028',
      '│  └─ Every loan is decided the day it is asked for.',
      '│     same-day · advances loan-time',
      '│',
      '├─ Substantial, by December 2027',
      '│  └─ Desk loans',
      '│     desk-decides · advances loan-time, trust, losses · comes after one-form',
      '│',
      '├─ Incremental, by December 2026: One way for every loan',
      '│  └─ One form holds all that a decision needs.',
      '│     one-form · advances loan-time · needs decide-alone · overcomes two-desks',
      '│     key result: Forms are complete at the first visit: not known until May',
      '│     2026 → 80–90 percent',
      '│     key result: Nobody is asked twice: Twenty visits without a second question',
      '│',
      '├─ What we must be able to do',
      '│  └─ decide a loan while the member waits',
      '│     decide-alone · level 1, 3 needed',
      '│',
      '└─ What stands in the way',
      '   └─ Two departments check the same papers.',
      '      two-desks',
      '',
    ]);
  });

  it.each([40, 60, 100])('fits into %i columns', (width) => {
    for (const line of tree(HARBOR, width).split('\n')) expect(line.length).toBeLessThanOrEqual(width);
  });

  it('shows what is missing, what is done and what was dropped', () => {
    const said = tree(
      'strat: 1\nname: N\nstages: { substantial: { objectives: { a: { result: A, status: done }, b: { result: B, status: dropped } } } }',
    );
    expect(said).toContain('No destination has been named.');
    expect(said).toContain('├─ What will be true\n│  No outcome has been named.');
    expect(said).toContain('│  └─ ✓ A\n');
    expect(said).not.toMatch(/─ B\n/);
    expect(said).toContain('One objective that was dropped is not drawn.');
  });
});

describe('the map as data', () => {
  it('contains only ids of its own entries, each once and none of itself', () => {
    const map = makeStrategyMap(
      strategyOf(
        'strat: 1\nname: N\nstages: { incremental: { objectives: { a: { result: A, advances: [x, x], depends_on: [a, b, b] }, b: { result: B, depends_on: [a] } } } }\ncriteria: { x: { outcome: X } }',
      ),
    );
    expect(map.stages[0]?.objectives).toMatchObject([
      { advances: ['x'], dependsOn: ['b'] },
      { advances: [], dependsOn: ['a'] },
    ]);
    expect(isEmptyMap(map)).toBe(false);
    expect(isEmptyMap(makeStrategyMap(strategyOf('strat: 1\nname: N')))).toBe(true);
  });
});

describe('the map for Mermaid', () => {
  it('includes capabilities', () => {
    const lines = writeMermaidMap(makeStrategyMap(strategyOf(HARBOR))).split('\n');
    expect(lines).toContain('    p_decide_alone[/"decide a loan while the member waits"/]');
    expect(lines).toContain('  p_decide_alone -.-> o_one_form');
    expect(lines).toContain('  o_one_form -.-> o_desk_decides');
  });

  it('escapes every line apart from our own', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = writeMermaidMap(makeStrategyMap(TEXTS('word')));
        const lines = writeMermaidMap(makeStrategyMap(TEXTS(text))).split('\n');
        expect(lines).toHaveLength(plain.split('\n').length);
      }),
    );
  });
});

describe('the map for Graphviz', () => {
  const read = async (dot: string) =>
    // A new engine each time, because state left over from another text is not tested here.
    (await instance()).renderJSON(dot) as {
      readonly objects: readonly { readonly name: string; readonly label?: string }[];
      readonly edges: readonly unknown[];
    };

  it('is read by Graphviz with every entry once', async () => {
    const { objects, edges } = await read(writeDot(makeStrategyMap(strategyOf(HARBOR))));
    const names = objects.map(({ name }) => name).filter((name) => !name.startsWith('cluster_'));
    expect([...names].sort()).toEqual(['b1', 'c1', 'c2', 'c3', 'destination', 'o1', 'o2', 'o3', 'p1']);
    expect(edges).toHaveLength(3 + 5 + 1 + 1 + 1);
  });

  it('keeps the same structure whatever its texts contain', async () => {
    const parts = async (text: string) => {
      const { objects, edges } = await read(writeDot(makeStrategyMap(TEXTS(text))));
      return [objects.map(({ name }) => name), edges.length];
    };
    const plain = await parts('word');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(anyText, fc.constantFrom('\\', '\\"', '"];x->y;"', '\\G\\N', '&quot;', '<b>')),
        async (text) => {
          expect(await parts(text)).toEqual(plain);
        },
      ),
      { numRuns: runs(100, 5) },
    );
  });

  it('shows a text as it was written', async () => {
    const text = 'a "b" \\N & <c> &amp;';
    const { objects } = await read(
      writeDot(makeStrategyMap({ strat: 1, name: 'N', destination: { statement: text } })),
    );
    expect(objects.find(({ name }) => name === 'destination')?.label?.replaceAll('\\n', ' ')).toBe(
      'a &quot;b&quot; &#92;N &amp; <c> &amp;amp;',
    );
  });
});
