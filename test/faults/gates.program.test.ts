/** What a promise was can be given up on a way round: through a date above it, a sign for a name, a first direction. */
import { describe, expect, it } from 'vitest';
import { makePlace } from './program.ts';

const DAY = ['--as-of', '2026-11-30'];
const plan = `strat: 1
name: Harbor
start: 2026-07
end: 2029-06
criteria:
  evening: { outcome: Ready that evening., measure: Share ready, unit: percent, baseline: 15, target: 80, owner: Ines, source: book, guardrail: rework }
  trust: { outcome: Trusted., measure: Trust index, unit: points, baseline: unknown, measure_by: 2027-03, target: 80, owner: Ines, source: survey }
  load: { outcome: Full., measure: Bay use, unit: percent, direction: maintain, baseline: 80, target: 80, owner: Ines, source: book }
capabilities:
  wrench: { able_to: repair at the door, today: 1, needed: 4, owner: Ines }
stages:
  incremental:
    by: 2027-06
    objectives:
      seen:
        result: Every bicycle is looked over at the door.
        owner: Ines
        advances: [evening, trust, load]
        indicators:
          rework: { measure: Repairs that come back, unit: percent, baseline: 5, target: 3, owner: Ines, source: book }
          calls: { measure: Calls, unit: calls, baseline: 5, target: 3, owner: Ines, source: book }
  substantial:
    by: 2028-12
`;

type Edits = readonly (readonly [string | RegExp, string])[];
const edit = (text: string, edits: Edits) =>
  edits.reduce((all, [from, to]) => {
    const now = all.replace(from, to);
    expect(now).not.toBe(all);
    return now;
  }, text);

/** Changes the plan once for each list of edits; the last change is the one that is checked. */
function change(...steps: readonly Edits[]) {
  const place = makePlace({ 'strat.config.yaml': 'strat: 1\nextends: minimal\n', 'strategy.yaml': plan });
  place.commit('base', '2026-07-02');
  let text = plan;
  for (const [at, edits] of steps.entries()) {
    if (at > 0) place.commit('step', '2026-09-02');
    text = edit(text, edits);
    place.write('strategy.yaml', text);
  }
  const run = place.strat(['diff', 'HEAD', '--all', '--format', 'json', ...DAY]);
  const { changes } = JSON.parse(run.out) as {
    changes: { rule: string; level: string; entity?: string; message: string }[];
  };
  return {
    place,
    said: changes.map(({ level, rule, entity, message }) => `${level} ${rule} ${entity}: ${message}`),
    check: () => place.strat(['check', '--against', 'HEAD', '--format', 'concise', ...DAY]),
  };
}
const has = (text: string) => expect.stringContaining(text);
const END_OF_REWORK = /(target: 3, owner: Ines, source: book)( \}\n {10}calls)/;

describe('a guard is put off by what it is due with', () => {
  it.each<[string, Edits]>([
    ['the due date of its objective', [['advances:', 'due: 2029-05\n        advances:']]],
    ['its stage', [['by: 2027-06', 'by: 2029-05']]],
    [
      'another stage',
      [
        [/ {2}incremental:\n {4}by: 2027-06\n/, '  substantial:\n    by: 2028-12\n'],
        [/ {2}substantial:\n {4}by: 2028-12\n$/, '  incremental:\n    by: 2027-06\n'],
      ],
    ],
  ])('%s is an error of the guard', (_what, edits) => {
    const { said, check } = change(edits);
    expect(said).toContainEqual(has('error due-date-slipped indicators/rework: The due date of indicator'));
    expect(said).toContainEqual(has('it is due with objective `seen`; it guards `evening`'));
    expect(said.filter((one) => one.includes('indicators/calls'))).toEqual([]);
    expect(check().code).toBe(1);
  });

  it('two steps do not hide it, and an amendment covers it', () => {
    const { said, place, check } = change(
      [[END_OF_REWORK, '$1, due: 2027-06$2']],
      [[', due: 2027-06', '']],
      [['by: 2027-06', 'by: 2028-10']],
    );
    expect(said).toContainEqual(has('error due-date-slipped indicators/rework'));
    const why = ['--why', 'The workshop opens two years later.', '--by', 'Ines'];
    expect(place.strat(['amend', 'rework', ...why, ...DAY]).code).toBe(0);
    expect(check().code).toBe(0);
  });

  it('a stage that moves names the objective that has another date', () => {
    const { said } = change([
      [/ {2}incremental:\n {4}by: 2027-06\n/, '  substantial:\n    by: 2028-12\n'],
      [/ {2}substantial:\n {4}by: 2028-12\n$/, '  incremental:\n    by: 2027-06\n'],
    ]);
    expect(said).toContainEqual(has('warn due-date-slipped objectives/seen'));
  });

  it('an objective that is dropped says what its indicator guards', () => {
    const { said } = change([['advances:', 'status: dropped\n        advances:']]);
    expect(said).toContainEqual(has('was dropped: its indicator `rework` guards `evening`'));
  });

  it('a guard that comes back says what it promises now', () => {
    const { said } = change(
      [
        [/ {10}rework: .*\n/, ''],
        [', guardrail: rework', ''],
      ],
      [[/( {10}calls)/, '          rework: { measure: Repairs that come back, target: 5 }\n$1']],
    );
    expect(said).toContainEqual(has('then 3 %, now 5'));
  });
});

describe('an owner who is replaced by nobody', () => {
  it.each([
    '"-"',
    '"\\u2800"',
    '"\\u3164"',
    '"\\u200B"',
    'n/a',
    '"0"',
    '"&nbsp;"',
    'nobody',
    'TBD',
    '"?"',
    'No one',
  ])('%s is no owner', (owner) => {
    const { said, check } = change([[/target: 80, owner: Ines/, `target: 80, owner: ${owner}`]]);
    expect(said).toContainEqual(has('error owner-removed criteria/evening'));
    expect(said.filter((one) => one.includes('owner-changed'))).toEqual([]);
    expect(check().code).toBe(1);
  });

  const people = (entry: string): Edits => [['criteria:', `people: { ${entry} }\ncriteria:`]];
  const begin: Edits = [...people('ines: { name: Ines Vale }'), [/owner: Ines/g, 'owner: ines']];
  it.each([
    ['a sign for a name', '{ name: "-" }', 'in `people`, `ines` no longer names a person'],
    ['no name', '{ role: Head }', 'in `people`, `ines` no longer has a name'],
  ])('%s in people', (_what, entry, said) => {
    const changed = change(begin, [['{ name: Ines Vale }', entry]]);
    expect(changed.said).toContainEqual(has('error owner-removed criteria/evening'));
    expect(changed.said).toContainEqual(has(said));
    expect(changed.said.filter((one) => one.includes('owner-changed'))).toEqual([]);
  });

  it('a handle that is deleted is not somebody else', () => {
    const { said } = change(begin, [['people: { ines: { name: Ines Vale } }\n', '']]);
    expect(said).toContainEqual(has('info owner-changed criteria/evening'));
    expect(said).toContainEqual(has('in `people`, `ines` is missing'));
    expect(said.join()).not.toContain('somebody else');
  });

  it('a handle that is deleted and names nobody by itself is no owner', () => {
    const { said } = change(
      [...people('lead: { name: Ines Vale }'), [/owner: Ines/g, 'owner: lead']],
      [['people: { lead: { name: Ines Vale } }\n', '']],
    );
    expect(said).toContainEqual(has('error owner-removed criteria/evening'));
  });

  it.each(['nobody', 'n/a', 'unknown', 'someone', 'x', '4711'])('%s signs no amendment', (by) => {
    const { place } = change([['baseline: 15, target: 80', 'baseline: 15, target: 60']]);
    const why = ['--why', 'The workshop opens two years later.', '--by', by];
    expect(place.strat(['amend', 'evening', ...why, ...DAY]).code).toBe(2);
  });
});

describe('the level and the way of a promise', () => {
  const held = 'baseline: 80, target: 80';
  it.each([8, 79, 95])('a level to hold that moves to %s is an error, and can be amended', (to) => {
    const { said, place, check } = change([[held, `baseline: 80, target: ${to}`]]);
    expect(said).toContainEqual(has('error target-lowered criteria/load'));
    expect(said).toContainEqual(has(`it was to stay at 80 %, now at ${to} %`));
    expect(check().code).toBe(1);
    const why = ['--why', 'The third bay is closed for good.', '--by', 'Ines'];
    place.strat(['amend', 'load', ...why, ...DAY]);
    expect(check().code).toBe(0);
  });

  it('a level that need not be held any more is not still to stay', () => {
    const { said } = change([['direction: maintain, ', '']]);
    expect(said).toContainEqual(has('it was to stay at 80 %, now to reach 80 %'));
  });

  it.each([
    ['decrease', 'fall to 80 points'],
    ['maintain', 'stay at 80 points'],
    ['increase', 'rise to 80 points'],
  ])('a first direction %s is said by name', (direction, aim) => {
    const { said } = change([['baseline: unknown', `direction: ${direction}, baseline: unknown`]]);
    expect(said).toEqual([has('warn measure-redefined criteria/trust: The `direction` of criterion')]);
    expect(said).toEqual([has(`it was to reach 80 points, now to ${aim}`)]);
  });

  it('a first baseline beyond the target says that the way is down', () => {
    const { said } = change([['baseline: unknown', 'baseline: 100']]);
    expect(said).toContainEqual(has('warn baseline-rewritten criteria/trust'));
    expect(said).toContainEqual(has('there was no direction before; it is now to fall by 20 points'));
  });

  it('a move that is too small to round shows its digits', () => {
    const { said } = change([['baseline: 15, target: 80', 'baseline: 15, target: 79.99999999999']]);
    expect(said).toEqual([has('fell from 80 to 79.99999999999: ambition down under 1 %')]);
    const moved = change([['baseline: 15, target: 80', 'baseline: 15.00000000001, target: 80']]);
    expect(moved.said).toEqual([has('from 15 to 15.00000000001: same target, ambition down under 1 %')]);
  });

  it('a capability that is deleted is a level that is no longer needed', () => {
    const { said } = change([[/capabilities:\n.*\n/, '']]);
    expect(said).toEqual([has('warn needed-lowered capabilities/wrench')]);
  });
});
