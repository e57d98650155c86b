import { describe, expect, it } from 'vitest';
import { check, told } from './check.ts';

const found = (text: string) =>
  check('placeholder', `mission: ${JSON.stringify(text)}\n`).map(({ about }) => about);

describe('a placeholder is found in', () => {
  it.each([
    ['TBD', 'TBD'],
    ['tbd.', 'tbd.'],
    ['Owner TBD by March', 'TBD'],
    ['TODO: ask finance', 'TODO'],
    ['Grow by XXX percent', 'XXX'],
    ['Grow by XX%', 'XX'],
    ['The target is to be determined in Q3.', 'to be determined'],
    ['To be decided', 'To be decided'],
    ['#N/A', '#N/A'],
    ['from 3 to #REF!', '#REF!'],
    ['Lorem ipsum dolor sit amet', 'Lorem ipsum'],
    ['[insert target]', '[insert target]'],
    ['Grow to [X] members', '[X]'],
    ['Grow to [number] members by […]', '[number]'],
    ['By [...] all is well', '[...]'],
    ['The leader in [name of market]', '[name of market]'],
    ['[Our reason goes in this place]', '[Our reason goes in this place]'],
    ['Key Result 1', 'Key Result 1'],
    ['objective #2', 'objective #2'],
    ['???', '???'],
    ['期限はTBDです', 'TBD'],
    ['Have X customers live in June', 'X customers'],
    ['X customers renew', 'X customers'],
    ['Keep XX branches open', 'XX branches'],
    ['Take X% of ARR online', 'X%'],
    ['Raise trial sales from x% to y%', 'x%'],
    ['Grow from X to Y', 'X to Y'],
    ['n/a', 'n/a'],
    ['N/A', 'N/A'],
    ['pending', 'pending'],
    ['WIP', 'WIP'],
    ['xx', 'xx'],
    ['-', '-'],
    ['—', '—'],
    ['Key result x', 'Key result x'],
  ])('%s', (text, about) => expect(found(text)).toEqual([about]));
});

it('asks for one person in place of an owner to come, never to delete the line', () =>
  expect(check('placeholder', 'owner: TBD\n').map(({ help }) => help)).toEqual([
    'Write `owner:` with the name of one person.',
  ]));

describe('a placeholder is not found in', () => {
  it.each([
    'Read [the plan](https://example.org/plan) and [the figures][1].',
    '![map](map.png)',
    '- [x] signed\n- [ ] sent\n- [X] paid',
    'See [1], [^2] and [[Record]].',
    'Each member[s] and “[the] clinic […] waits” as one nurse said.',
    'Replace every `TBD` and “to be determined” in our forms.',
    'Loans are to be decided within two hours.',
    'Key Result 1: repeat tests fall to 6 %',
    'Strategy 2030',
    'Todo list apps are gone, and so are TODO lists.',
    'Hay que decir a todo el mundo',
    'XXXL shirts, XX century',
    'TBDX and ATBD',
    'A sense of [sic] order',
    'Why not?',
    'Pending applications fall',
    'WIP below 3',
    'The ticket is at https://tickets.example/TBD-12',
    'Ticket TBD-12 is closed',
    'A page at [tickets](tickets/TBD)',
    'Generation X voters',
    'Members of Generation X save more',
    'Section X applies',
    'Our X followers double',
    'Post on X daily',
    'The X axis shows days',
    'An X-ray takes an hour',
    'El siglo XX termina',
    '3 x week',
    'Plan B - Plan C',
  ])('%s', (text) => expect(found(text)).toEqual([]));

  it('a criterion whose outcome is to establish a baseline is reported', () => {
    const baseline = 'Establish a baseline for repeat tests';
    expect(told('placeholder', `criteria: { a: { outcome: ${baseline} } }\n`)).toHaveLength(1);
    expect(
      told('placeholder', `stages: { incremental: { objectives: { a: { result: ${baseline} } } } }\n`),
    ).toHaveLength(1);
  });

  it('an objective that establishes a baseline is not reported', () => {
    const why = 'Clinics send figures, establish baselines and compare; nurses establish a baseline first.';
    expect(
      told('placeholder', `destination: { why: ${JSON.stringify(why)} }\nmission: ${JSON.stringify(why)}\n`),
    ).toEqual([]);
    expect(told('placeholder', 'initiatives: { i: { what: Establish a baseline for repeats } }\n')).toEqual(
      [],
    );
  });

  it('a key that begins with `x-` is ignored', () => {
    expect(told('placeholder', 'x-note: TBD\ncriteria: { a: { x-todo: [TBD] } }\n')).toEqual([]);
  });
});

describe('a placeholder is reported with its place in', () => {
  it.each([
    ['owner: TBD', '`owner` still says `TBD`.'],
    ['destination: { roles: { Nurse: TBD } }', '`Nurse` of `roles` still says `TBD`.'],
    ['destination: { market: [A, TBD] }', 'Entry 2 of `market` still says `TBD`.'],
    ['reality: { obstacles: { o: TBD } }', '`o` of `obstacles` still says `TBD`.'],
    ['reality: { obstacles: { o: { what: TBD } } }', '`what` of obstacle `o` still says `TBD`.'],
    ['reality: { evidence: [ { source: TBD } ] }', '`source` of entry 1 of `evidence` still says `TBD`.'],
    ['criteria: { a: { unit: TBD } }', '`unit` of criterion `a` still says `TBD`.'],
    [
      'initiatives: { a: { pilot: { where: TBD } } }',
      '`where` of `pilot` of initiative `a` still says `TBD`.',
    ],
    [
      'stages: { incremental: { theme: TBD, objectives: { a: { indicators: { i: { measure: TBD } } } } } }',
      '`measure` of indicator `i` still says `TBD`.',
    ],
  ])('%s', (text, message) => expect(told('placeholder', `${text}\n`)).toContain(message));
});
