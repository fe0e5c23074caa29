type Alarm = { readonly at: number; readonly order: number; readonly run: () => void };

/** The only time there is in a simulated world: what is to happen, in order. Nothing waits for a real clock. */
export class SimulatedTime {
  now = 0;
  #order = 0;
  /** The next one last. */
  readonly #alarms: Alarm[] = [];

  /** Gives what `cancel` takes. */
  in(afterMs: number, run: () => void): number {
    const alarm = { at: this.now + Math.max(0, afterMs), order: this.#order++, run };
    let place = this.#alarms.length;
    while (place > 0 && isBefore(this.#alarms[place - 1]!, alarm)) place--;
    this.#alarms.splice(place, 0, alarm);
    return alarm.order;
  }

  cancel(order: number): void {
    const place = this.#alarms.findIndex((alarm) => alarm.order === order);
    if (place >= 0) this.#alarms.splice(place, 1);
  }

  /** Lets time go on until `isOver` or `until`. After each happening every promise that can settle has settled. */
  async pass(until: number, isOver: () => boolean): Promise<void> {
    await quiet();
    while (!isOver()) {
      const next = this.#alarms.at(-1);
      if (!next || next.at > until) {
        this.now = until;
        return;
      }
      this.#alarms.pop();
      this.now = next.at;
      next.run();
      await quiet();
    }
  }
}

function isBefore(one: Alarm, other: Alarm): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

/** Settled promises run their course before the event loop comes round. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
