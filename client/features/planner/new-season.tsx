import { useState } from 'preact/hooks';
import { usualSeason } from '#shared/domain/catalogue.ts';
import { occasionKey } from '#shared/domain/occasion.ts';
import type { Season } from '#shared/domain/plan.ts';
import { copySeason, countingDays, holidayProposals } from '#shared/domain/season-rules.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { Choices } from '../../ui/choices.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ChangeForm, type Closing } from './change-form.tsx';
import type { PlannerPlan } from './planner-plan.ts';
import { roundInWords } from './round-in-words.ts';
import { SeasonFields } from './season-fields.tsx';
import { Ticks } from './ticks.tsx';

type Props = Pick<Closing, 'onSent'> & {
  readonly plan: PlannerPlan;
  readonly taken: readonly string[];
  onMade(season: string): void;
  onClose(): void;
};
type Model = 'copy' | 'usual';

/** A season in one step: last year's moved on, or the usual pattern; its holidays are proposed as cancellations. */
export function NewSeason({ plan, taken, onSent, onMade, onClose }: Props) {
  const next = nextYear(taken);
  const [model, setModel] = useState<Model>('copy');
  const [year, setYear] = useState(next);
  const [draft, setDraft] = useState<Season>(() => modelled(plan, 'copy', next));
  const [kept, setKept] = useState<readonly string[]>([]);
  const words = planner.value;
  const choose = (chosen: Model, to: number) => {
    setModel(chosen);
    setYear(to);
    if (to >= 1900 && to <= 2999) setDraft(modelled(plan, chosen, to));
  };
  const holidays = holidayProposals(draft, (holiday) => words.holidays.names[holiday]);
  const cancelled = holidays.filter((round) => !kept.includes(occasionKey(round)));
  const isTaken = taken.includes(draft.id);
  const days = countingDays(draft).length;
  return (
    <section class="season-fields" aria-label={words.newSeason.title}>
      <h2>{words.newSeason.title}</h2>
      <div class="fields">
        <label class="field">
          <span>{words.newSeason.year}</span>
          <input
            type="number"
            value={year}
            min={1900}
            max={2999}
            onInput={({ currentTarget }) => choose(model, currentTarget.valueAsNumber)}
          />
        </label>
      </div>
      <Choices
        legend={words.newSeason.from}
        layout="row"
        value={model}
        onChoose={(chosen) => choose(chosen, year)}
        choices={[
          { value: 'copy', label: words.newSeason.copy(plan.season.id) },
          { value: 'usual', label: words.newSeason.usual },
        ]}
      />
      <p class="generated">{words.newSeason.gives(words.days(days), words.rounds(days * draft.shifts.length))}</p>
      <SeasonFields areas={plan.areas} draft={draft} onChange={setDraft} />
      {holidays.length > 0 && (
        <Ticks
          legend={words.newSeason.holidays}
          options={holidays.map((round) => ({
            id: occasionKey(round),
            label: `${roundInWords(round)}: ${round.reason}`,
          }))}
          chosen={cancelled.map(occasionKey)}
          onChoose={(keys) => setKept(holidays.map(occasionKey).filter((key) => !keys.includes(key)))}
        />
      )}
      {isTaken && <Notice tone="alarm">{words.newSeason.taken(draft.id)}</Notice>}
      <ChangeForm
        plan={plan}
        label={words.newSeason.make}
        does={words.newSeason.does}
        toChanges={() => (isTaken ? [] : [draft, ...cancelled].map((object) => ({ base: null, plan: object })))}
        onSent={onSent}
        onDone={() => onMade(draft.id)}
        onClose={onClose}
      />
    </section>
  );
}

function nextYear(taken: readonly string[]): number {
  const years = taken.map(Number).filter((year) => Number.isInteger(year));
  return Math.max(...years, 2003) + 1;
}

function modelled({ season, areas }: PlannerPlan, model: Model, year: number): Season {
  return model === 'copy' ? copySeason(season, year, areas) : { ...usualSeason(year), state: 'draft' };
}
