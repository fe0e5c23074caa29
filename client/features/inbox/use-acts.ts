import { useState } from 'preact/hooks';
import { readClock } from '../../clock.ts';
import type { HeldEvent } from '../../db/held-event.ts';
import { saveEvent } from '../../db/save-event.ts';
import { type Act, toRawAct } from '../../office-event.ts';
import { usePhone } from '../../phone.ts';

/** An act, and the inbox item that it is about. */
export type ActOn = { readonly act: Act; readonly of: string };
type Made = Pick<HeldEvent, 'id' | 'h'>;

/** What this page has done at once, newest first. */
export type Done = {
  readonly acts: readonly ActOn[];
  readonly made: readonly Made[];
  /** What undid it, where something did. */
  readonly undoneBy: readonly Made[] | null;
};

/** Saves what a coordinator decides as events of this browser, by the same outbox as counts, and remembers it for undoing. */
export function useActs() {
  const phone = usePhone();
  const [done, setDone] = useState<readonly Done[]>([]);
  const save = async (acts: readonly Act[], reason: string): Promise<readonly Made[]> => {
    const { db, mirror, clock, hash } = phone;
    const made: Made[] = [];
    for (const act of acts) {
      const id = phone.newId();
      const event = await saveEvent({ db, mirror, hash, now: clock.now }, id, (settings) => {
        const { endedAt: now, ...place } = readClock(clock);
        return toRawAct(act, reason, { ...settings, ...place, id, now });
      });
      made.push({ id, h: event.h });
    }
    await phone.refresh();
    phone.nudge();
    return made;
  };
  return {
    done,
    async perform(acts: readonly ActOn[], reason: string): Promise<void> {
      const made = await save(
        acts.map(({ act }) => act),
        reason,
      );
      setDone((before) => [{ acts, made, undoneBy: null }, ...before]);
    },
    /** A decision is undone; a correction or a plan is discarded. */
    async undo(one: Done, reason: string): Promise<void> {
      const acts = one.made.map((about, at) => {
        const choice = one.acts[at]?.act.kind === 'decide' ? ('undo' as const) : ('discard' as const);
        return { kind: 'decide' as const, about: { ...about, carries: null }, choice };
      });
      const undoneBy = await save(acts, reason);
      setDone((before) => before.map((other) => (other === one ? { ...other, undoneBy } : other)));
    },
  };
}
