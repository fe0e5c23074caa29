import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { enrolPhone } from '../../support/phone.ts';
import { makeDataDir, runServer } from '../../support/running-server.ts';
import { spreadOf } from '../spread.ts';

const compiled = join(import.meta.dirname, '../../../node_modules/.cache/compiled');
const turns = 5;

export type StartFigures = Awaited<ReturnType<typeof measureStart>>;

/** From the start of the program to its first answer, and what it holds: alone after some seconds, and after an office has looked at everything. */
export async function measureStart(say: (line: string) => void) {
  const [ready, idle, loaded]: [number[], number[], number[]] = [[], [], []];
  for (let turn = 0; turn <= turns; turn++) {
    const begun = performance.now();
    await using server = await runServer({
      DATA_DIR: makeDataDir(),
      LOG_LEVEL: 'silent',
      NODE_COMPILE_CACHE: compiled,
    });
    const readyMs = performance.now() - begun;
    await setTimeout(5000);
    const alone = memory(server.pid);
    const office = await enrolPhone(server.origin, await server.firstCode());
    for (const path of ['/api/seasons/2026/averages', '/api/seasons/2026/coverage', '/api/figures/6', '/api/inbox'])
      await office.get(path);
    const loadedNow = memory(server.pid);
    // Only one that is asked to end keeps its compiled code for the next.
    await server.stop();
    if (turn === 0) continue;
    ready.push(readyMs);
    idle.push(alone);
    loaded.push(loadedNow);
  }
  const figures = { readyMs: spreadOf(ready), idleMb: spreadOf(idle), loadedMb: spreadOf(loaded) };
  say(
    `ready in ${Math.round(figures.readyMs.median)} ms; ${figures.idleMb.median} MB alone, ${figures.loadedMb.median} MB after an office looked`,
  );
  return figures;
}

function memory(pid: number): number {
  return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
}
