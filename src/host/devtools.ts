/** Commands to a browser and its replies, over two pipes: each message is JSON that ends in a zero byte. */
import type { Readable, Writable } from 'node:stream';

export interface BrowserReply {
  readonly [key: string]: unknown;
}

/**
 * Sends a command.
 * @param session a page; without one the command is for the browser itself
 */
export type SendCommand = (method: string, params?: object, session?: string) => Promise<BrowserReply>;

interface Waiting {
  readonly settle: (answer: BrowserReply) => void;
  readonly fail: (error: Error) => void;
}

/** Connects two pipes. A refusal by the browser fails its command; the end of the browser fails all waiting ones. */
export function connectCommands(to: Writable, from: Readable): SendCommand {
  const waiting = new Map<number, Waiting>();
  const failAll = () => {
    for (const { fail } of waiting.values()) fail(new Error('the browser stopped'));
    waiting.clear();
  };
  splitMessages(from, (message) => settleReply(waiting, message));
  from.once('end', failAll);
  from.once('error', failAll);
  to.once('error', failAll);
  let last = 0;
  return (method, params = {}, sessionId) =>
    new Promise((settle, fail) => {
      const id = ++last;
      waiting.set(id, { settle, fail });
      to.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    });
}

function splitMessages(from: Readable, take: (message: BrowserReply) => void): void {
  let parts: Buffer[] = [];
  from.on('data', (bytes: Buffer) => {
    let start = 0;
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
      take(
        JSON.parse(Buffer.concat([...parts, bytes.subarray(start, end)]).toString('utf8')) as BrowserReply,
      );
      parts = [];
      start = end + 1;
    }
    parts.push(bytes.subarray(start));
  });
}

/** Settles the command of a reply. Messages without a number are events, which nobody waits for. */
function settleReply(waiting: Map<number, Waiting>, { id, result, error }: BrowserReply): void {
  const asked = waiting.get(Number(id));
  waiting.delete(Number(id));
  if (error) asked?.fail(new Error(JSON.stringify(error)));
  else asked?.settle((result ?? {}) as BrowserReply);
}
