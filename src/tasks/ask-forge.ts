/** Asks a forge. All requests to a forge are sent here. */
import { UserError } from '../exit.ts';
import type { ForgePlace, ForgeQuestion } from '../forge/forge.ts';
import { hasNextPage, MOST_PAGES } from '../forge/paging.ts';
import { measureWait } from '../forge/patience.ts';
import { describeRefusal } from '../forge/refusal.ts';
import type { Host } from '../host/host.ts';
import type { Reply, Request } from '../model/request.ts';

export type Net = Pick<Host, 'send' | 'pause'>;

/**
 * Asks the forge. Throws a `UserError` if it refuses.
 * @returns the answer, and the link to the next page
 */
export async function askForge<T>(
  net: Net,
  forge: ForgePlace,
  { request, read }: ForgeQuestion<T>,
): Promise<{ readonly value: T; readonly link: string | undefined }> {
  const reply = await sendUntilAnswered(net, request);
  const value = isGoodReply(reply) ? read(parseReply(reply.body)) : undefined;
  if (reply.is === 'silence' || value === undefined) throw new UserError(describeRefusal(reply, forge));
  return { value, link: reply.headers.link };
}

/** Asks for all pages of a list, up to `MOST_PAGES`. */
export async function askForPages<T>(
  net: Net,
  forge: ForgePlace,
  ask: (page: number) => ForgeQuestion<readonly T[]>,
): Promise<readonly T[]> {
  const all: T[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { value, link } = await askForge(net, forge, ask(page));
    all.push(...value);
    if (!hasNextPage(link)) break;
  }
  return all;
}

/**
 * Sends a change that may be repeated without harm. Throws a `UserError` if the forge refuses.
 */
export async function sendChange(net: Net, forge: ForgePlace, request: Request): Promise<void> {
  const reply = await sendUntilAnswered(net, request);
  if (!isGoodReply(reply)) throw new UserError(describeRefusal(reply, forge));
}

/**
 * Sends once what must not be repeated blindly, such as a new comment. Throws a `UserError` if that is final.
 * @param tries how often it was sent, with this time
 * @returns the good answer; undefined after a wait, if the outcome is unclear: then look before you send it again
 */
export async function sendOnce(
  net: Net,
  forge: ForgePlace,
  request: Request,
  tries: number,
): Promise<GoodReply | undefined> {
  const reply = await net.send(request);
  if (isGoodReply(reply)) return reply;
  const wait = measureWait(reply, tries);
  if (wait === undefined) throw new UserError(describeRefusal(reply, forge));
  await net.pause(wait);
  return undefined;
}

/** Sends until there is a definite answer; only for requests that are safe to repeat. */
async function sendUntilAnswered(net: Net, request: Request): Promise<Reply> {
  for (let tries = 1; ; tries++) {
    const reply = await net.send(request);
    const wait = measureWait(reply, tries);
    if (wait === undefined) return reply;
    await net.pause(wait);
  }
}

export type GoodReply = Extract<Reply, { readonly is: 'answer' }>;

function isGoodReply(reply: Reply): reply is GoodReply {
  return reply.is === 'answer' && reply.status >= 200 && reply.status < 300;
}

export function parseReply(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
