import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer in the server's place: another body, or the server's own with a change in it. */
export type Stead = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | ((own: string) => string);
};

export type InBetween = AsyncDisposable & {
  readonly origin: string;
  /** Undefined lets a request through untouched. */
  answer: (path: string) => Stead | undefined;
};

/** A box on the way from the phone to the server: it lets everything through until it is told otherwise. */
export async function standBetween(serverOrigin: string): Promise<InBetween> {
  const server = createServer((from, to) => {
    const stead = inBetween.answer(from.url ?? '/');
    if (stead && typeof stead.body === 'string') return void answer(to, stead, stead.body);
    forward(serverOrigin, from, to, stead);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const inBetween: InBetween = {
    origin: `http://127.0.0.1:${port}`,
    answer: () => undefined,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return inBetween;
}

/** Keeps the `Host` that the browser sent, so that the server takes the page for its own. */
function forward(serverOrigin: string, from: IncomingMessage, to: ServerResponse, stead: Stead | undefined): void {
  const { method, url, headers } = from;
  // What is to be changed must come whole and plain.
  const { 'if-none-match': _, 'if-modified-since': __, ...unconditional } = headers;
  const asked = stead ? { ...unconditional, 'accept-encoding': 'identity' } : headers;
  // A connection of its own: one that is kept may be closed by the server in the moment in which it is used again.
  const onward = request(serverOrigin + url, { method, headers: asked, agent: false }, (reply) => {
    if (!stead || typeof stead.body === 'string') {
      to.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(to);
      return;
    }
    const change = stead.body;
    const parts: Buffer[] = [];
    reply.on('data', (part: Buffer) => parts.push(part));
    reply.on('end', () => {
      const { 'content-length': _, 'transfer-encoding': __, ...kept } = reply.headers;
      answer(to, { headers: kept as Record<string, string>, ...stead }, change(Buffer.concat(parts).toString()));
    });
  });
  onward.on('error', () => to.destroy());
  from.pipe(onward);
}

function answer(to: ServerResponse, { status = 200, headers = {} }: Stead, body: string): void {
  to.writeHead(status, headers).end(body);
}
