/** Policies: their conditions, messages and places. */
import { describe, expect, it } from 'vitest';
import { readSettings, UNCONFIGURED } from '../../../src/lint/config/config.ts';
import { getConfigShape } from '../../../src/lint/config/config-shape.ts';
import { listRules, type Settings } from '../../../src/lint/config/settings.ts';
import { makeSettingsByPath } from '../../../src/lint/config/settings-at.ts';
import { lint } from '../../../src/lint/lint.ts';
import { RULES } from '../../../src/lint/rules/index.ts';
import { parseData } from '../../../src/source/parse.ts';
import { compilePatterns } from '../../../src/tasks/patterns.ts';
import { read } from '../check.ts';

async function settings(yaml: string): Promise<Settings> {
  const reading = parseData(
    new TextEncoder().encode(`strat: 1\n${yaml}`),
    'strat.config.yaml',
    getConfigShape(),
  );
  const { configured, troubles } = readSettings(reading, UNCONFIGURED, RULES, '/work');
  if (troubles[0]) throw new Error(troubles[0].message);
  return makeSettingsByPath(configured, await compilePatterns(configured.patterns)).at(() => 'strategy.yaml');
}

/** Returns the findings of one policy for a strategy. */
async function findings(policy: string, strategy: string, more = '') {
  const found = await settings(
    `policy:\n  - { id: own, level: warn, message: "{id} {field}", ${policy} }\n${more}`,
  );
  const all = lint({
    reading: read(strategy),
    rules: listRules(RULES, found),
    settings: found,
    asOf: '2027-01-15',
  });
  return all.filter(({ rule }) => rule === 'own');
}

/** Returns the ids of the initiatives (or other entities) that a policy selects. */
const fires = async (policy: string, strategy: string) =>
  (await findings(policy, strategy)).map(({ message }) => message.split(' ')[0]);

const WORK = `
status: active
start: 2026-01-01
end: 2028-06-30
initiatives:
  a: { what: A, budget: 10, owner: maria, status: done, due: 2027-12, start: 2027-02, tags: [board, it], link: ABC-1 }
  b: { what: B, budget: 20, owner: jon, status: active, due: 2028-06-30, tags: [it], serves: [x, y, z, w] }
  c: { what: C, budget: 30.5, due: 2029, internal: true, pilot: { where: Oslo, learn_by: 2027-03 } }
  d: { what: "  ", x-centre: 7 }
`;

describe('a condition', () => {
  it.each([
    ['budget: { above: 20 }', 'c'],
    ['budget: { below: 20 }', 'a'],
    ['budget: { above: 10, below: 30 }', 'b'],
    ['budget: { missing: true }', 'd'],
    ['budget: { missing: false }', 'a b c'],
    ['budget: { equals: 20 }', 'b'],
    ['budget: { one_of: [10, 30.5] }', 'a c'],
    ['what: { missing: true }', 'd'],
    ['status: { equals: active }', 'b'],
    ['status: { one_of: [active, done] }', 'a b'],
    ['owner: { matches: "^m" }', 'a'],
    ['owner: { matches: "^M" }', ''],
    ['owner: { matches: "(?i)^M" }', 'a'],
    ['owner: { matches: "o" }', 'b'],
    ["link: { matches: '^[A-Z]+-\\d+$' }", 'a'],
    ['id: { matches: "[ab]" }', 'a b'],
    ['tags: { equals: board }', 'a'],
    ['tags: { matches: "^i" }', 'a b'],
    ['tags: { one_of: [board, x] }', 'a'],
    ['tags: { count: { above: 1 } }', 'a'],
    ['tags: { count: { equals: 0 } }', 'c d'],
    ['serves: { count: { above: 3 } }', 'b'],
    ['internal: { equals: true }', 'c'],
    ['internal: { missing: true }', 'a b d'],
    ['pilot.where: { equals: Oslo }', 'c'],
    ['pilot: { missing: true }', 'a b d'],
    ['x-centre: { above: 6 }', 'd'],
    ['x-centre: { equals: 7 }', 'd'],
    // Ends count by their last day, starts by their first, and a written date by the day nearest to it.
    ['due: { before: 2028 }', 'a'],
    ['due: { after: 2028-06 }', 'c'],
    ['due: { after: 2028 }', 'c'],
    ['due: { equals: 2027-12 }', 'a'],
    ['due: { equals: 2027-12-31 }', ''],
    ['due: { before: today }', ''],
    ['due: { before: { date: today, months: 12 } }', 'a'],
    ['due: { after: { field: strategy.end } }', 'c'],
    ['due: { after: { field: start, months: 6 } }', 'a'],
    ['due: { after: { field: start, months: 11 } }', ''],
    ['start: { after: { field: strategy.start, months: 12 } }', 'a'],
    ['pilot.learn_by: { after: today }', 'c'],
    ['strategy.status: { equals: active }', 'a b c d'],
    ['strategy.status: { equals: draft }', ''],
    ['budget: { above: 5 }, owner: { equals: jon }', 'b'],
    ['budget: { above: 5, missing: false }, status: { equals: done }', 'a'],
  ])('`%s` selects: %s', async (when, expected) => {
    expect((await fires(`for: initiative, when: { ${when} }`, WORK)).join(' ')).toBe(expected);
  });

  it.each([
    ['target: { above: 3 }', 'a b c'],
    ['target: { below: 4 }', 'd'],
    ['target: { equals: 4 }', 'a b'],
    ['target: { above: 30 }', 'c'],
    ['target: { missing: true }', 'e'],
    ['baseline: { equals: unknown }', 'b'],
    ['baseline: { above: 0 }', 'a'],
  ])('`%s` compares the number of a limit: %s', async (when, expected) => {
    const limits = `criteria:
  a: { outcome: A, baseline: 9, target: "<= 4" }
  b: { outcome: B, baseline: unknown, target: 4 }
  c: { outcome: C, target: "30..40" }
  d: { outcome: D, target: "at least 2" }
  e: { outcome: E }
`;
    expect((await fires(`for: criterion, when: { ${when} }`, limits)).join(' ')).toBe(expected);
  });

  it('on a key result knows its objective', async () => {
    const text =
      'stages: { incremental: { objectives: { o: { result: R, key_results: { k: { outcome: K, target: "<= 4" } } } } } }\n';
    expect(
      await fires('for: key_result, when: { objective: { equals: o }, target: { above: 3 } }', text),
    ).toEqual(['k']);
  });

  it.each([
    ['when: { budget: { above: 15 } }, unless: { status: { equals: active } }', 'c'],
    ['when: { budget: { above: 5 } }, unless: { status: { equals: done }, owner: { equals: jon } }', 'a b c'],
    ['unless: { budget: { missing: true } }, require: [owner]', 'c'],
  ])('%s exempts the right entities', async (policy, expected) => {
    expect((await fires(`for: initiative, ${policy}`, WORK)).join(' ')).toBe(expected);
  });

  it('knows fiscal dates, and does not take an unknown baseline for a number', async () => {
    const text = `
fiscal_year_starts: 10
criteria:
  a: { baseline: unknown, due: FY2027 }
  b: { baseline: 3, due: 2027-12 }
`;
    expect(await fires('for: criterion, when: { due: { after: 2027-09-30 } }', text)).toEqual(['b']);
    expect(await fires('for: criterion, when: { due: { equals: FY2027 } }', text)).toEqual(['a']);
    expect(await fires('for: criterion, when: { baseline: { below: 9 } }', text)).toEqual(['b']);
    expect(await fires('for: criterion, when: { baseline: { equals: unknown } }', text)).toEqual(['a']);
  });

  it('works on every kind of entity', async () => {
    const text = `
people: { m.o: { name: Maria } }
reality:
  evidence: [{ kind: market, finding: f }, { kind: customers }]
  obstacles: { core: The core is old. }
stages:
  incremental: { theme: t, objectives: { one: { result: r, indicators: { forms: { kind: lag } } } } }
capabilities: { decide: { today: 1 } }
assumptions: { rates: { belief: b } }
risks: { churn: { risk: r } }
execution: { performance_routines: [{ what: Monday }] }
communication: [{ audience: all }]
not_doing: [{ what: cards }]
`;
    for (const [policy, expected] of [
      ['for: strategy, require: [mission]', 'Example'],
      ['for: strategy, when: { name: { equals: Example } }', 'Example'],
      ['for: strategy, when: { criteria: { count: { below: 3 } } }', 'Example'],
      ['for: stage, require: [by]', 'incremental'],
      ['for: objective, when: { stage: { equals: incremental } }, require: [sponsor]', 'one'],
      ['for: indicator, when: { kind: { equals: lag }, objective: { equals: one } }', 'forms'],
      ['for: obstacle, when: { what: { matches: core } }', 'core'],
      ['for: obstacle, require: [layer]', 'core'],
      ['for: evidence, when: { kind: { equals: customers } }, require: [finding]', '2'],
      ['for: capability, when: { today: { below: 2 } }', 'decide'],
      ['for: assumption, require: [owner]', 'rates'],
      ['for: risk, require: [response]', 'churn'],
      ['for: execution, when: { part: { equals: performance_routines } }, require: [owner]', '1'],
      ['for: communication, require: [listen]', '1'],
      ['for: not_doing, require: [frees]', '1'],
      ['for: person, require: [role]', 'm.o'],
    ])
      expect(await fires(policy ?? '', text), policy).toEqual([expected]);
  });

  it('is not tested if the field could not be read', async () => {
    const text = 'initiatives:\n  a: { budget: much, pilot: { where: [Oslo] } }\n  b: { owner: [x, y] }\n';
    expect(await fires('for: initiative, when: { budget: { missing: true } }', text)).toEqual(['b']);
    expect(await fires('for: initiative, require: [pilot.where]', text)).toEqual(['b']);
    expect(await fires('for: initiative, require: [owner]', text)).toEqual(['a']);
  });
});

describe('a finding of a policy', () => {
  const at = async (policy: string, strategy: string) => {
    const [finding] = await findings(policy, strategy);
    if (!finding) throw new Error('nothing was found');
    const { start, end } = finding.range;
    return [finding.entity, finding.field, `${start.line}:${start.column}-${end.column}`];
  };
  const text = 'initiatives:\n  portal:\n    budget: 80000\n    pilot: { where: Oslo }\n';

  it('points to the entity if a field is missing', async () => {
    expect(await at('for: initiative, require: [sponsor]', text)).toEqual([
      'initiatives/portal',
      'sponsor',
      '4:3-9',
    ]);
    expect(await at('for: initiative, require: [pilot.success]', text)).toEqual([
      'initiatives/portal',
      'pilot.success',
      '4:3-9',
    ]);
  });

  it('points to a forbidden field, and otherwise to the first field of its condition', async () => {
    expect(await at('for: initiative, forbid: [pilot.where]', text)).toEqual([
      'initiatives/portal',
      'pilot.where',
      '6:14-25',
    ]);
    expect(
      await at('for: initiative, when: { owner: { missing: true }, budget: { above: 1 } }', text),
    ).toEqual(['initiatives/portal', 'budget', '5:5-18']);
  });

  it('points to an obstacle that is only a text', async () => {
    const obstacle = 'reality: { obstacles: { core: Old. } }';
    expect(await at('for: obstacle, when: { what: { matches: Old } }', obstacle)).toEqual([
      'obstacles/core',
      undefined,
      '3:25-35',
    ]);
  });
});

describe('the message of a policy', () => {
  const says = async (message: string, strategy: string, more = 'require: [sponsor]') => {
    const own = `policy:\n  - id: own\n    level: warn\n    for: initiative\n    message: ${JSON.stringify(message)}\n    ${more}\n`;
    const found = await settings(own);
    const all = lint({
      reading: read(strategy),
      rules: found.policies ?? [],
      settings: found,
      asOf: '2027-01-15',
    });
    return all.filter(({ rule }) => rule === 'own').map(({ message, help }) => [message, help]);
  };

  it('contains values from the file', async () => {
    const text =
      'name: Harbor\nstrat: 1\ninitiatives: { a: { budget: 80000, serves: [x, y], tags: [], pilot: { where: Oslo } } }';
    expect(
      await says(
        '`{id}` {field} {budget} {serves} {tags} {owner} {pilot} {pilot.where} {strategy.name} {}{ x }',
        text,
      ),
    ).toEqual([['`a` sponsor 80000 x, y  – where Oslo Harbor {}{ x }', 'Add `sponsor:`.']]);
  });

  it('keeps text from the file apart from its own', async () => {
    const what = `${'long '.repeat(40)}`;
    const text = `initiatives: { a: { what: "{owner} {id}\\nsecond \`line\`", owner: "${what}" } }`;
    expect(await says('{what}|{owner}', text)).toEqual([
      [`{owner} {id} second ’line’|${what.slice(0, 59)}…`, 'Add `sponsor:`.'],
    ]);
  });

  it('has its own help if there is one', async () => {
    const text = 'initiatives: { a: { budget: 5 } }';
    const help = 'help: "Ask for {field} of {id}."';
    expect(await says('x', text, `require: [sponsor]\n    ${help}`)).toEqual([
      ['x', 'Ask for sponsor of a.'],
    ]);
    expect(await says('x', text, 'forbid: [budget]')).toEqual([['x', 'Delete `budget:`.']]);
    expect(await says('x', text, 'when: { budget: { above: 1 } }')).toEqual([
      ['x', 'See the policy in strat.config.yaml:3.'],
    ]);
  });
});

describe('a policy', () => {
  const text = 'status: STATUS\ninitiatives: { a: { budget: 5 } }';
  const levels = async (status: string, more: string) =>
    (await findings('for: initiative, require: [sponsor]', text.replace('STATUS', status), more)).map(
      ({ level }) => level,
    );

  it.each([
    ['active', '', ['warn']],
    ['draft', '', ['info']],
    ['proposed', '', ['warn']],
    ['closed', '', ['warn']],
    ['active', 'extends: minimal', ['warn']],
    ['active', 'extends: strict', ['warn']],
    ['draft', 'rules: { own: error }', ['error']],
    ['active', 'rules: { own: off }', []],
    ['active', 'rules: { own: [error] }', ['error']],
  ])('in a strategy that is %s, with %j, has the levels %j', async (status, more, expected) => {
    expect(await levels(status, more)).toEqual(expected);
  });

  it.each([
    [
      'when: { budget: { above: 50000 } }, require: [sponsor]',
      'Every initiative whose `budget` is above 50000 has `sponsor`.',
    ],
    [
      'when: { serves: { count: { above: 3 } }, tags: { equals: it } }',
      'There is no initiative whose `serves` has more than 3 entries and `tags` has an entry that is `it`.',
    ],
    [
      'forbid: [link, pilot], unless: { status: { one_of: [done, dropped] } }',
      'Every initiative has no `link` or `pilot`, unless its `status` is `done` or `dropped`.',
    ],
    [
      'when: { due: { after: { field: strategy.end, months: -1 } } }',
      'There is no initiative whose `due` is after 1 month before `strategy.end`.',
    ],
  ])('reads as a sentence: %s', async (policy, expected) => {
    const { policies } = await settings(
      `policy: [{ id: own, level: warn, for: initiative, message: x, ${policy} }]`,
    );
    expect(policies?.map(({ summary }) => summary)).toEqual([expected]);
  });
});

describe('a pattern that would never finish in a backtracking engine', () => {
  it.each([['(a+)+$'], ['(a|a)*$'], ['(.*)*b'], ['(.{0,31}){0,31}b'], ['^(([a-z])+.)+[A-Z]([a-z])+$']])(
    'is matched in linear time: %s',
    async (pattern) => {
      const text = `initiatives: { a: { what: ${'a'.repeat(8000)}! } }`;
      await findings(`for: initiative, when: { what: { matches: "${pattern}" } }`, text);
    },
  );
});
