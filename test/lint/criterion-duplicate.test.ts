import { describe, expect, it } from 'vitest';
import { told } from './check.ts';

const criteria = (...entries: string[]) =>
  `criteria:\n${entries.map((keys, at) => `  c${at}: { ${keys} }\n`).join('')}`;
const messages = (text: string) => told('criterion-duplicate', text);
const SHORT = 'outcome: Calls from older patients are answered at once';
const LONG = 'outcome: Calls from older patients are answered at once by every clinic';

describe('two criteria', () => {
  it.each([
    ['are the same', SHORT, SHORT],
    ['differ in what one adds', SHORT, LONG],
    ['have one target', `${SHORT}, target: 90`, `${LONG}, target: 90`],
    ['of which one has no target', `${SHORT}, target: 90`, LONG],
    ['have one unit in two spellings', `${SHORT}, unit: "%"`, `${LONG}, unit: percent`],
    ['have only a measure', 'measure: Calls answered at once', 'measure: Calls answered at once'],
  ])('are one if they %s', (_, a, b) =>
    expect(messages(criteria(a, b))).toEqual(['Criterion `c1` says the same as criterion `c0`.']),
  );
  it.each([
    ['targets', `${SHORT}, target: 80`, `${LONG}, target: 90`],
    ['units', `${SHORT}, unit: calls`, `${LONG}, unit: percent`],
    ['numbers in the text', `${SHORT} in 3 clinics`, `${LONG} in 5 towns`],
    [
      'outcomes of one measure',
      'outcome: Members stay, measure: Net promoter score',
      'outcome: Staff feel at home, measure: Net promoter score',
    ],
    [
      'one word',
      'outcome: Rural clinics answer each call at once',
      'outcome: Urban clinics answer each call at once',
    ],
  ])('are two if they differ in %s', (_, a, b) => expect(messages(criteria(a, b))).toEqual([]));
  it.each([
    [
      'de',
      'Anrufe älterer Patienten werden sofort angenommen',
      'Anrufe älterer Patienten werden sofort angenommen',
    ],
    ['pt', 'Os pedidos são respondidos no mesmo dia por telefone', 'Os pedidos são respondidos no mesmo dia'],
  ])('are compared in %s', (lang, a, b) =>
    expect(messages(`lang: ${lang}\n${criteria(`outcome: ${a}`, `outcome: ${b}`)}`)).toHaveLength(1),
  );
});

describe('key results and indicators', () => {
  const withObjective = (keys: string) =>
    `${criteria(SHORT, 'measure: Days until a visit, target: 3')}objectives: { o: { ${keys} } }\n`;
  it('a key result is compared with the criteria', () =>
    expect(messages(withObjective(`key_results: { k: { ${LONG} } }`))).toEqual([
      'Key result `k` says the same as criterion `c0`.',
    ]));
  it('an indicator counts the same as a criterion', () =>
    expect(messages(withObjective('indicators: { i: { measure: Days until a visit } }'))).toEqual([
      'Indicator `i` counts the same as criterion `c1`.',
    ]));
  it('an indicator with another target is a step on the way', () =>
    expect(messages(withObjective('indicators: { i: { measure: Days until a visit, target: 9 } }'))).toEqual(
      [],
    ));
  it('are left out with work that is dropped', () =>
    expect(messages(withObjective(`status: dropped, key_results: { k: { ${LONG} } }`))).toEqual([]));
  it('two indicators are left to another rule', () =>
    expect(
      messages(
        'objectives: { o: { indicators: { i: { measure: Calls a day }, j: { measure: Calls a day } } } }\n',
      ),
    ).toEqual([]));
});
