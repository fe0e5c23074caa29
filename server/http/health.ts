import { calls } from '#shared/api.ts';
import { getMeta } from '../store/meta.ts';
import type { App, World } from './world.ts';

export function healthRoutes(app: App, { db, version }: World): void {
  app.get(calls.health.path, { schema: { response: { 200: calls.health.reply } } }, () => ({
    status: 'ok' as const,
    version,
    epoch: getMeta(db, 'epoch'),
  }));
}
