import type { RefSeason } from '#shared/api.ts';
import { askedBands } from '#shared/domain/age-band.ts';
import { monthsOf } from '#shared/report/months.ts';
import { capital } from '../../i18n/capital.ts';
import { office } from '../../i18n/office-sentences.ts';
import { SelectField } from '../../ui/select-field.tsx';
import type { Choice } from './chooser.ts';
import { monthName } from './day-words.ts';

type Props = {
  readonly seasons: readonly RefSeason[];
  readonly choice: Choice;
  onChoose(choice: Choice): void;
};

/** Season, period, areas and ages: each change asks anew, and the old table stays until the new one is here. */
export function ChooserBar({ seasons, choice, onChoose }: Props) {
  const { chooser, bands } = office.value;
  const season = seasons.find(({ id }) => id === choice.season);
  const newestFirst = [...seasons].sort((a, b) => (a.from < b.from ? 1 : -1));
  const months = season ? monthsOf(season) : [];
  return (
    <form class="chooser-bar" aria-label={chooser.legend} onSubmit={(event) => event.preventDefault()}>
      <SelectField
        label={chooser.season}
        value={choice.season}
        options={newestFirst.map(({ id }) => ({ value: id, label: id }))}
        onChoose={(id) => onChoose({ ...choice, season: id, period: null })}
      />
      <SelectField
        label={chooser.period}
        value={choice.period ?? 'season'}
        options={[
          { value: 'season', label: capital(chooser.wholeSeason) },
          ...months.map((month) => ({ value: month, label: capital(monthName(month, office.value)) })),
        ]}
        onChoose={(period) => onChoose({ ...choice, period: period === 'season' ? null : period })}
      />
      <SelectField
        label={chooser.set}
        value={choice.set}
        options={listSets(season)}
        onChoose={(set) => onChoose({ ...choice, set })}
      />
      <SelectField
        label={chooser.band}
        value={choice.band}
        options={askedBands.map((band) => ({ value: band, label: capital(bands[band]) }))}
        onChoose={(band) => onChoose({ ...choice, band })}
      />
    </form>
  );
}

export function nameOfSet(season: Pick<RefSeason, 'sets'> | undefined, set: string): string {
  return listSets(season).find(({ value }) => value === set)?.label ?? set;
}

/** `all` is always there, whether or not the season gives it a name. */
function listSets(season: Pick<RefSeason, 'sets'> | undefined): readonly { value: string; label: string }[] {
  const named = (season?.sets ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const hasAll = named.some(({ value }) => value === 'all');
  return hasAll ? named : [{ value: 'all', label: office.value.chooser.everyArea }, ...named];
}
