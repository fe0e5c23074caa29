/**
 * Keeps what this version of the app makes, for every later server and every later phone: `node test/captures/make.ts`, once
 * for each version that is given out. What a version made does not change any more, so a folder that is there is left alone.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notCounted } from '#shared/domain/count.ts';
import { bandsOf } from '../../client/db/draft.ts';
import { uuidV7 } from '../../client/uuid-v7.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { inviteAgain } from '../../server/enrolment.ts';
import { insertPerson } from '../../server/store/people.ts';
import { startTestApp } from '../support/test-app.ts';
import { makeCapturedPhone } from './captured-phone.ts';
import { readStorage } from './stored-storage.ts';

const dir = join(import.meta.dirname, packageJson.version);
if (existsSync(dir)) throw new Error(`version ${packageJson.version} has been kept: ${dir}`);

await using app = await startTestApp({ day: '2026-06-03', clock: '20:00' });
const newId = () => {
  app.clock.now += 1000;
  return uuidV7(app.clock.now, crypto.getRandomValues(new Uint8Array(16)));
};

async function enrolSomeone(name: string, role: 'counter' | 'coordinator') {
  const person = { id: crypto.randomUUID(), name, role };
  insertPerson(app.db, person, app.clock.now);
  const { code } = await inviteAgain(app.db, person, { now: app.clock.now, origin: app.origin });
  const phone = await makeCapturedPhone(app, code, newId);
  return { ...phone, person: { ...person, install: phone.install } };
}
const [kari, leif] = [await enrolSomeone('Kari', 'counter'), await enrolSomeone('Leif', 'coordinator')];

// An evening: a count, nobody there, one broken off, one by eye with a name in its note, training and a second opinion.
const arrived = { policePresent: 'arrived', serviceOpen: 'unknown' } as const;
const storgata = await kari.count('storgata', { heads: [0, 3, 21, 2], conditions: arrived });
await kari.count('vaterland', { heads: [0, 0, 0, 0] });
await kari.count('akerselva', { heads: [0, 0, 4, 0] }, (draft) => notCounted('police_action', bandsOf(draft)));
const urtegata = await kari.count('urtegata', {
  heads: [0, 0, 9, 3],
  isEstimated: true,
  note: 'Ola sto der. Áŋŋel 😀',
});
await kari.count('storgata', { heads: [1, 1, 1, 1], practice: true });
await kari.count('storgata', { heads: [0, 2, 22, 2], isRecount: true });
const mistaken = await kari.count('gronland', { heads: [0, 0, 2, 0] });
await kari.correct(mistaken, [0, 0, 3, 0], 'Glemte én');
await kari.correct(mistaken, null, 'Feil område');
await kari.begin('storgata', { heads: [0, 0, 1, 0], date: '2026-06-05' });
await kari.push();
await kari.push(); // a heartbeat

const round = { season: '2026', date: '2026-06-05', shift: 'day' } as const;
const off = { kind: 'occasion', ...round, state: 'cancelled', reason: 'Pride', areas: null } as const;
await leif.act({ kind: 'plan', base: null, plan: off });
const counters = [{ person: kari.person.id, areas: null }];
await leif.act({ kind: 'plan', base: null, plan: { kind: 'assignment', ...round, counters } });
await leif.amend(storgata, [1, 3, 21, 2]);
const about = ({ id, h }: typeof storgata) => ({ id, h, carries: null });
const discarded = await leif.act({ kind: 'decide', about: about(urtegata), choice: 'discard' });
await leif.act({ kind: 'decide', about: about(discarded), choice: 'undo' });
await leif.push();
await leif.redact(urtegata, kari.person.id);
await leif.push();

// Received ones, one that is not, and a count under way: what the phone holds when it comes by its next version.
await kari.count('vaterland', { heads: [0, 0, 5, 0], date: '2026-06-05' });

mkdirSync(dir);
keep('pushes.json', { people: [kari.person, leif.person], pushes: [...kari.pushes, ...leif.pushes] });
keep('storage.json', await readStorage(kari.name, kari.shelf));

function keep(name: string, value: unknown): void {
  writeFileSync(join(dir, name), `${JSON.stringify(value, null, 2)}\n`);
}
