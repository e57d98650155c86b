/** Changes that a reviewer must not overlook say what they mean for a promise. */
import { describe, expect, it } from 'vitest';
import { changes } from './sides.ts';

const START = 'start: 2026\nend: 2028\n';

function compare(before: string, after: string, status = 'status: active\n') {
  return changes(status + START + before, status + START + after);
}

describe('a strategy that is closed', () => {
  const plan =
    'criteria: { fast: { outcome: A., met_when: B. }, early: { outcome: C., met_when: D., due: 2026-06 } }\nobjectives: { off: { result: R., status: dropped, key_results: { gone: { outcome: E., met_when: F. } } } }\n';
  const close = (from: string) =>
    changes(`status: ${from}\n${START}${plan}`, `status: closed\n${START}${plan}`).map(
      ({ rule, level, effect }) => `${rule} ${level} ${effect}`,
    );

  it('says how many promises are not due yet, without those of dropped work', () => {
    expect(close('active')).toEqual(['status-set-back warn closed with 1 promise open']);
    expect(close('paused')).toEqual(['status-set-back warn closed with 1 promise open']);
  });

  it('is only a detail if it was never in force, or all is due', () => {
    expect(close('draft')).toEqual(['plan-adjusted info no promise moves']);
    const over = changes(`status: active\n${START}${plan}`, `status: closed\n${START}${plan}`, {
      asOf: '2029-01-15',
    });
    expect(over.map(({ rule, level }) => `${rule} ${level}`)).toEqual(['plan-adjusted info']);
  });
});

describe('an objective', () => {
  const plan = (status: string, result = 'A doctor sees every patient at once.', more = '') =>
    `objectives:\n  triage:\n    result: ${result}\n    status: ${status}\n    key_results: { seen: { outcome: Seen., met_when: Yes. }, sent: { outcome: Sent., met_when: Yes. } }\n${more}`;

  it('names its key results if it is dropped', () => {
    const [dropped] = compare(plan('active'), plan('dropped'));
    expect(dropped).toMatchObject({ rule: 'objective-dropped', level: 'warn' });
    expect(dropped?.effect).toBe('nobody works towards its key results `seen` and `sent` any more');
  });

  it('is a warning if it is paused, and none if it was done', () => {
    const say = (from: string) =>
      compare(plan(from), plan('paused')).map(({ rule, level, class: of }) => `${rule} ${level} ${of}`);
    expect(say('active')).toEqual(['paused warn direction']);
    expect(say('planned')).toEqual(['paused warn direction']);
    expect(say('done')).toEqual(['plan-adjusted info scope']);
  });

  it('asks whether it was split if a new one has the words that it lost', () => {
    const other = (result: string) => `  urgent: { result: ${result} }\n`;
    const hint = (result: string) =>
      compare(plan('active'), plan('active', 'A clerk registers every patient at once.', other(result))).find(
        ({ rule }) => rule === 'objective-reworded',
      )?.hint;
    expect(hint('A doctor sees the worst cases.')).toMatch(/^Split\? `urgent` is new/);
    expect(hint('The roof is repaired.')).not.toMatch(/Split/);
  });
});

describe('a criterion with another id', () => {
  it('shows the sentence in which it differs', () => {
    const plan = (id: string, outcome: string) =>
      `criteria: { ${id}: { outcome: ${outcome}, met_when: The register shows no patient in a corridor for a month. } }\n`;
    const [swapped] = compare(plan('none', 'No patient waits.'), plan('few', 'Few patients wait.'));
    expect(swapped?.rule).toBe('criterion-swapped');
    expect(swapped?.row).toMatchObject({ was: 'No patient waits.', now: 'Few patients wait.' });
    expect(swapped?.message).toContain('promised `No patient waits.`, now `Few patients wait.`');
  });
});

describe('a number in the place of a sentence', () => {
  const plan = (how: string) => `criteria: { safe: { outcome: Nothing is lost., ${how} } }\n`;
  const said = (how: string) =>
    compare(plan('met_when: A month passes without a loss.'), plan(how)).map(
      ({ rule, level, direction, effect }) => `${rule} ${level} ${direction}: ${effect}`,
    );

  it('is one change, and easier if it is met from the start', () => {
    const met = 'measure-redefined error easier: a number decides now, and it is met from the start';
    expect(said('measure: Losses, baseline: 4, target: 4, direction: maintain')).toEqual([met]);
    expect(said('measure: Losses, baseline: 4, target: 5, direction: decrease')).toEqual([met]);
    expect(said('measure: Losses, baseline: 4, target: 0')).toEqual([
      'measure-redefined error undecidable: a number decides now',
    ]);
  });

  it('shows both sides, and takes a reason that names both', () => {
    const [change] = compare(
      plan('met_when: A month passes without a loss.'),
      plan('measure: Losses, unit: bags, baseline: 4, target: 0'),
    );
    expect(change?.row).toMatchObject({
      was: 'A month passes without a loss.',
      now: 'Losses: 4 → 0 bags',
    });
    expect(change?.parts).toEqual([{ field: 'target', to: 0 }]);
  });
});

describe('an end of what we do not do', () => {
  const plan = (until: string) =>
    `not_doing: [{ what: We open no wing.${until === '' ? '' : `, until: ${until}`} }]\n`;
  const said = (before: string, after: string) =>
    compare(plan(before), plan(after)).map(({ rule, level }) => `${rule} ${level}`);

  it('is more to do if the day is earlier', () => {
    expect(said('2028-06', '2027-12')).toEqual(['scope-added warn']);
    expect(said('2027-12', '2028-06')).toEqual(['plan-adjusted info']);
    expect(said('', '2027-12')).toEqual(['scope-added info']);
    expect(said('2027-12', '')).toEqual(['plan-adjusted info']);
  });
});
