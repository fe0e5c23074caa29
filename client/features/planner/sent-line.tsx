import { planner } from '../../i18n/planner-sentences.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Sent } from './send-plan.ts';

/** How the last change went, where the eye is. */
export function SentLine({ sent, onClose }: { readonly sent: Sent; onClose(): void }) {
  const words = planner.value;
  if (sent.kind === 'refused') return null;
  return (
    <div class="sent" data-kind={sent.kind} role="status">
      <p>{words.sent[sent.kind]}</p>
      <button type="button" class="button plain" aria-label={words.round.close} onClick={onClose}>
        <Icon name="cross" />
      </button>
    </div>
  );
}
