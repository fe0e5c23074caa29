import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { EnrolReply } from '#shared/api.ts';
import type { Clock, Timer } from './clock.ts';
import type { Database } from './db/database.ts';
import type { Draft, DraftChange } from './db/draft.ts';
import type { HeldEvent } from './db/held-event.ts';
import type { Mirror, MirroredEvent } from './db/mirror.ts';
import type { Settings } from './db/settings.ts';
import type { Answer } from './sync/api.ts';
import type { Contact } from './sync/push-loop.ts';

/** Everything a screen can know and do. What is on the disk stands in the signals; a screen never reads the disk itself. */
export type Phone = {
  readonly db: Database;
  /** The reserve copy beside the database. */
  readonly mirror: Mirror;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly settings: ReadonlySignal<Settings>;
  readonly drafts: ReadonlySignal<readonly Draft[]>;
  readonly events: ReadonlySignal<readonly HeldEvent[]>;
  /** Counts that stand in the reserve copy alone, because the storage would not take them. */
  readonly reserved: ReadonlySignal<readonly MirroredEvent[]>;
  readonly contact: ReadonlySignal<Contact>;
  /** The wall clock as of the last look, renewed a few times a minute and when the page comes into view. */
  readonly now: ReadonlySignal<number>;
  newId(): string;
  hash(text: string): Promise<string>;
  /** A short tick in the hand, where the phone can. */
  tick(): void;
  keepSettings(changes: Partial<Settings>): Promise<void>;
  changeDraft(id: string, change: DraftChange): Promise<Draft | undefined>;
  /** To be called after the disk was changed in any other way: the signals follow, here and in other tabs. */
  refresh(): Promise<void>;
  /**
   * A count was saved: show it, ask once that the storage be kept, and send it. `leave` goes to where it is shown, in one
   * step with the showing: a moment between would offer the area once more.
   */
  onSaved(leave?: () => void): Promise<void>;
  enrol(code: string, device: string): Promise<Answer<EnrolReply>>;
  /** The phone is nobody's from now on, once the server has forgotten its cookie. What was counted stays. */
  signOut(): Promise<Answer<unknown>>;
  fetchPlan(): Promise<void>;
  /** A person has read what was lost. */
  acknowledgeLoss(): Promise<void>;
  sendNow(): Promise<void>;
  nudge(): void;
  /** The network came back, or the page came into view. */
  wake(): void;
};

export const PhoneContext = createContext<Phone | null>(null);

export function usePhone(): Phone {
  const phone = useContext(PhoneContext);
  if (!phone) throw new Error('no phone around this screen');
  return phone;
}
