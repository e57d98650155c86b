import { describe, expect, it } from 'vitest';
import { listEntities } from '../../src/model/entities.ts';
import { listObjectiveGroups, listShownPlaces } from '../../src/model/objective-groups.ts';
import { makePlan } from '../../src/model/plan.ts';
import { makeStrategyMap } from '../../src/render/map.ts';
import { writeMermaidMap } from '../../src/render/mermaid.ts';
import { strategyOf } from '../render/fixture.ts';
import { brief } from '../render/pages.ts';

const STAGED = 'stages: { substantial: { by: 2027, objectives: { desk: { result: The desk decides } } } }';
const UNSTAGED =
  'objectives: { paperless: { result: No paper, depends_on: [desk], key_results: { kr: { outcome: No forms } }, indicators: { letters: { measure: Letters } } } }';
const of = (...parts: readonly string[]) => strategyOf(`strat: 1\nname: N\n${parts.join('\n')}\n`);

describe('the groups of objectives', () => {
  it('are the stages in their order, and then the objectives that are in none', () => {
    const groups = listObjectiveGroups(of(UNSTAGED, STAGED));
    expect(
      groups.map(({ name, path, objectives }) => [name, path.join('.'), Object.keys(objectives)]),
    ).toEqual([
      ['substantial', 'stages.substantial.objectives', ['desk']],
      ['unstaged', 'objectives', ['paperless']],
    ]);
  });

  it('are all in the plan, with everything that is in an objective', () => {
    const plan = makePlan(of(STAGED, UNSTAGED));
    expect(plan.objectives.map(({ id, in: { name } }) => `${id} ${name}`)).toEqual([
      'desk substantial',
      'paperless unstaged',
    ]);
    expect(plan.entries.map(({ id }) => id)).toEqual(['desk', 'paperless', 'kr', 'letters']);
    expect(plan.stages.map(({ name }) => name)).toEqual(['substantial']);
  });

  it('are seen by policies: an objective without a stage has none', () => {
    const strategy = of(STAGED, UNSTAGED);
    expect(listEntities('objective', strategy).map(({ above }) => above)).toEqual([
      { id: 'desk', stage: 'substantial' },
      { id: 'paperless' },
    ]);
    expect(listEntities('key_result', strategy).map(({ above }) => above)).toEqual([
      { id: 'kr', objective: 'paperless' },
    ]);
  });
});

describe('objectives that are in no stage', () => {
  it('is shown beside the three stages, or alone where there is no stage', () => {
    expect(listShownPlaces(of(STAGED))).toEqual(['incremental', 'substantial', 'transformational']);
    expect(listShownPlaces(of(STAGED, UNSTAGED))).toEqual([
      'incremental',
      'substantial',
      'transformational',
      'unstaged',
    ]);
    expect(listShownPlaces(of(UNSTAGED))).toEqual(['unstaged']);
    expect(brief(of(UNSTAGED)).path.map(({ name, isStage }) => [name, isStage])).toEqual([
      ['In no stage yet', false],
    ]);
  });

  it('is one column of the map, beside the path', () => {
    const chart = writeMermaidMap(makeStrategyMap(of(STAGED, UNSTAGED)));
    expect(chart).toContain('subgraph stage1 ["In no stage yet"]');
    expect(chart).toContain('subgraph stage2 ["Substantial, by 2027"]');
    expect(chart).not.toContain('stage1 --> stage2');
    expect(chart).toContain('o_desk -.-> o_paperless');
  });

  it('leaves no stage missing in a brief', () => {
    expect(brief(of(UNSTAGED)).missing.join()).not.toContain('stage');
    expect(brief(of(STAGED)).missing.join()).toContain('stages');
  });
});
