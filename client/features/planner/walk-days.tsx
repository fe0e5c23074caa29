import type { Season, SeasonArea } from '#shared/domain/plan.ts';
import { withArea, withPauses } from '#shared/domain/season-draft.ts';
import { shifts } from '#shared/domain/slot.ts';
import { capital } from '../../i18n/capital.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { Icon } from '../../ui/icon.tsx';
import { DayField } from './day-field.tsx';
import { spellInWords } from './spell-in-words.ts';
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
