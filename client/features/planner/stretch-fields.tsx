import type { Stretch } from '#shared/domain/assign.ts';
import type { Season } from '#shared/domain/plan.ts';
import { osloDay } from '#shared/time.ts';
import { capital } from '../../i18n/capital.ts';
import { language } from '../../i18n/language.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { weekdayInWords } from '../../i18n/table-dates.ts';
import { DayField } from './day-field.tsx';
import { Ticks } from './ticks.tsx';

type Props = { readonly season: Season; readonly stretch: Stretch; onChange(stretch: Stretch): void };

/** Which rounds: from a day to another, on which weekdays, by day or in the evening. */
export function StretchFields({ season, stretch, onChange }: Props) {
  const words = planner.value;
  const change = (more: Partial<Stretch>) => onChange({ ...stretch, ...more });
  return (
    <>
      <div class="fields">
        <DayField
          label={words.assign.from}
          value={stretch.from}
          season={season}
          onChange={(day) => change({ from: day })}
        />
        <DayField label={words.assign.to} value={stretch.to} season={season} onChange={(day) => change({ to: day })} />
      </div>
      <Ticks
        legend={words.fields.weekdays}
        options={season.weekdays.map((id) => ({ id, label: capital(weekdayInWords(id, language.value)) }))}
        chosen={stretch.weekdays}
        onChoose={(weekdays) => change({ weekdays })}
      />
      <Ticks
        legend={words.fields.shifts}
        options={season.shifts.map(({ id }) => ({ id, label: capital(words.shifts[id]) }))}
        chosen={stretch.shifts}
        onChoose={(shifts) => change({ shifts })}
      />
    </>
  );
}

/** The rest of the season, from today where it has begun. */
export function restOf(season: Season, now: number): Stretch {
  const today = osloDay(now);
  const from = today > season.from && today <= season.to ? today : season.from;
  return { from, to: season.to, weekdays: season.weekdays, shifts: season.shifts.map(({ id }) => id) };
}
