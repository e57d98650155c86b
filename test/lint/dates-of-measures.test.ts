import { describe, expect, it } from 'vitest';
import { told } from './check.ts';

describe('objective-after-criterion', () => {
  const CRITERIA =
    'criteria: { soon: { due: 2027-06 }, late: { due: 2029 }, kept: { due: 2027, direction: maintain } }\n';
  const messages = (...objectives: string[]) =>
    told(
      'objective-after-criterion',
      `end: 2029\n${CRITERIA}objectives:\n${objectives.map((keys, at) => `  o${at}: { ${keys} }\n`).join('')}`,
    );
  it('reports an objective that is too late for all of its criteria', () =>
    expect(messages('due: 2027-12, advances: [soon]', 'due: 2027-03, advances: [soon]')).toEqual([
      'Objective `o0` is due on 2027-12-31, after the criterion that it advances: `soon` (2027-06-30).',
    ]));
  it('reports an objective if nothing else advances the criterion in time', () =>
    expect(messages('due: 2028, advances: [soon, late]')).toEqual([
      'Objective `o0` is due on 2028-12-31, after the criterion that it advances: `soon` (2027-06-30).',
    ]));
  it.each([
    ['another advances it in time', ['due: 2028, advances: [soon, late]', 'due: 2027-06, advances: [soon]']],
    ['another has no date', ['due: 2028, advances: [soon, late]', 'advances: [soon]']],
    ['they are due together', ['due: 2027-06-30, advances: [soon]']],
    ['the criterion is only to be kept', ['due: 2029, advances: [kept]']],
    ['the objective is done', ['due: 2029, advances: [soon], status: done']],
    ['the objective is paused', ['due: 2029, advances: [soon], status: paused']],
    ['it advances nothing', ['due: 2029']],
  ])('is silent if %s', (_, objectives) => expect(messages(...objectives)).toEqual([]));
  it('counts the date of a stage that ends over half a year later', () => {
    const inStage = (by: string) =>
      told(
        'objective-after-criterion',
        `${CRITERIA}stages: { incremental: { by: ${by}, objectives: { o: { advances: [soon] } } } }\n`,
      );
    expect(inStage('2028-01')).toHaveLength(1);
    expect(inStage('2027-12-30')).toEqual([]);
  });
});

describe('criteria-end-early', () => {
  const messages = (text: string) => told('criteria-end-early', `start: 2026\nend: 2029\n${text}`);
  it('reports criteria that are all due years before the end', () =>
    expect(messages('criteria: { a: { due: 2026-12 }, b: { due: 2027-06 } }\n')).toEqual([
      'The strategy ends on 2029-12-31, but its last target is due on 2027-06-30, over 2 years earlier.',
    ]));
  it('names months below two years', () =>
    expect(messages('criteria: { a: { due: 2028-06 } }\n')).toEqual([
      'The strategy ends on 2029-12-31, but its last target is due on 2028-06-30, 18 months earlier.',
    ]));
  it.each([
    ['one is due within a year', 'criteria: { a: { due: 2027 }, b: { due: 2028-12-31 } }\n'],
    ['one has no date of its own', 'criteria: { a: { due: 2027 }, b: { outcome: C } }\n'],
    [
      'a key result is later',
      'criteria: { a: { due: 2027 } }\nobjectives: { o: { key_results: { k: { due: 2029 } } } }\n',
    ],
    ['there are none', 'objectives: { o: { due: 2027 } }\n'],
    ['a criterion cannot be read', 'criteria: { a: { due: 2027 }, Bad Id: { due: 2029 } }\n'],
  ])('is silent if %s', (_, text) => expect(messages(text)).toEqual([]));
  it('takes the distance from the settings', () =>
    expect(
      told('criteria-end-early', 'end: 2029\ncriteria: { a: { due: 2027 } }\n', { options: { months: 24 } }),
    ).toEqual([]));
});
