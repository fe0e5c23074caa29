import type { AreaBreak } from '../../domain/plan.ts';
import { breakNotes } from '../break-notes.ts';
import type { Wording } from '../wording.ts';
import type { CountedYear } from './counted-year.ts';
import { membersIn } from './figure-sketch.ts';

export type ToldBreak = {
  readonly kind: AreaBreak['kind'];
  readonly year: number;
  readonly text: string;
  readonly areas: readonly string[];
};

/** The breaks of the areas that a figure shows, each before the first year whose numbers it touches. */
export function areaBreaks(
  counted: readonly CountedYear[],
  group: string | undefined,
  wording: Wording,
): readonly ToldBreak[] {
  const latest = counted.at(-1);
  if (!latest) return [];
  const shownAreas = new Set(counted.flatMap((year) => membersIn(year, group).map(({ area }) => area)));
  return [...shownAreas].flatMap((id) =>
    (latest.areas.get(id)?.breaks ?? []).flatMap((one) => {
      const year = counted.find(({ season }) => season.to >= one.on)?.year;
      // Before the first year nothing is shown that it could break.
      const isBefore = counted[0] && one.on <= counted[0].season.from;
      if (year === undefined || isBefore) return [];
      const [text = ''] = breakNotes(id, { from: one.on, to: one.on }, new Map(latest.areas), wording);
      return [{ kind: one.kind, year, text, areas: 'areas' in one ? one.areas : [] }];
    }),
  );
}
