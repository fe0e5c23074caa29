import { call } from './phone.ts';

type OpenApi = { readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>> };

/** Every call that a server serves, as it says itself: `GET /api/seasons/:season/averages`. */
export async function listServedCalls(origin: string): Promise<readonly string[]> {
  const { body } = await call<OpenApi>(origin, '/api/openapi.json');
  return Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );
}

/** The path with something that exists in each place. */
export function fillPath(path: string, id: string): string {
  return path
    .replace(':season', '2026')
    .replace(':figure', '2')
    .replace(':table', 'months')
    .replace(':value', `${id}.1.1`)
    .replace(':of', 'published')
    .replace(':id', id);
}
