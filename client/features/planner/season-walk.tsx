import { addArea, groupOf, inGroup, moveArea, removeArea } from '#shared/domain/season-draft.ts';
import { isRetired } from '#shared/domain/season-rules.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { Icon } from '../../ui/icon.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { FieldsProps } from './season-fields.tsx';
import { WalkDays } from './walk-days.tsx';

/** The areas in the order in which they are walked, each with its group and the days on which it is counted. */
export function SeasonWalk({ areas, draft, onChange }: FieldsProps) {
  const words = planner.value.fields;
  const nameOf = (id: string) => areas.get(id)?.name ?? id;
  const year = Number(draft.from.slice(0, 4));
  const own = new Set(draft.areas.map(({ area }) => area));
  const others = [...areas.values()].filter((area) => !own.has(area.id) && !isRetired(area, year));
  const groups = draft.groups.map(({ id, name }) => ({ value: id, label: name }));
  const add = (id: string) => {
    const group = groupOf(draft, id) || (draft.groups.at(-1)?.id ?? '');
    const isWhole = draft.sets.filter((set) => draft.areas.every(({ area }) => set.areas.includes(area)));
    const plain = { area: id, from: null, to: null, shifts: null };
    onChange(addArea(draft, plain, { group, sets: isWhole.map((set) => set.id) }));
  };
  return (
    <section aria-label={words.walk}>
      <h2>{words.walk}</h2>
      <p class="quiet">{words.walkLead}</p>
      <ol class="walk">
        {draft.areas.map((one, at) => {
          const name = nameOf(one.area);
          return (
            <li key={one.area}>
              <div class="walk-row">
                <span class="name">{name}</span>
                <SelectField
                  label={words.groupOf(name)}
                  value={groupOf(draft, one.area)}
                  options={[...(groupOf(draft, one.area) ? [] : [{ value: '', label: words.noGroup }]), ...groups]}
                  onChoose={(group) => onChange(inGroup(draft, one.area, group))}
                />
                <span class="ways">
                  <button
                    type="button"
                    class="button"
                    aria-label={words.earlier(name)}
                    disabled={at === 0}
                    onClick={() => onChange(moveArea(draft, one.area, -1))}
                  >
                    <Icon name="up" />
                  </button>
                  <button
                    type="button"
                    class="button"
                    aria-label={words.later(name)}
                    disabled={at === draft.areas.length - 1}
                    onClick={() => onChange(moveArea(draft, one.area, 1))}
                  >
                    <Icon name="down" />
                  </button>
                  <button
                    type="button"
                    class="button"
                    aria-label={words.takeOut(name)}
                    onClick={() => onChange(removeArea(draft, one.area))}
                  >
                    <Icon name="cross" />
                  </button>
                </span>
              </div>
              <WalkDays own={one} name={name} draft={draft} onChange={onChange} />
            </li>
          );
        })}
      </ol>
      {others.length > 0 && (
        <div class="fields">
          <SelectField
            label={words.addArea}
            value=""
            options={[
              { value: '', label: words.choose },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChoose={(id) => id && add(id)}
          />
        </div>
      )}
    </section>
  );
}
