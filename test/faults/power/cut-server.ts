import { readFileSync } from 'node:fs';
import { databaseFile, openDatabase } from '../../../server/database.ts';
import { findDamage } from '../../../server/store/snapshot.ts';
import { makeSlot, people } from '../../support/events.ts';
import { enrolPhone, type Phone } from '../../support/phone.ts';
import { runServer } from '../../support/running-server.ts';
import { NotCarriedOut } from '../long/not-carried-out.ts';
import { Chance } from '../simulation/chance.ts';
import { mountLoopDisk } from './loop-disk.ts';

export type CutServer = { readonly cuts: number; readonly acknowledged: number; readonly lost: readonly string[] };

/**
 * Cuts the power of a working server again and again: it is stopped in the middle of pushes, and what its disk holds at
 * that moment is compared with what it had acknowledged.
 */
export async function cutServer(
  cuts: number,
  seed: number,
  env: Readonly<Record<string, string>> = {},
): Promise<CutServer> {
  const chance = new Chance(seed);
  using disk = mountLoopDisk(64);
  await using server = await runServer({ DATA_DIR: disk.dir, ...env });
  const phone = await enrolPhone(server.origin, await server.firstCode());
  const acknowledged: string[] = [];
  const lost: string[] = [];
  let torn = 0;
  for (let cut = 0; cut < cuts; cut++) {
    for (let pushes = chance.below(8); pushes >= 0; pushes--) acknowledged.push(...(await push(phone)));
    const interrupted = push(phone);
    for (let turns = chance.below(40); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
    process.kill(server.pid, 'SIGSTOP');
    const promised = [...acknowledged];
    {
      using snapshot = disk.snapshot();
      if (isStopped(server.pid)) lost.push(...listLost(snapshot.dir, promised));
      else torn++;
    }
    process.kill(server.pid, 'SIGCONT');
    acknowledged.push(...(await interrupted));
  }
  if (torn > 0 && lost.length === 0) throw new NotCarriedOut('the server was let go on in the middle of a cut');
  return { cuts, acknowledged: acknowledged.length, lost };
}

/** Whoever lets this whole group of processes go on lets the server go on too. In a call to the disk (D) it stops at its end. */
function isStopped(pid: number): boolean {
  return /^State:\s+[TtD]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
}

async function push(phone: Phone): Promise<readonly string[]> {
  const slot = makeSlot('2026-06-03', 'evening', 'storgata');
  const { results } = await phone.push(phone.count(slot, people(1)), phone.count(slot, people(2)));
  return results.map(({ id, h }) => `${id} ${h}`);
}

function listLost(dir: string, acknowledged: readonly string[]): readonly string[] {
  const db = openDatabase(databaseFile(dir));
  try {
    const damage = findDamage(db);
    const held = new Set(db.prepare<[], string>("SELECT id || ' ' || h FROM event_log").pluck().all());
    return [...(damage === null ? [] : [damage]), ...acknowledged.filter((event) => !held.has(event))];
  } catch (error) {
    return [`all: ${(error as Error).message}`];
  } finally {
    db.close();
  }
}
