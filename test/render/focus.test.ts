import { describe, expect, it } from 'vitest';
import { makeBrief } from '../../src/render/brief.ts';
import { listRoleNames } from '../../src/render/role.ts';
import { HARBOR, strategyOf } from './fixture.ts';

const harbor = strategyOf(HARBOR);
const asOf = '2027-01-15';

describe('the brief of a role', () => {
  it('knows the roles of the destination and of the directory', () => {
    expect(listRoleNames(harbor)).toEqual(['Desk', 'Chief executive']);
  });

  it('describes a role that nobody has, and names the owners of the rest', () => {
    const { role } = makeBrief(harbor, { asOf, role: 'desk' });
    expect(role).toMatchObject({
      name: 'Desk',
      contribution: 'Decides small loans at once.',
      people: [],
      owns: [],
    });
    expect(role.helpers.map(({ name, holds }) => [name, holds.map(({ kind }) => kind)])).toEqual([
      ['Ana Ncube', ['Outcome', 'Outcome']],
      ['Tom Reyes', ['Outcome', 'Ability']],
    ]);
  });

  it('lists what people in the role own, and not counted them among the helpers', () => {
    const { role } = makeBrief(harbor, { asOf, role: 'Chief executive' });
    expect(role.people).toEqual(['Ana Ncube']);
    expect(role.owns.map(({ text }) => text)).toContain('Every loan is decided the day it is asked for');
    expect(role.helpers.map(({ name }) => name)).toEqual(['Tom Reyes']);
  });
});

describe('the brief of a team', () => {
  const teams = { ...harbor, people: { ...harbor.people, tom: { name: 'Tom Reyes', team: 'Loans' } } };

  it.each(['Loans', 'loans', 'Tom Reyes'])('for %s shows only what the team owns', (team) => {
    const { team: view } = makeBrief(teams, { asOf, team });
    expect(view.gap.map(({ id }) => id)).toEqual(['loan-time']);
    expect(view.path.flatMap(({ objectives }) => objectives.map(({ id }) => id))).toEqual(['one-form']);
    expect(view.capabilities.map(({ id }) => id)).toEqual(['decide-alone']);
    expect(view.initiatives.map(({ id }) => id)).toEqual(['new-form']);
    expect(view.people.map(({ name }) => name)).toEqual(['Tom Reyes']);
  });

  it('is empty if no team is asked for', () => {
    expect(makeBrief(teams, { asOf }).team).toMatchObject({ name: '', people: [], gap: [], path: [] });
  });
});

describe('the brief for the board', () => {
  const decisions = (yaml: string) => makeBrief(strategyOf(yaml), { asOf }).board.decisions;

  it.each([
    [
      'an objective past its date',
      'stages: { incremental: { by: 2026-12, objectives: { a: { result: R } } } }',
      true,
    ],
    ['an initiative past its date', 'initiatives: { a: { what: R, due: 2026-12 } }', true],
    [
      'a test that ends soon',
      'initiatives: { a: { what: R, due: 2028, pilot: { learn_by: 2027-03 } } }',
      false,
    ],
    ['a belief to be looked at', 'assumptions: { a: { belief: R, check_by: 2027-04-15 } }', false],
    [
      'a start that was to be measured',
      'criteria: { a: { outcome: R, baseline: unknown, measure_by: 2026-12 } }',
      true,
    ],
  ])('asks about %s', (_what, yaml, isLate) => {
    expect(decisions(`strat: 1\nname: N\n${yaml}`)).toEqual([expect.objectContaining({ text: 'R', isLate })]);
  });

  it.each([
    [
      'what is done',
      'stages: { incremental: { by: 2026-12, objectives: { a: { result: R, status: done } } } }',
    ],
    ['an outcome that is not due yet', 'criteria: { a: { outcome: R, due: 2027-12 } }'],
    ['what is still to come', 'initiatives: { a: { what: R, due: 2027-12 } }'],
    ['a belief to be looked at much later', 'assumptions: { a: { belief: R, check_by: 2027-04-16 } }'],
  ])('does not ask about %s', (_what, yaml) => {
    expect(decisions(`strat: 1\nname: N\n${yaml}`)).toEqual([]);
  });

  it('asks first whether a draft is agreed, then sorts by date', () => {
    const yaml =
      'strat: 1\nname: N\nstatus: draft\nassumptions: { b: { belief: Later, check_by: 2027-03 }, a: { belief: Sooner, check_by: 2027-02 } }';
    expect(decisions(yaml).map(({ text }) => text)).toEqual(['N', 'Sooner', 'Later']);
  });
});
