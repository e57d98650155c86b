/** A local forge: an HTTP server that replies as its routes say, and remembers the requests. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface LocalForge {
  readonly origin: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

/**
 * Starts a server.
 * @param answer returns undefined to break the connection
 */
export async function localForge(answer: (asked: Asked) => Answer | undefined): Promise<LocalForge> {
  const asked: Asked[] = [];
  let origin = '';
  /** A failed expectation ends the request too, so that its test does not wait for an answer. */
  const answerOrBreak = (one: Asked) => {
    try {
      return answer(one);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
      return undefined;
    }
  };
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one: Asked = {
        method: request.method ?? '',
        url: new URL(request.url ?? '', origin),
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      asked.push(one);
      const said = answerOrBreak(one);
      if (!said) return void request.socket.destroy();
      response.writeHead(said.status, { 'content-type': 'application/json', ...said.headers });
      response.end(said.body === undefined ? '' : JSON.stringify(said.body));
    });
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((settle) => {
      server.closeAllConnections();
      server.close(() => settle());
    });
  return { origin, asked, close };
}

/** Makes a page of a list, with the `Link` header that both GitHub and GitLab send. */
export function paged<T>({ url }: Asked, all: readonly T[]): Answer {
  const [size, page] = ['per_page', 'page'].map((name) => Number(url.searchParams.get(name)));
  const [per, at] = [Math.min(size || 30, 100), page || 1];
  const link = (to: number, rel: string) => {
    const next = new URL(url);
    next.searchParams.set('page', String(to));
    return `<${next}>; rel="${rel}"`;
  };
  const last = Math.max(1, Math.ceil(all.length / per));
  const links = at < last ? [link(at + 1, 'next'), link(last, 'last')] : [link(1, 'first')];
  return { status: 200, body: all.slice((at - 1) * per, at * per), headers: { link: links.join(', ') } };
}
