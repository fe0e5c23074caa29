import { timeZones } from '#shared/time-zones.ts';

/** Time as a dependency: main.tsx passes the phone's own, a test passes its own. */
export type Clock = {
  /** The wall clock, in milliseconds since 1970 UTC. */
  now(): number;
  /** Milliseconds that only ever grow: what "how long" is measured with. */
  elapsed(): number;
};

export type Timer = {
  set(afterMs: number, run: () => void): number;
  clear(alarm: number): void;
};

/** What the phone's clock says now, as it says it. */
export function readClock({ now }: Pick<Clock, 'now'>) {
  const endedAt = now();
  const zone = timeZones()?.Now?.timeZoneId?.() ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { endedAt, zone, utcOffsetMinutes: -new Date(endedAt).getTimezoneOffset() };
}
