/** When work and vague words count: what is measured, who does it, and where the words stand. */
import { describe, expect, it } from 'vitest';
import { check, told } from './check.ts';

describe('criterion-activity', () => {
  const criterion = (keys: string) =>
    told('criterion-activity', `criteria: { a: { outcome: Support the shops, ${keys} } }\n`);

  it('is silent where the measure moves from a value other than 0', () => {
    expect(criterion('baseline: 10.5, target: 12')).toEqual([]);
    expect(criterion('baseline: 0, target: 6')).toHaveLength(1);
    expect(criterion('baseline: unknown, target: 6')).toHaveLength(1);
    expect(criterion('baseline: 10.5')).toHaveLength(1);
  });

  it('looks at key results', () => {
    const text = 'objectives: { o: { key_results: { k: { outcome: By June 2027 we will draft a law } } } }\n';
    expect(told('criterion-activity', text)).toEqual([
      'The outcome of key result `k` describes work: it says `draft`.',
    ]);
  });

  it('knows who does the work from the name of the strategy', () => {
    const text = (name: string) =>
      `strat: 1\nname: ${name}\ncriteria: { a: { outcome: Larkfield will launch a card } }\n`;
    expect(told('criterion-activity', text('Larkfield plan'))).toHaveLength(1);
    expect(told('criterion-activity', text('Our plan'))).toEqual([]);
  });
});

describe('objective-activity', () => {
  const says = (result: string) =>
    told('objective-activity', `lang: de\nobjectives: { o: { result: ${result} } }\n`).join();
  it('does not say that a German sentence begins with its last word', () => {
    expect(says('Die Energiewende vorantreiben')).toMatch(/: it says `vorantreiben`\.$/);
    expect(says('Einführung eines Bürgerportals')).toMatch(/: it begins with `Einführung`\.$/);
  });
});

describe('objective-vague', () => {
  const RESULT = 'result: Encourage wider use';
  const objective = (keys: string, criteria = '') =>
    told('objective-vague', `${criteria}objectives: { o: { ${RESULT}, ${keys} } }\n`);

  it('says what measures it', () => {
    expect(objective('owner: ana')).toEqual([
      'The result of objective `o` says `Encourage` but gives no number, and nothing measures it.',
    ]);
    expect(objective('indicators: { i: { measure: Visits } }')).toEqual([
      'The result of objective `o` says `Encourage` but gives no number, and none of its measures has a target.',
    ]);
    const three = 'k: { outcome: A, target: 3 }, l: { outcome: B }, m: { outcome: C }';
    expect(objective(`key_results: { ${three} }`)).toEqual([
      'The result of objective `o` says `Encourage` but gives no number, and only 1 of its 3 measures has a target.',
    ]);
  });

  it('is silent where half of its measures have a target, or a number in words that are not work', () => {
    expect(objective('indicators: { i: { measure: Visits, target: 40 } }')).toEqual([]);
    expect(objective('key_results: { k: { outcome: A, target: 3 }, l: { outcome: B } }')).toEqual([]);
    const criteria = (outcome: string) => `criteria: { c: { outcome: ${outcome} } }\n`;
    expect(objective('advances: [c]', criteria('Ten shops stay'))).toEqual([]);
    expect(objective('advances: [c]', criteria('Launch ten shops'))).toHaveLength(1);
    expect(objective('advances: [c]', 'criteria: { c: { outcome: A, met_when: Signed } }\n')).toEqual([]);
  });

  it('is silent about work, which is reported as work, and about objectives that are done', () => {
    const says = (keys: string) => told('objective-vague', `objectives: { o: { ${keys} } }\n`);
    expect(says('result: Build better desks')).toEqual([]);
    expect(says(`${RESULT}, status: done`)).toEqual([]);
  });

  it('respects its share', () => {
    const text = `objectives: { o: { ${RESULT}, key_results: { k: { outcome: A, target: 3 }, l: { outcome: B } } } }\n`;
    expect(check('objective-vague', text, { options: { share: 0.6 } })).toHaveLength(1);
  });
});

describe('criterion-vague', () => {
  const says = (outcome: string) =>
    told('criterion-vague', `criteria: { a: { outcome: ${JSON.stringify(outcome)} } }\n`);

  it('does not take a date, a year or the number of the entry for an amount', () => {
    for (const text of ['Improve the desk by 2028', 'M.2 Improve the desk', '3. Improve the desk in Q3 2027'])
      expect(says(text)).toHaveLength(1);
    for (const text of ['Improve the desk for 2000 tenants', 'Improve the desk by 3 places by May 2028'])
      expect(says(text)).toEqual([]);
  });

  it('reads headings, in which each word has a capital', () => {
    expect(says('Building Better Streets Together')).toHaveLength(1);
    expect(says('The street is paved by the Better Streets Trust')).toEqual([]);
  });
});
