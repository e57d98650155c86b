/** Surveys, meetings and retrospectives beside a strategy, as `strat check` and `strat status` read them. */
import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { pretendHost } from '../pretend-host.ts';

const PLAN = `strat: 1
name: Small
owner: Ana
start: 2027-01-01
end: 2027-12-31
tracking: {}
criteria:
  calls: { outcome: More, measure: Calls, unit: calls, baseline: 0, target: 100, owner: Ana }
`;
const CHECKIN = 'strat: 1\nkind: checkin\non: 2027-06-01\nby: Ana\nmeasures: { calls: 40 }\n';
const SURVEY = `strat: 1
kind: survey
instrument: commitment
version: 1
on: 2027-03-19
by: Ana
asked: 40
answered: 35
least: 5
groups: { staff: 35 }
answers:
  believe-1: { staff: [10, 15, 10] }
actions:
  stop-list: { what: Name two reports, owner: Ana, due: 2027-04-30, of: believe }
`;
const MEETING = `---
strat: 1
kind: meeting
on: 2027-04-05
by: Ana
decisions: { keep-it: We keep the target. }
actions: { call-back: { what: Call the bureau, owner: Ana, due: 2027-05-31 } }
---
Half an hour.
`;
const RETRO = `---
strat: 1
kind: retro
on: 2027-05-01
by: Ana
breakdowns:
  - { id: nobody-asked, layer: vision, of: [calls], what: Nobody asked., action: { what: Ask, owner: Ana, due: 2027-05-20 } }
---
`;
const WORLD = {
  'strategy.yaml': PLAN,
  'checkins/2027-06-01-ana.yaml': CHECKIN,
  'surveys/2027-03-19-commitment.yaml': SURVEY,
  'meetings/2027-04-05.md': MEETING,
  'retros/2027-05-01.md': RETRO,
};

async function run(argv: readonly string[], world: Readonly<Record<string, string>>) {
  const files = Object.fromEntries(Object.entries(world).map(([name, text]) => [`/work/${name}`, text]));
  const pretended = pretendHost({ files, today: '2027-06-02', columns: 80 });
  await main(argv, pretended.host);
  return pretended.stdout();
}

const check = (world: Readonly<Record<string, string>>, ...only: readonly string[]) =>
  run(['check', '--format', 'concise', '--only', only.join(',')], world);

const say = (...done: readonly string[]) => ({
  ...WORLD,
  'checkins/2027-06-01-ana.yaml': `${CHECKIN}done: { ${done.map((id) => `${id}: true`).join(', ')} }\n`,
});

describe('actions of surveys, meetings and retrospectives', () => {
  it('are overdue in the file that began them', async () => {
    const found = await check(WORLD, 'action-overdue');
    expect(
      found
        .split('\n')
        .filter(Boolean)
        .map((line) => line.replace(/ \(Ana\).*/, ''))
        .sort(),
    ).toEqual(
      [
        'meetings/2027-04-05.md:7:12 warning action-overdue The action `call-back`',
        'retros/2027-05-01.md:7:7 warning action-overdue The action `nobody-asked`',
        'surveys/2027-03-19-commitment.yaml:14:3 warning action-overdue The action `stop-list`',
      ].sort(),
    );
  });

  it('are done by a check-in that names them', async () => {
    const done = say('stop-list', 'call-back', 'nobody-asked');
    expect(await check(done, 'action-overdue', 'record-reference-unknown')).toBe('');
  });

  it('are listed by a status', async () => {
    const out = await run(['status'], WORLD);
    for (const what of ['Name two reports', 'Call the bureau', 'Ask']) expect(out).toContain(what);
  });

  it('need an id that no other record has', async () => {
    const twice = { ...WORLD, 'meetings/2027-05-05.md': MEETING.replace('2027-04-05', '2027-05-05') };
    const found = await check(twice, 'id-duplicate');
    expect(found).toContain('The id `call-back` of an action is taken');
  });
});

describe('a mistake in a meeting', () => {
  it('is found in its line', async () => {
    const wrong = {
      ...WORLD,
      'meetings/2027-04-05.md': MEETING.replace('present', 'x').replace('by: Ana', 'who: Ana'),
    };
    expect(await check(wrong, 'key-unknown', 'schema')).toMatch(/^meetings\/2027-04-05\.md:5:1 .*`who`/m);
  });
});

describe('counts of a survey', () => {
  it('may be equal', async () => {
    expect(await check(WORLD, 'syntax', 'schema')).toBe('');
  });
});

describe('a meeting', () => {
  it('counts as a review', async () => {
    const reviewed = PLAN.replace('tracking: {}', 'tracking: {}\nreview: { every: month, last: 2027-01-10 }');
    expect(await check({ ...WORLD, 'strategy.yaml': reviewed }, 'review-overdue')).toContain(
      'The last strategy meeting was on 2027-04-05.',
    );
    const later = {
      ...WORLD,
      'strategy.yaml': reviewed,
      'meetings/2027-05-20.md': MEETING.replace('2027-04-05', '2027-05-20'),
    };
    expect(await check(later, 'review-overdue')).toBe('');
  });
});

describe('a strategy without a rhythm and without check-ins', () => {
  it('asks for nothing because of a meeting', async () => {
    const { 'checkins/2027-06-01-ana.yaml': _, ...rest } = WORLD;
    const quiet = { ...rest, 'strategy.yaml': PLAN.replace('tracking: {}\n', '') };
    expect(await check(quiet, 'checkin-overdue', 'action-overdue')).toBe('');
  });
});

describe('the end of a check', () => {
  it('says what is overdue, so that nobody relies on a reminder alone', async () => {
    const files = Object.fromEntries(Object.entries(WORLD).map(([name, text]) => [`/work/${name}`, text]));
    const late = pretendHost({ files, today: '2027-08-20', columns: 80 });
    await main(['check', '--format', 'json'], late.host);
    expect(late.stderr()).toContain('1 check-in and 3 actions are overdue (`strat due`).');
    const calm = pretendHost({ files: { '/work/strategy.yaml': PLAN }, today: '2027-01-05', columns: 80 });
    await main(['check'], calm.host);
    expect(calm.stderr()).not.toContain('overdue');
  });
});
