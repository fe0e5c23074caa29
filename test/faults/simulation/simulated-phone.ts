import { type AgeBand, ageBands, totalOf } from '#shared/domain/age-band.ts';
import type { Slot } from '#shared/domain/slot.ts';
import type { Event } from '#shared/sync/event.ts';
import type { Database } from '../../../client/db/database.ts';
import { bandsOf, type Draft, startDraft, tapped } from '../../../client/db/draft.ts';
import { changeDraft, listDrafts, openDraft } from '../../../client/db/drafts.ts';
import { keepAnswer, listEvents, readOutbox } from '../../../client/db/events.ts';
import { type HeldEvent, isPending } from '../../../client/db/held-event.ts';
import { saveCount } from '../../../client/db/save-count.ts';
import { openSettings, type Settings } from '../../../client/db/settings.ts';
import { toRawCount } from '../../../client/features/count/count-event.ts';
import { makePushLoop, type PushLoop } from '../../../client/sync/push-loop.ts';
import { uuidV7 } from '../../../client/uuid-v7.ts';
import { sha256 } from '../../support/events.ts';
import type { Chance } from './chance.ts';
import type { Faults } from './fault.ts';
import { worldBegins } from './server-core.ts';
import { type DiskOptions, SimulatedDisk } from './simulated-disk.ts';
import type { SimulatedNetwork } from './simulated-network.ts';
import { type Fate, SimulatedProcess } from './simulated-process.ts';
import type { SimulatedServer } from './simulated-server.ts';
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
  /** The event whose tick was shown. */
  shown: { readonly id: string; readonly h: string; readonly raw: string } | null;
};

type Tab = { readonly process: SimulatedProcess; readonly db: Database; readonly loop: PushLoop };

const dayMs = 24 * 3600_000;
const areas = ['storgata', 'gronland', 'urtegata', 'vaterland'];

/** A person with a phone: the app's own storage and sync code, on a disk, a clock and a network that fail. */
export class SimulatedPhone {
  readonly wishes: readonly Wish[];
  readonly disk: SimulatedDisk;
  readonly #world: PhoneWorld;
  readonly #name: number;
  #token: string;
  #clockOffset: number;
  #tabs: Tab[] = [];
  #lastShown: { readonly id: string; readonly raw: string } | null = null;

  constructor(world: PhoneWorld, name: number, counts: number) {
    const { time, chance, faults, server } = world;
    this.#world = world;
    this.#name = name;
    this.#token = server.enrol();
    this.disk = new SimulatedDisk(time, faults, world.disk);
    this.#clockOffset = chance.below(600_000) - 300_000;
    this.wishes = Array.from({ length: counts }, (_, index) => ({
      slot: slotOf(chance.below(3) === 0 ? index : name + index, index),
      isCorrection: index > 0 && chance.below(3) === 0,
      id: null,
      tapsShown: 0,
      tapsTried: 0,
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
    const db = this.disk.openFor(process);
    const reload = async () => {
      await Promise.all([openSettings(db, this.#newId()), listDrafts(db), listEvents(db)]);
    };
    const loop = makePushLoop({
      store: { readOutbox: () => readOutbox(db), keepAnswer: (...answer) => keepAnswer(db, ...answer) },
      send: (body) => network.send(process, this.#token, body),
      clock: { now: this.#now },
      timer: { set: (afterMs, run) => process.hear(afterMs, run), clear: (alarm) => time.cancel(alarm) },
      random: chance.next,
      app: 'simulated',
      onRef: () => undefined,
      onChange: reload,
    });
    this.#tabs.push({ process, db, loop });
    // A start that finds no storage shows that it cannot; the person tries again.
    void reload().then(
      () => loop.nudge(),
      () => process.kill(),
    );
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
  }

  /** A person goes on with a count for as long as the phone has not shown the tick. */
  #begin(wish: Wish): void {
    const { time, chance } = this.#world;
    const again = () => time.in(5000 + chance.below(20_000), () => this.#begin(wish));
    if (wish.shown) return;
    if (this.#tabs.length === 0) return void again();
    const tab = chance.pick(this.#tabs);
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

  async #count({ db }: Tab, wish: Wish): Promise<void> {
    const { chance } = this.#world;
    if (wish.id !== null && (await this.#findSaved(db, wish))) return;
    const fresh = startDraft(this.#newId(), wish.slot, null, this.#now());
    const draft = await openDraft(db, fresh);
    if (wish.id !== draft.id) Object.assign(wish, { id: draft.id, tapsShown: 0, tapsTried: 0 });
    for (let taps = 1 + chance.below(3); taps > 0; taps--) {
      const band: AgeBand = chance.pick(ageBands);
      wish.tapsTried++;
      if (await changeDraft(db, draft.id, (before) => tapped(before, band, 1))) wish.tapsShown++;
    }
    const corrected = wish.isCorrection ? this.#lastShown : null;
    const saving = { db, hash: async (text: string) => sha256(text), now: this.#now };
    const toRaw = (found: Draft, settings: Settings) => this.#toRaw(found, settings, corrected);
    const saved = await saveCount(saving, draft.id, toRaw);
    if (saved) this.#show(wish, saved);
  }

  /** After a restart the screen lists what is saved: that is a tick too. */
  async #findSaved(db: Database, wish: Wish): Promise<boolean> {
    const saved = (await listEvents(db)).find(({ id }) => id === wish.id);
    if (saved) this.#show(wish, saved);
    return saved !== undefined;
  }

  #show(wish: Wish, { id, h, raw }: HeldEvent): void {
    wish.shown = { id, h, raw };
    this.#lastShown = wish.shown;
  }

  #toRaw(draft: Draft, settings: Settings, corrected: { readonly id: string; readonly raw: string } | null): string {
    const reading = { endedAt: this.#now(), activeMs: 1, zone: 'Europe/Oslo', utcOffsetMinutes: 120 };
    const raw = toRawCount(draft, { status: 'counted', bands: bandsOf(draft) }, settings, reading);
    if (!corrected) return raw;
    const { root } = JSON.parse(corrected.raw) as Event;
    const replacing = { type: 'amend', root: root ?? corrected.id, base: corrected.id, reason: 'Talt om igjen' };
    return JSON.stringify({ ...(JSON.parse(raw) as Event), ...replacing });
  }

  #now = (): number => worldBegins + this.#world.time.now + this.#clockOffset;

  #newId(): string {
    return uuidV7(this.#now(), this.#world.chance.bytes(16));
  }
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
