/** Requests over a real connection: the replies, and what never comes back. */
import { afterEach, expect, it } from 'vitest';
import { sendRequest } from '../../src/host/node-send.ts';
import { type Answer, type Asked, type LocalForge, localForge } from '../forge/server.ts';

let server: LocalForge | undefined;

afterEach(() => server?.close());

async function send(
  answer: (asked: Asked) => Answer | undefined,
  headers: Readonly<Record<string, string>> = {},
) {
  server = await localForge(answer);
  return sendRequest({ method: 'POST', url: `${server.origin}/x?y=1`, headers, body: '{"body":"é"}' });
}

it('sending returns the status, lower-case headers and text, for any status', async () => {
  const reply = await send(() => ({ status: 418, headers: { 'X-Tea': 'green' }, body: 'é' }), {
    'x-own': 'a',
  });
  expect(reply).toMatchObject({ is: 'answer', status: 418, body: '"é"', headers: { 'x-tea': 'green' } });
  expect(server?.asked).toMatchObject([{ method: 'POST', body: '{"body":"é"}', headers: { 'x-own': 'a' } }]);
});

it('sending follows no redirect', async () => {
  const reply = await send(() => ({ status: 307, headers: { location: '/elsewhere' } }));
  expect(reply).toMatchObject({ is: 'answer', status: 307 });
  expect(server?.asked).toHaveLength(1);
});

it('sending reads no more than the limit', async () => {
  const reply = await send(() => ({ status: 200, body: 'x'.repeat(17 * 1_048_576) }));
  expect(reply).toEqual({ is: 'silence', why: 'the answer is too large' });
});

it('sending reports a missing server and one that does not answer', async () => {
  expect(await send(() => undefined)).toMatchObject({ is: 'silence' });
  const url = `${server?.origin}/`;
  await server?.close();
  expect(await sendRequest({ method: 'GET', url, headers: {} })).toEqual({
    is: 'silence',
    why: 'ECONNREFUSED',
  });
});

it('sending never quotes a header that is invalid', async () => {
  const reply = await send(() => ({ status: 200 }), { authorization: 'Bearer secret\nsecret' });
  expect(reply).toMatchObject({ is: 'silence' });
  expect(JSON.stringify(reply)).not.toContain('secret');
});
