/** The Markdown of a review, as a reviewer reads it. */
import { describe, expect, it } from 'vitest';
import { isClean, type Review, type ReviewedEntry, readReview } from '../../src/model/review.ts';
import { formatReviewHeadline, formatReviewMarkdown } from '../../src/report/review-markdown.ts';

type Change = Review['comparisons'][number]['changes'][number];

const ROW = { name: 'loan-time', what: 'target', values: '2 → 4 hours' };

const change = (given: Partial<Change> = {}): Change => ({
  class: 'goalpost',
  level: 'error',
  row: ROW,
  effect: 'ambition down 3 % (−70 → −68 hours)',
  command: 'strat amend loan-time --why "…"',
  ...given,
});

const NOTHING = { error: 0, warn: 0, info: 0 };
const BECAUSE = { acknowledged: { file: 'a.md', why: 'A new core system.' }, level: 'info' } as const;

function review(changes: readonly Change[], given: Partial<Review> = {}): Review {
  return {
    version: 1,
    key: 'all',
    exit: 1,
    compared: true,
    strategies: 1,
    rules: 98,
    errors: 1,
    warnings: 0,
    infos: 0,
    moved: changes.filter((one) => one.class === 'goalpost').length,
    unacknowledged: changes.filter((one) => one.class === 'goalpost' && one.level === 'error').length,
    comparisons: [{ name: 'Harbor', file: 'strategy.yaml', from: 'main@a1b2c3d', changes }],
    fresh: NOTHING,
    before: NOTHING,
    findings: [],
    ...given,
  };
}

const finding = (given: Partial<Review['findings'][number]> = {}) => ({
  rule: 'key-unknown',
  level: 'error' as const,
  message: 'There is no key `x`.',
  file: 'strategy.yaml',
  line: 3,
  wasThere: false,
  ...given,
});

describe('a strategy that cannot be read', () => {
  it('is named as not compared, beside whatever else moved', () => {
    const files = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `${name}/strategy.yaml`);
    const text = formatReviewMarkdown(review([change()], { unread: files }));
    expect(text).toContain(
      'Not compared, because it cannot be read: `a/strategy.yaml`, `b/strategy.yaml`, `c/strategy.yaml`, `d/strategy.yaml`, `e/strategy.yaml` and 2 more files.',
    );
    expect(formatReviewMarkdown(review([change()]))).not.toContain('Not compared');
  });
});

describe('the headline of a review', () => {
  const scope = change({ rule: 'scope-added', class: 'scope', level: 'info' });
  it.each([
    [[change(), change(BECAUSE)], {}, '1 needs a reason (to judge) · 1 moved, with a reason'],
    [
      [change({ direction: 'easier' }), change({ row: { ...ROW, is: 'gone' } })],
      {},
      '2 need a reason (1 easier, 1 gone)',
    ],
    [[change(BECAUSE)], { exit: 0 }, '1 moved, with a reason'],
    [[change({ level: 'info', direction: 'harder' })], { exit: 0 }, '1 harder'],
    [[scope, scope], { exit: 0 }, 'No goalposts moved · 2 new'],
    [[change({ class: 'editorial', level: 'info' })], { exit: 0 }, 'No goalposts moved · 1 wording'],
    [[], { exit: 0 }, 'Nothing moved'],
    [[], { unread: ['strategy.yaml'] }, '1 strategy cannot be read'],
    [[change()], { unread: ['b/strategy.yaml'] }, '1 needs a reason (to judge)'],
    [[], { exit: 2 }, 'The strategy could not be checked completely'],
    [[], { compared: false, errors: 2, warnings: 1 }, '2 errors and 1 warning'],
    [[], { compared: false, errors: 0, exit: 0 }, 'No findings'],
  ] as const)('summarizes %j', (changes, given, said) => {
    expect(formatReviewHeadline(review(changes, given))).toBe(said);
  });
});

describe('the findings of a review', () => {
  it('list the new ones, and the earlier errors where they are asked for', () => {
    const findings = [
      finding({ message: 'New one.' }),
      ...Array.from({ length: 12 }, (_, at) => finding({ message: `Old ${at}.`, wasThere: true })),
    ];
    const [fresh, before] = [
      { ...NOTHING, error: 1 },
      { ...NOTHING, error: 12, warn: 1 },
    ];
    const page = formatReviewMarkdown(review([change()], { findings, fresh, before, errors: 14 }));
    expect(page).toContain(
      '**Not ready to merge**: 1 reason is missing, 1 error is new and 12 errors were there before.',
    );
    expect(page).toContain('**New:** 1 error.\n\n- **error** `key-unknown` in strategy.yaml:3: New one.\n');
    const [, known = ''] = page.split(
      '<details><summary>From before this change: 12 errors and 1 warning</summary>\n\n',
    );
    expect(known).toContain('2 errors and 1 warning are not listed here: see the log');
    expect(known).toContain('Old 9.');
    expect(page).not.toContain('Old 10.');
  });
});

it('names the command for what is not listed, with a base only if it is safe to copy', () => {
  const left = { fresh: { error: 0, warn: 3, info: 0 }, findings: [finding({ level: 'warn' })] };
  expect(formatReviewMarkdown(review([], left))).toContain('run `strat check --all`.');
  const told = review([], { ...left, against: 'origin/main' });
  expect(formatReviewMarkdown(told)).toContain('run `strat check --all --against origin/main`.');
  expect(readReview(JSON.stringify(told))).toEqual(told);
  for (const against of ['--force', 'a b', '$(x)', '`'])
    expect(readReview(JSON.stringify({ ...told, against }))).toBeUndefined();
});

describe('the entries of a review', () => {
  const entry = (given: Partial<ReviewedEntry> = {}): ReviewedEntry => ({
    rule: 'owner-missing',
    level: 'error',
    sentence: '4 of 5 have no owner.',
    where: 'strategy.yaml:3',
    errors: 4,
    warnings: 0,
    infos: 0,
    wasThere: false,
    ...given,
  });
  const info = entry({ level: 'info', errors: 0, infos: 2, sentence: 'A remark.' });
  const part = (given: Partial<Review>) => formatReviewMarkdown(review([], { errors: 0, ...given }));

  it('come in place of the findings, new ones before those that were there, with every error counted', () => {
    const entries = [entry(), entry({ wasThere: true, errors: 2, sentence: 'An old one.' })];
    const page = part({
      entries,
      findings: [finding({ message: 'Alone.' })],
      fresh: { error: 7, warn: 0, info: 0 },
      before: { error: 2, warn: 0, info: 0 },
    });
    expect(page).toContain('**New:** 7 errors. 3 errors are not listed here');
    expect(page).toContain(
      '- **error** `owner-missing` in strategy.yaml:3 (4 findings): 4 of 5 have no owner.',
    );
    expect(page.indexOf('4 of 5')).toBeLessThan(page.indexOf('An old one.'));
    expect(page).toContain('<summary>From before this change: 2 errors</summary>');
    expect(page).not.toContain('Alone.');
  });

  it('never begin with an info: remarks alone are only counted', () => {
    const page = part({ entries: [info], fresh: { error: 0, warn: 0, info: 2 } });
    expect(page).toContain('**New:** 2 info. See the log');
    expect(page).not.toContain('A remark.');
  });

  it('name what is absent and what was left out, as text only', () => {
    const page = part({
      entries: [],
      absent: ['who is <b>told</b>'],
      leftOut: { excluded: { count: 4, paths: ['a', '[b](c)'] } },
    });
    expect(page).toContain('**Not there yet:** who is \\<b\\>told\\</b\\>');
    expect(page).toContain('Left out by `exclude`: 4 paths (a, \\[b\\]');
  });

  it('have at most 60 lines', () => {
    const many = Array.from({ length: 400 }, (_, at) =>
      entry({ wasThere: at % 2 === 0, sentence: `${at}\nx` }),
    );
    const page = part({
      entries: many,
      fresh: { error: 999, warn: 0, info: 0 },
      before: { error: 999, warn: 9, info: 0 },
    });
    const lines = page.slice(page.indexOf('### What is found')).split('\n');
    expect(lines.length).toBeLessThanOrEqual(60);
  });
});

it('a review lists open changes first, with their commands unchanged', () => {
  const calm = { name: 'Calm', file: 'a/strategy.yaml', from: 'main', changes: [change(BECAUSE)] };
  const open = {
    name: 'Open',
    file: 'b/strategy.yaml',
    from: 'main',
    changes: [change({ command: 'strat amend loan-time b --why "…"' })],
  };
  const page = formatReviewMarkdown(review([change()], { comparisons: [calm, open] }));
  expect(page.indexOf('### Open')).toBeLessThan(page.indexOf('### Calm'));
  expect(page).toContain('To say why:\n\n```sh\nstrat amend loan-time b --why');
});

it('a review stays below the limit of a comment, however long it is', () => {
  const long = 'x '.repeat(2_000);
  const changes = Array.from({ length: 900 }, () => change({ effect: long, hint: long }));
  const comparisons = Array.from({ length: 50 }, (_, at) => ({
    name: `Harbor ${at} ${long}`,
    file: `${at}/strategy.yaml`,
    from: 'main',
    changes,
  }));
  const findings = Array.from({ length: 900 }, (_, at) =>
    finding({ message: long, help: long, wasThere: at % 2 === 0 }),
  );
  const page = formatReviewMarkdown(
    review(changes, {
      comparisons,
      findings,
      fresh: { ...NOTHING, error: 450 },
      before: { ...NOTHING, error: 450 },
    }),
  );
  expect(page.length).toBeLessThan(60_000);
  expect(page).toMatch(/\d+ more changes did not fit here/);
  expect(page).toMatch(/\d+ more strateg(?:y|ies) changed\./);
});

describe('a stored review', () => {
  it('is read back unchanged', () => {
    const whole = review([change(), change({ ...BECAUSE, words: [{ kind: 'gone', text: 'a' }] })], {
      findings: [finding({ help: 'Take it out.' })],
    });
    expect(readReview(JSON.stringify(whole))).toEqual(whole);
  });

  it.each([
    ['an unknown level', review([change({ level: 'fatal' as 'error' })])],
    ['a rule that is not a name', review([], { findings: [finding({ rule: '](x)' })] })],
    ['too many entries', review([], { findings: Array.from({ length: 1_001 }, () => finding()) })],
    ['a key that would end the marker', review([], { key: 'all -->' })],
    ['a number that is not a count', review([], { errors: -1 })],
  ])('with %s is refused', (_what, wrong) => {
    expect(readReview(JSON.stringify(wrong))).toBeUndefined();
  });
});

it('a review is clean if only words changed and the check passes', () => {
  const wording = change({ class: 'editorial', level: 'info' });
  expect(isClean(review([wording], { exit: 0 }))).toBe(true);
  expect(isClean(review([wording], { exit: 1 }))).toBe(false);
  expect(isClean(review([change(BECAUSE)], { exit: 0 }))).toBe(false);
});
