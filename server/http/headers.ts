import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from '../config.ts';

const contentSecurity = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app',
].join('; ');

/** On every answer, whoever gives it. Of the browser's powers the app needs one: our own page may read a QR code by the camera. */
const everywhere = {
  'Content-Security-Policy': contentSecurity,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=()',
} as const;
const httpsOnly = { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } as const;

/** Before anybody looks at the request: also an error of the framework, and the 503 of a server that starts, carry them. */
export function setHeaders(request: IncomingMessage, response: ServerResponse, config: Config): void {
  for (const [name, value] of Object.entries(headersFor(isHttps(request, config)))) response.setHeader(name, value);
  const isApi = /^\/api(?:[/?]|$)/.test(request.url ?? '');
  response.setHeader('Cache-Control', isApi ? 'no-store' : 'no-cache');
}

export function headersFor(isEncrypted: boolean): Readonly<Record<string, string>> {
  return isEncrypted ? { ...everywhere, ...httpsOnly } : everywhere;
}

/** The proxy beside us is believed, and nobody before it: what others claim stands earlier in the list. */
function isHttps({ headers }: IncomingMessage, { tls, trustProxy }: Config): boolean {
  if (tls) return true;
  const forwarded = String(headers['x-forwarded-proto'] ?? '');
  return trustProxy && forwarded.split(',').at(-1)?.trim() === 'https';
}
