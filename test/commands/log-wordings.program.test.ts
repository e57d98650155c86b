/** `strat log` over small histories of our own, with real git: each line is true of its day. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { log } from '../../src/commands/log.ts';
import { EXIT } from '../../src/exit.ts';
import { makeLogJsonSchema } from '../../src/report/log-schema.ts';
import { type TestRepository, testRepository } from '../repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = testRepository();
});
afterEach(() => repo.remove());

function commit(on: string, message: string, text: string) {
  repo.write('strategy.yaml', `strat: 1\nname: Island Ferry\n${text}`);
  repo.commit(message, { on });
}

async function run(id: string, format?: string) {
  const world = repo.host();
  expect(await log(world.host, [id], format === undefined ? {} : { format })).toBe(EXIT.clean);
  return world.stdout().replace(/\b[0-9a-f]{7}\b/g, 'a1b2c3d');
}

/** Returns what is said below the name of the strategy and the count of its versions. */
const story = async (id: string) => (await run(id)).split('\n').slice(3, -1);

const LONG =
  'Every island has a timetable that it helped to write, with a boat in the morning, a boat at noon and a boat in the evening, except in storms';

it('both wordings of a long sentence stand below each other, whole, under the day of the change', async () => {
  const plan = (result: string) =>
    `stages:\n  incremental:\n    objectives:\n      times: { result: "${result}" }\n`;
  commit('2026-01-05', 'What we promise', plan(LONG));
  commit('2026-06-05', 'One boat less', plan(LONG.replace(' a boat at noon and', '')));
  expect(await story('times')).toEqual([
    'objectives/times  Every island has a timetable that it helped to write,',
    '    with a boat in the morning, a boat in the evening, except in storms',
    '  2026-01-05  a1b2c3d Maria Lopez: What we promise',
    '              made: result “Every island has a timetable that it helped to',
    '                write, with a boat in the morning, a boat at noon and a boat in',
    '                the evening, except in storms”',
    '  2026-06-05  a1b2c3d Maria Lopez: One boat less',
    '              result',
    '                before  “Every island has a timetable that it helped to write,',
    '                        with a boat in the morning, a boat at noon and a boat',
    '                        in the evening, except in storms”',
    '                now     “Every island has a timetable that it helped to write,',
    '                        with a boat in the morning, a boat in the evening,',
    '                        except in storms”',
  ]);
  const markdown = await run('times', 'markdown');
  const row = (day: string) => markdown.split('\n').find((line) => line.startsWith(`| ${day} |`));
  expect(row('2026-01-05')).toContain(`made: result “${LONG}”`);
  expect(row('2026-06-05')).toContain(`result “${LONG}” → “Every island`);
});

const WAITS = `criteria:
  waits:
    outcome: People wait 20 minutes or less.
    measure: Average wait at the pier
    unit: minutes
    baseline: 45
    target: 20
    due: 2026-12
`;

const BOATS = `criteria:
  full-boats:
    renamed_from: waits
    outcome: Four boats in five leave full.
    measure: Boats that leave full
    unit: percent
    baseline: 10
    target: 80
    due: 2030-03
`;

it('a measure that counts something else has the numbers of its day, and no percentage', async () => {
  commit('2026-01-05', 'What we promise', WAITS);
  commit('2026-03-05', 'Count boats', BOATS);
  commit('2026-05-05', 'Without boats', '');
  commit('2026-07-05', 'Boats again', BOATS.replace('leave full.', 'leave nearly full.'));
  const expected = [
    'criteria/full-boats  Four boats in five leave nearly full.',
    '  due moved once; first 2026-12 on 2026-01-05, now 2030-03: 3 years 3 months',
    '    later',
    '  2026-01-05  a1b2c3d Maria Lopez: What we promise',
    '              made: outcome “People wait 20 minutes or less.”, target 20',
    '                minutes, baseline 45 minutes, unit minutes, measure “Average',
    '                wait at the pier”, due 2026-12',
    '  2026-03-05  a1b2c3d Maria Lopez: Count boats',
    '              renamed, before: waits',
    '              counts something else now; 20 minutes and 80 percent cannot be',
    '                compared',
    '              outcome',
    '                before  “People wait 20 minutes or less.”',
    '                now     “Four boats in five leave full.”',
    '              target 20 minutes before, 80 percent now',
    '              baseline 45 minutes before, 10 percent now',
    '              unit minutes → percent',
    '              measure “Average wait at the pier” → “Boats that leave full”',
    '              due 2026-12 → 2030-03',
    '  2026-05-05  a1b2c3d Maria Lopez: Without boats',
    '              removed',
    '  2026-07-05  a1b2c3d Maria Lopez: Boats again',
    '              made again',
    '              outcome',
    '                before  “Four boats in five leave full.”',
    '                now     “Four boats in five leave nearly full.”',
  ];
  expect(await story('full-boats')).toEqual(expected);
  expect(await story('waits')).toEqual(expected);
});

it('a reason for several changes is given once, after the last of them', async () => {
  commit('2026-01-05', 'What we promise', WAITS);
  repo.write(
    'amendments/2026-03-05-waits.md',
    '---\nstrat: 1\nkind: amendment\non: 2026-03-05\nby: Maria\nchanges:\n  - { of: waits, field: target, from: 20, to: 30 }\n  - { of: waits, field: baseline, from: 45, to: 50 }\n---\nThe pier is too small.\n',
  );
  commit(
    '2026-03-05',
    'Less',
    WAITS.replace('45', '50').replace('target: 20', 'target: 30').replace('2026-12', '2027-12'),
  );
  expect((await story('waits')).slice(-6)).toEqual([
    '  2026-03-05  a1b2c3d Maria Lopez: Less',
    '              target 20 → 30 minutes',
    '              baseline 45 → 50 minutes',
    '                because: The pier is too small.',
    '                (amendments/2026-03-05-waits.md)',
    '              due 2026-12 → 2027-12',
  ]);
  expect((await run('waits', 'markdown')).match(/because/g)).toHaveLength(1);
});

it('the JSON has every wording with its day, of work and of abilities, too', async () => {
  const plan = (what: string, able: string, status: string) =>
    `initiatives:\n  boat: { what: ${what}, status: ${status} }\ncapabilities:\n  foresee: { able_to: ${able}, needed: 4 }\n`;
  commit('2026-01-05', 'What we promise', plan('Build a boat', 'Foresee every boat', 'planned'));
  commit('2026-06-05', 'Less', plan('Study a boat', 'Foresee some boats', 'paused'));
  const fits = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(makeLogJsonSchema());
  const read = async (id: string) => {
    const said = JSON.parse(await run(id, 'json'));
    fits(said);
    expect(fits.errors ?? []).toEqual([]);
    return said.commitments[0];
  };
  const boat = await read('boat');
  expect(boat).toMatchObject({ entity: 'initiatives/boat', title: 'Study a boat' });
  expect(boat.fields).toMatchObject({
    what: [
      { value: 'Build a boat', on: '2026-01-05' },
      { value: 'Study a boat', on: '2026-06-05' },
    ],
    status: [{ value: 'planned' }, { value: 'paused', on: '2026-06-05' }],
  });
  expect((await read('foresee')).fields).toMatchObject({
    able_to: [
      { value: 'Foresee every boat', on: '2026-01-05' },
      { value: 'Foresee some boats', on: '2026-06-05' },
    ],
    needed: [{ value: 4 }],
  });
});

it('a wording neither moves the terminal nor becomes Markdown, however long it is', async () => {
  const bad = '::error::x ##[group] | <script> @team'.padStart(400, ' ::warning::y ##[group]');
  const plan = (what: string) => `initiatives:\n  boat: { what: "${what}" }\n`;
  commit('2026-01-05', 'One', plan(`${bad} one`));
  commit('2026-06-05', 'Two', plan(`${bad} two`));
  const text = await run('boat');
  expect(text).toMatch(/^ +before .*\n(?:.*\n)*? +now /m);
  expect(text).not.toMatch(/##\[|^\s*::/m);
  expect(await run('boat', 'markdown')).not.toMatch(/##\[|(?<!\\)<script|@team/);
});
