/** Sends requests to the one forge that `strat review` uses. */
import type { Reply, Request } from '../model/request.ts';
import { getErrorCode } from './streams.ts';

/** The most bytes of one reply: a page of a hundred long comments has seven million. */
const MOST = 16 * 1_048_576;
const PATIENCE_MS = 30_000;

/** Sends a request once. A redirect counts as a reply, so that a token never goes to another server. */
export async function sendRequest({ url, method, headers, body }: Request): Promise<Reply> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const given = body === undefined ? {} : { body };
    const answer = await fetch(url, {
      method,
      headers: { ...headers },
      redirect: 'manual',
      signal,
      ...given,
    });
    const text = await readResponseText(answer);
    if (text === undefined) return { is: 'silence', why: 'the answer is too large' };
    return { is: 'answer', status: answer.status, headers: Object.fromEntries(answer.headers), body: text };
  } catch (error) {
    return { is: 'silence', why: nameSendError(error) };
  }
}

/** Reads the text of a reply; undefined if it is too long. */
async function readResponseText({ body }: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MOST) return undefined;
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Names an error by its code, never by its message, which may quote a header. */
function nameSendError(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'no answer within 30 seconds';
  return (
    getErrorCode(error) ?? (error instanceof Error ? getErrorCode(error.cause) : undefined) ?? 'no connection'
  );
}
