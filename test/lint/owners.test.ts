/** Owners that are in no directory, owners that are not one person, and numbers of another scale. */
import { describe, expect, it } from 'vitest';
import { check, told } from './check.ts';

const PEOPLE = `
people:
  maria: { name: Maria Ortega, role: Chief executive }
  jon: { name: Jon Bell, role: Head of lending }
  ruth: { name: Ruth Abel, role: Chair of the board }
`;

const adviseOn = (rule: string, owner: string, people = PEOPLE) =>
  check(rule, `${people}owner: ${JSON.stringify(owner)}\n`).map(({ help }) => help);

describe('owner-unknown', () => {
  it.each([
    ['Jon', 'jon'],
    ['@ruth', 'ruth'],
    ['jonn', 'jon'],
    ['maira', 'maria'],
    ['jon.bell', 'jon'],
    ['jbell', 'jon'],
    ['Bell', 'jon'],
    ['jon@harbor.example', 'jon'],
    ['Ruth Abel <r.abel@harbor.example>', 'ruth'],
    ['Maria Ortga', 'maria'],
    ['Ortega Maria', 'maria'],
    ['Chief executive', 'maria'],
    ['Chair', 'ruth'],
    ['jon (tbc)', 'jon'],
  ])('answers %s with the handle', (owner, handle) => {
    expect(adviseOn('owner-unknown', owner)).toEqual([`Write \`owner: ${handle}\`.`]);
  });

  it('is silent about a handle whose entry cannot be read', () => {
    expect(
      told('owner-unknown', `people:\n  ruth: { name: Ruth Abel }\n  zed:\n    - name: Zed\nowner: zed\n`),
    ).toEqual([]);
  });

  it('lists handles for one that is near none', () => {
    expect(adviseOn('owner-unknown', 'zed')).toEqual([
      'Write `owner: maria`, `owner: jon` or `owner: ruth`, or add `zed:` to `people`.',
    ]);
  });

  it.each(['jon', 'Jon Bell', 'jon  bell', 'Peter Smith', 'Tom', 'CEO', 'A. Person', 'jon and ruth'])(
    'is silent about %s',
    (owner) => expect(adviseOn('owner-unknown', owner)).toEqual([]),
  );

  it('is silent without a directory', () => {
    for (const owner of ['jon', 'Jon', '@jon']) expect(adviseOn('owner-unknown', owner, '')).toEqual([]);
  });

  it('looks at every person of the plan', () => {
    const text = `${PEOPLE}sponsor: Ruth\nrisks: { a: { risk: x, owner: JON } }\nnot_doing: []\n`;
    expect(told('owner-unknown', text)).toHaveLength(2);
  });
});

describe('owner-not-one-person', () => {
  it.each([
    ['José & Hélène', 'José'],
    ['Aron, Simon', 'Aron'],
    ['lowtide / greyowl', 'lowtide'],
    ['Ana Ruiz and Otto Weiss', 'Ana Ruiz'],
    ['jon and ruth', 'jon'],
    ['Jon Bell & Ruth Abel', 'jon'],
    ['Ana Ruiz (and friends)', 'Ana Ruiz'],
    ['Ana + team', 'Ana'],
  ])('answers %s with the first', (owner, first) => {
    expect(adviseOn('owner-not-one-person', owner)).toEqual([
      `Write \`owner: ${first}\`, so that one person is accountable.`,
    ]);
  });

  it.each(['Platform team', 'Sales', 'everyone', 'The board', 'Executive Committee', 'n/a', 'nobody'])(
    'asks for one person in place of %s',
    (owner) => {
      expect(adviseOn('owner-not-one-person', owner)).toEqual([
        'Write `owner:` with the name of one person, such as who leads it.',
      ]);
    },
  );

  it.each(['Board', 'The supervisory board', 'Board of trustees'])(
    'lets %s sponsor a plan, not own it',
    (body) => {
      expect(told('owner-not-one-person', `sponsor: ${body}\n`)).toEqual([]);
      expect(told('owner-not-one-person', `owner: ${body}\n`)).toHaveLength(1);
    },
  );

  it.each([
    ['de', 'Aufsichtsrat'],
    ['de', 'Vorstand'],
    ['fr', 'Conseil d’administration'],
    ['es', 'Consejo de administración'],
    ['pt', 'Conselho de administração'],
  ])('lets a board sponsor a plan in %s: %s', (lang, body) => {
    expect(told('owner-not-one-person', `lang: ${lang}\nsponsor: ${body}\n`)).toEqual([]);
    expect(told('owner-not-one-person', `lang: ${lang}\nowner: ${body}\n`)).toHaveLength(1);
  });

  it.each(['Sales', 'everyone', 'n/a'])('does not let %s sponsor a plan', (sponsor) =>
    expect(told('owner-not-one-person', `sponsor: ${sponsor}\n`)).toHaveLength(1),
  );

  it('asks for certainty', () => {
    expect(adviseOn('owner-not-one-person', '@fernbank (?)')).toEqual([
      'Ask, and then write `owner: "@fernbank"`.',
    ]);
  });

  it.each([
    'Ana Ruiz',
    'CFO',
    'Lead for claims',
    'Maria Silva, CFO',
    'Ruth Abel, Chair of the board',
    'Head of the lending team',
    'Team lead',
    'a.ncube',
    'Jean-Luc Picard',
    'TBD',
    '?',
    'Dr. Ana Ruiz',
  ])('is silent about %s', (owner) => expect(adviseOn('owner-not-one-person', owner)).toEqual([]));

  it('knows groups only in languages that have word lists', () => {
    expect(told('owner-not-one-person', 'lang: it\nowner: Platform team\n')).toEqual([]);
    expect(told('owner-not-one-person', 'lang: it\nowner: José & Hélène\n')).toHaveLength(1);
  });
});

describe('offices', () => {
  it.each([
    ['es', 'Vicerrectorado de Investigación'],
    ['es', 'Concejalía de Movilidad'],
    ['es', 'Dirección General de Personas'],
    ['es', 'Ayuntamiento'],
    ['pt', 'Pró-reitoria de Ensino'],
    ['pt', 'Prefeitura'],
    ['fr', 'Mairie'],
    ['fr', 'Vice-rectorat'],
  ])('are not one person, in %s: %s', (lang, owner) => {
    expect(told('owner-not-one-person', `lang: ${lang}\nowner: ${owner}\n`)).toHaveLength(1);
  });

  it.each([
    ['es', 'Vicerrectora de Investigación'],
    ['es', 'Directora General de Personas'],
    ['pt', 'Pró-reitora de Ensino'],
    ['fr', 'Maire'],
  ])('have one person at their head, in %s: %s', (lang, owner) => {
    expect(told('owner-not-one-person', `lang: ${lang}\nowner: ${owner}\n`)).toEqual([]);
  });
});

describe('target-scale', () => {
  const scale = (keys: string) =>
    told('target-scale', `criteria: { a: { outcome: x, unit: percent, ${keys} } }\n`);

  it.each([
    ['baseline: 15, target: 0.8', 'Did you mean 80?'],
    ['baseline: 0.15, target: 80', 'Did you mean 15?'],
    ['baseline: 15, target: ">= 0.8"', 'Did you mean 80?'],
  ])('asks about %s', (keys, question) => expect(scale(keys).join()).toContain(question));

  it.each([
    'baseline: 15, target: 80',
    'baseline: 0.6, target: 0.4',
    'baseline: 3, target: 0.5',
    'baseline: 15, target: 0.5, direction: decrease',
    'baseline: 0, target: 80',
  ])('accepts %s', (keys) => expect(scale(keys)).toEqual([]));
});
