import { request as httpRequest, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';

export type RawReply = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string };

type Asked = RequestOptions & { readonly ca?: string; readonly body?: string | undefined };

/** A request that is sent as it stands: `fetch` would mend the path, and cannot choose its own address. */
export function rawRequest(origin: string, path: string, { body, ...options }: Asked = {}): Promise<RawReply> {
  const { protocol, hostname, port } = new URL(origin);
  const request = protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, ...options }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (more: string) => {
        text += more;
      });
      response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      response.once('error', reject);
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/** Sends bytes that need not be HTTP, and gives what comes back until the server closes. */
export function rawBytes(origin: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (more: string) => {
      text += more;
    });
    socket.once('close', () => resolve(text));
    socket.once('error', reject);
  });
}
