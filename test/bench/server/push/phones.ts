import { randomUUID } from 'node:crypto';
import type { Shift } from '#shared/domain/slot.ts';
import type { PushedEvent } from '#shared/sync/protocol.ts';
import { addDays, toDay } from '#shared/time.ts';
import type { Database } from '../../../../server/database.ts';
import { makeToken } from '../../../../server/enrolment.ts';
import { sha256 } from '../../../../server/event-chain.ts';
import { openSeeded } from '../../../../server/start.ts';
import { insertDevice } from '../../../../server/store/devices.ts';
import { insertPerson } from '../../../../server/store/people.ts';
import { makeSlot, people } from '../../../support/events.ts';
import { Pen } from '../../../support/pen.ts';

/** A phone with its cookie, and the bodies that it will send, one after another. */
export type LoadedPhone = { readonly cookie: string; readonly bodies: readonly string[] };

/** Lets in so many people with a phone each, as enrolment does, but all at once. The server must not be running. */
export function letIn(dataDir: string, phones: number): readonly string[] {
  const db = openSeeded(dataDir, Date.now());
  const cookies = letInto(db, phones);
  db.close();
  return cookies;
}

export function letInto(db: Database, phones: number): readonly string[] {
  return db.transaction(() =>
    Array.from({ length: phones }, (_, index) => {
      const person = { id: randomUUID(), name: `Teller ${index}`, role: 'counter' as const };
      const token = makeToken();
      insertPerson(db, person, Date.now());
      insertDevice(db, { tokenHash: sha256(token), person: person.id, label: `Telefon ${index}` }, Date.now());
      return `device=${token}`;
    }),
  )();
}

const areas = ['storgata', 'vaterland', 'akerselva', 'urtegata'];
const shifts: readonly Shift[] = ['day', 'evening'];

/**
 * Pushes of counts, each in a slot of its own: every phone counts four areas, and all phones hand over the same days at about the same
 * time. A summer has 720 slots of four areas, so each further 720 counts of a phone are of the next one.
 */
export function loadPhones(
  cookies: readonly string[],
  pushes: number,
  eventsInPush: number,
  firstSummer = 2026,
): readonly LoadedPhone[] {
  return cookies.map((cookie, phone) => {
    const pen = new Pen();
    let counts = 0;
    const bodies = Array.from({ length: pushes }, () => {
      const events = Array.from({ length: eventsInPush }, () => {
        const season = String(firstSummer + Math.floor(counts / 720));
        const day = addDays(toDay(`${season}-06-01`), Math.floor(counts / 8) % 90);
        const area = `${areas[Math.floor(counts / 2) % 4]}${phone}`;
        const slot = makeSlot(day, shifts[counts % 2] ?? 'day', area);
        counts++;
        return pen.count(slot, people(counts % 40));
      });
      return pushBody(pen.install, events);
    });
    return { cookie, bodies };
  });
}

function pushBody(install: string, made: readonly PushedEvent[]): string {
  const events = made.map(({ id, seq, h, raw }) => ({ id, seq, h, raw }));
  const about = { app: '0.1.0', install, epoch: null, now: Date.now(), pending: events.length, oldest: null };
  return JSON.stringify({ proto: 1, ...about, persisted: true, events });
}
