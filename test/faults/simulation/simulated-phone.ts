import { type AgeBand, ageBands, totalOf } from '#shared/domain/age-band.ts';
import type { Slot } from '#shared/domain/slot.ts';
import type { Event } from '#shared/sync/event.ts';
import { parsePushAnswer } from '#shared/sync/protocol.ts';
import { toRawCount } from '../../../client/db/count-event.ts';
import type { Database } from '../../../client/db/database.ts';
import { bandsOf, type Draft, startDraft, tapped } from '../../../client/db/draft.ts';
import { changeDraft, openDraft } from '../../../client/db/drafts.ts';
import { keepAnswer, readOutbox } from '../../../client/db/events.ts';
import { type HeldEvent, isPending } from '../../../client/db/held-event.ts';
import { makeKeeper } from '../../../client/db/keeper.ts';
import { makeKeptMirror } from '../../../client/db/kept-mirror.ts';
import type { Mirror } from '../../../client/db/mirror.ts';
import { type Copies, type Held, readRepaired } from '../../../client/db/reserve.ts';
import { reserveCount, type Saving, saveCount } from '../../../client/db/save-count.ts';
import { openSettings, type Settings } from '../../../client/db/settings.ts';
import { makePushLoop, type PushLoop } from '../../../client/sync/push-loop.ts';
import { uuidV7 } from '../../../client/uuid-v7.ts';
import { sha256 } from '../../support/events.ts';
import type { Chance } from './chance.ts';
import type { Faults } from './fault.ts';
import { worldBegins } from './server-core.ts';
import { type DiskOptions, SimulatedDisk } from './simulated-disk.ts';
import { SimulatedDiskShelf } from './simulated-disk-shelf.ts';
import type { SimulatedNetwork } from './simulated-network.ts';
import { type Fate, SimulatedProcess } from './simulated-process.ts';
import type { SimulatedServer } from './simulated-server.ts';
import { SimulatedShelf } from './simulated-shelf.ts';
import type { SimulatedTime } from './simulated-time.ts';

export type PhoneWorld = {
  readonly time: SimulatedTime;
  readonly chance: Chance;
  readonly faults: Faults;
  readonly network: SimulatedNetwork;
  readonly server: SimulatedServer;
  readonly disk: DiskOptions;
  /** Called at every await of the phone. */
  readonly fateOf: (phone: number) => Fate;
  readonly killsCutPower: boolean;
};

/** A count that somebody means to make, and what the phone has told them so far. */
export type Wish = {
  readonly slot: Slot;
  /** A correction of the person's last count, where there is one. */
  readonly isCorrection: boolean;
  id: string | null;
  /** Taps that the phone has shown, and taps that were tried. */
  tapsShown: number;
  tapsTried: number;
  /** The phone has said that the count is in its reserve copy. */
  isReserved: boolean;
  /** The event whose tick was shown. */
  shown: Shown | null;
};

type Tab = {
  readonly process: SimulatedProcess;
  readonly db: Database;
  readonly mirror: Mirror;
  readonly loop: PushLoop;
  readonly reload: () => Promise<Held>;
  /** As of the last look. */
  settings: Settings | null;
};
type Shown = { readonly id: string; readonly h: string; readonly raw: string };

const dayMs = 24 * 3600_000;
const areas = ['storgata', 'gronland', 'urtegata', 'vaterland'];

/** A person with a phone: the app's own storage and sync code, on a disk, a clock and a network that fail. */
export class SimulatedPhone {
  readonly wishes: readonly Wish[];
  /** Taps and counts that the phone had shown and then knew nothing of. */
  readonly forgotten: { readonly id: string; readonly taps: number }[] = [];
  /** The hash of every text that this phone ever made. */
  readonly made = new Set<string>();
  readonly disk: SimulatedDisk;
  readonly #shelf: SimulatedShelf;
  readonly #diskShelf: SimulatedDiskShelf;
  readonly #world: PhoneWorld;
  readonly #name: number;
  #token: string;
  #clockOffset: number;
  #tabs: Tab[] = [];
  /** The copies of what is on this phone alone are the same. */
  #isInStep = true;
  #lastShown: Shown | null = null;

  constructor(world: PhoneWorld, name: number, counts: number) {
    const { time, chance, faults, server } = world;
    this.#world = world;
    this.#name = name;
    this.#token = server.enrol();
    this.disk = new SimulatedDisk(time, faults, world.disk);
    this.#shelf = new SimulatedShelf(time);
    this.#diskShelf = new SimulatedDiskShelf(time, faults, world.disk);
    this.#clockOffset = chance.below(600_000) - 300_000;
    this.wishes = Array.from({ length: counts }, (_, index) => ({
      slot: slotOf(chance.below(3) === 0 ? index : name + index, index),
      isCorrection: index > 0 && chance.below(3) === 0,
      id: null,
      tapsShown: 0,
      tapsTried: 0,
      isReserved: false,
      shown: null,
    }));
  }

  get events(): readonly HeldEvent[] {
    return this.disk.readNow('events') as HeldEvent[];
  }

  get pending(): readonly HeldEvent[] {
    return this.events.filter((event) => isPending(event, this.#epoch));
  }

  /** Every count is saved, nothing waits, and the phone has met the server as it is now. */
  isDone(): boolean {
    return this.hasMetServer && this.wishes.every(({ shown }) => shown) && this.pending.length === 0;
  }

  get hasMetServer(): boolean {
    return this.#epoch === this.#world.server.core.epoch;
  }

  get #epoch(): string | null {
    return (this.disk.readSettingNow('epoch') as string | undefined) ?? null;
  }

  start(): void {
    const { time, chance, faults } = this.#world;
    this.#open();
    if (faults.strikes('second_tab')) time.in(chance.below(20_000), () => this.#open());
    for (const wish of this.wishes) time.in(chance.below(6 * 60_000), () => this.#begin(wish));
  }

  /** Somebody opens the app if it is closed, and enrols it again if it is not known any more; it sends by itself. */
  lookAfter(): void {
    if (this.#tabs.length === 0) this.#open();
    if (!this.#tabs.some(({ loop }) => loop.contact.value === 'not_enrolled')) return;
    this.#token = this.#world.server.enrol();
    for (const { loop } of this.#tabs) loop.nudge();
  }

  #open(): void {
    const { time, chance, fateOf, faults, network } = this.#world;
    const process = new SimulatedProcess(
      time,
      () => {
        if (faults.strikes('clock_jumps')) this.#clockOffset += chance.below(6 * dayMs) - 3 * dayMs;
        if (faults.strikes('asleep')) process.sleep(chance.below(10 * 60_000));
        return fateOf(this.#name);
      },
      () => this.#onKilled(process),
    );
    this.#wipeAtTimes();
    const db = this.disk.openFor(process);
    const timer = {
      set: (afterMs: number, run: () => void) => process.hear(afterMs, run),
      clear: (alarm: number) => time.cancel(alarm),
    };
    const { mirror, recall } = makeKeptMirror(() => this.#shelf, {
      isThere: async () => this.#diskShelf.isThere,
      load: async () => makeKeeper(() => this.#shelf, this.#diskShelf.openFor(process)),
      timer,
    });
    const reload = async () => {
      const held = await this.#readHeld({ ...this.#savingWith({ db, mirror }), recall });
      tab.settings = held.disk.settings;
      this.#isInStep = true;
      return held;
    };
    const loop = makePushLoop({
      store: { readOutbox: () => readOutbox(db), keepAnswer: (...answer) => keepAnswer(db, ...answer) },
      send: (body) => network.send(process, this.#token, body),
      readAnswer: parsePushAnswer,
      clock: { now: this.#now },
      timer,
      random: chance.next,
      app: 'simulated',
      isEnrolled: () => true,
      onRef: () => undefined,
      onChange: async () => void (await reload()),
    });
    const tab: Tab = { process, db, mirror, loop, reload, settings: null };
    this.#tabs.push(tab);
    // A start that finds no storage shows that it cannot; the person tries again.
    void reload().then(
      () => loop.nudge(),
      () => process.kill(),
    );
  }

  async #readHeld(copies: Copies): Promise<Held> {
    const held = await readRepaired(copies);
    if (held.disk.settings.install) return held;
    await openSettings(copies.db, this.#newId());
    return readRepaired(copies);
  }

  /**
   * While the app is closed the browser may lose all of IndexedDB, and with it what it had not yet flushed of localStorage. Not
   * in a world with restores, nor between a power cut and the next look at all copies, nor while the last of them is being
   * written: all lost at once are more than a phone can bear.
   */
  #wipeAtTimes(): void {
    const { faults } = this.#world;
    const isInStep = this.#isInStep && this.#diskShelf.holdsAllOf(this.#shelf);
    const isAlone = this.#tabs.length === 0 && isInStep && !faults.mayStrike('restore');
    if (!isAlone || !faults.strikes('storage_wiped')) return;
    this.disk.wipe();
    this.#shelf.cutPower();
  }

  #onKilled(process: SimulatedProcess): void {
    const { time, chance, faults, killsCutPower } = this.#world;
    this.disk.forget(process);
    this.#tabs = this.#tabs.filter((tab) => tab.process !== process);
    if (killsCutPower || faults.strikes('power_cut')) this.#cutPower();
    if (this.#tabs.length === 0) time.in(chance.below(120_000), () => this.#tabs.length === 0 && this.#open());
  }

  /** The battery dies: every tab at once, and what had not reached the disk. */
  #cutPower(): void {
    for (const { process } of [...this.#tabs]) process.kill();
    this.disk.cutPower();
    this.#shelf.cutPower();
    this.#diskShelf.cutPower();
    this.#isInStep = false;
  }

  /** A person goes on with a count for as long as the phone has not shown the tick. */
  #begin(wish: Wish): void {
    const { time, chance } = this.#world;
    const again = () => time.in(5000 + chance.below(20_000), () => this.#begin(wish));
    if (wish.shown) return;
    // Until the storage was read the app shows nothing to press.
    const ready = this.#tabs.filter(({ settings }) => settings !== null);
    if (ready.length === 0) return void again();
    const tab = chance.pick(ready);
    let isOver = false;
    void this.#count(tab, wish).then(
      () => {
        isOver = true;
        tab.loop.nudge();
        if (!wish.shown) again();
      },
      () => {
        isOver = true;
        again();
      },
    );
    // A killed app never answers: the person sees it gone, and begins again in the next.
    const watch = () => {
      if (isOver) return;
      if (tab.process.isAlive) time.in(10_000, watch);
      else again();
    };
    time.in(10_000, watch);
  }

  async #count(tab: Tab, wish: Wish): Promise<void> {
    const { chance } = this.#world;
    const { db } = tab;
    const seen = wish.id === null ? null : await this.#lookFor(tab, wish, wish.id);
    if (seen === 'saved') return;
    const fresh = startDraft(this.#newId(), wish.slot, null, this.#now());
    let draft = seen ?? (await openDraft(db, fresh));
    if (wish.id !== draft.id) {
      const { id, tapsShown: taps } = wish;
      if (id !== null && (taps > 0 || wish.isReserved)) this.forgotten.push({ id, taps });
      Object.assign(wish, { id: draft.id, tapsShown: 0, tapsTried: 0, isReserved: false });
    }
    for (let taps = 1 + chance.below(3); taps > 0; taps--) draft = (await this.#tap(tab, wish, draft)) ?? draft;
    await this.#save(tab, wish, draft);
  }

  async #tap({ db, mirror, reload }: Tab, wish: Wish, draft: Draft): Promise<Draft | undefined> {
    const band: AgeBand = this.#world.chance.pick(ageBands);
    const change = () => changeDraft(db, draft.id, (before) => tapped(before, band, 1));
    wish.tapsTried++;
    const after = (await change()) ?? (await reload().then(change));
    if (!after) return undefined;
    mirror.keepDraft(after);
    wish.tapsShown++;
    return after;
  }

  /** As the count screen does it: once more after a look at the storage, and into the reserve copy when that fails. */
  async #save(tab: Tab, wish: Wish, draft: Draft): Promise<void> {
    const corrected = wish.isCorrection ? this.#lastShown : null;
    const saving = this.#savingWith(tab);
    const toRaw = (found: Draft, settings: Settings) => this.#toRaw(found, settings, corrected);
    try {
      const saved = await saveCount(saving, draft.id, toRaw);
      const savedAfterAll = saved ?? (await tab.reload().then(() => saveCount(saving, draft.id, toRaw)));
      if (savedAfterAll) this.#show(wish, savedAfterAll);
    } catch {
      if (tab.settings) wish.isReserved ||= await reserveCount(saving, draft, tab.settings, toRaw);
      return;
    }
    await tab.reload().catch(() => undefined);
  }

  /**
   * What a person who opens the app again sees of their count. What is saved is listed: that is a tick too, also where it
   * stands in the reserve copy alone. A count under way is gone on with; null where nothing of it is to be seen.
   */
  async #lookFor({ reload }: Tab, wish: Wish, id: string): Promise<'saved' | Draft | null> {
    const { disk, reserved } = await reload();
    const saved = disk.events.find((event) => event.id === id);
    if (saved) this.#show(wish, saved);
    const underWay = disk.drafts.find((draft) => draft.id === id);
    if (saved || (!underWay && reserved.some((event) => event.id === id))) return 'saved';
    return underWay ?? null;
  }

  #savingWith({ db, mirror }: Pick<Tab, 'db' | 'mirror'>): Required<Saving> & Pick<Tab, 'mirror'> {
    const hash = async (text: string) => sha256(text);
    return { db, mirror, hash, now: this.#now };
  }

  #show(wish: Wish, { id, h, raw }: HeldEvent): void {
    wish.shown = { id, h, raw };
    this.#lastShown = wish.shown;
  }

  #toRaw(draft: Draft, settings: Settings, corrected: Shown | null): string {
    const reading = { endedAt: this.#now(), activeMs: 1, zone: 'Europe/Oslo', utcOffsetMinutes: 120 };
    const raw = toRawCount(draft, { status: 'counted', bands: bandsOf(draft) }, settings, reading);
    const text = corrected ? toCorrection(raw, corrected) : raw;
    this.made.add(sha256(text));
    return text;
  }

  #now = (): number => worldBegins + this.#world.time.now + this.#clockOffset;

  #newId(): string {
    return uuidV7(this.#now(), this.#world.chance.bytes(16));
  }
}

function toCorrection(raw: string, { id, raw: before }: Shown): string {
  const { root } = JSON.parse(before) as Event;
  const replacing = { type: 'amend', root: root ?? id, base: id, reason: 'Talt om igjen' };
  return JSON.stringify({ ...(JSON.parse(raw) as Event), ...replacing });
}

/** The people in a count, as its text says. */
export function peopleInRaw(raw: string): number {
  const { outcome } = JSON.parse(raw) as Event & { outcome: { bands: Parameters<typeof totalOf>[0] } };
  return totalOf(outcome.bands);
}

/** No two wishes of one phone share a slot; those of two phones may. */
function slotOf(areaIndex: number, index: number): Slot {
  const area = areas[areaIndex % areas.length]!;
  const date = `2026-06-${String(1 + index).padStart(2, '0')}`;
  return { season: '2026', date, shift: index % 2 === 0 ? 'day' : 'evening', area, areaName: area };
}
