import { rmSync } from 'node:fs';
import { databaseFile, openReadOnly } from '../../../server/database.ts';
import { findDamage } from '../../../server/store/snapshot.ts';
import { makeSlot, people } from '../../support/events.ts';
import { enrolPhone, Phone } from '../../support/phone.ts';
import { makeDataDir, type RunningServer, runServer } from '../../support/running-server.ts';
import { Chance } from '../simulation/chance.ts';

export type Killed = { readonly kills: number; readonly acknowledged: number };

/** Kills a working server again and again on one folder, each time in the middle of pushes. Throws for what is lost. */
export async function killServer(kills: number, seed: number): Promise<Killed> {
  const chance = new Chance(seed);
  const dir = makeDataDir();
  const acknowledged = new Set<string>();
  let identity: Phone | undefined;
  for (let kill = 0; kill < kills; kill++) {
    const server = await runServer({ DATA_DIR: dir });
    const phone: Phone = identity
      ? new Phone(server.origin, { ...identityOf(identity), install: crypto.randomUUID() })
      : await enrolPhone(server.origin, await server.firstCode());
    identity ??= phone;
    await pushUntilKilled(server, phone, { after: 3 + chance.below(20), acknowledged });
    requireHeld(dir, acknowledged);
  }
  rmSync(dir, { recursive: true });
  return { kills, acknowledged: acknowledged.size };
}

function identityOf({ cookie, person, role }: Phone) {
  return { cookie, person, role };
}

/** The kill falls somewhere in the pushes after this many; nobody waits for the one that it interrupts. */
async function pushUntilKilled(
  server: RunningServer,
  phone: Phone,
  { after, acknowledged }: { readonly after: number; readonly acknowledged: Set<string> },
): Promise<void> {
  const slot = makeSlot('2026-06-03', 'evening', 'storgata');
  for (let pushes = 0; ; pushes++) {
    const pushing = phone.push(phone.count(slot, people(pushes)), phone.count(slot, people(1))).catch(() => undefined);
    const killed = pushes === after ? server.kill() : undefined;
    const answer = await pushing;
    for (const { id, h } of answer?.results ?? []) acknowledged.add(`${id} ${h}`);
    await killed;
    if (killed) return;
  }
}

function requireHeld(dir: string, acknowledged: ReadonlySet<string>): void {
  const db = openReadOnly(databaseFile(dir));
  const damage = findDamage(db);
  const held = new Set(db.prepare<[], string>("SELECT id || ' ' || h FROM event_log").pluck().all());
  db.close();
  const lost = [...acknowledged].filter((event) => !held.has(event));
  if (damage !== null || lost.length > 0) throw new Error(`damage: ${damage}; lost: ${lost.join()}`);
}
