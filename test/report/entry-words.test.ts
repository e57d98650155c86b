/** The sentence of an entry that folds several findings, and of those that are left out. */
import { describe, expect, it } from 'vitest';
import { makeEntries, sayLeftEntries, type ViewEntry } from '../../src/report/entries.ts';
import { checkTexts } from './page-fixture.ts';

function entriesOf(text: string): readonly ViewEntry[] {
  const report = checkTexts({ 'strategy.yaml': `strat: 1\nname: Ferry\nstart: 2026\nend: 2029\n${text}` });
  return makeEntries(report.shown, report).entries;
}

const sentenceOf = (rule: string, text: string) => entriesOf(text).find((one) => one.rule === rule)?.sentence;

describe('an entry', () => {
  it('says both of two, and all of three', () => {
    const criteria = (count: number) =>
      `criteria:\n${[...Array(count).keys()].map((at) => `  c${at}: { outcome: Boats ${at}, measure: Boats, target: 9, owner: Ada }\n`).join('')}  z: { outcome: Ice, measure: Ice, target: 3, owner: Ada, source: Log }\n`;
    const objectives = (count: number) =>
      `objectives:\n${[...Array(count).keys()].map((at) => `  o${at}: { result: Build pier ${at}, owner: Ada }\n`).join('')}`;
    expect(sentenceOf('objective-activity', criteria(1) + objectives(2))).toMatch(
      /^Both objectives describe/,
    );
    expect(sentenceOf('objective-activity', criteria(1) + objectives(3))).toMatch(
      /^All 3 objectives describe/,
    );
  });

  it('names the first abbreviations', () => {
    const criteria = (text: string) => `criteria: { a: { outcome: ${text} } }\n`;
    expect(sentenceOf('acronym-undefined', criteria('AHT and PCN fall'))).toBe(
      '2 abbreviations are not explained: `AHT` and `PCN`.',
    );
    expect(sentenceOf('acronym-undefined', criteria('AHT and PCN and XQR and DCP fall'))).toBe(
      '4 abbreviations are not explained, such as `AHT`, `DCP` and `PCN`.',
    );
  });

  it.each([
    [['', ''], 'Both criteria lack a baseline.'],
    [['baseline: unknown,', 'baseline: unknown,'], 'Both criteria have a baseline that is unknown.'],
    [['baseline: unknown,', ''], 'Both criteria lack a baseline, or have one that is unknown.'],
  ])('says what is missing of baselines: %j', (baselines, sentence) => {
    const criteria = baselines.map(
      (baseline, at) =>
        `  c${at}: { outcome: Boats ${at} run on time, measure: Boats, unit: "%", ${baseline} target: ${50 + at}, owner: Ada }\n`,
    );
    expect(sentenceOf('criterion-without-baseline', `criteria:\n${criteria.join('')}`)).toBe(sentence);
  });

  it('names the gravest of what does not follow the plan', () => {
    const objectives =
      'objectives: { a: { result: Boats run }, b: { result: Ice melts }, c: { result: Piers stand } }\n';
    const work = 'initiatives: { w: { what: Buy a boat, serves: [a], budget: 900 } }\n';
    expect(sentenceOf('resources-misaligned', `resources: { budget: 800 }\n${objectives}${work}`)).toBe(
      'The budgets in `initiatives` add up to 900; the limit in `resources.budget` is 800. Also, 2 objectives have no money.',
    );
    expect(sentenceOf('resources-misaligned', objectives + work)).toBe(
      '2 of 3 objectives have no money and no people.',
    );
  });
});

describe('the entries that are left out', () => {
  const entry = (...levels: ViewEntry['level'][]) =>
    ({ findings: levels.map((level) => ({ level })) }) as unknown as ViewEntry;
  it('say what each number counts', () => {
    expect(sayLeftEntries([entry('info'), entry('info', 'info')])).toBe(
      '… and 2 more entries (3 info findings)',
    );
    expect(sayLeftEntries([entry('warn', 'warn')])).toBe('… and 1 more entry (2 warnings)');
    expect(sayLeftEntries([entry('warn', 'info'), entry('info')])).toBe(
      '… and 2 more entries (3 findings: 1 warning, 2 info)',
    );
  });
});
