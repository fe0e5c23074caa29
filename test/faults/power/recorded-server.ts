import { type MadeEvent, makeSlot, people } from '../../support/events.ts';
import { enrolPhone, Phone } from '../../support/phone.ts';
import { type Recording, record, type Traced } from './record.ts';

export const laxSqlite = new URL('./lax-sqlite.ts', import.meta.url).href;

/** Two runs of the real server on one folder, the first from nothing and ended in good order, the second killed. */
export async function recordServer(folder: string, pushes: number, { isLax = false } = {}): Promise<Recording[]> {
  const env = { DATA_DIR: folder, PORT: '0', ...(isLax ? { NODE_OPTIONS: `--import=${laxSqlite}` } : {}) };
  let phone: Phone | undefined;
  const run = async (traced: Traced, signal: NodeJS.Signals) => {
    const [, origin = ''] = await traced.printed(/^Sommertelling \S+ on (\S+)$/m);
    phone = phone
      ? movedTo(origin, phone)
      : await enrolPhone(origin, (await traced.printed(/^First coordinator: \S+ \(code (\S+), until/m))[1] ?? '');
    await pushAll(phone, pushes);
    traced.end(signal);
  };
  const first = await record(folder, ['server/main.ts'], env, (traced) => run(traced, 'SIGTERM'));
  const second = await record(folder, ['server/main.ts'], env, (traced) => run(traced, 'SIGKILL'));
  return [first, second];
}

function movedTo(origin: string, { cookie, person, role }: Phone): Phone {
  return new Phone(origin, { install: crypto.randomUUID(), cookie, person, role });
}

/** Counts, corrections and withdrawals, two to a push. */
async function pushAll(phone: Phone, pushes: number): Promise<void> {
  let before: MadeEvent | undefined;
  for (let index = 0; index < pushes; index++) {
    const slot = makeSlot('2026-06-03', index % 2 === 0 ? 'day' : 'evening', 'storgata');
    const count = phone.count(slot, people(index));
    const second =
      before === undefined || index % 3 === 0 ? phone.void(count) : phone.amend(before, { outcome: people(3) });
    await phone.push(count, second);
    before = count;
  }
}
