import type { AskedBand } from '../../domain/age-band.ts';
import type { AveragingBasis } from '../../domain/averaging-basis.ts';
import type { Shift } from '../../domain/slot.ts';
import type { AreaAverages, ShiftAverage, TotalAverages } from '../averages.ts';
import { hidesSmall, mayTell } from '../profile.ts';
import { type SeasonRecord, seasonAverages } from '../season-averages.ts';
import { withheldAmong } from '../withheld.ts';
import { wordings } from '../wordings.ts';
import type { EditionNumber, EditionSettings } from './edition.ts';

type Asked = Pick<EditionSettings, 'set' | 'basis' | 'bands' | 'profile' | 'fewerThan'>;

/** Every number of the seasons that these readers may have: each area and all together, by day, in the evening and together. */
export function seasonNumbers(records: readonly SeasonRecord[], asked: Asked): readonly EditionNumber[] {
  return records.flatMap((record) => asked.bands.flatMap((band) => numbersOf(record, band, asked)));
}

function numbersOf(record: SeasonRecord, band: AskedBand, asked: Asked): readonly EditionNumber[] {
  const { season } = record.planned;
  const set = asked.set ?? 'all';
  const basis = asked.basis ?? season.basis;
  const averages = seasonAverages(record, { set, band, basis, from: null, to: null }, wordings.nb);
  if (!averages) return [];
  const of = (area: string | null, name: string | null, means: Means): readonly EditionNumber[] =>
    ([null, 'day', 'evening'] as const)
      .filter((shift) => mayTell(asked, { band, shift, period: 'season' }))
      .map((shift) => ({ season: season.id, band, area, name, shift, basis, ...numberOf(means, shift, basis) }));
  const areas = averages.areas.flatMap((area) => of(area.area, area.name, area));
  const total = of(null, null, averages.total);
  return band === 'under_18' ? [...hideSmall(areas, asked), ...hideSmall(total, asked)] : [...areas, ...total];
}

/** By the rule of the figures: the areas among themselves, all together by itself. */
function hideSmall(numbers: readonly EditionNumber[], asked: Asked): readonly EditionNumber[] {
  if (!hidesSmall(asked)) return numbers;
  const parts = numbers.map(({ sum }) => sum);
  const hidden = withheldAmong(parts, asked.fewerThan);
  return numbers.map((number, index) => {
    const why = hidden[index];
    return why ? { ...number, mean: null, shown: null, sum: null, withheld: why } : number;
  });
}

type Means = AreaAverages | TotalAverages;
type Numbers = Pick<EditionNumber, 'mean' | 'shown' | 'counted' | 'planned'> & { readonly sum: number };

function numberOf(means: Means, shift: Shift | null, basis: AveragingBasis): Numbers {
  if (shift !== null) return pick(means[shift]);
  const together = { day_evening_mean: means.dayEvening, pooled: means.pooled, sum_of_shift_means: means.shiftSum };
  const [day, evening] = [pick(means.day), pick(means.evening)];
  return {
    ...together[basis],
    sum: day.sum + evening.sum,
    counted: day.counted + evening.counted,
    planned: day.planned + evening.planned,
  };
}

function pick({ mean, shown, sum, counted, planned }: ShiftAverage): Numbers {
  return { mean, shown, sum, counted, planned };
}
