import { useState } from 'preact/hooks';
import { readClock } from '../../clock.ts';
import type { HeldEvent } from '../../db/held-event.ts';
import { saveEvent } from '../../db/save-event.ts';
import { type Act, toRawAct } from '../../office-event.ts';
import { usePhone } from '../../phone.ts';

/** What this page has done, newest first. `of`: the inbox item that it was done about. */
export type Done = {
  readonly act: Act;
  readonly of: string;
  readonly id: string;
  readonly h: string;
  /** What undid it, where something did. */
  readonly undoneBy: string | null;
};

/** Saves what a coordinator decides as events of this browser, by the same outbox as counts, and remembers it for undoing. */
export function useActs() {
  const phone = usePhone();
  const [done, setDone] = useState<readonly Done[]>([]);
  const save = async (act: Act, reason: string): Promise<HeldEvent> => {
    const id = phone.newId();
    const { db, mirror, clock, hash } = phone;
    const event = await saveEvent({ db, mirror, hash, now: clock.now }, id, (settings) => {
      const { endedAt: now, ...place } = readClock(clock);
      return toRawAct(act, reason, { ...settings, ...place, id, now });
    });
    await phone.refresh();
    phone.nudge();
    return event;
  };
  return {
    done,
    async perform(act: Act, reason: string, of: string): Promise<void> {
      const { id, h } = await save(act, reason);
      setDone((before) => [{ act, of, id, h, undoneBy: null }, ...before]);
    },
    /** A decision is undone; a correction or a plan is discarded. */
    async undo(one: Done, reason: string): Promise<void> {
      const choice = one.act.kind === 'decide' ? 'undo' : 'discard';
      const { id } = await save({ kind: 'decide', about: { ...one, carries: null }, choice }, reason);
      setDone((before) => before.map((other) => (other.id === one.id ? { ...other, undoneBy: id } : other)));
    },
  };
}
