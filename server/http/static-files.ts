import staticFiles from '@fastify/static';
import { answerNotFound } from './errors.ts';
import type { App, World } from './world.ts';

/** The built app. Hashed assets live for ever; the page and the service worker are asked for anew each time. */
export async function staticRoutes(app: App, { appDir }: World): Promise<void> {
  await app.register(staticFiles, {
    root: appDir,
    wildcard: true,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'ignore',
    setHeaders: (reply, path) => {
      const isHashed = path.replaceAll('\\', '/').includes('/assets/');
      reply.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    const isPage = request.method === 'GET' && pageAddress.test(path) && !notPages.test(path);
    if (!isPage) return answerNotFound(request, reply);
    return reply.sendFile(officeAddress.test(path) ? 'office.html' : 'index.html');
  });
}

/** Words, dashes and slashes. Anything else never was a page of the app, however it is written. */
const pageAddress = /^\/[\w/-]*$/;
/** The same page, but for the files that it names to be fetched at once. */
const officeAddress = /^\/office(?:\/|$)/;
const notPages = /^\/(?:api|assets)(?:\/|$)/;
