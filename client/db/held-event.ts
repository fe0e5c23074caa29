import type { CountEvent, CountVersion, Event } from '#shared/sync/event.ts';

/** What the server said about one event, and which of its databases said it. */
export type Receipt = {
  readonly state: 'stored' | 'duplicate' | 'quarantined';
  readonly position: number | null;
  readonly code: string | null;
  readonly epoch: string;
  readonly receivedAt: number;
};

/** An event as it was made, byte for byte, and its receipt if there is one. */
export type HeldEvent = {
  readonly id: string;
  readonly seq: number;
  readonly h: string;
  readonly raw: string;
  readonly savedAt: number;
  readonly receipt: Receipt | null;
};

/** A receipt holds for the database that gave it: after a restore everything still here is pending again. */
export function isPending(event: HeldEvent, epoch: string | null): boolean {
  return event.receipt === null || event.receipt.epoch !== epoch;
}

/** Counts are what a phone makes; a coordinator's browser also makes decisions, corrections and plans. */
export function isCount(event: Pick<HeldEvent, 'raw'>): boolean {
  return countOf(event).type === 'count';
}

/** The text of a count, which this phone made itself. */
export function countOf(event: Pick<HeldEvent, 'raw'>): CountEvent {
  return JSON.parse(event.raw) as CountEvent;
}

/** A count, a correction or a withdrawal of one; null for a coordinator's decision or plan. */
export function versionOf(event: Pick<HeldEvent, 'raw'>): CountVersion | null {
  const parsed = JSON.parse(event.raw) as Event;
  return parsed.type === 'decide' || parsed.type === 'plan' ? null : parsed;
}

/** The installation that an event was made under: not this phone's present one where it was given to another person. */
export function installOf(event: Pick<HeldEvent, 'raw'>): string {
  return countOf(event).install;
}

/** The server's last word on this phone's counts was that its access is withdrawn. `since`: a later enrolment settles it. */
export function isRevoked(events: readonly HeldEvent[], since: number | null): boolean {
  const receipts = events.flatMap(({ receipt }) => (receipt ? [receipt] : []));
  const last = receipts.reduce((latest, receipt) => Math.max(latest, receipt.receivedAt), since ?? 0);
  return receipts.some(({ code, receivedAt }) => code === 'revoked' && receivedAt === last);
}

const keptAtLeastMs = 30 * 86_400_000;

/** Nothing is deleted before it stands in a copy whose restore was tried, of this very database, and is 30 days old. */
export function isPurgeable(
  { receipt, savedAt }: HeldEvent,
  { epoch, safeThrough, now }: { readonly epoch: string; readonly safeThrough: number | null; readonly now: number },
): boolean {
  if (receipt === null || receipt.epoch !== epoch || receipt.position === null || safeThrough === null) return false;
  return receipt.position <= safeThrough && now - savedAt >= keptAtLeastMs;
}
