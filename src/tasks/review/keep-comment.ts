/** Keeps one comment in the conversation of a change. All requests to a forge are sent here. */
import { UserError } from '../../exit.ts';
import type { Conversation } from '../../forge/destination.ts';
import type { Forge, ForgeQuestion } from '../../forge/forge.ts';
import { type CommentStep, chooseNextStep, type ForgeComment, type WantedComment } from '../../forge/keep.ts';
import { hasNextPage, MOST_PAGES } from '../../forge/paging.ts';
import { measureWait } from '../../forge/patience.ts';
import { describeRefusal } from '../../forge/refusal.ts';
import type { Host } from '../../host/host.ts';
import type { Reply, Request } from '../../model/request.ts';

export type Net = Pick<Host, 'send' | 'pause'>;

export type Kept = CommentStep['do'] | 'clean' | 'same' | 'later' | 'moved-on';

/** Throws a `UserError` if the forge refuses. */
export async function keepComment(
  net: Net,
  { forge, head }: Conversation,
  wanted: WantedComment,
): Promise<Kept> {
  const own = (await askForge(net, forge, forge.whoAmI)).value;
  if ((await askForge(net, forge, forge.head)).value !== head) return 'moved-on';
  // After an unclear outcome, look for the comment before sending it again.
  for (let tries = 1; ; tries++) {
    const step = chooseNextStep(own, await listComments(net, forge), wanted);
    if (step.do === 'nothing') return step.because;
    const reply =
      step.do === 'edit'
        ? await sendUntilAnswered(net, forge.edit(step.id, step.body))
        : await net.send(forge.create(step.body));
    if (isGood(reply)) return step.do;
    const wait = step.do === 'edit' ? undefined : measureWait(reply, tries);
    if (wait === undefined) throw new UserError(describeRefusal(reply, forge));
    await net.pause(wait);
  }
}

async function listComments(net: Net, forge: Forge): Promise<readonly ForgeComment[]> {
  const all: ForgeComment[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { value, link } = await askForge(net, forge, forge.comments(page));
    all.push(...value);
    if (!hasNextPage(link)) break;
  }
  return all;
}

/** Asks the forge. @returns the answer, and the link to the next page */
export async function askForge<T>(
  net: Net,
  forge: Pick<Forge, 'name' | 'place' | 'permission'>,
  { request, read }: ForgeQuestion<T>,
): Promise<{ readonly value: T; readonly link: string | undefined }> {
  const reply = await sendUntilAnswered(net, request);
  const value = isGood(reply) ? read(parseReply(reply.body)) : undefined;
  if (reply.is === 'silence' || value === undefined) throw new UserError(describeRefusal(reply, forge));
  return { value, link: reply.headers.link };
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

function isGood(reply: Reply): reply is Extract<Reply, { readonly is: 'answer' }> {
  return reply.is === 'answer' && reply.status >= 200 && reply.status < 300;
}

function parseReply(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
