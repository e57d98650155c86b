import { describe, expect, it } from 'vitest';
import { check, told } from './check.ts';

it('a strategy without a reality has one finding', () => {
  const rules = [
    'reality-missing',
    'reality-because-missing',
    'reality-one-sided',
    'reality-without-evidence',
    'obstacles-missing',
    'obstacle-unaddressed',
  ];
  expect(rules.filter((rule) => told(rule, 'owner: x\n').length > 0)).toEqual(['reality-missing']);
});

it('two missing causes each get their own help', () => {
  const helps = check('reality-because-missing', 'reality: { today: T }\n').map(({ help }) => help);
  expect(helps).toHaveLength(2);
  expect(new Set(helps).size).toBe(2);
});

it('a cost in numbers, in why or today, says what staying costs', () => {
  const asks = (why: string, today: string, lang = 'en') =>
    check(
      'reality-because-missing',
      `lang: ${lang}\ndestination: { statement: S, why: ${why} }\nreality: { today: ${today}, because: B }\n`,
    ).length;
  expect(asks('The two floods cost the towns 4 million euros.', 'T')).toBe(0);
  expect(asks('W', 'We lose 40 nurses a year.')).toBe(0);
  expect(asks('Les crues ont coûté 3 millions aux communes.', 'T', 'fr')).toBe(0);
  expect(asks('W', 'We have 40 nurses. Costs matter.')).toBe(1);
  expect(asks('The flood of 2023 cost us dearly.', 'T')).toBe(1);
});

describe('reality-without-evidence', () => {
  const evidence = (...items: string[]) =>
    check('reality-without-evidence', `reality: { today: T, evidence: [${items.join(', ')}] }\n`).map(
      ({ level, message }) => `${level} ${message}`,
    );
  it('names the kinds that are present and those that are missing', () => {
    expect(evidence('{ kind: market, finding: A }', '{ kind: performance, finding: B }')).toEqual([
      'info The evidence covers market and performance but not employees or customers.',
    ]);
    expect(evidence('{ finding: A }')).toEqual([
      'info The evidence names no `kind`, so it lacks performance, employees, customers and market.',
    ]);
  });
  it('accepts three of four', () => {
    const three = ['market', 'performance', 'customers'].map((kind) => `{ kind: ${kind}, finding: A }`);
    expect(evidence(...three)).toEqual([]);
    expect(evidence(...three.slice(0, 2))).toHaveLength(1);
  });
  it('counts only evidence that was found', () =>
    expect(evidence('{ kind: market, source: S }')).toEqual(['warn `reality` has no evidence.']));
  it('does not report kinds if one could not be read', () =>
    expect(evidence('{ kind: market, finding: A }', '{ kind: sales, finding: B }')).toEqual([]));
});

describe('obstacle-unaddressed', () => {
  const OBSTACLES = 'reality: { obstacles: { wall: A wall. , moat: { what: A moat. } } }\n';
  const left = (text: string) => told('obstacle-unaddressed', OBSTACLES + text);

  it.each([
    'stages: { incremental: { objectives: { o: { overcomes: [wall, moat] } } } }',
    'initiatives: { i: { serves: [wall, moat] } }',
    'execution: { leadership_agenda: [ { overcomes: [wall] }, { overcomes: [moat] } ] }',
    'stages: { incremental: { objectives: { o: { overcomes: [wall, moat], status: done } } } }',
  ])('accepts %s', (text) => expect(left(`${text}\n`)).toEqual([]));

  it('not counted dropped work', () =>
    expect(left('initiatives: { i: { serves: [wall, moat], status: dropped } }\n')).toEqual([
      'No objective or initiative addresses the obstacle `wall`.',
      'No objective or initiative addresses the obstacle `moat`.',
    ]));
  it('accepts a misspelt name, which another rule reports', () =>
    expect(left('initiatives: { i: { serves: [wal, moat] } }\n')).toEqual([]));
  it('is silent if anything that might overcome it could not be read', () =>
    expect(left('initiatives: { i: { serves: { wall: { x: 1 } } } }\n')).toEqual([]));
});

it('a reason counts as the other side of the causes', () => {
  const external = 'external: Two insurers pay for each test';
  expect(told('reality-one-sided', `reality: { today: T, ${external} }\n`)).toHaveLength(1);
  expect(
    told('reality-one-sided', `reality: { today: T, because: Heads defend them, ${external} }\n`),
  ).toEqual([]);
  expect(told('reality-one-sided', 'reality: { today: T, because: Heads defend them }\n')).toHaveLength(1);
});
