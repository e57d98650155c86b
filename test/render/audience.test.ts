import { describe, expect, it } from 'vitest';
import type { Strategy } from '../../src/model/schema.ts';
import { findPersonNames, keepPublicParts } from '../../src/render/audience.ts';
import { HARBOR, strategyOf } from './fixture.ts';
import { FORMATS, markdownOf, NAMES, pageOf } from './pages.ts';

/** A strategy with a secret word in every place that can be hidden; everything else is public. */
const PLANTED = `
strat: 1
name: Harbor
owner: ana
sponsor: Secretname sponsor
start: 2026
end: 2028
people:
  ana: { name: Secretname ana, role: Chief executive (secret-remark), team: Secretteam }
  tom: { name: Secretname tom, role: secret-reading; the source names nobody, forge: secret-login, tags: [secret-group] }
  eve: { name: Secretname eve, role: Secret role, confidential: true }
x-own: secret-own
resources: { currency: EUR, budget: 7654321, people: 4 }
destination: { statement: Open statement, why: Open why, roles: { Desk: Open role, owner: Open role too } }
glossary: { owner: Open term }
reality:
  today: Open today
  internal: [Open inside]
  evidence:
    - { finding: Secret finding, internal: true }
    - { finding: Open finding, tags: [secret-kind] }
  obstacles:
    hidden-obstacle: { what: Secret obstacle, internal: true }
    open-obstacle: Open obstacle
criteria:
  hidden-criterion: { outcome: Secret outcome, baseline: 1, target: 2, due: 2026-03, owner: tom, expected: { 2027: 8765432 }, tolerance: 8765432, lag: 365, every: week, internal: true }
  open-criterion: { outcome: Open outcome, with: [ana, tom, eve, Secretname helper], renamed_from: hidden-former-id, tags: [secret-tag], x-note: secret-note, baseline: 1, target: 2, owner: ana, guardrail: hidden-indicator }
stages:
  incremental:
    by: 2026-12
    objectives:
      hidden-objective:
        result: Secret result
        advances: [open-criterion]
        overcomes: [open-obstacle]
        internal: true
        indicators: { sign-of-hidden: { measure: Secret sign of it } }
      open-objective:
        result: Open result
        link: https://secret-link.example/2
        owner: tom
        sponsor: ana
        advances: [hidden-criterion, open-criterion]
        overcomes: [hidden-obstacle]
        needs: [hidden-capability, open-capability]
        depends_on: [hidden-objective]
        key_results:
          hidden-result: { outcome: Secret key result, measure: Secret count, baseline: 1, target: 8765432, owner: tom, internal: true }
          open-result: { outcome: Open key result, measure: Open count, baseline: 1, target: '<= 2', owner: tom, guardrail: hidden-result }
        indicators:
          hidden-indicator: { measure: Secret sign, internal: true }
          open-indicator: { measure: Open sign, owner: tom }
  substantial:
    theme: Secret theme
    confidential: true
    objectives:
      hidden-by-its-stage: { result: Secret staged result, advances: [open-criterion], owner: eve }
objectives:
  hidden-unstaged: { result: Secret unstaged result, confidential: true, key_results: { hidden-kr: { outcome: Secret result of it } } }
  open-unstaged: { result: Open unstaged result, owner: ana, depends_on: [hidden-unstaged], link: https://secret-link.example/3 }
capabilities:
  hidden-capability: { able_to: secret ability, today: 0, needed: 1, internal: true }
  open-capability: { able_to: open ability, today: 0, needed: 1, owner: Secretname free }
initiatives:
  hidden-initiative: { what: Secret work, serves: [open-objective], budget: 1234567, internal: true }
  open-initiative: { what: Open work, link: https://secret-link.example/1, serves: [hidden-objective, open-objective], depends_on: [hidden-initiative, ../secret-folder#hidden-work], owner: tom, due: 2027-02, budget: 2345678, indicators: { hidden-of-work: { measure: Secret sign of work, confidential: true }, open-of-work: { measure: Open sign of work } } }
not_doing:
  - { what: Secret letting go, internal: true }
  - { what: Open letting go, id: hidden-id-of-it, every: year, frees: { budget: 8765432, people: 2, what: Open desks } }
choices:
  - { choose: Secret choice, over: Secret other, because: Secret reason of it, confidential: true }
  - { choose: Open choice, over: open other, because: Open reason, tags: [secret-group] }
assumptions:
  hidden-belief: { belief: Secret belief, check_by: 2027-01, internal: true }
  open-belief: { belief: Open belief, check_by: 2027-01, owner: tom, then: Secret answer to it }
risks:
  hidden-risk: { risk: Secret risk, internal: true }
  open-risk: { risk: Open risk, owner: tom, of: [hidden-criterion, open-criterion, hidden-by-its-stage] }
execution:
  operating_model:
    - { what: Secret way, overcomes: [open-obstacle], internal: true }
    - { what: Open way, owner: tom, overcomes: [hidden-obstacle, open-obstacle] }
  performance_routines:
    - { what: Secret routine, internal: true }
    - { what: Open routine, owner: ana, id: hidden-id-of-routine }
communication:
  - { audience: Secret people, message: Secret message, internal: true }
  - { audience: Open people, message: Open message, owner: tom, id: hidden-id-of-message }
`;

const planted = strategyOf(PLANTED);
const SECRET = /secret|hidden-|sign-of-hidden|7,?654,?321|1,?234,?567|2,?345,?678|8,?765,?432/i;

const outputs = (strategy: Strategy, audience: 'internal' | 'public') =>
  NAMES.flatMap((name) =>
    FORMATS.map(
      (format) =>
        [
          `${name}.${format}`,
          format === 'md' ? markdownOf(strategy, name, { audience }) : pageOf(strategy, name, { audience }),
        ] as const,
    ),
  );

/** The parts that every brief shows, and those that only the full one shows. */
const OPEN = [...PLANTED.matchAll(/\b(?:Open|open) [a-z]+(?: [a-z]+)*/g)].map(([text]) => text);

describe('a brief for the public', () => {
  it.each(outputs(planted, 'public'))('%s contains nothing that is hidden', (_name, text) => {
    expect(SECRET.exec(text)?.[0]).toBeUndefined();
  });

  it('shares the public words with the internal brief', () => {
    const inside = outputs(planted, 'internal').map(([, text]) => text);
    for (const word of [...PLANTED.matchAll(/\b[Ss]ecret(?:name)? [a-z]+(?: [a-z]+)*/g)].map(
      ([text]) => text,
    ))
      expect({ word, isSaid: inside.some((text) => text.includes(word)) }).toEqual({ word, isSaid: true });
  });

  it.each(FORMATS)('leaves the whole internal brief in %s unchanged', (format) => {
    const text = outputs(planted, 'public').find(([name]) => name === `full.${format}`)?.[1] ?? '';
    expect(OPEN.filter((word) => !text.includes(word))).toEqual([]);
    expect(text).toContain('Chief executive');
  });

  it('reports nothing as missing that may only be hidden', () => {
    for (const [name, text] of outputs(planted, 'public'))
      expect({
        name,
        found: /No owner yet|nothing yet|What is missing|Nothing is|No outcome has/.exec(text)?.[0],
      }).toEqual({ name });
  });
});

describe('the public part of a strategy', () => {
  it('drops only people, names and money if nothing is hidden', () => {
    const { people: _, ...rest } = keepPublicParts(strategyOf(HARBOR));
    expect(Object.keys(rest).sort()).toEqual(
      Object.keys(strategyOf(HARBOR))
        .filter((key) => key !== 'people' && key !== 'sponsor')
        .sort(),
    );
    expect(rest.resources).toEqual({ people: 4 });
    expect(rest.initiatives?.['new-form']?.serves).toEqual(['one-form']);
  });

  it('keeps an id that a public entry also has', () => {
    const { stages } = keepPublicParts(
      strategyOf(
        'strat: 1\nname: N\ncriteria: { both: { outcome: A, internal: true } }\nstages: { incremental: { objectives: { both: { result: B }, c: { result: C, advances: [both] } } } }',
      ),
    );
    expect(stages?.incremental?.objectives?.c?.advances).toEqual(['both']);
  });

  it('leaves the strategy itself unchanged', () => {
    const before = JSON.stringify(planted);
    keepPublicParts(planted);
    expect(JSON.stringify(planted)).toBe(before);
  });

  it('still contains a name that a sentence mentions, and the name is found', () => {
    expect(findPersonNames('Ask Ana Ncube.', strategyOf(HARBOR))).toEqual(['Ana Ncube']);
  });

  it.each([
    ['Ines leads it.', 'Ines', true],
    ['Peters Plan', 'Peter', true],
    ['All of it, Albert', 'Al', false],
    ['Plan K', 'K', false],
    ['田中花子の計画', '田中花子', true],
  ])('in %j %j is found: %j', (text, owner, isFound) => {
    expect(findPersonNames(text, { strat: 1, name: 'N', owner })).toEqual(isFound ? [owner] : []);
  });

  const NAMED = `
strat: 1
name: N
owner: Noor
people:
  bob: { name: Bob O'Brien & Co }
  al: { name: Al_Star Jr., role: Chief }
destination: { statement: "Bob O'Brien & Co, Al_Star Jr. and Noor lead it, and no Chief" }
glossary: { owner: lead }
criteria: { c: { outcome: A, owner: Chief } }
`;

  it.each(FORMATS)(
    'a name is found in %s, however its signs are escaped, and an owner without a directory',
    (format) => {
      const text = outputs(keepPublicParts(strategyOf(NAMED)), 'public').find(
        ([name]) => name === `full.${format}`,
      )?.[1];
      expect(findPersonNames(text ?? '', strategyOf(NAMED))).toEqual([
        "Bob O'Brien & Co",
        'Al_Star Jr.',
        'Noor',
      ]);
    },
  );
});
