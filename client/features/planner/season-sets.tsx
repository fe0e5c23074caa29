import { toIdentifier } from '#shared/domain/identifier.ts';
import type { ComparisonSet } from '#shared/domain/plan.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import type { FieldsProps } from './season-fields.tsx';
import { Ticks } from './ticks.tsx';

/** The selections that figures are made over, each with the footnote that leaving something out forces. */
export function SeasonSets({ areas, draft, onChange }: FieldsProps) {
  const words = planner.value.fields;
  const setSets = (sets: ComparisonSet[]) => onChange({ ...draft, sets });
  const order = draft.areas.map(({ area }) => area);
  return (
    <section aria-label={words.sets}>
      <h2>{words.sets}</h2>
      <p class="quiet">{words.setsLead}</p>
      <ul class="sets">
        {draft.sets.map((set) => {
          const change = (more: Partial<ComparisonSet>) =>
            setSets(draft.sets.map((one) => (one.id === set.id ? { ...one, ...more } : one)));
          return (
            <li key={set.id}>
              <div class="fields">
                <label class="field">
                  <span>{words.setName}</span>
                  <input
                    value={set.name}
                    maxLength={120}
                    onInput={({ currentTarget }) => change({ name: currentTarget.value })}
                  />
                </label>
                <label class="field">
                  <span>{words.setNote(set.name)}</span>
                  <input
                    value={set.note ?? ''}
                    maxLength={200}
                    onInput={({ currentTarget }) => change({ note: currentTarget.value || null })}
                  />
                </label>
              </div>
              <Ticks
                legend={words.setAreas(set.name)}
                options={[...new Set([...order, ...set.areas])].map((id) => ({ id, label: areas.get(id)?.name ?? id }))}
                chosen={set.areas}
                onChoose={(ids) =>
                  change({
                    areas: order.concat(set.areas).filter((id, at, all) => ids.includes(id) && all.indexOf(id) === at),
                  })
                }
              />
              {set.id !== 'all' && (
                <button
                  type="button"
                  class="button plain"
                  onClick={() => setSets(draft.sets.filter((one) => one.id !== set.id))}
                >
                  {words.dropNamed(set.name)}
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
          const taken = new Set(draft.sets.map(({ id }) => id));
          const id = toIdentifier(words.newSet, taken);
          setSets([...draft.sets, { id, name: words.newSet, areas: order, note: null }]);
        }}
      >
        {words.addSet}
      </button>
    </section>
  );
}
