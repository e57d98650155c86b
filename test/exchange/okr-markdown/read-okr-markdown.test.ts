/** How objectives and key results in Markdown become an outline. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOkrMarkdown, nameLaterFormat } from '../../../src/exchange/okr-markdown/is-okr-markdown.ts';
import { readOkrMarkdown } from '../../../src/exchange/okr-markdown/read-okr-markdown.ts';
import { expectAccount, findLostLetters, sketchOutline } from '../outline-account.ts';

/** Reads a text, holds the account, and returns the outline as a list. */
function sketch(text: string): string {
  const outline = readOkrMarkdown(text);
  expectAccount(outline);
  // The number or letter before an item is a mark of the list.
  const plain = text.replace(/^[\s>]*(?:\d{1,3}|[a-z])[.)](?=\s|$)/gm, '');
  expect(findLostLetters(plain, outline)).toBe('');
  return sketchOutline(outline);
}

const HANDBOOK = `# OKRs 2027 Q1

## Bring the product to market

### Connect other tools

- [ ] SQL bridge for reports (Spark Thrift Server) [P0][DP]
- [x] Diff of trees [P1]

### Keep it stable

- [ ] Parallel queries inside of a repository [P2][DP]

## A better company to work at

## Hiring

- Hiring: Test (1 Senior) [P0][TALENT]
`;

describe('headings', () => {
  it('are groups with headings only, and objectives with results or beside objectives', () => {
    expect(sketch(HANDBOOK)).toBe(
      [
        'key:name=OKRs',
        'fact:period=2027 Q1 (2027-Q1)',
        'group: Bring the product to market',
        '  objective: Connect other tools',
        '    key-result: SQL bridge for reports (Spark Thrift Server) | fact:done=[ ] | fact:tag=P0 | fact:tag=DP',
        '    key-result: Diff of trees | fact:done=[x] | fact:tag=P1',
        '  objective: Keep it stable',
        '    key-result: Parallel queries inside of a repository | fact:done=[ ] | fact:tag=P2 | fact:tag=DP',
        'objective: A better company to work at',
        'objective: Hiring',
        '  key-result: Hiring: Test (1 Senior) | fact:tag=P0 | fact:tag=TALENT | from-to',
      ].join('\n'),
    );
  });

  it('give their only period to the plan, and hold lists that are indented as code', () => {
    const text =
      '# OKRs\n\n## 2017 OKRs ACME\n\n### Be profitable\n        - make £15,000 a month\n        - keep 20% of customers';
    expect(sketch(text).split('\n')).toEqual([
      'key:name=OKRs',
      'fact:period=2017',
      'group: OKRs ACME',
      '  objective: Be profitable',
      '    key-result: make £15,000 a month | from-to',
      '    key-result: keep 20% of customers | from-to',
    ]);
  });

  it.each([
    ['# Q3 FY27', 'fact:period=Q3 FY27 (FY2027-Q3)'],
    ['# OKR 2. Quartal 2027', 'key:name=OKR\nfact:period=2. Quartal 2027 (2027-Q2)'],
    ['# OKR T1 2027', 'key:name=OKR\nfact:period=T1 2027 (2027-Q1)'],
    ['# OKR 1er trimestre 2027', 'key:name=OKR\nfact:period=1er trimestre 2027 (2027-Q1)'],
    ['# Team Blue: OKRs (2027-Q2)', 'key:name=Team Blue: OKRs\nfact:period=2027-Q2 (2027-Q2)'],
    ['# Q1 OKRs 2027', 'key:name=OKRs\nfact:period=Q1 2027 (2027-Q1)'],
    ['# 2027年度第1四半期 OKR', 'key:name=OKR\nfact:period=2027年度第1四半期 (FY2027-Q1)'],
    ['Plan 2027\n=========', 'key:name=Plan\nfact:period=2027'],
  ])('%s names the plan and its period', (heading, fields) => {
    expect(sketch(`${heading}\n\n## Grow\n\n- one\n`)).toBe(`${fields}\nobjective: Grow\n  key-result: one`);
  });

  it('may be bold lines, lines with a label, or one word with the sentence below', () => {
    const bold =
      '**Objective 1: Grow**\n\n**KR1:** Sales from 1 to 2\n- hire\n\n**KR2:** Two shops\n\n**Objective 2: Last**\n\n- stay';
    const words =
      '## Objective\n\nGrow\n\n## Key Results\n\n- KR1: Sales from 1 to 2\n  - hire\n- KR2: Two shops\n\n## Objective\n\nLast\n\n## Key Results\n\n- stay';
    const plain = 'O1. Grow\nKR1: Sales from 1 to 2\n- hire\nKR2: Two shops\nO2. Last\nKR 3 - stay';
    const list = ['objective: Grow', '  key-result: Sales from 1 to 2 | from-to', '    initiative: hire'];
    list.push('  key-result: Two shops', 'objective: Last', '  key-result: stay');
    for (const text of [bold, words, plain])
      expect(
        sketch(text)
          .replace(/ \| fact:id=\S+(?: \d)?/g, '')
          .split('\n'),
      ).toEqual(list);
  });

  it('keep numbers of lines as ids only where each names one line', () => {
    expect(sketch('**O1: A**\n\n- KR1: b\n\n**O2: C**\n\n- KR1: d\n')).toBe(
      'objective: A | fact:id=O1\n  key-result: b\nobjective: C | fact:id=O2\n  key-result: d',
    );
  });

  it('that introduce a text keep it, and their own words', () => {
    expect(sketch('# OKRs\n\n## Background\n\nHard times.\n\n## Grow\n\n- one\n\nMore words.\n')).toBe(
      'key:name=OKRs\nother=Background\nother=Hard times.\nobjective: Grow | other=More words.\n  key-result: one',
    );
  });
});

describe('lists', () => {
  it('without headings are objectives with key results', () => {
    expect(sketch('- Grow\n  - Sales from 1 to 2\n- Last\n  - Stay\n    - Train\n')).toBe(
      'objective: Grow\n  key-result: Sales from 1 to 2 | from-to\nobjective: Last\n  key-result: Stay\n    initiative: Train',
    );
  });

  it('below a heading hold objectives if only what is below them is counted', () => {
    const text =
      '# OKRs\n\n## Customers\n\n* Delight them\n  * NPS from 30 to 45\n* Keep them\n  * [ ] Churn under 8 %\n';
    expect(sketch(text)).toBe(
      'key:name=OKRs\ngroup: Customers\n  objective: Delight them\n    key-result: NPS from 30 to 45 | from-to\n' +
        '  objective: Keep them\n    key-result: Churn under 8 % | fact:done=[ ] | from-to',
    );
  });

  it('below a counted result hold work', () => {
    expect(sketch('## Grow\n\n- Sales from 1 to 2\n  - [x] Open 3 shops\n')).toBe(
      'objective: Grow\n  key-result: Sales from 1 to 2 | from-to\n    initiative: Open 3 shops | fact:done=[x]',
    );
  });

  it('go on in the next line, and hold fields', () => {
    expect(sketch('## Grow\n\n- Sales\n  double\n  Owner: Ana\n- Status: behind\n- Vision: all\n')).toBe(
      'objective: Grow | fact:state=behind | key:destination.statement=all\n  key-result: Sales double | key:owner=Ana',
    );
  });
});

describe('parts of a line', () => {
  const line = (text: string) => sketch(`## Grow\n\n- ${text}\n`).split('\n')[1]?.trim();

  it.each([
    ['Cut waits from 72 to 4 hours (Ana)', 'Cut waits from 72 to 4 hours | key:owner=Ana | from-to'],
    ['Ship it @ana @bob', 'Ship it | key:owner=@ana | key:owner=@bob'],
    ['Ship it (@ana, @bob)', 'Ship it | key:owner=@ana | key:owner=@bob'],
    ['Ship it [ana]', 'Ship it | key:owner=ana'],
    ['Ship it — Ana Silva', 'Ship it | key:owner=Ana Silva'],
    ['Ship it, Owner: Ana', 'Ship it | key:owner=Ana'],
    ['Ship it (DRI: Ana)', 'Ship it | key:owner=Ana'],
    ['Ship it | **Owner:** Ana | Due: 2027-03-31', 'Ship it | key:owner=Ana | key:due=2027-03-31'],
    ['Ship it [P0] [DP]', 'Ship it | fact:tag=P0 | fact:tag=DP'],
    ['[P0] Ship it', 'Ship it | fact:tag=P0'],
    ['0.7 Ship it', 'Ship it | fact:progress=0.7'],
    ['(0.7) Ship it', 'Ship it | fact:progress=0.7'],
    ['Ship it (0.7)', 'Ship it | fact:progress=0.7'],
    ['70% - Ship it', 'Ship it | fact:progress=70%'],
    ['Ship it. Score: 0.7', 'Ship it. | fact:progress=0.7'],
    [
      'Raise it from 81% to 90% (Ana) - currently 86%',
      'Raise it from 81% to 90% | key:owner=Ana | fact:current=86% | from-to',
    ],
    ['Publish 30 guides (Ana) — 12 so far', 'Publish 30 guides | key:owner=Ana | fact:current=12 | from-to'],
    ['Publish 30 guides (now at 12)', 'Publish 30 guides | fact:current=12 | from-to'],
    ['Publish 30 guides, bisher: 12', 'Publish 30 guides, bisher: 12 | from-to'],
    ['🟡 Ship it', 'Ship it | fact:state=🟡'],
    ['Ship it :green_circle:', 'Ship it | fact:state=:green_circle:'],
    ['Ship it ✅', 'Ship it | fact:done=✅'],
    ['[X] **KR1:** Ship it', 'Ship it | fact:id=KR1 | fact:done=[X]'],
    ['**Ship** _it_ soon', '**Ship** _it_ soon'],
    ['Ship [it](https://example.com/a)', 'Ship [it](https://example.com/a)'],
    ['Ship :rocket:', 'Ship :rocket:'],
  ])('%s', (text, read) => {
    expect(line(text)).toBe(`key-result: ${read}`);
  });

  it.each([
    'Reach a score of 0.7',
    '70% of customers stay',
    'Publish UAST v2 for the 3rd time',
    'Raise retention to 70%',
    'Write specs (stand-alone server + config file)',
    'Use issue [#12](https://example.com)',
    'Answer in Berlin: same day',
  ])('stay in the title of “%s”', (text) => {
    const read = line(text)?.replace(' | from-to', '');
    expect(read).toBe(`key-result: ${text}`);
  });

  it('are owners in brackets only where many lines end so, which is said', () => {
    const lines = ['Ship (Android)', 'Sell', 'Hire', 'Train', 'Stay', 'Learn'].map((one) => `- ${one}`);
    expect(sketch(`## Grow\n\n${lines.join('\n')}`)).toContain('key-result: Ship (Android)');
    const outline = readOkrMarkdown('## Grow\n\n- Ship (Ana)\n- Sell (Ben)\n');
    expect(outline.remarks.map(({ says }) => says)).toEqual([
      'Names at the end of a line were read as owners, such as “Ana”.',
    ]);
  });
});

describe('tables', () => {
  it('have a level for each column of titles, and a value for each column of a period', () => {
    const text = `## Rocket

| Objective | Key Result | Owner | Target | Q1 2027 | Spare |
|---|---|:--|--:|---|---|
| Cut cost | Rent \\| power | Ana | 20 | 3 | |
| | Fuel | Bob | 10 | | |
| Cut cost | Paper | Bob | 10 | 4 | |
| Grow | Sales | | 5 | | |
`;
    expect(sketch(text)).toBe(
      [
        'key:name=Rocket',
        'objective: Cut cost',
        '  key-result: Rent | power | key:owner=Ana | key:target=20 | Q1 2027: 3',
        '  key-result: Fuel | key:owner=Bob | key:target=10',
        '  key-result: Paper | key:owner=Bob | key:target=10 | Q1 2027: 4',
        'objective: Grow',
        '  key-result: Sales | key:target=5',
      ].join('\n'),
    );
  });

  it('below an objective are its key results, and those of two columns its fields', () => {
    const text = `## Objective 1: Grow

| Key | Value |
|---|---|
| Owner | Ana |
| Status | behind |

### Key results

| Metric | Baseline | Target | Done |
|---|---|---|---|
| Sales | 10 | 20 | [x] |
`;
    expect(sketch(text)).toBe(
      'objective: Grow | key:owner=Ana | fact:state=behind\n' +
        '  key-result: Sales | key:baseline=10 | key:target=20 | fact:done=[x]',
    );
  });
});

describe('the plan', () => {
  it('has its front matter, its vision and its mission', () => {
    const text =
      '---\ntitle: Rocket\nowner: Ana\nlevel: 3\n---\n# OKRs\n\nVision: All fly.\n\n**Mission:** We build.\n\n## Grow\n\n- one\n';
    const end =
      'key:destination.statement=All fly.\nkey:mission=We build.\nobjective: Grow\n  key-result: one';
    expect(sketch(text)).toBe(`key:name=Rocket\nkey:owner=Ana\nother=3\nother=OKRs\n${end}`);
    const parsed = readOkrMarkdown(text, { title: 'Rocket', owner: 'Ana', level: 3, tags: ['a'] });
    expectAccount(parsed);
    expect(sketchOutline(parsed)).toBe(
      `key:name=Rocket\nkey:owner=Ana\nother=3 (3)\nfact:tag=a\nother=OKRs\n${end}`,
    );
  });

  it.each([
    'Why: it hurts',
    '**Rationale:** it hurts',
    'Warum: es drückt',
    'Pourquoi : ça presse',
    'Motivo: duele',
    '理由：痛い',
  ])('takes “%s” for the reason of an objective', (text) => {
    expect(sketch(`## Grow\n\n${text}\n\n- one\n`)).toMatch(/^objective: Grow \| key:why=/);
  });

  it('leaves out comments and tags, and says so', () => {
    const { silent } = readOkrMarkdown(
      '<!-- draft\nold -->\n<details>\n\n## Grow\n\n- one <!-- or two -->\n',
    );
    expect(silent.map(({ text, why }) => `${text.at} ${text.text}: ${why}`)).toEqual([
      'line 3 <details>: a tag of HTML',
      'line 1 draft\nold: a comment',
      'line 7 or two: a comment',
    ]);
  });
});

describe('recognizing', () => {
  it.each([HANDBOOK, '- a\n- b', '**O1: Grow**\n- a', '| Goal | Owner |\n|---|---|\n| a | b |'])(
    'takes %j',
    (text) => {
      expect(isOkrMarkdown(text)).toBe(true);
    },
  );

  it.each([
    '{"goals": []}',
    '<a/>',
    '# plan\nstrat: 1\nname: A\n',
    '- name: A\n  owner: B\n- name: C\n',
    'a,b\n1,2',
    '',
  ])('leaves %j to others', (text) => {
    expect(isOkrMarkdown(text)).toBe(false);
  });

  it('names formats that come later', () => {
    expect(nameLaterFormat('title: Swap\nkep-number: 2400\n')).toBe(
      'a Kubernetes Enhancement Proposal (KEP)',
    );
    expect(nameLaterFormat('# A\n\n| Metadata | |\n| :-- | --- |\n| Point of contact | @a |\n')).toBe(
      'a Rust project goal',
    );
    expect(nameLaterFormat(HANDBOOK)).toBeUndefined();
  });
});

/** Pieces of Markdown that meet each other in any order. */
const PIECES = [
  ...[
    '# OKRs Q1 2027',
    '## Objective 1: Grow (Ana)',
    '### Key results',
    '## Why',
    '**O1. Bold**',
    'KR1: plain',
    '#',
  ],
  ...[
    '- [x] item 0.7 [P0]',
    '  - inner @ana',
    '\t1. deep — Ana',
    '- ',
    '- [ ]',
    '* Owner: Ana | Due: June',
    '> quote',
  ],
  ...[
    'Owner: Ana',
    'Some words',
    '',
    '',
    '---',
    '===',
    '```',
    '<!-- c -->',
    '<!--',
    '<br>',
    '-->',
    'KPI: sales',
  ],
  ...[
    '| Objective | KR | Owner |',
    '|---|---|---|',
    '| a | b | c | d |',
    '| | e | |',
    '| a | f | `x|y` |',
    'a | b',
  ],
  ...[
    'Objective',
    'Key result 2',
    'KR 1.2 - sub',
    'Name: X',
    '🟢 sign',
    '(0.5)',
    '[a]: http://b',
    '目標：伸ばす（田中）',
  ],
];

describe('any text', () => {
  it('is read at any depth', () => {
    const text = Array.from({ length: 2000 }, (_one, at) => `${' '.repeat(at)}- a`).join('\n');
    const outline = readOkrMarkdown(text);
    expectAccount(outline);
    expect(outline.texts).toHaveLength(2000);
  });

  it('loses nothing', () => {
    const lines = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 12 })), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(lines, (all) => void sketch(all.join('\n'))),
      { numRuns: 100 },
    );
  });

  it('is read at any length, however it is made', () => {
    for (const piece of ['- a\n', '# a\n', '|', '| a |\n|-|\n', '<!--', '> ', '**', '[', '('])
      expect(readOkrMarkdown(piece.repeat(50_000 / piece.length)).texts.length).toBeGreaterThanOrEqual(0);
  });
});
