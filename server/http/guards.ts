import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import { AppError } from '#shared/errors.ts';
import { meetCaller } from './identity.ts';
import type { App, World } from './world.ts';

/** What every request passes before a handler sees it: cookies, the forgery check and the rate. */
export async function installGuards(app: App, world: World): Promise<void> {
  const { config } = world;
  await app.register(cookie);
  await app.register(rateLimit, {
    global: true,
    hook: 'preHandler',
    max: config.limits.requestsInWindow,
    timeWindow: config.limits.requestWindowMs,
    keyGenerator: (request) => meetCaller(request, world)?.id ?? request.ip,
    allowList: (request) => !request.url.startsWith('/api/') || request.url === '/api/health',
  });
  // Only JSON comes in: a form on another site can send text/plain without asking.
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') requireOwnOrigin(request, config.publicOrigin);
  });
}

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
