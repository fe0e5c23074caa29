import type { Occasion } from '#shared/domain/occasion.ts';
import { occasionEnd } from '#shared/domain/occasion.ts';
import type { Area } from '#shared/domain/plan.ts';
import type { PlannedSeason } from '#shared/sync/fold-plan.ts';
import type { PushedEvent } from '#shared/sync/protocol.ts';
import { maxEventsInPush } from '#shared/sync/push-limits.ts';
import { type Instant, instantOf, osloDay } from '#shared/time.ts';
import type { Database } from '../database.ts';
import { sha256 } from '../event-chain.ts';
import { toRecords } from '../history/bring-in-values.ts';
import { readOffice } from '../projection.ts';
import { writePlan } from '../seed.ts';
import { setMeta } from '../store/meta.ts';
import { insertPerson, type Person } from '../store/people.ts';
import { takePush } from '../sync.ts';
import { type Chance, makeChance } from './chance.ts';
import { type MadeUpAnswer, makeUpAnswer } from './made-up-counts.ts';
import { madeUpPlan, madeUpYears } from './made-up-plan.ts';
import { madeUpReports } from './made-up-reports.ts';

const phones = ['Telefon A', 'Telefon B', 'Telefon C'];
const minutes = 60_000;

/** Fills an empty database with ten made-up seasons, and an older report's numbers before them, through the same door as real counts, and marks it as made up for good. */
export function fillWithMadeUpSeasons(db: Database, now: Instant): void {
  const thisYear = Number(osloDay(now).slice(0, 4));
  setMeta(db, 'made_up', 'yes');
  writePlan(db, madeUpPlan(thisYear), now);
  const reports = madeUpReports(thisYear);
  const file = {
    id: uuidOf('reports', now),
    of: 'published',
    file: 'oppdiktet.csv',
    hash: sha256('oppdiktet'),
  } as const;
  writePlan(db, toRecords({ ...file, values: reports }), now);
  const { plan } = readOffice(db);
  const chance = makeChance(20_040_601);
  const outboxes = phones.map((name, index) => makeOutbox(db, name, index, now));
  for (const [yearIndex, year] of madeUpYears(thisYear).entries()) {
    const planned = plan.seasons.get(String(year));
    if (planned) countSeason(planned, plan.areas, { yearIndex, chance, outboxes, now });
  }
  for (const outbox of outboxes) outbox.send();
}

type Scene = {
  readonly yearIndex: number;
  readonly chance: Chance;
  readonly outboxes: readonly Outbox[];
  readonly now: Instant;
};

function countSeason({ season, occasions }: PlannedSeason, areas: ReadonlyMap<string, Area>, scene: Scene): void {
  for (const occasion of occasions) {
    if (occasion.state === 'cancelled' || occasionEnd(season, occasion) > scene.now) continue;
    const outbox = scene.chance.pick(scene.outboxes as [Outbox, ...Outbox[]]);
    let startedAt = instantOf(occasion.date, occasion.shift === 'day' ? '12:30' : '20:30');
    for (const area of occasion.areas) {
      const answer = makeUpAnswer(occasion, area, scene.yearIndex, scene.chance);
      const areaName = areas.get(area)?.name ?? area;
      if (answer) outbox.add(season.id, occasion, { area, areaName }, answer, startedAt);
      startedAt += 14 * minutes;
    }
  }
}

type Outbox = ReturnType<typeof makeOutbox>;

function makeOutbox(db: Database, name: string, index: number, now: Instant) {
  const person: Person = { id: uuidOf(`person ${index}`, now), name, role: 'counter', revokedAt: null };
  const install = uuidOf(`install ${index}`, now);
  insertPerson(db, person, now);
  let seq = 0;
  let waiting: PushedEvent[] = [];
  const send = () => {
    if (waiting.length === 0) return;
    const about = { app: 'demo', install, epoch: null, now, pending: 0, oldest: null, persisted: true };
    const { results } = takePush(db, person, { proto: 1, ...about, events: waiting }, now);
    const refused = results.find(({ state }) => state !== 'stored');
    if (refused) throw new Error(`a made-up count was not taken in: ${refused.code}`);
    waiting = [];
  };
  return {
    send,
    add(
      season: string,
      { date, shift }: Occasion,
      place: { area: string; areaName: string },
      { outcome, conditions }: NonNullable<MadeUpAnswer>,
      startedAt: Instant,
    ): void {
      seq++;
      const event = {
        v: 1,
        id: uuidOf(`count ${install} ${seq}`, startedAt),
        install,
        seq,
        type: 'count',
        root: null,
        base: null,
        practice: false,
        source: 'phone',
        purpose: 'count',
        slot: { season, date, shift, ...place },
        outcome,
        conditions,
        note: null,
        reason: null,
        time: {
          startedAt,
          endedAt: startedAt + 8 * minutes,
          zone: 'Europe/Oslo',
          utcOffsetMinutes: 120,
          activeMs: 8 * minutes,
          skewMs: 0,
        },
      };
      const raw = JSON.stringify(event);
      waiting.push({ id: event.id, seq, h: sha256(raw), raw });
      if (waiting.length === maxEventsInPush) send();
    },
  };
}

/** A UUID v7: the time in front, then bits of a hash in place of chance, so that the demo is the same every time. */
function uuidOf(name: string, at: Instant): string {
  const time = at.toString(16).padStart(12, '0');
  const hash = sha256(`made up|${name}`);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}
