/** The default view of a check: what to fix first, in a page that fits on a screen. */
import { readdirSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/lint/rules/index.ts';
import { CHANGE_RULE_IDS } from '../../src/model/change-rules.ts';
import { type Finding, LEVELS } from '../../src/model/finding.ts';
import { countDisplayed } from '../../src/report/columns.ts';
import { makeEntries, splitEntries } from '../../src/report/entries.ts';
import { listPageContent } from '../../src/report/page.ts';
import { PLAIN } from '../../src/report/paint.ts';
import { formatPretty } from '../../src/report/pretty-views.ts';
import { loadPaint } from '../../src/tasks/print.ts';
import { runs } from '../property-runs.ts';
import { finding, reportOf } from './fixture.ts';
import { checkTexts, listPageWrongs, makeReport, showPage } from './page-fixture.ts';

const WIDTHS = [20, 40, 52, 64, 80, 100, 140, 300];

const HEAD = 'strat: 1\nname: Ferry\nstart: 2026-01\nend: 2028-12\n';

/** Writes a plan of criteria that have nothing, and of objectives that lead nowhere. */
function writeWeakPlan(criteria: number, objectives: number): string {
  const list = (count: number, write: (at: number) => string) => [...Array(count).keys()].map(write).join('');
  return [
    `${HEAD}criteria:\n`,
    list(criteria, (at) => `  c-${at}:\n    outcome: Launch an improved platform ${at}\n    due: soon\n`),
    'stages:\n  incremental:\n    objectives:\n',
    list(objectives, (at) => `      o-${at}:\n        result: Deliver synergy ${at}\n`),
  ].join('');
}

const EXAMPLES = readdirSync('examples', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [`examples/${name}`, readFileSync(`examples/${name}/strategy.yaml`, 'utf8')] as const);

const PLANS: readonly (readonly [string, string])[] = [
  ['nothing but a name', HEAD],
  ['500 criteria, all wrong', writeWeakPlan(500, 60)],
  ['a draft', `${writeWeakPlan(30, 9)}status: draft\n`],
  ['a text that is no YAML', 'strat: 1\nname: "x\ncriteria: [\n'],
  [
    'a long text without spaces',
    `${HEAD}destination:\n  statement: ${'渡船'.repeat(200)}\n  why: ${'a'.repeat(90)}\n`,
  ],
  [
    'long ids',
    `${HEAD}criteria:\n${[...'abcdefgh'].map((sign) => `  ${sign.repeat(58)}:\n    outcome: x\n`).join('')}`,
  ],
  ...EXAMPLES,
];

describe('a page about a strategy', () => {
  it.each(PLANS)('leaves out entries only where there is no room: %s', (_, text) => {
    const report = checkTexts({ 'strategy.yaml': text });
    for (const columns of [80, 100]) {
      const { left } = listPageContent(report, { paint: PLAIN, columns });
      const lines = showPage(report, columns).split('\n').length - 1;
      // An entry takes three lines at most.
      expect({ columns, isFull: left.length === 0 || lines > 57 }).toEqual({ columns, isFull: true });
    }
  });

  it.each(PLANS)('fits, is in order and counts everything: %s', (_, text) => {
    const report = checkTexts({ 'strategy.yaml': text });
    for (const columns of WIDTHS) {
      const wrongs =
        report.shown.length > 5
          ? listPageWrongs(report, columns)
          : [showPage(report, columns)].filter((page) => page.split('\n').length > 61);
      expect({ columns, wrongs }).toEqual({ columns, wrongs: [] });
    }
  });

  it.each(PLANS)('says the same in colour: %s', async (_, text) => {
    const paint = await loadPaint({
      write: () => {},
      writeBytes: () => {},
      isTerminal: true,
      columns: 80,
      isColored: true,
    });
    const report = checkTexts({ 'strategy.yaml': text });
    for (const columns of WIDTHS) {
      const coloured = formatPretty(report, { paint, columns });
      expect(coloured).toContain('\u001b[');
      expect(stripVTControlCharacters(coloured)).toBe(showPage(report, columns));
    }
  });

  it('leaves out no error while there is room', () => {
    const errors = [...Array(20).keys()].map((at) =>
      finding({ rule: `rule-${at}`, message: `Wrong ${at}.` }),
    );
    const page = showPage(reportOf(errors), 110);
    const length = page.trimEnd().split('\n').length;
    const left = Number(/… and (\d+) more entr/.exec(page)?.[1] ?? 0);
    expect([length <= 60, left === 0 || length > 57]).toEqual([true, true]);
  });

  it('accounts for every finding: in an entry, not there yet, or following from others', () => {
    const report = checkTexts({ 'strategy.yaml': `${HEAD}reality: { internal: Six boats are old }\n` });
    const { entries, absentFindings } = makeEntries(report.shown, report);
    const page = showPage(report).replace(/\s+/g, ' ');
    const [, told = ''] = /Not there yet \(([^)]*)\)/.exec(page) ?? [];
    const sum = (text: string) => (text.match(/\d+/g) ?? []).reduce((all, one) => all + Number(one), 0);
    expect(sum(told)).toBe(absentFindings.length);
    const following = Number(/(\d+) findings? follows? from these/.exec(page)?.[1]);
    expect(following).toBeGreaterThan(0);
    const own = entries.flatMap((one) => one.findings.filter(({ rule }) => rule === one.rule));
    expect(own.length + absentFindings.length + following).toBe(report.findings.length);
  });

  it('folds the findings of many strategies for each file', () => {
    const texts = Object.fromEntries(
      [...Array(3).keys()].map((at) => [`t-${at}/strategy.yaml`, writeWeakPlan(2, 1)]),
    );
    const report = checkTexts(texts);
    const { entries } = makeEntries(report.shown, report);
    expect(entries.filter(({ findings }) => new Set(findings.map(({ file }) => file)).size > 1)).toEqual([]);
    const unowned = entries.filter(({ group }) => group === 'owner-missing');
    expect(unowned.map(({ findings }) => findings.length)).toEqual([3, 3, 3]);
  });

  it('names the line of each key, whatever its letters, and lists all lines of a kind', () => {
    const page = showPage(
      checkTexts({ 'strategy.yaml': `${HEAD}Ziel größe: 1\n"our values": 2\nfoo bar: 3\n` }),
    );
    for (const line of [5, 6, 7]) expect(page).toMatch(new RegExp(`^ {9,10}${line} {2}There is no key`, 'm'));
    const same = [13, 14, 20, 25].map((line) =>
      finding({
        rule: 'ours',
        message: 'Odd.',
        range: { start: { line, column: 1 }, end: { line, column: 2 } },
      }),
    );
    const first = [...Array(5).keys()].map((at) => finding({ rule: `aa-${at}` }));
    const told = showPage(reportOf([...first, ...same])).replace(/\s+/g, ' ');
    expect(told).toContain('Odd. There are 4 like this (lines 13, 14, 20, 25).');
  });

  it('fits with long commands, and names only what it lists first in them', () => {
    const command = `strat check teams/${'long/'.repeat(12)}strategy.yaml --against origin/main`;
    const report = checkTexts({ 'strategy.yaml': writeWeakPlan(90, 40) }, { command });
    for (const columns of WIDTHS) expect(listPageWrongs(report, columns)).toEqual([]);
    const { entries } = makeEntries(report.shown, report);
    expect(showPage(report)).toContain(
      `${command} --all\n${command} --only ${entries[0]?.rule}\nstrat explain ${entries[0]?.rule}\n`,
    );
  });

  it('prints only names that `--only` and `explain` know', () => {
    const report = checkTexts({ 'strategy.yaml': writeWeakPlan(9, 9) });
    const known = new Set([...RULES.map(({ id }) => id), 'owner-missing']);
    const { entries } = makeEntries(report.shown, report);
    expect(entries.map(({ rule }) => rule).filter((rule) => !known.has(rule))).toEqual([]);
  });

  it('fits, whatever its words are', () => {
    const long = 'word '.repeat(300);
    const findings = [...Array(40).keys()].map((at) =>
      finding({ rule: `rule-${at}`, message: long, help: long, entity: `criteria/${'x'.repeat(60)}` }),
    );
    for (const columns of WIDTHS)
      expect(listPageWrongs(reportOf(findings, { against: long }), columns)).toEqual([]);
  });

  const rules = [...RULES.map(({ id }) => id), ...CHANGE_RULE_IDS, 'policy-of-ours'];
  const randomFinding: fc.Arbitrary<Finding> = fc.record({
    rule: fc.constantFrom(...rules),
    level: fc.constantFrom(...LEVELS),
    message: fc.string({ maxLength: 300 }),
    help: fc.string({ maxLength: 200 }),
    file: fc.constantFrom('strategy.yaml', 'checkins/2026-01.yaml'),
    entity: fc.constantFrom('criteria/a', 'criteria/b', 'objectives/c', 'initiatives/d'),
    range: fc.nat(9).map((line) => ({
      start: { line: line + 1, column: 1 },
      end: { line: line + 1, column: 2 },
    })),
    related: fc.constant([]),
  });

  it('fits, never begins with an info and counts every error, for any findings', () => {
    const [file] = checkTexts({ 'strategy.yaml': writeWeakPlan(2, 2) }).files;
    const others = [{ file: 'checkins/2026-01.yaml', text: 'strat: 1\n' }];
    fc.assert(
      fc.property(
        fc.array(randomFinding, { minLength: 6, maxLength: 60 }),
        fc.integer({ min: 30, max: 130 }),
        (findings, columns) => {
          const report = makeReport(file ? [file] : [], findings, { others });
          expect(listPageWrongs(report, columns)).toEqual([]);
          const { entries, absent, absentFindings } = makeEntries(findings, report);
          const counted = entries.reduce((sum, entry) => sum + entry.findings.length, 0);
          expect(findings.length - counted > 0).toBe(absent.length > 0);
          const errors = (some: readonly Finding[]) => some.filter(({ level }) => level === 'error');
          const listed = entries.flatMap((entry) => entry.findings);
          expect(errors([...listed, ...absentFindings])).toHaveLength(errors(findings).length);
          const absentErrors = new Set(errors(absentFindings).map(({ rule }) => rule));
          expect([...absentErrors].filter((rule) => !rule.endsWith('-orphan'))).toEqual([]);
          expect(splitEntries(entries).first.every(({ level }) => level !== 'info')).toBe(true);
        },
      ),
      { numRuns: runs(1000, 40) },
    );
  });
});

describe('the view of many strategies', () => {
  const weak = writeWeakPlan(3, 3);
  const texts = Object.fromEntries(
    [...Array(120).keys()].map((at) => [`teams/t-${at}/strategy.yaml`, at % 3 === 0 ? weak : HEAD]),
  );
  const report = checkTexts(texts);

  it('fits, shows the worst first and counts those that it does not show', () => {
    for (const columns of WIDTHS) {
      const lines = showPage(report, columns).trimEnd().split('\n');
      expect(countDisplayed(lines, Math.max(40, columns))).toBeLessThanOrEqual(60);
      const rows = lines.filter((line) => /^ *\d+ +\d+ +\d+ {2}\S/.test(line));
      const [, left = ''] = /^… and (\d+) more files/m.exec(lines.join('\n')) ?? [];
      expect(rows.length + Number(left)).toBe(120);
      expect(rows[0]).toContain('t-0/');
      const errors = rows.map((line) => Number.parseInt(line, 10));
      expect(errors).toEqual([...errors].sort((a, b) => b - a));
    }
  });

  it('names what they share, and how to see one', () => {
    const page = showPage(report);
    expect(page).toContain('error    reality-missing           in 120 strategies (120 findings)');
    expect(page).toContain('strat check teams/t-0/strategy.yaml');
  });

  it('names each kind of change, also one in a single strategy, and fits with all of them', () => {
    const file = 'teams/t-9/strategy.yaml';
    const lowered = finding({ file, rule: 'target-lowered' });
    const one = showPage(makeReport(report.files, [...report.findings, lowered]));
    expect(one).toContain(
      `What changed\n  error    target-lowered  in ${file} (1 finding)\n\nWhat they share\n`,
    );
    const every = CHANGE_RULE_IDS.map((rule) => finding({ file, rule }));
    const all = makeReport(report.files, [...report.findings, ...every]);
    expect(showPage(all)).toContain(`  … and ${every.length - 6} more rules\n\nWhat they share\n`);
    for (const columns of WIDTHS) {
      expect(showPage(all, columns).trimEnd().split('\n').length).toBeLessThanOrEqual(60);
    }
  });

  it('quotes a path in a command, so that a shell obeys nothing in it', () => {
    const page = showPage(checkTexts({ '$(a b)/strategy.yaml': weak, 'c/strategy.yaml': HEAD }));
    expect(page).toContain("strat check '$(a b)/strategy.yaml'\n");
  });

  it('counts the findings of records with their strategy', () => {
    const record = finding({ file: 'teams/t-0/checkins/2026-01.yaml', rule: 'checkin-date' });
    const page = showPage(
      makeReport(report.files, [...report.findings, record], { others: [{ file: record.file, text: 'x' }] }),
    );
    expect(page).toMatch(/teams\/t-0\/strategy\.yaml +Ferry \(1 in its records\)/);
  });
});
