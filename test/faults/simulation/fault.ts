import type { Chance } from './chance.ts';

/** Everything that can go wrong, and how often it does where it can. */
const oddsOf = {
  // The phone
  tab_killed: 0.012,
  power_cut: 0.5,
  asleep: 0.008,
  clock_jumps: 0.01,
  second_tab: 0.4,
  storage_fails: 0.02,
  storage_hangs: 0.004,
  kept_but_told_otherwise: 0.006,
  handle_closed: 0.03,
  storage_wiped: 0.3,
  // The network
  request_lost: 0.08,
  request_cut: 0.04,
  request_flipped: 0.04,
  request_delayed: 0.04,
  request_twice: 0.06,
  answer_lost: 0.1,
  answer_cut: 0.05,
  answer_flipped: 0.05,
  answer_delayed: 0.05,
  answer_of_another: 0.04,
  answer_from_before: 0.05,
  portal: 0.04,
  portal_by_detour: 0.03,
  gateway: 0.04,
  empty_object: 0.03,
  nothing_at_all: 0.03,
  // The server
  busy: 0.05,
  slow_down: 0.04,
  broken: 0.03,
  refused_400: 0.03,
  refused_413: 0.03,
  refused_401: 0.02,
  crash_before_commit: 0.03,
  crash_after_commit: 0.03,
  restore: 0.02,
  revoked: 0.01,
} as const;

export type Fault = keyof typeof oddsOf;
export const allFaults = Object.keys(oddsOf) as Fault[];

/** Deals out faults of the kinds allowed, up to a number, until everything is mended. */
export class Faults {
  readonly struck = new Map<Fault, number>();
  readonly #allowed: ReadonlySet<Fault>;
  readonly #chance: Chance;
  #left: number;

  constructor(chance: Chance, allowed: readonly Fault[], most: number) {
    this.#chance = chance;
    this.#allowed = new Set(allowed);
    this.#left = most;
  }

  strikes(fault: Fault): boolean {
    if (this.#left === 0 || !this.#allowed.has(fault) || this.#chance.next() >= oddsOf[fault]) return false;
    this.#left--;
    this.struck.set(fault, (this.struck.get(fault) ?? 0) + 1);
    return true;
  }

  mayStrike(fault: Fault): boolean {
    return this.#allowed.has(fault);
  }

  mend(): void {
    this.#left = 0;
  }
}
