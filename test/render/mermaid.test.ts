import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBrief } from '../../src/render/brief.ts';
import { escapeMermaid, writeMermaidPath } from '../../src/render/mermaid.ts';
import { runs } from '../property-runs.ts';
import { HARBOR, strategyOf } from './fixture.ts';
import { anyText } from './hostile-text.ts';

const chart = (yaml: string) => writeMermaidPath(makeBrief(strategyOf(yaml), { asOf: '2027-01-15' }));

it('a Mermaid path draws stages from left to right, the outcomes that they advance, and the destination', () => {
  expect(chart(HARBOR).split('\n')).toEqual([
    'flowchart LR',
    '  subgraph stage1 ["Incremental, by December 2026"]',
    '    o_one_form["One form holds all that a decision needs."]',
    '  end',
    '  subgraph stage2 ["Substantial, by December 2027"]',
    '    o_desk_decides["Desk loans"]',
    '  end',
    '  subgraph stage3 ["Transformational, by December 2028"]',
    '    o_same_day["Every loan is decided the day it is asked for."]',
    '  end',
    '  c_loan_time(["Loans are decided the same day."])',
    '  c_trust(["Members trust us."])',
    '  c_losses(["Loan losses"])',
    '  destination[["By 2028 a member knows the same day whether the loan is…"]]',
    '  stage1 --> stage2',
    '  stage2 --> stage3',
    '  o_one_form --> c_loan_time',
    '  o_desk_decides --> c_loan_time',
    '  o_desk_decides --> c_trust',
    '  o_desk_decides --> c_losses',
    '  o_same_day --> c_loan_time',
    '  c_loan_time --> destination',
    '  c_trust --> destination',
    '  c_losses --> destination',
  ]);
});

it('a Mermaid path leaves out dropped results, edges to nothing, and a chart without a path', () => {
  const path = 'strat: 1\nname: N\nstages: { incremental: { objectives: { ';
  expect(chart(`${path}end: { result: R, advances: [gone] }, x: { status: dropped } } } }`)).toBe(
    'flowchart LR\n  subgraph stage1 ["Incremental"]\n    o_end["R"]\n  end\n  destination[["N"]]',
  );
  expect(chart('strat: 1\nname: N')).toBe('');
});

describe('a Mermaid label', () => {
  it.each([
    ['say "yes"', 'say #quot;yes#quot;'],
    ['%%{init: {}}%%', '#37;#37;#123;init#58; #123;#125;#125;#37;#37;'],
    ['<b>`x`</b>', '#60;b#62;#96;x#96;#60;/b#62;'],
    ['1. first', '1#46; first'],
    ['- first', '#45; first'],
    ['a\n  b', 'a b'],
    ['x --> y; click x', 'x --#62; y#59; click x'],
  ])('%j is written %s', (text, label) => {
    expect(escapeMermaid(text)).toBe(label);
  });

  it('never contains a character that means something to Mermaid', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escapeMermaid(text).replace(/#(?:\d+|quot);/g, '')).toMatch(
          /^[\p{L}\p{N}\p{M} ,.()'’/…–-]*$/u,
        );
        expect(escapeMermaid(text)).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: runs(2000) },
    );
  });
});
