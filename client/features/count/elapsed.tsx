import type { Draft } from '../../db/draft.ts';
import { lastedMs } from '../../db/draft-time.ts';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';

/** How long the count has gone on, by the wall clock. */
export function Elapsed({ draft }: { readonly draft: Draft }) {
  const { count: words } = t.value;
  const now = Math.max(usePhone().now.value, draft.startedAt);
  return (
    <p class="elapsed" role="timer" aria-label={words.elapsedLabel}>
      {words.elapsed(Math.floor(lastedMs(draft, now) / 60_000))}
    </p>
  );
}
