/** One mistake in a line gives one finding, in that line, with the line to type. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKIN } from '../../../src/model/checkin.ts';
import { parseStrategy } from '../../../src/source/parse.ts';
import { parseRecord } from '../../../src/source/record.ts';

const PLAN = readFileSync('examples/ten-people/strategy.yaml', 'utf8');

const read = (text: string, file = 'strategy.yaml') => parseStrategy(new TextEncoder().encode(text), file);

/** Reads the example after a change; the text to change must be there once. */
function readChanged(from: string, to: string) {
  expect(PLAN.split(from)).toHaveLength(2);
  return read(PLAN.replace(from, () => to));
}

/** Returns what is said of the example after a change: the line, what is wrong, and what to type. */
function answer(from: string, to: string): readonly (readonly [number, string, string])[] {
  const { findings } = readChanged(from, to);
  return findings.map(({ rule, level, range: { start }, message, help = '' }) => {
    expect(level).toBe('error');
    expect(['syntax', 'key-unknown']).toContain(rule);
    return [start.line, message, help.replace(' The file is not checked further until then.', '')];
  });
}

const lineOf = (text: string) => PLAN.slice(0, PLAN.indexOf(text)).split('\n').length;

describe('one mistake', () => {
  it.each<readonly [what: string, from: string, to: string, message: RegExp, typed: string]>([
    [
      'a comma lost',
      'baseline: 8, target: 3',
      'baseline: 8 target: 3',
      /^A comma is missing after `8`/,
      'baseline: 8, target: 3',
    ],
    [
      'a brace too many',
      '3, source: job book }',
      '3, source: job book }}',
      /^Line \d+ has one `}` too many\.$/,
      'target: 3, source: job book }`',
    ],
    [
      'a brace lost',
      '{ measure: Come',
      'measure: Come',
      /^Line \d+ closes a brace that it does not open\.$/,
      '{ measure: Come back within 90 days, unit',
    ],
    [
      'a number sign in braces',
      '3, source: job book }',
      '3, source: tally #3 at the desk }',
      /has a text with ` #`, which begins a comment\.$/,
      'source: "tally #3 at the desk" }`',
    ],
    [
      'two keys in a line',
      '    owner: Ines\n    source',
      '    owner: Ines source',
      /^Line \d+ has two keys: `owner` and `source`\.$/,
      '`    owner: Ines` and `    source: job book`',
    ],
    [
      'a date behind a target',
      '    target: 80\n    due: 2029-06\n',
      '    target: 80 due: 2029-06\n',
      /^Line \d+ has two keys: `target` and `due`\.$/,
      '`    target: 80` and `    due: 2029-06`',
    ],
    [
      'a ruled line',
      '    target: 80\n',
      '    target: 80\n-----\n',
      /^Line \d+ is a ruled line/,
      'Delete the line.',
    ],
    [
      'a code fence',
      'criteria:\n',
      '```\ncriteria:\n',
      /^Line \d+ is the edge of a code block/,
      'Delete the line.',
    ],
    [
      'a table',
      'criteria:\n',
      '| a | b |\n|---|---|\ncriteria:\n',
      /^Line \d+ is a row of a table/,
      'and the lines below to line 38.',
    ],
    [
      'a semicolon',
      '    target: 80',
      '    target; 80',
      /has a semicolon in place of a colon\.$/,
      '    target: 80',
    ],
    [
      'a bold key',
      '    target: 80\n',
      '    **target**: 80\n',
      /has Markdown around its key\.$/,
      '    target: 80',
    ],
    [
      'a text with brackets first',
      'because: We',
      'because: [sic] We',
      /has text after a bracket/,
      'because: "[sic] We',
    ],
    [
      'a text with a dash first',
      'because: We',
      'because: - We',
      /has a text that begins with `-`/,
      'because: "- We',
    ],
    [
      'a sign that no number has',
      '    target: 80',
      '    target: > 80',
      /^Line \d+ has a limit without quotes, and `>` means something else in YAML\.$/,
      '`    target: ">= 80"`',
    ],
    [
      'a question mark for a number',
      '    baseline: 15',
      '    baseline: ?',
      /^Line \d+ has `\?` as its value, which means something else in YAML\.$/,
      '`    baseline: unknown`',
    ],
    [
      'a full-width semicolon',
      '    baseline: 15',
      '    baseline； 15',
      /has a semicolon in place of a colon\.$/,
      '`    baseline: 15`',
    ],
    [
      'a section and its key in one line',
      'review: { every: quarter }',
      'review: every: quarter',
      /^Line 9 has two keys: `every` belongs to `review`\.$/,
      '`review: { every: quarter }`',
    ],
    [
      'a line of a non-breaking space',
      '    due: 2029-06\n',
      '\u00a0\n    due: 2029-06\n',
      /^Line 44 only looks empty: it has a non-breaking space/,
      'Delete the line.',
    ],
    [
      'a dash and no id',
      '  same-evening:\n    outcome',
      '  - outcome',
      /begins with a dash, but `criteria` is not a list\. Each criterion has an id\.$/,
      'Write `  same-evening:` on a line of its own, and `    outcome: Four in five',
    ],
    [
      'a section in the column of the entries',
      '        indicators:\n          bench-evenings',
      '      indicators:\n          bench-evenings',
      /^`indicators` has 6 spaces before it; the keys of `no-more-waiting-for-two` have 8\.$/,
      '`        indicators:`',
    ],
    [
      'a section in the column of names',
      'reality:\n',
      '    reality:\n',
      /^`reality` has 4 spaces before it; keys at the top of the file have no spaces/,
      '`reality:`',
    ],
    ['a tab', '    baseline: 15', '\tbaseline: 15', /begins with a tab\.$/, '    baseline: 15'],
    [
      'a space too few',
      '    target: 80',
      '   target: 80',
      /^`target` has 3 spaces before it; the keys of `same-evening` have 4\.$/,
      '    target: 80',
    ],
    [
      'a space too many',
      '    source: bank',
      '     source: bank',
      /^`source` has 5 spaces .* `winter-savings` have 4\.$/,
      '    source: bank statement',
    ],
    [
      'a heading moved in',
      'capabilities:\n',
      '  capabilities:\n',
      /^`capabilities` has 2 spaces before it; keys at the top of the file have no spaces/,
      'capabilities:',
    ],
    [
      'a key at the margin',
      '  why: Half',
      'why: Half',
      /^`why` has no spaces before it; the keys of `destination` have 2\.$/,
      '  why: Half of our customers',
    ],
    [
      'the last key of an entry, in the column of the entries',
      '    guardrail: Learning',
      '  guardrail: Learning',
      /^`guardrail` has 2 spaces before it; the keys of `six-pairs-of-hands` have 4\.$/,
      '    guardrail: Learning',
    ],
    [
      'an entry at the margin',
      '  winter-savings:',
      'winter-savings:',
      /^`winter-savings` has no spaces before it; the keys of `criteria` have 2\.$/,
      '  winter-savings:',
    ],
    [
      'non-breaking spaces',
      '    source: list',
      '\u00a0\u00a0\u00a0\u00a0source: list',
      /begins with a non-breaking space \(U\+00A0\)\.$/,
      '    source: list by the bench',
    ],
    [
      'a non-breaking space after the colon',
      'unit: percent\n    baseline: 15',
      'unit:\u00a0percent\n    baseline: 15',
      /non-breaking space \(U\+00A0\) after its colon/,
      '    unit: percent',
    ],
    [
      'a character without width',
      '    target: 80',
      '    \u200btarget: 80',
      /character without width \(U\+200B\)/,
      '    target: 80',
    ],
    ['no colon', 'criteria:\n', 'criteria\n', /has no colon\.$/, 'criteria:'],
    [
      'no colon after a name of two words',
      '    Front desk: Says',
      '    Front desk Says',
      /has no colon\.$/,
      'such as `    Front desk: Says at the door what is wrong, what it costs and when it is ready.`',
    ],
    ['no colon in the first line', 'strat: 1', 'strat 1', /has no colon\.$/, '`strat: 1`'],
    ['a first line moved in', 'strat: 1', ' strat: 1', /^`strat` has 1 space before it/, '`strat: 1`'],
    ['no colon before a value', '    target: 80', '    target 80', /has no colon\.$/, '    target: 80'],
    [
      'no colon in braces',
      '{ kind: performance',
      '{ kind performance',
      /has no colon\.$/,
      '{ kind: performance, finding',
    ],
    [
      'no space after the colon',
      '    target: 80',
      '    target:80',
      /no space after its colon/,
      '    target: 80',
    ],
    ['a full-width colon', '    target: 80', '    target：80', /full-width colon/, '    target: 80'],
    ['an equals sign', '    target: 80', '    target = 80', /`=` in place of a colon/, '    target: 80'],
    [
      'a quote that does not close',
      'source: bank statement',
      'source: "bank statement',
      /opens a quote that is not closed\.$/,
      '    source: "bank statement"',
    ],
    [
      'an apostrophe in single quotes',
      "Nobody's pay is cut to get there.",
      "'Nobody's pay is cut to get there.'",
      /text after a closing quote/,
      `"Nobody's pay is cut to get there."`,
    ],
    [
      'words in quotes at the start',
      'process: The part',
      'process: "The" part',
      /text after a closing quote/,
      `process: '"The" part is set aside`,
    ],
    [
      'a colon in a sentence',
      'today: A repair',
      'today: Our problem: a repair',
      /text with a colon/,
      'today: "Our problem: a repair takes nine days, seven',
    ],
    [
      'a colon in a text in braces',
      'why: They fill the floor and tie up money, frees',
      'why: They fill the floor: and tie up money, frees',
      /text with a colon/,
      '{ what: We sell no new bicycles, why: "They fill the floor: and tie up money", frees: Room for two stands }',
    ],
    [
      'a colon in the last text in braces',
      'success: They book again }',
      'success: They book: again }',
      /text with a colon/,
      'learn_by: 2027-02-28, success: "They book: again" } }',
    ],
    [
      'a colon in the second line of a text',
      'outcome: Six of us can mend a motor and',
      'outcome: Six of us can mend\n      a motor: and',
      /has a text that goes on in line 60, where a colon makes a key of it\.$/,
      '`    outcome: "Six of us can mend` and `      a motor: and true a wheel."`',
    ],
    [
      'a colon behind a small word that is a key elsewhere',
      'finding: Six of ten say',
      'finding: Six of: ten say',
      /text with a colon/,
      'finding: "Six of: ten say they begin too many bicycles at once", source: talk in May }',
    ],
    [
      'a colon in the second line of a text in a list',
      'what: On the first Monday we read the job book aloud',
      'what: On the first Monday\n        we read: the job book aloud',
      /has a text that goes on in line 140, where a colon makes a key of it\.$/,
      '`    - what: "On the first Monday` and `        we read: the job book aloud and change one thing"`',
    ],
    [
      'a comma in braces',
      'The two nearest shops no',
      'The two nearest shops, both in Mill Street, no',
      /text with a comma/,
      'finding: "The two nearest shops, both in Mill Street, no longer mend motors", source',
    ],
    [
      'a bracket that does not close',
      '[judge-in-ten-minutes]\n        indicators:\n          bicycles',
      '[judge-in-ten-minutes\n        indicators:\n          bicycles',
      /opens a bracket that is not closed/,
      '        needs: [judge-in-ten-minutes]',
    ],
    [
      'a brace of an earlier line that does not close',
      'success: Half are ready the same evening } }',
      'success: Half are ready the same evening }',
      /The bracket that line \d+ opens is not closed\. It ends in line \d+\./,
      'same evening } }',
    ],
    ['curly quotes around a word', 'status: active', 'status: “active”', /curly quotes/, 'status: active'],
    [
      'curly quotes in a list',
      '[parts-come-late]',
      '[“parts-come-late”]',
      /curly quotes/,
      '["parts-come-late"]',
    ],
    [
      'a sentence that mail wrapped',
      'From December to',
      'From December\nto',
      /goes on with the text above, but it has no spaces before it\.$/,
      '    to February',
    ],
    ['a bullet', '  - audience: All', '  • audience: All', /begins with `•`/, '  - audience: All ten of us'],
    [
      'a dash without a space',
      '  - { what: We',
      '  -{ what: We',
      /no space after its dash/,
      '  - { what: We sell',
    ],
    [
      'a missing dash',
      '  - audience: All',
      '  audience: All',
      /begins an entry of a list, but has no dash/,
      '  - audience: All ten of us',
    ],
    [
      'a dash in place of the first id',
      '    parts-come-late: We',
      '    - We',
      /begins with a dash, but `obstacles` is not a list\. Each obstacle has an id\.$/,
      '`    parts-come-late: We order after',
    ],
    [
      'dashes in place of ids',
      '    parts-come-late: We order after we have looked, and look when the bicycle has stood for days.\n    two-pairs-of-hands: M',
      '    - We order late\n    - M',
      /begins with a dash, but `obstacles` is not a list/,
      '`    order-late: We order late`, and so in each line that begins with a dash.',
    ],
    [
      'a dash before an id',
      '  winter-savings:\n',
      '  - winter-savings:\n',
      /begins with a dash, but `criteria` is not a list\.$/,
      '`  winter-savings:`',
    ],
    [
      'a dash before a key',
      '    baseline: 15',
      '    - baseline: 15',
      /begins with a dash, but `same-evening` is not a list\.$/,
      '`    baseline: 15`',
    ],
    [
      'the first dash of a list, with a space in its place',
      '    - what: On the first Monday we read the job book aloud and change one thing\n      owner: Ines\n      every: month\n',
      '      what: One\n      owner: Ines\n    - what: Two\n',
      /^Line 139 begins an entry of the list, but has no dash\.$/,
      '`    - what: One`',
    ],
    [
      'the first dash of a list of braces',
      '    - { kind: performance',
      '    { kind: performance',
      /^Line 28 begins an entry of the list, but has no dash\.$/,
      '`    - { kind: performance',
    ],
    [
      'a dash in a list of braces',
      '    - { kind: employees',
      '    { kind: employees',
      /^Line 29 begins an entry of the list, but has no dash\.$/,
      '`    - { kind: employees',
    ],
    [
      'the first dash of a list of texts',
      '  market: In our part of town people mend a bicycle before they buy another.\n',
      '  market: # ours\n      People mend.\n    - People buy.\n',
      /^Line 16 begins an entry of the list, but has no dash\.$/,
      '`    - People mend.`',
    ],
    [
      'a sentence between sections',
      'capabilities:\n',
      'This is new:\n\ncapabilities:\n',
      /neither a key nor an entry/,
      '# This is new:',
    ],
    ['a mention', 'owner: Ines\nstart', 'owner: @Ines\nstart', /begins with `@`/, 'owner: Ines'],
    [
      'a sign of YAML before a text',
      '    message: What',
      '    message: *What',
      /`\*` at the start of a value/,
      '    message: "*What we promised',
    ],
    [
      'a value with more below it',
      'initiatives:\n',
      'initiatives: yes\n',
      /gives `initiatives` a value/,
      'initiatives:',
    ],
    [
      'a comma with nothing before it',
      '[six-pairs-of-hands, same',
      '[, same',
      /a comma with nothing before it/,
      '[same-evening]',
    ],
  ])('%s', (_what, from, to, message, typed) => {
    const [[line, said, help] = [0, '', ''], ...more] = answer(from, to);
    expect(more).toEqual([]);
    expect(said).toMatch(message);
    expect(help).toContain(typed);
    const at = lineOf(from);
    expect([at, at + 1]).toContain(line);
  });

  it('in many lines is one finding', () => {
    const lines = / {4}unit: months\n {4}baseline: 0\n/.exec(PLAN)?.[0] ?? '';
    expect(answer(lines, lines.replaceAll('    ', '\t'))).toEqual([
      [
        lineOf(lines),
        `Line ${lineOf(lines)} begins with a tab, and so does 1 more line.`,
        'Use spaces: `    unit: months`.',
      ],
    ]);
    const block = / {4}unit: months\n[\s\S]*?due: 2029-03-01\n/.exec(PLAN)?.[0] ?? '';
    expect(answer(block, block.replace(/^/gm, '  ').trimEnd().concat('\n'))).toEqual([
      [
        lineOf(block),
        '`unit` has 6 spaces before it; the keys of `winter-savings` have 4.',
        `Begin it with 4 spaces, and move the lines below along, up to line ${lineOf(block) + 3}: \`    unit: months\`.`,
      ],
    ]);
  });

  it('does not hide another one far away', () => {
    const { findings } = read(
      PLAN.replace('    target: 80', '\ttarget: 80')
        .replace('source: bank statement', 'source: "bank statement')
        .replace('not_doing:', 'nott_doing:'),
    );
    expect(findings.map(({ rule, range: { start } }) => [rule, start.line])).toEqual([
      ['syntax', lineOf('    target: 80')],
      ['syntax', lineOf('source: bank statement')],
      ['key-unknown', lineOf('not_doing:')],
    ]);
    expect(findings.every(({ fix }) => fix === undefined)).toBe(true);
  });

  it('leaves nothing to be judged', () => {
    expect(readChanged('    baseline: 15', '\tbaseline: 15').model).toBeUndefined();
  });

  it('in one value of a text that can be read leaves the rest to be judged', () => {
    const { model, findings } = readChanged(
      'The two nearest shops no',
      'The two nearest shops, both in Mill Street, no',
    );
    expect(model?.criteria).toBeDefined();
    expect(findings.map(({ rule }) => rule)).toEqual(['key-unknown']);
    expect(findings[0]?.help).not.toContain('not checked further');
  });

  it('is found in lines that end in CRLF, and below the first line of Markdown', () => {
    const broken = PLAN.replace('    target: 80', '   target: 80');
    const windows = read(broken.replaceAll('\n', '\r\n'));
    const markdown = read(`---\n${broken}---\n\n# More\n`, 'strategy.md');
    expect(windows.findings).toEqual(read(broken).findings);
    expect(markdown.findings.map(({ range }) => range.start)).toEqual([
      { line: lineOf('    target: 80') + 1, column: 4 },
    ]);
    expect(markdown.narrative).toContain('# More');
  });

  it('is found in a record', () => {
    const text =
      'strat: 1\nkind: checkin\non: 2027-01-31\nmeasures:\n  same-evening: 20\n   winter-savings: 1\n';
    const { findings, model } = parseRecord(
      CHECKIN,
      new TextEncoder().encode(text),
      'checkins/2027-01-31.yaml',
    );
    expect(model).toBeUndefined();
    expect(findings.map(({ rule, range, message }) => [rule, range.start.line, message])).toEqual([
      ['syntax', 6, '`winter-savings` has 3 spaces before it; the keys of `measures` have 2.'],
    ]);
  });

  it('that is none of the lines is left to its own rule', () => {
    for (const [from, to] of [
      ['    target: 80', '    tarrget: 80'],
      ['    target: 80', '    target: [80, 90]'],
      ['    target: 80', '    target: { a: 80 }'],
      ['    target: 80', '    target:'],
      ['not_doing:', 'vision: x\nnot_doing:'],
    ] as const)
      expect(readChanged(from, to).findings.filter(({ rule }) => rule === 'syntax')).toEqual([]);
  });
});

describe('a merge conflict', () => {
  const both = '<<<<<<< HEAD\n    target: 80\n=======\n    target: 75\n>>>>>>> ines\n';

  it('is one finding, which names its lines', () => {
    const at = lineOf('    target: 80\n');
    expect(answer('    target: 80\n', both)).toEqual([
      [
        at,
        `A merge conflict is not resolved: lines ${at}–${at + 4}.`,
        'Keep one side. Delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
      ],
    ]);
  });

  it('may be one of several', () => {
    const text = PLAN.replace('    target: 80\n', both).replace(
      'not_doing:\n',
      '<<<<<<< a\nnot_doing:\n||||||| b\nx:\n=======\ny:\n>>>>>>> c\n',
    );
    const { findings, model } = read(text);
    expect(model).toBeUndefined();
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Merge conflicts are not resolved: lines \d+–\d+ and \d+–\d+\.$/),
    ]);
  });

  it('may have left one marker', () => {
    const [[line, message, help] = []] = answer(
      '    owner: Noor\n    source: list',
      '    owner: Noor\n=======\n    source: list',
    );
    expect([line, message, help]).toEqual([
      lineOf('    owner: Noor\n    source: list') + 1,
      `A marker of a merge conflict is left: \`=======\` in line ${line}.`,
      'Delete the line.',
    ]);
  });
});

describe('an entry that is there twice', () => {
  it.each([
    [
      '[same-evening]',
      '[same-evening, same-evening]',
      '`same-evening` of `advances` is there twice: entry 1,',
    ],
    [
      'every: month\n    listen',
      'every: month\n  - audience: All ten of us\n    every: month\n  - audience: All ten of us\n    every: month\n    listen',
      undefined,
    ],
  ])('in %s', (from, to, message) => {
    const { findings, model } = readChanged(from, to);
    expect(model).toBeDefined();
    expect(findings.map(({ rule, level, message }) => [rule, level, message])).toEqual(
      message === undefined ? [] : [['syntax', 'warn', expect.stringContaining(message)]],
    );
  });
});

describe('a key that is given twice', () => {
  it.each([
    [
      '    due: 2029-03-01\n',
      '    due: 2029-03-01\n    due: 2029-06\n',
      /^The key `due` is given twice: line \d+ has the first\.$/,
      'Keep one of them',
    ],
    [
      'assumptions:\n',
      'not_doing:\n  - what: We lend no bicycles\n\nassumptions:\n',
      /not_doing/,
      'Move what is below it to the first `not_doing:`',
    ],
    ['  bench-nights:', '  morning-stand:', /morning-stand/, 'such as `morning-stand-2`'],
  ])('names the line of the first: %s', (from, to, message, help) => {
    const [found, ...more] = readChanged(from, to).findings;
    expect(more).toEqual([]);
    expect(found?.message).toMatch(message);
    expect(found?.help).toContain(help);
  });
});

describe('a line that only looks empty', () => {
  it.each(['\ufeff', '\u200b', '\u00a0\u00a0'])('has a place in the file: %j', (sign) => {
    const { findings, text } = readChanged('criteria:\n', `${sign}\ncriteria:\n`);
    const line = text.split('\n').indexOf(sign) + 1;
    const [found] = findings;
    expect(found?.range).toEqual({ start: { line, column: 1 }, end: { line, column: sign.length + 1 } });
  });
});

describe('a finding that remains after a repair', () => {
  it('is in its place in the text as written', () => {
    const { findings, text } = readChanged(
      '    outcome: On 1 March',
      '\toutcome: On 1 March we can pay\n\tcolour: red\n    guardrail: On 1 March',
    );
    const lines = text.split('\n');
    for (const { message, range } of findings)
      for (const { line, column } of [range.start, range.end])
        expect(column, message).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
    const [left] = findings.filter(({ rule }) => rule === 'key-unknown');
    expect(lines[(left?.range.start.line ?? 0) - 1]).toBe('\tcolour: red');
    expect(left?.range.start.column).toBe(2);
  });
});
