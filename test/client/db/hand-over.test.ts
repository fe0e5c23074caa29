import { expect, test } from 'vitest';
import { bandsOf, type Draft, listSteps, typed } from '../../../client/db/draft.ts';
import { discardDraft, listDrafts, openDraft } from '../../../client/db/drafts.ts';
import { handOver } from '../../../client/db/hand-over.ts';
import { makeDraft, openStorage } from '../support/phone-storage.ts';

async function startTwo(here: number, there = 0) {
  const db = openStorage();
  const named = (area: string, areaName: string, people: number): Draft => {
    const draft = makeDraft(area);
    return typed({ ...draft, slot: { ...draft.slot, areaName } }, 'over_25', people);
  };
  const from = await openDraft(db, named('vaterland', 'Vaterland', here));
  const to = await openDraft(db, named('akerselva', 'Akerselva', there));
  const read = async () => {
    const drafts = await listDrafts(db);
    return [from, to].map(({ id }) => drafts.find((draft) => draft.id === id)!);
  };
  return { db, from: from.id, to: to.id, read };
}

test('people who walk to the other area leave the one count and come into the other, and both trails say where', async () => {
  const { db, from, to, read } = await startTwo(7, 2);
  expect(await handOver(db, { from, to, band: 'over_25', people: 4 })).toBe(true);
  const [source, target] = await read();
  expect([bandsOf(source!).over_25, bandsOf(target!).over_25]).toEqual([3, 6]);
  expect(listSteps(source!).at(-1)).toEqual([{ band: 'over_25', by: -4, handedOver: 'Akerselva' }]);
  expect(listSteps(target!).at(-1)).toEqual([{ band: 'over_25', by: 4, handedOver: 'Vaterland' }]);
  expect([source!.revision, target!.revision]).toEqual([1, 1]);
});

test('nobody is made or lost: no more walk than are there, and no more come than the other count can hold', async () => {
  const few = await startTwo(3);
  await handOver(few.db, { ...few, band: 'over_25', people: 10 });
  expect((await few.read()).map((draft) => bandsOf(draft).over_25)).toEqual([0, 3]);
  const full = await startTwo(3, 9998);
  await handOver(full.db, { ...full, band: 'over_25', people: 3 });
  expect((await full.read()).map((draft) => bandsOf(draft).over_25)).toEqual([2, 9999]);
});

test('where one of the counts is gone, or nobody is there, nobody walks', async () => {
  const { db, from, to, read } = await startTwo(3);
  expect(await handOver(db, { from, to, band: 'unknown', people: 1 })).toBe(false);
  await discardDraft(db, to);
  expect(await handOver(db, { from, to, band: 'over_25', people: 1 })).toBe(false);
  expect(bandsOf((await read())[0]!).over_25).toBe(3);
});
