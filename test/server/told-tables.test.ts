import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TableReply } from '#shared/tables-api.ts';
import { makeBands, makeSlot } from '../support/events.ts';
import type { Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let kari: Phone;
beforeAll(async () => {
  app = await startTestApp({ day: '2026-06-08' });
  kari = await app.phone('coordinator');
  const anne = await app.phone('counter');
  const shifts = ['day', 'evening'] as const;
  const counts = shifts.flatMap((shift, index) =>
    ['2026-06-01', '2026-06-03'].map((date) =>
      anne.count(makeSlot(date, shift, 'storgata'), { status: 'counted', bands: makeBands(1 + index, 3, 9) }),
    ),
  );
  await anne.push(...counts);
});
afterAll(() => app.close());

const table = (path: string) => kari.get<TableReply>(`/api/seasons/2026/tables/${path}`);

describe('a table for others than the service', () => {
  test.each(['partner', 'public'])('(%s) has minors by month for nobody, whoever asks', async (profile) => {
    expect((await table('months?band=under_18')).status).toBe(200);
    for (const one of ['months', 'weekdays', 'police', 'spread'])
      expect((await table(`${one}?band=under_18&profile=${profile}`)).status, one).not.toBe(200);
    for (const band of ['zero_to_25', 'from_18_to_25', 'over_25', 'unknown'])
      expect((await table(`months?band=${band}&profile=${profile}`)).status, band).toBe(403);
  });

  test('has ages for the season, day and evening together', async () => {
    const of = async (profile: string) =>
      (await table(`ages?profile=${profile}`)).body.rows.filter(({ area }) => area === 'Storgata').map((row) => row.of);
    expect(await of('internal')).toEqual(['Dag', 'Kveld', 'Sammenstilt for dag og kveld']);
    expect(await of('public')).toEqual(['Sammenstilt for dag og kveld']);
  });

  test('says whose it is in the name of its file', async () => {
    const { headers } = await table('months.csv?profile=public');
    expect(headers.get('content-disposition')).toContain('_tabell-maaneder_offentlig.csv"');
  });

  test('has no ages in public where small numbers are not told, and says where they stand', async () => {
    await kari.push(kari.plan({ kind: 'publication', fewerThan: 5 }, null, { reason: 'Personvernombudet' }));
    const { body } = await table('minors?profile=public');
    expect(body.rows).toEqual([]);
    expect(body.notes.join()).toContain('Små tall for mindreårige er ikke offentlige');
    expect((await table('minors?profile=partner')).body.rows.length).toBeGreaterThan(0);
    expect((await table('months?profile=public')).body.rows.length).toBeGreaterThan(0);
  });
});
