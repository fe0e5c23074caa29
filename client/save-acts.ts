import { readClock } from './clock.ts';
import type { HeldEvent } from './db/held-event.ts';
import { saveEvent } from './db/save-event.ts';
import { type Act, type CountAct, toRawAct } from './office-event.ts';
import type { Phone } from './phone.ts';

/**
 * Keeps what a coordinator does as events of this browser, in the same outbox as counts; they go as soon as the server answers.
 * Where one cannot be kept, those before it are: `onKept` has been told of each.
 */
export async function saveActs(
  phone: Phone,
  acts: readonly (Act | CountAct)[],
  reason: string,
  onKept: (event: HeldEvent) => void = () => {},
): Promise<readonly HeldEvent[]> {
  const { db, mirror, clock, hash } = phone;
  const kept: HeldEvent[] = [];
  try {
    for (const act of acts) {
      const id = phone.newId();
      const event = await saveEvent({ db, mirror, hash, now: clock.now }, id, (settings) => {
        const { endedAt: now, ...place } = readClock(clock);
        return toRawAct(act, reason, { ...settings, ...place, id, now });
      });
      kept.push(event);
      onKept(event);
    }
  } finally {
    await phone.refresh();
    phone.nudge();
  }
  return kept;
}
