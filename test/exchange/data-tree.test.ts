import { describe, expect, it } from 'vitest';
import { findCheckin, findIn, readText } from '../tasks/import/read.ts';

const GOALS = JSON.stringify({
  company: 'Acme',
  vision: 'Everybody has lunch',
  goals: [
    {
      id: 12,
      title: 'Grow',
      owner: { name: 'Ana' },
      startDate: '2026-01-01',
      dueDate: '2026-12-31',
      keyResults: [
        {
          name: 'Win members',
          start: 100,
          target: { value: 500, unit: 'members' },
          current: 230,
          updates: [
            { date: '2026-03-31', value: 150, comment: 'slow' },
            { date: '2026-06-30', value: 230 },
          ],
        },
        { name: 'Open a branch', done: true },
      ],
      tags: ['a', 'b'],
    },
  ],
  projects: [{ name: 'New app', budget: 20000, supports: 'Grow' }],
  meta: { exported: '2026-11-30' },
});

describe('goals as JSON', () => {
  it('become objectives, key results and work', async () => {
    const reading = await readText(GOALS, 'goals.json');
    expect(reading.draft).toMatchObject({
      name: 'Acme',
      destination: { statement: 'Everybody has lunch' },
      objectives: {
        grow: {
          owner: 'Ana',
          due: '2026-12-31',
          tags: ['a', 'b'],
          key_results: { 'win-members': { baseline: 100, target: 500, unit: 'members' } },
        },
      },
      initiatives: { 'new-app': { budget: 20000, serves: ['grow'] } },
    });
  });

  it('keep values over time, the last one once', async () => {
    const reading = await readText(GOALS, 'goals.json');
    expect(findCheckin(reading, '2026-03-31')).toMatchObject({
      measures: { 'win-members': { value: 150, note: 'slow' } },
    });
    expect(findCheckin(reading, '2026-12-01')).toMatchObject({ measures: { 'open-branch': true } });
    expect(findCheckin(reading, '2026-12-01')).not.toHaveProperty('measures.win-members');
  });

  it('keep the place of whatever has no key', async () => {
    const reading = await readText(GOALS, 'goals.json');
    expect(findIn(reading, 'objectives/grow/x-import')).toEqual([
      { at: 'goals[0].id', name: 'id', text: '12' },
    ]);
    expect(findIn(reading, 'x-import')).toEqual([
      { at: 'meta.exported', name: 'exported', text: '2026-11-30' },
    ]);
  });
});

describe('a history', () => {
  it('takes no value without a day for one of today', async () => {
    const goals = {
      goals: [
        {
          title: 'Sail',
          measures: [{ title: 'Departures', target: 92, history: [{ when_measured: 'spring', value: 80 }] }],
        },
      ],
    };
    const reading = await readText(JSON.stringify(goals), 'h.json');
    expect(reading.records).toEqual([]);
  });

  it('reads the days of `on`', async () => {
    const goals = {
      goals: [
        {
          title: 'Sail',
          measures: [
            {
              title: 'Departures',
              target: 92,
              history: [
                { on: '2026-06-30', value: 80 },
                { on: '2026-09-30', value: 85 },
              ],
            },
          ],
        },
      ],
    };
    const reading = await readText(JSON.stringify(goals), 'h.json');
    expect(findCheckin(reading, '2026-06-30')).toMatchObject({ measures: { departures: 80 } });
    expect(findCheckin(reading, '2026-09-30')).toMatchObject({ measures: { departures: 85 } });
  });
});

describe('objectives as YAML', () => {
  const OKRS = `Name: Tool
Projects:
  - Name: Core
    OKR:
      2026-Q4:
        Objective: Make it simple
        KeyResults:
          - Metric: Has a score
            Done: true
          - Metric: Raise use from 20 % to 50 %
`;

  it('are found below projects and quarters', async () => {
    const reading = await readText(OKRS, 'okr.yml');
    expect(findIn(reading, 'objectives/make-simple')).toMatchObject({
      result: 'Make it simple',
      start: '2026-Q4',
      due: '2026-Q4',
      tags: ['Core'],
    });
    expect(Object.values(findIn(reading, 'objectives/make-simple/key_results') ?? {})).toMatchObject([
      { met_when: 'Has a score' },
      { baseline: 20, target: 50, unit: 'percent' },
    ]);
  });

  it('may be a map by id', async () => {
    const reading = await readText(
      'okrs:\n  grow:\n    title: We grow\n    key_results:\n      members: { title: Win members, target: 5 }\n',
      'o.yaml',
    );
    expect(findIn(reading, 'objectives/grow/key_results/members')).toMatchObject({
      outcome: 'Win members',
      target: 5,
    });
  });

  it.each([
    ['an anchor', 'goals: &a [x]\nmore: *a\n', 'anchor'],
    ['no goals', 'trading: { pair: EURUSD }\n', 'No objectives'],
    ['a proposal of Kubernetes', 'title: Swap\nkep-number: 2400\n', 'Kubernetes enhancement'],
    ['a broken line', 'goals:\n  - title: "x\n', 'quote'],
  ])('are refused with %s', async (_what, text, message) => {
    await expect(readText(text, 'x.yaml')).rejects.toThrow(message);
    await expect(readText(text, 'x.yaml')).rejects.toMatchObject({ name: 'ImportProblem' });
  });

  it('are refused where they are nested too deep', async () => {
    const deep = `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`;
    await expect(readText(deep, 'deep.json')).rejects.toThrow('32 levels');
  });
});
