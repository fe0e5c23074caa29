import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { AppError } from '#shared/errors.ts';
import { findIdentity } from './identity.ts';
import type { App, World } from './world.ts';

/** What every request passes before a handler sees it: headers, cookies, the forgery check and the rate. */
export async function installGuards(app: App, world: World): Promise<void> {
  const { config } = world;
  const isHttps = config.tls !== null || config.publicOrigin?.startsWith('https:') === true;
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurity },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  await app.register(cookie);
  await app.register(rateLimit, {
    global: true,
    hook: 'preHandler',
    max: config.limits.requestsInWindow,
    timeWindow: config.limits.requestWindowMs,
    keyGenerator: (request) => findIdentity(request, world)?.id ?? request.ip,
    allowList: (request) => !request.url.startsWith('/api/') || request.url === '/api/health',
  });
  // Only JSON comes in: a form on another site can send text/plain without asking.
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('Cache-Control', 'no-store');
    if (request.method !== 'GET' && request.method !== 'HEAD') requireOwnOrigin(request, config.publicOrigin);
  });
}

const contentSecurity = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  baseUri: ["'none'"],
  objectSrc: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['app'],
};

/** A write must come from our own page, as far as the browser says where it comes from. */
function requireOwnOrigin(
  { headers }: { headers: Readonly<Record<string, string | string[] | undefined>> },
  publicOrigin: string | null,
): void {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') throw new AppError('no_right', { site: String(site) });
  const origin = headers.origin;
  if (origin === undefined) return;
  const isOwn = publicOrigin
    ? origin === publicOrigin
    : URL.canParse(String(origin)) && new URL(String(origin)).host === headers.host;
  if (!isOwn) throw new AppError('no_right', { origin: String(origin) });
}
