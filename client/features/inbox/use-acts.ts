import { useState } from 'preact/hooks';
import type { HeldEvent } from '../../db/held-event.ts';
import type { Act } from '../../office-event.ts';
import { usePhone } from '../../phone.ts';
import { saveActs } from '../../save-acts.ts';

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
  const save = (acts: readonly Act[], reason: string): Promise<readonly Made[]> => saveActs(phone, acts, reason);
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
