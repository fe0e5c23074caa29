import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AveragesReply } from '#shared/api.ts';
import { makeRestoredCopy, verifyFile } from '../../server/backup/restored-copy.ts';
import { migrate, openDatabase, openReadOnly } from '../../server/database.ts';
import { rebuild } from '../../server/rebuild.ts';
import { seed } from '../../server/seed.ts';
import { openTape } from '../../server/tape/tape.ts';
import { verify } from '../../server/verify.ts';
import { type MadeEvent, makeEvent, makeSlot, people } from '../support/events.ts';
import type { Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const name = 'Ola Nordmann fra Moss';
const slot = makeSlot('2026-06-01', 'day', 'storgata');

let app: TestApp;
let anne: Phone;
let office: Phone;
beforeEach(async () => {
  app = await startTestApp({ day: '2026-06-08' });
  [anne, office] = await Promise.all([app.phone('counter'), app.phone('coordinator')]);
});
afterEach(() => app.close());

const redact = (made: MadeEvent, more = {}) => office.redact(made, anne.person.id, more);
const stateOf = async (phone: Phone, made: MadeEvent) => {
  const [result] = (await phone.push(made)).results;
  return [result?.state, result?.code];
};

async function storgata(of = office) {
  const { body } = await of.get<AveragesReply>('/api/seasons/2026/averages');
  const found = body.areas.find(({ area }) => area === 'storgata');
  return [found?.day.sum, found?.day.counted];
}

/** Every file of the data folder in which the text stands. */
function filesWith(text: string, { dataDir } = app): readonly string[] {
  return readdirSync(dataDir).filter((file) => readFileSync(join(dataDir, file)).includes(text));
}

function expectAsFolded({ db } = app): void {
  const read = () => ['count', 'slot'].map((table) => db.prepare(`SELECT * FROM standing_${table} ORDER BY 1`).all());
  const kept = read();
  rebuild(db);
  expect(kept).toEqual(read());
  expect(verify(db).faults).toEqual([]);
}

test('a name typed into a note is gone from the files, and the count stands as it did', async () => {
  const made = anne.count(slot, people(7), { note: `Snakket med ${name}` });
  await anne.push(made);
  expect(filesWith(name).length).toBeGreaterThan(0);
  expect(await stateOf(office, redact(made))).toEqual(['stored', null]);
  expect(filesWith(name)).toEqual([]);
  expect(await storgata()).toEqual([7, 1]);
  expectAsFolded();
  expect(filesWith(name)).toEqual([]);
});

test('the same where the decision is posted alone, as the inbox does', async () => {
  const made = anne.count(slot, people(7), { note: name });
  await anne.push(made);
  const { id, seq, h, raw } = redact(made);
  expect(await office.post('/api/decisions', { id, seq, h, raw })).toMatchObject({ body: { state: 'stored' } });
  expect(filesWith(name)).toEqual([]);
});

test('the row of a redacted event keeps its place and its link; verify names it and holds', async () => {
  const made = anne.count(slot, people(7), { note: name });
  const [{ position } = { position: 0 }] = (await anne.push(made)).results;
  await office.push(redact(made));
  const { faults, redacted } = verify(app.db);
  expect(faults).toEqual([]);
  expect(redacted).toEqual([`position ${position}: the text of event ${made.id} was redacted`]);
});

test('a text that went without a decision is a fault', async () => {
  const made = anne.count(slot, people(7));
  await anne.push(made);
  app.db.exec('DROP TRIGGER event_text_no_delete');
  app.db.prepare('DELETE FROM event_text WHERE h = ?').run(made.h);
  expect(verify(app.db).faults).toEqual([expect.stringContaining(`the text of event ${made.id} is gone`)]);
});

test('no text can be deleted but the one that a decision names', async () => {
  const [made, other] = [anne.count(slot, people(7)), anne.count({ ...slot, area: 'vaterland' }, people(8))];
  await anne.push(made, other);
  await office.push(redact(made), office.decide(other, 'discard'));
  expect(() => app.db.prepare('DELETE FROM event_text WHERE h = ?').run(other.h)).toThrow(/append only/);
});

test('a phone that sends it again is told that it is here, and the text does not come back', async () => {
  const made = anne.count(slot, people(7), { note: name });
  await anne.push(made);
  await office.push(redact(made));
  expect(await stateOf(anne, made)).toEqual(['duplicate', null]);
  expect(await stateOf(anne, { ...made, id: randomUUID() })).toEqual(['quarantined', 'bad_content']);
  expect(filesWith(name)).toEqual([]);
});

test('in an empty database the redaction alone carries the count, and the phone that comes later adds nothing', async () => {
  const made = anne.count(slot, people(7), { note: name });
  const corrected = anne.amend(made, { outcome: people(9), note: null });
  expect(await stateOf(office, redact(made))).toEqual(['stored', null]);
  expect(await storgata()).toEqual([7, 1]);
  expectAsFolded();
  expect(await stateOf(anne, corrected)).toEqual(['stored', null]);
  expect(await storgata()).toEqual([9, 1]);
  expect((await anne.push()).have).toEqual({ max: 2, gaps: [[1, 1]] });
  expect(await stateOf(anne, made)).toEqual(['stored', null]);
  expect(await storgata()).toEqual([9, 1]);
  expect((await anne.push()).have).toEqual({ max: 2, gaps: [] });
  expectAsFolded();
  expect(filesWith(name)).toEqual([]);
});

test('the reason of a correction is redacted too, and the correction stands', async () => {
  const made = anne.count(slot, people(7));
  const corrected = anne.amend(made, { outcome: people(9) }, `${name} var ikke der`);
  await anne.push(made, corrected);
  expect(await stateOf(office, redact(corrected))).toEqual(['stored', null]);
  expect([filesWith(name), await storgata()]).toEqual([[], [9, 1]]);
  expectAsFolded();
});

describe('a redaction that carries something else than the event waits, and takes nothing:', () => {
  const carrying = (made: MadeEvent, change: object) =>
    redact(made, { event: { ...made.content, note: null, reason: null, ...change } });
  test.each<[string, (made: MadeEvent) => MadeEvent]>([
    ['another number', (made) => carrying(made, { outcome: people(70) })],
    ['another area', (made) => carrying(made, { slot: { ...slot, area: 'vaterland' } })],
    ['another time', (made) => carrying(made, { time: { ...(made.content.time as object), endedAt: 1 } })],
    ['another owner', (made) => redact(made, { owner: office.person.id })],
    ['another verdict', (made) => redact(made, { code: 'foreign_install' })],
    ['the note itself', (made) => carrying(made, { note: name })],
    ['nothing', (made) => office.decide(made, 'redact')],
  ])('%s', async (_, makeRedaction) => {
    const made = anne.count(slot, people(7), { note: name });
    await anne.push(made);
    expect(await stateOf(office, makeRedaction(made))).toEqual(['quarantined', 'bad_content']);
    expect(await storgata()).toEqual([7, 1]);
    expect(filesWith(name).length).toBeGreaterThan(0);
    expectAsFolded();
  });
});

test('one that came before its event and was wrong about it gives way to the text, and a right one takes the text', async () => {
  const made = anne.count(slot, people(7), { note: name });
  const wrong = redact(made, { event: { ...made.content, note: null, reason: null, outcome: people(70) } });
  await office.push(wrong);
  await anne.push(made);
  expect(await storgata()).toEqual([7, 1]);
  expectAsFolded();
  expect(await stateOf(office, redact(made))).toEqual(['stored', null]);
  expect([filesWith(name), await storgata()]).toEqual([[], [7, 1]]);
  expectAsFolded();
});

test('undoing a redaction brings nothing back and takes nothing away', async () => {
  const made = anne.count(slot, people(7), { note: name });
  const redaction = redact(made);
  await anne.push(made);
  await office.push(redaction, office.decide(redaction, 'undo'));
  expect([filesWith(name), await storgata()]).toEqual([[], [7, 1]]);
  expectAsFolded();
});

test('what cannot be read loses its text without carrying anything; a plan keeps its own', async () => {
  const unreadable = makeEvent({ ...anne.event({ note: name }).content }, `{"navn":"${name}"}`);
  await anne.push(unreadable);
  expect(await stateOf(office, office.decide(unreadable, 'redact'))).toEqual(['stored', null]);
  expect(filesWith(name)).toEqual([]);
  const plan = office.plan({
    kind: 'area',
    id: 'ny',
    name,
    aliases: [],
    boundary: null,
    service: null,
    firstYear: null,
    lastYear: null,
  });
  await office.push(plan);
  expect(await stateOf(office, office.decide(plan, 'redact'))).toEqual(['quarantined', 'bad_content']);
  expect(filesWith(name).length).toBeGreaterThan(0);
});

test("a counter's redaction takes nothing", async () => {
  const made = anne.count(slot, people(7), { note: name });
  await anne.push(made);
  expect(await stateOf(anne, anne.redact(made, anne.person.id))).toEqual(['quarantined', 'no_right']);
  expect(filesWith(name).length).toBeGreaterThan(0);
});

test('while somebody reads the database the bytes wait, and the next push takes them', async () => {
  const made = anne.count(slot, people(7), { note: name });
  await anne.push(made);
  const reader = openReadOnly(join(app.dataDir, 'sommertelling.db'));
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM event_log').get();
  expect(await stateOf(office, redact(made))).toEqual(['stored', null]);
  expect(filesWith(name)).not.toEqual([]);
  reader.close();
  await anne.push();
  expect(filesWith(name)).toEqual([]);
});

test('a tape holds the row of a text that went before it came there, and what is restored from it stands the same', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'sommertelling-test-'));
  await using taped = await startTestApp({ day: '2026-06-08', config: { tapeDir: dir } });
  const [counter, coordinator] = await Promise.all([taped.phone('counter'), taped.phone('coordinator')]);
  const [early, late] = [7, 8].map((n) =>
    counter.count({ ...slot, area: n === 7 ? 'storgata' : 'vaterland' }, people(n), { note: name }),
  ) as [MadeEvent, MadeEvent];
  await counter.push(early);
  await coordinator.push(coordinator.redact(early, counter.person.id));
  await coordinator.push(late, coordinator.redact(late, counter.person.id));
  const tape = join(dir, readdirSync(dir).find((file) => file.endsWith('.tape')) ?? '');
  const restored = join(dir, 'restored.db');
  makeRestoredCopy(tape, restored);
  const db = openReadOnly(restored);
  const slots = (of: typeof db) => of.prepare('SELECT * FROM standing_slot ORDER BY area').all();
  expect(slots(db)).toEqual(slots(taped.db));
  expect(db.prepare('SELECT count(*) FROM event_text WHERE instr(raw, ?)').pluck().get(name)).toBe(0);
  expect(verify(db).redacted?.length).toBe(2);
  db.close();
  rmSync(dir, { recursive: true });
});

test('a tape that is begun anew has the whole log and no word of what was taken out; the old one still had it', async () => {
  const [dir, other] = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'sommertelling-test-'))) as [string, string];
  await using taped = await startTestApp({ day: '2026-06-08', config: { tapeDir: dir } });
  const [counter, coordinator] = await Promise.all([taped.phone('counter'), taped.phone('coordinator')]);
  const made = counter.count(slot, people(7), { note: name });
  await counter.push(made);
  await coordinator.push(coordinator.redact(made, counter.person.id));
  const anew = await openTape(taped.db, other);
  await anew.catchUp();
  await anew.close();
  const [old, fresh] = [dir, other].map((folder) => join(folder, readdirSync(folder)[0] ?? '')) as [string, string];
  expect(readFileSync(old, 'utf8')).toContain(name);
  expect(readFileSync(fresh, 'utf8')).not.toContain(name);
  expect(verifyFile(fresh)).toMatchObject({ events: verifyFile(old).events, faults: [] });
  for (const folder of [dir, other]) rmSync(folder, { recursive: true });
});

test('a database from before redactions keeps every row, its chain and its guards', () => {
  const dir = mkdtempSync(join(tmpdir(), 'sommertelling-test-'));
  const old = join(dir, 'old');
  mkdirSync(old);
  const all = join(import.meta.dirname, '../../migrations');
  for (const file of readdirSync(all).filter((name) => name < '0004')) copyFileSync(join(all, file), join(old, file));
  const db = openDatabase(join(dir, 'sommertelling.db'));
  migrate(db, { dir: old });
  seed(db, 0);
  const log = () => db.prepare('SELECT * FROM event_log ORDER BY position').all();
  const before = log();
  migrate(db);
  expect(log()).toEqual(before);
  expect(before.length).toBe(10);
  expect(verify(db).faults).toEqual([]);
  for (const sql of ['DELETE FROM event_log', 'UPDATE event_log SET code = NULL', 'DELETE FROM event_text'])
    expect(() => db.exec(sql), sql).toThrow(/append only/);
  db.close();
  rmSync(dir, { recursive: true });
});
