import { toIdentifier } from '#shared/domain/identifier.ts';
import type { AreaGroup } from '#shared/domain/plan.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { Icon } from '../../ui/icon.tsx';
import type { FieldsProps } from './season-fields.tsx';

/** The groups by their names. Which area is in which stands beside the area. */
export function SeasonGroups({ areas, draft, onChange }: FieldsProps) {
  const { fields: words, list } = planner.value;
  const setGroups = (groups: AreaGroup[]) => onChange({ ...draft, groups });
  const counted = new Set(draft.areas.map(({ area }) => area));
  return (
    <section aria-label={words.groups}>
      <h2>{words.groups}</h2>
      <ul class="named">
        {draft.groups.map((group) => {
          const own = group.areas.filter((id) => counted.has(id)).map((id) => areas.get(id)?.name ?? id);
          return (
            <li key={group.id}>
              <label class="field">
                <span>{words.groupName}</span>
                <input
                  value={group.name}
                  maxLength={120}
                  onInput={({ currentTarget: { value: name } }) =>
                    setGroups(draft.groups.map((one) => (one.id === group.id ? { ...one, name } : one)))
                  }
                />
              </label>
              <span class="quiet">{own.length > 0 ? list(own) : words.noneThisYear}</span>
              {own.length === 0 && (
                <button
                  type="button"
                  class="button"
                  aria-label={words.dropNamed(group.name)}
                  onClick={() => setGroups(draft.groups.filter((one) => one.id !== group.id))}
                >
                  <Icon name="cross" />
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        class="button plain"
        onClick={() => {
          const taken = new Set(draft.groups.map(({ id }) => id));
          setGroups([...draft.groups, { id: toIdentifier(words.newGroup, taken), name: words.newGroup, areas: [] }]);
        }}
      >
        {words.addGroup}
      </button>
    </section>
  );
}
