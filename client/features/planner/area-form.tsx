import { useState } from 'preact/hooks';
import { mergeAreas, renameArea, retireArea, splitArea } from '#shared/domain/area-changes.ts';
import type { Area, PlanObject } from '#shared/domain/plan.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { ChangeForm, type Closing } from './change-form.tsx';
import { DayField } from './day-field.tsx';
import { changeTo, type PlannerPlan } from './planner-plan.ts';
import { TextField } from './text-field.tsx';
import { Ticks } from './ticks.tsx';

export type AreaAct = 'rename' | 'merge' | 'split' | 'retire' | 'describe';
type Props = Closing & {
  readonly plan: PlannerPlan;
  readonly from: PlannerPlan;
  readonly area: string;
  readonly act: AreaAct;
};

/** One change of one area, from which day, with what it forces to be said under the numbers. */
export function AreaForm({ plan, from, area: id, act, onSent, onClose }: Props) {
  const area = from.areas.get(id);
  const [on, setOn] = useState('');
  const [name, setName] = useState(area?.name ?? '');
  const [parts, setParts] = useState<readonly string[]>(['', '']);
  const [others, setOthers] = useState<readonly string[]>([]);
  const [about, setAbout] = useState({
    aliases: (area?.aliases ?? []).join(', '),
    boundary: area?.boundary ?? '',
    service: area?.service ?? '',
  });
  const words = planner.value.areas;
  if (!area) return null;
  const toObjects = (): readonly PlanObject[] => {
    const names = parts.filter((part) => part.trim() !== '');
    if (act === 'rename') return name.trim() === area.name ? [] : renameArea(area, name, on);
    if (act === 'merge') return mergeAreas(from, area, others, on);
    if (act === 'split') return splitArea(from, area, names, on);
    return act === 'retire' ? retireArea(from, area, on) : [described(area, about)];
  };
  return (
    <ChangeForm
      plan={plan}
      label={words.acts[act]}
      does={words.does[act]}
      toChanges={() => toObjects().map((object) => changeTo(from, object))}
      onSent={onSent}
      onClose={onClose}
    >
      {act === 'rename' && <TextField label={words.newName} value={name} onChange={setName} />}
      {act === 'merge' && (
        <Ticks
          legend={words.mergedWith}
          options={from.season.areas
            .filter((one) => one.area !== id)
            .map((one) => ({ id: one.area, label: from.areas.get(one.area)?.name ?? one.area }))}
          chosen={others}
          onChoose={setOthers}
        />
      )}
      {act === 'split' && (
        <div class="fields">
          {parts.map((part, at) => (
            <TextField
              // biome-ignore lint/suspicious/noArrayIndexKey: the first, the second
              key={at}
              label={at === 0 ? words.part : words.anotherPart}
              value={part}
              onChange={(text) => setParts(parts.map((one, index) => (index === at ? text : one)))}
            />
          ))}
        </div>
      )}
      {act === 'describe' ? (
        <>
          <TextField
            label={words.aliases}
            hint={words.aliasesHint}
            value={about.aliases}
            onChange={(aliases) => setAbout({ ...about, aliases })}
          />
          <TextField
            label={words.boundary}
            value={about.boundary}
            isLong
            onChange={(boundary) => setAbout({ ...about, boundary })}
          />
          <TextField
            label={words.service}
            value={about.service}
            onChange={(service) => setAbout({ ...about, service })}
          />
        </>
      ) : (
        <div class="fields">
          <DayField label={words.on[act]} value={on} onChange={setOn} />
        </div>
      )}
    </ChangeForm>
  );
}

type About = { readonly aliases: string; readonly boundary: string; readonly service: string };

function described(area: Area, { aliases, boundary, service }: About): Area {
  const names = aliases.split(',').flatMap((alias) => alias.trim().slice(0, 120) || []);
  return {
    ...area,
    aliases: [...new Set(names)].slice(0, 20),
    boundary: boundary.trim().slice(0, 1000) || null,
    service: service.trim() || null,
  };
}
