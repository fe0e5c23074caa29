import { planner } from '../../i18n/planner-sentences.ts';
import { usePhone } from '../../phone.ts';
import { Icon } from '../../ui/icon.tsx';
import { countPendingPlans } from './pending-plans.tsx';
import type { Sent } from './send-plan.ts';

/** How the last change went, where the eye is. */
export function SentLine({ sent, onClose }: { readonly sent: Sent; onClose(): void }) {
  const words = planner.value;
  const isGone = countPendingPlans(usePhone()) === 0;
  if (sent.kind === 'refused') return null;
  const kind = sent.kind === 'waits' && isGone ? 'taken' : sent.kind;
  return (
    <div class="sent" data-kind={kind} role="status">
      <p>{words.sent[kind]}</p>
      <button type="button" class="button plain" aria-label={words.round.close} onClick={onClose}>
        <Icon name="cross" />
      </button>
    </div>
  );
}
