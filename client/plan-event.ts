import type { PlanChange } from '#shared/domain/plan-change.ts';
import { readClock } from './clock.ts';
import type { HeldEvent } from './db/held-event.ts';
import { toRawAct } from './office-event.ts';
import type { Phone } from './phone.ts';

/** The events of changes that are made together, numbered on from the last that this browser made. */
export function makePlanEvents(
  phone: Pick<Phone, 'clock' | 'hash' | 'newId' | 'settings'>,
  changes: readonly PlanChange[],
  reason: string,
): Promise<readonly HeldEvent[]> {
  const { install, nextSeq, skewMs } = phone.settings.value;
  const { endedAt: now, ...place } = readClock(phone.clock);
  const made = changes.map(async (change, index) => {
    const [id, seq] = [phone.newId(), nextSeq + index];
    const raw = toRawAct({ kind: 'plan', ...change }, reason, { install, nextSeq: seq, skewMs, id, now, ...place });
    return { id, seq, h: await phone.hash(raw), raw, savedAt: now, receipt: null };
  });
  return Promise.all(made);
}
