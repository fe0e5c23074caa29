import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import type { Ref } from '#shared/api.ts';
import { startDraft } from '../../db/draft.ts';
import { openDraft } from '../../db/drafts.ts';
import { hasRoom } from '../../db/room.ts';
import type { Round } from '../../db/settings.ts';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';
import { Sun } from '../../ui/sun.tsx';
import { AreaCard } from './area-card.tsx';
import { areaState } from './area-state.ts';
import { roundEnd } from './current-round.ts';

type Props = { readonly round: Round; readonly planRef: Ref };

/** The areas of the round in walking order. */
export function RoundUnderWay({ round, planRef }: Props) {
  const phone = usePhone();
  const { route } = useLocation();
  const problem = useSignal<string | null>(null);
  const { roundScreen: words } = t.value;
  const { epoch } = phone.settings.value;
  const { season, date, shift } = round;
  const isOver = phone.now.value >= roundEnd(round, planRef.seasons);
  const areas = round.areas.map((id) => {
    const { name, service } = planRef.areas.find((area) => area.id === id) ?? { name: id, service: null };
    const slot = { season, date, shift, area: id, areaName: name };
    return { slot, service, state: areaState(slot, phone.drafts.value, phone.events.value, { epoch, isOver }) };
  });
  const answered = areas.filter(({ state }) => state.kind === 'answered').length;

  const isComplete = answered === areas.length;

  const count = async ({ slot, service, state }: (typeof areas)[number]) => {
    problem.value = null;
    const isUnderWay = state.kind === 'running';
    if (!isUnderWay && !(await hasRoom(phone.db))) {
      problem.value = words.noRoom(slot.areaName);
      return;
    }
    try {
      const draft = await openDraft(phone.db, startDraft(phone.newId(), slot, service, phone.clock.now()));
      await phone.refresh();
      route(`/count/${draft.id}`);
    } catch {
      problem.value = words.startFailed(slot.areaName);
    }
  };

  return (
    <>
      {round.kind !== 'planned' && <p class="kind">{words.kinds[round.kind]}</p>}
      <p class={isComplete ? 'progress complete' : 'progress'} role="status">
        {isComplete && <Sun />}
        {isComplete ? words.complete : words.progress(answered, areas.length)}
      </p>
      {problem.value && <Notice tone="alarm">{problem.value}</Notice>}
      <ol class="areas">
        {areas.map((area) => (
          <li key={area.slot.area}>
            <AreaCard name={area.slot.areaName} state={area.state} onCount={() => void count(area)} />
          </li>
        ))}
      </ol>
      <button
        type="button"
        class={isComplete ? 'button primary wide' : 'button plain'}
        onClick={() => void phone.keepSettings({ round: null }).catch(() => undefined)}
      >
        {isComplete ? words.leave : words.change}
      </button>
    </>
  );
}
