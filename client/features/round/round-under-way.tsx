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
import { AreaCard } from './area-card.tsx';
import { ChangeWho } from './change-who.tsx';
import { findMine } from './my-rounds.ts';
import { MyAreas } from './my-rounds-list.tsx';
import { kindOfRound, listRoundAreas, type RoundArea } from './round-areas.ts';
import { RoundEnd } from './round-end.tsx';
import { RoundProgress } from './round-progress.tsx';

type Props = { readonly round: Round; readonly planRef: Ref };

/** The areas of the round in walking order. */
export function RoundUnderWay({ round, planRef }: Props) {
  const phone = usePhone();
  const { route } = useLocation();
  const problem = useSignal<string | null>(null);
  const { roundScreen: words, who } = t.value;
  const areas = listRoundAreas(round, planRef, phone);

  const count = async ({ slot, service, state }: RoundArea) => {
    problem.value = null;
    const isUnderWay = state.kind === 'running';
    if (!isUnderWay && !(await hasRoom(phone.db))) {
      problem.value = words.noRoom(slot.areaName);
      return;
    }
    try {
      const fresh = startDraft(phone.newId(), slot, service, phone.clock.now());
      const draft = await openDraft(phone.db, { ...fresh, ...kindOfRound(round) });
      await phone.refresh();
      route(`/count/${draft.id}`);
    } catch {
      problem.value = words.startFailed(slot.areaName);
    }
  };

  return (
    <>
      {round.kind !== 'planned' && <p class="kind">{round.practice ? who.practice : words.kinds[round.kind]}</p>}
      {round.part === 'recount' && <p class="kind">{who.recount}</p>}
      {round.part !== 'quiet' && (
        <>
          {round.kind === 'planned' && <MyAreas mine={findMine(planRef, round)} planRef={planRef} />}
          <RoundProgress areas={areas} />
          {problem.value && <Notice tone="alarm">{problem.value}</Notice>}
          <ol class="areas">
            {areas.map((area) => (
              <li key={area.slot.area}>
                <AreaCard area={area} onCount={() => void count(area)} />
              </li>
            ))}
          </ol>
        </>
      )}
      {!round.practice && <ChangeWho round={round} />}
      <RoundEnd round={round} areas={areas} />
    </>
  );
}
