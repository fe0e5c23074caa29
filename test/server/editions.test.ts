import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BasisReply } from '#shared/basis-api.ts';
import type { EditionsReply } from '#shared/edition-api.ts';
import { basisPath } from '#shared/report/basis/basis-asked.ts';
import { wholeSeason } from '#shared/report/cut.ts';
import { verify } from '../../server/verify.ts';
import { type MadeEvent, makeBands, makeSlot, people, sha256 } from '../support/events.ts';
import { bytesOf, compare, draft, freeze, freezing, readEdition } from '../support/freezing.ts';
import type { Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let anne: Phone;
let kari: Phone;
beforeEach(async () => {
  app = await startTestApp({ day: '2026-06-08' });
  [anne, kari] = await Promise.all([app.phone('counter'), app.phone('coordinator')]);
});
afterEach(() => app.close());

const evening = (date: string, area = 'storgata') => makeSlot(date, 'evening', area);
const young = (under18: number) => ({ status: 'counted' as const, bands: makeBands(under18, 2, 10) });
const listed = async (phone = kari) => (await phone.get<EditionsReply>('/api/editions')).body.editions;

/** Three evenings at Storgata with 1, 0 and 1 minors. */
async function countThreeEvenings(): Promise<readonly MadeEvent[]> {
  const counts = ['2026-06-01', '2026-06-03', '2026-06-05'].map((date, index) =>
    anne.count(evening(date), young(index === 1 ? 0 : 1)),
  );
  await anne.push(...counts);
  return counts;
}

describe('an edition', () => {
  test('drawn up anew from its own events has the same bytes, and nothing differs from today', async () => {
    await countThreeEvenings();
    const { id, hash } = await freeze(kari);
    const { again, figures, numbers, causes } = await compare(kari, id);
    expect(again).toEqual({ outcome: 'same_bytes', hash, missing: 0 });
    expect([figures, numbers, causes]).toEqual([[], [], []]);
    expect(sha256(await bytesOf(kari, id))).toBe(hash);
    const { edition, state } = await readEdition(kari, id);
    expect([state, edition?.number, edition?.seasons]).toEqual(['whole', 1, ['2026']]);
    expect(
      edition?.numbers.find(
        ({ band, shift, area }) => band === 'under_18' && shift === 'evening' && area === 'storgata',
      ),
    ).toMatchObject({ shown: '0,7', sum: 2, counted: 3 });
    expect(verify(app.db).faults).toEqual([]);
  });

  test('stays as it was when a count is corrected; the difference is named with its cause', async () => {
    const [first, second] = (await countThreeEvenings()) as [MadeEvent, MadeEvent];
    const { id, hash } = await freeze(kari);
    const before = await bytesOf(kari, id);
    await kari.push(kari.amend(first, { outcome: young(2) }), kari.amend(second, { outcome: young(1) }));
    expect(await bytesOf(kari, id)).toBe(before);
    const { again, numbers, causes } = await compare(kari, id);
    expect(again).toEqual({ outcome: 'same_bytes', hash, missing: 0 });
    const minors = numbers.find((one) => one.band === 'under_18' && one.shift === 'evening' && one.area === 'storgata');
    expect(minors).toMatchObject({ before: { shown: '0,7', sum: 2 }, after: { shown: '1,3', sum: 4 } });
    expect(minors?.causes.map((index) => causes[index])).toEqual([
      { kind: 'corrected', ...placeOf(first), root: first.id },
      { kind: 'corrected', ...placeOf(second), root: second.id },
    ]);
    // 18 to 25 is what it was.
    expect(numbers.filter(({ band }) => band === 'from_18_to_25')).toEqual([]);
  });

  test('tells a round that was cancelled afterwards as the cause', async () => {
    await countThreeEvenings();
    const { id } = await freeze(kari);
    const change = { kind: 'occasion', season: '2026', date: '2026-06-03', shift: 'evening' } as const;
    await kari.push(kari.plan({ ...change, state: 'cancelled', reason: 'Uvær', areas: null }));
    const { numbers, causes } = await compare(kari, id);
    const all = numbers.find((one) => one.band === 'all' && one.shift === 'evening' && one.area === 'storgata');
    expect(all?.causes.map((index) => causes[index])).toEqual([
      { kind: 'round_cancelled', season: '2026', date: '2026-06-03', shift: 'evening' },
    ]);
    expect(all).toMatchObject({ before: { counted: 3 }, after: { counted: 2 } });
  });

  test('is not made while a slot in it is undecided, and the slot is named', async () => {
    const [first] = (await countThreeEvenings()) as [MadeEvent];
    const rival = anne.count(evening('2026-06-01'), people(7));
    await anne.push(rival);
    const { blocks } = await draft(kari);
    expect(blocks).toMatchObject([{ kind: 'two_counts', slot: evening('2026-06-01') }]);
    await kari.push(kari.decide(first, 'accept'));
    expect((await draft(kari)).blocks).toEqual([]);
  });

  test('with an undecided slot is refused also where somebody hands it over all the same', async () => {
    await countThreeEvenings();
    await anne.push(anne.count(evening('2026-06-01'), people(7)));
    const { parts, position } = await draft(kari);
    const events = parts.map((part) => kari.plan(part));
    expect(await kari.post('/api/editions', freezing(events, position))).toMatchObject({
      status: 400,
      body: { error: { code: 'bad_request', details: { problem: 'undecided' } } },
    });
    expect(await listed()).toEqual([]);
  });

  test('is of what was looked at: a count that came meanwhile makes it stale', async () => {
    await countThreeEvenings();
    const { parts, position } = await draft(kari);
    await anne.push(anne.count(evening('2026-06-01', 'vaterland'), people(3)));
    const events = parts.map((part) => kari.plan(part));
    expect(await kari.post('/api/editions', freezing(events, position))).toMatchObject({ status: 409 });
    expect(await listed()).toEqual([]);
  });

  test('asked again after a lost answer is there once', async () => {
    await countThreeEvenings();
    const { parts, position } = await draft(kari);
    const body = freezing(
      parts.map((part) => kari.plan(part)),
      position,
    );
    expect(await kari.post('/api/editions', body)).toMatchObject({ status: 200 });
    expect(await kari.post('/api/editions', body)).toMatchObject({
      status: 200,
      body: { results: [{ state: 'duplicate' }] },
    });
    expect(await listed()).toHaveLength(1);
  });

  test('a part short, or of another text, is refused whole', async () => {
    await countThreeEvenings();
    const { parts, position } = await draft(kari);
    const [part] = parts;
    const short = kari.plan({ ...part!, parts: 2 });
    expect(await kari.post('/api/editions', freezing([short], position))).toMatchObject({ status: 400 });
    const other = kari.plan({ ...part!, hash: 'a'.repeat(64) });
    expect(await kari.post('/api/editions', freezing([other], position))).toMatchObject({ status: 400 });
    expect(await listed()).toEqual([]);
  });

  test('cannot be changed or deleted: not in the database, not by a decision, not by a redaction', async () => {
    await countThreeEvenings();
    const { id, hash, events } = await freeze(kari);
    for (const sql of ['DELETE FROM event_log', "UPDATE event_log SET subject = 'x'", 'DELETE FROM event_text'])
      expect(() => app.db.exec(sql)).toThrow('append only');
    const [part] = events as [MadeEvent];
    await kari.push(kari.decide(part, 'discard'));
    const { results } = await kari.push(kari.decide(part, 'redact'));
    expect(results).toMatchObject([{ state: 'quarantined', code: 'bad_content' }]);
    expect((await compare(kari, id)).again).toMatchObject({ outcome: 'same_bytes', hash });
  });

  test('withdrawn stays, with its reason and its numbers', async () => {
    await countThreeEvenings();
    const { id } = await freeze(kari);
    await kari.push(kari.plan({ kind: 'edition_withdrawal', id }, null, { reason: 'Feil utvalg' }));
    expect(await listed()).toMatchObject([
      { id, number: 1, withdrawn: { reason: 'Feil utvalg', by: 'En coordinator' } },
    ]);
    expect((await readEdition(kari, id)).edition?.numbers.length).toBeGreaterThan(0);
  });

  test('runs again to the same bytes after a name was redacted from a note in it', async () => {
    const named = anne.count(evening('2026-06-01'), young(1), { note: 'Snakket med Ola Nordmann' });
    const corrected = anne.amend(named, { outcome: young(3) }, 'Ola Nordmann talt to ganger');
    await anne.push(named, corrected);
    const { id, hash } = await freeze(kari);
    await kari.push(kari.redact(named, anne.person.id), kari.redact(corrected, anne.person.id));
    expect(app.db.prepare('SELECT count(*) FROM event_text WHERE h IN (?, ?)').pluck().get(named.h, corrected.h)).toBe(
      0,
    );
    expect(await compare(kari, id)).toMatchObject({ again: { outcome: 'same_bytes', hash, missing: 0 }, numbers: [] });
    expect(verify(app.db).faults).toEqual([]);
  });

  test('numbers on: the next one is 2, and neither knows of the other', async () => {
    await countThreeEvenings();
    const first = await freeze(kari);
    const second = await freeze(kari, { name: 'Etter møtet', profile: 'public' });
    expect((await listed()).map(({ id, number }) => [id, number])).toEqual([
      [second.id, 2],
      [first.id, 1],
    ]);
    expect((await compare(kari, first.id)).again.outcome).toBe('same_bytes');
  });
});

describe('a number of an edition opens', () => {
  const opened = async (path: string) => (await kari.get<BasisReply>(path)).body;
  const storgata = '/api/seasons/2026/basis?area=storgata&shift=evening';

  // 13, 12 and 13 people are 38 of 3 counts: 12,7. Corrected, 99, 12 and 13 are 124 of 3: 41,3.
  test('to the counts that were frozen, and names the edition; without it, to the present', async () => {
    const [first] = (await countThreeEvenings()) as [MadeEvent];
    const { id } = await freeze(kari);
    await kari.push(kari.amend(first, { outcome: people(99) }));

    const frozen = await opened(`${storgata}&edition=${id}`);
    expect(frozen).toMatchObject({
      edition: id,
      profile: 'internal',
      value: { shown: '12,7' },
      formula: '12,7 = 38 / 3',
    });
    expect(frozen.explanation[0]).toBe(
      '12,7 = personer i sum / antall tellinger, n = 3 av 40 planlagte tellinger, utgave 1',
    );
    expect(frozen.occasions?.map(({ total, flags }) => [total, flags])).toEqual([
      [13, []],
      [12, []],
      [13, []],
    ]);

    const present = await opened(storgata);
    expect(present).toMatchObject({ edition: null, value: { shown: '41,3' }, formula: '41,3 = 124 / 3' });
    expect(present.explanation[0]).toContain('utgave: ingen');
  });

  test('every one of them, to itself', async () => {
    await countThreeEvenings();
    await anne.push(
      anne.count(makeSlot('2026-06-01', 'day', 'storgata'), young(3)),
      anne.count(makeSlot('2026-06-03', 'day', 'vaterland'), young(0)),
    );
    const { id } = await freeze(kari);
    const { edition } = await readEdition(kari, id);
    const shown = edition?.numbers.filter((number) => number.shown !== null) ?? [];
    expect(shown.length).toBeGreaterThan(9);
    for (const { area, shift, band, basis, ...number } of shown) {
      const asked = { season: '2026', area, group: null, set: 'all', shift, band, basis, measure: 'mean' } as const;
      const found = await opened(basisPath({ ...asked, ...wholeSeason, edition: id }));
      expect([area, shift, band, found.value.shown, found.n]).toEqual([
        area,
        shift,
        band,
        number.shown,
        number.counted,
      ]);
    }
  });

  test('in the plan as it was: a round cancelled since is still in it', async () => {
    await countThreeEvenings();
    const { id } = await freeze(kari);
    const change = { kind: 'occasion', season: '2026', date: '2026-06-03', shift: 'evening' } as const;
    await kari.push(kari.plan({ ...change, state: 'cancelled', reason: 'Uvær', areas: null }));
    expect(await opened(`${storgata}&edition=${id}`)).toMatchObject({ n: 3, planned: 40, value: { shown: '12,7' } });
    expect(await opened(storgata)).toMatchObject({ n: 2, planned: 39, value: { shown: '13,0' } });
  });

  test('for an author not round by round: beside the present, the one that differs would tell its minors; and to nobody in an edition that there is not', async () => {
    await countThreeEvenings();
    const { id } = await freeze(kari);
    const author = await app.phone('author');
    const { body } = await author.get<BasisReply>(`${storgata}&edition=${id}`);
    expect(body).toMatchObject({ value: { shown: '12,7' }, formula: '12,7 = 38 / 3', occasions: null });
    expect(await author.get(`${storgata}&band=under_18&weekday=1&edition=${id}`)).toMatchObject({ status: 403 });
    expect(await author.get(`${storgata}&edition=${randomUUID()}`)).toMatchObject({ status: 404 });
  });
});

describe('verify', () => {
  test('names an edition of which a part is not here, and one that is not what its hash says', async () => {
    await countThreeEvenings();
    const { parts } = await draft(kari);
    const [part] = parts;
    const [short, other] = [randomUUID(), randomUUID()];
    await kari.push(kari.plan({ ...part!, id: short, parts: 2 }));
    await kari.push(kari.plan({ ...part!, id: other, hash: 'a'.repeat(64) }));
    expect(verify(app.db).faults).toEqual([
      `edition 1 (${other}) is not what its hash says`,
      `edition 1 (${short}): 1 of 2 parts are here`,
    ]);
  });
});

test("an edition's files carry its number in their names and in the figure, whatever has been corrected since", async () => {
  const [first] = (await countThreeEvenings()) as [MadeEvent];
  const { id } = await freeze(kari);
  const path = `/api/editions/${id}/figures/2.csv`;
  const before = await kari.get(path);
  await kari.push(kari.amend(first, { outcome: people(99) }));
  const after = await kari.get(path);
  expect(after.body).toBe(before.body);
  expect(after.headers.get('content-disposition')).toContain('_dag-kveld_intern_v1.csv"');
  expect((await kari.get(`/api/editions/${id}/figures/2.svg`)).body).toContain('Utgave 1');
  const word = await fetch(`${app.origin}/api/editions/${id}/figures/2.docx`, { headers: { cookie: kari.cookie } });
  const text = strFromU8(unzipSync(new Uint8Array(await word.arrayBuffer()))['word/document.xml']!);
  for (const said of ['Utgave 1. Profil: intern.', 'Slik er tallene laget', '3 gjennomført', 'Norja mfl. 2021'])
    expect(text).toContain(said);
});

const placeOf = ({ content }: MadeEvent) => {
  const { season, date, shift, area } = content.slot as ReturnType<typeof makeSlot>;
  return { season, date, shift, area };
};
