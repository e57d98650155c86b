import { describe, expect, it } from 'vitest';
import { check, told } from './check.ts';

it('without a reality one rule speaks', () => {
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

it('two causes can be missing, each with its own help', () => {
  const helps = check('reality-because-missing', 'reality: { today: T }\n').map(({ help }) => help);
  expect(helps).toHaveLength(2);
  expect(new Set(helps).size).toBe(2);
});

describe('reality-without-evidence', () => {
  const evidence = (...items: string[]) =>
    check('reality-without-evidence', `reality: { today: T, evidence: [${items.join(', ')}] }\n`).map(
      ({ level, message }) => `${level} ${message}`,
    );
  it('names the kinds that are there and those that are not', () => {
    expect(evidence('{ kind: market, finding: A }', '{ kind: performance, finding: B }')).toEqual([
      'info The evidence has market and performance, and nothing on employees and customers.',
    ]);
    expect(evidence('{ finding: A }')).toEqual([
      'info The evidence has no kind named, and nothing on performance, employees, customers and market.',
    ]);
  });
  it('counts only what was found', () =>
    expect(evidence('{ kind: market, source: S }')).toEqual(['warn The reality has no evidence.']));
  it('says nothing of kinds where one could not be read', () =>
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
  ])('is satisfied by %s', (text) => expect(left(`${text}\n`)).toEqual([]));

  it('is not by what was dropped', () =>
    expect(left('initiatives: { i: { serves: [wall, moat], status: dropped } }\n')).toEqual([
      'Nothing overcomes obstacle `wall`.',
      'Nothing overcomes obstacle `moat`.',
    ]));
  it('takes a misspelt name for what was meant: another rule tells of it', () =>
    expect(left('initiatives: { i: { serves: [wal, moat] } }\n')).toEqual([]));
  it('waits until all that might overcome it can be read', () =>
    expect(left('initiatives: { i: { serves: wall } }\n')).toEqual([]));
});
