import { type AskedBand, askedValue, type Bands } from '../../domain/age-band.ts';
import { type Shift, shifts, slotKey } from '../../domain/slot.ts';
import { shownChange } from '../../stats/change.ts';
import { type Pair, pairedDifferences } from '../../stats/paired-differences.ts';
import { shown } from '../../stats/shown.ts';
import type { StandingCount } from '../../sync/fold-count.ts';
import type { SeasonRecord } from '../season-averages.ts';

/** How far independent counts of the same slots lie apart, as it is shown. The difference is the recount less the count. */
export type Agreement = {
  readonly n: number;
  readonly meanDifference: string;
  readonly meanAbsolute: string;
  readonly largest: number;
};

export type Recounts = {
  /** Recounts with a number; `unpaired` are those in whose slot no count enters the averages. */
  readonly recounts: number;
  readonly unpaired: number;
  /** Counts that the averages use, of which the pairs are a part. */
  readonly counted: number;
  readonly total: Agreement | null;
  readonly places: readonly (Agreement & { readonly area: string; readonly name: string; readonly shift: Shift })[];
  /** A pair in which either was counted by heads alone says nothing of ages. */
  readonly bands: readonly (Agreement & { readonly band: AskedBand })[];
};

const comparedBands = ['under_18', 'from_18_to_25', 'over_25', 'unknown'] as const satisfies readonly AskedBand[];

/** Each recount beside the count of its slot. Of places and bands alone: nobody's name is in it, and nobody is ranked. */
export function recountsOf(record: SeasonRecord, counts: readonly StandingCount[]): Recounts {
  const used = usedBands(record);
  const recounts = counts.flatMap(({ slot, outcome, isRecount, practice }) =>
    slot && isRecount && !practice && outcome?.status === 'counted' ? [{ slot, beside: outcome.bands }] : [],
  );
  const pairs = recounts.flatMap(({ slot, beside }) => {
    const found = used.get(slotKey(slot));
    return found ? [{ area: slot.area, shift: slot.shift, used: found, beside }] : [];
  });
  const areas = [...new Set(pairs.map(({ area }) => area))].sort();
  const places = areas.flatMap((area) =>
    shifts.flatMap((shift) => {
      const own = pairs.filter((pair) => pair.area === area && pair.shift === shift);
      const agreement = agreementOf(own, 'all');
      const name = record.areas.get(area)?.name ?? area;
      return agreement ? [{ area, name, shift, ...agreement }] : [];
    }),
  );
  const bands = comparedBands.flatMap((band) => {
    const agreement = agreementOf(pairs, band);
    return agreement ? [{ band, ...agreement }] : [];
  });
  const unpaired = recounts.length - pairs.length;
  return { recounts: recounts.length, unpaired, counted: used.size, total: agreementOf(pairs, 'all'), places, bands };
}

/** What the averages use, by slot. */
function usedBands(record: SeasonRecord): ReadonlyMap<string, Bands> {
  const cells = record.occasions.flatMap((occasion) => occasion.cells);
  const season = record.planned.season.id;
  return new Map(
    cells.flatMap(({ date, shift, area, isPlanned, bands }) =>
      isPlanned && bands ? [[slotKey({ season, date, shift, area }), bands] as const] : [],
    ),
  );
}

function agreementOf(pairs: readonly { used: Bands; beside: Bands }[], band: AskedBand): Agreement | null {
  const values = pairs.flatMap((pair): readonly Pair[] => {
    const [used, beside] = [askedValue(pair.used, band), askedValue(pair.beside, band)];
    return used === null || beside === null ? [] : [{ used, beside }];
  });
  const found = pairedDifferences(values);
  if (!found) return null;
  const { n, meanDifference, meanAbsolute, largest } = found;
  return { n, meanDifference: shownChange(meanDifference, 1), meanAbsolute: shown(meanAbsolute), largest };
}
