import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AveragesReply, CoverageReply, Ref } from '#shared/api.ts';
import { usualSeason } from '#shared/domain/catalogue.ts';
import type { Area, Assignment, OccasionChange, PlanObject, Season } from '#shared/domain/plan.ts';
import { planKey } from '#shared/domain/plan.ts';
import type { InboxReply } from '#shared/office-api.ts';
import type { PlanReply } from '#shared/plan-api.ts';
import { type MadeEvent, makeSlot, people } from '../support/events.ts';
import type { Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let kari: Phone;
let leif: Phone;
let anne: Phone;
beforeAll(async () => {
  app = await startTestApp({ day: '2026-08-20', clock: '12:00' });
  [kari, leif, anne] = [await app.phone('coordinator'), await app.phone('coordinator'), await app.phone('counter')];
});
afterAll(() => app.close());

const planOf = async (season = '2026') => (await kari.get<PlanReply>(`/api/seasons/${season}/plan`)).body;
const versionsOf = async (key: string, season = '2026') =>
  (await planOf(season)).versions.filter((version) => version.key === key);

/** The version that stands, as a coordinator's screen has it before a change. */
async function standing<P extends PlanObject>(key: string, season = '2026'): Promise<{ id: string; plan: P }> {
  const found = (await versionsOf(key, season)).find(({ state }) => state === 'stands');
  if (!found) throw new Error(`no ${key}`);
  return { id: found.id, plan: found.plan as P };
}

function send(phone: Phone, made: readonly MadeEvent[], confirmed = false) {
  return phone.post('/api/plan', { events: made.map(({ id, seq, h, raw }) => ({ id, seq, h, raw })), confirmed });
}

const wordOf = ({ status, body }: { status: number; body: unknown }) => {
  const { error } = body as { error?: { code: string; details: { problem?: string } } };
  return [status, error?.code, error?.details.problem];
};

const occasion = (more: Partial<OccasionChange>): OccasionChange => ({
  ...{
    kind: 'occasion',
    season: '2026',
    date: '2026-07-01',
    shift: 'day',
    state: 'planned',
    reason: null,
    areas: null,
  },
  ...more,
});

describe('the plan as the office reads it', () => {
  test('holds every area, the season, and who wrote them', async () => {
    const { versions, people: staff } = await planOf();
    expect(versions.map(({ key }) => key)).toHaveLength(10);
    const season = versions.find(({ key }) => key === 'season:2026');
    expect(season).toMatchObject({ by: { name: 'Sommertelling' }, state: 'stands', base: null, madeAt: null });
    expect(staff.map(({ name }) => name).sort()).toEqual(['En coordinator', 'En coordinator', 'En counter']);
  });

  test('is not there for a season that is not there', async () =>
    expect((await kari.get('/api/seasons/1999/plan')).status).toBe(404));
});

describe('a change', () => {
  test('is one event with its reason, and the same again is no other', async () => {
    const { id } = await standing('area:vaterland');
    const area = (await standing<Area>('area:vaterland')).plan;
    const renamed = {
      ...area,
      name: 'Vaterlandsparken',
      breaks: [{ kind: 'renamed', on: '2026-07-01', was: 'Vaterland' }],
    };
    const made = kari.plan(renamed as Area, id, { reason: 'Navnet på skiltet' });
    expect((await send(kari, [made])).body).toMatchObject({ results: [{ id: made.id, state: 'stored' }] });
    expect((await send(kari, [made])).body).toMatchObject({ results: [{ id: made.id, state: 'duplicate' }] });
    expect((await versionsOf('area:vaterland')).map(({ state, reason }) => [state, reason])).toEqual([
      ['stands', 'Navnet på skiltet'],
      ['replaced', null],
    ]);
    const { body } = await kari.get<AveragesReply>('/api/seasons/2026/averages');
    expect(body.notes).toContain('Vaterlandsparken het Vaterland til 01.07.2026.');
  });

  test('a phone that was offline and counted under the old name has counted the same area', async () => {
    await anne.push(anne.count({ ...makeSlot('2026-06-15', 'day', 'vaterland'), areaName: 'Vaterland' }, people(9)));
    const { body } = await kari.get<AveragesReply>('/api/seasons/2026/averages');
    expect(body.areas.find(({ area }) => area === 'vaterland')).toMatchObject({
      name: 'Vaterlandsparken',
      day: { sum: 9 },
    });
  });

  test('with a problem is refused by its name, and nothing of what came with it is taken in', async () => {
    const { id, plan } = await standing<Season>('season:2026');
    const before = (await planOf()).position;
    const refused = async (...objects: readonly (readonly [PlanObject, string | null])[]) =>
      wordOf(
        await send(
          kari,
          objects.map(([object, base]) => kari.plan(object, base)),
        ),
      );
    const overlap = plan.shifts.map((window) => ({ ...window, from: '10:00' }));
    expect(await refused([{ ...plan, shifts: overlap }, id])).toEqual([400, 'bad_request', 'windows_overlap']);
    const groups = plan.groups.slice(0, 1);
    expect(await refused([{ ...plan, groups }, id])).toEqual([400, 'bad_request', 'area_without_group']);
    const sets = [{ id: 'x', name: 'X', areas: ['skippergata'], note: null }];
    expect(await refused([{ ...plan, sets }, id])).toEqual([400, 'bad_request', 'foreign_area_in_set']);
    const cancelled = occasion({ state: 'cancelled', reason: 'Storm' });
    expect(await refused([cancelled, null], [{ ...plan, weekdays: [] }, id])).toEqual([
      400,
      'bad_request',
      'no_weekdays',
    ]);
    // A season that ends before it starts is no season at all: the text itself is turned away.
    expect(await refused([{ ...plan, to: '2026-05-01' }, id])).toEqual([400, 'bad_request', undefined]);
    expect((await planOf()).position).toBe(before);
  });
});

test('two change one thing at once: the second is told, both are kept, and a choice settles it', async () => {
  const { id, plan } = await standing<Area>('area:akerselva');
  const [one, other] = ['Nedre Akerselva', 'Akerselva ved brua'].map((name) => ({ ...plan, name }));
  const first = kari.plan(one as Area, id);
  const second = leif.plan(other as Area, id);
  expect((await send(kari, [first])).status).toBe(200);
  const refused = await send(leif, [second]);
  expect(refused).toMatchObject({
    status: 409,
    body: { error: { code: 'stale', details: { at: 'area:akerselva', head: first.id } } },
  });
  expect((await send(leif, [second])).status).toBe(200);
  const both = async () =>
    (await versionsOf('area:akerselva')).slice(0, 2).map(({ plan: area, state }) => [(area as Area).name, state]);
  expect(await both()).toEqual([
    ['Nedre Akerselva', 'stands'],
    ['Akerselva ved brua', 'rival'],
  ]);
  const waiting = (await kari.get<InboxReply>('/api/inbox')).body.items.map(({ kind }) => kind);
  expect(waiting).toContain('plan_conflict');
  const { id: about, seq, h, raw } = leif.decide(second, 'accept');
  await leif.post('/api/decisions', { id: about, seq, h, raw });
  expect(await both()).toEqual([
    ['Nedre Akerselva', 'replaced'],
    ['Akerselva ved brua', 'stands'],
  ]);
  // What is made of the chosen one stands without another choice.
  const third = kari.plan({ ...plan, name: 'Akerselva sør' }, second.id);
  expect((await send(kari, [third])).status).toBe(200);
  const [, , last] = (await versionsOf('area:akerselva')).filter(({ base }) => base !== null);
  expect(last).toMatchObject({ id: third.id, state: 'stands' });
  const waitingNow = (await kari.get<InboxReply>('/api/inbox')).body.items.map(({ kind }) => kind);
  expect(waitingNow).not.toContain('plan_conflict');
});

describe('who counts what when', () => {
  test('reaches the phone of the one it concerns, and no other', async () => {
    const counters = [{ person: anne.person.id, areas: ['storgata'] }];
    const place = { season: '2026', date: '2026-08-21', shift: 'evening' } as const;
    const assignment: Assignment = { kind: 'assignment', ...place, counters };
    const before = (await anne.get<Ref>('/api/ref/1')).body;
    expect(before.mine).toBe(undefined);
    const made = kari.plan(assignment);
    expect((await send(kari, [made])).status).toBe(200);
    const after = (await anne.get<Ref>('/api/ref/1')).body;
    expect(after.mine).toEqual([{ ...place, areas: ['storgata'] }]);
    expect(after.ref).not.toBe(before.ref);
    expect((await kari.get<Ref>('/api/ref/1')).body.mine).toBe(undefined);
    await send(kari, [kari.plan({ ...assignment, counters: [] }, made.id)]);
    expect((await anne.get<Ref>('/api/ref/1')).body.mine).toBe(undefined);
  });

  test('is refused for somebody who is not there', async () => {
    const counters = [{ person: 'nobody', areas: null }];
    const made = kari.plan({ kind: 'assignment', season: '2026', date: '2026-08-21', shift: 'day', counters });
    expect(wordOf(await send(kari, [made]))).toEqual([400, 'bad_request', 'unknown_person']);
  });
});

test('a new area from 15 July is asked for from then on, says so, and no code was touched', async () => {
  const { id, plan } = await standing<Season>('season:2026');
  const template = (await standing<Area>('area:storgata')).plan;
  const brugata: Area = { ...template, id: 'brugata', name: 'Brugata', aliases: [], firstYear: 2026 };
  const areas = [...plan.areas, { area: 'brugata', from: '2026-07-15', to: null, shifts: null }];
  const groups = plan.groups.map((one) =>
    one.id === 'oslo_sentrum_ost' ? { ...one, areas: [...one.areas, 'brugata'] } : one,
  );
  const changed = { ...plan, areas, groups };
  expect((await send(kari, [kari.plan(brugata), kari.plan(changed, id)])).status).toBe(200);
  const count = (date: string, n: number) => anne.count(makeSlot(date, 'day', 'brugata'), people(n));
  await anne.push(count('2026-07-13', 100), count('2026-07-15', 6));
  const { body } = await kari.get<AveragesReply>('/api/seasons/2026/averages');
  // 15 July is a Wednesday: 21 of the season's 40 days are left.
  expect(body.areas.find(({ area }) => area === 'brugata')?.day).toMatchObject({ sum: 6, counted: 1, planned: 21 });
  expect(body.notes).toContain('Brugata: talt fra 15.07.');
  const coverage = (await kari.get<CoverageReply>('/api/seasons/2026/coverage')).body;
  const day = coverage.occasions.find(({ date, shift }) => date === '2026-07-13' && shift === 'day');
  expect(day?.areas.find(({ area }) => area === 'brugata')?.flags).toContain('unplanned');
});

test('a round cancelled after somebody counted on it keeps the count, out of the averages', async () => {
  const slot = makeSlot('2026-06-22', 'evening', 'storgata');
  await anne.push(anne.count(slot, people(50)));
  const sum = async () =>
    (await kari.get<AveragesReply>('/api/seasons/2026/averages')).body.areas.find(({ area }) => area === 'storgata')
      ?.evening.sum;
  expect(await sum()).toBe(50);
  expect((await planOf()).counted).toContainEqual({ date: '2026-06-22', shift: 'evening', areas: 1 });
  const cancelled = occasion({ date: slot.date, shift: 'evening', state: 'cancelled', reason: 'Fridag' });
  const made = kari.plan(cancelled, null, { reason: 'Fridag' });
  expect((await send(kari, [made])).status).toBe(200);
  expect(await sum()).toBe(0);
  const waiting = (await kari.get<InboxReply>('/api/inbox')).body.items.filter(({ kind }) => kind === 'cancelled');
  expect(waiting.map(({ slot: place }) => place?.date)).toEqual(['2026-06-22']);
  const planned = kari.plan(occasion({ date: slot.date, shift: 'evening' }), made.id, { reason: 'Likevel' });
  expect((await send(kari, [planned])).status).toBe(200);
  expect(await sum()).toBe(50);
});

describe('closing a season', () => {
  const close = async (phone: Phone, more: Partial<Season> = {}) => {
    const { held } = await planOf();
    const { id, plan } = await standing<Season>('season:2026');
    return phone.plan({ ...plan, state: 'closed', closedAt: held, ...more }, id, { reason: 'Slutt' });
  };

  /** Without the coordinators, who have written events above that were refused and never came. */
  const unsent = async () =>
    (await planOf()).unsent.filter(({ person }) => ![kari, leif].some((one) => one.person.id === person.id));

  test('a phone that has handed over all it had holds nothing back', async () => {
    await anne.push(anne.count(makeSlot('2026-06-03', 'day', 'storgata'), people(4)));
    expect(await unsent()).toEqual([]);
  });

  test('names the phones with counts that have not come, and waits for a yes', async () => {
    const bjorn = await app.phone('counter');
    const [kept, sent] = [3, 4].map((n) => bjorn.count(makeSlot('2026-06-05', 'day', 'urtegata'), people(n)));
    await bjorn.tryPush([sent as MadeEvent], { pending: 3 });
    expect(await unsent()).toMatchObject([{ install: bjorn.install, pending: 2, missing: 1, device: 'Test phone' }]);
    const made = await close(kari);
    const refused = await send(kari, [made]);
    expect(wordOf(refused)).toEqual([400, 'bad_request', 'unsent_counts']);
    expect(JSON.stringify(refused.body)).toContain('En counter (Test phone)');
    expect((await standing<Season>('season:2026')).plan.state).toBe('open');
    expect((await send(kari, [made], true)).status).toBe(200);
    // Its number is below what is held, so it was counted in time; the next one was not.
    await bjorn.push(kept as MadeEvent, bjorn.count(makeSlot('2026-06-05', 'evening', 'urtegata'), people(8)));
    const { body } = await kari.get<AveragesReply>('/api/seasons/2026/averages');
    const urtegata = body.areas.find(({ area }) => area === 'urtegata');
    expect(urtegata).toMatchObject({ day: { counted: 1 }, evening: { counted: 0 } });
    expect(urtegata?.flags).toContain('after_close');
  });

  test('the plan of a closed season is locked until it is opened again', async () => {
    const cancelled = kari.plan(occasion({ date: '2026-07-03', state: 'cancelled', reason: 'Storm' }));
    expect(wordOf(await send(kari, [cancelled]))).toEqual([400, 'bad_request', 'season_locked']);
    const { id, plan } = await standing<Season>('season:2026');
    const open = kari.plan({ ...plan, state: 'open', closedAt: null }, id, { reason: 'Noe gjenstår' });
    expect((await send(kari, [open])).status).toBe(200);
  });

  test('is asked for again when something came after it was made', async () => {
    const made = await close(kari);
    await anne.push(anne.count(makeSlot('2026-06-08', 'day', 'storgata'), people(2)));
    expect(wordOf(await send(kari, [made], true))).toEqual([409, 'stale', 'held_is_behind']);
    expect((await standing<Season>('season:2026')).plan.state).toBe('open');
  });
});

test('next year begins as a copy: a draft that no phone sees until it is opened', async () => {
  const next: Season = { ...usualSeason(2027), state: 'draft' };
  expect(planKey(next)).toBe('season:2027');
  expect((await send(kari, [kari.plan(next)])).status).toBe(200);
  const seen = async (phone: Phone) => (await phone.get<Ref>('/api/ref/1')).body.seasons.map(({ id }) => id);
  expect([await seen(anne), await seen(kari)]).toEqual([['2026'], ['2026', '2027']]);
  const { id } = await standing('season:2027', '2027');
  expect((await send(kari, [kari.plan({ ...next, state: 'open' }, id)])).status).toBe(200);
  expect(await seen(anne)).toEqual(['2026', '2027']);
});
