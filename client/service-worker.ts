import { clientsClaim } from 'workbox-core';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { PrecacheController, type PrecacheEntry, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute, setCatchHandler } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: PrecacheEntry[] };

/**
 * Keeps nothing that a captive portal could have put in a file's place. The manifest's integrity hash already refuses
 * foreign bytes; this also refuses the right bytes by a detour, or under a type that the browser would not run.
 */
const onlyTheFileItself: WorkboxPlugin = {
  async cacheWillUpdate({ request, response }) {
    const expectsHtml = new URL(request.url).pathname.endsWith('.html');
    const isHtml = response.headers.get('content-type')?.includes('html') ?? false;
    return response.status === 200 && !response.redirected && isHtml === expectsHtml ? response : null;
  },
};

// A controller of our own, since the shared one strips `redirected` before its plugins see the response.
const precache = new PrecacheController({ plugins: [onlyTheFileItself] });
precache.precache(self.__WB_MANIFEST);

type Routes = {
  addRoutes?(rule: { condition: { urlPattern: { pathname: string } }; source: 'network' }): Promise<void>;
};

// What is asked of the server goes past the worker where the browser can: it waits for no start of it, and no update waits for it.
self.addEventListener('install', (event) => {
  const asked = { urlPattern: { pathname: '/api/*' } };
  const routing = (event as Routes).addRoutes?.({ condition: asked, source: 'network' });
  if (routing) event.waitUntil(routing.catch(() => undefined));
});

/** What the worker is at, and how much it has begun so far. */
let [underWay, begun] = [0, 0];
self.addEventListener('fetch', ({ handled }) => during(Promise.resolve(handled))); // an older browser does not say when

function during(work: Promise<unknown>): void {
  begun++;
  underWay++;
  const end = () => {
    underWay--;
  };
  work.then(end, end);
}

const restMs = 50;

/** Resolves when nothing is under way, and nothing has begun for a moment. */
async function rest(): Promise<void> {
  for (let before = -1; underWay > 0 || begun !== before; ) {
    before = begun;
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }
}

registerRoute(new PrecacheRoute(precache));
const office = /^\/office(\/|$)/;
registerRoute(new NavigationRoute(precache.createHandlerBoundToURL('/office.html'), { allowlist: [office] }));
registerRoute(
  new NavigationRoute(precache.createHandlerBoundToURL('/index.html'), { denylist: [/^\/api(\/|$)/, office] }),
);
// Beware: a file lost from the cache is fetched with its old hash, which a newer server no longer matches.
setCatchHandler(async ({ request }) => fetch(request));

clientsClaim();
self.addEventListener('message', (event) => {
  const answer = (said: object) => event.ports[0]?.postMessage(said);
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
  // Not by `waitUntil`: as long as that waits, the worker is not at rest.
  if (event.data?.type === 'COME_TO_REST') void rest().then(() => answer({ isAtRest: true }));
  if (event.data?.type === 'COUNT_MISSING') {
    const counting = countMissing().then((missing) => answer({ missing }));
    during(counting);
    event.waitUntil(counting);
  }
});

/** Looks for every file where it is kept; one that the browser has thrown away is fetched again, where it can be had as it was. */
async function countMissing(): Promise<number> {
  const cache = await caches.open(precache.strategy.cacheName);
  const found = await Promise.all(
    [...precache.getURLsToCacheKeys()].map(async ([url, key]) => {
      if (await cache.match(key)) return true;
      const integrity = precache.getIntegrityForCacheKey(key);
      const request = new Request(url, {
        cache: 'no-store',
        credentials: 'same-origin',
        ...(integrity && { integrity }),
      });
      const response = await fetch(request).catch(() => null);
      const whole =
        response && (await onlyTheFileItself.cacheWillUpdate?.({ request, response, event: new ExtendableEvent('') }));
      return whole
        ? cache.put(key, whole).then(
            () => true,
            () => false,
          )
        : false;
    }),
  );
  return found.filter((isThere) => !isThere).length;
}
