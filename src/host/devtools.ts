/** Commands to a browser and its replies, over two pipes: each message is JSON that ends in a zero byte. */
import type { Readable, Writable } from 'node:stream';

export interface Answer {
  readonly [key: string]: unknown;
}

/**
 * Sends a command.
 * @param session a page; without one the command is for the browser itself
 */
export type Command = (method: string, params?: object, session?: string) => Promise<Answer>;

interface Waiting {
  readonly settle: (answer: Answer) => void;
  readonly fail: (error: Error) => void;
}

/** Connects two pipes. A refusal by the browser fails its command; the end of the browser fails all waiting ones. */
export function commandsOver(to: Writable, from: Readable): Command {
  const waiting = new Map<number, Waiting>();
  const failAll = () => {
    for (const { fail } of waiting.values()) fail(new Error('the browser has ended'));
    waiting.clear();
  };
  onMessages(from, (message) => answer(waiting, message));
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

function onMessages(from: Readable, take: (message: Answer) => void): void {
  let parts: Buffer[] = [];
  from.on('data', (bytes: Buffer) => {
    let start = 0;
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
      take(JSON.parse(Buffer.concat([...parts, bytes.subarray(start, end)]).toString('utf8')) as Answer);
      parts = [];
      start = end + 1;
    }
    parts.push(bytes.subarray(start));
  });
}

/** Settles the command of a reply. Messages without a number are events, which nobody waits for. */
function answer(waiting: Map<number, Waiting>, { id, result, error }: Answer): void {
  const asked = waiting.get(Number(id));
  waiting.delete(Number(id));
  if (error) asked?.fail(new Error(JSON.stringify(error)));
  else asked?.settle((result ?? {}) as Answer);
}
