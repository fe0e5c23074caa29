import type { Socket } from 'node:net';
import type { ErrorCode } from '#shared/errors.ts';
import { errorStatus } from '#shared/errors.ts';
import { headersFor } from './headers.ts';

/**
 * Answers what is no HTTP, or came too slowly, and closes. Nothing of it is logged: the error holds the bytes that came. A
 * phone on a bad line is asked to come again; nothing was wrong with what it sent.
 */
export function answerBrokenRequest(
  error: NodeJS.ErrnoException,
  socket: Socket,
  { isEncrypted }: { readonly isEncrypted: boolean },
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [code, reason] = answerFor(error.code);
  const body = JSON.stringify({ error: { code, details: {} } });
  const headers = {
    ...headersFor(isEncrypted),
    'Cache-Control': 'no-store',
    ...(code === 'busy' ? { 'Retry-After': '2' } : {}),
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${errorStatus[code]} ${reason}\r\n${head.join('')}\r\n${body}`);
}

function answerFor(code: string | undefined): readonly [ErrorCode, string] {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return ['busy', 'Service Unavailable'];
  if (code === 'HPE_HEADER_OVERFLOW') return ['too_large', 'Content Too Large'];
  return ['bad_request', 'Bad Request'];
}
