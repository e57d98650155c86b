import { describe, expect, it } from 'vitest';
import { makeBrief } from '../../src/render/brief.ts';
import { NO_STAND } from '../../src/render/stand.ts';
import { HARBOR, strategyOf } from './fixture.ts';

const brief = (yaml: string) => makeBrief(strategyOf(yaml), { asOf: '2027-01-15' });
const harbor = brief(HARBOR);

describe('a brief', () => {
  it('begins with the organization, the period and the accountable person, by name', () => {
    expect(harbor).toMatchObject({
      title: 'Harbor Credit Union',
      status: 'active',
      timeframe: '2026 to 2028',
      owner: 'Ana Ncube',
      sponsor: 'The board',
      asOf: '15 January 2027',
    });
  });

  it('shows the gap as movement, with the unit once', () => {
    expect(harbor.gap[0]).toEqual({
      id: 'loan-time',
      outcome: 'Loans are decided the same day.',
      label: '',
      measure: 'Median hours from application to decision',
      start: '72',
      today: '72',
      target: '8 hours',
      ambition: 'down 64 (89%)',
      ask: 'down 64 (89%)',
      ...NO_STAND,
      due: 'June 2028',
      owner: 'Tom Reyes',
      with: '',
      source: 'loan system',
      guardrail: 'Calls asking how it stands',
    });
    expect(harbor.gap[1]).toMatchObject({ ambition: 'up 19.5 points', due: '2028' });
  });

  it('names an entry by its words wherever another entry refers to it', () => {
    const [stage] = harbor.path;
    expect(stage?.objectives[0]?.advances).toEqual([
      { id: 'loan-time', text: 'Loans are decided the same day' },
    ]);
    expect(harbor.reality.obstacles[0]?.overcomeBy.map(({ text }) => text)).toEqual([
      'One form holds all that a decision needs',
      'One team for each loan',
    ]);
  });

  it('shows levels in words, and only the dimensions that are filled in', () => {
    expect(harbor.capabilities[0]).toMatchObject({
      start: 'ad hoc',
      today: 'ad hoc',
      latest: '',
      needed: 'reliable',
      dimensions: [
        { name: 'People', texts: ['Two at each desk are trained.'] },
        { name: 'Process', texts: ['One check', 'Kept for a year'] },
      ],
    });
  });

  it('gathers everything that one person owns', () => {
    expect(harbor.owners.map(({ name, role }) => [name, role])).toEqual([
      ['Ana Ncube', 'Chief executive'],
      ['Tom Reyes', ''],
    ]);
    expect(harbor.owners[1]?.holds.map(({ kind, when }) => `${kind} ${when}`)).toEqual([
      'Outcome by June 2028',
      'Result by December 2026',
      'Ability by 2027',
      'Initiative by June 2026',
      'Risk ',
      'Routine by September 2026',
    ]);
  });

  it('adds up what the initiatives take', () => {
    expect(harbor.resources).toEqual({
      budget: '30,000 EUR',
      people: '4 people',
      budgetTaken: '9,000 EUR',
      peopleTaken: '1 person',
    });
  });

  it('reports nothing missing in a complete strategy', () => {
    expect(harbor.missing).toEqual([]);
  });
});

describe('the list of missing parts', () => {
  it('is complete for a strategy with only a name', () => {
    expect(brief('strat: 1\nname: New\nstatus: draft').missing).toEqual([
      'No destination: nothing says where this leads.',
      'No why: nothing says why it matters.',
      'Nobody owns the strategy as a whole.',
      'No date by which the destination is reached.',
      'Nothing is said of where we are today.',
      'No measurable outcome: nothing says how we will know that we are there.',
      'No objectives in the incremental, substantial and transformational stages.',
      'The plan stops nothing.',
      'No rhythm in which this is looked at again.',
    ]);
  });

  it('names entries by id, with one sentence per kind', () => {
    const { missing } = brief(`
strat: 1
name: Gaps
criteria: { a: { outcome: A }, b: { outcome: B, owner: x, baseline: unknown, target: 2, source: s }, c: { met_when: there } }
stages: { incremental: { objectives: { o: { result: R, advances: [b] }, done: { result: D, status: done } } } }
reality: { obstacles: { wall: A wall } }`);
    expect(missing).toContain('No baseline for `a`.');
    expect(missing).toContain('No target for `a`.');
    expect(missing).toContain('No date for `a`, `b` and `c`.');
    expect(missing).toContain('Nothing on the path moves `a` and `c`.');
    expect(missing).toContain('No date for `o`.');
    expect(missing).toContain('Nothing overcomes `wall`.');
    expect(missing).toContain('Nobody owns `a`, `c` and `o`.');
  });

  it('also shows in the gap', () => {
    const { gap } = brief(`
strat: 1
name: Gaps
criteria:
  a: { outcome: A }
  b: { baseline: unknown, measure_by: 2027-03, target: 4 }
  c: { outcome: C, met_when: The licence is there }
  d: { outcome: D, baseline: 5, target: 5, direction: maintain, unit: '%' }`);
    expect(gap.map(({ outcome, today, target, ambition }) => [outcome, today, target, ambition])).toEqual([
      ['A', 'not stated', 'not set', ''],
      ['b', 'not known until March 2027', '4', ''],
      ['C', 'not yet', 'The licence is there', ''],
      ['D', '5', '5%', 'hold'],
    ]);
  });

  it('includes a text without visible characters', () => {
    expect(
      makeBrief({ ...strategyOf(HARBOR), owner: '\u200b\u3164 ' }, { asOf: '2027-01-15' }).missing,
    ).toEqual(['Nobody owns the strategy as a whole.']);
  });
});
