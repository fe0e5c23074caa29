import { type AgeBand, ageBands, type Bands } from '#shared/domain/age-band.ts';
import { bandsOf, type Draft } from '../../db/draft.ts';

/** The age bands to count in. Of heads alone only everybody's; and those that have somebody already, who must not go out of sight. */
export function shownBands(draft: Draft): readonly AgeBand[] {
  if (!draft.isHeadOnly) return ageBands;
  const bands: Bands = bandsOf(draft);
  return ageBands.filter((band) => band === 'unknown' || bands[band] > 0);
}
