/**
 * Keeps what this version of the app makes, for every later server and every later phone: `node test/captures/make.ts`, once
 * for each version that is given out. What a version made does not change any more, so a folder that is there is left alone.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ageBands } from '#shared/domain/age-band.ts';
import { notCounted } from '#shared/domain/count.ts';
import type { EditionDraft } from '#shared/edition-api.ts';
import type { ImportAsked, PreviewReply } from '#shared/history-api.ts';
import { remarks } from '#shared/sync/choice.ts';
import { bandsOf } from '../../client/db/draft.ts';
import { countOf } from '../../client/db/held-event.ts';
import { uuidV7 } from '../../client/uuid-v7.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { inviteAgain } from '../../server/enrolment.ts';
import { insertPerson } from '../../server/store/people.ts';
import { startTestApp } from '../support/test-app.ts';
import { makeCapturedPhone } from './captured-phone.ts';
import { readStorage } from './stored-storage.ts';

const dir = join(import.meta.dirname, packageJson.version);
if (existsSync(dir)) throw new Error(`version ${packageJson.version} has been kept: ${dir}`);

const tapeDir = mkdtempSync(join(tmpdir(), 'sommertelling-tape-'));
await using app = await startTestApp({ day: '2026-06-03', clock: '20:00', config: { tapeDir } });
const newId = () => {
  app.clock.now += 1000;
  return uuidV7(app.clock.now, crypto.getRandomValues(new Uint8Array(16)));
};

async function enrolSomeone(name: string, role: 'counter' | 'coordinator', isWaiting = false) {
  const person = { id: crypto.randomUUID(), name, role };
  insertPerson(app.db, person, app.clock.now);
  const { code } = await inviteAgain(app.db, person, {
    now: app.clock.now,
    origin: app.origin,
    isPrinted: isWaiting,
  });
  const phone = await makeCapturedPhone(app, code, newId);
  return { ...phone, person: { ...person, install: phone.install, isWaiting } };
}
const [kari, leif] = [await enrolSomeone('Kari', 'counter'), await enrolSomeone('Leif', 'coordinator')];
const ola = await enrolSomeone('Ola', 'counter', true);

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
// Two more that nobody was to make: which of them enters is decided in the office.
const vaterlandAgain = await kari.count('vaterland', { heads: [0, 0, 5, 0] });
const urtegataAgain = await kari.count('urtegata', { heads: [0, 0, 7, 0] });
await kari.begin('storgata', { heads: [0, 0, 1, 0], date: '2026-06-05' });
await kari.push();
await kari.push(); // a heartbeat
const unapproved = await ola.count('akerselva', { heads: [0, 0, 6, 0], date: '2026-06-05' });
await ola.push();

const round = { season: '2026', date: '2026-06-05', shift: 'day' } as const;
const off = { kind: 'occasion', ...round, state: 'cancelled', reason: 'Pride', areas: null } as const;
await leif.act({ kind: 'plan', base: null, plan: off });
const counters = [{ person: kari.person.id, areas: null }];
await leif.act({ kind: 'plan', base: null, plan: { kind: 'assignment', ...round, counters } });
await leif.amend(storgata, [1, 3, 21, 2]);
const about = ({ id, h }: typeof storgata) => ({ id, h, carries: null });
const discarded = await leif.act({ kind: 'decide', about: about(urtegata), choice: 'discard' });
await leif.act({ kind: 'decide', about: about(discarded), choice: 'undo' });
await leif.act({ kind: 'decide', about: about(vaterlandAgain), choice: 'accept' });
await leif.act({ kind: 'decide', about: about(urtegataAgain), choice: 'keep_as_recount' });
await leif.act({ kind: 'decide', about: about(unapproved), choice: 'release' });
for (const remark of remarks) await leif.act({ kind: 'decide', about: about(storgata), choice: 'accept', remark });
await leif.push();
await leif.redact(urtegata, kari.person.id);
await leif.push();

// From a sheet, by a coordinator, for who had counted: written out anew, and another one taken back.
const onFriday = {
  season: '2026',
  date: '2026-06-05',
  shift: 'evening',
  areaName: 'Urtegata',
  area: 'urtegata',
} as const;
const counted = (over25: number) =>
  ({ status: 'counted', bands: { under_18: 0, from_18_to_25: 0, over_25: over25, unknown: 0 } }) as const;
const paper = { kind: 'paper', conditions: arrived, note: null, enteredFor: kari.person.id } as const;
const asVersion = (held: typeof storgata) => ({ ...countOf(held), root: null, isRecount: false, isPractice: false });
const sheet = await leif.act({ ...paper, slot: onFriday, outcome: counted(3), observedAt: null });
const rewritten = { slot: onFriday, outcome: counted(4), conditions: arrived, note: 'Regn' };
await leif.act({ kind: 'rewrite', of: asVersion(sheet), ...rewritten }, 'Lest feil av arket');
const wrongSheet = await leif.act({
  ...paper,
  slot: { ...onFriday, shift: 'day' },
  outcome: counted(9),
  observedAt: null,
});
await leif.act({ kind: 'withdraw', of: asVersion(wrongSheet) }, 'Arket var fra i fjor');

// The planner: a place, next year's season, and the rule for small numbers.
const nothingMore = { aliases: [], boundary: null, service: null, firstYear: 2027, lastYear: null };
const place = { kind: 'area', id: 'brugata', name: 'Brugata', ...nothingMore } as const;
await leif.act({ kind: 'plan', base: null, plan: place });
const season = {
  ...{ kind: 'season', id: '2027', state: 'draft', from: '2027-06-01', to: '2027-08-31', weekdays: [1, 3, 5] },
  ...{ shifts: [{ id: 'evening', from: '19:00', to: '21:00' }], groups: [], sets: [] },
  areas: [{ area: 'brugata', from: null, to: null, shifts: null }],
  ...{ bands: [...ageBands], basis: 'day_evening_mean', closedAt: null },
} as const;
await leif.act({ kind: 'plan', base: null, plan: season as never });
await leif.act({ kind: 'plan', base: null, plan: { kind: 'publication', fewerThan: 5 } });
await leif.push();

// What earlier years left, brought in by the server: numbers of a report, a table of means, counts; each once more, and taken back.
const printed = 'år;område;dag eller kveld;aldersgruppe;mål;verdi;til;kilde';
const table = 'område;dag eller kveld;2007;2008\nStorgata;kveld;41,2;\nVaterlandsparken;;0;12,5\n';
for (const isKept of [true, false]) {
  const year = isKept ? 2017 : 2016;
  await bringIn({ of: 'published' }, `${printed}\n${year};Urtegata;;alle;gjennomsnitt;15,4;;Rapporten\n`, isKept);
  await bringIn({ of: 'means', source: `Rapporten ${year}`, basis: 'pooled' }, table, isKept);
  const street = `dato;område;status;totalt\n02.06.${year};Rådhusplassen;;12\n09.06.${year};Rådhusplassen;talt;0\n`;
  await bringIn({ of: 'counts', shift: 'day', adds: true }, street, isKept);
}

// An edition of the summer, and that it is no longer to be quoted.
const asked = { name: 'Juni 2026', notes: null, from: 2026, to: 2026, set: null, basis: null, profile: 'internal' };
const edition = crypto.randomUUID();
const { parts } = await leif.ask<EditionDraft>('/api/editions/draft', { ...asked, id: edition, bands: ['all'] });
for (const part of parts) await leif.act({ kind: 'plan', base: null, plan: part }, '');
await leif.push();
await leif.act({ kind: 'plan', base: null, plan: { kind: 'edition_withdrawal', id: edition } }, 'Ny kommer');
await leif.push();

// Received ones, one that is not, and a count under way: what the phone holds when it comes by its next version.
await kari.count('vaterland', { heads: [0, 0, 5, 0], date: '2026-06-05' });

mkdirSync(dir);
keep('pushes.json', {
  people: [kari.person, leif.person, ola.person],
  pushes: [...kari.pushes, ...ola.pushes, ...leif.pushes],
});
keep('storage.json', await readStorage(kari.name, kari.shelf));
for (const name of readdirSync(tapeDir)) copyFileSync(join(tapeDir, name), join(dir, 'log.tape'));
rmSync(tapeDir, { recursive: true });

async function bringIn(how: Partial<ImportAsked>, text: string, isKept: boolean): Promise<void> {
  const sent = { ...how, file: { name: `${how.of}.csv`, base64: Buffer.from(text).toString('base64') } };
  const { hash, problems } = await leif.ask<PreviewReply>('/api/history/preview', sent);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const id = crypto.randomUUID();
  await leif.ask('/api/history/imports', { ...sent, hash, id });
  if (!isKept) await leif.ask(`/api/history/imports/${id}/undo`, { reason: 'Feil fil' });
}

function keep(name: string, value: unknown): void {
  writeFileSync(join(dir, name), `${JSON.stringify(value, null, 2)}\n`);
}
