import type { EffectsReply } from '#shared/effect-api.ts';
import type { Revision } from '#shared/office-api.ts';
import { office } from '../../i18n/office-sentences.ts';
import { revisionsWords } from '../../i18n/revisions-sentences.ts';
import { baseOf } from './version-rows.ts';

type Effect = NonNullable<EffectsReply['now']>;
export type EffectRow = {
  readonly label: string;
  readonly cells: readonly { readonly before: string; readonly after: string }[];
};

/** The averages before and after each version: of the area and shift, of the area, and of all areas, in the season's own basis. */
export function listEffectRows(effects: EffectsReply, versions: readonly Revision[]): readonly EffectRow[] {
  const { without, basis, now } = effects;
  if (!without || !now || !basis) return [];
  const effectWith = (version: Revision | undefined) =>
    effects.versions.find(({ id, h }) => id === version?.id && h === version.h)?.effect ?? without;
  const row = (label: string, read: (effect: Effect) => string): EffectRow => ({
    label,
    cells: versions.map((version) => ({
      before: read(effectWith(baseOf(version, versions))),
      after: read(effectWith(version)),
    })),
  });
  const words = revisionsWords.value;
  const { bases, shifts } = office.value;
  const areaName = (id: string) => now.areas.find(({ area }) => area === id)?.name ?? id;
  return [
    ...now.cells.map(({ area, shift }) =>
      row(words.cellMean(areaName(area), shifts[shift]), (effect) => {
        const cell = effect.cells.find((one) => one.area === area && one.shift === shift);
        return cell?.shown == null ? words.noMean : words.counts(cell.shown, cell.counted);
      }),
    ),
    ...now.areas.map(({ area, name }) =>
      row(
        words.areaMean(name, bases[basis]),
        (effect) => effect.areas.find((one) => one.area === area)?.shown ?? words.incomplete,
      ),
    ),
    row(words.totalMean(bases[basis]), (effect) => effect.total.shown ?? words.incomplete),
  ];
}
