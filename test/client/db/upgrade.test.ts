import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeDatabase } from '../../../client/db/database.ts';
import { listDrafts } from '../../../client/db/drafts.ts';
import { listEvents } from '../../../client/db/events.ts';
import { type Step, schemaSteps } from '../../../client/db/schema.ts';
import { listKeptVersions } from '../../captures/kept-versions.ts';
import { readStorage, writeStorage } from '../../captures/stored-storage.ts';
import { MadeShelf } from '../support/made-shelf.ts';
import { openStorage, realTimer } from '../support/phone-storage.ts';

type Ending = { abort(): void };

/** What a later version may do to the storage: a place of its own, a look-up, every event and every draft written anew. */
function laterStep(maybeDie: (tx: Ending) => void): Step {
  return async (database, tx) => {
    const [drafts, events] = [tx.objectStore('drafts'), tx.objectStore('events')];
    maybeDie(tx);
    database.createObjectStore('later' as 'settings');
    maybeDie(tx);
    events.createIndex('bySavedAt' as 'bySeq', 'savedAt');
    for (const event of await events.getAll()) {
      maybeDie(tx);
      await events.put({ ...event, savedAt: event.savedAt + 1 });
    }
    maybeDie(tx);
    for (const draft of await drafts.getAll()) await drafts.put({ ...draft, note: `${draft.note} etter` });
    maybeDie(tx);
  };
}

const places = 16; // before and after each change of the schema, before each of twelve events, before and after the draft

/** Ends at one place, each time that it is tried. */
function dyingAt(place: number): Step {
  return (database, tx) => {
    let passed = 0;
    return laterStep((ending) => passed++ === place && ending.abort())(database, tx);
  };
}
const sound = laterStep(() => undefined);

const open = (name: string, step: Step) => makeDatabase({ name, timer: realTimer, steps: [...schemaSteps, step] });

describe.each(listKeptVersions())('a phone with the storage of version $version', ({ storage }) => {
  test('that is killed at any place of an upgrade holds all of it as it was, and has it all after the next try', async () => {
    for (let place = 0; place < places; place++) {
      const [name, shelf] = [randomUUID(), new MadeShelf()];
      await writeStorage(name, shelf, storage);
      await expect(listEvents(open(name, dyingAt(place)))).rejects.toThrow();
      expect(await readStorage(name, shelf)).toEqual(storage);
      expect(await listEvents(openStorage(name))).toHaveLength(12); // the app of before goes on with it
      expect(await listEvents(open(name, sound))).toHaveLength(12);
      const upgraded = await readStorage(name, shelf);
      expect([upgraded.version, upgraded.stores.map((store) => store.name)]).toEqual([
        2,
        ['drafts', 'events', 'later', 'settings'],
      ]);
    }
  });

  test('whose upgrade fails half way through a mistake of ours is as it was, and the app of before goes on with it', async () => {
    const [name, shelf] = [randomUUID(), new MadeShelf()];
    await writeStorage(name, shelf, storage);
    const mistaken: Step = async (database, tx) => {
      await sound(database, tx);
      throw new TypeError('a mistake');
    };
    await expect(listEvents(open(name, mistaken))).rejects.toThrow();
    expect(await readStorage(name, shelf)).toEqual(storage);
    expect(await listEvents(openStorage(name))).toHaveLength(12);
  });

  test('that is upgraded keeps every text, and writes as before', async () => {
    const name = randomUUID();
    await writeStorage(name, new MadeShelf(), storage);
    const before = await listEvents(openStorage(name));
    const db = open(name, sound);
    expect((await listEvents(db)).map(({ h, raw }) => [h, raw])).toEqual(before.map(({ h, raw }) => [h, raw]));
    expect((await listDrafts(db)).map(({ note }) => note)).toEqual([' etter']);
    await db.write(['settings'], (tx) => tx.objectStore('settings').put('dark', 'theme'));
    expect(await db.read(['settings'], (tx) => tx.objectStore('settings').get('theme'))).toBe('dark');
  });
});
