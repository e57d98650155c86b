/** Why a forge refused a request, in one sentence. Nothing of its reply is repeated. */
import type { Reply } from '../model/request.ts';
import type { ForgePlace } from './forge.ts';
import { isLimited } from './patience.ts';

export function describeRefusal(reply: Reply, { name, place, permission }: ForgePlace): string {
  if (reply.is === 'silence') return `${name} cannot be reached (${reply.why}).`;
  const { status, body } = reply;
  if (isLimited(reply))
    return `${name} accepts no more requests for now (${status}), because its rate limit is used up.`;
  if (status === 401) return `${name} does not accept the token (401). Check whether it has expired.`;
  if (status === 403 && /\blocked\b/i.test(body)) return `The conversation of ${place} is locked (403).`;
  if (status === 403) return `${name} does not allow this (403): ${permission}.`;
  if (status === 404)
    return `${name} cannot find ${place} (404), or the token cannot read it: ${permission}.`;
  if (status === 410)
    return `${name} says that the repository has no issues (410). Turn them on in its settings.`;
  if (status >= 500) return `${name} has a problem (${status}), and trying again did not help.`;
  if (status >= 300 && status < 400)
    return `${name} redirects to another address (${status}), and the token is never sent there.`;
  return status >= 400
    ? `${name} refused the request (${status}).`
    : `${name} gave an unexpected answer (${status}).`;
}
