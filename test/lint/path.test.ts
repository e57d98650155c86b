import { describe, expect, it } from 'vitest';
import { check, stage, told } from './check.ts';

/** Makes a number of objectives with ids from `prefix`, each with these keys. */
const many = (prefix: string, number: number, keys = 'result: A thing is so') =>
  Object.fromEntries(Array.from({ length: number }, (_, index) => [`${prefix}${index}`, keys]));

const stages = (...parts: string[]) => `stages:\n${parts.join('')}`;

describe('priorities-too-many', () => {
  const found = (...parts: string[]) => check('priorities-too-many', stages(...parts));

  it('warns from six and is an error from eight in one stage', () => {
    expect(found(stage('incremental', many('a', 5)))).toEqual([]);
    expect(found(stage('incremental', many('a', 6)))).toMatchObject([{ level: 'warn' }]);
    expect(found(stage('incremental', many('a', 7)))).toMatchObject([{ level: 'warn' }]);
    expect(found(stage('incremental', many('a', 8)))).toMatchObject([
      { level: 'error', message: 'Stage `incremental` has 8 objectives; the limit is 5.' },
    ]);
  });

  it('not counted done or dropped objectives', () => {
    const closed = { ...many('d', 4, 'status: done'), ...many('x', 4, 'status: dropped') };
    expect(found(stage('incremental', { ...many('a', 5), ...closed }))).toEqual([]);
  });

  it('counts several stages together', () => {
    const spread = [stage('incremental', many('a', 5)), stage('substantial', many('b', 5))];
    expect(found(...spread)).toMatchObject([
      { level: 'warn', message: 'The stages have 10 objectives in all; the limit is 9.' },
    ]);
    expect(found(stage('incremental', many('a', 20)))).toHaveLength(1);
  });

  it('does not report the total if fixing a single stage is enough', () => {
    const parts = [stage('incremental', many('a', 3)), stage('transformational', many('b', 15))];
    expect(found(...parts).map(({ message }) => message)).toEqual([
      'Stage `transformational` has 15 objectives; the limit is 5.',
    ]);
  });

  it('is an error from sixteen in total', () => {
    const spread = ['incremental', 'substantial', 'transformational'].map((name) =>
      stage(name, many(name.charAt(0), 6)),
    );
    expect(found(...spread).map(({ level }) => level)).toEqual(['error', 'warn', 'warn', 'warn']);
  });

  it('takes its limits from its options', () => {
    const text = stages(stage('incremental', many('a', 3)));
    expect(told('priorities-too-many', text, { options: { max: 2 } })).toEqual([
      'Stage `incremental` has 3 objectives; the limit is 2.',
    ]);
  });
});

describe('stages-missing', () => {
  it('reports a missing path once', () => {
    for (const text of ['', 'stages:\n', 'stages: {}\n', 'stages:\n  incremental:\n    by: 2027\n'])
      expect(told('stages-missing', text)).toEqual([
        'No stage has an objective: nothing leads from today to the destination.',
      ]);
  });

  it('counts a stage that is done, but not one that is dropped', () => {
    const text = stages(
      stage('incremental', many('a', 1, 'status: done')),
      stage('substantial', many('b', 1, 'status: dropped')),
      stage('transformational', many('c', 1)),
    );
    expect(told('stages-missing', text)).toEqual([
      'Stage `substantial` has no objective that is not dropped.',
    ]);
  });

  it('is silent if the objectives could not be read', () => {
    expect(told('stages-missing', 'stages:\n  incremental:\n    objectives: many\n')).toEqual([]);
    expect(told('stages-missing', 'stages: soon\n')).toEqual([]);
  });
});

describe('a plan for a year or less', () => {
  const path = stages(stage('incremental', many('a', 1)), stage('substantial', many('b', 1)));
  const work = 'initiatives: { w: { what: Draw the timetable } }\n';

  it.each(['stages-missing', 'stage-without-date', 'initiative-without-due'])(
    'has no finding under %s, because its end is the date',
    (id) => {
      for (const time of ['start: 2027-01-01\nend: 2027-03-31\n', 'start: 2027\nend: 2027\n'])
        expect(check(id, time + path + work)).toEqual([]);
      for (const time of ['', 'end: 2027\n', 'start: 2027-01-01\n', 'start: 2027-01\nend: 2028-01\n'])
        expect(check(id, time + path + work)).not.toEqual([]);
    },
  );
});

describe('stage-without-date', () => {
  it('asks for a date only if objectives are still open', () => {
    const text = stages(
      stage('incremental', many('a', 1, 'status: done')),
      '  substantial: { theme: Later }\n',
    );
    expect(check('stage-without-date', text)).toEqual([]);
  });

  it('takes the end of a plan for up to five years for the date of its only stage', () => {
    const one = stages(stage('incremental', many('a', 1)));
    expect(check('stage-without-date', `start: 2026\nend: 2030\n${one}`)).toEqual([]);
    expect(check('stage-without-date', `start: 2026\nend: 2031\n${one}`)).toHaveLength(1);
    expect(check('stage-without-date', one)).toHaveLength(1);
  });

  it('is silent if the date could not be read', () => {
    const text = stages('  incremental: { by: soon, objectives: { a: { result: A thing is so } } }\n');
    expect(check('stage-without-date', text)).toEqual([]);
  });
});

describe('a rule about the parts of an objective', () => {
  const rules = [
    'objective-without-owner',
    'objective-orphan',
    'objective-without-indicator',
    'objective-without-capability',
  ] as const;
  const around = 'criteria: { c: { outcome: It is so } }\ncapabilities: { k: { able_to: do it } }\n';

  it.each(rules)('%s ignores done and dropped objectives', (id) => {
    const closed = { a: 'status: done', b: 'status: dropped' };
    expect(check(id, around + stages(stage('incremental', closed)))).toEqual([]);
    expect(check(id, around + stages(stage('incremental', { a: 'status: active' })))).toHaveLength(1);
  });

  it.each(rules)('%s is silent without objectives', (id) => {
    expect(check(id, around)).toEqual([]);
  });

  it.each([
    ['objective-without-owner', 'owner: [a, b]'],
    ['objective-orphan', 'advances: c'],
    ['objective-without-indicator', 'indicators: some'],
    ['objective-without-capability', 'needs: k'],
  ])('%s is silent on %s, which the schema reports', (id, keys) => {
    expect(check(id, around + stages(stage('incremental', { a: keys })))).toEqual([]);
  });

  it.each([
    ['objective-without-owner', 'owner: " "'],
    ['objective-orphan', 'advances: []'],
    ['objective-without-indicator', 'indicators: {}'],
    ['objective-without-capability', 'needs: []'],
  ])('%s treats an empty value as missing: %s', (id, keys) => {
    expect(check(id, around + stages(stage('incremental', { a: keys })))).toHaveLength(1);
  });

  it('leaves missing criteria and capabilities to other rules', () => {
    const text = stages(stage('incremental', many('a', 3)));
    expect(check('objective-orphan', text)).toEqual([]);
    expect(check('objective-without-capability', text)).toEqual([]);
  });

  it('counts an indicator without a kind as a lead indicator, but not a lag indicator', () => {
    const says = (kind: string) =>
      told(
        'objective-without-indicator',
        stages(stage('incremental', { a: `indicators: { i: { measure: Visits${kind} } }` })),
      );
    expect(says('')).toEqual([]);
    expect(says(', kind: lag')).toEqual(['Objective `a` has 1 lag indicator but no lead indicator.']);
  });
});

describe('objective-without-indicator', () => {
  const id = 'objective-without-indicator';
  const plan = (criterion: string, objective: string, start = '2027-01') =>
    `start: ${start}\nend: 2029\ncriteria: { c: { outcome: It is so, ${criterion} } }\n${stages(stage('incremental', { a: objective }))}`;

  it('is silent about an objective with key results', () => {
    expect(check(id, plan('target: 4', 'key_results: { k: { outcome: So it is } }'))).toEqual([]);
  });

  it('is silent about half a year, if a criterion shows the result', () => {
    const one = (due: string, advances = 'c') => plan('', `due: ${due}, advances: [${advances}]`);
    expect(check(id, one('2027-06-30'))).toEqual([]);
    expect(check(id, one('2027-07-01'))).toHaveLength(1);
    expect(check(id, one('2027-06-30', ''))).toHaveLength(1);
    expect(check(id, plan('', 'start: 2028-04, due: 2028-09, advances: [c]'))).toEqual([]);
  });

  it('takes a measured criterion that is due a quarter earlier for the sign', () => {
    const objective = 'due: 2028-12, advances: [c]';
    expect(check(id, plan('target: 4, due: 2028-09', objective))).toEqual([]);
    expect(check(id, plan('target: 4, due: 2028-10', objective))).toHaveLength(1);
    expect(check(id, plan('target: 4, due: 2028-12', objective))).toHaveLength(1);
    expect(check(id, plan('due: 2028-06', objective))).toHaveLength(1);
    expect(check(id, plan('target: 4, due: 2028-06', 'due: 2028-12'))).toHaveLength(1);
  });
});

describe('owner-overloaded', () => {
  const people = 'people: { a.ncube: { name: Anna Ncube } }\n';
  const owned = (...owners: string[]) =>
    stages(
      stage('incremental', Object.fromEntries(owners.map((owner, at) => [`o${at}`, `owner: ${owner}`]))),
    );

  it('treats a handle and its name as one person, however they are written', () => {
    const text = owned('a.ncube', 'Anna Ncube', 'anna ncube', '" a.ncube "', 'Anna Ncube');
    expect(told('owner-overloaded', people + text)).toEqual([
      '`Anna Ncube` owns 5 objectives that are not done yet; the limit is 4.',
    ]);
  });

  it('does not know a handle without the directory', () => {
    const text = owned('a.ncube', 'a.ncube', 'a.ncube', 'Anna Ncube', 'Anna Ncube');
    expect(told('owner-overloaded', text)).toEqual([]);
  });

  it('handles names that every object has', () => {
    expect(check('owner-overloaded', owned('toString', 'constructor', 'toString'))).toEqual([]);
  });

  it('counts across stages, without done objectives', () => {
    const four = many('a', 4, 'owner: a.ncube');
    const more = (keys: string) => stages(stage('incremental', four), stage('substantial', { b: keys }));
    expect(check('owner-overloaded', more('owner: a.ncube'))).toHaveLength(1);
    expect(check('owner-overloaded', more('owner: a.ncube, status: done'))).toEqual([]);
  });

  it('points to the first objective over the limit, and to the others', () => {
    const [finding] = check('owner-overloaded', owned('x', 'x', 'x', 'x', 'x', 'x'));
    expect(finding?.entity).toBe('objectives/o4');
    expect(finding?.related).toHaveLength(5);
  });
});

describe('owner-overloaded with criteria', () => {
  const criteria = (number: number) =>
    `criteria:\n${Array.from({ length: number }, (_, at) => `  c${at}: { owner: x }\n`).join('')}`;
  const objectives = stages(stage('incremental', { a: 'owner: X', b: 'owner: x' }));

  it('counts criteria too, up to seven in all', () => {
    expect(told('owner-overloaded', criteria(5) + objectives)).toEqual([]);
    expect(told('owner-overloaded', criteria(6) + objectives)).toEqual([
      '`x` owns 2 objectives and 6 criteria; the limit is 7 in all.',
    ]);
    expect(told('owner-overloaded', criteria(8))).toEqual(['`x` owns 8 criteria; the limit is 7 in all.']);
  });

  it('does not count the criteria of the only objective of their owner', () => {
    const advances = (ids: string) => stages(stage('incremental', { a: `owner: x, advances: [${ids}]` }));
    expect(told('owner-overloaded', criteria(9) + advances('c0, c1, c2, c3, c4, c5, c6, c7, c8'))).toEqual(
      [],
    );
    expect(told('owner-overloaded', criteria(9) + advances('c0, c1'))).toEqual([
      '`x` owns 1 objective and 7 criteria; the limit is 7 in all.',
    ]);
  });

  it('does not count key results, which go with their objective', () => {
    const results = Array.from({ length: 9 }, (_, at) => `k${at}: { owner: x }`).join(', ');
    expect(
      told('owner-overloaded', `objectives: { a: { owner: x, key_results: { ${results} } } }\n`),
    ).toEqual([]);
  });

  it('keeps the limit for objectives if it is the higher one', () =>
    expect(told('owner-overloaded', criteria(6) + objectives, { options: { max: 9 } })).toEqual([]));
});

describe('objectives in no stage', () => {
  const many = (count: number, from = 0) =>
    Array.from({ length: count }, (_, at) => `  o-${at + from}: { result: Result ${at + from} }`).join('\n');

  it('are one finding that says how to stage them, in place of the missing stages', () => {
    const text = `objectives:\n${many(2)}\n`;
    expect(told('objectives-unstaged', text)).toEqual(['2 objectives are in no stage yet.']);
    expect(told('stages-missing', text)).toEqual([]);
    expect(told('objectives-unstaged', 'objectives: { a: { result: B, status: dropped } }\n')).toEqual([]);
  });

  it('count among all objectives, and have no limit of their own', () => {
    expect(told('priorities-too-many', `objectives:\n${many(9)}\n`)).toEqual([]);
    expect(told('priorities-too-many', `objectives:\n${many(10)}\n`)).toEqual([
      'The plan has 10 objectives in all; the limit is 9.',
    ]);
  });

  it('advance criteria and overcome obstacles as others do', () => {
    const text =
      'reality: { obstacles: { old: Old systems } }\ncriteria: { c: { outcome: A, baseline: 1, target: 2 } }\nobjectives: { a: { result: B, advances: [c], overcomes: [old] } }\n';
    expect(told('criterion-unadvanced', text)).toEqual([]);
    expect(told('obstacle-unaddressed', text)).toEqual([]);
    expect(told('destination-not-reached', text)).toEqual([]);
    expect(told('reference-unknown', text.replace('[c]', '[d]'))).toHaveLength(1);
  });
});
