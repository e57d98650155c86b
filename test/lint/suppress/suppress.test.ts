/** Every state of a comment that suppresses findings. */
import { describe, expect, it } from 'vitest';
import { DEFAULTS, type Settings } from '../../../src/lint/config/settings.ts';
import { lint } from '../../../src/lint/lint.ts';
import { RULES } from '../../../src/lint/rules/index.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { parseStrategy } from '../../../src/source/parse.ts';

const OWNER = 'criterion-without-owner';
const DUE = 'criterion-without-due';
const TODAY = '2027-01-15';

interface With {
  readonly settings?: Partial<Settings>;
  readonly asOf?: string;
  readonly file?: string;
}

const findingsIn = (text: string, { settings, asOf = TODAY, file = 'strategy.yaml' }: With = {}) =>
  lint({
    reading: parseStrategy(new TextEncoder().encode(text), file),
    rules: RULES,
    settings: { ...DEFAULTS, ...settings },
    asOf,
  });

/** The rules that these tests are about; others would only be in the way. */
const SPOKEN_OF =
  /^(?:suppression-.*|criterion-without-(?:owner|due)|not-doing-missing|key-unknown|schema|syntax)$/;

/** Formats findings as `line rule`, followed by `aside` for those that do not count. */
function told(text: string, how?: With): readonly string[] {
  return findingsIn(text, how)
    .filter(({ rule }) => SPOKEN_OF.test(rule) && rule !== 'not-doing-missing')
    .map(({ rule, range, suppressed }) => `${range.start.line} ${rule}${suppressed ? ' aside' : ''}`);
}

const only = (text: string, rule: string, how?: With): Finding => {
  const found = findingsIn(text, how).filter((finding) => finding.rule === rule);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} findings of ${rule}`);
  return found[0];
};

const HEAD = 'strat: 1\nname: x\n';
/** Makes two criteria without an owner: `a` is on line 4, `b` on line 7 if there is a comment above `a`. */
const two = (aboveA: string, behindA = '') =>
  `${HEAD}criteria:\n${aboveA}  a:${behindA}\n    due: 2028\n  b:\n    due: 2028\n`;

describe('a suppression with a reason', () => {
  it('suppresses the findings of its rule at the entry, and none at the next', () => {
    const text = two(`  # strat-ignore ${OWNER}: named on 1 March\n`);
    expect(told(text)).toEqual([`5 ${OWNER} aside`, `7 ${OWNER}`]);
    expect(findingsIn(text).find(({ suppressed }) => suppressed)?.suppressed).toEqual({
      kind: 'comment',
      reason: 'named on 1 March',
    });
  });

  it('works above or behind an entry, a key, an item or a section, and above the file', () => {
    expect(told(two('', ` # strat-ignore ${OWNER}: r`))).toEqual([`4 ${OWNER} aside`, `6 ${OWNER}`]);
    expect(told(two('').replace('criteria:', `criteria: # strat-ignore ${OWNER}: r`))).toEqual([
      `4 ${OWNER} aside`,
      `6 ${OWNER} aside`,
    ]);
    expect(told(two('').replace('criteria:', `# strat-ignore ${OWNER}: r\ncriteria:`))).toEqual([
      `5 ${OWNER} aside`,
      `7 ${OWNER} aside`,
    ]);
    expect(told(`# strat-ignore ${OWNER}: r\n${two('')}`)).toEqual([`5 ${OWNER} aside`, `7 ${OWNER} aside`]);
    expect(told(`${HEAD}foo: 1 # strat-ignore key-unknown: ours\n`)).toEqual(['3 key-unknown aside']);
    expect(
      told(`${HEAD}not_doing:\n  # strat-ignore key-unknown: ours\n  - what: y\n    foo: 1\n  - bar: 1\n`),
    ).toEqual(['6 key-unknown aside', '7 key-unknown']);
  });

  it('works in braces', () => {
    expect(
      told(`${HEAD}criteria:\n  a: { due: 2028 } # strat-ignore ${OWNER}: r\n  b: { due: 2028 }\n`),
    ).toEqual([`4 ${OWNER} aside`, `5 ${OWNER}`]);
    expect(
      told(`${HEAD}criteria: {\n  # strat-ignore ${OWNER}: r\n  a: { due: 2028 },\n  b: { due: 2028 } }\n`),
    ).toEqual([`5 ${OWNER} aside`, `6 ${OWNER}`]);
  });

  it('works in the front matter of strategy.md', () => {
    const text = `---\n${two(`  # strat-ignore ${OWNER}: r\n`)}---\n# strat-ignore ${DUE}\n`;
    expect(told(text, { file: 'strategy.md' })).toEqual([`6 ${OWNER} aside`, `8 ${OWNER}`]);
    expect(told(text.replaceAll('\n', '\r\n'), { file: 'strategy.md' })).toHaveLength(2);
  });

  it('works with Windows line ends and a byte order mark', () => {
    const text = `\ufeff${two(`  # strat-ignore ${OWNER}: named on 1 March\n`)}`.replaceAll('\n', '\r\n');
    expect(told(text)).toEqual([`5 ${OWNER} aside`, `7 ${OWNER}`]);
    expect(findingsIn(text).find(({ suppressed }) => suppressed)?.suppressed?.reason).toBe(
      'named on 1 March',
    );
  });

  it('above the file also suppresses a missing section', () => {
    const text = '# strat-ignore not-doing-missing: we have only begun\nstrat: 1\nname: x\n';
    expect(only(text, 'not-doing-missing').suppressed).toMatchObject({ kind: 'comment' });
    const atName = 'strat: 1\nname: x # strat-ignore not-doing-missing: where it is shown\n';
    expect(only(atName, 'not-doing-missing').suppressed).toMatchObject({ kind: 'comment' });
  });

  it('may name several rules', () => {
    const text = `${HEAD}criteria:\n  # strat-ignore ${OWNER}, ${DUE}: r\n  a:\n    outcome: o\n`;
    expect(told(text)).toEqual([`5 ${DUE} aside`, `5 ${OWNER} aside`]);
  });

  it('may share its place with another suppression', () => {
    const text = `${HEAD}criteria:\n  # strat-ignore ${OWNER}: r\n  # strat-ignore ${DUE}: s\n  a: { outcome: o }\n`;
    expect(told(text)).toEqual([`6 ${DUE} aside`, `6 ${OWNER} aside`]);
  });

  it('may have any text as its reason', () => {
    const text = two(`  #strat-ignore ${OWNER}: see https://x.example/?a=b, c: d # e\n`);
    expect(findingsIn(text).find(({ suppressed }) => suppressed)?.suppressed?.reason).toBe(
      'see https://x.example/?a=b, c: d # e',
    );
  });

  it('in an inner place wins over one in an outer place', () => {
    const text = `# strat-ignore ${OWNER}: outer\n${two(`  # strat-ignore ${OWNER}: inner\n`)}`;
    expect(findingsIn(text).flatMap(({ suppressed }) => suppressed?.reason ?? [])).toEqual([
      'inner',
      'outer',
    ]);
    expect(told(text)).toEqual([`6 ${OWNER} aside`, `8 ${OWNER} aside`]);
  });
});

describe('a suppression that a formatter has moved', () => {
  const ignore = `# strat-ignore ${OWNER}: r`;
  it.each([
    ['first in its entry', `  a:\n    ${ignore}\n    due: 2028\n  b:\n    due: 2028\n`, 4, 7],
    ['last in its entry', `  a:\n    due: 2028\n    ${ignore}\n  b:\n    due: 2028\n`, 4, 7],
    ['last in its section', `  b:\n    due: 2028\n  a:\n    due: 2028\n  ${ignore}\n`, 6, 4],
    ['first in braces', `  a: {\n    ${ignore}\n    due: 2028 }\n  b: { due: 2028 }\n`, 4, 7],
    ['last in braces', `  a: {\n    due: 2028\n    ${ignore}\n  }\n  b: { due: 2028 }\n`, 4, 8],
    [
      'before a brace of its own column',
      `  a: { due: 2028\n     ${ignore}\n     }\n  b:\n    due: 2028\n`,
      4,
      7,
    ],
    ['behind the last comma', `  a: { due: 2028,\n     ${ignore}\n     }\n  b: { due: 2028 }\n`, 4, 7],
    [
      'deeper than a list',
      `  a:\n    due: 2028\n    tags: [x,\n      y]\n      ${ignore}\n  b:\n    due: 2028\n`,
      4,
      9,
    ],
    [
      'in a list',
      `  a:\n    due: 2028\n    tags: [\n      x,\n      ${ignore}\n    ]\n  b:\n    due: 2028\n`,
      4,
      10,
    ],
    ['last behind a tab', `  a:\n    due: 2028\n\t${ignore}\n  b:\n    due: 2028\n`, 4, 7],
    ['alone below its key', `  a:\n    ${ignore}\n  b:\n    due: 2028\n`, 4, 6],
  ])('holds for its entry and no other: %s', (_what, criteria, own, other) => {
    const text = `${HEAD}criteria:\n${criteria}`;
    const expected = [`${own} ${OWNER} aside`, `${other} ${OWNER}`];
    if (other < own) expected.reverse();
    const ofOwners = (all: string) => told(all).filter((one) => !one.includes(DUE));
    expect(ofOwners(text)).toEqual(expected);
    expect(ofOwners(text.replaceAll('\n', '\r\n'))).toEqual(expected);
  });

  it('last in its entry does not hold for the next, even if only that has the finding', () => {
    const text = `${HEAD}criteria:\n  a:\n    owner: m\n    due: 2028\n    ${ignore}\n  b:\n    due: 2028\n`;
    expect(told(text)).toEqual(['7 suppression-unused', `8 ${OWNER}`]);
  });

  it('first in a section does not hold for all of its entries', () => {
    const text = `${HEAD}criteria:\n  ${ignore}\n  a:\n    owner: m\n    due: 2028\n  b:\n    due: 2028\n`;
    expect(told(text)).toEqual(['4 suppression-unused', `8 ${OWNER}`]);
  });

  it('above a text holds for its key', () => {
    const text = `${HEAD}mission:\n  # strat-ignore placeholder: known\n  TBD\nvalues: [a]\n`;
    expect(findingsIn(text).find(({ rule }) => rule === 'placeholder')?.suppressed).toBeDefined();
  });
});

describe('a suppression without a reason', () => {
  it('has a fix that deletes it only if its rule finds nothing in the file', () => {
    const edits = (text: string) => only(text, 'suppression-without-reason').fix?.edits.length;
    expect(edits(two('  # strat-ignore placeholder\n'))).toBe(1);
    expect(edits(two(`  # strat-ignore ${OWNER}\n`))).toBeUndefined();
  });

  it.each([
    ['no colon', ''],
    ['nothing behind the colon', ':'],
    ['only spaces', ':   '],
    ['a reason without a colon', ' they said so'],
  ])('does not apply and is an error: %s', (_what, end) => {
    const text = two(`  # strat-ignore ${OWNER}${end}\n`);
    expect(told(text)).toEqual(['4 suppression-without-reason', `5 ${OWNER}`, `7 ${OWNER}`]);
    expect(only(text, 'suppression-without-reason').level).toBe('error');
  });
});

describe('a suppression that is wrong', () => {
  it('is an error that names the nearest rule if a rule does not exist, and holds for its other rules', () => {
    const text = two(`  # strat-ignore criterion-without-ownr, ${OWNER}: r\n`);
    expect(told(text)).toEqual(['4 suppression-unknown-rule', `5 ${OWNER} aside`, `7 ${OWNER}`]);
    const { level, message, range } = only(text, 'suppression-unknown-rule');
    expect({ level, message }).toEqual({
      level: 'error',
      message: `There is no rule \`criterion-without-ownr\`. Did you mean \`${OWNER}\`?`,
    });
    expect([range.start.column, range.end.column]).toEqual([18, 40]);
  });

  it.each([
    ['no rule', '# strat-ignore: r', /names no rule/],
    ['no rule and no reason', '# strat-ignore', /names no rule/],
    ['a date that cannot be read', `# strat-ignore ${OWNER} until=soon: r`, /`until=soon` is not a date/],
    ['an empty date', `# strat-ignore ${OWNER} until=: r`, /is not a date/],
    ['the rule `schema`', '# strat-ignore schema: r', /cannot suppress rule `schema`: no other rule checks/],
    [
      'a rule about suppressions',
      '# strat-ignore suppression-unused: r',
      /cannot suppress rule `suppression-unused`: it checks the suppressions/,
    ],
  ])('is an error with %s', (_what, comment, message) => {
    const text = two(`  ${comment}\n`);
    expect(only(text, 'suppression-unknown-rule').message).toMatch(message);
    expect(told(text)).toContain(`5 ${OWNER}`);
  });

  it('suppresses nothing if it names a rule about suppressions', () => {
    const text = `# strat-ignore suppression-unused: r\n${two(`  # strat-ignore placeholder: r\n`)}`;
    expect(only(text, 'suppression-unused').suppressed).toBeUndefined();
  });

  it.each([
    ['# strat-ignroe criterion-without-owner: r'],
    ['# strat_ignore criterion-without-owner: r'],
    ['# Strat-Ignore criterion-without-owner: r'],
    ['#strat-ignored criterion-without-owner: r'],
    ['# start-ignore criterion-without-owner'],
    ['# strat-disable criterion-without-owner'],
    ['# strat-ignore-next-line criterion-without-owner'],
    ['# strat ignore criterion-without-owner: r'],
    ['# strat: ignore criterion-without-owner'],
  ])('is a warning with the right keyword if the keyword is mistyped: %s', (comment) => {
    const text = two(`  ${comment}\n`);
    expect(told(text)).toEqual(['4 suppression-unknown-rule', `5 ${OWNER}`, `7 ${OWNER}`]);
    const { level, message } = only(text, 'suppression-unknown-rule');
    expect(level).toBe('warn');
    expect(message).toMatch(/^`.*` has no effect\. Did you mean `strat-ignore`\?$/);
  });

  it.each([
    ['# strategic choices: none yet'],
    ['# strat ignores what stands here'],
    ['# strat init wrote this'],
    ['# see strat-ignore in the manual'],
    ['# strategies-'],
    ['# yaml-language-server: $schema=x'],
  ])('is not reported if it only looks like a suppression: %s', (comment) => {
    expect(told(two(`  ${comment}\n`))).toEqual([`5 ${OWNER}`, `7 ${OWNER}`]);
  });
});

describe('a suppression with a date', () => {
  const until = (date: string) => two(`  # strat-ignore ${OWNER} until=${date}: r\n`);

  it.each([['2027-01-16'], ['2027-01-15'], ['2027-01'], ['2027-Q1'], ['2027']])(
    'holds up to its last day: %s',
    (date) => {
      expect(told(until(date))).toEqual([`5 ${OWNER} aside`, `7 ${OWNER}`]);
    },
  );

  it('names its last day', () => {
    expect(findingsIn(until('2027-02')).find(({ suppressed }) => suppressed)?.suppressed).toEqual({
      kind: 'comment',
      reason: 'r',
      until: '2027-02-28',
    });
  });

  it.each([['2027-01-14'], ['2026-12'], ['2026']])('has expired on the next day: %s', (date) => {
    expect(told(until(date))).toEqual(['4 suppression-expired', `5 ${OWNER}`, `7 ${OWNER}`]);
    expect(only(until(date), 'suppression-expired')).toMatchObject({ level: 'warn' });
  });

  it('says when it ended if it has expired', () => {
    expect(only(until('2026-12'), 'suppression-expired').message).toBe(
      `The suppression of \`${OWNER}\` ended on 2026-12-31, so its finding counts again.`,
    );
  });

  it('is unused if it has expired and suppresses nothing', () => {
    const text = two(`  # strat-ignore ${DUE} until=2026: r\n`);
    expect(told(text)).toEqual(['4 suppression-unused', `5 ${OWNER}`, `7 ${OWNER}`]);
  });
});

describe('a suppression that matches nothing', () => {
  const fixed = (text: string) => {
    const [edit] = only(text, 'suppression-unused').fix?.edits ?? [];
    return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  };

  it('is a warning, and its fix deletes its line', () => {
    const text = two(`  # strat-ignore ${DUE}: r\n`);
    expect(told(text)).toEqual(['4 suppression-unused', `5 ${OWNER}`, `7 ${OWNER}`]);
    expect(fixed(text)).toBe(two(''));
    expect(fixed(text.replaceAll('\n', '\r\n'))).toBe(two('').replaceAll('\n', '\r\n'));
  });

  it('names the line of such a finding, and has no fix, while there is one', () => {
    const text = two(`  # strat-ignore ${OWNER}: r\n`).replace('  a:', '  a:\n    owner: m');
    const { message, help, fix } = only(text, 'suppression-unused');
    expect(message).toBe(`There is nothing to suppress here for \`${OWNER}\`. Line 8 has that finding.`);
    expect(help).toBe('If it is for line 8, move it there. Otherwise delete it.');
    expect(fix).toBeUndefined();
  });

  it('behind a value is deleted with the space before it', () => {
    expect(fixed(two('', `   # strat-ignore ${DUE}: r`))).toBe(two(''));
    expect(fixed(two('', `   # strat-ignore ${DUE}: r`).replaceAll('\n', '\r\n'))).toBe(
      two('').replaceAll('\n', '\r\n'),
    );
  });

  it('at the end of a file is deleted too', () => {
    expect(fixed(`${two('')}# strat-ignore ${DUE}: r`)).toBe(two(''));
  });

  it.each([
    [`${DUE}, ${OWNER}`, OWNER],
    [`${OWNER}, ${DUE}`, OWNER],
    [`${OWNER},${DUE} until=2028`, `${OWNER} until=2028`],
    [`${OWNER}, ${OWNER}`, OWNER],
  ])('loses only the name of the unused rule: %s', (before, after) => {
    expect(fixed(two(`  # strat-ignore ${before}: r\n`))).toBe(two(`  # strat-ignore ${after}: r\n`));
  });

  it('names all unused rules', () => {
    const text = two(`  # strat-ignore ${DUE}, placeholder: r\n`);
    expect(only(text, 'suppression-unused').message).toMatch(/`criterion-without-due` and `placeholder`/);
  });

  it('is not reported for a rule that is not run or is off', () => {
    const text = two(`  # strat-ignore ${DUE}: r\n`);
    const rules = new Map([[DUE, { level: 'off' as const }]]);
    expect(told(text, { settings: { only: new Set([OWNER, 'suppression-unused']) } })).not.toContain(
      '4 suppression-unused',
    );
    expect(told(text, { settings: { rules } })).not.toContain('4 suppression-unused');
    expect(told(text, { settings: { preset: 'minimal' } })).toEqual([]);
    expect(told(text, { settings: { only: new Set([DUE, 'suppression-unused']) } })).toEqual([
      '4 suppression-unused',
    ]);
  });

  it('is not reported while a part of the file cannot be read', () => {
    const text = `${two(`  # strat-ignore ${DUE}: r\n`)}owner: [a]\n`;
    expect(told(text)).toEqual([`5 ${OWNER}`, `7 ${OWNER}`, '9 schema']);
  });

  it('is not reported while a key is unknown, wherever it stands', () => {
    const text = two(`  # strat-ignore ${DUE}: r\n`);
    const near = text.replace('due: 2028', 'due: 2028\n    foo: 1');
    expect(told(near)).toEqual([`5 ${OWNER}`, '7 key-unknown', `8 ${OWNER}`]);
    expect(told(`${text}foo: 1\n`)).not.toContain('4 suppression-unused');
    const aside = near.replace('foo: 1', 'foo: 1 # strat-ignore key-unknown: ours');
    expect(told(aside)).toContain('4 suppression-unused');
  });

  it('in an outer place is unused if an inner one suppresses everything', () => {
    const text = `${HEAD}# strat-ignore ${OWNER}: outer\ncriteria:\n  # strat-ignore ${OWNER}: inner\n  a: { due: 2028 }\n`;
    expect(told(text)).toEqual(['3 suppression-unused', `6 ${OWNER} aside`]);
  });
});

describe('a suppression about the form of a file', () => {
  it('does not apply to a syntax error', () => {
    const text = `# strat-ignore syntax: r\n${HEAD}values: [a\n`;
    expect(findingsIn(text).every(({ suppressed }) => !suppressed)).toBe(true);
  });

  it('applies to an invisible character, which may be meant', () => {
    const text = `${HEAD}mission: "a\u200fb" # strat-ignore syntax: the sign keeps the order\n`;
    expect(told(text)).toEqual(['3 syntax aside']);
  });
});

it('a draft keeps the rules about suppressions as they are', () => {
  const text = two(`  # strat-ignore ${OWNER}\n`).replace('name: x', 'name: x\nstatus: draft');
  expect(only(text, 'suppression-without-reason').level).toBe('error');
  expect(only(text, 'suppression-without-reason', { settings: { preset: 'minimal' } }).level).toBe('error');
});

it('a file with more than 200 suppressions applies the first 200 and reports the rest', () => {
  const many = `# strat-ignore ${OWNER}: r\n`.repeat(201);
  const text = `${HEAD}${many}criteria:\n  a: { due: 2028 }\n`;
  const errors = findingsIn(text).filter(({ rule }) => rule === 'suppression-unknown-rule');
  expect(errors).toMatchObject([{ level: 'error', range: { start: { line: 203 } } }]);
});

it('a suppression names at most 20 rules', () => {
  const text = two(`  # strat-ignore ${`${OWNER}, `.repeat(21)}${DUE}: r\n`);
  expect(only(text, 'suppression-unknown-rule').message).toMatch(/names 22 rules/);
  expect(told(text)).toContain(`5 ${OWNER}`);
});
