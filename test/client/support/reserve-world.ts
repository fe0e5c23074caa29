import { randomUUID } from 'node:crypto';
import type { PushAnswer } from '#shared/sync/protocol.ts';
import { toRawCount } from '../../../client/db/count-event.ts';
import { tapped } from '../../../client/db/draft.ts';
import { changeDraft, openDraft } from '../../../client/db/drafts.ts';
import { keepAnswer } from '../../../client/db/events.ts';
import type { HeldEvent } from '../../../client/db/held-event.ts';
import type { Mirror } from '../../../client/db/mirror.ts';
import { type Held, readRepaired } from '../../../client/db/reserve.ts';
import { reserveCount, saveCount } from '../../../client/db/save-count.ts';
import { openSettings } from '../../../client/db/settings.ts';
import { countedAsShown } from '../../../client/features/count/outcomes.ts';
import { wipe } from './failing-disk.ts';
import { MadeShelf } from './made-shelf.ts';
import { makeDraft, openMirror, openStorage, sha256 } from './phone-storage.ts';

const reading = { endedAt: 1_780_510_020_000, activeMs: 420_000, zone: 'Europe/Oslo', utcOffsetMinutes: 120 };

/** One phone's two copies, and the ways in which a day treats them. */
export class ReserveWorld {
  readonly name = randomUUID();
  readonly shelf = new MadeShelf();
  readonly mirror: Mirror;
  db = openStorage(this.name);
  now = 1_780_510_020_000;

  constructor(mirrorOn: (shelf: MadeShelf) => Mirror = openMirror) {
    this.mirror = mirrorOn(this.shelf);
  }

  /** A look at both copies, as at every start and after every change. */
  async look(): Promise<Held> {
    const copies = { db: this.db, mirror: this.mirror, hash: sha256, now: () => this.now };
    const held = await readRepaired(copies);
    if (held.disk.settings.install) return held;
    await openSettings(this.db, randomUUID());
    return readRepaired(copies);
  }

  /** The app is closed and opened again. */
  restart(): Promise<Held> {
    this.db = openStorage(this.name);
    return this.look();
  }

  /** The browser finds its storage corrupt and gives the app an empty one. */
  async wipeAndRestart(): Promise<Held> {
    await wipe(this.name);
    return this.restart();
  }

  /** A count under way with so many people in it. */
  async begin(area: string, people = 1): Promise<string> {
    const { id } = await openDraft(this.db, makeDraft(area));
    for (let tap = 0; tap < people; tap++) {
      const draft = await changeDraft(this.db, id, (before) => tapped(before, 'over_25', 1));
      this.mirror.keepDraft(draft!);
    }
    return id;
  }

  async save(id: string): Promise<HeldEvent> {
    const saved = await saveCount(this.#saving(), id, (draft, settings) =>
      toRawCount(draft, countedAsShown(draft), settings, reading),
    );
    await this.look();
    return saved!;
  }

  async count(area: string, people = 1): Promise<HeldEvent> {
    return this.save(await this.begin(area, people));
  }

  /** The storage refuses, and the whole event goes into the reserve copy alone. */
  async reserve(id: string): Promise<boolean> {
    const { disk } = await this.look();
    const draft = disk.drafts.find((found) => found.id === id)!;
    return reserveCount(this.#saving(), draft, disk.settings, (found, settings) =>
      toRawCount(found, countedAsShown(found), settings, reading),
    );
  }

  /** The server answers: receipts for these, and what else it says. */
  async receive(events: readonly HeldEvent[], more: Partial<PushAnswer> & { sentAt?: number; install?: string } = {}) {
    const { disk } = await this.look();
    const { sentAt = this.now - 1, install = disk.settings.install, ...said } = more;
    const answer = toAnswer(disk.events, said);
    const results = events.map(({ id, h }, at) => ({ id, h, state: 'stored' as const, position: at + 1, code: null }));
    await keepAnswer(this.db, answer, results, { skewMs: 0, sentAt, at: this.now, install });
    return this.look();
  }

  #saving() {
    return { db: this.db, mirror: this.mirror, hash: sha256, now: () => this.now };
  }
}

function toAnswer(events: readonly HeldEvent[], said: Partial<PushAnswer>): PushAnswer {
  const max = Math.max(0, ...events.map(({ seq }) => seq));
  const have = { max, gaps: [] };
  return { proto: 1, epoch: 'first', received: 1000, results: [], have, safeThrough: null, ref: 'plan', ...said };
}

export const seqsOf = ({ disk }: Held) => disk.events.map(({ seq }) => seq);
export const pendingOf = ({ disk }: Held) => disk.events.filter(({ receipt }) => !receipt).map(({ seq }) => seq);
