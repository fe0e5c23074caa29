import { expect, test } from 'vitest';
import { recountSentence, recountWordings } from '#shared/report/quality/recount-wording.ts';
import { recountsOf } from '#shared/report/quality/recounts.ts';
import { fold } from '#shared/sync/fold.ts';
import { type MadeEvent, makeBands, makeSlot, people } from '../../../support/events.ts';
import { Pen } from '../../../support/pen.ts';
import { standingSeason, toEntry } from '../../../support/standing-season.ts';

const [anne, bjorn] = [new Pen(), new Pen()];
const day = (date: string, area = 'storgata') => makeSlot(date, 'day', area);
const counted = (...bands: Parameters<typeof makeBands>) =>
  ({ status: 'counted', bands: makeBands(...bands) }) as const;
const recount = { purpose: 'recount' };

function found(events: readonly MadeEvent[]) {
  const counts = [...fold(events.map((made) => toEntry(made))).counts.values()];
  return recountsOf(standingSeason(events), counts);
}

test('each recount is compared with the count of its slot, by place and by band, and no person is in it', () => {
  const events = [
    anne.count(day('2026-06-01'), counted(1, 4, 10)), // 15
    bjorn.count(day('2026-06-01'), counted(0, 5, 12), recount), // 17: +2; −1, +1, +2
    anne.count(day('2026-06-03'), counted(2, 2, 16)), // 20
    bjorn.count(day('2026-06-03'), counted(2, 2, 13), recount), // 17: −3; 0, 0, −3
    anne.count(day('2026-06-05', 'vaterland'), counted(0, 0, 7)),
    bjorn.count(day('2026-06-05', 'vaterland'), counted(0, 0, 7), recount), // 0
    anne.count(day('2026-06-08'), counted(0, 0, 9)),
  ];
  const result = found(events);
  expect(result).toEqual({
    recounts: 3,
    unpaired: 0,
    counted: 4,
    // 2, −3, 0: sum −1 of 3 is −0,3; sizes 5 of 3 are 1,7
    total: { n: 3, meanDifference: '−0,3', meanAbsolute: '1,7', largest: 3 },
    places: [
      {
        area: 'storgata',
        name: 'Storgata',
        shift: 'day',
        n: 2,
        meanDifference: '−0,5',
        meanAbsolute: '2,5',
        largest: 3,
      },
      {
        area: 'vaterland',
        name: 'Vaterland',
        shift: 'day',
        n: 1,
        meanDifference: '0,0',
        meanAbsolute: '0,0',
        largest: 0,
      },
    ],
    bands: [
      { band: 'under_18', n: 3, meanDifference: '−0,3', meanAbsolute: '0,3', largest: 1 },
      { band: 'from_18_to_25', n: 3, meanDifference: '+0,3', meanAbsolute: '0,3', largest: 1 },
      { band: 'over_25', n: 3, meanDifference: '−0,3', meanAbsolute: '1,7', largest: 3 },
      { band: 'unknown', n: 3, meanDifference: '0,0', meanAbsolute: '0,0', largest: 0 },
    ],
  });
  expect(recountSentence('2026', result, recountWordings.nb)).toBe(
    'I 2026 ble 3 områdetellinger (75 %) gjort to ganger uavhengig av hverandre. Parallelltellingen skilte seg i gjennomsnitt med 1,7 personer fra tellingen som er brukt (største forskjell 3); i gjennomsnitt var forskjellen −0,3.',
  );
});

test('heads alone say nothing of ages, and a recount without a count beside it is named and compared with nothing', () => {
  const result = found([
    anne.count(day('2026-06-01'), counted(1, 4, 10)),
    bjorn.count(day('2026-06-01'), counted(0, 0, 0, 14), recount),
    bjorn.count(day('2026-06-03'), people(8), recount),
    anne.count(day('2026-06-05'), { status: 'not_counted', reason: 'weather' }),
    bjorn.count(day('2026-06-05'), people(8), recount),
  ]);
  expect(result).toMatchObject({ recounts: 3, unpaired: 2, counted: 1, total: { n: 1, meanDifference: '−1,0' } });
  expect(result.bands).toMatchObject([{ band: 'unknown', n: 1, meanDifference: '+14,0' }]);
});

test('of a season without recounts the sentence says so', () => {
  const result = found([anne.count(day('2026-06-01'), people(8))]);
  expect(result).toMatchObject({ recounts: 0, total: null, places: [], bands: [] });
  expect(recountSentence('2026', result, recountWordings.nb)).toBe(
    'I 2026 er ingen områder talt to ganger uavhengig av hverandre.',
  );
});
