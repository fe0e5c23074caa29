import type { RefSeason } from '#shared/api.ts';
import { askedBands } from '#shared/domain/age-band.ts';
import { averagingBases } from '#shared/domain/averaging-basis.ts';
import { capital } from '../../i18n/capital.ts';
import { office } from '../../i18n/office-sentences.ts';
import { ProfileField } from '../../profile-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { type FigureChoice, listFigureSets, listYears } from './figure-choice.ts';

type Props = {
  readonly seasons: readonly RefSeason[];
  /** Years that an earlier report has numbers for. */
  readonly reported: readonly number[];
  readonly choice: FigureChoice;
  onChoose(choice: FigureChoice): void;
};

/** Years, areas, basis and age band of every figure on the page. */
export function FigureChooser({ seasons, reported, choice, onChoose }: Props) {
  const { chooser, figures, bases, bands } = office.value;
  const years = listYears(seasons, reported).map((year) => ({ value: String(year), label: String(year) }));
  const from = (year: number) => onChoose({ ...choice, from: year, to: Math.max(year, choice.to) });
  const to = (year: number) => onChoose({ ...choice, to: year, from: Math.min(year, choice.from) });
  return (
    <form class="chooser-bar" aria-label={figures.chooser} onSubmit={(event) => event.preventDefault()}>
      <SelectField
        label={chooser.from}
        value={String(choice.from)}
        options={years}
        onChoose={(year) => from(Number(year))}
      />
      <SelectField label={chooser.to} value={String(choice.to)} options={years} onChoose={(year) => to(Number(year))} />
      <SelectField
        label={chooser.set}
        value={choice.set ?? ''}
        options={[
          { value: '', label: capital(chooser.publishedSet) },
          ...listFigureSets(seasons).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoose={(set) => onChoose({ ...choice, set: set || null })}
      />
      <SelectField
        label={chooser.basis}
        value={choice.basis ?? ''}
        options={[
          { value: '' as const, label: capital(chooser.seasonBasis) },
          ...averagingBases.map((basis) => ({ value: basis, label: capital(bases[basis]) })),
        ]}
        onChoose={(basis) => onChoose({ ...choice, basis: basis || null })}
      />
      <SelectField
        label={chooser.band}
        value={choice.band ?? ''}
        options={[
          { value: '' as const, label: capital(figures.publishedBand) },
          ...askedBands.map((band) => ({ value: band, label: capital(bands[band]) })),
        ]}
        onChoose={(band) => onChoose({ ...choice, band: band || null })}
      />
      <ProfileField profile={choice.profile} onChoose={(profile) => onChoose({ ...choice, profile })} />
    </form>
  );
}
