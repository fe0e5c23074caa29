import { expect, test } from 'vitest';
import type { BasisAsked } from '#shared/report/basis/basis-asked.ts';
import { basisBokmal } from '#shared/report/basis/basis-wording-nb.ts';
import { type ExplainedNumber, explainNumber } from '#shared/report/basis/explanation.ts';
import { basisOf } from '#shared/report/basis/number-basis.ts';
import { bokmal } from '#shared/report/wording-nb.ts';
import { toDay } from '#shared/time.ts';
import { makeBands, makeSlot, people } from '../../../support/events.ts';
import { Pen } from '../../../support/pen.ts';
import { standingSeason } from '../../../support/standing-season.ts';
import { urtegataAsked } from '../../../support/urtegata-asked.ts';

const anne = new Pen();
const urtegata = (date: string, shift: 'day' | 'evening') => makeSlot(date, shift, 'urtegata');
const record = standingSeason(
  [
    anne.count(urtegata('2026-06-01', 'day'), people(30)),
    anne.count(urtegata('2026-06-03', 'day'), { status: 'counted', bands: makeBands(2, 0, 30) }),
    anne.count(urtegata('2026-06-01', 'evening'), people(0)),
    anne.count(urtegata('2026-06-03', 'evening'), { status: 'not_counted', reason: 'weather' }),
  ],
  {
    season: { to: '2026-06-03', areas: [{ area: 'urtegata', from: null, to: null, shifts: null }] },
    occasions: [],
  },
);

const third = { number: 3, apart: null, profile: 'internal', fewerThan: null } as const;

function explain(asked: Partial<BasisAsked>, edition: ExplainedNumber['edition'] = null) {
  const whole = { ...urtegataAsked, ...asked };
  const basis = basisOf(record, whole, bokmal, { seesCounts: false });
  if (!basis) throw new Error('nothing to explain');
  const about = { asked: whole, basis, season: record.planned.season, edition, day: toDay('2026-11-27') };
  return explainNumber(about, { wording: bokmal, words: basisBokmal });
}

test('a number is explained so that it can be read aloud: formula, n, edition, place, days and gaps', () => {
  expect(explain({})).toEqual([
    '15,5 = (gjennomsnitt dag + gjennomsnitt kveld) / 2, n = 3 av 4 planlagte tellinger, utgave: ingen, tallene slik de sto 27.11.2026',
    '15,5 = (31,0 + 0,0) / 2',
    'Urtegata, sommertellingen 2026, 01.06.2026–03.06.2026, alle aldre.',
    'Dag: 31,0 = 62 / 2; n = 2 av 2 planlagte tellinger.',
    'Kveld: 0,0 = 0 / 1; n = 1 av 2 planlagte tellinger, 1 ikke talt (1 været), 1 av dem null.',
  ]);
});

test('of an area it says nothing of its neighbours, of a total it says who is lacking', () => {
  expect(explain({ area: null }).join(' ')).not.toContain('Mangler tall');
  const lacking = explain({ area: null, weekday: 3 });
  expect(lacking[0]).toContain('Ufullstendig: et område mangler tall');
  expect(lacking).toContain('Mangler tall for Urtegata, kveld; summen er ufullstendig.');
});

test('made-up numbers say so before anything else', () => {
  const basis = basisOf({ ...record, isMadeUp: true }, urtegataAsked, bokmal, { seesCounts: false })!;
  const about = { asked: urtegataAsked, basis, season: record.planned.season, edition: null, day: toDay('2026-11-27') };
  expect(explainNumber(about, { wording: bokmal, words: basisBokmal })[0]).toBe(bokmal.madeUp);
});

test('in an edition it names the edition', () => {
  expect(explain({ shift: 'day' }, third)[0]).toBe(
    '31,0 = personer i sum / antall tellinger, n = 2 av 2 planlagte tellinger, utgave 3',
  );
});

test('in an edition that shares its number it says which of them', () => {
  const apart = { day: toDay('2026-11-27'), mark: '4f2a91c0' };
  expect(explain({ shift: 'day' }, { ...third, apart })[0]).toMatch(
    /tellinger, utgave 3 \(frosset 27\.11\.2026, kontrollsum 4f2a91c0\)$/,
  );
});

test("what an edition's readers may not have is not in the explanation either: of an age band no shift, of a small sum no area", () => {
  const minors = { band: 'under_18', basis: 'pooled' } as const;
  const lead = 'n = 3 av 4 planlagte tellinger, utgave 3';
  expect(explain(minors, third).join(' ')).toContain('Dag: 1,0 = 2 / 2');
  const partner = explain(minors, { ...third, profile: 'partner' });
  expect(partner[0]).toBe(`0,7 = personer i sum dag og kveld / antall tellinger dag og kveld, ${lead}`);
  expect(partner.join(' ')).not.toMatch(/Dag:|Kveld:|2 \+ 0|1,0/);
  expect(explain({}, { ...third, profile: 'partner' })).toContain(
    'Dag: 31,0 = 62 / 2; n = 2 av 2 planlagte tellinger.',
  );

  const total = { ...minors, area: null };
  expect(explain(total, { ...third, profile: 'public' })).toContain('Urtegata: 0,7.');
  expect(explain(total, { ...third, profile: 'public', fewerThan: 5 }).join(' ')).not.toContain('Urtegata');
});

test('minors are observations, with how many counts had any', () => {
  const said = explain({ band: 'under_18', measure: 'sum', shift: 'day' });
  expect(said[0]).toContain('2 = antall observasjoner lagt sammen, ikke ulike personer, n = 2 av 2');
  expect(said).toContain('Dag: 1,0 = 2 / 2; n = 2 av 2 planlagte tellinger, 1 over null, 1 av dem null.');
  expect(said).toContain('Alder er anslått.');
});

test('a total is its areas, each by its own mean', () => {
  const said = explain({ area: null, basis: 'pooled' });
  expect(said[0]).toContain('20,7 = områdenes gjennomsnitt lagt sammen (hvert område alle tellinger samlet), n = 3');
  expect(said).toContain('Urtegata: 20,7.');
});

test('where there is no number it says so, and why', () => {
  expect(explain({ weekday: 3, shift: 'evening' })).toEqual([
    'Ikke talt, n = 0 av 1 planlagte tellinger, utgave: ingen, tallene slik de sto 27.11.2026',
    'Urtegata, sommertellingen 2026, 01.06.2026–03.06.2026, kveld, alle aldre, kun onsdager.',
    'Kveld: ikke talt; n = 0 av 1 planlagte tellinger, 1 ikke talt (1 været).',
  ]);
});

test('a part by its conditions says which counts alone, and claims no plan for them', () => {
  const said = explain({ police: 'unknown', shift: 'day' });
  expect(said[0]).toContain('n = 2 tellinger, utgave');
  expect(said).toContain('Dag: 31,0 = 62 / 2; n = 2 tellinger.');
  expect(said[2]).toContain('kun tellinger der det ikke er sagt om politi var til stede');
});
