import { describe, expect, it } from 'vitest';
import { check, told } from './check.ts';

/** An objective with a key result, an indicator, or both. */
const held = (keyResult: string, indicator: string, objective = '') => `
objectives:
  desk:
    result: One desk answers every call
${objective}${keyResult && `    key_results: { calls: { ${keyResult} } }\n`}${indicator && `    indicators: { rings: { ${indicator} } }\n`}`;

describe('a baseline', () => {
  const levels = (text: string) =>
    check('criterion-without-baseline', text).map(({ level, message }) => [level, message]);
  it('is missing from a key result as from a criterion', () =>
    expect(levels(held('outcome: Calls are answered, unit: percent, target: 90', ''))).toEqual([
      ['error', 'Key result `calls` has no baseline.'],
    ]));
  it('is a warning for an indicator', () =>
    expect(levels(held('', 'measure: Rings before an answer, target: 3'))).toEqual([
      ['warn', 'Indicator `rings` has no baseline.'],
    ]));
  it('is not asked of an indicator without a target', () =>
    expect(levels(held('', 'measure: Rings before an answer'))).toEqual([]));
  it('is not asked of work that is dropped or paused', () => {
    const dropped = held('measure: Calls, target: 90', 'measure: Rings, target: 3', '    status: dropped\n');
    expect(levels(dropped)).toEqual([]);
    expect(levels(dropped.replace('dropped', 'paused'))).toEqual([]);
  });
  it('that is unknown needs a date, in an indicator too', () =>
    expect(levels(held('', 'measure: Rings, baseline: unknown, target: 3'))).toEqual([
      [
        'warn',
        'The baseline of indicator `rings` is unknown, and no `measure_by` says when you will know it.',
      ],
    ]));
});

describe('a due date', () => {
  const messages = (text: string) => told('criterion-without-due', text);
  const bare = held('outcome: Calls are answered', 'measure: Rings, target: 3');
  it('is missing if neither the work nor the strategy has one', () =>
    expect(messages(bare)).toEqual([
      'Key result `calls` has no `due`, and neither `desk` nor the strategy has a date.',
      'Indicator `rings` has no `due`, and neither `desk` nor the strategy has a date.',
    ]));
  it('names the stage that could have it', () =>
    expect(
      messages(
        'stages: { incremental: { objectives: { desk: { key_results: { calls: { target: 3 } } } } } }\n',
      ),
    ).toEqual([
      'Key result `calls` has no `due`, and neither `desk`, its stage nor the strategy has a date.',
    ]));
  it('comes from the objective, the stage or the strategy', () => {
    expect(messages(held('target: 3', 'target: 4', '    due: 2027-06\n'))).toEqual([]);
    expect(messages(`end: 2028\n${bare}`)).toEqual([]);
    expect(
      messages(
        'stages: { incremental: { by: 2027, objectives: { a: { key_results: { b: { target: 3 } } } } } }\n',
      ),
    ).toEqual([]);
  });
  it('is not asked of an indicator without a target', () =>
    expect(messages(held('', 'measure: Rings'))).toEqual([]));
});

describe('a direction', () => {
  it('is judged in key results and indicators', () => {
    const same = 'baseline: 3, target: 3';
    expect(
      check('criterion-direction', held(`outcome: A, ${same}`, `measure: B, ${same}`)).map(
        ({ level, message }) => [level, message],
      ),
    ).toEqual([
      ['error', 'Key result `calls` has the target 3, which is the same as its baseline.'],
      ['warn', 'Indicator `rings` has the target 3, which is the same as its baseline.'],
    ]);
  });
  it('counts percentages outside 0–100', () =>
    expect(
      told(
        'criterion-direction',
        held('', 'measure: Calls answered, unit: percent, baseline: 40, target: 140'),
      ),
    ).toEqual(['The target of indicator `rings` is 140 percent, outside 0–100.']));
});

describe('indicator-without-target', () => {
  const messages = (indicator: string, lang = 'en') =>
    told('indicator-without-target', `lang: ${lang}\n${held('', indicator)}`);
  it.each([
    ['en', 'Number of calls that ring out'],
    ['en', 'Calls answered at once (%)'],
    ['de', 'Anzahl der verlorenen Anrufe'],
    ['de', 'Abbruchquote am Telefon'],
    ['fr', 'Taux d’abandon au téléphone'],
    ['es', 'Cantidad de llamadas perdidas'],
    ['pt-BR', 'Percentual de chamadas perdidas'],
  ])('in %s, %s', (lang, measure) =>
    expect(messages(`measure: "${measure}"`, lang)).toEqual([
      'Indicator `rings` has no target and no baseline.',
    ]),
  );
  it.each([
    ['en', 'The first three clinics answer each other’s calls'],
    ['de', 'Die ersten drei Praxen vertreten einander'],
    ['tlh', 'Number of calls'],
  ])('is silent in %s where it is no number: %s', (lang, measure) =>
    expect(messages(`measure: "${measure}"`, lang)).toEqual([]),
  );
  it('fires for a unit or a baseline in any language', () => {
    expect(messages('measure: Calls, unit: calls', 'tlh')).toHaveLength(1);
    expect(messages('measure: Calls, baseline: 3', 'tlh')).toEqual(['Indicator `rings` has no target.']);
  });
  it('is silent with a target, or with what would prove it', () => {
    expect(messages('measure: Number of calls, target: "<= 4"')).toEqual([]);
    expect(messages('measure: Number of calls, met_when: The old line is closed')).toEqual([]);
  });
});
