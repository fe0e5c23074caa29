import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AveragesReply } from '#shared/api.ts';
import { usualSeason } from '#shared/domain/catalogue.ts';
import type { Shift } from '#shared/domain/slot.ts';
import type { InboxReply, RevisionsReply } from '#shared/office-api.ts';
import type { Choice } from '#shared/sync/choice.ts';
import { approveVerb } from '../../server/verbs/approve.ts';
import { countContent, type MadeEvent, makeEvent, makeSlot, people } from '../support/events.ts';
import { Pen } from '../support/pen.ts';
import { enrolPhone, type Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let anne: Phone;
let bjorn: Phone;
let office: Phone;
let author: Phone;
beforeAll(async () => {
  app = await startTestApp({ day: '2026-06-08', clock: '12:00' });
  const roles = ['counter', 'counter', 'coordinator', 'author'] as const;
  [anne, bjorn, office, author] = (await Promise.all(roles.map((role) => app.phone(role)))) as [
    Phone,
    Phone,
    Phone,
    Phone,
  ];
});
afterAll(() => app.close());

/** Each test has a slot of its own. */
const slots = ['2026-06-01', '2026-06-03', '2026-06-05'].flatMap((date) =>
  (['day', 'evening'] as const).flatMap((shift) =>
    ['storgata', 'vaterland', 'akerselva', 'urtegata'].map((area) => makeSlot(date, shift, area)),
  ),
);
const nextSlot = () => slots.pop() ?? makeSlot('2026-06-01', 'day', 'storgata');

const items = async () => (await office.get<InboxReply>('/api/inbox')).body.items;

/** What the inbox says of one event: the kind, what it means, and whether the averages use it. */
async function waiting({ id }: { readonly id: string }) {
  const found = (await items()).filter(({ events }) => events.some((event) => event.id === id));
  return found.map(({ kind, effect, events }) => [kind, effect, events.find((event) => event.id === id)?.enters]);
}

async function sumIn({ area, shift }: { readonly area: string; readonly shift: Shift }) {
  const { body } = await office.get<AveragesReply>('/api/seasons/2026/averages');
  return body.areas.find((one) => one.area === area)?.[shift].sum;
}

async function decide(about: MadeEvent, choice: Choice): Promise<MadeEvent> {
  const made = office.decide(about, choice);
  const { id, seq, h, raw } = made;
  expect((await office.post('/api/decisions', { id, seq, h, raw })).body).toMatchObject({ id, h, state: 'stored' });
  return made;
}

/** It waits, a decision takes it away, and undoing the decision brings it back. */
async function leavesAndReturns(about: MadeEvent, choice: Choice, as: readonly unknown[]): Promise<void> {
  expect(await waiting(about)).toEqual([as]);
  const decision = await decide(about, choice);
  expect(await waiting(about), choice).toEqual([]);
  await decide(decision, 'undo');
  expect(await waiting(about), `${choice} undone`).toEqual([as]);
}

describe('two counts of one slot', () => {
  test.each<Choice>(['accept', 'keep_as_recount', 'discard'])('wait until one is chosen: %s', async (choice) => {
    const slot = nextSlot();
    const [one, other] = [anne.count(slot, people(10)), bjorn.count(slot, people(14))];
    await anne.push(one);
    await bjorn.push(other);
    const before = (await sumIn(slot)) ?? 0;
    expect(await waiting(one)).toEqual([['two_counts', 'one_stands', true]]);
    await leavesAndReturns(other, choice, ['two_counts', 'one_stands', false]);
    await decide(other, choice);
    expect((await sumIn(slot)) ?? 0).toBe(before + (choice === 'accept' ? 4 : 0));
  });
});

describe('competing corrections', () => {
  test('wait until one is chosen', async () => {
    const slot = nextSlot();
    const first = anne.count(slot, people(10));
    const [one, other] = [anne.amend(first, { outcome: people(11) }), anne.amend(first, { outcome: people(12) })];
    await anne.push(first, one, other);
    expect(await waiting(one)).toEqual([['conflict', 'one_stands', true]]);
    for (const choice of ['accept', 'discard'] as const)
      await leavesAndReturns(other, choice, ['conflict', 'one_stands', false]);
  });

  test('so do two decisions that say different things of one count; undoing either settles it', async () => {
    const count = anne.count(nextSlot(), people(10));
    await anne.push(count);
    const [discard, accept] = [await decide(count, 'discard'), await decide(count, 'accept')];
    expect(await waiting(discard)).toEqual([['conflict', 'one_stands', true]]);
    await leavesAndReturns(accept, 'undo', ['conflict', 'one_stands', false]);
  });
});

describe('what is in quarantine', () => {
  const revoked = async () => {
    const phone = await app.phone('counter');
    app.db.prepare('UPDATE person SET revoked_at = ? WHERE id = ?').run(app.clock.now, phone.person.id);
    return phone;
  };
  test.each<[string, () => Promise<[Phone, MadeEvent]>]>([
    ['revoked', async () => [await revoked(), new Pen().count(nextSlot(), people(5))]],
    ['foreign_install', async () => [bjorn, anne.count(nextSlot(), people(5))]],
    ['no_right', async () => [author, author.count(nextSlot(), people(5))]],
  ])('and valid enters when it is released: %s', async (code, hand) => {
    const [phone, made] = await hand();
    expect((await phone.push(made)).results[0]?.code).toBe(code);
    const slot = made.content.slot as ReturnType<typeof nextSlot>;
    const before = (await sumIn(slot)) ?? 0;
    for (const choice of ['release', 'discard'] as const)
      await leavesAndReturns(made, choice, ['quarantined', 'kept_out', false]);
    await decide(made, 'release');
    expect(await sumIn(slot)).toBe(before + 5);
  });

  test('and of an id that is taken is a rival when it is released', async () => {
    const first = anne.count(nextSlot(), people(5));
    const twin = anne.count(nextSlot(), people(6), { id: first.id });
    await anne.push(first, twin);
    expect(await waiting(first)).toEqual([['quarantined', 'kept_out', false]]);
    await decide(twin, 'release');
    expect((await waiting(first)).map(([kind]) => kind)).toEqual(['conflict']);
  });

  test.each<[string, (made: MadeEvent) => MadeEvent]>([
    ['bad_content', (made) => makeEvent(made.content, made.raw.replace('"over_25":5', '"over_25":5.5'))],
    ['unknown_version', (made) => makeEvent(made.content, made.raw.replace('"v":1', '"v":2'))],
  ])('and unreadable shows its text, is not let in by a release, and is written out anew: %s', async (code, spoil) => {
    const slot = nextSlot();
    const made = spoil(anne.count(slot, people(5)));
    expect((await anne.push(made)).results[0]?.code).toBe(code);
    const shown = (await items()).flatMap(({ events }) => events).find(({ id }) => id === made.id);
    expect(shown).toMatchObject({ code, type: null, text: made.raw.slice(0, 500), isCorrectable: true });
    expect(shown?.choices).toEqual(['discard', 'redact']);
    await leavesAndReturns(made, 'discard', ['quarantined', 'kept_out', false]);
    await decide(made, 'release');
    expect(await waiting(made)).toEqual([['quarantined', 'kept_out', false]]);
    const before = (await sumIn(slot)) ?? 0;
    const corrected = office.amend(anne.count(slot, people(9), { id: made.id }), {}, 'Lest opp av Anne');
    await office.push(corrected);
    expect([await waiting(made), await sumIn(slot)]).toEqual([[], before + 9]);
    await decide(corrected, 'discard');
    expect(await waiting(made)).toEqual([['quarantined', 'kept_out', false]]);
  });

  test("a counter's plan becomes one when it is released; a counter's decision can only be thrown away", async () => {
    const plan = anne.plan({ ...usualSeason(2030) });
    const decision = anne.decide(plan, 'discard');
    await anne.push(plan, decision);
    const choices = (await items())
      .flatMap(({ events }) => events)
      .filter(({ id }) => [plan.id, decision.id].includes(id));
    expect(choices.map(({ type, choices: own }) => [type, own])).toEqual([
      ['plan', ['release', 'discard', 'redact']],
      ['decide', ['discard', 'redact']],
    ]);
    await leavesAndReturns(plan, 'release', ['quarantined', 'kept_out', false]);
    await decide(plan, 'release');
    expect((await office.get('/api/seasons/2030/coverage')).status).toBe(200);
    await decide(decision, 'discard');
    expect(await waiting(decision)).toEqual([]);
  });
});

describe('what the averages keep out', () => {
  test('a correction whose count has not come leaves when the count comes', async () => {
    const first = anne.count(nextSlot(), people(5));
    const corrected = anne.amend(first, { outcome: people(7) });
    await anne.push(corrected);
    for (const choice of ['accept', 'discard'] as const)
      await leavesAndReturns(corrected, choice, ['orphan', 'kept_out', false]);
    await anne.push(first);
    expect(await waiting(corrected)).toEqual([]);
  });

  test("a correction of a colleague's count", async () => {
    const first = anne.count(nextSlot(), people(5));
    const foreign = bjorn.amend(first, { outcome: people(50) });
    await anne.push(first);
    await bjorn.push(foreign);
    for (const choice of ['accept', 'discard'] as const)
      await leavesAndReturns(foreign, choice, ['not_own', 'kept_out', false]);
  });

  test('a count that came after its season was closed', async () => {
    const closed = { ...usualSeason(2025), state: 'closed' as const, closedAt: {} };
    await office.push(office.plan(closed));
    const late = anne.count(makeSlot('2025-06-02', 'day', 'storgata'), people(5));
    await anne.push(late);
    for (const choice of ['accept', 'discard'] as const)
      await leavesAndReturns(late, choice, ['after_close', 'kept_out', false]);
  });

  test.each([
    ['unplanned', makeSlot('2026-06-02', 'day', 'storgata')],
    ['unknown_area', makeSlot('2026-06-01', 'day', 'nowhere')],
    ['unknown_season', makeSlot('2026-06-01', 'day', 'storgata', '1999')],
  ])('a count that the plan does not ask for: %s', async (kind, slot) => {
    const made = anne.count(slot, people(5));
    await anne.push(made);
    for (const choice of ['keep_as_recount', 'discard'] as const)
      await leavesAndReturns(made, choice, [kind, 'kept_out', false]);
    await decide(made, 'discard');
  });

  test.each(['unplanned', 'cancelled'] as const)(
    'a count on a round that was %s enters when the round is planned',
    async (kind) => {
      const slot = makeSlot(kind === 'unplanned' ? '2026-06-04' : '2026-07-01', 'day', 'storgata');
      const occasion = { kind: 'occasion', season: '2026', date: slot.date, shift: 'day', reason: null } as const;
      if (kind === 'cancelled') await office.push(office.plan({ ...occasion, state: 'cancelled', areas: null }));
      const made = anne.count(slot, people(5));
      await anne.push(made);
      expect(await waiting(made)).toEqual([[kind, 'kept_out', false]]);
      const before = (await sumIn(slot)) ?? 0;
      const { toPlan } = (await items()).find((item) => item.kind === kind && item.slot?.date === slot.date) ?? {};
      expect(toPlan?.areas).toEqual(
        kind === 'unplanned' ? ['storgata'] : ['storgata', 'vaterland', 'akerselva', 'urtegata'],
      );
      const plan = office.plan({ ...occasion, state: 'planned', areas: toPlan?.areas ?? [] }, toPlan?.base ?? null);
      await office.push(plan);
      expect([await waiting(made), await sumIn(slot)]).toEqual([[], before + 5]);
      await decide(plan, 'discard');
      expect([await waiting(made), await sumIn(slot)]).toEqual([[[kind, 'kept_out', false]], before]);
    },
  );
});

test('a number that two events share is one thing to decide, and is settled when both are', async () => {
  const one = anne.count(nextSlot(), people(5), { seq: 900 });
  const other = anne.count(nextSlot(), people(6), { seq: 900 });
  await anne.push({ ...one, seq: 900 }, { ...other, seq: 900 });
  expect(await waiting(one)).toEqual([['seq_reused', 'enters', true]]);
  expect((await items()).filter(({ kind }) => kind === 'seq_reused').length).toBe(1);
  await decide(one, 'accept');
  expect(await waiting(one)).toEqual([]);
  await leavesAndReturns(other, 'accept', ['seq_reused', 'enters', true]);
});

test('two who change one round at once wait until one is chosen', async () => {
  const cancelled = (reason: string) =>
    office.plan({
      kind: 'occasion',
      season: '2026',
      date: '2026-08-03',
      shift: 'day',
      state: 'cancelled',
      reason,
      areas: null,
    });
  const [one, other] = [cancelled('Regn'), cancelled('Pride')];
  await office.push(one, other);
  expect(await waiting(one)).toEqual([['plan_conflict', 'one_stands', true]]);
  for (const choice of ['accept', 'discard'] as const)
    await leavesAndReturns(other, choice, ['plan_conflict', 'one_stands', false]);
});

test('practice never waits for anybody', async () => {
  const made = anne.count(makeSlot('2026-06-02', 'evening', 'storgata'), people(5), { practice: true });
  await anne.push(made);
  expect(await waiting(made)).toEqual([]);
});

test('a redaction made from what the inbox says is taken in, and the note is in no answer afterwards', async () => {
  const slot = nextSlot();
  const name = 'Per Persen';
  const [one, other] = [anne.count(slot, people(10), { note: name }), bjorn.count(slot, people(14))];
  await anne.push(one);
  await bjorn.push(other);
  const answers = async () =>
    JSON.stringify([await items(), (await office.get(`/api/counts/${one.id}/revisions?raw=true`)).body]);
  expect(await answers()).toContain(name);
  const { carries } = (await items()).flatMap(({ events }) => events).find(({ id }) => id === one.id) ?? {};
  expect((await office.push(office.decide(one, 'redact', { carries }))).results).toMatchObject([{ state: 'stored' }]);
  expect(await answers()).not.toContain(name);
  expect(await waiting(one)).toEqual([['two_counts', 'one_stands', true]]);
});

describe('the history of a count', () => {
  test('has every version, who made it and when, what was decided about it, and the text when it is asked for', async () => {
    const first = anne.count(nextSlot(), people(5), { note: 'Regn' });
    const second = anne.amend(first, { outcome: people(7) }, 'Talte feil');
    await anne.push(first, second);
    const decision = await decide(second, 'discard');
    const path = `/api/counts/${second.id}/revisions`;
    const { body } = await office.get<RevisionsReply>(path);
    expect(body).toMatchObject({ root: first.id, flags: [] });
    expect(body.revisions).toMatchObject([
      {
        id: first.id,
        owner: anne.person,
        install: anne.install,
        receivedAt: app.clock.now,
        note: 'Regn',
        stands: true,
        decisions: [],
      },
      {
        id: second.id,
        reason: 'Talte feil',
        stands: false,
        decisions: [{ id: decision.id, choice: 'discard', owner: office.person, stands: true }],
      },
    ]);
    expect(body.revisions.map((one) => 'raw' in one)).toEqual([false, false]);
    await decide(decision, 'undo');
    const again = await office.get<RevisionsReply>(`${path}?raw=true`);
    expect(again.body.revisions).toMatchObject([
      { raw: first.raw, stands: false },
      { raw: second.raw, stands: true, decisions: [{ choice: 'discard', stands: false }] },
    ]);
  });

  test('is not found for what is no count', async () => {
    expect((await office.get('/api/counts/019e807a-0000-7000-8000-000000000000/revisions')).status).toBe(404);
    expect((await office.get('/api/counts/nonsense/revisions')).status).toBe(400);
  });
});

test('a decision that is posted alone is answered as in a push, and says nothing about the phone it came from', async () => {
  const count = anne.count(nextSlot(), people(5));
  await anne.push(count);
  await office.tryPush([], { pending: 7 });
  const { id, seq, h, raw } = office.decide(count, 'accept');
  const post = async () => (await office.post('/api/decisions', { id, seq, h, raw })).body;
  expect([await post(), await post()]).toMatchObject([{ state: 'stored', code: null }, { state: 'duplicate' }]);
  const damaged = await office.post('/api/decisions', { id, seq, h: '0'.repeat(64), raw });
  expect(damaged.body).toMatchObject({ state: 'mismatch', code: 'hash_mismatch' });
  expect((await office.post('/api/decisions', { id, seq, h, raw: '{' })).status).toBe(400);
  const pending = app.db.prepare('SELECT pending FROM install WHERE id = ?').pluck().get(office.install);
  expect(pending).toBe(7);
});

test('the server describes the three calls itself', async () => {
  const { body } = await office.get<{ paths: Record<string, object> }>('/api/openapi.json');
  for (const path of ['/api/inbox', '/api/counts/{id}/revisions', '/api/decisions'])
    expect(Object.keys(body.paths)).toContain(path);
});

test('only a coordinator reads the inbox and a history, and decides', async () => {
  const count = anne.count(nextSlot(), people(5));
  await anne.push(count);
  const { id, seq, h, raw } = anne.decide(count, 'discard');
  for (const phone of [anne, author]) {
    const noRight = { status: 403, body: { error: { code: 'no_right' } } };
    expect(await phone.get('/api/inbox')).toMatchObject(noRight);
    expect(await phone.get(`/api/counts/${count.id}/revisions`)).toMatchObject(noRight);
    expect(await phone.post('/api/decisions', { id, seq, h, raw })).toMatchObject(noRight);
  }
});

test('a rescue file that two offices bring is taken in once, under the installation that it names', async () => {
  const other = await app.phone('coordinator');
  const lost = new Pen();
  const slot = nextSlot();
  const first = lost.count(slot, people(5));
  const events = [first, lost.amend(first, { outcome: people(8) })].map(({ id, seq, h, raw }) => ({ id, seq, h, raw }));
  const before = (await sumIn(slot)) ?? 0;
  const bring = async (phone: Phone) => {
    const { body } = await phone.post('/api/sync/1/push', { ...phone.pushBody(events), install: lost.install });
    return (body as { results: { state: string }[] }).results.map(({ state }) => state);
  };
  expect([await bring(office), await bring(other), await bring(office)]).toEqual([
    ['stored', 'stored'],
    ['duplicate', 'duplicate'],
    ['duplicate', 'duplicate'],
  ]);
  expect(await sumIn(slot)).toBe(before + 8);
});

test('two areas counted on one phone at once wait together, each until it is accepted', async () => {
  const [one, other] = (['storgata', 'vaterland'] as const).map((area) => {
    const slot = makeSlot('2026-06-08', 'day', area);
    const { time } = countContent(makeSlot('2026-06-08', 'day', 'storgata'), people(5)) as { time: object };
    return anne.count(slot, people(5), { time });
  }) as [MadeEvent, MadeEvent];
  await anne.push(one, other);
  expect(await waiting(other)).toEqual([['overlap', 'enters', true]]);
  await leavesAndReturns(one, 'accept', ['overlap', 'enters', true]);
});

describe('a phone', () => {
  const about = async ({ install }: { readonly install: string }) =>
    (await items()).filter(({ facts }) => facts?.about === 'phone' && facts.install === install);

  test('whose numbers have a gap waits for nobody’s decision: when they come it is gone', async () => {
    const phone = await app.phone('counter');
    const [first, second] = [phone.count(nextSlot(), people(5)), phone.count(nextSlot(), people(6))];
    await phone.push(second);
    expect(await about(phone)).toMatchObject([
      { kind: 'gap', effect: 'not_here', events: [], facts: { gaps: [[1, 1]], missing: 1, unclaimed: 1 } },
    ]);
    await phone.push(first);
    expect(await about(phone)).toEqual([]);
  });

  test('that came by a printed invitation waits to be let in', async () => {
    const phone = await enrolPhone(app.origin, await app.print('counter', 'Trykt Tone'));
    const waitingPhones = async () => (await items()).filter(({ kind }) => kind === 'waiting_phone');
    expect(await waitingPhones()).toMatchObject([{ effect: 'kept_out', facts: { person: phone.person } }]);
    approveVerb(app.config, { person: phone.person.id }, app.clock.now);
    expect(await waitingPhones()).toEqual([]);
  });
});

test('a count that stands out is looked at, and what waits can be asked for by kind, a few of each, or as numbers alone', async () => {
  const slot = makeSlot('2026-06-08', 'evening', 'urtegata');
  const { time } = countContent(slot, people(4)) as { time: object };
  const made = anne.count(slot, people(4), { time: { ...time, skewMs: 3_600_000 } });
  await anne.push(made);
  expect((await waiting(made)).filter(([kind]) => kind === 'clock')).toEqual([['clock', 'enters', true]]);
  const asked = async (query: string) => (await office.get<InboxReply>(`/api/inbox?${query}`)).body;
  const size = async () => (await asked('most=0')).kinds.reduce((sum, { items: n }) => sum + n, 0);
  const before = await size();
  expect(before).toBe((await items()).length);
  expect((await asked('most=0')).items).toEqual([]);
  const kinds = (await items()).map(({ kind }) => kind);
  expect((await asked('most=1')).items.map(({ kind }) => kind)).toEqual([...new Set(kinds)]);
  expect((await asked('kind=clock')).items.map(({ kind }) => kind)).toEqual(['clock']);
  const seen = office.decide(made, 'accept', { remark: 'clock' });
  await office.push(seen);
  expect((await waiting(made)).filter(([kind]) => kind === 'clock')).toEqual([]);
  expect(await size()).toBe(before - 1);
});
