/** What says something else is never only wording, wherever it stands; what is only spelled otherwise is. */
import { describe, expect, it } from 'vitest';
import { changes } from './sides.ts';

const START = 'status: active\nstart: 2026\nend: 2028\n';

/** Returns what the diff says in the period. */
function told(before: string, after: string, lang = ''): string[] {
  return changes(lang + START + before, lang + START + after).map(
    ({ rule, level, class: of, field = '' }) => `${of === 'editorial' ? 'folded' : rule} ${field} ${level}`,
  );
}

/** A plan with one text, or with another in its place. */
interface Place {
  readonly plan: string;
  readonly field: string;
}

const PLACES: Readonly<Record<string, Place>> = {
  'the response to a risk': {
    plan: 'risks: { storm: { risk: A storm comes., response: "§" } }\n',
    field: 'response',
  },
  'an assumption': {
    plan: 'assumptions: { fuel: { belief: "§", signal: The price rises. } }\n',
    field: 'belief',
  },
  'what is done then': {
    plan: 'assumptions: { fuel: { belief: Diesel stays cheap., then: "§" } }\n',
    field: 'then',
  },
  'the success of a pilot': {
    plan: 'initiatives: { gates: { what: Gates, pilot: { where: South, success: "§" } } }\n',
    field: 'pilot.success',
  },
  'a capability': { plan: 'capabilities: { steer: { able_to: "§", today: 1 } }\n', field: 'able_to' },
  'a line of a capability': {
    plan: 'capabilities: { steer: { able_to: Steer a boat, measurement: ["§", The board reads the log.] } }\n',
    field: 'measurement',
  },
  'a routine': {
    plan: 'execution: { performance_routines: [{ what: "§", owner: lena }] }\n',
    field: 'execution.performance_routines.what',
  },
  'a message': {
    plan: 'communication: [{ audience: Passengers, message: "§" }]\n',
    field: 'communication.message',
  },
  'what is not done': { plan: 'not_doing: [{ what: "§", frees: "20" }]\n', field: 'not_doing.what' },
  'the market': { plan: 'destination: { market: "§" }\n', field: 'destination.market' },
  'the organization': { plan: 'destination: { organization: ["§"] }\n', field: 'destination.organization' },
  'a role': { plan: 'destination: { roles: { captain: "§" } }\n', field: 'destination.roles.captain' },
  'a value': { plan: 'values: ["§", We say what we know.]\n', field: 'values' },
  'the mission': { plan: 'mission: "§"\n', field: 'mission' },
  'a word of the glossary': { plan: 'glossary: { delay: "§" }\n', field: 'glossary.delay' },
};

const TEXT = 'We tell every passenger of the decision within 2 hours and give the money back.';

describe.each(Object.entries(PLACES))('%s', (_, { plan, field }) => {
  const write = (text: string) => plan.replace('§', text);

  it.each([
    ['a number', 'We tell every passenger of the decision within 9 hours and give the money back.'],
    ['a rhythm', 'We tell every passenger of the decision weekly and give the money back.'],
    ['how many', 'We tell most passengers of the decision within 2 hours and give the money back.'],
    ['a negation', 'We tell every passenger of the decision within 2 hours and do not give the money back.'],
    [
      'an exception',
      'We tell every passenger of the decision within 2 hours and give the money back except in winter.',
    ],
  ])('is a warning where %s changed', (_what, text) => {
    expect(told(write(TEXT), write(text))).toEqual([`detail-reworded ${field} warn`]);
  });

  it('is a warning where hardly a word is left', () => {
    // An item of a list that reads otherwise is another item.
    const said = told(write(TEXT), write('Somebody looks into the matter.'));
    expect(said.some((one) => / warn$/.test(one))).toBe(true);
    expect(said.some((one) => /^folded/.test(one))).toBe(false);
  });

  it('is info where one word is another, and a warning where several are gone', () => {
    expect(told(write(TEXT), write(TEXT.replace('money', 'fare')))).toEqual([
      `detail-reworded ${field} info`,
    ]);
    expect(told(write(TEXT), write(TEXT.replace('give the money back', 'look into it')))).toEqual([
      `detail-reworded ${field} warn`,
    ]);
  });

  it('is folded where only the spelling differs', () => {
    expect(told(write(TEXT.replace('decision', 'decison')), write(TEXT))).toEqual([`folded ${field} info`]);
  });
});

describe('a text that describes', () => {
  it.each([
    ['reality: { today: "§" }\n', 'reality.today'],
    ['reality: { obstacles: { paper: "§" } }\n', 'what'],
    ['objectives: { quick: { result: Everybody boards., why: "§" } }\n', 'why'],
    [
      'stages: { incremental: { theme: "§", objectives: { quick: { result: Everybody boards. } } } }\n',
      'theme',
    ],
    ['choices: [{ choose: Our captains, over: An agency, because: "§" }]\n', 'choices.because'],
  ])('is only info, also where a number moved: %s', (plan, field) => {
    const [before, after] = ['We lose 9 passengers a day.', 'We lose 12 passengers a day.'].map((text) =>
      plan.replace('§', text),
    );
    expect(told(before ?? '', after ?? '')).toEqual([`detail-reworded ${field} info`]);
  });
});

describe('a text that was removed', () => {
  const RISK = 'risks: { storm: { risk: A storm comes.§ } }\n';
  const GATES = 'initiatives: { gates: { what: Gates§ } }\n';

  it.each([
    ['a response', RISK, ', response: We tell everybody.', 'detail-reworded response warn'],
    [
      'a pilot, as one change',
      GATES,
      ', pilot: { where: South, learn_by: 2027-06, success: All board. }',
      'detail-reworded pilot warn',
    ],
    [
      'a word',
      'glossary: { late: After time§ }\n',
      ', pier: The stage',
      'detail-reworded glossary.pier warn',
    ],
    ['a value', 'values: [We listen.§]\n', ', We say what we know.', 'detail-reworded values warn'],
    [
      'a routine, as one change',
      'execution: { performance_routines: [{ what: We meet. }§] }\n',
      ', { what: The board sails., owner: lena, every: month }',
      'detail-reworded execution.performance_routines warn',
    ],
    [
      'a reason',
      'objectives: { quick: { result: Everybody boards.§ } }\n',
      ', why: They wait.',
      'detail-reworded why info',
    ],
  ])('is %s', (_, plan, text, said) => {
    expect(told(plan.replace('§', text), plan.replace('§', ''))).toEqual([said]);
    expect(told(plan.replace('§', ''), plan.replace('§', text))).toEqual([said.replace('warn', 'info')]);
  });
});

describe('a word of the glossary that stands in a promise', () => {
  const plan = (meaning: string, outcome = 'Passengers meet no late boats.') =>
    `${meaning === '' ? '' : `glossary: { late boat: ${meaning} }\n`}criteria: { calm: { outcome: ${outcome}, met_when: Nobody complains. } }\n`;
  const compare = (before: string, after: string) =>
    changes(START + before, START + after).map(({ level, class: of, entity, message }) =>
      [level, of, entity, message.replace(/: .*$/, '')].join(' '),
    );

  it('is a change of that promise, also in the plural', () => {
    expect(compare(plan('5 minutes behind time'), plan('25 minutes behind time'))).toEqual([
      'warn goalpost criteria/calm The word “late boat” in criterion `calm` means something else now',
    ]);
  });

  it('is one too if nothing says any more what it means', () => {
    expect(compare(plan('5 minutes behind time'), plan(''))).toEqual([
      'warn goalpost criteria/calm The word “late boat” in criterion `calm` has no agreed meaning any more',
    ]);
    expect(compare(plan(''), plan('5 minutes behind time'))).toEqual([
      'info scope criteria/calm The word “late boat” in criterion `calm` has a meaning of its own now',
    ]);
  });

  it('is none if it does not stand there', () => {
    const other = 'Passengers meet no boat that is late.';
    expect(compare(plan('5 minutes behind time', other), plan('25 minutes behind time', other))).toEqual([
      'warn scope  The `glossary.late boat` of the strategy says something else',
    ]);
  });

  it('is one change where it stands in many promises', () => {
    const many = (meaning: string) =>
      `glossary: { boat: ${meaning} }\ncriteria:\n${['a', 'b', 'c', 'd', 'e'].map((id) => `  on-${id}: { outcome: The ${id} boat is on time., met_when: It is. }\n`).join('')}`;
    const [one, ...more] = changes(START + many('A ship'), START + many('A ship or a raft'));
    expect(more).toEqual([]);
    expect(one?.effect).toContain('it stands in `on-a`, `on-b`, `on-c` and 2 more');
  });

  it('is found in another case of German', () => {
    const german = (meaning: string) =>
      `glossary: { städtisches Gebäude: ${meaning} }\ncriteria: { warm: { outcome: Alle städtischen Gebäude sind warm., met_when: Ja. } }\n`;
    expect(
      told(german('Was der Stadt oder ihren Firmen gehört'), german('Was der Stadt gehört'), 'lang: de\n'),
    ).toEqual(['detail-reworded glossary.städtisches Gebäude warn']);
  });
});

describe('a sentence beside a number', () => {
  const plan = (outcome: string) =>
    `criteria: { fees: { outcome: ${outcome}, measure: Fees paid, unit: percent, baseline: 100, target: 60 } }\n`;

  it.each([
    ['Members pay less for a loan.', 'Members pay less for an account.', 'detail-reworded outcome info'],
    ['Members apply for a loan online.', 'Members ask for a loan online.', 'detail-reworded outcome info'],
    ['Fees fall by 40 percent.', 'Fees fall to 40 percent.', 'detail-reworded outcome warn'],
    [
      'Members close the account in a day.',
      'Members open the account in a day.',
      'detail-reworded outcome warn',
    ],
    ['Members pay les.', 'Members pay less.', 'detail-reworded outcome info'],
    ['Members get a decison.', 'Members get a decision.', 'folded outcome info'],
  ])('%s → %s', (before, after, said) => {
    expect(told(plan(before), plan(after))).toEqual([said]);
  });

  it('has a row beside a measure that changed', () => {
    const [before, after] = [plan('Members pay less.'), plan('Firms pay less.').replace('paid', 'charged')];
    expect(told(before, after)).toEqual(['measure-redefined measure error', 'detail-reworded outcome info']);
  });

  it('follows its number without a word', () => {
    const before = plan('Fees fall to 60 percent.');
    const after = before.replace('to 60', 'to 70').replace('target: 60', 'target: 70');
    expect(told(before, after)).toEqual(['target-lowered target error', 'folded outcome info']);
  });
});

describe('a choice', () => {
  it('is one change if it is turned round', () => {
    const choices = (choose: string, over: string) => `choices: [{ choose: ${choose}, over: ${over} }]\n`;
    expect(told(choices('Our own crew', 'An agency'), choices('An agency', 'Our own crew'))).toEqual([
      'detail-reworded choices warn',
    ]);
  });
});

describe('how often something is done', () => {
  const routine = (every: string) =>
    `execution: { performance_routines: [{ what: We meet.${every === '' ? '' : `, every: ${every}`} }] }\n`;
  const FIELD = 'execution.performance_routines.every';

  it.each([
    ['month', 'year', `watch-slowed ${FIELD} warn`],
    ['month', 'when there is time', `watch-slowed ${FIELD} warn`],
    ['month', '', `watch-slowed ${FIELD} warn`],
    ['year', 'month', `plan-adjusted ${FIELD} info`],
    ['when there is time', 'month', `plan-adjusted ${FIELD} info`],
    ['', 'month', `plan-adjusted ${FIELD} info`],
  ])('%s → %s is never wording', (before, after, said) => {
    expect(told(routine(before), routine(after))).toEqual([said]);
  });

  it('counts for the review, a message and what is not done', () => {
    const before =
      'review: { every: month }\ncommunication: [{ audience: Crew, every: month }]\nnot_doing: [{ what: Night boats, every: month }]\n';
    expect(told(before, before.replaceAll('month', 'quarter')).sort()).toEqual([
      'watch-slowed communication.every warn',
      'watch-slowed not_doing.every warn',
      'watch-slowed review.every warn',
    ]);
  });

  it('names the routine', () => {
    const [change] = changes(START + routine('month'), START + routine('year'));
    expect(change?.message).toMatch(/^“We meet\.” was due every month, and is now due every year/);
    expect(change?.row).toMatchObject({ name: 'performance_routines', what: 'every' });
  });
});

describe('a routine without an owner', () => {
  it('is the same change as any other loss of an owner', () => {
    const routine = 'execution: { performance_routines: [{ what: We meet., owner: lena }] }\n';
    expect(told(routine, routine.replace(', owner: lena', ''))).toEqual([
      'owner-removed execution.performance_routines.owner error',
    ]);
    expect(told(routine, routine.replace('lena', 'jon'))).toEqual([
      'owner-changed execution.performance_routines.owner info',
    ]);
  });
});

describe('a short row', () => {
  it('has only the few words that changed', () => {
    const risk = (text: string) => `risks: { storm: { risk: A storm comes., response: ${text} } }\n`;
    const [change] = changes(START + risk('We close the harbour.'), START + risk('We close the port.'));
    expect(change).toMatchObject({ level: 'info', effect: '“harbour” became “port”' });
    expect([change?.row.was, change?.row.now, change?.row.about]).toEqual([undefined, undefined, undefined]);
  });

  it('stands below all that is a warning', () => {
    const plan = (one: string, two: string) =>
      `risks: { a: { risk: A., response: ${one} }, b: { risk: B., response: ${two} } }\n`;
    const found = changes(
      START + plan('We wait.', 'We tell 9 people.'),
      START + plan('We stay.', 'We tell 2 people.'),
    );
    expect(found.map(({ level, entity }) => `${level} ${entity}`)).toEqual(['warn risks/b', 'info risks/a']);
  });
});
