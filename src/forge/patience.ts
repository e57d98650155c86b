/** When to repeat a request. */
import type { Reply } from '../model/request.ts';

type Answer = Extract<Reply, { readonly is: 'answer' }>;

/** The most times that a request is sent. */
const MOST_TRIES = 4;
/** The longest wait for a comment, in milliseconds. */
const LONGEST_MS = 120_000;
/** GitHub: at least a minute if no time is given. */
const UNSAID_MS = 60_000;

/**
 * Measures the wait in milliseconds; undefined if the reply is final or the wait would be too long.
 * @param tries so far
 */
export function measureWait(reply: Reply, tries: number): number | undefined {
  if (tries >= MOST_TRIES) return undefined;
  const wait = reply.is === 'silence' ? computeBackOff(tries) : readWait(reply, tries);
  return wait !== undefined && wait <= LONGEST_MS ? wait : undefined;
}

/** Returns whether the request had no effect and may succeed later. */
export function isLimited(reply: Reply): boolean {
  if (reply.is === 'silence') return false;
  const { status, headers, body } = reply;
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers['x-ratelimit-remaining'] === '0' ||
    headers['retry-after'] !== undefined ||
    /rate limit/i.test(body.slice(0, 2_000))
  );
}

function readWait(reply: Answer, tries: number): number | undefined {
  if (reply.status >= 500) return parseSeconds(reply.headers['retry-after']) ?? computeBackOff(tries);
  if (!isLimited(reply)) return undefined;
  return parseSeconds(reply.headers['retry-after']) ?? measureUntilReset(reply) ?? UNSAID_MS;
}

function parseSeconds(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) * 1000 : undefined;
}

/** Measures the wait by the forge's clock, because ours may be wrong. */
function measureUntilReset({ headers }: Answer): number | undefined {
  if (headers['x-ratelimit-remaining'] !== '0') return undefined;
  const [reset, now] = [Number(headers['x-ratelimit-reset']) * 1000, Date.parse(headers.date ?? '')];
  return Number.isFinite(reset) && Number.isFinite(now) ? Math.max(0, reset - now) + 1000 : undefined;
}

/** Computes the wait: 1 s, 4 s, 16 s. */
function computeBackOff(tries: number): number {
  return 1000 * 4 ** (tries - 1);
}
