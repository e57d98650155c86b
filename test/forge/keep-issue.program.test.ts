/** Keeps exactly one issue of ours, whatever other issues there are and whatever people do: against a local GitHub. */
import { afterEach, describe, expect, it } from 'vitest';
import { makeGithubIssues } from '../../src/forge/github-issues.ts';
import type { IssueHome } from '../../src/forge/issue.ts';
import { sendRequest } from '../../src/host/node-send.ts';
import type { Net } from '../../src/tasks/ask-forge.ts';
import { keepIssue } from '../../src/tasks/due/keep-issue.ts';
import {
  BOT,
  closeIssue,
  type KeptIssue,
  type LocalGithub,
  localGithub,
  openIssue,
  reopenIssue,
  TOKEN,
} from './github-server.ts';
import type { Answer, Asked } from './server.ts';

const [A, B, C] = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'] as const;
let server: LocalGithub | undefined;
const waited: number[] = [];

afterEach(async () => {
  await server?.close();
  server = undefined;
  waited.length = 0;
});

const net: Net = {
  send: sendRequest,
  pause: async (wait) => {
    waited.push(wait);
  },
};

interface Said {
  readonly day?: string;
  readonly run?: number;
  readonly attempt?: number;
  readonly text?: string;
  readonly overdue?: readonly string[];
  readonly isOwed?: boolean;
  readonly key?: string;
}

async function keep({
  day = '2027-01-15',
  run = 40,
  attempt = 1,
  overdue = [A],
  text = `Overdue: ${overdue.join(' ')}\n`,
  isOwed = true,
  key = 'all',
}: Said = {}) {
  const forge = makeGithubIssues({ api: server?.origin ?? '', repository: 'harbor/strategy', token: TOKEN });
  const home: IssueHome = { is: 'issues', forge, order: { run, attempt } };
  const wanted = { key, order: home.order, day, text, isOwed, overdue };
  return (await keepIssue(net, home, wanted, (marks) => `New: ${marks.join(' ')}\n`)).is;
}

const nothing = (said: Said): Said => ({ ...said, isOwed: false, overdue: [], text: 'You owe nothing.\n' });

async function start(): Promise<LocalGithub['world']> {
  server = await localGithub();
  return server.world;
}

/** Replaces the reply to the first request that matches, once. */
function once(about: (asked: Asked) => boolean, ...answers: readonly (Answer | 'silence')[]) {
  const left = [...answers];
  return (asked: Asked) => (about(asked) ? left.shift() : undefined);
}

const isList = ({ method, url }: Asked) => method === 'GET' && url.pathname.endsWith('/issues');
const isCreate = ({ method, url }: Asked) => method === 'POST' && url.pathname.endsWith('/issues');
const isEdit = ({ method }: Asked) => method === 'PATCH';
const isComment = ({ method, url }: Asked) => method === 'POST' && url.pathname.endsWith('/comments');
const textOf = ({ body }: KeptIssue) => body.slice(body.indexOf('\n') + 1);
const newsOf = (issue: KeptIssue | undefined) =>
  issue?.comments.map(({ body }) => body.slice(body.indexOf('\n') + 1));
const changes = () => server?.asked.filter(({ method }) => method !== 'GET').length ?? 0;

describe('our issue', () => {
  it('is opened with a title, a label and a hidden marker, without a comment', async () => {
    const world = await start();
    expect(await keep()).toBe('create');
    expect(world.issues.map(({ body }) => body)).toEqual([
      `<!-- strat-due 1 all 40 1 open 0 2027-01-15 ${A} -->\nOverdue: ${A}\n`,
    ]);
    expect(world.issues[0]?.comments).toEqual([]);
    const sent = JSON.parse(server?.asked.find(isCreate)?.body ?? '');
    expect(sent).toMatchObject({ title: 'Strategy: what is due', labels: ['strategy'] });
  });

  it('is not opened if nothing is owed', async () => {
    const world = await start();
    expect(await keep(nothing({}))).toBe('clean');
    expect(world.issues).toEqual([]);
  });

  it('is left unchanged if it says the same', async () => {
    const world = await start();
    await keep();
    const before = world.issues[0]?.body;
    const sent = changes();
    expect(await keep({ run: 41, day: '2027-03-01' })).toBe('same');
    expect(world.issues[0]?.body).toBe(before);
    // Only the question who we are.
    expect(changes() - sent).toBe(1);
  });

  it('is left unchanged if GitHub has changed its line ends', async () => {
    const world = await start();
    await keep();
    const [issue] = world.issues;
    if (issue) issue.body = issue.body.replaceAll('\n', '\r\n').trimEnd();
    expect(await keep({ run: 41 })).toBe('same');
  });

  it('is renewed in place if the list is different, without a comment', async () => {
    const world = await start();
    await keep();
    expect(await keep({ run: 41, text: 'Overdue, and more is coming.\n' })).toBe('edit');
    expect(world.issues.map(textOf)).toEqual(['Overdue, and more is coming.\n']);
    expect(newsOf(world.issues[0])).toEqual([]);
  });

  it.each([0, 99, 100, 249])('is found at place %i of 250 issues and pull requests', async (place) => {
    const world = await start();
    await keep();
    const [ours] = world.issues.splice(0);
    for (let at = 0; at < 250; at++) {
      if (at === place && ours) world.issues.push({ ...ours, id: at + 8 });
      else world.issues.push({ ...openIssue(world, 'A failure.'), ...(at % 2 === 0 && { isPull: true }) });
      if (at !== place) world.issues.splice(-2, 1);
    }
    expect(await keep({ run: 41, text: 'New.\n' })).toBe('edit');
    expect(world.issues).toHaveLength(250);
    expect(world.issues.map(textOf)[place]).toBe('New.\n');
  });

  it('keeps what a later run wrote', async () => {
    const world = await start();
    await keep({ run: 41 });
    expect(await keep({ run: 40, text: 'Old.\n' })).toBe('later');
    expect(await keep({ run: 41, attempt: 2, text: 'New.\n' })).toBe('edit');
    expect(world.issues.map(textOf)).toEqual(['New.\n']);
  });

  it('is another one for other strategies', async () => {
    const world = await start();
    await keep();
    expect(await keep({ key: '0123456789abcdef' })).toBe('create');
    expect(await keep({ run: 41, key: '0123456789abcdef' })).toBe('same');
    expect(world.issues).toHaveLength(2);
  });

  it('remembers five hundred overdue things at most, and stays silent about them', async () => {
    const world = await start();
    const overdue = Array.from({ length: 700 }, (_, at) => at.toString(16).padStart(8, '0'));
    await keep({ overdue, text: 'Many.\n' });
    expect(world.issues[0]?.body.length).toBeLessThan(4_700);
    expect(await keep({ run: 41, day: '2027-02-15', overdue, text: 'Many.\n' })).toBe('same');
    expect(newsOf(world.issues[0])).toEqual([]);
  });
});

describe('an issue is not ours', () => {
  const MARK = `<!-- strat-due 1 all 40 1 open 0 2027-01-15 ${A} -->`;

  it.each([
    ['somebody copied the marker', 'mallory', `${MARK}\nNothing is due.\n`],
    ['somebody is named nearly so', 'github-actions', `${MARK}\nNothing is due.\n`],
    ['we said it, but not first', BOT, `> quoted\n\n${MARK}\nNothing is due.\n`],
    ['there is a space before it', BOT, ` ${MARK}\nNothing is due.\n`],
    ['there is more on its line', BOT, `${MARK} and more\nNothing is due.\n`],
    ['it is of another version', BOT, `${MARK.replace('due 1', 'due 2')}\nNothing is due.\n`],
    ['it is a review', BOT, '<!-- strat-review 1 all 40 1 -->\nNothing is due.\n'],
    ['its state is unknown', BOT, `${MARK.replace('open', 'ajar')}\nNothing is due.\n`],
  ])('if %s', async (_why, author, body) => {
    const world = await start();
    openIssue(world, body, author);
    expect(await keep({ run: 41 })).toBe('create');
    expect(world.issues[0]).toMatchObject({ body, isOpen: true, comments: [] });
  });

  it('if it is a pull request of ours', async () => {
    const world = await start();
    world.issues.push({ ...openIssue(world, `${MARK}\nNothing is due.\n`), isPull: true });
    world.issues.shift();
    expect(await keep({ run: 41 })).toBe('create');
  });
});

describe('a comment', () => {
  it('names what has become overdue since the last one', async () => {
    const world = await start();
    await keep();
    expect(await keep({ run: 41, day: '2027-01-22', overdue: [A, B] })).toBe('edit');
    expect(newsOf(world.issues[0])).toEqual([`New: ${B}\n`]);
    expect(world.issues[0]?.comments[0]?.body).toMatch(/^<!-- strat-due-news 1 2027-01-22 41 1 -->\n/);
    expect(await keep({ run: 42, day: '2027-02-22', overdue: [A, B] })).toBe('same');
    expect(newsOf(world.issues[0])).toHaveLength(1);
  });

  it('is written at most once in seven days, and then names all that is new', async () => {
    const world = await start();
    await keep();
    for (const [run, day, overdue] of [
      [41, '2027-01-16', [A, B]],
      [42, '2027-01-21', [A, B]],
      [43, '2027-01-22', [A, B, C]],
      [44, '2027-01-28', [A, B, C, 'dddddddd']],
    ] as const)
      await keep({ run, day, overdue });
    expect(newsOf(world.issues[0])).toEqual([`New: ${B} ${C}\n`]);
    await keep({ run: 45, day: '2027-01-29', overdue: [C, 'dddddddd'] });
    expect(newsOf(world.issues[0])).toEqual([`New: ${B} ${C}\n`, 'New: dddddddd\n']);
  });

  it('names a thing again only if it had been done in between', async () => {
    const world = await start();
    await keep();
    await keep({ run: 41, day: '2027-01-22', overdue: [], text: 'Coming.\n' });
    await keep({ run: 42, day: '2027-02-22', overdue: [A] });
    expect(newsOf(world.issues[0])).toEqual([`New: ${A}\n`]);
  });

  it('is not written by a list of an earlier day', async () => {
    const world = await start();
    await keep();
    await keep({ run: 41, day: '2026-12-01', overdue: [A, B] });
    expect(newsOf(world.issues[0])).toEqual([]);
  });

  it('is not written twice if the run that wrote it could not finish', async () => {
    const world = await start();
    await keep();
    world.instead = once(isEdit, { status: 422 });
    const said = { run: 41, day: '2027-01-22', overdue: [A, B] };
    await expect(keep(said)).rejects.toThrow('refused the request (422)');
    expect(newsOf(world.issues[0])).toEqual([`New: ${B}\n`]);
    expect(await keep({ ...said, attempt: 2 })).toBe('edit');
    expect(newsOf(world.issues[0])).toEqual([`New: ${B}\n`]);
  });

  it('is looked for before it is sent again', async () => {
    const world = await start();
    await keep();
    const failing = once(isComment, { status: 502 });
    world.instead = (asked) => {
      const answer = failing(asked);
      if (answer) world.issues[0]?.comments.push({ id: 1, author: BOT, body: JSON.parse(asked.body).body });
      return answer;
    };
    await keep({ run: 41, day: '2027-01-22', overdue: [A, B] });
    expect(newsOf(world.issues[0])).toEqual([`New: ${B}\n`]);
  });
});

describe('an issue that is closed', () => {
  it('by us, because nothing is owed, is opened again by us', async () => {
    const world = await start();
    await keep();
    expect(await keep(nothing({ run: 41 }))).toBe('close');
    expect(world.issues[0]).toMatchObject({ isOpen: false, closedBy: BOT });
    expect(world.issues.map(textOf)).toEqual(['You owe nothing.\n']);
    expect(await keep(nothing({ run: 42 }))).toBe('clean');
    expect(await keep({ run: 43, day: '2027-01-29', overdue: [B] })).toBe('reopen');
    expect(world.issues).toHaveLength(1);
    expect(world.issues[0]?.isOpen).toBe(true);
    expect(newsOf(world.issues[0])).toEqual([`New: ${B}\n`]);
  });

  it('by somebody else stays closed, and the next month begins another that links to it', async () => {
    const world = await start();
    await keep();
    const [issue] = world.issues;
    if (issue) closeIssue(world, issue, 'nadia');
    expect(await keep({ run: 41, day: '2027-01-22', overdue: [A, B] })).toBe('closed-by-hand');
    expect(await keep({ run: 42, day: '2027-01-31', overdue: [A, B] })).toBe('closed-by-hand');
    expect(world.issues.map(({ isOpen }) => isOpen)).toEqual([false]);
    expect(await keep({ run: 43, day: '2027-02-01', overdue: [A, B] })).toBe('create');
    expect(world.issues.map(({ isOpen }) => isOpen)).toEqual([false, true]);
    expect(world.issues.map(textOf)[1]).toBe(
      `This continues #8, which somebody closed.\n\nOverdue: ${A} ${B}\n`,
    );
    expect(await keep({ run: 44, day: '2027-02-08', overdue: [A, B] })).toBe('same');
    expect(world.issues.map(({ comments }) => comments.length)).toEqual([0, 0]);
  });

  it('by somebody else stays closed, even if we had closed it before', async () => {
    const world = await start();
    await keep();
    await keep(nothing({ run: 41 }));
    const [issue] = world.issues;
    if (!issue) throw new Error('There is no issue.');
    reopenIssue(issue);
    closeIssue(world, issue, 'nadia');
    expect(await keep({ run: 42 })).toBe('closed-by-hand');
    expect(issue.isOpen).toBe(false);
  });

  it('by us and opened again by somebody stays open, until something has been owed', async () => {
    const world = await start();
    await keep();
    await keep(nothing({ run: 41 }));
    const [issue] = world.issues;
    if (!issue) throw new Error('There is no issue.');
    reopenIssue(issue);
    expect(await keep(nothing({ run: 42 }))).toBe('same');
    expect(issue.isOpen).toBe(true);
    expect(await keep({ run: 43 })).toBe('edit');
    expect(await keep(nothing({ run: 44 }))).toBe('close');
  });

  it('by somebody else is not touched if nothing is owed', async () => {
    const world = await start();
    await keep();
    const [issue] = world.issues;
    if (issue) closeIssue(world, issue, 'nadia');
    const before = issue?.body;
    expect(await keep(nothing({ run: 41, day: '2027-03-01' }))).toBe('clean');
    expect(issue?.body).toBe(before);
  });
});

describe('two jobs at once', () => {
  /** Another job opens an issue between the list of ours and our own issue. */
  function race(world: LocalGithub['world'], body: string) {
    const racing = once(isCreate, 'silence');
    world.instead = (asked) => {
      if (racing(asked)) openIssue(world, body);
      return undefined;
    };
  }

  it('keep the older issue, and close the younger with a link', async () => {
    const world = await start();
    race(world, `<!-- strat-due 1 all 39 1 open 0 2027-01-15 ${A} -->\nOverdue: ${A}\n`);
    expect(await keep()).toBe('same');
    expect(world.issues.map(({ isOpen }) => isOpen)).toEqual([true, false]);
    expect(world.issues.map(textOf)[1]).toBe('This issue repeats #8.\n');
    expect(await keep(nothing({ run: 41 }))).toBe('close');
    expect(await keep({ run: 42 })).toBe('reopen');
    expect(world.issues.map(({ isOpen }) => isOpen)).toEqual([true, false]);
  });

  it('both end with the same one', async () => {
    const world = await start();
    await Promise.all([keep({ run: 40 }), keep({ run: 41 }), keep({ run: 42 })]);
    await keep({ run: 43 });
    expect(world.issues.filter(({ isOpen }) => isOpen).map(({ id }) => id)).toEqual([8]);
  });

  it('begin no second issue if the first is not listed yet', async () => {
    const world = await start();
    world.instead = (asked) => (isList(asked) ? { status: 200, body: [] } : undefined);
    expect(await keep()).toBe('create');
    expect(world.issues).toHaveLength(1);
  });
});

describe('a forge in trouble', () => {
  it.each([500, 502, 503, 504])('gets a second request after a %i', async (status) => {
    const world = await start();
    world.instead = once(isList, { status }, { status });
    expect(await keep()).toBe('create');
    expect(waited).toEqual([1000, 4000]);
  });

  it('gets no second issue if it opened the first before it failed', async () => {
    const world = await start();
    const failing = once(isCreate, { status: 502 });
    world.instead = (asked) => {
      const answer = failing(asked);
      if (answer) openIssue(world, JSON.parse(asked.body).body);
      return answer;
    };
    expect(await keep()).toBe('same');
    expect(world.issues).toHaveLength(1);
  });

  it('is given the time that it asks for', async () => {
    const world = await start();
    const limit = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1800000030' };
    const date = 'Fri, 15 Jan 2027 08:00:00 GMT';
    const tired = once(isList, { status: 403, headers: { ...limit, date } });
    const slow = once(isCreate, { status: 429, headers: { 'retry-after': '7' } });
    world.instead = (asked) => tired(asked) ?? slow(asked);
    expect(await keep()).toBe('create');
    expect(waited).toEqual([31_000, 7000]);
    expect(world.issues).toHaveLength(1);
  });

  it('is given up in bounded time', async () => {
    const world = await start();
    world.instead = (asked) => (isList(asked) ? { status: 503 } : undefined);
    await expect(keep()).rejects.toThrow('GitHub has a problem (503), and trying again did not help.');
    world.instead = (asked) => (isCreate(asked) ? { status: 503 } : undefined);
    await expect(keep()).rejects.toThrow('GitHub has a problem (503), and trying again did not help.');
    expect(waited).toEqual([1000, 4000, 16_000, 1000, 4000, 16_000]);
  });

  it.each([
    [401, 'does not accept the token (401)'],
    [403, '`permissions: issues: write`'],
    [404, 'cannot find the issues of harbor/strategy (404)'],
    [410, 'has no issues (410)'],
    [422, 'refused the request (422)'],
  ])('with %i is explained in one sentence', async (status, said) => {
    const world = await start();
    world.instead = once(isCreate, { status, body: { message: 'No.' } });
    await expect(keep()).rejects.toThrow(said);
    expect(waited).toEqual([]);
  });

  it('with an unexpected list gets no issue', async () => {
    const world = await start();
    world.instead = once(isList, { status: 200, body: { issues: 'none' } });
    await expect(keep()).rejects.toThrow('an unexpected answer (200)');
    expect(world.issues).toEqual([]);
  });

  it('with a redirect never receives the token elsewhere', async () => {
    const elsewhere = await localGithub();
    const world = await start();
    world.instead = once(isList, { status: 302, headers: { location: `${elsewhere.origin}/steal` } });
    await expect(keep()).rejects.toThrow('redirects to another address (302)');
    expect(elsewhere.asked).toEqual([]);
    await elsewhere.close();
  });
});
