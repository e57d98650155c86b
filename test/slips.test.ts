/** The slips that `npm run slips` makes: what each does to a small plan, and where it cannot be made. */
import { describe, expect, it } from 'vitest';
import { readPlanLines } from '../scripts/slips/plan-lines.ts';
import { KINDS, type Kind, makeSlip } from '../scripts/slips/slips.ts';

const PLAN = `# A comment
strat: 1
name: Our well-kept plan for the next years # all of them
destination:
  statement: >-
    Loans: in two days,
    and "always" so.
  why: Half of us, we think, can't wait

criteria:
  loan-time:
    # in days
    unit: "%"
    expected: { 2027-06: 48, 2027-12: 24 }
    needs: [one, two] # both
  cost:
    target: 3
reality:
  evidence:
    - { kind: market, finding: Two nearest shops closed }
    - kind: employees
      finding: Six
    - Some
      more text
  long:
    { what: A stand at the door,
      owner: ines }
`;

const plan = readPlanLines(PLAN);
const lines = PLAN.split('\n');

/** Finds a line by how it begins. */
function find(start: string): number {
  const at = lines.findIndex((line) => line.trimStart().startsWith(start));
  if (at === -1) throw new Error(`No line begins with ${start}`);
  return at;
}

/** Returns the lines from the slip on, as many as are asked for; undefined where the slip cannot be made. */
function slip(kind: Kind, start: string, count = 1): readonly string[] | undefined {
  const at = find(start);
  const made = makeSlip(kind, plan, at);
  if (!made) return undefined;
  expect(made.text.split('\n').slice(0, at)).toEqual(lines.slice(0, at));
  return made.text.split('\n').slice(at, at + count);
}

/** Returns the lines that are right for a slip, counted from the line where it is made. */
function right(kind: Kind, start: string): readonly number[] | undefined {
  const at = find(start);
  return makeSlip(kind, plan, at)?.right.map((line) => line - 1 - at);
}

describe('the lines of a plan', () => {
  it('are each of one sort', () => {
    const roles = lines.slice(0, -1).map((line, at) => [line.trim().slice(0, 9), plan.roles[at]]);
    expect(roles.filter(([, role]) => role !== 'structure')).toEqual([
      ['# A comme', 'comment'],
      ['Loans: in', 'text'],
      ['and "alwa', 'text'],
      ['', 'blank'],
      ['# in days', 'comment'],
      ['more text', 'text'],
      ['owner: in', 'flow'],
    ]);
  });
});

describe('a slip', () => {
  it.each<readonly [Kind, string, string]>([
    ['tab', 'why:', "\twhy: Half of us, we think, can't wait"],
    ['tab', 'Loans:', '\tLoans: in two days,'],
    ['less', 'why:', " why: Half of us, we think, can't wait"],
    ['more', 'name:', ' name: Our well-kept plan for the next years # all of them'],
    ['colon', 'strat:', 'strat 1'],
    ['colon', 'criteria:', 'criteria'],
    ['colon', '- { kind', '    - { kind market, finding: Two nearest shops closed }'],
    ['colon', '- kind', '    - kind employees'],
    ['colon', 'owner:', '      owner ines }'],
    ['quote', 'name:', 'name: "Our well-kept plan for the next years # all of them'],
    ['quote', 'unit:', '    unit: "%'],
    ['quote', 'needs:', '    needs: ["one, two] # both'],
    ['quote', '{ what:', '    { what: "A stand at the door,'],
    ['quote', '- Some', '    - "Some'],
    ['bracket', 'needs:', '    needs: [one, two # both'],
    ['bracket', 'expected:', '    expected: { 2027-06: 48, 2027-12: 24 '],
    ['bracket', 'owner:', '      owner: ines '],
    ['smart', 'unit:', '    unit: “%”'],
    ['smart', 'and "', '    and “always” so.'],
    ['smart', 'why:', '  why: Half of us, we think, can’t wait'],
    ['sentence', 'why:', "  why: Half of: us, we think, can't wait"],
    ['sentence', '{ what:', '    { what: A stand: at the door,'],
  ])('%s changes the line `%s…`', (kind, start, line) => {
    expect(slip(kind, start)).toEqual([line]);
    expect(right(kind, start)).toEqual([0]);
  });

  it.each<readonly [Kind, string]>([
    ['tab', 'name:'],
    ['less', 'name:'],
    ['colon', 'Loans:'],
    ['colon', '- Some'],
    ['quote', 'criteria:'],
    ['quote', 'statement:'],
    ['quote', 'and "'],
    ['bracket', 'name:'],
    ['bracket', '{ what:'],
    ['smart', 'name:'],
    ['wrap', 'Loans:'],
    ['wrap', 'unit:'],
    ['wrap', '- { kind'],
    ['sentence', 'Loans:'],
    ['sentence', 'target:'],
    // Its first value has one word.
    ['sentence', '- { kind'],
    ['twice', 'Loans:'],
    ['twice', 'owner:'],
    ['twice', '{ what:'],
    ['list', 'name:'],
    ['list', 'statement:'],
    ['list', 'evidence:'],
    ['list', '- { kind'],
    ['list', 'long:'],
  ])('%s cannot be made at `%s…`', (kind, start) => {
    expect(slip(kind, start)).toBeUndefined();
  });

  it.each(Object.keys(KINDS) as Kind[])('%s leaves comments and blank lines alone', (kind) => {
    const others = [...plan.roles.keys()].filter((at) => /blank|comment/.test(plan.roles[at] ?? ''));
    expect(others.map((at) => makeSlip(kind, plan, at))).toEqual(others.map(() => undefined));
  });
});

describe('a slip of several lines', () => {
  it('wraps a long value, with the comment behind it', () => {
    expect(slip('wrap', 'name:', 2)).toEqual([
      'name: Our well-kept plan for',
      'the next years # all of them',
    ]);
    expect(right('wrap', 'name:')).toEqual([0, 1]);
  });

  it('writes a block twice, with comments in it but without blank lines below', () => {
    expect(slip('twice', 'destination:', 11)).toEqual([...lines.slice(3, 8), ...lines.slice(3, 8), '']);
    expect(right('twice', 'destination:')).toEqual([0, 5]);
    expect(slip('twice', '- kind', 5)).toEqual([...lines.slice(20, 22), ...lines.slice(20, 22), lines[22]]);
  });

  it('writes a map as a list', () => {
    expect(slip('list', 'criteria:', 9)).toEqual([
      'criteria:',
      '  - loan-time:',
      '      # in days',
      '      unit: "%"',
      '      expected: { 2027-06: 48, 2027-12: 24 }',
      '      needs: [one, two] # both',
      '  - cost:',
      '      target: 3',
      'reality:',
    ]);
    expect(right('list', 'criteria:')).toEqual([0, 1, 6]);
  });

  it('leaves the conflict of two versions', () => {
    expect(slip('conflict', 'target:', 5)).toEqual([
      '<<<<<<< HEAD',
      '    target: 3',
      '=======',
      '    target: 4',
      '>>>>>>> other',
    ]);
    expect(slip('conflict', 'criteria:', 4)?.[3]).toBe('criterias:');
    expect(right('conflict', 'target:')).toEqual([0, 2, 4]);
  });
});
