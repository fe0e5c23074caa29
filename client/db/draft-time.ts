import type { Draft } from './draft.ts';

type Timed = Pick<Draft, 'startedAt' | 'activeMs' | 'pausedAt' | 'pausedMs'>;

/** How long a count has gone on by the wall clock, pauses apart: right also where the app was killed or slept meanwhile. */
export function lastedMs({ startedAt, activeMs, pausedAt, pausedMs = 0 }: Timed, now: number): number {
  // A wall clock that was set back says less than the time in view, which is measured apart from it.
  return Math.max(activeMs, (pausedAt ?? now) - startedAt - pausedMs);
}

/** How much of it nobody saw the page: the screen was off, another app was in front, or this one was dead. */
export function asleepMs(draft: Timed, activeMs: number, now: number): number {
  return Math.max(0, lastedMs(draft, now) - Math.max(activeMs, draft.activeMs));
}

export function paused(draft: Draft, now: number): Draft {
  return draft.pausedAt === undefined ? { ...draft, pausedAt: now } : draft;
}

export function resumed(draft: Draft, now: number): Draft {
  const { pausedAt, ...going } = draft;
  if (pausedAt === undefined) return draft;
  return { ...going, pausedMs: (draft.pausedMs ?? 0) + Math.max(0, now - pausedAt) };
}

const longPauseMs = 15 * 60_000;
const oldDraftMs = 4 * 3_600_000;

/** Long enough for people to have come and gone: a count in two halves would be of two moments. */
export function isLongPause({ pausedAt }: Timed, now: number): boolean {
  return pausedAt !== undefined && now - pausedAt >= longPauseMs;
}

/** Begun so long ago that somebody has to say what is to become of it. */
export function isOld({ startedAt }: Timed, now: number): boolean {
  return now - startedAt > oldDraftMs;
}
