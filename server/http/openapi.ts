import { calls } from '#shared/api.ts';
import type { App } from './world.ts';

export function openapiRoutes(app: App): void {
  app.get(calls.openapi.path, () => app.swagger());
}
