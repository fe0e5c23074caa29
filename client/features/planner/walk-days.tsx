import type { Season, SeasonArea } from '#shared/domain/plan.ts';
import { withArea, withPauses } from '#shared/domain/season-draft.ts';
import { shifts } from '#shared/domain/slot.ts';
import { capital } from '../../i18n/capital.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { language } from '../../i18n/language.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { Icon } from '../../ui/icon.tsx';
import { DayField } from './day-field.tsx';
import { Ticks } from './ticks.tsx';

type Props = { readonly own: SeasonArea; readonly name: string; readonly draft: Season; onChange(draft: Season): void };

/** From when to when an area is counted in this season, in which shifts, and what lies between. */
export function WalkDays({ own, name, draft, onChange }: Props) {
  const words = planner.value.fields;
  const { area, from, to, pauses = [] } = own;
  const all = draft.shifts.map(({ id }) => id);
  const chosen = own.shifts ?? all;
  const change = (more: Partial<SeasonArea>) => onChange(withArea(draft, area, more));
  const changePause = (at: number, more: Partial<(typeof pauses)[number]>) =>
    onChange(
      withPauses(
        draft,
        area,
        pauses.map((pause, index) => (index === at ? { ...pause, ...more } : pause)),
      ),
    );
  return (
    <details class="walk-days">
      <summary>{spellInWords(own)}</summary>
      <div class="fields">
        <DayField
          label={words.countedFrom(name)}
          value={from ?? ''}
          season={draft}
          onChange={(day) => change({ from: day || null })}
        />
        <DayField
          label={words.countedTo(name)}
          value={to ?? ''}
          season={draft}
          onChange={(day) => change({ to: day || null })}
        />
      </div>
      <p class="quiet">{words.emptyIsWhole}</p>
      <Ticks
        legend={words.shiftsOf(name)}
        options={draft.shifts.map(({ id }) => ({ id, label: capital(planner.value.shifts[id]) }))}
        chosen={chosen}
        onChoose={(ids) =>
          change({ shifts: ids.length === all.length ? null : shifts.filter((id) => ids.includes(id)) })
        }
      />
      {pauses.map((pause, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a pause has no name, and while it is written its days change
        <div key={at} class="fields">
          <DayField
            label={words.pauseFrom(name)}
            value={pause.from}
            season={draft}
            onChange={(day) => changePause(at, { from: day })}
          />
          <DayField
            label={words.pauseTo(name)}
            value={pause.to}
            season={draft}
            onChange={(day) => changePause(at, { to: day })}
          />
          <button
            type="button"
            class="button"
            aria-label={words.dropPause(name)}
            onClick={() =>
              onChange(
                withPauses(
                  draft,
                  area,
                  pauses.filter((one) => one !== pause),
                ),
              )
            }
          >
            <Icon name="cross" />
          </button>
        </div>
      ))}
      <button
        type="button"
        class="button plain"
        onClick={() => onChange(withPauses(draft, area, [...pauses, { from: '', to: '', shifts: null }]))}
      >
        {words.addPause}
      </button>
    </details>
  );
}

/** "fra 15. juli, bare kveld" */
export function spellInWords({ from, to, shifts: only, pauses = [] }: SeasonArea): string {
  const { fields: words, shifts: names } = planner.value;
  const day = (text: string) => (text ? dateInWords(text, language.value) : '…');
  const parts = [
    from && words.since(day(from)),
    to && words.until(day(to)),
    only && words.only(only.map((id) => names[id]).join(', ')),
    ...pauses.map((pause) => words.paused(day(pause.from), day(pause.to))),
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(', ') : words.wholeSeason;
}
