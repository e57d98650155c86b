/** The heading over changes, and what a reviewer may not overlook below it. */
import { describe, expect, it } from 'vitest';
import { CHANGE_RULES } from '../../src/diff/rules/index.ts';
import type { Change } from '../../src/model/change.ts';
import { sayWhatToDo } from '../../src/report/heading.ts';
import { changes, DAY } from '../diff/sides.ts';

type Counted = Parameters<typeof sayWhatToDo>[0][number];

const make = (given: Partial<Omit<Counted, 'row'>> & { readonly is?: Change['row']['is'] }): Counted => {
  const { is, ...rest } = given;
  return { class: 'goalpost', level: 'info', row: { name: 'a', what: 'b', values: '', is }, ...rest };
};
const COMMAND = 'strat amend a --why "…"';
const open = { level: 'error', command: COMMAND } as const;
const WHY = { why: 'A new core system.' };

describe('the heading', () => {
  it('counts what a reviewer has to do, the gravest first', () => {
    const all = [
      make({ class: 'editorial', rule: 'text-reworded' }),
      make({ class: 'progress', rule: 'progress', is: 'done' }),
      make({ class: 'progress', rule: 'progress', is: 'done' }),
      make({ direction: 'harder' }),
      make({ ...open, direction: 'easier' }),
      make({ ...open, direction: 'easier', is: 'gone' }),
      make({ ...open, direction: 'easier' }),
      make({ level: 'info', acknowledged: WHY }),
      make({ level: 'warn', command: COMMAND, direction: 'undecidable' }),
    ];
    expect(sayWhatToDo(all)).toBe(
      '3 need a reason (2 easier, 1 gone) · 1 to judge · 1 moved, with a reason · 1 harder · 2 done · 1 wording',
    );
  });

  it.each([
    [make({ class: 'people', rule: 'owner-removed', ...open }), '1 without an owner'],
    [make({ class: 'direction', rule: 'objective-dropped', level: 'warn' }), '1 objective dropped'],
    [
      make({ class: 'goalpost', rule: 'status-set-back', ...open, direction: 'easier' }),
      '1 needs a reason (easier)',
    ],
    [make({ class: 'record', rule: 'record-rewritten', level: 'error' }), '1 record rewritten'],
    [make({ class: 'checks', rule: 'gate-weakened', level: 'warn' }), '1 weaker check'],
    [make({ class: 'scope', rule: 'scope-added', is: 'again', level: 'warn' }), '1 taken up again'],
    [make({ class: 'scope', rule: 'scope-added' }), 'No goalposts moved · 1 new'],
    [make({ class: 'people', rule: 'owner-changed' }), 'No goalposts moved · 1 owner changed'],
    [make({ class: 'scope', rule: 'of-a-newer-version' }), 'No goalposts moved · 1 other change'],
    [make({ direction: 'easier' }), '1 easier'],
  ])('says what of consequence changed: %#', (change, said) => {
    expect(sayWhatToDo([change])).toBe(said);
  });

  it('counts changes of one kind once, however grave each is', () => {
    const two = [
      make({ class: 'people', rule: 'owner-removed', ...open }),
      make({ class: 'people', rule: 'owner-removed' }),
    ];
    expect(sayWhatToDo(two)).toBe('2 without an owner');
  });

  it('has a name for every kind of change that is no goalpost, no progress and no wording', () => {
    const others = CHANGE_RULES.filter((rule) => !['goalpost', 'progress', 'editorial'].includes(rule.class));
    const unnamed = others.filter(({ id, class: kind }) =>
      sayWhatToDo([make({ class: kind, rule: id })]).includes('other change'),
    );
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });
});

describe('no percentage', () => {
  const plan = (criterion: string) => `start: 2026\nend: 2028\ncriteria:\n  use: { ${criterion} }\n`;
  it.each([
    [
      'another unit',
      'measure: Use, unit: hours, baseline: 90, target: 30',
      'measure: Use, unit: minutes, baseline: 90, target: 60',
    ],
    [
      'another measure',
      'measure: Use, unit: percent, baseline: 20, target: 80',
      'measure: Guests at the fair, unit: percent, baseline: 20, target: 30',
    ],
    [
      'both',
      'measure: Use, unit: percent, baseline: 20, target: 80',
      'measure: Guests at the fair, unit: people, baseline: 20, target: 30',
    ],
  ])('is said of %s', (_, before, after) => {
    const found = changes(plan(before), plan(after), { asOf: DAY });
    expect(found.length).toBeGreaterThan(0);
    for (const { effect = '', message } of found)
      expect(`${effect} ${message}`).not.toMatch(/ambition (?:up|down)|ambitious/);
    expect(found.map(({ effect }) => effect).join()).toContain('cannot be compared');
  });
});

it('no goalposts moved is not said of a change that has a reason', () => {
  expect(sayWhatToDo([make({ class: 'direction', rule: 'destination-rewritten', acknowledged: WHY })])).toBe(
    '1 moved, with a reason',
  );
});
