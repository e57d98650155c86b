/** Whom a change concerns: exactly the people, roles and audiences whom the references of the two versions name. */
import { describe, expect, it } from 'vitest';
import { makePair } from '../../src/diff/pair.ts';
import { listTold } from '../../src/diff/told.ts';
import { getStrategyKinds, isReference, type KeyKind } from '../../src/model/key-kinds.ts';
import { walkKeyKinds } from '../../src/model/key-walk.ts';
import { changes, DAY, side } from './sides.ts';

/** A plan in which everybody has one thing to do, so that a name says why it is there. */
const PLAN = `
owner: ada
sponsor: Bea Holt
start: 2027
end: 2028-12
people:
  ada: { name: Ada Moss }
  cai: { name: Cai Reed }
destination:
  statement: By the end of 2028 anybody on the island is on the mainland within the hour.
  roles:
    Deckhand: Casts off in time, for \`crossings\`.
    Pilot: Watches late-boats, and says so early.
    Cook: Feeds the crew between two crossings.
reality:
  obstacles:
    old-engines: The engines are older than the crew.
criteria:
  crossings: { measure: Crossings a day, unit: crossings, baseline: 10, target: 40, owner: cai, with: [Dee], guardrail: late-boats }
  late-boats: { measure: Boats that leave late, unit: percent, baseline: 10, target: 5, owner: Eli }
  fares: { measure: Fares paid by card, unit: percent, baseline: 20, target: 60 }
stages:
  incremental:
    by: 2027-06
    objectives:
      timetable:
        result: The timetable holds.
        owner: Fay
        sponsor: Gus
        due: 2027-05
        advances: [crossings]
        overcomes: [old-engines]
        needs: [steer]
        key_results:
          on-time: { measure: Boats on time, unit: percent, baseline: 50, target: 90, owner: Hal }
        indicators:
          queue: { measure: Cars that wait, unit: cars, baseline: 30, target: 5, owner: Ivy }
  substantial:
    by: 2027-12
    objectives:
      night-boats: { result: Boats cross at night., owner: Jan, depends_on: [timetable] }
capabilities:
  steer: { able_to: cross in fog, today: 1, needed: 3, owner: Kit }
initiatives:
  engines: { what: New engines, owner: Lou, due: 2027-10, serves: [crossings, timetable, steer, old-engines] }
  training: { what: Train on the new engines, owner: Mia, depends_on: [engines, ../harbor#pier] }
assumptions:
  calm: { belief: Winters stay calm, check_by: 2027-09, owner: Ola }
risks:
  storms: { risk: Storms keep the boats in the harbor, owner: Ned, of: [crossings, on-time, engines] }
execution:
  leadership_agenda:
    - { what: Steer a boat once a month, owner: Pam, overcomes: [old-engines], every: month }
communication:
  - { audience: Islanders, message: How many crossings there are, owner: Quy, every: month }
`;

type Edit = readonly [from: string | RegExp, to: string];

function edit(text: string, ...edits: readonly Edit[]): string {
  return edits.reduce((so, [from, to]) => {
    const next = so.replace(from, to);
    expect(next, `${from} is in the plan`).not.toBe(so);
    return next;
  }, text);
}

const CROSSINGS = {
  'Cai Reed': ['owner of `crossings`'],
  Dee: ['helps with `crossings`'],
  Lou: ['owns `engines`, which serves `crossings`'],
  Ned: ['owns `storms`, which threatens `crossings`'],
  Fay: ['owns `timetable`, which advances `crossings`'],
  Deckhand: ['role that names `crossings`'],
};

const LOWER: Edit = ['target: 40', 'target: 30'];
const lineOf = (id: string) => new RegExp(`^ +${id}: \\{.*\\n`, 'm');

interface Row {
  /** Edits of the plan before the change, if it is not as above. */
  readonly first?: readonly Edit[];
  readonly edits: readonly Edit[];
  readonly rule: string;
  readonly entity?: string;
  readonly tell: Readonly<Record<string, readonly string[]>>;
}

const { Dee, Fay, ...WITHOUT_DEE_AND_FAY } = CROSSINGS;

const ROWS: Readonly<Record<string, Row>> = {
  'a criterion: owner, helper, objective, initiative, risk and role': {
    edits: [LOWER],
    rule: 'target-lowered',
    tell: CROSSINGS,
  },
  'a measure that guards another; a role names it without backticks': {
    edits: [['target: 5, owner: Eli', 'target: 7, owner: Eli']],
    rule: 'target-lowered',
    tell: {
      Eli: ['owner of `late-boats`'],
      'Cai Reed': ['owns `crossings`, which is guarded by `late-boats`'],
      Pilot: ['role that names `late-boats`'],
    },
  },
  'a capability: who needs it and who builds it': {
    edits: [['needed: 3', 'needed: 2']],
    rule: 'needed-lowered',
    tell: {
      Kit: ['owner of `steer`'],
      Fay: ['owns `timetable`, which needs `steer`'],
      Lou: ['owns `engines`, which serves `steer`'],
    },
  },
  'an objective: sponsor, its measures and who waits for it': {
    edits: [['due: 2027-05', 'due: 2027-06']],
    rule: 'due-date-slipped',
    tell: {
      Fay: ['owner of `timetable`'],
      Gus: ['sponsor of `timetable`'],
      Lou: ['owns `engines`, which serves `timetable`'],
      Jan: ['owns `night-boats`, which depends on `timetable`'],
      Hal: ['owns `on-time`, part of `timetable`'],
      Ivy: ['owns `queue`, part of `timetable`'],
    },
  },
  'a key result: its objective and a risk': {
    edits: [['target: 90', 'target: 80']],
    rule: 'target-lowered',
    tell: {
      Hal: ['owner of `on-time`'],
      Fay: ['owns `timetable`, which has `on-time`'],
      Ned: ['owns `storms`, which threatens `on-time`'],
    },
  },
  'an indicator: its objective': {
    edits: [['target: 5, owner: Ivy', 'target: 9, owner: Ivy']],
    rule: 'target-lowered',
    tell: { Ivy: ['owner of `queue`'], Fay: ['owns `timetable`, which has `queue`'] },
  },
  'an obstacle that goes: who overcomes it, also in `execution`': {
    edits: [[/^ {4}old-engines: The.*\n/m, '    fog: Fog in spring\n']],
    rule: 'scope-removed',
    tell: {
      Fay: ['owns `timetable`, which overcomes `old-engines`'],
      Pam: ['owns `Steer a boat once a month`, which overcomes `old-engines`'],
      Lou: ['owns `engines`, which serves `old-engines`'],
    },
  },
  'an initiative that goes: who depended on it': {
    edits: [
      [lineOf('engines'), ''],
      ['depends_on: [engines, ', 'depends_on: ['],
    ],
    rule: 'scope-removed',
    tell: {
      Lou: ['was owner of `engines`'],
      Mia: ['owned `training`, which depended on `engines`'],
      Ned: ['owns `storms`, which threatens `engines`'],
    },
  },
  'a risk that goes': {
    edits: [[lineOf('storms'), '  fog: { risk: Fog, owner: Tom }\n']],
    rule: 'scope-removed',
    tell: { Ned: ['was owner of `storms`'] },
  },
  'an assumption with another owner': {
    edits: [['owner: Ola', 'owner: Tom']],
    rule: 'owner-changed',
    tell: { Ola: ['was owner of `calm`'], Tom: ['owner of `calm`'] },
  },
  'an item of a list that goes': {
    edits: [[/execution:\n.*\n.*\n/, '']],
    rule: 'detail-reworded',
    tell: { Pam: ['was owner of `Steer a boat once a month`'] },
  },
  'the owner left': {
    edits: [['owner: Eli', 'source: log book']],
    rule: 'owner-removed',
    tell: {
      Eli: ['was owner of `late-boats`'],
      'Cai Reed': ['owns `crossings`, which is guarded by `late-boats`'],
      Pilot: ['role that names `late-boats`'],
    },
  },
  'a helper left and another came': {
    edits: [['with: [Dee]', 'with: [Tom]']],
    rule: 'helpers-changed',
    tell: { ...CROSSINGS, Dee: ['helped with `crossings`'], Tom: ['helps with `crossings`'] },
  },
  'a handle that means somebody else now': {
    edits: [['name: Cai Reed', 'name: Tom Hart']],
    rule: 'owner-changed',
    entity: 'criteria/crossings',
    tell: { ...CROSSINGS, 'Cai Reed': ['was owner of `crossings`'], 'Tom Hart': ['owner of `crossings`'] },
  },
  'references that only one side has': {
    edits: [
      LOWER,
      ['advances: [crossings]', 'advances: [fares]'],
      ['owner: Jan, ', 'owner: Jan, advances: [crossings], '],
    ],
    rule: 'target-lowered',
    tell: {
      ...CROSSINGS,
      Fay: ['owned `timetable`, which advanced `crossings`'],
      Jan: ['owns `night-boats`, which advances `crossings`'],
    },
  },
  'a renamed entry, named as it is now': {
    edits: [
      [/\bcrossings: \{ measure/, 'trips: { renamed_from: crossings, measure'],
      LOWER,
      ['advances: [crossings]', 'advances: [trips]'],
      ['serves: [crossings', 'serves: [trips'],
      ['of: [crossings', 'of: [fares'],
    ],
    rule: 'target-lowered',
    tell: {
      'Cai Reed': ['owner of `trips`'],
      Dee: ['helps with `trips`'],
      Fay: ['owns `timetable`, which advances `trips`'],
      Lou: ['owns `engines`, which serves `trips`'],
      Ned: ['owned `storms`, which threatened `trips`'],
      Deckhand: ['role that named `trips`'],
    },
  },
  'a criterion in the place of another: each by its own id': {
    edits: [
      [
        lineOf('late-boats'),
        '  punctual: { measure: Boats that leave late, unit: percent, baseline: 10, target: 5, owner: Tom }\n',
      ],
      ['advances: [crossings]', 'advances: [crossings, punctual]'],
    ],
    rule: 'criterion-swapped',
    tell: {
      Eli: ['was owner of `late-boats`'],
      Tom: ['owner of `punctual`'],
      Fay: ['owns `timetable`, which advances `punctual`'],
      'Cai Reed': ['owns `crossings`, which is guarded by `late-boats`'],
      Pilot: ['role that names `late-boats`'],
    },
  },
  'a criterion that goes with all that names it': {
    edits: [
      [lineOf('crossings'), ''],
      ['advances: [crossings]', 'advances: [fares]'],
      ['serves: [crossings, ', 'serves: ['],
      ['of: [crossings, ', 'of: ['],
      ['for `crossings`', 'for the boats'],
    ],
    rule: 'criterion-removed',
    tell: {
      'Cai Reed': ['was owner of `crossings`'],
      Dee: ['helped with `crossings`'],
      Lou: ['owned `engines`, which served `crossings`'],
      Ned: ['owned `storms`, which threatened `crossings`'],
      Fay: ['owned `timetable`, which advanced `crossings`'],
      Deckhand: ['role that named `crossings`'],
    },
  },
  'work that was dropped before rests on nothing': {
    first: [['due: 2027-05', 'status: dropped']],
    edits: [LOWER],
    rule: 'target-lowered',
    tell: { ...WITHOUT_DEE_AND_FAY, Dee },
  },
  'work that this change drops rested on it': {
    edits: [LOWER, ['due: 2027-05', 'status: dropped']],
    rule: 'target-lowered',
    tell: { ...CROSSINGS, Fay: ['owned `timetable`, which advanced `crossings`'] },
  },
  'the measures of dropped work': {
    first: [
      ['due: 2027-05', 'status: dropped'],
      ['owner: Hal', 'owner: Hal, guardrail: late-boats'],
    ],
    edits: [['target: 5, owner: Eli', 'target: 7, owner: Eli']],
    rule: 'target-lowered',
    tell: {
      Eli: ['owner of `late-boats`'],
      'Cai Reed': ['owns `crossings`, which is guarded by `late-boats`'],
      Pilot: ['role that names `late-boats`'],
    },
  },
  'an objective that is dropped, with its measures': {
    edits: [['due: 2027-05', 'due: 2027-05\n        status: dropped']],
    rule: 'objective-dropped',
    tell: {
      Fay: ['owner of `timetable`'],
      Gus: ['sponsor of `timetable`'],
      Lou: ['owns `engines`, which serves `timetable`'],
      Jan: ['owns `night-boats`, which depends on `timetable`'],
      Hal: ['owns `on-time`, part of `timetable`'],
      Ivy: ['owns `queue`, part of `timetable`'],
    },
  },
  'a stage with work that was dropped before': {
    first: [['due: 2027-05', 'status: dropped']],
    edits: [['by: 2027-06', 'by: 2027-09']],
    rule: 'due-date-slipped',
    tell: { 'Ada Moss': ['owner of the strategy'], 'Bea Holt': ['sponsor of the strategy'] },
  },
  'a part that cannot be read any more': {
    edits: [LOWER, [/ {6}timetable:\n(?: {8}.*\n)+/, '      timetable: [Fay]\n']],
    rule: 'target-lowered',
    tell: { ...CROSSINGS, Fay: ['owned `timetable`, which advanced `crossings`'] },
  },
  'an id that two sections have': {
    first: [
      ['calm: {', 'fares: {'],
      [lineOf('steer'), '  fares: { able_to: take cards, today: 1, needed: 3, owner: Kit }\n'],
      ['needs: [steer]', 'needs: [fares]'],
      ['timetable, steer,', 'timetable,'],
      ['depends_on: [timetable]', 'advances: [fares]'],
    ],
    edits: [['needed: 3', 'needed: 2']],
    rule: 'needed-lowered',
    tell: { Kit: ['owner of `fares`'], Fay: ['owns `timetable`, which needs `fares`'] },
  },
  'one person under a handle, a name and another spelling': {
    first: [
      ['owner: Fay', 'owner: Cai Reed'],
      ['owner: Lou', 'owner: CAI  REED'],
      ['owner: Ned', 'owner: cai'],
    ],
    edits: [LOWER],
    rule: 'target-lowered',
    tell: {
      'Cai Reed': [
        'owner of `crossings`',
        'owns `engines`, which serves `crossings`',
        'owns `storms`, which threatens `crossings`',
        'owns `timetable`, which advances `crossings`',
      ],
      Dee,
      Deckhand: CROSSINGS.Deckhand,
    },
  },
  'a handle that only one side has in the directory': {
    first: [['  cai: { name: Cai Reed }\n', '']],
    edits: [LOWER, ['people:\n', 'people:\n  cai: { name: Cai Reed }\n']],
    rule: 'target-lowered',
    tell: CROSSINGS,
  },
  'a sign in the place of a name': {
    first: [['owner: Eli', 'owner: TBD']],
    edits: [['target: 5, owner: TBD', 'target: 7, owner: TBD']],
    rule: 'target-lowered',
    tell: {
      'Cai Reed': ['owns `crossings`, which is guarded by `late-boats`'],
      Pilot: ['role that names `late-boats`'],
    },
  },
  'the strategy itself': {
    edits: [['end: 2028-12', 'end: 2029-12']],
    rule: 'due-date-slipped',
    tell: { 'Ada Moss': ['owner of the strategy'], 'Bea Holt': ['sponsor of the strategy'] },
  },
  'a stage: the objectives in it': {
    edits: [['by: 2027-12', 'by: 2028-03']],
    rule: 'due-date-slipped',
    tell: {
      'Ada Moss': ['owner of the strategy'],
      'Bea Holt': ['sponsor of the strategy'],
      Jan: ['owns `night-boats`, part of `substantial`'],
    },
  },
  'the destination': {
    edits: [['within the hour', 'within the day']],
    rule: 'destination-rewritten',
    tell: { 'Ada Moss': ['owner of the strategy'], 'Bea Holt': ['sponsor of the strategy'] },
  },
  'a criterion that nobody answers for and nothing names': {
    edits: [['target: 60', 'target: 50']],
    rule: 'target-lowered',
    tell: {},
  },
  'a new entry': {
    edits: [[lineOf('fares'), '$&  new-one: { met_when: All is well, owner: Tom }\n']],
    rule: 'scope-added',
    tell: {},
  },
  'new words': {
    edits: [['New engines', 'Newer engines for all boats']],
    rule: 'work-reworded',
    tell: {},
  },
  'a small letter': {
    edits: [['New engines', 'new engines']],
    rule: 'text-reworded',
    tell: {},
  },
  'another budget': {
    edits: [['what: New engines', 'what: New engines, budget: 5']],
    rule: 'plan-adjusted',
    tell: {},
  },
};

describe('whom a change concerns', () => {
  it.each(Object.entries(ROWS))('%s', (_name, { first = [], edits, rule, entity, tell }) => {
    const before = edit(PLAN, ...first);
    const found = changes(before, edit(before, ...edits)).filter(
      (change) => change.rule === rule && (entity === undefined || change.entity === entity),
    );
    expect(found.map(({ message }) => message)).toHaveLength(1);
    const told = found.flatMap((change) => change.tell ?? []);
    expect(Object.fromEntries(told.map(({ person, why }) => [person, why]))).toEqual(tell);
    expect(told).toHaveLength(Object.keys(tell).length);
  });

  it('covers each key by which the schema lets one entry name another, in words of its own', () => {
    const keys = [...walkKeyKinds(getStrategyKinds())].filter(({ kind }) => isReference(kind));
    const said = Object.values(ROWS).flatMap(({ tell }) => Object.values(tell).flat());
    expect(said.filter((why) => / which named? /.test(why))).toEqual([]);
    const verbs: Readonly<Record<string, string>> = { of: 'threatens', guardrail: 'is guarded by' };
    for (const key of new Set(keys.map(({ path }) => path.at(-1) ?? ''))) {
      const verb = verbs[key] ?? key.replace('_', ' ');
      expect({ key, isSaid: said.some((why) => why.includes(`, which ${verb} `)) }).toEqual({
        key,
        isSaid: true,
      });
    }
  });

  it('names the owner of the commitment first, then who rests on it', () => {
    const [change] = changes(PLAN, edit(PLAN, LOWER));
    expect(change?.tell?.map(({ person }) => person)).toEqual(Object.keys(CROSSINGS));
  });
});

describe('the audiences of `communication`', () => {
  const [before, after] = [PLAN, edit(PLAN, LOWER)].map((text) =>
    side(edit(text, ['audience: Islanders', 'audience: Islanders, x-about: [crossings]'])),
  );
  const told = (kinds?: KeyKind) => {
    if (!before?.plan || !after?.plan) throw new Error('The plan cannot be read.');
    const pair = makePair({ ...before, plan: before.plan }, { ...after, plan: after.plan }, { asOf: DAY });
    const move = { edit: pair.edits[0], message: '' };
    return listTold('goalpost', move as Parameters<typeof listTold>[1], pair, kinds).map(
      ({ person }) => person,
    );
  };

  it('are not listed where the schema lets them refer to nothing', () => {
    expect(told()).toEqual(Object.keys(CROSSINGS));
  });

  it('are listed, with the owner of the message, where a key of the schema refers to an entry', () => {
    const root = getStrategyKinds();
    const list = root.below('communication') as KeyKind;
    const item = list.below(0) as KeyKind;
    const about = root.below('initiatives')?.below('x')?.below('serves') as KeyKind;
    const open: KeyKind = {
      ...item,
      keys: item.keys,
      values: undefined,
      below: (key) => (key === 'x-about' ? about : item.below(key)),
    };
    const lists: KeyKind = { ...list, keys: [], values: undefined, below: () => open };
    const kinds: KeyKind = {
      ...root,
      keys: root.keys,
      values: undefined,
      below: (key) => (key === 'communication' ? lists : root.below(key)),
    };
    expect(new Set(told(kinds))).toEqual(new Set([...Object.keys(CROSSINGS), 'Quy', 'Islanders']));
  });
});
