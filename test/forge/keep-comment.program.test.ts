/**
 * Keeps exactly one comment of ours, whatever other comments there are and whatever the forge does: against a server
 * that behaves like GitHub.
 */
import { afterEach, describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/forge/destination.ts';
import { makeGithubForge } from '../../src/forge/github.ts';
import { sendRequest } from '../../src/host/node-send.ts';
import type { Net } from '../../src/tasks/ask-forge.ts';
import { keepComment } from '../../src/tasks/review/keep-comment.ts';
import { BOT, HEAD, type LocalGithub, localGithub, TOKEN } from './github-server.ts';
import type { Answer, Asked } from './server.ts';

const MARK = '<!-- strat-review 1 all 40 1 -->';
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
  readonly text?: string;
  readonly run?: number;
  readonly attempt?: number;
  readonly isClean?: boolean;
  readonly key?: string;
}

function keep({
  text = 'Two goalposts moved.\n',
  run = 40,
  attempt = 1,
  isClean = false,
  key = 'all',
}: Said = {}) {
  const api = server?.origin ?? '';
  const forge = makeGithubForge({ api, repository: 'harbor/strategy', token: TOKEN }, 7);
  const to: Conversation = { is: 'conversation', forge, head: HEAD, order: { run, attempt } };
  return keepComment(net, to, { marker: { key, run, attempt }, text, isClean });
}

/** Replaces the reply to the first request that matches, once. */
function once(about: (asked: Asked) => boolean, ...answers: readonly (Answer | 'silence')[]) {
  const left = [...answers];
  return (asked: Asked) => (about(asked) ? left.shift() : undefined);
}

const isList = ({ method, url }: Asked) => method === 'GET' && url.pathname.endsWith('/comments');
const isCreate = ({ method, url }: Asked) => method === 'POST' && url.pathname.endsWith('/comments');
const bodies = () => server?.world.comments.map(({ body }) => body);
const others = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ author: `person-${at}`, body: `I think ${at}.` }));

describe('our comment', () => {
  it('is created with a marker that no reader sees', async () => {
    server = await localGithub();
    expect(await keep()).toBe('create');
    expect(bodies()).toEqual([`${MARK}\nTwo goalposts moved.\n`]);
    expect(server.lines()).toEqual([
      'POST /graphql',
      'GET /repos/harbor/strategy/pulls/7',
      'GET /repos/harbor/strategy/issues/7/comments',
      'POST /repos/harbor/strategy/issues/7/comments',
    ]);
  });

  it.each([0, 99, 100, 101, 200, 249])('is found at place %i of 250', async (place) => {
    const all = others(250);
    all[place] = { author: BOT, body: `${MARK}\nOne goalpost moved.\n` };
    server = await localGithub(all);
    expect(await keep({ run: 41 })).toBe('edit');
    expect(bodies()).toHaveLength(250);
    expect(bodies()?.[place]).toBe('<!-- strat-review 1 all 41 1 -->\nTwo goalposts moved.\n');
    expect(server.lines().filter((line) => line.startsWith('GET') && line.endsWith('comments'))).toHaveLength(
      3,
    );
  });

  it('is left unchanged if it says the same, even with other line ends', async () => {
    server = await localGithub([{ author: BOT, body: `${MARK}\r\nTwo goalposts moved.` }]);
    expect(await keep({ run: 41 })).toBe('same');
    expect(server.lines().every((line) => !line.startsWith('PATCH'))).toBe(true);
  });

  it('is edited by a clean change, but never created by one', async () => {
    server = await localGithub([{ author: BOT, body: `${MARK}\nOne goalpost moved.\n` }]);
    expect(await keep({ run: 41, isClean: true, text: 'Nothing moved.\n' })).toBe('edit');
    await server.close();
    server = await localGithub(others(3));
    expect(await keep({ isClean: true, text: 'Nothing moved.\n' })).toBe('clean');
    expect(bodies()).toHaveLength(3);
  });

  it.each([
    [{ run: 39, attempt: 9 }, 'later'],
    [{ run: 40, attempt: 1 }, 'later'],
    [{ run: 40, attempt: 3 }, 'edit'],
    [{ run: 41, attempt: 1 }, 'edit'],
  ])('from run 40, attempt 2, is seen by run %j as: %s', async (said, result) => {
    server = await localGithub([{ author: BOT, body: '<!-- strat-review 1 all 40 2 -->\nOne.\n' }]);
    expect(await keep(said)).toBe(result);
  });

  it('is not written for a commit that is no longer the last', async () => {
    server = await localGithub();
    server.world.head = 'b'.repeat(40);
    expect(await keep()).toBe('moved-on');
    expect(bodies()).toEqual([]);
  });

  it('is not the comment of another review', async () => {
    server = await localGithub([
      { author: BOT, body: '<!-- strat-review 1 0123456789abcdef 40 1 -->\nTeams.\n' },
    ]);
    expect(await keep({ run: 41 })).toBe('create');
  });
});

describe('a comment is not ours', () => {
  it.each([
    ['somebody copied the marker', 'mallory', `${MARK}\nNothing moved.\n`],
    ['somebody is named nearly so', 'github-actions', `${MARK}\nNothing moved.\n`],
    ['we said it, but not first', BOT, `> quoted\n\n${MARK}\nNothing moved.\n`],
    ['there is a space before it', BOT, ` ${MARK}\nNothing moved.\n`],
    ['there is more on its line', BOT, `${MARK} and more\nNothing moved.\n`],
    ['it is another program', BOT, '<!-- strat-review-other -->\nNothing moved.\n'],
    ['it is of another version', BOT, '<!-- strat-review 2 all 40 1 -->\nNothing moved.\n'],
    ['its run is no number', BOT, '<!-- strat-review 1 all 4e9 1 -->\nNothing moved.\n'],
  ])('if %s', async (_why, author, body) => {
    server = await localGithub([{ author, body }]);
    expect(await keep({ run: 41 })).toBe('create');
    expect(bodies()?.[0]).toBe(body);
  });

  it('even if it is a copy with a run of the far future', async () => {
    server = await localGithub([
      { author: 'mallory', body: '<!-- strat-review 1 all 999999999999999 1 -->\nFine.' },
    ]);
    expect(await keep()).toBe('create');
  });
});

describe('a forge in trouble', () => {
  it.each([500, 502, 503, 504])('gets a second request after a %i', async (status) => {
    server = await localGithub();
    server.world.instead = once(isList, { status }, { status });
    expect(await keep()).toBe('create');
    expect(waited).toEqual([1000, 4000]);
  });

  it('gets a second request if the connection breaks', async () => {
    server = await localGithub();
    server.world.instead = once(isList, 'silence');
    expect(await keep()).toBe('create');
    expect(waited).toEqual([1000]);
  });

  it('gets no second comment if it saved the first before it failed', async () => {
    server = await localGithub();
    const { world } = server;
    const failing = once(isCreate, { status: 502 });
    world.instead = (asked) => {
      const answer = failing(asked);
      if (answer)
        world.comments.push({ id: 1, author: BOT, body: (JSON.parse(asked.body) as { body: string }).body });
      return answer;
    };
    expect(await keep()).toBe('same');
    expect(bodies()).toHaveLength(1);
  });

  it.each([
    ['a time to wait', 429, { 'retry-after': '7' }, 7000],
    ['a time to wait, with 403', 403, { 'retry-after': '7' }, 7000],
    [
      'the end of its limit',
      403,
      {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': '1800000030',
        date: 'Fri, 15 Jan 2027 08:00:00 GMT',
      },
      31_000,
    ],
    ['nothing but the status', 429, {}, 60_000],
  ] as const)('is given time if it says %s', async (_what, status, headers, wait) => {
    server = await localGithub();
    server.world.instead = once(isList, { status, headers, body: { message: 'slow down' } });
    expect(await keep()).toBe('create');
    expect(waited).toEqual([wait]);
  });

  it('is given up in bounded time', async () => {
    server = await localGithub();
    server.world.instead = (asked) => (isList(asked) ? { status: 503 } : undefined);
    await expect(keep()).rejects.toThrow('GitHub has a problem (503), and trying again did not help.');
    expect(waited).toEqual([1000, 4000, 16_000]);
  });

  it('is not waited for if it wants an hour', async () => {
    server = await localGithub();
    server.world.instead = once(isList, { status: 429, headers: { 'retry-after': '3600' } });
    await expect(keep()).rejects.toThrow('its rate limit is used up');
    expect(waited).toEqual([]);
  });
});

describe('a forge that refuses', () => {
  it.each([
    [401, {}, 'does not accept the token (401)'],
    [403, { message: 'Resource not accessible by integration' }, '`permissions: pull-requests: write`'],
    [403, { message: 'Unable to create comment because issue is locked.' }, 'is locked (403)'],
    [404, { message: 'Not Found' }, 'cannot find pull request 7 of harbor/strategy (404)'],
    [422, {}, 'refused the request (422)'],
  ])('with %i %j is explained in one sentence', async (status, body, said) => {
    server = await localGithub();
    server.world.instead = once(isCreate, { status, body });
    await expect(keep()).rejects.toThrow(said);
    expect(waited).toEqual([]);
  });

  it('with a redirect never receives the token elsewhere', async () => {
    const elsewhere = await localGithub();
    server = await localGithub();
    server.world.instead = once(isList, { status: 302, headers: { location: `${elsewhere.origin}/steal` } });
    await expect(keep()).rejects.toThrow('redirects to another address (302)');
    expect(elsewhere.asked).toEqual([]);
    await elsewhere.close();
  });

  it('with a next page elsewhere is not followed there', async () => {
    const elsewhere = await localGithub();
    server = await localGithub();
    const link = `<${elsewhere.origin}/steal?page=2>; rel="next"`;
    server.world.instead = once(isList, { status: 200, body: [], headers: { link } });
    expect(await keep()).toBe('create');
    expect(elsewhere.asked).toEqual([]);
    await elsewhere.close();
  });

  it('with an unexpected reply gets no comment', async () => {
    server = await localGithub();
    server.world.instead = once(isList, { status: 200, body: { comments: 'none' } });
    await expect(keep()).rejects.toThrow('an unexpected answer (200)');
  });
});
