import type { Area } from '../domain/plan.ts';
import { toDay } from '../time.ts';
import type { Wording } from './wording.ts';

type Names = ReadonlyMap<string, Pick<Area, 'name' | 'breaks'>>;

/** The footnotes that an area's breaks force on whatever is shown of it for the days from `from` to `to`, both included. */
export function breakNotes(
  id: string,
  { from, to }: { readonly from: string; readonly to: string },
  areas: Names,
  wording: Wording,
): readonly string[] {
  const area = areas.get(id);
  const nameOf = (other: string) => areas.get(other)?.name ?? other;
  const breaks = (area?.breaks ?? []).filter(({ on }) => on >= from && on <= to);
  return breaks.map((one) => {
    const [name, on] = [nameOf(id), toDay(one.on)];
    if (one.kind === 'renamed') return wording.renamed(name, one.was, on);
    if (one.kind === 'retired') return wording.retired(name, on);
    return wording[one.kind](name, one.areas.map(nameOf), on);
  });
}
