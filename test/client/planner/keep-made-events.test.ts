import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { listEvents } from '../../../client/db/events.ts';
import type { HeldEvent } from '../../../client/db/held-event.ts';
import { keepMadeEvents } from '../../../client/db/keep-made-events.ts';
import { changeSettings, openSettings, readSettings } from '../../../client/db/settings.ts';
import { openMirror, openStorage } from '../support/phone-storage.ts';

async function startBrowser() {
  const [db, mirror, install] = [openStorage(), openMirror(), randomUUID()];
  await openSettings(db, install);
  const made = (seq: number): HeldEvent => ({
    ...{ id: randomUUID(), seq, h: 'h', savedAt: 7, receipt: null },
    raw: JSON.stringify({ install, seq, type: 'plan' }),
  });
  const nextSeq = async () => (await db.read(['settings'], readSettings)).nextSeq;
  return { db, mirror, made, nextSeq };
}

test('what was handed over is kept without a receipt, and its numbers are taken', async () => {
  const { db, mirror, made, nextSeq } = await startBrowser();
  const events = [made(1), made(2)];
  expect(await keepMadeEvents({ db, mirror }, events, { areThere: true })).toBe(true);
  expect(await listEvents(db)).toEqual(events);
  expect(await nextSeq()).toBe(3);
  expect(mirror.listEvents()).toHaveLength(2);
});

test('what nobody answered to is not kept under numbers that another tab has taken meanwhile', async () => {
  const { db, mirror, made, nextSeq } = await startBrowser();
  await changeSettings(db, { nextSeq: 2 });
  expect(await keepMadeEvents({ db, mirror }, [made(1)], { areThere: false })).toBe(false);
  expect([await listEvents(db), await nextSeq(), mirror.listEvents()]).toEqual([[], 2, []]);
  expect(await keepMadeEvents({ db, mirror }, [made(1)], { areThere: true })).toBe(true);
  expect(await nextSeq()).toBe(2);
});

test('where nothing was made there is nothing to keep', async () => {
  const { db, mirror, nextSeq } = await startBrowser();
  expect(await keepMadeEvents({ db, mirror }, [], { areThere: true })).toBe(false);
  expect(await nextSeq()).toBe(1);
});

test('what was made as somebody else is not kept as this person’s', async () => {
  const { db, mirror, made } = await startBrowser();
  const others = { ...made(1), raw: JSON.stringify({ install: randomUUID(), seq: 1, type: 'plan' }) };
  expect(await keepMadeEvents({ db, mirror }, [others], { areThere: true })).toBe(false);
});
