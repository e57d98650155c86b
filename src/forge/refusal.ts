/** Why a forge refused a request, in one sentence. Nothing of its reply is repeated. */
import type { Reply } from '../model/request.ts';
import type { Forge } from './forge.ts';
import { isLimited } from './patience.ts';

type Named = Pick<Forge, 'name' | 'place' | 'permission'>;

export function describeRefusal(reply: Reply, { name, place, permission }: Named): string {
  if (reply.is === 'silence') return `${name} cannot be reached (${reply.why}).`;
  const { status, body } = reply;
  if (isLimited(reply))
    return `${name} wants no more requests for now (${status}): its rate limit is used up.`;
  if (status === 401) return `${name} does not know the token (401): is it expired?`;
  if (status === 403 && /\blocked\b/i.test(body)) return `The conversation of ${place} is locked (403).`;
  if (status === 403) return `${name} forbids it (403): ${permission}.`;
  if (status === 404) return `${name} finds no ${place} (404), or the token may not see it: ${permission}.`;
  if (status >= 500) return `${name} is in trouble (${status}), also when asked again.`;
  if (status >= 300 && status < 400)
    return `${name} sends us elsewhere (${status}), where no token is taken.`;
  return status >= 400
    ? `${name} refuses it (${status}).`
    : `${name} gives an answer that nobody expected (${status}).`;
}
