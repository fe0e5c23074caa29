import { useState } from 'preact/hooks';
import type { Area } from '#shared/domain/plan.ts';
import { isPlannable } from '#shared/domain/season-state.ts';
import { breakNotes } from '#shared/report/break-notes.ts';
import { wordings } from '#shared/report/wordings.ts';
import { language } from '../../i18n/language.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { type AreaAct, AreaForm } from './area-form.tsx';
import './areas-part.css';
import type { Closing } from './change-form.tsx';
import { NewAreaForm } from './new-area-form.tsx';
import type { PlannerPlan } from './planner-plan.ts';
import { spellInWords } from './spell-in-words.ts';

type Props = Pick<Closing, 'onSent'> & { readonly plan: PlannerPlan };
type Asked = { readonly area: string; readonly act: AreaAct; readonly from: PlannerPlan };

/** Every place that is or was counted: those of this season in walking order, then the others. */
export function AreasPart({ plan, onSent }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [added, setAdded] = useState<PlannerPlan | null>(null);
  const words = planner.value.areas;
  const isOpen = isPlannable(plan.season.state);
  const closing = { onSent, onClose: () => setAsked(null) };
  return (
    <>
      {isOpen && !added && (
        <div class="ways">
          <button type="button" class="button" onClick={() => setAdded(plan)}>
            {words.acts.new}
          </button>
        </div>
      )}
      {added && <NewAreaForm plan={plan} from={added} onSent={onSent} onClose={() => setAdded(null)} />}
      <ul class="area-list">
        {inOrder(plan).map((area) => (
          <li key={area.id}>
            <AreaFacts plan={plan} area={area} />
            {asked?.area === area.id ? (
              <AreaForm key={asked.act} plan={plan} from={asked.from} area={area.id} act={asked.act} {...closing} />
            ) : (
              <div class="ways">
                {actsOn(plan, area).map((act) => (
                  <button
                    key={act}
                    type="button"
                    class="button"
                    aria-label={words.actOn(words.acts[act], area.name)}
                    onClick={() => setAsked({ area: area.id, act, from: plan })}
                  >
                    {words.acts[act]}
                  </button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function AreaFacts({ plan, area }: { readonly plan: PlannerPlan; readonly area: Area }) {
  const { areas: words, list } = planner.value;
  const own = plan.season.areas.find((one) => one.area === area.id);
  const always = { from: '1900-01-01', to: '2999-12-31' };
  const notes = breakNotes(area.id, always, plan.areas, wordings[language.value]);
  return (
    <div class="area-facts">
      <h2>{area.name}</h2>
      <p class={own ? undefined : 'quiet'}>
        {own ? words.counted(plan.season.id, spellInWords(own)) : words.notCounted(plan.season.id)}
        {area.lastYear !== null && ` ${words.lastYear(area.lastYear)}`}
      </p>
      {area.aliases.length > 0 && <p class="quiet">{words.alsoCalled(list(area.aliases))}</p>}
      {area.boundary && <p class="quiet">{area.boundary}</p>}
      {area.service && <p class="quiet">{words.serviceNearby(area.service)}</p>}
      {notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
    </div>
  );
}

function inOrder({ season, areas }: PlannerPlan): readonly Area[] {
  const walked = season.areas.flatMap(({ area }) => areas.get(area) ?? []);
  const others = [...areas.values()].filter((area) => !walked.includes(area));
  return [...walked, ...others.sort((a, b) => a.name.localeCompare(b.name, 'nb'))];
}

/** A retired area is only described anew; one that this season does not count can get another name, and be retired. */
function actsOn({ season }: PlannerPlan, area: Area): readonly AreaAct[] {
  if (area.lastYear !== null) return ['describe'];
  if (!isPlannable(season.state)) return ['rename', 'describe'];
  const isCounted = season.areas.some((one) => one.area === area.id);
  return isCounted ? ['rename', 'merge', 'split', 'retire', 'describe'] : ['rename', 'retire', 'describe'];
}
