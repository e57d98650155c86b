/** Whom to tell, in every format of a diff and in the comment of a review. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { readReview } from '../../src/model/review.ts';
import { CHANGE_FORMATS } from '../../src/report/change-formats.ts';
import type { ChangeReport } from '../../src/report/changes.ts';
import { makeChangesJsonSchema } from '../../src/report/changes-schema.ts';
import { PLAIN } from '../../src/report/paint.ts';
import { formatReviewMarkdown } from '../../src/report/review-markdown.ts';
import { replaceUnsafe } from '../../src/report/terminal.ts';
import { joinTold } from '../../src/report/told.ts';
import { formatUnverifiedReview } from '../../src/report/unverified-review.ts';
import { changes, DAY } from '../diff/sides.ts';
import { runs } from '../property-runs.ts';
import { anyText } from '../render/hostile-text.ts';
import { structureOf } from '../render/structure.ts';

const look = { paint: PLAIN, columns: 100 };

/** A plan of one criterion, with helpers. */
const plan = (target: number, helpers: readonly string[] = [], owner = 'jon') =>
  `strat: 1\nname: Harbor\nend: 2028\npeople: { jon: { name: Jon Bell, forge: jbell, team: Lending } }\ncriteria:\n  wait: { measure: Wait, unit: hours, baseline: 72, target: ${target}, owner: ${JSON.stringify(owner)}, with: ${JSON.stringify(helpers)} }\n`;

const report = (before: string, after: string, more: Partial<ChangeReport> = {}): ChangeReport => ({
  name: 'Harbor',
  from: 'main',
  to: 'HEAD',
  all: false,
  asOf: DAY,
  changes: changes(before, after),
  ...more,
});

const lower = (helpers: readonly string[] = [], more: Partial<ChangeReport> = {}, owner = 'jon') =>
  report(plan(2, helpers, owner), plan(4, helpers, owner), more);

const crew = (length: number) => Array.from({ length }, (_, at) => `Helper ${at + 10}`);

/** Makes the review of a report, as another job would read it from a file. */
function reviewOf({ changes: all }: ChangeReport) {
  const none = { error: 0, warn: 0, info: 0 };
  const shown = all.map(({ class: kind, level, row, tell }) => {
    const { name, what, values } = row;
    return { class: kind, level, row: { name, what, values }, tell };
  });
  const written = JSON.stringify({
    version: 1,
    key: 'all',
    exit: 1,
    compared: true,
    strategies: 1,
    rules: 1,
    errors: 1,
    warnings: 0,
    infos: 0,
    moved: 1,
    unacknowledged: 1,
    comparisons: [{ name: 'Harbor', file: 'strategy.yaml', from: 'main', changes: shown }],
    fresh: none,
    before: none,
    findings: [],
  });
  const review = readReview(written);
  if (!review) throw new Error('The review cannot be read.');
  return review;
}

describe('whom to tell', () => {
  it('follows the rows, by the name that the directory has for a handle', () => {
    expect(CHANGE_FORMATS.pretty(lower(['Ann', 'The board']), look)).toContain(
      '\n\nTell: Jon Bell (owner of `wait`), Ann (helps with `wait`), The board (helps with `wait`)\n\nTo say why:',
    );
    const line =
      '**Tell:** Jon Bell (owner of `wait`), Ann (helps with `wait`), The board (helps with `wait`)';
    expect(CHANGE_FORMATS.markdown(lower(['Ann', 'The board']), look)).toContain(`\n\n${line}\n\n`);
    expect(formatReviewMarkdown(reviewOf(lower(['Ann', 'The board'])))).toContain(`\n\n${line}\n\n`);
  });

  it('shows no login and no team', () => {
    for (const format of ['pretty', 'markdown', 'json'] as const)
      expect(CHANGE_FORMATS[format](lower(), look)).not.toMatch(/jbell|Lending/);
  });

  it('is not printed where nobody is concerned', () => {
    const nobody = (target: number) => plan(target).replace('owner: "jon", ', '');
    const wording = report(plan(2), plan(2).replace('name: Harbor', 'name: Harbor House'));
    for (const one of [report(nobody(2), nobody(4)), report(plan(2), plan(2)), wording])
      for (const format of ['pretty', 'markdown', 'json'] as const)
        expect(CHANGE_FORMATS[format](one, look)).not.toMatch(/tell/i);
  });

  it('counts those who do not fit on a terminal; --all names them', () => {
    const folded = CHANGE_FORMATS.pretty(lower(crew(9)), { ...look, columns: 999 });
    expect(folded).toContain('Helper 14 (helps with `wait`), and 4 more (--all)');
    expect(folded).not.toContain('Helper 15');
    const all = CHANGE_FORMATS.pretty(lower(crew(9), { all: true }), look);
    expect(all).toContain('Helper 18 (helps with `wait`)');
    expect(all).not.toContain('more');
    for (const line of all.split('\n')) expect(line.length).toBeLessThanOrEqual(look.columns);
  });

  it('counts the reasons of one person likewise', () => {
    const work = (target: number) =>
      `${plan(target)}initiatives:\n${crew(5)
        .map((_, at) => `  w-${at}: { what: Work, owner: jon, serves: [wait] }\n`)
        .join('')}`;
    const made = report(work(2), work(4));
    expect(CHANGE_FORMATS.pretty(made, { ...look, columns: 999 })).toContain(
      'Tell: Jon Bell (owner of `wait`; owns `w-0`, which serves `wait`; owns `w-1`, which serves `wait`; and 3 more reasons) (--all)\n',
    );
    expect(CHANGE_FORMATS.pretty({ ...made, all: true }, look)).toContain('`w-4`');
    expect(JSON.parse(CHANGE_FORMATS.json(made, look)).changes[0].tell[0].why).toHaveLength(6);
  });

  it('is a list to open where it is long, and leaves the changes their room', () => {
    const text = CHANGE_FORMATS.markdown(lower(crew(9)), look);
    expect(text).toContain(
      '<details><summary>Tell 10 people</summary>\n\n- Jon Bell: owner of `wait`\n- Helper 10: helps with `wait`\n',
    );
    const many = CHANGE_FORMATS.markdown(lower(crew(400)), look);
    expect(many).toMatch(/\n- and 3\d\d more: run `strat diff --all`\n\n<\/details>/);
    expect(many.length).toBeLessThan(3_000);
  });

  it('names each person once for all changes', () => {
    const both = (target: number, due: string) =>
      plan(target)
        .replace('target:', `due: ${due}, target:`)
        .replace('end: 2028', `end: 2028\nowner: JON BELL`);
    const made = report(both(2, '2027-06'), both(4, '2027-09'));
    expect(made.changes).toHaveLength(2);
    expect(joinTold(made.changes)).toEqual([{ person: 'Jon Bell', why: ['owner of `wait`'] }]);
  });

  it('is in the JSON of each change, as its schema says', () => {
    const valid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(makeChangesJsonSchema());
    const data = JSON.parse(CHANGE_FORMATS.json(lower(['Ann']), look));
    expect([valid(data), valid.errors]).toEqual([true, null]);
    expect(data.changes[0].tell).toEqual([
      { person: 'Jon Bell', why: ['owner of `wait`'] },
      { person: 'Ann', why: ['helps with `wait`'] },
    ]);
    data.changes[0].tell[0].why = 'owner';
    expect(valid(data)).toBe(false);
  });

  it('is no part of the comment about a fork', () => {
    const review = reviewOf(lower(['Ann']));
    expect(JSON.stringify(review)).toContain('Jon Bell');
    const said = formatUnverifiedReview(review, { rules: new Set() });
    expect(said).not.toMatch(/Jon|Ann|Tell/);
  });
});

describe('names that are hostile', () => {
  const kinds = (page: string) => structureOf(page).filter((kind) => typeof kind === 'string');

  it('are texts: no markup, no mention, nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, isLong) => {
        const name = `Ann ${text.replaceAll(/\p{Surrogate}/gu, '')} B`.replace(/[\0-\x1f\x7f-\x9f]/g, ' ');
        const helpers = isLong ? crew(9) : [];
        const [plain, hostile] = [lower(helpers, {}, 'Ann'), lower(helpers, {}, name)];
        for (const write of [
          (one: ChangeReport) => CHANGE_FORMATS.markdown(one, look),
          (one: ChangeReport) => formatReviewMarkdown(reviewOf(one)),
        ]) {
          expect(kinds(write(hostile))).toEqual(kinds(write(plain)));
          expect(write(hostile)).not.toMatch(/@\w|#\d/);
          expect(marked.parse(write(hostile)) as string).not.toMatch(/<(?:a|img|script|h[3-6]) /);
        }
        const shown = CHANGE_FORMATS.pretty(hostile, look);
        expect(replaceUnsafe(shown, () => '!')).toBe(shown);
        expect(JSON.parse(CHANGE_FORMATS.json(hostile, look)).changes).toHaveLength(1);
      }),
      { numRuns: runs(300, 30) },
    );
  });

  it.each([
    ['Ann</summary></details><b>x</b>', 'Ann\\</summary\\>\\</details\\>\\<b\\>x\\</b\\>'],
    ['@org/team', '@\u200borg/team'],
    ['Ann `x` [a](https://evil.example)', 'Ann \\`x\\` \\[a\\](https:\u200b//evil.example)'],
  ])('shows %s as it was typed', (name, shown) => {
    expect(CHANGE_FORMATS.markdown(lower([], {}, name), look)).toContain(
      `**Tell:** ${shown} (owner of \`wait\`)`,
    );
    expect(CHANGE_FORMATS.markdown(lower(crew(9), {}, name), look)).toContain(`\n- ${shown}: owner of`);
  });
});
