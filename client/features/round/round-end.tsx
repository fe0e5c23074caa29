import type { Round } from '../../db/settings.ts';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { isComplete, type RoundArea } from './round-areas.ts';

/** The ways on from a round: to give every area its answer, to one's own counts, and away from it. */
export function RoundEnd({ round, areas }: { readonly round: Round; readonly areas: readonly RoundArea[] }) {
  const phone = usePhone();
  const { roundScreen: words, who } = t.value;
  const isWhole = isComplete(areas);
  const answered = areas.some(({ state }) => state.kind === 'answered');
  return (
    <div class="round-end">
      {!isWhole && round.part !== 'quiet' && (
        <a class="button" href="/finish">
          {who.finish}
        </a>
      )}
      {answered && (
        <a class="button plain" href="/own">
          {who.own}
        </a>
      )}
      {!round.practice && (
        <button
          type="button"
          class={isWhole ? 'button primary wide' : 'button plain'}
          onClick={() => void phone.keepSettings({ round: null }).catch(() => undefined)}
        >
          {isWhole ? words.leave : words.change}
        </button>
      )}
    </div>
  );
}
