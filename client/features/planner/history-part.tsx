import { useState } from 'preact/hooks';
import type { PlanVersion } from '#shared/plan-api.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import './rivals.css';
import type { Closing } from './change-form.tsx';
import { listChanges } from './history.ts';
import { changeLines, titleOf } from './plan-facts.ts';
import type { PlannerPlan } from './planner-plan.ts';
import { isRestorable, Restore } from './restore.tsx';
import { VersionBy } from './version-by.tsx';

const shownAtFirst = 20;

type Props = Pick<Closing, 'onSent'> & { readonly plan: PlannerPlan };

/** Every change of the plan, newest first: what was made together, by whom, when and why. Nothing is ever taken out of it. */
export function HistoryPart({ plan, onSent }: Props) {
  const [shown, setShown] = useState(shownAtFirst);
  const words = planner.value.history;
  const changes = listChanges(plan.reply.versions);
  return (
    <>
      <p class="quiet">{words.lead}</p>
      <ol class="history">
        {changes.slice(0, shown).map((versions) => (
          <li key={versions[0].id}>
            <VersionBy version={versions[0]} />
            {versions.length > 3 ? (
              <details>
                <summary>{words.together(versions.length)}</summary>
                <VersionList plan={plan} versions={versions} onSent={onSent} />
              </details>
            ) : (
              <VersionList plan={plan} versions={versions} onSent={onSent} />
            )}
          </li>
        ))}
      </ol>
      {changes.length > shown && (
        <button type="button" class="button" onClick={() => setShown(changes.length)}>
          {words.more(changes.length - shown)}
        </button>
      )}
    </>
  );
}

function VersionList({ plan, versions, onSent }: Props & { readonly versions: readonly PlanVersion[] }) {
  const words = planner.value.history;
  const names = { areas: plan.areas, people: plan.reply.people };
  return (
    <ul>
      {versions.map((version) => {
        const before = plan.reply.versions.find(({ id }) => id === version.base)?.plan;
        return (
          <li key={version.id}>
            <strong>{titleOf(version.plan)}</strong>
            {version.state !== 'replaced' && version.state !== 'stands' && (
              <span class="mark">{words.states[version.state]}</span>
            )}
            <ul class="lines">
              {changeLines(before, version.plan, names).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {isRestorable(plan, version) && <Restore plan={plan} version={version} onSent={onSent} />}
          </li>
        );
      })}
    </ul>
  );
}
