import { eventsPath } from '#shared/office-paths.ts';
import { healthSchema } from '../office-schemas.ts';
import { getJson } from './api.ts';
import type { Hearing } from './follow-server.ts';

/**
 * The server's stream of changes. The browser's own way of opening it anew is not used: it gives up for good on an answer
 * that is not a stream, a portal's page for one.
 */
export function openChangeStream({ changed, beat, cut }: Hearing): () => void {
  const stream = new EventSource(eventsPath);
  stream.addEventListener('changed', ({ data }) => {
    const position = toPosition(data);
    if (position !== null) changed(position);
  });
  stream.addEventListener('beat', beat);
  stream.addEventListener('error', cut);
  return () => stream.close();
}

export async function isServerThere(): Promise<boolean> {
  return (await getJson('/api/health', healthSchema)).ok;
}

function toPosition(data: unknown): number | null {
  const { position } = JSON.parse(String(data)) as { position?: unknown };
  return typeof position === 'number' ? position : null;
}
