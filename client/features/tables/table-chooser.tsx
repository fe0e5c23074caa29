import type { RefSeason } from '#shared/api.ts';
import { averagingBases } from '#shared/domain/averaging-basis.ts';
import { tableIds } from '#shared/report/tables/report-table.ts';
import { bandsOfTable } from '#shared/report/tables/table-limits.ts';
import { capital } from '../../i18n/capital.ts';
import { office } from '../../i18n/office-sentences.ts';
import { tablesWords } from '../../i18n/tables-sentences.ts';
import { ProfileField } from '../../profile-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { readerOf, type TableChoice } from './table-choice.ts';

type Props = {
  readonly seasons: readonly RefSeason[];
  readonly choice: TableChoice;
  readonly seesCounts: boolean;
  onChoose(choice: TableChoice): void;
};

/** Which table, of which season and areas; by which ages as far as the reader may have it by age. */
export function TableChooser({ seasons, choice, seesCounts, onChoose }: Props) {
  const { chooser, bands, bases } = office.value;
  const words = tablesWords.value;
  const newestFirst = [...seasons].sort((a, b) => (a.from < b.from ? 1 : -1));
  const sets = seasons.find(({ id }) => id === choice.season)?.sets ?? [];
  const everyArea = sets.some(({ id }) => id === 'all') ? [] : [{ id: 'all', name: chooser.everyArea }];
  const ages = bandsOfTable(choice.table, readerOf(choice.profile, { seesCounts }));
  const choose = (change: Partial<TableChoice>) => onChoose({ ...choice, ...change });
  return (
    <form class="chooser-bar" aria-label={words.chooser} onSubmit={(event) => event.preventDefault()}>
      <SelectField
        label={words.table}
        value={choice.table}
        options={tableIds.map((id) => ({ value: id, label: words.names[id] }))}
        onChoose={(table) => choose({ table })}
      />
      <SelectField
        label={chooser.season}
        value={choice.season}
        options={newestFirst.map(({ id }) => ({ value: id, label: id }))}
        onChoose={(season) => choose({ season })}
      />
      {choice.table === 'seasons' && (
        <SelectField
          label={words.against}
          value={choice.against ?? ''}
          options={[
            { value: '', label: capital(words.before) },
            ...newestFirst.filter(({ id }) => id !== choice.season).map(({ id }) => ({ value: id, label: id })),
          ]}
          onChoose={(against) => choose({ against: against || null })}
        />
      )}
      <SelectField
        label={chooser.set}
        value={choice.set}
        options={[...everyArea, ...sets].map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(set) => choose({ set })}
      />
      {ages.length > 1 && (
        <SelectField
          label={chooser.band}
          value={choice.band}
          options={ages.map((band) => ({ value: band, label: capital(bands[band]) }))}
          onChoose={(band) => choose({ band })}
        />
      )}
      {choice.table !== 'spread' && choice.table !== 'unknown_age' && (
        <SelectField
          label={chooser.basis}
          value={choice.basis ?? ''}
          options={[
            { value: '' as const, label: capital(chooser.seasonBasis) },
            ...averagingBases.map((basis) => ({ value: basis, label: capital(bases[basis]) })),
          ]}
          onChoose={(basis) => choose({ basis: basis || null })}
        />
      )}
      <ProfileField profile={choice.profile} onChoose={(profile) => choose({ profile })} />
    </form>
  );
}
