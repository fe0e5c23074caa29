import { calls } from '#shared/api.ts';
import { forgetCookie } from '../device-token.ts';
import { clearDeviceCookie, findIdentity } from './identity.ts';
import type { App, World } from './world.ts';

/** Whoever asks is signed out afterwards, also who was so before: an answer may be lost, and is asked for again. */
export function signOutRoutes(app: App, world: World): void {
  const { path, body, reply: answer } = calls.signOut;
  app.post(path, { schema: { body, response: { 200: answer } } }, async (request, reply) => {
    const caller = findIdentity(request, world);
    if (caller) await forgetCookie(world.db, caller.device, world.clock());
    // Beware: never Clear-Site-Data. What the phone has not handed over is nowhere else.
    clearDeviceCookie(request, reply);
    return { signedOut: true as const };
  });
}
