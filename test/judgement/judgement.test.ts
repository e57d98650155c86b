/** The judgement of a folder: what is read, how labels fold, and which flaws count as shown. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeFlaws } from '../../scripts/judgement/flaws.ts';
import { findStrangers, type MoreRows, readJudgement } from '../../scripts/judgement/folder.ts';
import { judgeViews } from '../../scripts/judgement/judge.ts';
import { foldLabels, makeLabelFinder } from '../../scripts/judgement/labels.ts';
import type { LabelRow, Table } from '../../scripts/judgement/rows.ts';
import { JudgementFaults, readFlaws, readLabels, readMatches } from '../../scripts/judgement/rows.ts';
import { formatEntries, formatResult } from '../../scripts/judgement/tables.ts';
import { joinAbsent, type PlanView, viewPlan } from '../../scripts/judgement/view.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import { PLAIN } from '../../src/report/paint.ts';
import { formatPretty } from '../../src/report/pretty-views.ts';
import { checkTexts } from '../report/page-fixture.ts';

const FOLDER = new URL('./fixture', import.meta.url).pathname;
const RULE_NAMES = new Set(RULES.map(({ id }) => id));
const DAY = '2026-06-01';

function collectFaults(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof JudgementFaults) return error.faults;
    throw error;
  }
  return [];
}

const asTable = (...lines: readonly string[]): Table => ({ name: 'table.csv', text: lines.join('\n') });

function makeFinding(rule: string, what: Partial<Finding> = {}): Finding {
  const point = { line: 1, column: 1 };
  const range = { start: point, end: point };
  return { rule, level: 'warn', message: 'A message.', file: 'a.yaml', range, related: [], ...what };
}

async function judgeFixture(more: MoreRows = {}) {
  const judgement = readJudgement(FOLDER, more);
  const views: PlanView[] = [];
  for (const [plan, path] of judgement.plans)
    views.push(await viewPlan(plan, readFileSync(path, 'utf8'), { asOf: DAY }));
  return { views, result: judgeViews(views, judgement, RULE_NAMES) };
}

describe('tables', () => {
  it('name the column that is missing', () => {
    expect(collectFaults(() => readLabels(asTable('plan,rule,label', 'a,b,right')))).toEqual([
      'table.csv:1: The first line must name a column "entity".',
    ]);
    expect(collectFaults(() => readFlaws(asTable('')))).toHaveLength(5);
  });

  it('name the line of a label or a verdict that does not exist', () => {
    expect(
      collectFaults(() =>
        readLabels(asTable('plan,rule,entity,label', 'a,b,c,right', '"a\nb",b,c,noise', 'a,b,c,rihgt')),
      ),
    ).toEqual(['table.csv:5: The label is "rihgt". Write right, wrong, noise.']);
    const header = 'plan,number,flaw,verdict,"found by, or what is missing"';
    expect(collectFaults(() => readFlaws(asTable(header, 'a,1,x,perhaps,')))[0]).toContain('table.csv:2:');
  });

  it('name the line with an open quote, and one with too many cells', () => {
    const header = 'plan,number,rule,entity';
    expect(collectFaults(() => readMatches(asTable(header, 'a,1,"b,c')))[0]).toContain('table.csv:2:');
    expect(collectFaults(() => readMatches(asTable(header, 'a,1,b,c,d')))[0]).toContain('table.csv:2:');
  });

  it('must be about plans and flaws of the folder', () => {
    const judgement = readJudgement(FOLDER);
    expect(findStrangers(judgement)).toEqual([]);
    const match = { rule: 'placeholder', entity: '*' };
    const matches = [
      { plan: 'bakery', number: '9', ...match },
      { plan: 'band', number: '1', ...match },
    ];
    expect(findStrangers({ ...judgement, matches })).toEqual([
      'Rows name a plan "band" that does not exist.',
      'A match names flaw 9 of bakery, which does not exist.',
    ]);
  });

  it('must be there, in the right form', () => {
    const matches = join(FOLDER, 'matches.csv');
    expect(collectFaults(() => readJudgement(FOLDER, { labels: [matches] }))).toEqual([
      `${matches}:1: The first line must name a column "label".`,
    ]);
    expect(collectFaults(() => readJudgement(join(FOLDER, 'plans')))[0]).toMatch(/^There is no /);
    expect(collectFaults(() => readJudgement(FOLDER, { labels: ['absent.csv'] }))).toEqual([
      'There is no file absent.csv.',
    ]);
  });
});

describe('labels', () => {
  it.each([
    [['right', 'noise', 'noise', 'noise'], 'right'],
    [['right', 'wrong'], 'right'],
    [['right', 'wrong', 'wrong'], 'wrong'],
    [['noise', 'wrong'], 'noise'],
    [['wrong', undefined, undefined], 'wrong'],
    [[undefined], undefined],
    [[], undefined],
  ] as const)('fold %j into %s', (labels, folded) => {
    expect(foldLabels(labels)).toBe(folded);
  });

  const row = (rule: string, entity: string, label: LabelRow['label']) => ({
    plan: 'p',
    rule,
    entity,
    label,
  });

  it('match by plan, rule and entity, and without an entity by the field', () => {
    const find = makeLabelFinder([row('r', 'criteria/a', 'right'), row('r', 'end', 'wrong')]);
    expect(find('p', makeFinding('r', { entity: 'criteria/a', field: 'end' }))).toBe('right');
    expect(find('p', makeFinding('r', { field: 'end' }))).toBe('wrong');
    expect(find('q', makeFinding('r', { field: 'end' }))).toBeUndefined();
    expect(find('p', makeFinding('s', { field: 'end' }))).toBeUndefined();
  });

  it('hold for all of a rule only where there is no closer one, and the later of two holds', () => {
    const find = makeLabelFinder([
      row('r', 'criteria/a', 'right'),
      row('r', 'criteria/a', 'noise'),
      row('r', '*', 'wrong'),
      row('owner-missing', '*', 'right'),
    ]);
    expect(find('p', makeFinding('r', { entity: 'criteria/a' }))).toBe('noise');
    expect(find('p', makeFinding('r', { entity: 'criteria/b' }))).toBe('wrong');
    expect(find('p', makeFinding('objective-without-owner', { entity: 'objectives/a' }))).toBe('right');
  });

  it('hold for a rule by its former name', () => {
    const find = makeLabelFinder([row('baseline-stale', '', 'right')]);
    expect(find('p', makeFinding('accepted-stale'))).toBe('right');
  });
});

describe('views', () => {
  it('show exactly what the page shows', async () => {
    const text = readFileSync(join(FOLDER, 'plans/bakery/strategy.yaml'), 'utf8');
    const view = await viewPlan('bakery', text, { asOf: DAY });
    const report = checkTexts({ 'strategy.yaml': text });
    const page = formatPretty(report, { paint: PLAIN, columns: 100 }).replace(/\s+/g, ' ');
    expect(view.entries.length).toBeGreaterThan(5);
    for (const { rule } of view.entries) expect(page).toContain(` ${rule} `);
    for (const { sentence } of view.absent) expect(page).toContain(sentence);
    for (const { rule } of view.left) expect(page).not.toContain(` ${rule} `);
    const phrases = view.absent.flatMap(({ findings }) => findings);
    expect(joinAbsent(view)[0]?.findings).toEqual(phrases);
    expect(phrases.map(({ rule }) => rule)).toContain('communication-missing');
  });

  it('leave out what does not fit on a page', async () => {
    const text = readFileSync(join(FOLDER, 'plans/bakery/strategy.yaml'), 'utf8');
    const [wide, narrow] = [
      await viewPlan('bakery', text, { asOf: DAY }),
      await viewPlan('bakery', text, { asOf: DAY, columns: 40 }),
    ];
    const count = ({ entries, absent, left }: PlanView) => entries.length + absent.length + left.length;
    expect(narrow.left.length).toBeGreaterThan(wide.left.length);
    expect(count(narrow)).toBe(count(wide));
  });

  it('do not count what only follows from an entry', async () => {
    const view = await viewPlan('choir', 'strat: 1\nname: Village choir\n', { asOf: DAY });
    const shown = view.entries.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    expect(view.findings.map(({ rule }) => rule)).toContain('destination-missing');
    expect(shown).toContain('destination-missing');
    expect(shown).not.toContain('destination-why-missing');
  });
});

describe('flaws', () => {
  const shown = (...findings: readonly Finding[]): PlanView => ({
    plan: 'p',
    entries: findings.map((finding) => ({ ...finding, sentence: finding.message, findings: [finding] })),
    absent: [],
    left: [],
    findings,
  });
  const flaw = (verdict: string, note = '') => ({ plan: 'p', number: '1', flaw: 'A flaw', verdict, note });
  const judge = (view: PlanView, verdict: string, note: string, ...rows: readonly [string, string][]) =>
    judgeFlaws(
      [flaw(verdict, note)],
      rows.map(([rule, entity]) => ({ plan: 'p', number: '1', rule, entity })),
      new Map([['p', view]]),
      new Set(['placeholder', 'criterion-activity', 'criteria-count', 'destination-missing']),
    )[0];

  it('are found by the rules that they name, in any words', () => {
    const view = shown(makeFinding('placeholder', { entity: 'criteria/a' }));
    expect(judge(view, 'found', 'placeholder (2 of 3)')).toMatchObject({ isShown: true, isContent: true });
    expect(judge(view, 'found', 'criterion-activity, placeholder')).toMatchObject({ isShown: true });
    expect(judge(view, 'found', 'criterion-activity')).toMatchObject({ isShown: false, isMatched: true });
    expect(judge(view, 'missed, a check could find it', 'a placeholder')).toMatchObject({
      isShown: false,
      isMatched: false,
    });
  });

  it('are found by their rows alone, if they have any', () => {
    const view = shown(makeFinding('placeholder', { entity: 'criteria/a' }));
    expect(judge(view, 'missed, a check could find it', '', ['placeholder', '*'])?.isShown).toBe(true);
    expect(judge(view, 'found', 'placeholder', ['placeholder', 'criteria/b'])?.isShown).toBe(false);
    expect(judge(view, 'found', '', ['placeholder', 'x'], ['placeholder', 'criteria/a'])?.isShown).toBe(true);
  });

  it('are not shown by what is left out of the view', () => {
    const view = { ...shown(), findings: [makeFinding('placeholder')] };
    expect(judge(view, 'found', 'placeholder')).toMatchObject({ isShown: false, isFound: true });
  });

  it('count only if a check could find them', () => {
    expect(judge(shown(), 'needs a human', '')).toBeUndefined();
    expect(judge(shown(), 'missed', '')).toBeUndefined();
  });

  it('are not of content if only rules about what is missing, or how much there is, find them', () => {
    expect(judge(shown(), 'found', 'destination-missing')?.isContent).toBe(false);
    expect(judge(shown(), 'found', 'criteria-count')?.isContent).toBe(false);
    expect(judge(shown(), 'found', 'destination-missing, placeholder')?.isContent).toBe(true);
  });
});

describe('a folder', () => {
  it('is judged as its labels, flaws and matches say', async () => {
    const { result } = await judgeFixture();
    const label = (plan: string, rule: string) =>
      result.entries.find((one) => one.plan === plan && one.rule === rule)?.label;
    expect(label('bakery', 'owner-missing')).toBe('right');
    expect(label('bakery', 'not-there-yet')).toBe('noise');
    expect(label('choir', 'not-there-yet')).toBe('wrong');
    expect(label('choir', 'reality-missing')).toBeUndefined();
    expect(result.flaws.map(({ plan, number, isShown }) => [plan, number, isShown])).toEqual([
      ['bakery', '1', true],
      ['bakery', '2', true],
      ['bakery', '4', false],
      ['choir', '1', true],
    ]);
  });

  it('is printed with totals, every entry, and the flaws that nothing shows', async () => {
    const { result } = await judgeFixture();
    const known = result.entries.filter((one) => one.label !== undefined).length;
    const text = formatResult(result);
    expect(text).toContain(`of ${known} labelled; ${result.entries.length - known} unlabelled.`);
    expect(text).toContain('Flaws that a check could find: 3 of 4 (75 %) in the view');
    expect(text).toContain('bakery 4 (no row): no early sign of the morning shift');
    expect(formatEntries(result)).toMatch(/^ {2}right +error +destination-missing +The strategy has no /m);
  });
});
