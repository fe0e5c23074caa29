import { Chance } from './chance.ts';
import { Faults } from './fault.ts';
import { findBreaches } from './oracle.ts';
import { makeRealCore } from './real-core.ts';
import { makeReducedCore } from './reduced-core.ts';
import type { Scenario } from './scenario.ts';
import type { CoreKind } from './server-core.ts';
import type { DiskOptions } from './simulated-disk.ts';
import { SimulatedNetwork } from './simulated-network.ts';
import { SimulatedPhone } from './simulated-phone.ts';
import type { Fate } from './simulated-process.ts';
import { SimulatedServer } from './simulated-server.ts';
import { SimulatedTime } from './simulated-time.ts';

export type WorldOptions = Partial<DiskOptions> & {
  /** Kills at chosen awaits in place of chance. `place` counts the awaits of that phone. */
  readonly fateOf?: (phone: number, place: number) => Fate;
  /** `real` unless told otherwise. */
  readonly core?: CoreKind;
  /** Every kill takes the battery with it. */
  readonly killsCutPower?: boolean;
};

export type Ending = {
  /** What the oracle found: nothing, when all is well. */
  readonly breaches: readonly string[];
  /** How often a phone waited for anything. */
  readonly awaits: number;
  readonly ticks: number;
  readonly faults: ReadonlyMap<string, number>;
};

const troubleForMs = 12 * 60_000;
/** Past the longest wait that a phone obeys, and its own longest between two tries. */
const mendedWithinMs = 3 * 60 * 60_000;
const visitEveryMs = 7 * 60_000;

/** Lets a world run through its faults, mends everything, waits, and asks the oracle. */
export async function simulate(scenario: Scenario, options: WorldOptions = {}): Promise<Ending> {
  const { seed, phones: phoneCount, counts, faults: kinds, mostFaults } = scenario;
  const chance = new Chance(seed);
  const faults = new Faults(chance, kinds, mostFaults);
  const time = new SimulatedTime();
  const server = new SimulatedServer(
    options.core === 'reduced' ? makeReducedCore() : makeRealCore(),
    time,
    chance,
    faults,
  );
  const network = new SimulatedNetwork(time, chance, faults, server);
  const places = Array.from({ length: phoneCount }, () => 0);
  const fateByChance = (): Fate =>
    faults.strikes('tab_killed') ? (chance.below(2) === 0 ? 'killed_before' : 'killed_after') : 'lives';
  const fateOf = (phone: number): Fate => (options.fateOf ?? fateByChance)(phone, places[phone]!++);
  const disk = { durability: options.durability ?? 'strict' };
  const killsCutPower = options.killsCutPower ?? false;
  const world = { time, chance, faults, network, server, disk, fateOf, killsCutPower };
  const phones = places.map((_, name) => new SimulatedPhone(world, name, counts));
  const uncaught: unknown[] = [];
  const onUncaught = (error: unknown) => uncaught.push(error);
  process.on('unhandledRejection', onUncaught);
  try {
    for (const phone of phones) phone.start();
    for (const part of [1, 2, 3]) time.in(part * chance.below(troubleForMs / 3), () => server.backUp());
    await time.pass(troubleForMs, () => false);
    faults.mend();
    server.mend();
    const visit = () => {
      for (const phone of phones) phone.lookAfter();
      time.in(visitEveryMs, visit);
    };
    visit();
    await time.pass(troubleForMs + mendedWithinMs, () => phones.every((phone) => phone.isDone()));
    const breaches = findBreaches(phones, server.core);
    return {
      breaches: [...breaches, ...uncaught.map((error) => `uncaught: ${error}`)],
      awaits: places.reduce((sum, place) => sum + place, 0),
      ticks: phones.flatMap(({ wishes }) => wishes.filter(({ shown }) => shown)).length,
      faults: faults.struck,
    };
  } finally {
    process.off('unhandledRejection', onUncaught);
    server.core.close();
  }
}
