import { describe, expect, it } from 'vitest';
import { check, stage, told } from './check.ts';

/** So many objectives with ids from `prefix`, each with these keys. */
const many = (prefix: string, number: number, keys = 'result: A thing is so') =>
  Object.fromEntries(Array.from({ length: number }, (_, index) => [`${prefix}${index}`, keys]));

const stages = (...parts: string[]) => `stages:\n${parts.join('')}`;

describe('priorities-too-many', () => {
  const found = (...parts: string[]) => check('priorities-too-many', stages(...parts));

  it('warns from six and objects from eight in one stage', () => {
    expect(found(stage('incremental', many('a', 5)))).toEqual([]);
    expect(found(stage('incremental', many('a', 6)))).toMatchObject([{ level: 'warn' }]);
    expect(found(stage('incremental', many('a', 7)))).toMatchObject([{ level: 'warn' }]);
    expect(found(stage('incremental', many('a', 8)))).toMatchObject([
      { level: 'error', message: '8 objectives in `incremental`, at most 5.' },
    ]);
  });

  it('does not count what is done or dropped', () => {
    const closed = { ...many('d', 4, 'status: done'), ...many('x', 4, 'status: dropped') };
    expect(found(stage('incremental', { ...many('a', 5), ...closed }))).toEqual([]);
  });

  it('counts all stages together, where there are several', () => {
    const spread = [stage('incremental', many('a', 5)), stage('substantial', many('b', 5))];
    expect(found(...spread)).toMatchObject([
      { level: 'warn', message: '10 objectives in `stages` together, at most 9.' },
    ]);
    expect(found(stage('incremental', many('a', 20)))).toHaveLength(1);
  });

  it('does not count in all what is told of a single stage', () => {
    const parts = [stage('incremental', many('a', 3)), stage('transformational', many('b', 15))];
    expect(found(...parts).map(({ message }) => message)).toEqual([
      '15 objectives in `transformational`, at most 5.',
    ]);
  });

  it('objects to sixteen in all', () => {
    const spread = ['incremental', 'substantial', 'transformational'].map((name) =>
      stage(name, many(name.charAt(0), 6)),
    );
    expect(found(...spread).map(({ level }) => level)).toEqual(['error', 'warn', 'warn', 'warn']);
  });

  it('takes its limits from the options', () => {
    const text = stages(stage('incremental', many('a', 3)));
    expect(told('priorities-too-many', text, { options: { max: 2 } })).toEqual([
      '3 objectives in `incremental`, at most 2.',
    ]);
  });
});

describe('stages-missing', () => {
  it('speaks once where there is no path at all', () => {
    for (const text of ['', 'stages:\n', 'stages: {}\n', 'stages:\n  incremental:\n    by: 2027\n'])
      expect(told('stages-missing', text)).toEqual([
        'No stage has an objective: there is no path from today to the destination.',
      ]);
  });

  it('counts a stage that is done, and not one that is dropped', () => {
    const text = stages(
      stage('incremental', many('a', 1, 'status: done')),
      stage('substantial', many('b', 1, 'status: dropped')),
      stage('transformational', many('c', 1)),
    );
    expect(told('stages-missing', text)).toEqual([
      'Stage `substantial` has no objective that is not dropped.',
    ]);
  });

  it('is silent where the objectives could not be understood', () => {
    expect(told('stages-missing', 'stages:\n  incremental:\n    objectives: many\n')).toEqual([]);
    expect(told('stages-missing', 'stages: soon\n')).toEqual([]);
  });
});

describe('stage-without-date', () => {
  it('asks only where something is still to be reached', () => {
    const text = stages(
      stage('incremental', many('a', 1, 'status: done')),
      '  substantial: { theme: Later }\n',
    );
    expect(check('stage-without-date', text)).toEqual([]);
  });

  it('is silent where the date could not be understood', () => {
    const text = stages('  incremental: { by: soon, objectives: { a: { result: A thing is so } } }\n');
    expect(check('stage-without-date', text)).toEqual([]);
  });
});

describe('what an objective must have', () => {
  const rules = [
    'objective-without-owner',
    'objective-orphan',
    'objective-without-indicator',
    'objective-without-capability',
  ] as const;
  const around = 'criteria: { c: { outcome: It is so } }\ncapabilities: { k: { able_to: do it } }\n';

  it.each(rules)('%s leaves what is done or dropped alone', (id) => {
    const closed = { a: 'status: done', b: 'status: dropped' };
    expect(check(id, around + stages(stage('incremental', closed)))).toEqual([]);
    expect(check(id, around + stages(stage('incremental', { a: 'status: active' })))).toHaveLength(1);
  });

  it.each(rules)('%s has nothing to say where there are no objectives', (id) => {
    expect(check(id, around)).toEqual([]);
  });

  it.each([
    ['objective-without-owner', 'owner: [a, b]'],
    ['objective-orphan', 'advances: c'],
    ['objective-without-indicator', 'indicators: some'],
    ['objective-without-capability', 'needs: k'],
  ])('%s is silent on %s, of which the schema has told', (id, keys) => {
    expect(check(id, around + stages(stage('incremental', { a: keys })))).toEqual([]);
  });

  it.each([
    ['objective-without-owner', 'owner: " "'],
    ['objective-orphan', 'advances: []'],
    ['objective-without-indicator', 'indicators: {}'],
    ['objective-without-capability', 'needs: []'],
  ])('%s takes an empty value for none: %s', (id, keys) => {
    expect(check(id, around + stages(stage('incremental', { a: keys })))).toHaveLength(1);
  });

  it('leaves it to others to say that there are no criteria or capabilities', () => {
    const text = stages(stage('incremental', many('a', 3)));
    expect(check('objective-orphan', text)).toEqual([]);
    expect(check('objective-without-capability', text)).toEqual([]);
  });

  it('takes an indicator without a kind for an early sign, and a lag indicator for none', () => {
    const says = (kind: string) =>
      told(
        'objective-without-indicator',
        stages(stage('incremental', { a: `indicators: { i: { measure: Visits${kind} } }` })),
      );
    expect(says('')).toEqual([]);
    expect(says(', kind: lag')).toEqual(['Objective `a` has 1 lag indicator and no lead indicator.']);
  });
});

describe('owner-overloaded', () => {
  const people = 'people: { a.ncube: { name: Anna Ncube } }\n';
  const owned = (...owners: string[]) =>
    stages(
      stage('incremental', Object.fromEntries(owners.map((owner, at) => [`o${at}`, `owner: ${owner}`]))),
    );

  it('takes a handle and its name for one person, however they are written', () => {
    const text = owned('a.ncube', 'Anna Ncube', 'anna ncube', '" a.ncube "', 'Anna Ncube');
    expect(told('owner-overloaded', people + text)).toEqual([
      '`Anna Ncube` owns 5 objectives that are not yet done, at most 4.',
    ]);
  });

  it('knows of no such handle without the directory', () => {
    const text = owned('a.ncube', 'a.ncube', 'a.ncube', 'Anna Ncube', 'Anna Ncube');
    expect(told('owner-overloaded', text)).toEqual([]);
  });

  it('is not misled by names that every object has', () => {
    expect(check('owner-overloaded', owned('toString', 'constructor', 'toString'))).toEqual([]);
  });

  it('counts across stages, and not what is done', () => {
    const four = many('a', 4, 'owner: a.ncube');
    const more = (keys: string) => stages(stage('incremental', four), stage('substantial', { b: keys }));
    expect(check('owner-overloaded', more('owner: a.ncube'))).toHaveLength(1);
    expect(check('owner-overloaded', more('owner: a.ncube, status: done'))).toEqual([]);
  });

  it('points to the objective that is one too many, and to the others', () => {
    const [finding] = check('owner-overloaded', owned('x', 'x', 'x', 'x', 'x', 'x'));
    expect(finding?.entity).toBe('objectives/o4');
    expect(finding?.related).toHaveLength(5);
  });
});
