import { useState } from 'preact/hooks';
import { type NewArea, newArea } from '#shared/domain/area-changes.ts';
import { groupOf } from '#shared/domain/season-draft.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { ChangeForm, type Closing } from './change-form.tsx';
import { DayField } from './day-field.tsx';
import { changeTo, type PlannerPlan } from './planner-plan.ts';
import { TextField } from './text-field.tsx';
import { Ticks } from './ticks.tsx';

type Props = Closing & { readonly plan: PlannerPlan; readonly from: PlannerPlan };

/** A place that nobody has counted before: in the plan and in the season at once, from a day. No code is touched. */
export function NewAreaForm({ plan, from, onSent, onClose }: Props) {
  const { season } = from;
  const [added, setAdded] = useState<NewArea>(() => ({
    ...{ name: '', boundary: null, service: null, from: '' },
    group: groupOf(season, season.areas.at(-1)?.area ?? ''),
    sets: season.sets.filter((set) => season.areas.every(({ area }) => set.areas.includes(area))).map(({ id }) => id),
  }));
  const { areas: words, fields } = planner.value;
  const change = (more: Partial<NewArea>) => setAdded({ ...added, ...more });
  return (
    <ChangeForm
      plan={plan}
      label={words.acts.new}
      does={words.does.new}
      toChanges={() => newArea(from, added).map((object) => changeTo(from, object))}
      onSent={onSent}
      onClose={onClose}
    >
      <TextField label={words.name} value={added.name} onChange={(name) => change({ name })} />
      <div class="fields">
        <DayField
          label={words.countedFrom}
          value={added.from}
          season={season}
          onChange={(day) => change({ from: day })}
        />
        <SelectField
          label={words.group}
          value={added.group}
          options={[
            ...(added.group ? [] : [{ value: '', label: fields.noGroup }]),
            ...season.groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChoose={(group) => change({ group })}
        />
      </div>
      <Ticks
        legend={words.sets}
        options={season.sets.map(({ id, name }) => ({ id, label: name }))}
        chosen={added.sets}
        onChoose={(sets) => change({ sets })}
      />
      <TextField
        label={words.boundary}
        value={added.boundary ?? ''}
        isLong
        onChange={(text) => change({ boundary: text || null })}
      />
      <TextField
        label={words.service}
        value={added.service ?? ''}
        onChange={(text) => change({ service: text || null })}
      />
    </ChangeForm>
  );
}
