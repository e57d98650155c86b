/** Keeps one comment in the conversation of a change. All requests to a forge are sent here. */
import { UserError } from '../../exit.ts';
import type { Conversation } from '../../forge/destination.ts';
import type { Forge, Question } from '../../forge/forge.ts';
import { type Comment, nextStep, type Step, type Wanted } from '../../forge/keep.ts';
import { hasNext, MOST_PAGES } from '../../forge/paging.ts';
import { waitAfter } from '../../forge/patience.ts';
import { refusalOf } from '../../forge/refusal.ts';
import type { Host } from '../../host/host.ts';
import type { Reply, Request } from '../../model/request.ts';

export type Net = Pick<Host, 'send' | 'pause'>;

export type Kept = Step['do'] | 'clean' | 'same' | 'later' | 'moved-on';

/** Throws a `UserError` if the forge refuses. */
export async function keepComment(net: Net, { forge, head }: Conversation, wanted: Wanted): Promise<Kept> {
  const own = (await answered(net, forge, forge.whoAmI)).value;
  if ((await answered(net, forge, forge.head)).value !== head) return 'moved-on';
  // After an unclear outcome, look for the comment before sending it again.
  for (let tries = 1; ; tries++) {
    const step = nextStep(own, await allComments(net, forge), wanted);
    if (step.do === 'nothing') return step.because;
    const reply =
      step.do === 'edit'
        ? await sent(net, forge.edit(step.id, step.body))
        : await net.send(forge.create(step.body));
    if (isGood(reply)) return step.do;
    const wait = step.do === 'edit' ? undefined : waitAfter(reply, tries);
    if (wait === undefined) throw new UserError(refusalOf(reply, forge));
    await net.pause(wait);
  }
}

async function allComments(net: Net, forge: Forge): Promise<readonly Comment[]> {
  const all: Comment[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { value, link } = await answered(net, forge, forge.comments(page));
    all.push(...value);
    if (!hasNext(link)) break;
  }
  return all;
}

/** Asks the forge. @returns the answer, and the link to the next page */
export async function answered<T>(
  net: Net,
  forge: Pick<Forge, 'name' | 'place' | 'permission'>,
  { request, read }: Question<T>,
): Promise<{ readonly value: T; readonly link: string | undefined }> {
  const reply = await sent(net, request);
  const value = isGood(reply) ? read(parsed(reply.body)) : undefined;
  if (reply.is === 'silence' || value === undefined) throw new UserError(refusalOf(reply, forge));
  return { value, link: reply.headers.link };
}

/** Sends until there is a definite answer; only for requests that are safe to repeat. */
async function sent(net: Net, request: Request): Promise<Reply> {
  for (let tries = 1; ; tries++) {
    const reply = await net.send(request);
    const wait = waitAfter(reply, tries);
    if (wait === undefined) return reply;
    await net.pause(wait);
  }
}

function isGood(reply: Reply): reply is Extract<Reply, { readonly is: 'answer' }> {
  return reply.is === 'answer' && reply.status >= 200 && reply.status < 300;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
