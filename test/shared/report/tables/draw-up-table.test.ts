import { describe, expect, test } from 'vitest';
import type { Season } from '#shared/domain/plan.ts';
import type { SeasonRecord } from '#shared/report/season-averages.ts';
import { drawUpTable } from '#shared/report/tables/draw-up-table.ts';
import type { TableCell, TableId } from '#shared/report/tables/report-table.ts';
import type { TableAsked } from '#shared/report/tables/table-scope.ts';
import { tablesBokmal } from '#shared/report/tables/table-wording-nb.ts';
import { bokmal } from '#shared/report/wording-nb.ts';
import { makeBands, makeSlot, people } from '../../../support/events.ts';
import { Pen } from '../../../support/pen.ts';
import { standingSeason } from '../../../support/standing-season.ts';

const anne = new Pen();
const conditions = (policePresent: string, serviceOpen = 'unknown') => ({ conditions: { policePresent, serviceOpen } });
const day = (date: string, area: string) => makeSlot(`2026-${date}`, 'day', area);
const evening = (date: string, area: string) => makeSlot(`2026-${date}`, 'evening', area);
const aged = (under18: number, young: number, old: number, unknown = 0) =>
  ({ status: 'counted', bands: makeBands(under18, young, old, unknown) }) as const;

const two: Partial<Season> = {
  areas: ['storgata', 'urtegata'].map((area) => ({ area, from: null, to: null, shifts: null })),
};
/** Monday 1 June, Wednesday 3 June, Wednesday 1 July. */
const record = standingSeason(
  [
    anne.count(day('06-01', 'storgata'), aged(1, 2, 7), conditions('no')),
    anne.count(day('06-03', 'storgata'), aged(0, 0, 20), conditions('yes')),
    anne.count(day('07-01', 'storgata'), aged(0, 0, 0, 30), conditions('arrived')),
    anne.count(evening('06-01', 'storgata'), people(40)),
    anne.count(evening('06-03', 'storgata'), people(60)),
    anne.count(day('06-01', 'urtegata'), people(5), conditions('no', 'yes')),
    anne.count(day('06-03', 'urtegata'), people(8), conditions('unknown', 'no')),
    anne.count(evening('06-01', 'urtegata'), people(0)),
    anne.count(evening('06-03', 'urtegata'), { status: 'not_counted', reason: 'weather' }),
  ],
  { season: two },
);

type Told = { readonly record?: SeasonRecord; readonly other?: SeasonRecord | null; readonly seesCounts?: boolean };

function draw(table: TableId, asked: Partial<TableAsked> = {}, told: Told = {}) {
  const found = drawUpTable(
    { record: told.record ?? record, other: told.other ?? null },
    { table, set: 'all', band: 'all', basis: 'day_evening_mean', ...asked },
    { wording: bokmal, words: tablesBokmal },
    { seesCounts: told.seesCounts ?? true },
  );
  if (!found) throw new Error(`no table ${table}`);
  const say = ({ shown, gap, n }: TableCell) => `${shown ?? gap}${n === null ? '' : ` (${n})`}`;
  const row = (area: string, of: string) =>
    found.rows.find((one) => one.area === area && one.of === of)?.cells.map(say) ?? [];
  return { ...found, row, labels: found.columns.map(({ label }) => label) };
}

const together = 'Sammenstilt for dag og kveld';

describe('month by month', () => {
  const table = draw('months');

  test('each mean has its n, a month without a count says so, and the season pools its counts', () => {
    expect(table.labels).toEqual(['Juni', 'Juli', 'August', 'Hele sesongen']);
    // 60 over 3, and not the mean of June's 15 and July's 30.
    expect(table.row('Storgata', 'Dag')).toEqual(['15,0 (2)', '30,0 (1)', 'ikke talt (0)', '20,0 (3)']);
    expect(table.row('Storgata', together)).toEqual(['32,5 (4)', 'ikke talt (1)', 'ikke talt (0)', '35,0 (5)']);
  });

  test('the sum of areas is incomplete where one has no number, and not smaller', () => {
    expect(table.row('Sum av områdene', 'Dag')).toEqual(['21,5 (4)', 'ufullstendig (1)', 'ikke talt (0)', '26,5 (5)']);
  });

  test('the caption names set, ages, season and basis', () => {
    expect(table.caption).toBe(
      'Gjennomsnittlig antall personer etter område, dag og kveld, måned for måned. Alle områder, alle aldre, sommertellingen 2026 (01.06.–31.08.2026), dag og kveld under ett: sammenstilt for dag og kveld.',
    );
  });

  test('each number opens at its own month, area and shift', () => {
    const opens = table.rows[0]?.cells[0]?.opens;
    expect(opens).toBe(
      '/api/seasons/2026/basis?area=storgata&shift=day&basis=day_evening_mean&from=2026-06-01&to=2026-06-30',
    );
  });
});

test('by weekday: only those of the season, each with its n', () => {
  const table = draw('weekdays');
  expect(table.labels).toEqual(['Mandag', 'Onsdag', 'Fredag', 'Alle dager']);
  expect(table.row('Storgata', 'Dag')).toEqual(['10,0 (1)', '25,0 (2)', 'ikke talt (0)', '20,0 (3)']);
});

describe('by age', () => {
  test('a count in which nobody’s age was judged is neither in n nor a zero, and all ages hold it', () => {
    const table = draw('ages');
    expect(table.labels.slice(0, 3)).toEqual(['0–17 år', '18–25 år', '0–25 år']);
    expect(table.row('Storgata', 'Dag')).toEqual(['0,5 (2)', '1,0 (2)', '1,5 (2)', '13,5 (2)', '10,0 (3)', '20,0 (3)']);
    expect(table.notes).toContain('Alder er anslått.');
  });

  test('minors stand as a mean and as observations, with how many counts had any', () => {
    const table = draw('minors');
    expect(table.row('Storgata', 'Dag')).toEqual(['0,5 (2)', '1', '1']);
    expect(table.row('Urtegata', 'Kveld')).toEqual(['0,0 (1)', '0', '0']);
    expect(table.notes).toContain('Antall observasjoner, ikke ulike personer.');
  });

  test('30 of 60 by day at Storgata are of unknown age: 50,0 per cent, and one count without a judged age', () => {
    expect(draw('unknown_age').row('Storgata', 'Dag')).toEqual(['60', '30', '50,0 (3)', '1']);
  });
});

describe('the variation between counts', () => {
  const table = draw('spread');

  // 10, 20, 30: quartiles 15 and 25; deviations 10, 0, 10, so 200 ÷ 2 = 100, its root 10.
  test('is the least, the quartiles, the greatest and the deviation over n − 1', () => {
    expect(table.row('Storgata', 'Dag')).toEqual(['3', '20,0', '10', '15,0', '20,0', '25,0', '30', '10,0']);
  });

  test('of one count is no deviation', () => {
    expect(table.row('Urtegata', 'Kveld')).toEqual(['1', '0,0', '0', '0,0', '0,0', '0,0', '0', 'krever to tellinger']);
  });

  // Complete by day: 10 + 5 and 20 + 8; the third round lacks Urtegata. √(13² ÷ 2) = 9,19.
  test('of complete rounds stays within its shift and leaves out a round that lacks an area', () => {
    expect(table.row('Hele runder', 'Dag')).toEqual(['2', '21,5', '15', '18,3', '21,5', '24,8', '28', '9,2']);
    expect(table.rows.some(({ of }) => of === together)).toBe(false);
  });

  test('says that it is not uncertainty, and which quartiles it has', () => {
    expect(table.notes).toContain(
      'Tallene viser variasjon mellom tellingene, ikke usikkerhet om hvor mange som finnes.',
    );
    expect(table.notes.join(' ')).toContain('KVARTIL.INK');
  });
});

describe('under other circumstances', () => {
  test('police seen or arrived, none, and nobody said are three groups, each with its n', () => {
    const table = draw('police');
    expect(table.labels).toEqual(['Uten politi', 'Med politi', 'Politi ikke oppgitt', 'Alle tellinger']);
    expect(table.row('Storgata', 'Dag')).toEqual(['10,0 (1)', '25,0 (2)', 'ingen slik telling (0)', '20,0 (3)']);
    expect(table.row('Urtegata', 'Dag')).toEqual(['5,0 (1)', 'ingen slik telling (0)', '8,0 (1)', '6,5 (2)']);
  });

  test('a sum is incomplete where an area was never counted so', () => {
    expect(draw('police').row('Sum av områdene', 'Dag')).toEqual([
      '15,0 (2)',
      'ufullstendig (2)',
      'ufullstendig (1)',
      '26,5 (5)',
    ]);
  });

  test('a service is open, closed or not stated, for the areas that have one', () => {
    const table = draw('service');
    expect([...new Set(table.rows.map(({ area }) => area))]).toEqual(['Urtegata']);
    expect(table.row('Urtegata', 'Dag')).toEqual(['5,0 (1)', '8,0 (1)', 'ingen slik telling (0)', '6,5 (2)']);
  });
});

describe('season against season', () => {
  const before: SeasonRecord = {
    ...standingSeason(
      [
        anne.count(day('06-01', 'storgata'), people(15)),
        anne.count(day('06-03', 'storgata'), people(16)),
        anne.count(evening('06-01', 'storgata'), people(50)),
      ],
      { season: { areas: [{ area: 'storgata', from: null, to: null, shifts: null }] } },
    ),
  };
  const earlier = {
    ...before,
    planned: {
      ...before.planned,
      season: { ...before.planned.season, id: '2025', from: '2025-06-02', to: '2025-08-29' },
    },
  };
  const table = draw('seasons', {}, { other: earlier });

  test('the earlier stands first, and the change is from the unrounded means', () => {
    expect(table.labels).toEqual(['2025', '2026', 'Endring', 'Endring, prosent']);
    // 15,5 to 20: 4,5, 29 per cent. Together 32,75 to 35: 2,25.
    expect(table.row('Storgata', 'Dag')).toEqual(['15,5 (2)', '20,0 (3)', '+4,5', '+29']);
    expect(table.row('Storgata', together)).toEqual(['32,8 (3)', '35,0 (5)', '+2,3', '+7']);
  });

  test('an area that is new breaks its own row and the sum, and is named', () => {
    expect(table.row('Urtegata', 'Dag')).toEqual([
      'ikke planlagt',
      '6,5 (2)',
      'ikke sammenlignbart',
      'ikke sammenlignbart',
    ]);
    const sum = table.rows.find(({ key }) => key === 'total day');
    expect(sum?.cells.map(({ remark }) => remark)).toEqual([null, null, 'brudd i serien', 'brudd i serien']);
    expect(table.notes).toContain('Urtegata er bare med i 2026.');
    expect(table.notes).toContain('Brudd i serien: summene gjelder ikke de samme områdene (Urtegata).');
    const storgata = table.rows.find(({ key }) => key === 'storgata day');
    expect(storgata?.cells.map(({ remark }) => remark)).toEqual([null, null, null, null]);
  });

  test('alone it says that there is nothing to compare with', () => {
    expect(draw('seasons').notes).toContain('Det er ingen annen sesong å sammenligne med.');
  });

  test('names the basis, and a season whose own basis is another', () => {
    const notes = draw('seasons', { basis: 'pooled' }, { other: earlier }).notes;
    expect(notes).toContain(
      'Endringen er regnet av uavrundede tall. Dag og kveld under ett: alle tellinger samlet, i begge sesongene.',
    );
    expect(notes).toContain('Sesongen 2025 har ellers en annen beregning: sammenstilt for dag og kveld.');
  });
});

test('an area counted by day only says so where both would stand', () => {
  const onlyDay = standingSeason([anne.count(day('06-01', 'storgata'), people(4))], {
    season: { areas: [{ area: 'storgata', from: null, to: null, shifts: ['day'] }] },
  });
  const table = draw('months', {}, { record: onlyDay });
  expect(table.row('Storgata', together)[3]).toBe('kun dag (1)');
  expect(table.row('Storgata', 'Kveld')[3]).toBe('ikke planlagt (0)');
});

test('a set that the season has not is no table', () => {
  expect(() => draw('months', { set: 'nowhere' })).toThrow('no table months');
});
