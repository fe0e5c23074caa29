import type { PlanChange } from '#shared/domain/plan-change.ts';
import { readClock } from '../../clock.ts';
import type { HeldEvent } from '../../db/held-event.ts';
import type { Phone } from '../../phone.ts';

/** The events of changes that are made together, numbered on from the last that this browser made. */
export function makePlanEvents(
  phone: Pick<Phone, 'clock' | 'hash' | 'newId' | 'settings'>,
  changes: readonly PlanChange[],
  written: string,
): Promise<readonly HeldEvent[]> {
  const { install, nextSeq, skewMs } = phone.settings.value;
  const { endedAt: now, zone, utcOffsetMinutes } = readClock(phone.clock);
  const reason = written.trim().replace(/\p{Surrogate}/gu, '\ufffd');
  const time = { startedAt: now, endedAt: now, zone: zone.slice(0, 64), utcOffsetMinutes, activeMs: 0, skewMs };
  const made = changes.map(async ({ base, plan }, index) => {
    const [id, seq] = [phone.newId(), nextSeq + index];
    const raw = JSON.stringify({ v: 1, id, install, seq, type: 'plan', root: null, base, plan, reason, time });
    return { id, seq, h: await phone.hash(raw), raw, savedAt: now, receipt: null };
  });
  return Promise.all(made);
}
