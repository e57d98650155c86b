import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANGE_FORMATS } from '../../src/report/change-formats.ts';
import type { ChangeReport } from '../../src/report/changes.ts';
import { makeChangesJsonSchema } from '../../src/report/changes-schema.ts';
import { PLAIN } from '../../src/report/paint.ts';
import { replaceUnsafe } from '../../src/report/terminal.ts';
import { changes, DAY } from '../diff/sides.ts';
import { runs } from '../property-runs.ts';
import { anyText } from '../render/hostile-text.ts';
import { structureOf } from '../render/structure.ts';

const look = { paint: PLAIN, columns: 100 };

const report = (before: string, after: string, more: Partial<ChangeReport> = {}): ChangeReport => ({
  name: 'Harbor 2029',
  from: 'main@a1b2c3d',
  to: 'HEAD',
  all: false,
  asOf: DAY,
  changes: changes(before, after),
  ...more,
});

const BEFORE =
  'end: 2028\nowner: mo\ncriteria:\n  use: { outcome: It is a benifit., measure: Use, unit: percent, baseline: 20, target: 80 }\n';
const AFTER = BEFORE.replace('80', '50').replace('benifit', 'benefit').replace('owner: mo\n', '');

describe('the pretty format of changes', () => {
  it('folds and counts wording edits; --all shows them', () => {
    const folded = CHANGE_FORMATS.pretty(report(BEFORE, AFTER), look);
    expect(folded).toContain('1 wording edit folded (--all).');
    expect(folded).not.toContain('{+benefit.+}');
    const all = CHANGE_FORMATS.pretty(report(BEFORE, AFTER, { all: true }), look);
    expect(all).not.toContain('folded');
    expect(all).toContain('[-benifit.-] {+benefit.+}');
  });

  it('shows little of a long unchanged text', () => {
    const why = (middle: string) =>
      `destination:\n  why: ${'far '.repeat(40)}near ${middle} close ${'away '.repeat(40)}\n`;
    const text = CHANGE_FORMATS.pretty(report(why('one'), why('two')), look);
    expect(text).toContain('… far far far near [-one-] {+two+} close away away away …');
  });

  it('reports in one line that nothing has changed', () => {
    expect(CHANGE_FORMATS.pretty(report(BEFORE, BEFORE), look)).toBe(
      'No changes.  Harbor 2029, against main@a1b2c3d\n',
    );
  });
});

describe('the JSON format of changes', () => {
  const valid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(makeChangesJsonSchema());

  it('fits its published schema and counts its changes', () => {
    const data = JSON.parse(CHANGE_FORMATS.json(report(BEFORE, AFTER), look));
    expect([valid(data), valid.errors]).toEqual([true, null]);
    expect(data.summary).toEqual({
      name: 'Harbor 2029',
      from: 'main@a1b2c3d',
      to: 'HEAD',
      asOf: DAY,
      goalposts: 1,
      acknowledged: 0,
      unacknowledged: 1,
      errors: 2,
      warnings: 0,
      infos: 1,
      checkins: 0,
      states: 0,
      editorial: 1,
    });
  });

  it('is refused by its schema if a key is missing', () => {
    const data = JSON.parse(CHANGE_FORMATS.json(report(BEFORE, AFTER), look));
    for (const key of ['rule', 'class', 'level', 'message']) {
      const { [key]: _gone, ...rest } = data.changes[0];
      expect(valid({ ...data, changes: [rest] })).toBe(false);
    }
  });
});

describe('texts of a strategy', () => {
  const withText = (text: string) =>
    `${BEFORE}name: ${JSON.stringify(text)}\ndestination: { why: ${JSON.stringify(text)} }\n`.replace(
      /^/,
      'strat: 1\n',
    );

  it('add no structure to Markdown, and are not raw on a terminal', () => {
    const shape = (text: string) => {
      const made = report(withText('one two'), withText(`one ${text} x`), { name: text });
      return { made, page: structureOf(CHANGE_FORMATS.markdown(made, look)) };
    };
    const kinds = (page: ReturnType<typeof structureOf>) => page.filter((kind) => typeof kind === 'string');
    const plain = kinds(shape('three').page);
    fc.assert(
      fc.property(anyText, (text) => {
        const { made, page } = shape(
          text.replaceAll(/\p{Surrogate}/gu, '').replace(/[\0-\x1f\x7f-\x9f]/g, ' '),
        );
        if (made.changes.some(({ rule }) => rule === 'why-rewritten')) expect(kinds(page)).toEqual(plain);
        const shown = CHANGE_FORMATS.pretty(made, look);
        expect(replaceUnsafe(shown, () => '!')).toBe(shown);
      }),
      { numRuns: runs(300) },
    );
  });

  it('are cut before a forge would refuse the page', () => {
    const many = (target: number) =>
      `end: 2028\ncriteria:\n${Array.from({ length: 900 }, (_, at) => `  c-${at}: { measure: ${'m'.repeat(60)}, baseline: 1, target: ${target} }\n`).join('')}`;
    const page = CHANGE_FORMATS.markdown(report(many(9), many(5)), look);
    expect(page.length).toBeLessThan(65_536);
    expect(page).toMatch(/\d+ more changes did not fit here/);
  });
});
