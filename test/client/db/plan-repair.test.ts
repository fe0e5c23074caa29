import { describe, expect, test } from 'vitest';
import { type Draft, tapped } from '../../../client/db/draft.ts';
import type { HeldEvent } from '../../../client/db/held-event.ts';
import type { Loss } from '../../../client/db/loss.ts';
import type { MirroredEvent, MirroredSettings, Sentinel } from '../../../client/db/mirror.ts';
import { type Disk, planRepair, type Reserve } from '../../../client/db/repair.ts';
import { makeDraft } from '../support/phone-storage.ts';

const now = 5000;
const [anne, bjorn] = ['install-of-anne', 'install-of-bjorn'];

const event = (id: string, seq: number, install = anne): MirroredEvent => ({
  ...{ id, seq, h: `hash of ${id}`, savedAt: seq, revision: 1 },
  raw: JSON.stringify({ type: 'count', id, seq, install }),
});
const held = (made: MirroredEvent): HeldEvent => {
  const { revision: _, ...rest } = made;
  return { ...rest, receipt: null };
};
const draftAt = (id: string, revision: number): Draft => ({
  ...tapped(makeDraft('storgata', id), 'over_25', 1),
  revision,
});

function disk(
  more: Partial<Disk> & { readonly install?: string; readonly nextSeq?: number; readonly edition?: number },
) {
  const { install = anne, nextSeq = 1, edition = 3, ...rest } = more;
  const settings = { install, nextSeq, edition, discarded: [], loss: null } as unknown as Disk['settings'];
  return { settings, drafts: [], events: [], ...rest };
}
const nothing: Reserve = { sentinel: null, settings: null, drafts: [], events: [] };
const sentinel = (more: Partial<Sentinel> = {}): Sentinel => ({
  ...{ install: anne, nextSeq: 1, unacked: [], loss: null },
  ...more,
});
const settingsOf = (edition: number) => ({ edition, discarded: [] }) as unknown as MirroredSettings;
const plan = (one: Disk, other: Partial<Reserve>) => planRepair(one, { ...nothing, ...other }, now);

describe('there is nothing to mend', () => {
  test.each<[string, Disk, Partial<Reserve>]>([
    ['where neither copy has anything', disk({ install: '' }), {}],
    ['where both are new', disk({}), { sentinel: sentinel(), settings: settingsOf(3) }],
    [
      'where both hold the same event and the same count under way',
      disk({ nextSeq: 2, events: [held(event('a', 1))], drafts: [draftAt('d', 4)] }),
      {
        sentinel: sentinel({ nextSeq: 2, unacked: [1] }),
        settings: settingsOf(3),
        events: [event('a', 1)],
        drafts: [draftAt('d', 4)],
      },
    ],
    ['where the reserve copy remembers older settings', disk({}), { settings: settingsOf(2) }],
    ['where the reserve copy is of another phone', disk({}), { sentinel: sentinel({ install: bjorn, nextSeq: 9 }) }],
    [
      'where the phone still has a count of the person who had it before',
      disk({ nextSeq: 2, events: [held(event('a', 1)), held(event('b', 40, bjorn))] }),
      {},
    ],
  ])('%s', (_, one, other) => expect(plan(one, other)).toBeNull());
});

describe('the next number', () => {
  test('is mended where only it has fallen behind', () => {
    expect(plan(disk({ nextSeq: 3 }), { sentinel: sentinel({ nextSeq: 5 }) })).toEqual({
      ...{ install: anne, nextSeq: 5, events: [], drafts: [], settings: null, loss: null },
    });
    expect(plan(disk({ nextSeq: 1, events: [held(event('a', 6))] }), {})?.nextSeq).toBe(7);
  });

  test('of a wiped phone is above every one of its own, and not of another person’s', () => {
    const wiped = disk({ install: '', edition: 0, nextSeq: 30 });
    const reserve = { sentinel: sentinel({ nextSeq: 2 }), events: [event('a', 4), event('b', 40, bjorn)] };
    expect(plan(wiped, reserve)).toMatchObject({ install: anne, nextSeq: 5 });
  });
});

describe('an event in the reserve copy', () => {
  test('that another count has taken the number of comes back, unless its draft is there to be saved anew', () => {
    const taken = disk({ nextSeq: 2, events: [held(event('a', 1))] });
    expect(plan(taken, { events: [event('b', 1)] })?.events).toHaveLength(1);
    expect(plan({ ...taken, drafts: [draftAt('b', 1)] }, { events: [event('b', 1)] })).toBeNull();
  });

  test('comes back in spite of its draft where the number is another person’s, or another number', () => {
    const drafts = [draftAt('b', 1)];
    const anothers = disk({ nextSeq: 2, events: [held(event('a', 1, bjorn))], drafts });
    expect(plan(anothers, { events: [event('b', 1)] })?.events).toHaveLength(1);
    const later = disk({ nextSeq: 3, events: [held(event('a', 2))], drafts });
    expect(plan(later, { events: [event('b', 1)] })?.events).toHaveLength(1);
  });
});

describe('a count under way in the reserve copy', () => {
  test('comes back where the disk has none, or an older one, and is lost only where it had none', () => {
    const other = draftAt('other', 9);
    expect(plan(disk({ drafts: [other] }), { drafts: [draftAt('d', 2)] })).toMatchObject({
      ...{ drafts: [{ id: 'd', revision: 2 }], loss: { restoredDrafts: 1 } },
    });
    expect(plan(disk({ drafts: [other, draftAt('d', 1)] }), { drafts: [draftAt('d', 2)] })).toMatchObject({
      ...{ drafts: [{ id: 'd', revision: 2 }], loss: null },
    });
  });
});

describe('a loss', () => {
  const lossOf = (one: Disk, other: Partial<Reserve>): Loss | null | undefined => plan(one, other)?.loss;

  test('names what came back and what did not', () => {
    const reserve = {
      sentinel: sentinel({ nextSeq: 4, unacked: [1, 2, 3] }),
      events: [event('b', 2)],
      drafts: [draftAt('d', 1)],
    };
    expect(lossOf(disk({ nextSeq: 4, events: [held(event('a', 1))] }), reserve)).toEqual({
      ...{ at: now, restoredEvents: 1, restoredDrafts: 1, lost: [3] },
    });
  });

  test('is told where a draft alone came back, and where an event alone is gone', () => {
    expect(lossOf(disk({}), { drafts: [draftAt('d', 1)] })).toMatchObject({ restoredDrafts: 1, lost: [] });
    const gone = { sentinel: sentinel({ nextSeq: 2, unacked: [1] }), drafts: [draftAt('d', 1)] };
    expect(lossOf(disk({ nextSeq: 2 }), gone)).toMatchObject({ restoredDrafts: 1, lost: [1] });
    expect(lossOf(disk({ nextSeq: 2 }), { ...gone, drafts: [] })).toMatchObject({ restoredDrafts: 0, lost: [1] });
  });

  test('is none where a save that never reached the disk is made up for', () => {
    expect(lossOf(disk({}), { sentinel: sentinel(), events: [event('a', 1)] })).toBeNull();
  });
});
