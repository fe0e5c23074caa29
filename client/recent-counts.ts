import { roundOnScreen } from './current-round.ts';
import { listOwnCounts, listRecent, type OwnCount } from './db/own-counts.ts';
import type { Phone } from './phone.ts';

/** The counts that the person who has the phone may change on it now, newest first. */
export function listRecentCounts({ settings, events, now }: Phone): readonly OwnCount[] {
  const { install } = settings.value;
  const round = roundOnScreen(settings.value, now.value);
  return listRecent(listOwnCounts(events.value), { install, round, now: now.value });
}
