import type { AveragesReply } from '#shared/api.ts';
import { type BasisAsked, basisPath } from '#shared/report/basis/basis-asked.ts';
import { wholeSeason } from '#shared/report/cut.ts';
import { daysOf } from './chooser.ts';

/** Which number of the table: of an area or in total, of a shift or of both. */
type Which = Partial<Pick<BasisAsked, 'area' | 'shift' | 'measure'>>;
export type AskFor = (which: Which) => string;

/** Where the numbers of a table of averages open. `period`: a month, or null for the season. */
export function askForNumbers({ season, set, band, basis }: AveragesReply, period: string | null): AskFor {
  const asked = { season, set, band, basis, ...wholeSeason, ...daysOf(period) };
  return (which) => basisPath({ ...asked, area: null, group: null, shift: null, measure: 'mean', ...which });
}
