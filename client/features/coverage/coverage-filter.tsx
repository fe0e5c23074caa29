import type { RefSeason } from '#shared/api.ts';
import { shifts } from '#shared/domain/slot.ts';
import { capital } from '../../i18n/capital.ts';
import { coverageWords } from '../../i18n/coverage-page-sentences.ts';
import { language } from '../../i18n/language.ts';
import { office } from '../../i18n/office-sentences.ts';
import { monthAndYear } from '../../i18n/table-dates.ts';
import { SelectField } from '../../ui/select-field.tsx';
import type { CoverageChoice } from './coverage-address.ts';

type Props = {
  readonly seasons: readonly RefSeason[];
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly choice: CoverageChoice;
  onChoose(choice: CoverageChoice): void;
};

/** By season, month, shift and area. The address holds the choice. */
export function CoverageFilter({ seasons, areas, choice, onChoose }: Props) {
  const { filter: words } = coverageWords.value;
  const season = seasons.find(({ id }) => id === choice.season);
  const newestFirst = [...seasons].sort((a, b) => (a.from < b.from ? 1 : -1));
  return (
    <form class="chooser-bar" aria-label={words.legend} onSubmit={(event) => event.preventDefault()}>
      <SelectField
        label={words.season}
        value={choice.season}
        options={newestFirst.map(({ id }) => ({ value: id, label: id }))}
        onChoose={(id) => onChoose({ ...choice, season: id, month: null, area: null })}
      />
      <SelectField
        label={words.month}
        value={choice.month ?? ''}
        options={[
          { value: '', label: capital(words.wholeSeason) },
          ...monthsOf(season).map((month) => ({ value: month, label: capital(monthAndYear(month, language.value)) })),
        ]}
        onChoose={(month) => onChoose({ ...choice, month: month || null })}
      />
      <SelectField
        label={words.shift}
        value={choice.shift ?? ''}
        options={[
          { value: '' as const, label: capital(words.bothShifts) },
          ...shifts.map((shift) => ({ value: shift, label: capital(office.value.shifts[shift]) })),
        ]}
        onChoose={(shift) => onChoose({ ...choice, shift: shift || null })}
      />
      <SelectField
        label={words.area}
        value={choice.area ?? ''}
        options={[
          { value: '', label: capital(words.everyArea) },
          ...areas.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoose={(area) => onChoose({ ...choice, area: area || null })}
      />
    </form>
  );
}

/** Every month that a season touches, as "2026-06". */
function monthsOf(season: Pick<RefSeason, 'occasions'> | undefined): readonly string[] {
  return [...new Set((season?.occasions ?? []).map(({ date }) => date.slice(0, 7)))].sort();
}
