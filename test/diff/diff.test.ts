import { describe, expect, it } from 'vitest';
import { type DiffUse, diffSides } from '../../src/diff/diff.ts';
import { toFinding } from '../../src/diff/finding-of.ts';
import type { Change } from '../../src/model/change.ts';
import { changes, DAY, side } from './sides.ts';

const use = (keys: string) =>
  `end: 2028\ncriteria:\n  use: { measure: Use, unit: percent, baseline: 20, ${keys} }\n`;
const rules = (all: readonly Change[]) => all.map(({ rule }) => rule);

describe('a change', () => {
  it('has values, an effect, a period, both places and, at the end, the command', () => {
    const [change] = changes(use('target: 80'), use('target: 47'));
    expect(change).toMatchObject({
      rule: 'target-lowered',
      level: 'error',
      entity: 'criteria/use',
      field: 'target',
      from: 80,
      to: 47,
      effect: 'ambition down 55 % (+60 → +27 points)',
      period: 'during',
      command: 'strat amend use --why "…"',
      before: { file: 'strategy.yaml', range: { start: { line: 5 } } },
      after: { file: 'strategy.yaml', range: { start: { line: 5 } } },
    });
    expect(change?.message).toBe(
      'The target of criterion `use` fell from 80 to 47: ambition down 55 % (+60 → +27 points). To acknowledge it: strat amend use --why "…"',
    );
  });

  it('names the distance from the first committed value, if history is known', () => {
    const criterion = (target: number) => ({ baseline: 20, target, unit: 'percent' });
    const [change] = changes(use('target: 65'), use('target: 47'), {
      history: () => [
        { on: '2026-01-09', criterion: criterion(80) },
        { on: '2026-06-01', criterion: criterion(65) },
      ],
    });
    expect(change?.effect).toBe(
      'ambition down 40 % (+45 → +27 points); lowered for the 2nd time; first set at 80 on 2026-01-09, now 55 % less ambitious',
    );
  });

  it('points to the old place of a swapped or removed criterion', () => {
    const [change] = changes(use('target: 80'), 'end: 2028\n');
    expect(change).toMatchObject({
      rule: 'criterion-removed',
      before: { range: { start: { line: 5, column: 3 } } },
    });
    expect(change?.after).toBeUndefined();
  });
});

describe('the ambition', () => {
  const asked = (before: string, after: string) =>
    changes(use(before), use(after)).map((one) => [one.rule, one.effect]);

  it.each([
    ['target: 80', 'target: 20.1', 'target-lowered', 'ambition down over 99 % (+60 → +0.1 points)'],
    ['target: 80', 'target: 79.9', 'target-lowered', 'ambition down under 1 % (+60 → +59.9 points)'],
    ['target: 30', 'target: 80', 'target-raised', 'ambition up 500 % (+10 → +60 points)'],
    ['target: 80', 'target: 20', 'target-lowered', 'ambition down to nothing (+60 → 0 points)'],
    ['target: 10', 'target: 5', 'target-raised', 'ambition up 50 % (−10 → −15 points)'],
  ])('from %s to %s is reported by %s', (before, after, rule, effect) => {
    expect(asked(before, after)).toEqual([[rule, effect]]);
  });

  it('turns round with a target on the other side of the baseline, which is an error', () => {
    expect(asked('target: 80', 'target: 10')).toEqual([
      ['target-lowered', 'turned round: it was to rise by 60 points, now to fall by 10'],
    ]);
  });

  it('follows the direction if there is no baseline', () => {
    const bare = (target: number, direction = 'decrease') =>
      `criteria:\n  wait: { measure: Days, unit: days, baseline: unknown, direction: ${direction}, target: ${target} }\n`;
    expect(changes(bare(5), bare(7)).map((one) => [one.rule, one.effect])).toEqual([
      ['target-lowered', 'the target is 2 days higher'],
    ]);
    expect(rules(changes(bare(5, 'increase'), bare(7, 'increase')))).toEqual(['target-raised']);
  });

  it('has no rounding errors of binary fractions', () => {
    const share = (baseline: number, target: number) =>
      `criteria:\n  a: { measure: Share, unit: share, baseline: ${baseline}, target: ${target} }\n`;
    const [change] = changes(share(0.1, 0.3), share(0.1, 0.25));
    expect(change?.effect).toBe('ambition down 25 % (+0.2 → +0.15 share)');
  });
});

it('a lowered target is not reported as raised if the baseline is measured below it', () => {
  const then = (baseline: string, target: number) =>
    `end: 2028\ncriteria:\n  use: { measure: Use, baseline: ${baseline}, target: ${target} }\n`;
  expect(rules(changes(then('unknown', 60), then('51', 50)))).toContain('target-changed');
  expect(rules(changes(then('unknown', 60), then('41', 50)))).toContain('target-lowered');
});

describe('the period of a change', () => {
  it('is over for an objective in a past stage, also if the strategy goes on', () => {
    const plan = (by: string) =>
      `end: 2028\nstages:\n  incremental:\n    by: ${by}\n    objectives:\n      form: { result: One form. }\n`;
    const [change] = changes(plan('2026-06'), plan('2027-06'));
    expect(change).toMatchObject({
      rule: 'due-date-slipped',
      period: 'after',
      level: 'warn',
      effect: '1 year later',
    });
    expect(change?.command).toBe('strat amend incremental --why "…"');
  });

  it('follows the values before the change, so a moved date does not move it out of its period', () => {
    const [due] = changes(use('target: 80, due: 2026'), use('target: 80, due: 2029'));
    expect(due).toMatchObject({ period: 'after', level: 'error' });
    const moved = changes(use('target: 80, start: 2026'), use('target: 60, start: 2028'));
    expect(moved.map(({ rule, level }) => [rule, level])).toEqual([
      ['target-lowered', 'error'],
      ['gate-weakened', 'warn'],
    ]);
  });

  it('follows the days of a date, which change with the start of the fiscal year', () => {
    const fiscal = (month: number) =>
      `fiscal_year_starts: ${month}\ncriteria:\n  use: { measure: Use, baseline: 20, target: 80, due: FY2028 }\n`;
    const found = changes(fiscal(10), fiscal(1));
    expect(found.map(({ rule, effect }) => [rule, effect])).toContainEqual([
      'due-date-slipped',
      '3 months later',
    ]);
  });
});

describe('a diff has no changes for', () => {
  it.each([
    ['keys of the reader’s own', 'x-note: a\n', 'x-note: b\n'],
    ['an empty key', 'owner: \n', ''],
    [
      'a handle for a name',
      'people: { mo: { name: Mo Ali } }\nowner: mo\n',
      'people: { mo: { name: Mo Ali } }\nowner: Mo Ali\n',
    ],
    [
      'the order of entries without ids',
      'not_doing: [{ what: Cars }, { what: Boats }]\n',
      'not_doing: [{ what: Boats }, { what: Cars }]\n',
    ],
    ['a list of one', 'values: Candour\n', 'values: [Candour]\n'],
  ])('%s', (_what, before, after) => {
    expect(rules(changes(before, after)).filter((rule) => rule !== 'format-only')).toEqual([]);
  });

  it('an id that is renamed with its references, and a guardrail that is an indicator', () => {
    const plan = (id: string, extra: string) =>
      `criteria:\n  use: { measure: Use, baseline: 1, target: 2, guardrail: ${id} }\nstages:\n  incremental:\n    objectives:\n      form:\n        result: One form.\n        indicators: { ${id}: { measure: Loss, target: 2${extra} } }\n`;
    expect(rules(changes(plan('loss', ''), plan('losses', ', renamed_from: loss')))).toEqual(['renamed']);
  });

  it('an old `renamed_from`', () => {
    const plan = (extra: string) => `criteria:\n  use: { measure: Use, baseline: 1, target: 2${extra} }\n`;
    expect(changes(plan(', renamed_from: usage'), plan(''))).toEqual([]);
  });
});

describe('a diff', () => {
  it('finds nothing promised before in a new strategy', () => {
    const none = side('', { bytes: undefined });
    const found = diffSides(none, side(use('target: 80')), { asOf: DAY });
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('reports the criteria of a deleted strategy as removed', () => {
    const found = diffSides(side(use('target: 80')), side('', { bytes: undefined }), { asOf: DAY });
    expect(rules(found)).toContain('criterion-removed');
    expect(found.find(({ rule }) => rule === 'criterion-removed')?.level).toBe('error');
  });

  it.each([
    ['a mistake of syntax', 'end: 2028\ncriteria: [\n'],
    ['a section of another type', 'end: 2028\ncriteria: 5\n'],
    ['an entry of another type', 'end: 2028\ncriteria:\n  use: 5\n'],
    ['a misspelt section', 'end: 2028\ncriterias:\n  use: { baseline: 20 }\n'],
    ['values of other types', use('target: eighty')],
    ['misspelt keys', use('taget: 80')],
  ])('does not report %s as a removal', (_what, broken) => {
    const whole = use('target: 80');
    for (const found of [changes(whole, broken), changes(broken, whole)])
      expect(found.filter(({ class: kind }) => kind === 'goalpost' || kind === 'scope')).toEqual([]);
  });
});

describe('the rule gate-weakened', () => {
  const gate = (failOn: 'error' | 'warn', level: 'error' | 'off') =>
    side('', { gate: { failOn, levels: new Map([['placeholder', level]]), details: new Map() } });

  it('reports a higher threshold and a lower level', () => {
    const found = diffSides(gate('warn', 'error'), gate('error', 'off'), { asOf: DAY });
    expect(found.map(({ rule, level, message }) => [rule, level, message])).toEqual([
      ['gate-weakened', 'warn', 'The level that fails the check went from `warning` to `error`.'],
      ['gate-weakened', 'warn', 'The level of rule `placeholder` went from `error` to `off`.'],
    ]);
    expect(diffSides(gate('error', 'off'), gate('warn', 'error'), { asOf: DAY })).toEqual([]);
  });

  it.each([
    ['status.on_track', 0.95, 0.9, 'warn'],
    ['status.on_track', 0.9, 0.95, undefined],
    ['status.at_risk', 0.85, 0.8, 'warn'],
    ['status.at_risk', 0.8, 0.85, undefined],
    ['status.slack', 0.03, 0.04, 'warn'],
    ['status.slack', 0.04, 0.03, undefined],
    ['status.last_values', 8, 9, 'info'],
    ['survey.least', 5, 4, 'warn'],
    ['survey.least', 4, 5, undefined],
  ])('%s from %d to %d', (name, from, to, level) => {
    const limits = (value: number) =>
      side('', {
        gate: { failOn: 'error', levels: new Map(), details: new Map(), shared: new Map([[name, value]]) },
      });
    const found = diffSides(limits(from), limits(to), { asOf: DAY });
    expect(found.map((one) => one.level)).toEqual(level === undefined ? [] : [level]);
    if (level !== undefined)
      expect(found[0]?.message).toBe(`The setting \`${name}\` went from \`${from}\` to \`${to}\`.`);
  });
});

it('a change becomes a finding of a check, at its new place', () => {
  const finding = (after: string) =>
    changes(use('target: 80'), after).map((one) => toFinding(one, 'strategy.yaml', 'Put it back.'))[0];
  expect(finding(use('target: 47'))).toMatchObject({
    rule: 'target-lowered',
    level: 'error',
    file: 'strategy.yaml',
    entity: 'criteria/use',
    about: '[80,47]',
    range: { start: { line: 5 } },
  });
  expect(finding('end: 2028\n')).toMatchObject({
    rule: 'criterion-removed',
    range: { start: { line: 1, column: 1 } },
  });
});

describe('a measure that counts something else', () => {
  const counted = (measure: string, target: number) =>
    `end: 2028\ncriteria:\n  use: { measure: ${measure}, unit: people, baseline: 20, target: ${target} }\n`;
  const [was, is] = [counted('People with a card', 80), counted('Guests at the fair', 30)];

  it('is one change, which names its other values', () => {
    expect(changes(was, is)).toMatchObject([
      {
        rule: 'measure-redefined',
        direction: 'undecidable',
        level: 'error',
        field: 'measure',
        parts: [{ field: 'target', from: 80, to: 30 }],
        effect: '80 and 30 cannot be compared: they count different things',
        row: {
          was: 'People with a card: 20 → 80 people',
          now: 'Guests at the fair: 20 → 30 people',
        },
      },
    ]);
  });

  it('is as strict as the rules for its numbers', () => {
    const levelAt: DiffUse['levelAt'] = (rule, own) => (rule === 'measure-redefined' ? 'off' : own);
    expect(changes(was, is, { levelAt })).toMatchObject([{ rule: 'measure-redefined', level: 'error' }]);
  });

  it('leaves a target that is withdrawn a change of its own', () => {
    const withdrawn =
      'end: 2028\ncriteria:\n  use: { measure: Guests at the fair, unit: people, baseline: 20 }\n';
    expect(rules(changes(was, withdrawn))).toEqual(['target-lowered', 'measure-redefined']);
  });
});

describe('a replacement', () => {
  const criteria = (...ids: readonly string[]) =>
    `end: 2028\ncriteria:\n${ids.map((id) => `  ${id}: { outcome: The ${id} is better. }\n`).join('')}`;
  const told = (was: string, is: string) =>
    changes(was, is).map(({ rule, entity, direction }) => `${rule} ${entity} ${direction}`);

  it('is one that goes and one that comes', () => {
    expect(told(criteria('desk', 'site'), criteria('desk', 'phone'))).toEqual([
      'criterion-swapped criteria/site undecidable',
    ]);
    expect(told('end: 2028\ncriteria:\n  a: { outcome: One form. }\n', criteria('phone'))).toEqual([
      'commitment-replaced criteria/a undecidable',
    ]);
  });

  it('is not told where two came, but nobody can say that it is easier', () => {
    expect(told('end: 2028\ncriteria:\n  a: { outcome: One form. }\n', criteria('phone', 'bus'))).toEqual([
      'criterion-removed criteria/a undecidable',
      'scope-added criteria/phone harder',
      'scope-added criteria/bus harder',
    ]);
  });

  it('needs two key results of one objective', () => {
    const objective = (id: string, held: string) =>
      `      ${id}: { result: The ${id} is better., key_results: { ${held} } }\n`;
    const plan = (desk: string, site: string) =>
      `stages:\n  incremental:\n    objectives:\n${objective('desk', desk)}${objective('site', site)}`;
    const kept = 'kept: { measure: Kept, target: 4 }';
    const [bells, rides] = ['bells: { measure: Bells, target: 3 }', 'rides: { measure: Rides, target: 9 }'];
    expect(told(plan(bells, kept), plan(rides, kept))).toEqual([
      'commitment-replaced key_results/bells undecidable',
    ]);
    expect(
      told(
        plan(`${bells}, x: { measure: X, target: 1 }`, kept),
        plan('x: { measure: X, target: 1 }', `${kept}, ${rides}`),
      ),
    ).toEqual(['criterion-removed key_results/bells undecidable', 'scope-added key_results/rides harder']);
  });
});
