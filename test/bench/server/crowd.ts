import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseFile, openReadOnly } from '../../../server/database.ts';
import { verify } from '../../../server/verify.ts';
import { spreadOf } from '../spread.ts';
import { letIn, loadPhones } from './push/phones.ts';
import { highestMemory, sendInLanes, startProgram } from './push/push-run.ts';

const phones = 10_000;
const countsOfADay = 8;
/** Each sends one push in a second, so all is sent in 50: of fewer pushes than lanes the load generator would leave some lanes out. */
const lanes = 200;

export type CrowdFigures = Awaited<ReturnType<typeof measureCrowd>>;

/** Ten thousand phones hand over a day's counts each within one minute. Afterwards each of them must be in the log, and the log sound. */
export async function measureCrowd(say: (line: string) => void) {
  const dir = mkdtempSync(join(tmpdir(), 'sommertelling-bench-'));
  const loaded = loadPhones(letIn(dir, phones), 1, countsOfADay);
  const requests = loaded.map(({ cookie, bodies: [body = ''] }) => ({ cookie, body }));
  const inLanes = Array.from({ length: lanes }, (_, lane) => requests.filter((_, index) => index % lanes === lane));
  const { answered, refused, seconds, took, highestMb } = await (async () => {
    await using server = await startProgram('serve.ts', { DATA_DIR: dir, PORT: '0', LOG_LEVEL: 'silent' });
    const sent = await sendInLanes(dir, server.origin, inLanes, { overallRate: lanes });
    return { ...sent, highestMb: highestMemory(server.pid) };
  })();
  const db = openReadOnly(databaseFile(dir));
  const held = db.prepare<[], number>("SELECT count(*) FROM event_log WHERE type = 'count'").pluck().get() ?? 0;
  const { faults } = verify(db);
  db.close();
  rmSync(dir, { recursive: true });
  const spread = spreadOf(took);
  const p99 = took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? Number.NaN;
  const lost = phones * countsOfADay - held;
  say(
    `${answered} of ${phones} phones answered in ${Math.round(seconds)} s, refused ${refused}, lost ${lost}, faults ${faults.length}; p50 ${spread.median.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, at most ${highestMb} MB`,
  );
  return { phones, countsOfADay, answered, refused, lost, faults, seconds, took: spread, p99, highestMb };
}
