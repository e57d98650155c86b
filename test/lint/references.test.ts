import { describe, expect, it } from 'vitest';
import { check, told } from './check.ts';

const PLAN = `
reality:
  obstacles:
    six-systems: No two clinics name the same test the same way.
criteria:
  repeat-tests: { outcome: No test is done twice. }
capabilities:
  read-any-record: { able_to: read the record of any clinic }
`;

const objective = (keys: string) => `${PLAN}
stages:
  incremental:
    objectives:
      shared-results: { result: A result is seen everywhere., ${keys} }
`;

describe('reference-unknown', () => {
  it('suggests the nearest id of the right kind', () => {
    expect(told('reference-unknown', objective('advances: [repeat-test]'))).toEqual([
      'Objective `shared-results` advances `repeat-test`, but there is no such criterion. Did you mean `repeat-tests`?',
    ]);
  });

  it('reports what a risk threatens, if it is not there or nothing that a risk can threaten', () => {
    const risk = (of: string) =>
      told('reference-unknown', `${PLAN}\nrisks: { late: { risk: It is late, of: [${of}] } }\n`);
    expect(risk('repeat-tests, read-any-record')).toEqual([]);
    expect(risk('repeat-test')).toEqual([
      'Risk `late` threatens `repeat-test`, but there is no such entry. Did you mean `repeat-tests`?',
    ]);
    expect(risk('six-systems')[0]).toContain(
      'Risk `late` threatens `six-systems`, which is an obstacle and not ',
    );
  });

  it('points to the id itself, not to the list', () => {
    const text = objective('advances: [repeat-tests, nowhere]');
    const [finding] = check('reference-unknown', text);
    const line = text.split('\n').find((row) => row.includes('nowhere'));
    expect(finding?.range.start.column).toBe((line?.indexOf('nowhere') ?? 0) + 1);
    expect(finding).toMatchObject({
      entity: 'objectives/shared-results',
      field: 'advances',
      about: 'nowhere',
    });
  });

  it('names the kind of an id that is in the wrong list, and where it belongs', () => {
    const [finding] = check('reference-unknown', objective('advances: [six-systems]'));
    expect(finding?.message).toBe(
      'Objective `shared-results` advances `six-systems`, which is an obstacle and not a criterion.',
    );
    expect(finding?.help).toBe('Move `six-systems` to `overcomes`.');
  });

  it.each(['needs: [repeat-tests]', 'overcomes: [read-any-record]', 'depends_on: [repeat-tests]'])(
    'accepts only the right kind in each list: %s',
    (keys) => expect(told('reference-unknown', objective(keys))).toHaveLength(1),
  );

  it('is silent if all lists name the right kind', () => {
    const keys = 'advances: [repeat-tests], overcomes: [six-systems], needs: [read-any-record]';
    expect(told('reference-unknown', objective(keys))).toEqual([]);
  });

  it('allows an initiative to serve four kinds, but not another initiative', () => {
    const text = objective('advances: [repeat-tests]');
    const serves = (ids: string) => `${text}initiatives:\n  feed: { what: Lab feed, serves: [${ids}] }\n`;
    expect(
      told('reference-unknown', serves('shared-results, read-any-record, repeat-tests, six-systems')),
    ).toEqual([]);
    expect(told('reference-unknown', serves('feed'))).toEqual([
      'Initiative `feed` serves `feed`, which is an initiative and not an objective, a capability, a criterion or an obstacle.',
    ]);
  });

  it('checks what execution overcomes', () => {
    const text = `${PLAN}execution:\n  performance_routines:\n    - { what: Monday count, overcomes: [six-sytems] }\n`;
    expect(told('reference-unknown', text)).toEqual([
      'Entry 1 of `performance_routines` overcomes `six-sytems`, but there is no such obstacle. Did you mean `six-systems`?',
    ]);
  });

  it('suggests the new id for a former one', () => {
    const text = objective('advances: [double-tests]').replace(
      '{ outcome:',
      '{ renamed_from: double-tests, outcome:',
    );
    expect(told('reference-unknown', text)).toEqual([
      'Objective `shared-results` advances `double-tests`, which is now called `repeat-tests`.',
    ]);
  });

  it('is silent on ids from a part that could not be read', () => {
    const text = objective('advances: [repeat-tests]').replace(
      '{ outcome: No test is done twice. }',
      '[wrong]',
    );
    expect(told('reference-unknown', text)).toEqual([]);
  });

  describe('on guardrails', () => {
    const guarded = (guardrail: string) =>
      `${objective('indicators: { corrected-results: { measure: Results corrected later } }')}`.replace(
        '{ outcome:',
        `{ guardrail: ${guardrail}, outcome:`,
      );

    it.each([
      'corrected-results',
      'No more results are corrected later.',
      'quality',
      'Re-tests',
      '没有更多的错误',
      'no e-mails at night',
    ])('accepts an indicator or any text: %s', (guardrail) =>
      expect(told('reference-unknown', guarded(guardrail))).toEqual([]),
    );

    it('treats a text that looks like an id as one', () => {
      expect(told('reference-unknown', guarded('corrected-result'))).toEqual([
        'The guardrail of criterion `repeat-tests` is `corrected-result`, but there is no such entry. Did you mean `corrected-results`?',
      ]);
      expect(told('reference-unknown', guarded('six-systems'))).toHaveLength(1);
    });
  });

  describe('on the cascade', () => {
    const child = objective('contributes_to: [county-health]');
    it('is silent without the parent', () => expect(told('reference-unknown', child)).toEqual([]));
    it('accepts criteria and objectives of the parent', () => {
      const parent = 'criteria:\n  county-health: { outcome: People live longer. }\n';
      expect(told('reference-unknown', child, { parent })).toEqual([]);
      expect(told('reference-unknown', child, { parent: parent.replace('county-', 'count-') })).toEqual([
        'Objective `shared-results` contributes to `county-health` of the parent strategy, but there is no such entry. Did you mean `count-health`?',
      ]);
    });
    it('does not accept an id of this file as one of the parent', () => {
      const own = objective('contributes_to: [repeat-tests]');
      expect(told('reference-unknown', own, { parent: 'owner: x\n' })).toHaveLength(1);
    });
  });
});

describe('reference-cycle', () => {
  const plan = (edges: Record<string, string>) =>
    `stages:\n  incremental:\n    objectives:\n${Object.entries(edges)
      .map(([id, on]) => `      ${id}: { result: R, depends_on: [${on}] }`)
      .join('\n')}\n`;

  it.each([
    ['finds an objective that waits for itself', { a: 'a' }, ['`a` → `a`']],
    ['finds a cycle of two', { a: 'b', b: 'a' }, ['`a` → `b` → `a`']],
    ['leaves out the path into a cycle', { x: 'a', a: 'b', b: 'c', c: 'a' }, ['`a` → `b` → `c` → `a`']],
    ['finds two cycles', { a: 'b', b: 'a', c: 'd', d: 'c' }, ['`a` → `b` → `a`', '`c` → `d` → `c`']],
    [
      'finds two cycles through one objective',
      { a: 'b, c', b: 'a', c: 'a' },
      ['`a` → `b` → `a`', '`a` → `c` → `a`'],
    ],
  ])('%s', (_, edges, cycles) => {
    expect(told('reference-cycle', plan(edges))).toEqual(
      cycles.map((cycle) => `Objectives wait for each other in a circle: ${cycle}.`),
    );
  });

  it('finds no cycle if two paths meet again or an id is unknown', () => {
    expect(told('reference-cycle', plan({ a: 'b, c', b: 'd', c: 'd', d: '' }))).toEqual([]);
    expect(told('reference-cycle', plan({ a: 'gone', b: 'a, a' }))).toEqual([]);
  });

  it('finds a cycle across stages', () => {
    const text = `stages:
  incremental: { objectives: { a: { depends_on: [b] } } }
  substantial: { objectives: { b: { depends_on: [a] } } }
`;
    expect(told('reference-cycle', text)).toHaveLength(1);
  });

  it('shortens a long cycle, and stays fast in a knot', () => {
    const ids = Array.from({ length: 900 }, (_, index) => `o${index}`);
    const ring = Object.fromEntries(ids.map((id, index) => [id, ids[(index + 1) % ids.length] ?? '']));
    const [message] = told('reference-cycle', plan(ring));
    expect(message).toBe(
      'Objectives wait for each other in a circle: `o0` → `o1` → `o2` → `o3` → `o4` → `o5` → … → `o899` → `o0`.',
    );
    const knot = Object.fromEntries(ids.map((id, i) => [id, `${ids[i + 1] ?? 'o0'}, o0, o${i >> 1}`]));
    expect(told('reference-cycle', plan(knot)).length).toBeLessThanOrEqual(20);
  });
});

describe('id-duplicate', () => {
  it('points to the second entry and names the first', () => {
    const text = 'criteria:\n  same: { outcome: A }\nrisks:\n  same: { risk: B }\n';
    const [finding] = check('id-duplicate', text);
    expect(finding).toMatchObject({ entity: 'risks/same', range: { start: { line: 6, column: 3 } } });
    expect(finding?.message).toBe('The id `same` names a risk, and already a criterion.');
    expect(finding?.related[0]?.range.start.line).toBe(4);
  });

  it('finds obstacles that are only a text, and ids in two stages', () => {
    const text = `reality: { obstacles: { same: In the way. } }
stages:
  incremental: { objectives: { same: { result: A } } }
  substantial: { objectives: { same: { result: B } } }
`;
    expect(told('id-duplicate', text)).toEqual([
      'The id `same` names an objective, and already an obstacle.',
      'The id `same` names an objective, and already an obstacle.',
    ]);
  });

  it('ignores handles, roles and former ids', () => {
    const text = `people: { same: { name: A } }
destination: { statement: S, roles: { same: does it } }
criteria: { same: { outcome: A, renamed_from: same } }
`;
    expect(told('id-duplicate', text)).toEqual([]);
  });
});

it('a risk that threatens an entry does no work for it', () => {
  const text = `${objective('needs: [read-any-record]')}\nrisks: { late: { risk: It is late, of: [repeat-tests] } }\n`;
  expect(told('criterion-unadvanced', text)).toEqual(['No objective advances criterion `repeat-tests`.']);
});

describe('an initiative that depends on another', () => {
  const plan = (form: string) =>
    `initiatives: { form: { what: Form, depends_on: [${form}] }, app: { what: App, depends_on: [form] } }\n`;

  it('names one that exists, or one of another strategy, which is not looked up', () => {
    expect(told('reference-unknown', plan('../loans#rates'))).toEqual([]);
    expect(told('reference-unknown', plan('apps'))).toEqual([
      'Initiative `form` depends on `apps`, but there is no such initiative. Did you mean `app`?',
    ]);
  });

  it('does not wait for one that waits for it', () => {
    expect(told('reference-cycle', plan('app'))).toEqual([
      'Initiatives wait for each other in a circle: `form` → `app` → `form`.',
    ]);
  });
});
