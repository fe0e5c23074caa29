import type { Round } from '../../db/settings.ts';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { endPractice } from '../../practice.ts';
import { OwnLink } from './own-link.tsx';
import { isComplete, type RoundArea } from './round-areas.ts';

/** The ways on from a round: to give every area its answer, to one's own counts, and away from it. */
export function RoundEnd({ round, areas }: { readonly round: Round; readonly areas: readonly RoundArea[] }) {
  const phone = usePhone();
  const { roundScreen: words, who } = t.value;
  const isWhole = isComplete(areas);
  const end = () => (round.practice ? endPractice(phone) : phone.keepSettings({ round: null }));
  return (
    <div class="round-end">
      {!isWhole && round.part !== 'quiet' && (
        <a class="button" href="/finish">
          {who.finish}
        </a>
      )}
      <OwnLink />
      <button
        type="button"
        class={isWhole ? 'button primary wide' : 'button plain'}
        onClick={() => void end().catch(() => undefined)}
      >
        {round.practice ? who.stopPractice : isWhole ? words.leave : words.change}
      </button>
    </div>
  );
}
