/** When a criterion can be measured, and when it says so in other words. */
import { describe, expect, it } from 'vitest';
import { check, stage, told } from './check.ts';

const ID = 'criterion-not-measurable';
const one = (keys: Readonly<Record<string, string | number>>) =>
  `criteria:\n  c:\n${Object.entries(keys)
    .map(([key, value]) => `    ${key}: ${JSON.stringify(value)}\n`)
    .join('')}`;

describe('a measure without a unit', () => {
  it.each([
    'Number of clinics that share one record',
    'The total number of night boats',
    'Count of repeat tests',
    '# of members with a card',
    'Days from the order to the delivery',
    'Percent of calls answered in a day',
    'Revenue from members (EUR)',
    'Waiting time for a passport (weeks)',
    'Time to a decision, in minutes',
    'Costs of a boat in €',
  ])('is enough: %s', (measure) => expect(check(ID, one({ measure, target: 40 }))).toEqual([]));

  it.each(['Measure BX-7', 'Repeat tests within 30 days', 'Share of members', 'Satisfaction score', 'Calls'])(
    'is not enough: %s',
    (measure) => expect(told(ID, one({ measure, target: 40 }))).toEqual(['Criterion `c` has no `unit`.']),
  );

  it('still needs a target', () => {
    expect(told(ID, one({ measure: 'Number of clinics' }))).toEqual([
      'Criterion `c` has no `unit` and no `target`.',
    ]);
  });
});

describe('an outcome with a unit and a target', () => {
  it.each([
    ['1,200 clinics share one record', 'clinics', 1200],
    ['Every third family has a card of ours', 'families', 300],
    ['The fund pays out €40m a year', 'EUR', 40_000_000],
    ['A boat never waits more than 12 minutes', 'minutes', 12],
    ['Boats leave on time more than 99.5 % of the year', '%', 99.5],
    ['Nine in ten patients tell their story once', 'percent', 90],
    ['One sponsor pays for the night boat', 'sponsors', '>= 1'],
    ['Weniger als 4,5 Tage bis zum Pass', 'Tage', 4.5],
  ])('says what is counted: %s', (outcome, unit, target) =>
    expect(check(ID, one({ outcome, unit, target }))).toEqual([]),
  );

  it.each([
    ['Members get an answer sooner', 'days', 4],
    ['Patients trust the clinics', 'percent', 80],
    ['We use the harbour well', 'users', 50],
    ['The harbour is for everybody', 'members on the list', 50],
  ])('does not say what is counted: %s', (outcome, unit, target) =>
    expect(told(ID, one({ outcome, unit, target }))).toEqual(['Criterion `c` has no `measure`.']),
  );
});

describe('an outcome that is done or not', () => {
  it.each([
    'The county has signed the contract for one record',
    'The old harbour has been closed',
    'Ferry 2.0 has replaced both boats',
    'All six clinics have now moved to one register',
  ])('is offered `met_when`, as info: %s', (outcome) => {
    expect(check(ID, one({ outcome })).map(({ level, help }) => [level, help?.slice(0, 15)])).toEqual([
      ['info', 'Add `met_when:`'],
    ]);
    expect(check(ID, one({ outcome, met_when: 'The mayor has signed.' }))).toEqual([]);
  });

  it.each([
    'Sailors are getting the help they need',
    'Patients have a say in the new rules',
    'We have improved the service for the islands',
    'Members have received help',
    'Answer calls from the islands',
  ])('is an error where it is not sure: %s', (outcome) =>
    expect(check(ID, one({ outcome })).map(({ level }) => level)).toEqual(['error']),
  );
});

it('holds key results to the same', () => {
  const objective = (keys: string) =>
    `stages:\n${stage('incremental', { o: `key_results: { k: ${keys} }` })}`;
  expect(told(ID, objective('{ outcome: Boats are full }'))).toEqual([
    'Key result `k` has no `measure`, no `unit` and no `target`.',
  ]);
  expect(check(ID, objective('{ outcome: 40 boats are full, unit: boats, target: 40 }'))).toEqual([]);
});
