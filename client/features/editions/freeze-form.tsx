import { useId, useState } from 'preact/hooks';
import type { RefSeason } from '#shared/api.ts';
import { type AskedBand, askedBands } from '#shared/domain/age-band.ts';
import { type AveragingBasis, averagingBases } from '#shared/domain/averaging-basis.ts';
import { profiles } from '#shared/domain/publication.ts';
import type { EditionAsked } from '#shared/edition-api.ts';
import { capital } from '../../i18n/capital.ts';
import { editionsWords } from '../../i18n/editions-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';
import { Choices } from '../../ui/choices.tsx';
import '../../ui/field.css';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { BandTicks } from './band-ticks.tsx';

type Chosen = Omit<EditionAsked, 'id'>;
type Props = {
  readonly seasons: readonly RefSeason[];
  readonly chosen: Chosen | null;
  readonly isLooking: boolean;
  readonly trouble: string | null;
  onLook(asked: Chosen): void;
};

/** What the edition is called, of which years, areas and ages, and for whom. */
export function FreezeForm({ seasons, chosen, isLooking, trouble, onLook }: Props) {
  const years = yearsOf(seasons);
  const [asked, setAsked] = useState<Chosen>(chosen ?? usual(years));
  const [lacks, setLacks] = useState<string | null>(null);
  const hint = useId();
  const words = editionsWords.value;
  const { chooser, bases } = office.value;
  const set = (change: Partial<Chosen>) => setAsked({ ...asked, ...change });
  const look = () => {
    const name = asked.name.trim();
    const lacking = name === '' ? words.form.nameMissing : asked.bands.length === 0 ? words.form.bandMissing : null;
    setLacks(lacking);
    if (lacking === null) onLook({ ...asked, name, notes: asked.notes?.trim() || null });
  };
  const yearOptions = years.map((year) => ({ value: String(year), label: String(year) }));
  return (
    <form
      class="freeze-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <div class="fields">
        <label class="field wide">
          <span>{words.form.name}</span>
          <input
            value={asked.name}
            maxLength={120}
            aria-describedby={`${hint}-name`}
            onInput={({ currentTarget }) => set({ name: currentTarget.value })}
          />
          <small id={`${hint}-name`}>{words.form.nameHint}</small>
        </label>
        <label class="field wide">
          <span>{words.form.notes}</span>
          <textarea
            value={asked.notes ?? ''}
            rows={2}
            maxLength={2000}
            aria-describedby={`${hint}-notes`}
            onInput={({ currentTarget }) => set({ notes: currentTarget.value })}
          />
          <small id={`${hint}-notes`}>{words.form.notesHint}</small>
        </label>
      </div>
      <div class="fields">
        <SelectField
          label={words.form.from}
          value={String(asked.from)}
          options={yearOptions}
          onChoose={(year) => set({ from: Number(year), to: Math.max(Number(year), asked.to) })}
        />
        <SelectField
          label={words.form.to}
          value={String(asked.to)}
          options={yearOptions}
          onChoose={(year) => set({ to: Number(year), from: Math.min(Number(year), asked.from) })}
        />
        <SelectField
          label={words.form.set}
          value={asked.set ?? ''}
          options={[{ value: '', label: capital(chooser.publishedSet) }, ...setsOf(seasons)]}
          onChoose={(id) => set({ set: id || null })}
        />
        <SelectField<AveragingBasis | ''>
          label={words.form.basis}
          value={asked.basis ?? ''}
          options={[
            { value: '', label: capital(chooser.seasonBasis) },
            ...averagingBases.map((basis) => ({ value: basis, label: capital(bases[basis]) })),
          ]}
          onChoose={(basis) => set({ basis: basis || null })}
        />
      </div>
      <Choices
        legend={words.profile}
        layout="cards"
        value={asked.profile}
        choices={profiles.map((profile) => ({
          value: profile,
          label: words.profiles[profile].name,
          hint: words.profiles[profile].hint,
        }))}
        onChoose={(profile) => set({ profile })}
      />
      <BandTicks bands={asked.bands} onChange={(bands: AskedBand[]) => set({ bands })} />
      {(lacks ?? trouble) && <Notice tone="alarm">{lacks ?? trouble}</Notice>}
      <button type="submit" class="button primary" disabled={isLooking}>
        {isLooking ? words.form.looking : words.form.look}
      </button>
    </form>
  );
}

function usual(years: readonly number[]): Chosen {
  const last = years.at(-1) ?? 0;
  return {
    name: '',
    notes: null,
    from: years[0] ?? last,
    to: last,
    set: null,
    basis: null,
    bands: askedBands.filter((band) => band === 'all' || band === 'under_18' || band === 'zero_to_25'),
    profile: 'public',
  };
}

function yearsOf(seasons: readonly RefSeason[]): readonly number[] {
  const known = seasons.filter(({ state }) => state !== 'draft').map(({ from }) => Number(from.slice(0, 4)));
  if (known.length === 0) return [];
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Each set once, under the name that the latest season gives it. */
function setsOf(seasons: readonly RefSeason[]) {
  const names = new Map<string, string>();
  for (const { sets } of seasons) for (const { id, name } of sets) names.set(id, name);
  return [...names].map(([value, label]) => ({ value, label }));
}
