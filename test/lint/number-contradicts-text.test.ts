import { describe, expect, it } from 'vitest';
import { told } from './check.ts';

const messages = (outcome: string, keys: string, lang = 'en') =>
  told(
    'number-contradicts-text',
    `lang: ${lang}\ncriteria:\n  c: { outcome: ${JSON.stringify(outcome)}, ${keys} }\n`,
  );
const PERCENT = 'unit: percent, baseline: 40, target: 60';

describe('a sentence says another number than its target', () => {
  it.each([
    ['80 percent of all calls are answered at once.', PERCENT, '`80 percent`'],
    ['80% of all calls are answered at once.', PERCENT, '`80%`'],
    ['By June 30, 2028, 80 % of all calls are answered within 20 seconds.', PERCENT, '`80 %`'],
    ['Four in five calls are answered at once.', PERCENT, '`Four in five` (80 %)'],
    ['9 out of 10 calls are answered at once.', PERCENT, '`9 out of 10` (90 %)'],
    ['Three quarters of all calls are answered at once.', PERCENT, '`Three quarters of` (75 %)'],
    ['Calls answered at once go from 40 % to 80 %.', PERCENT, '`80 %`'],
    ['Members have a decision within two days.', 'unit: days, baseline: 9, target: 3', undefined],
    ['Members have a decision in five days.', 'unit: days, baseline: 9, target: 3', '`five days`'],
    ['We serve 500 clinics.', 'unit: clinics, target: 400', '`500 clinics`'],
    ['Members save $3 million a year.', 'unit: USD, target: 2000000', '`$3 million`'],
  ])('in English: %s', (outcome, keys, amount) => {
    const said = messages(outcome, keys);
    if (amount === undefined) expect(said).toHaveLength(1);
    else
      expect(said).toEqual([expect.stringContaining(`Criterion \`c\` says ${amount}, but its target is `)]);
  });

  it.each([
    ['de', 'Vier von fünf Anrufen werden sofort angenommen.'],
    ['de', 'Die Hälfte der Anrufe wird sofort angenommen.'],
    ['de', 'Wir nehmen 80 Prozent der Anrufe sofort an.'],
    ['fr', 'Nous prenons 80 % des appels.'],
    ['fr', 'La moitié des appels sont pris.'],
    ['es', 'Atendemos cuatro de cada cinco llamadas.'],
    ['pt', 'Atendemos quatro em cada cinco chamadas.'],
    ['tlh', '80 % of calls'],
  ])('in %s: %s', (lang, outcome) => expect(messages(outcome, PERCENT, lang)).toHaveLength(1));
});

describe('a sentence that fits its target', () => {
  it.each([
    ['names the target', '60 percent of all calls are answered at once.', PERCENT],
    ['names it beside another number', '60 % of calls are answered, in clinics with 90 % of staff.', PERCENT],
    ['names the baseline', 'Calls are no longer lost in 40 % of cases.', PERCENT],
    [
      'names the rest of a hundred',
      'Nine in ten patients tell it once.',
      'unit: percent, baseline: 60, target: 10',
    ],
    ['rounds a share', 'Four in five calls are answered.', 'unit: percent, target: 81'],
    ['rounds a number', '67 % of calls are answered.', 'unit: percent, target: 66.7'],
    ['names a change before it', 'Lost calls fall by at least 20 percent.', PERCENT],
    ['names a change behind it', 'We lose 20 % fewer calls.', PERCENT],
    ['names points', 'We gain 20 percentage points.', PERCENT],
    ['names a range', 'We answer 70–80 % of calls.', PERCENT],
    ['has another unit', 'Calls are answered within 20 seconds.', PERCENT],
    ['has a limit that holds', 'Over 50 % of calls are answered.', PERCENT],
    ['has a year', 'In 2028 clinics share one record.', 'unit: clinics, target: 40'],
    ['has half a year', 'Half a year later calls are answered.', PERCENT],
    ['writes money in millions', 'Members save $2 million a year.', 'unit: million USD, target: 2'],
    ['has no unit in its fields', '80 % of calls are answered.', 'target: 60'],
    ['has a limit for a target', 'We lose fewer than 4 calls.', 'unit: calls, target: "<= 4"'],
    ['has a range for a target', 'We keep 30 staff.', 'unit: staff, target: "30..40"'],
    ['names a step on the way', '50 % by June.', 'unit: percent, target: 60, expected: { 2027: 50 }'],
    [
      'has its number in the measure',
      'Beds are 95 % full.',
      'measure: Days with 95 % of beds full, unit: percent, target: 60',
    ],
  ])('is silent if it %s', (_, outcome, keys) => expect(messages(outcome, keys)).toEqual([]));

  it.each([
    ['de', 'Wir verlieren um 20 % weniger Anrufe.'],
    ['fr', 'Les appels perdus baissent de 20 %.'],
    ['es', 'Las llamadas perdidas bajan en un 20 %.'],
    ['pt', 'As chamadas perdidas caem em 20 %.'],
  ])('skips changes in %s: %s', (lang, outcome) => expect(messages(outcome, PERCENT, lang)).toEqual([]));
});

describe('an objective', () => {
  const objective = (result: string, due = 2028) =>
    told(
      'number-contradicts-text',
      `criteria: { calls: { measure: Calls answered at once, unit: percent, target: 60, due: 2028 } }
objectives: { desk: { result: "${result}", due: ${due}, advances: [calls] } }\n`,
    );
  it('is compared with a measure that it names', () =>
    expect(objective('The desk lifts calls answered at once to 80 percent.')).toEqual([
      'Objective `desk` says `80 percent`, but the target of criterion `calls` is 60.',
    ]));
  it('that is due earlier is a step on the way', () =>
    expect(objective('The desk lifts calls answered at once to 50 percent.', 2027)).toEqual([]));
  it('that counts another thing is left alone', () =>
    expect(objective('80 percent of all clinics share one desk.')).toEqual([]));
});
