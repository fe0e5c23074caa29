import { describe, expect, test } from 'vitest';
import type { EditionSettings } from '#shared/report/edition/edition.ts';
import { methodOf } from '#shared/report/method/method-of.ts';
import { toPlainText } from '#shared/report/method/method-text.ts';
import { instantOf, toDay } from '#shared/time.ts';
import { makeBands, makeSlot, people } from '../../support/events.ts';
import { Pen } from '../../support/pen.ts';
import { standingSeason } from '../../support/standing-season.ts';

const settings: Omit<EditionSettings, 'bands'> = {
  years: [2026],
  set: null,
  basis: null,
  profile: 'public',
  fewerThan: null,
};
const pen = new Pen();
const round = { kind: 'occasion', season: '2026', reason: 'Uvær', areas: null } as const;
const counts = [
  pen.count(makeSlot('2026-06-01', 'evening', 'storgata'), { status: 'counted', bands: makeBands(1, 2, 3, 2) }),
  pen.count(makeSlot('2026-06-01', 'evening', 'vaterland'), people(0)),
  pen.count(makeSlot('2026-06-01', 'evening', 'akerselva'), { status: 'not_counted', reason: 'weather' }),
  pen.count(makeSlot('2026-06-03', 'evening', 'akerselva'), { status: 'not_counted', reason: 'safety' }),
  pen.count(makeSlot('2026-06-03', 'evening', 'storgata'), people(12, { estimated: true })),
];
/** Mondays, Wednesdays and Fridays from 1 June to 31 August: 40 of each shift, and one round of four areas is 320 in all. */
const record = standingSeason(counts, {
  occasions: [
    { ...round, date: '2026-06-05', shift: 'evening', state: 'cancelled' },
    { ...round, date: '2026-06-06', shift: 'evening', state: 'planned', reason: null },
  ],
});
const text = (more: Partial<typeof settings> = {}, language: 'nb' | 'en' = 'nb') =>
  toPlainText(methodOf([record], [], { ...settings, ...more }, language));

describe('the method text says', () => {
  test('when and where it was counted', () => {
    expect(text()).toContain(
      '2026: Det ble talt 1. juni–31. august på mandager, onsdager og fredager, dag (10:00–16:00) og kveld (18:00–23:00). Områder: Storgata, Vaterland, Akerselva og Urtegata.',
    );
  });

  test('how many rounds were planned, cancelled and extra', () => {
    expect(text()).toContain(
      '2026: dag: 40 planlagt, 0 avlyst, 0 ekstrarunder; kveld: 40 planlagt, 1 avlyst, 1 ekstrarunde.',
    );
  });

  // 40 + 40 rounds of 4 areas; 2 zeros, no: Vaterland's alone. 320 less 3 counted and 2 not counted are missing.
  test('what was counted, what was not and why, what is missing, what was zero, what is an estimate', () => {
    expect(text()).toContain('Av 320 planlagte områdetellinger ble 3 gjennomført.');
    expect(text()).toContain('Ikke talt: 2 (utrygt 1, været 1).');
    expect(text()).toContain('315 områdetellinger mangler uten at noen har sagt hvorfor.');
    expect(text()).toContain('I 1 telling var det ingen der; det er talt som null.');
    expect(text()).toContain('1 telling er anslått og er regnet med.');
  });

  test('which basis, what zero and missing are, that ages are judged by eye and how far off, and the caveats', () => {
    for (const said of [
      '(gjennomsnitt dag + gjennomsnitt kveld) / 2',
      'Null og manglende er to ulike ting',
      '3,5 år eldre enn de var (Norja mfl. 2021)',
      'Samme person kan være talt flere ganger',
      'Tellingene er ikke forskning, men viser godt hvor stort miljøet er',
    ])
      expect(text()).toContain(said);
    expect(text({ basis: 'pooled' })).toContain('Alle tellinger samlet er');
    expect(text({ basis: 'pooled' })).not.toContain('/ 2');
  });

  // 2 of 8 + 0 + 12 people.
  test('the share of unknown age, rounded once', () => {
    expect(text()).toContain('Andel med ukjent alder: 2026 10 %.');
  });

  test('whom it is for, and the rule for small numbers where there is one', () => {
    expect(text({ profile: 'internal' })).toContain('Tallene er satt sammen for intern bruk.');
    expect(text({ fewerThan: 5 })).toContain('Tall for mindreårige under 5 er gitt som «færre enn 5».');
    expect(text()).not.toContain('færre enn');
  });

  test('which areas a set leaves out, and which area is broken when', () => {
    expect(text({ set: 'comparison' })).toContain('Utenom Urtegata');
    const broken = standingSeason([], {
      season: { areas: [{ area: 'storgata', from: '2026-07-15', to: null, shifts: null }] },
    });
    expect(toPlainText(methodOf([broken], [], settings, 'nb'))).toContain('Storgata: talt fra 15.07.');
  });

  test('what is still to come where it is written in mid-season', () => {
    const early = standingSeason(counts, {}, instantOf(toDay('2026-06-02'), '09:00'));
    // 1 June is over, with 8 counts; two of 3 June are answered already.
    expect(toPlainText(methodOf([early], [], settings, 'nb'))).toContain(
      '310 områdetellinger gjensto da tallene ble frosset.',
    );
  });

  test('the same in English', () => {
    expect(text({}, 'en')).toContain('evening: 40 planned, 1 cancelled, 1 extra round.');
    expect(text({}, 'en')).toContain('Not counted: 2 (not safe 1, the weather 1).');
    expect(text({}, 'en')).toContain('3.5 years older than they were on average (Norja et al. 2021)');
  });

  test('in one sentence what several years have in common', () => {
    expect(toPlainText(methodOf([record, record], [], settings, 'nb')).match(/Det ble talt/g)).toHaveLength(1);
  });
});
