/** Whole pages of a check, as a reader sees them: the findings are made up, so that no wording of a rule changes them. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/report/report.ts';
import type { RuleText } from '../../src/report/rule-page.ts';
import { parseStrategy } from '../../src/source/parse.ts';
import { finding } from './fixture.ts';
import { makeFile, makeReport, showPage } from './page-fixture.ts';

const PLAN = `strat: 1
name: Ferry
status: active
start: 2026-01
end: 2028-12
criteria:
  crossing:
    outcome: A crossing takes 20 minutes at any time of the day, in summer and in winter.
    target: 20
    owner: ada
  on-time:
    outcome: Nine of ten boats leave on time.
stages:
  incremental:
    objectives:
      two-boats:
        result: Two boats run at once on workdays.
        advances: [crossing]
      one-ticket:
        result: One ticket is good for boat and bus.
      night-boat:
        result: A boat runs at night.
`;

const rule = (id: string, what: Partial<RuleText> = {}): RuleText => ({
  id,
  level: 'error',
  kind: 'data',
  summary: '',
  why: '',
  source: '',
  fix: `Do what ${id} says.`,
  bad: '',
  good: '',
  ...what,
});

/** A catalogue of a few rules, in its order. */
const CATALOGUE: readonly RuleText[] = [
  rule('syntax', { kind: 'shape' }),
  rule('schema', { kind: 'shape', many: (_, found) => `${found} values cannot be read.` }),
  rule('placeholder'),
  rule('reality-missing'),
  rule('criterion-not-measurable', { many: (these) => `${these} cannot be counted.` }),
  rule('criterion-activity', { kind: 'text', many: (these) => `${these} describe work.` }),
  rule('objective-without-owner'),
  rule('objective-orphan', { many: (these) => `${these} lead nowhere.` }),
  rule('not-doing-missing'),
  rule('acronym-undefined', { kind: 'text', many: (_, found) => `${found} short words are not explained.` }),
];

const at = (line: number) => ({ start: { line, column: 3 }, end: { line, column: 9 } });

const problem = (
  id: string,
  line: number,
  entity: string | undefined,
  what: Partial<Finding> = {},
): Finding => {
  const { entity: _, ...made } = finding({
    rule: id,
    range: at(line),
    message: `This is about ${id}.`,
    ...what,
  });
  return { ...made, help: what.help ?? `Do what ${id} says.`, ...(entity !== undefined && { entity }) };
};

const WEAK: readonly Finding[] = [
  problem('reality-missing', 2, undefined, {
    field: 'reality.today',
    message: 'There is no today.',
  }),
  problem('reality-because-missing', 2, undefined, { field: 'reality.because' }),
  problem('not-doing-missing', 2, undefined, { field: 'not_doing', level: 'warn' }),
  problem('criterion-activity', 8, 'criteria/crossing', {
    level: 'warn',
    message: 'Criterion `crossing` is work.',
  }),
  problem('criterion-not-measurable', 11, 'criteria/on-time', {
    message: 'Criterion `on-time` has no `target`.',
  }),
  problem('criterion-without-owner', 11, 'criteria/on-time'),
  ...[16, 19, 21].map((line, index) =>
    problem(
      'objective-without-owner',
      line,
      `objectives/${['two-boats', 'one-ticket', 'night-boat'][index]}`,
    ),
  ),
  problem('objective-orphan', 19, 'objectives/one-ticket'),
  problem('objective-orphan', 21, 'objectives/night-boat'),
  problem('acronym-undefined', 8, 'criteria/crossing', { level: 'info', message: '`XYZ` is not explained.' }),
];

function reportOn(text: string, findings: readonly Finding[], what: Partial<Report> = {}): Report {
  const { model } = parseStrategy(new TextEncoder().encode(text), 'strategy.yaml');
  return makeReport([makeFile('strategy.yaml', text, model)], findings, { catalogue: CATALOGUE, ...what });
}

const show = (report: Report, columns?: number) => `\n${showPage(report, columns)}`;

describe('a page of a check', () => {
  it('says what to fix first, then the others, then what is absent', () => {
    expect(show(reportOn(PLAN, WEAK))).toMatchInlineSnapshot(`
      "
      strategy.yaml   Ferry · active · 2026-01 to 2028-12
      3 objectives (2 without a criterion), 2 criteria (1 with a number, 1 with an owner)

      Fix first
       1 error     There is no today.                                             reality-missing
                   → Do what reality-missing says.
       2 error     Criterion \`on-time\` has no \`target\`.                           criterion-not-measurable
               11  "Nine of ten boats leave on time."
                   → Do what criterion-not-measurable says.
       3 error     4 of 5 have no owner: \`on-time\` and 3 objectives.              owner-missing
               11  on-time     "Nine of ten boats leave on time."
               16  two-boats   "Two boats run at once on workdays."
               19  one-ticket  "One ticket is good for boat and bus."
               21  night-boat  "A boat runs at night."
                   → Add \`owner:\` to each, with the name or handle of one person.
       4 error     2 of 3 objectives lead nowhere.                                objective-orphan
               19  one-ticket  "One ticket is good for boat and bus."
               21  night-boat  "A boat runs at night."
                   → Do what objective-orphan says.
       5 warning ✎ Criterion \`crossing\` is work.                                  criterion-activity
                8  "A crossing takes 20 minutes at any time of the day, in summer and in winter."
                   → Do what criterion-activity says.

      Then
         info    ✎ \`XYZ\` is not explained (line 8).                               acronym-undefined

      Not there yet (1 warning): what you will stop

      12 findings: 9 errors, 2 warnings, 1 info. 1 finding follows from these; --all shows it. ✎ is read
      from the wording and can be wrong.
      Checked 1 strategy (2 criteria, 3 objectives, 0 capabilities) with 92 rules.
      strat check --all · strat check --only reality-missing · strat explain reality-missing
      "
    `);
  });

  it('puts the text below the level in a narrow terminal', () => {
    expect(show(reportOn(PLAN, WEAK), 44)).toMatchInlineSnapshot(`
      "
      strategy.yaml
      Ferry · active · 2026-01 to 2028-12
      3 objectives (2 without a criterion), 2
      criteria (1 with a number, 1 with an owner)

      Fix first
       1 error  reality-missing
         There is no today.
         → Do what reality-missing says.
       2 error  criterion-not-measurable
         Criterion \`on-time\` has no \`target\`.
           11  "Nine of ten boats leave on time."
         → Do what criterion-not-measurable says.
       3 error  owner-missing
         4 of 5 have no owner: \`on-time\` and 3
         objectives.
           11  on-time     "Nine of ten boats …"
           16  two-boats   "Two boats run at …"
           19  one-ticket  "One ticket is good …"
           21  night-boat  "A boat runs at …"
         → Add \`owner:\` to each, with the name or
           handle of one person.
       4 error  objective-orphan
         2 of 3 objectives lead nowhere.
           19  one-ticket  "One ticket is good …"
           21  night-boat  "A boat runs at …"
         → Do what objective-orphan says.
       5 warning ✎  criterion-activity
         Criterion \`crossing\` is work.
            8  "A crossing takes 20 minutes at …"
         → Do what criterion-activity says.

      Then
         info: ✎ \`XYZ\` is not explained (line 8).

      Not there yet (1 warning):
         what you will stop

      12 findings: 9 errors, 2 warnings, 1 info. 1
      finding follows from these; --all shows it.
      ✎ is read from the wording and can be wrong.
      Checked 1 strategy (2 criteria, 3
      objectives, 0 capabilities) with 92 rules.
      strat check --all
      strat check --only reality-missing
      strat explain reality-missing
      "
    `);
  });

  it('begins with what cannot be read, and gives the answer to each', () => {
    const broken = [4, 5, 9].map((line) =>
      problem('schema', line, undefined, {
        field: 'start',
        message: `Line ${line} is no date.`,
        help: `Write \`2026-0${line}\`.`,
      }),
    );
    const goalpost = problem('target-lowered', 9, 'criteria/crossing', {
      message: 'The target fell from 30 to 20. To acknowledge it: strat amend crossing --why "…"',
    });
    const filled = problem('placeholder', 12, 'criteria/on-time', { message: '`outcome` still says `TBD`.' });
    const report = reportOn(PLAN, [...WEAK.slice(0, 2), filled, goalpost, ...broken], {
      against: 'main@a1b2c3d',
      command: 'strat check --against main',
    });
    expect(show(report)).toMatchInlineSnapshot(`
      "
      strategy.yaml   Ferry · active · 2026-01 to 2028-12
      3 objectives (2 without a criterion), 2 criteria (1 with a number, 1 with an owner)

      Fix first
       1 error   3 values cannot be read.                                                  schema
              4  Line 4 is no date.
                 → Write \`2026-04\`.
                 Line 5 is no date.
                 → Write \`2026-05\`.
                 Line 9 is no date.
                 → Write \`2026-09\`.
       2 error   The target fell from 30 to 20.                                            target-lowered
              9  target: 20
                 → strat amend crossing --why "…"
       3 error   \`outcome\` still says \`TBD\`.                                               placeholder
             12  outcome: Nine of ten boats leave on time.
                 → Do what placeholder says.
       4 error   There is no today.                                                        reality-missing
                 → Do what reality-missing says.

      7 findings: 7 errors. 1 finding follows from these; --all shows it.
      Checked 1 strategy (2 criteria, 3 objectives, 0 capabilities) with 92 rules, against main@a1b2c3d.
      strat check --against main --all · strat check --against main --only schema · strat explain schema
      "
    `);
  });

  it('quotes the line of each placeholder', () => {
    const filled = [12, 20].map((line) =>
      problem('placeholder', line, line === 12 ? 'criteria/on-time' : 'objectives/one-ticket'),
    );
    expect(showPage(reportOn(PLAN, [...filled, ...WEAK]))).toMatch(
      / 1 error .*\n +12 {2}on-time +outcome: Nine of ten boats.*\n +20 {2}one-ticket +result: One ticket/,
    );
  });

  it('says that nothing has to be fixed where there are only remarks', () => {
    const remarks = [8, 12, 17, 20, 22, 23].map((line) =>
      problem('acronym-undefined', line, undefined, { level: 'info' }),
    );
    expect(show(reportOn(PLAN, remarks))).toMatchInlineSnapshot(`
      "
      strategy.yaml   Ferry · active · 2026-01 to 2028-12
      3 objectives (2 without a criterion), 2 criteria (1 with a number, 1 with an owner)

      No errors or warnings. Worth a look:
         info  ✎ 6 short words are not explained (lines 8, 12, 17, 20 and 2 more).       acronym-undefined

      6 findings: 6 info. ✎ is read from the wording and can be wrong.
      Checked 1 strategy (2 criteria, 3 objectives, 0 capabilities) with 92 rules.
      strat check --all · strat check --only acronym-undefined · strat explain acronym-undefined
      "
    `);
  });

  it('names the file of findings in records', () => {
    const records = [...Array(7).keys()].map((month) =>
      problem('checkin-date', month + 2, undefined, {
        file: `checkins/2026-0${month + 1}.yaml`,
        message: `Day ${month} is odd.`,
      }),
    );
    const others = records.map(({ file }) => ({ file, text: 'strat: 1\n' }));
    expect(show(reportOn(PLAN, records, { others }), 80)).toMatchInlineSnapshot(`
      "
      strategy.yaml   Ferry · active · 2026-01 to 2028-12
      3 objectives (2 without a criterion), 2 criteria (1 with a number, 1 with an
      owner)

      Fix first
       1 error   Day 0 is odd. There are 7 like this.                     checkin-date
                 checkins/2026-01.yaml:2 Day 0 is odd.
                 checkins/2026-02.yaml:3 Day 1 is odd.
                 checkins/2026-03.yaml:4 Day 2 is odd.
                 and 4 more
                 → Do what checkin-date says.

      7 findings: 7 errors.
      Checked 1 strategy (2 criteria, 3 objectives, 0 capabilities) with 92 rules.
      strat check --all · strat check --only checkin-date · strat explain checkin-date
      "
    `);
  });

  it('shows a few findings with their lines, the gravest first', () => {
    const few = [...WEAK.slice(-1), ...WEAK.slice(4, 5)];
    expect(show(reportOn(PLAN, few), 72)).toMatchInlineSnapshot(`
      "
      strategy.yaml

      error criterion-not-measurable                Ferry › criteria › on-time
        Criterion \`on-time\` has no \`target\`.
          9 │     target: 20
         10 │     owner: ada
       > 11 │   on-time:
            │   ^^^^^^
        help: Do what criterion-not-measurable says.

      info acronym-undefined                       Ferry › criteria › crossing
        \`XYZ\` is not explained.
          6 │ criteria:
          7 │   crossing:
       >  8 │     outcome: A crossing takes 20 minutes at any time of the da…
            │   ^^^^^^
        help: Do what acronym-undefined says.

      2 findings: 1 error, 1 info.
      Checked 1 strategy (2 criteria, 3 objectives, 0 capabilities) with 92 rules.
      "
    `);
  });

  it('has a line for each of many strategies', () => {
    const [file] = reportOn(PLAN, []).files;
    const files = ['a', 'b', 'c'].flatMap((name) =>
      file ? [{ ...file, file: `${name}/strategy.yaml` }] : [],
    );
    const findings = WEAK.flatMap((one) => [
      { ...one, file: 'b/strategy.yaml' },
      ...(one.level === 'error' ? [] : [{ ...one, file: 'a/strategy.yaml' }]),
    ]);
    expect(show(makeReport(files, findings, { catalogue: CATALOGUE }))).toMatchInlineSnapshot(`
      "
      3 strategies: 1 with errors, 1 with warnings and 1 without findings.

      errors warnings  info
           9        2     1  b/strategy.yaml  Ferry
           ·        2     1  a/strategy.yaml  Ferry

      What they share
        warning  not-doing-missing   in 2 strategies (2 findings)
        warning  criterion-activity  in 2 strategies (2 findings)
        info     acronym-undefined   in 2 strategies (2 findings)

      15 findings: 9 errors, 4 warnings, 2 info.
      Checked 3 strategies (6 criteria, 9 objectives, 0 capabilities) with 92 rules.
      strat check --all
      One of them: strat check b/strategy.yaml
      "
    `);
  });
});
