import { randomUUID } from 'node:crypto';
import { calls } from '#shared/api.ts';
import { ageBands, type Bands } from '#shared/domain/age-band.ts';
import { catalogueAreas } from '#shared/domain/catalogue.ts';
import { parsePushAnswer } from '#shared/sync/protocol.ts';
import { toRawCorrection } from '../../client/db/correction.ts';
import { toRawCount } from '../../client/db/count-event.ts';
import { type Draft, typed } from '../../client/db/draft.ts';
import { changeDraft, openDraft } from '../../client/db/drafts.ts';
import { keepAnswer, listEvents, readOutbox } from '../../client/db/events.ts';
import { countOf, type HeldEvent } from '../../client/db/held-event.ts';
import { listOwnCounts, type OwnCount } from '../../client/db/own-counts.ts';
import { readRepaired } from '../../client/db/reserve.ts';
import { saveCount } from '../../client/db/save-count.ts';
import { saveEvent } from '../../client/db/save-event.ts';
import { openSettings } from '../../client/db/settings.ts';
import { countedAsShown, type ToOutcome } from '../../client/features/count/outcomes.ts';
import { type Act, type CountAct, toRawAct } from '../../client/office-event.ts';
import { pushRound } from '../../client/sync/push-round.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { MadeShelf } from '../client/support/made-shelf.ts';
import { makeDraft, openMirror, openStorage, sha256 } from '../client/support/phone-storage.ts';
import { call, enrolPhone } from '../support/phone.ts';
import type { TestApp } from '../support/test-app.ts';

/** How many in each age band, youngest first. */
type Heads = readonly [number, number, number, number];
type Asked = Partial<Draft> & { readonly heads: Heads; readonly date?: string };

/** A push as it went out, text for text, and what the server made of each event in it. */
export type CapturedPush = { readonly install: string; readonly states: readonly string[]; readonly body: string };

/** The app's own code that makes events, keeps them and fills pushes, before a server that is there. */
export async function makeCapturedPhone(app: TestApp, code: string, newId: () => string) {
  const name = randomUUID();
  const [db, shelf] = [openStorage(name), new MadeShelf()];
  const saving = { db, mirror: openMirror(shelf), hash: sha256, now: () => app.clock.now };
  const { install } = await openSettings(db, randomUUID());
  const { cookie } = await enrolPhone(app.origin, code, install);
  const pushes: CapturedPush[] = [];

  const begin = async (area: string, { heads, date, ...more }: Asked): Promise<Draft> => {
    const fresh = { ...makeDraft(area, newId()), ...more, startedAt: app.clock.now - 420_000 };
    const areaName = catalogueAreas.find(({ id }) => id === area)?.name ?? area;
    const { id } = await openDraft(db, { ...fresh, slot: { ...fresh.slot, areaName, ...(date && { date }) } });
    const counted = (draft: Draft) =>
      ageBands.reduce((before, band, index) => typed(before, band, heads[index] ?? 0), draft);
    return (await changeDraft(db, id, counted)) as Draft;
  };
  const act = (one: Act | CountAct, reason = 'Avgjort på møtet'): Promise<HeldEvent> => {
    const id = newId();
    return saveEvent(saving, id, (settings) =>
      toRawAct(one, reason, { ...settings, id, now: app.clock.now, zone: 'Europe/Oslo', utcOffsetMinutes: 120 }),
    );
  };
  return {
    install,
    pushes,
    begin,
    act,
    /** Where IndexedDB holds it all, and what stands beside it. */
    name,
    shelf,
    async count(area: string, asked: Asked, toOutcome: ToOutcome = countedAsShown): Promise<HeldEvent> {
      const { id } = await begin(area, asked);
      const reading = { endedAt: app.clock.now, activeMs: 400_000.5, zone: 'Europe/Oslo', utcOffsetMinutes: 120 };
      const saved = await saveCount(saving, id, (draft, settings) =>
        toRawCount(draft, toOutcome(draft), settings, reading),
      );
      return saved as HeldEvent;
    },
    amend(held: HeldEvent, heads: Heads): Promise<HeldEvent> {
      const { id, root, note, slot } = countOf(held);
      const outcome = { status: 'counted', bands: toBands(heads) } as const;
      return act({ kind: 'amend', of: { id, root, note, carries: null }, slot, outcome });
    },
    /** One's own count: other numbers, or nothing where `heads` is null. */
    async correct(held: HeldEvent, heads: Heads | null, reason: string): Promise<HeldEvent> {
      const own = listOwnCounts(await listEvents(db)).find(({ root }) => root === held.id) as OwnCount;
      const { slot, conditions, note } = own.content;
      const said = heads && { slot, conditions, note, outcome: { status: 'counted' as const, bands: toBands(heads) } };
      const id = newId();
      const reading = { endedAt: app.clock.now, zone: 'Europe/Oslo', utcOffsetMinutes: 120 };
      return saveEvent(saving, id, (settings) => toRawCorrection(own, said, reason, { ...settings, id }, reading));
    },
    redact(held: HeldEvent, owner: string): Promise<HeldEvent> {
      const event = { ...countOf(held), note: null, reason: null };
      const carries = { event, code: null, owner, byCoordinator: false };
      return act({ kind: 'decide', about: { id: held.id, h: held.h, carries }, choice: 'redact' });
    },
    /** What the office asks the server for besides. */
    async ask<Answer>(path: string, asked: unknown): Promise<Answer> {
      const { status, body } = await call(app.origin, path, { cookie, body: asked });
      if (status !== 200) throw new Error(`${path} answered ${status} ${JSON.stringify(body)}`);
      return body as Answer;
    },
    /** Both copies are looked at first, as the app does after every change. */
    async push(): Promise<void> {
      await readRepaired(saving);
      await pushRound(
        {
          store: { readOutbox: () => readOutbox(db), keepAnswer: (...answer) => keepAnswer(db, ...answer) },
          readAnswer: parsePushAnswer,
          clock: saving,
          app: packageJson.version,
          async send(body) {
            const { status, body: answer, headers } = await call(app.origin, calls.push.path, { cookie, body });
            const contentType = headers.get('content-type') ?? '';
            const reply = { status, redirected: false, contentType, body: JSON.stringify(answer), retryAfterMs: null };
            pushes.push({ install, states: statesIn(answer), body });
            return reply;
          },
        },
        new Set(),
      );
      await readRepaired(saving);
    },
  };
}

function toBands(heads: Heads): Bands {
  return Object.fromEntries(ageBands.map((band, index) => [band, heads[index]])) as Bands;
}

/** `stored`, or why it waits. */
export function statesIn(answer: unknown): readonly string[] {
  const { results } = answer as { results: readonly { state: string; code: string | null }[] };
  return results.map(({ state, code }) => code ?? state);
}
