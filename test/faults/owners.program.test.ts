/** Who answers for a commitment, through the directory of people. */
import { describe, expect, it } from 'vitest';
import { makePlace } from './program.ts';

const plan = (people: string, owner = 'maria') => `strat: 1
name: Harbor
start: 2026-01-01
end: 2028-12-31
owner: ${owner}
people:
${people}
criteria:
  use: { measure: Members who use it, unit: percent, baseline: 50, target: 80, owner: ${owner} }
  fees: { measure: Fee, unit: EUR, baseline: 90, target: 60, owner: jon }
  old: { measure: Visits, unit: visits, baseline: 90, target: 60, owner: ${owner}, due: 2026-12-31 }
`;
const PEOPLE = '  maria: { name: Maria López, role: Head of loans }\n  jon: { name: Jon Berg }';

function changesBetween(before: string, after: string) {
  const place = makePlace({ 'strategy.yaml': before });
  place.commit('start');
  place.write('strategy.yaml', after);
  const { out } = place.strat(['diff', '--all', '--format', 'json', '--as-of', '2027-02-01']);
  const { changes } = JSON.parse(out) as {
    changes: { rule: string; entity?: string; level: string; message: string }[];
  };
  return changes.map(({ rule, entity = 'strategy', level }) => `${level} ${rule} ${entity}`);
}

describe('G9: the owner is the person, not the handle', () => {
  const EACH = [
    'info owner-changed strategy',
    'info owner-changed criteria/use',
    'warn owner-changed criteria/old',
  ];

  it.each([
    ['another name', PEOPLE.replace('Maria López', 'Jon Ahlberg')],
    ['a first name only', PEOPLE.replace('Maria López', 'Maria')],
    ['another letter', PEOPLE.replace('Maria López', 'Marta López')],
    ['a handle that is gone', PEOPLE.replace(/.*maria.*\n/, '')],
  ])('G9: %s is another owner of everything under the handle', (_what, people) => {
    expect(
      changesBetween(plan(PEOPLE), plan(people))
        .filter((one) => one.includes('owner'))
        .sort(),
    ).toEqual([...EACH].sort());
  });

  it('G9: a handle without a name is nobody, for everything under the handle', () => {
    expect(
      changesBetween(plan(PEOPLE), plan(PEOPLE.replace('name: Maria López, ', ''))).filter((one) =>
        one.includes('owner'),
      ),
    ).toEqual([
      'error owner-removed strategy',
      'error owner-removed criteria/use',
      'warn owner-removed criteria/old',
    ]);
  });

  it('G9: a handle that begins to name somebody else is another owner', () => {
    const alone = '  jon: { name: Jon Berg }';
    expect(changesBetween(plan(alone), plan(`${alone}\n  maria: { name: Ines Vale }`))).toContain(
      'info owner-changed criteria/use',
    );
  });

  it.each([
    ['accents', PEOPLE.replace('López', 'Lopez')],
    ['case', PEOPLE.replace('Maria López', 'MARIA LÓPEZ')],
    ['spaces', PEOPLE.replace('Maria López', '" Maria  López "')],
    ['a decomposed letter', PEOPLE.replace('ó', 'o\u0301')],
    ['a role', PEOPLE.replace('Head of loans', 'Head of lending')],
  ])('%s change nothing about the owner, in 0.1.0 and now', (_what, people) => {
    expect(changesBetween(plan(PEOPLE), plan(people)).filter((one) => one.includes('owner'))).toEqual([]);
  });

  it('a name in place of the handle is the same person, in 0.1.0 and now', () => {
    const written = plan('  jon: { name: Jon Berg }', 'Maria López');
    expect(changesBetween(plan(PEOPLE), written).filter((one) => one.includes('owner'))).toEqual([]);
    const other = plan('  jon: { name: Jon Berg }', 'Ines Vale');
    expect(changesBetween(plan(PEOPLE), other)).toContain('info owner-changed criteria/use');
  });
});
