import { type Instant, osloTime } from '#shared/time.ts';
import { sha256 } from '../event-chain.ts';

/** An event that the server writes for the person who brings in a file. */
export type ImportEvent = { readonly id: string } & Readonly<Record<string, unknown>>;

/** A UUID v7: the time in front, then bits of a hash in place of chance. The same file brought in again after a lost answer gives the same events. */
export function importEventId(at: Instant, name: string): string {
  const time = at.toString(16).padStart(12, '0');
  const hash = sha256(`import|${name}`);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}

/** The clock of the one who decides, as the server has it. */
export function decidedAt(now: Instant) {
  const { day, clock } = osloTime(now);
  const minute = Math.floor(now / 60_000);
  const utcOffsetMinutes = Date.parse(`${day}T${clock}:00Z`) / 60_000 - minute;
  return { startedAt: now, endedAt: now, zone: 'Europe/Oslo', utcOffsetMinutes, activeMs: 0, skewMs: 0 };
}
