import type { PublishedValue } from '#shared/domain/import-record.ts';
import { madeUpYears } from './made-up-plan.ts';

const sentrum = ['jernbanetorget', 'christian_frederiks_plass', 'skippergata', 'kvadraturen'];
const east = ['storgata', 'vaterland', 'akerselva'];

/** In tenths, so that the sums are exact. The last two years have no count in Oslo sentrum, as in the real series' shape. */
const shapes: Readonly<Record<string, readonly number[]>> = {
  jernbanetorget: [248, 262, 241, 229, 204, 61, 38, 27, 16],
  christian_frederiks_plass: [187, 196, 172, 166, 143, 52, 24, 18, 9],
  skippergata: [112, 118, 109, 104, 92, 39, 21, 17, 11],
  kvadraturen: [65, 72, 67, 74, 57, 20, 11, 9, 6],
  storgata: [241, 262, 268, 287, 251, 189, 203, 231, 262, 284],
  vaterland: [142, 151, 156, 171, 147, 113, 128, 139, 158, 167],
  akerselva: [131, 148, 152, 163, 141, 109, 122, 137, 149, 159],
};
const young = [161, 172, 130, 98, 55, 46, 41, 53, 69, 91];
const minors = [11, 12, 9, 6, 4, 3, 3, 4, 4, 5];

/** The ten years before the made-up seasons, as if an old report had told of them. */
export function madeUpReports(thisYear: number): readonly PublishedValue[] {
  const before = (madeUpYears(thisYear)[0] ?? thisYear) - 10;
  return Array.from({ length: 10 }, (_, index) => valuesOf(before + index, index)).flat();
}

function valuesOf(year: number, index: number): readonly PublishedValue[] {
  const sumOf = (areas: readonly string[]) => areas.reduce((sum, area) => sum + (shapes[area]?.[index] ?? 0), 0);
  const mean = (scope: string, tenths: number, more: Partial<PublishedValue> = {}) =>
    toValue(year, { scope, scopeName: scope, low: tenths / 10, ...more });
  const [here, all, seen] = [sumOf(sentrum), sumOf([...sentrum, ...east]), minors[index] ?? 0];
  const ofShift = (shift: 'day' | 'evening', part: number) =>
    mean('all', Math.round(all * part), { shift, set: 'comparison', basis: null });
  return [
    ...(here > 0 ? [mean('oslo_sentrum', here)] : []),
    mean('oslo_sentrum_ost', sumOf(east)),
    ...east.map((area) => mean(area, shapes[area]?.[index] ?? 0)),
    mean('all', all, { set: 'comparison' }),
    ofShift('day', 0.94),
    ofShift('evening', 1.06),
    mean('all', young[index] ?? 0, { band: 'zero_to_25' }),
    mean('all', seen, { band: 'under_18' }),
    mean('all', (young[index] ?? 0) - seen, { band: 'from_18_to_25' }),
    // A mean of 1,1 over 80 rounds is 88 people seen.
    mean('all', seen * 80, { band: 'under_18', measure: 'observations', basis: null }),
  ];
}

function toValue(year: number, more: Partial<PublishedValue>): PublishedValue {
  return {
    period: String(year),
    year,
    scope: null,
    scopeName: 'alle områder',
    shift: null,
    band: 'all',
    measure: 'mean',
    low: 0,
    high: null,
    qualifier: null,
    basis: 'day_evening_mean',
    basisStated: null,
    set: null,
    method: null,
    countedBy: null,
    source: 'Oppdiktet rapport',
    ...more,
  };
}
