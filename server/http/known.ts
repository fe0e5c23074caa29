import { calls } from '#shared/api.ts';
import { findIdentity } from './identity.ts';
import type { App, World } from './world.ts';

/** Whether the cookie that came is somebody's. Asked for by an app that remembers nobody: its storage may have been wiped. */
export function knownRoutes(app: App, world: World): void {
  app.get(calls.known.path, { schema: { response: { 200: calls.known.reply } } }, (request) => ({
    known: findIdentity(request, world) !== undefined,
  }));
}
