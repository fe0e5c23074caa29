import { useLocation } from 'preact-iso';
import { t } from './i18n/language.ts';
import type { UpdatePrompt } from './update-prompt.ts';
import './update-bar.css';

/** Offers a new version; never while a count is open. */
export function UpdateBar({ updates }: { readonly updates: UpdatePrompt }) {
  const { path } = useLocation();
  const { update } = t.value;
  const state = path.startsWith('/count/') ? 'quiet' : updates.state.value;
  return (
    <div class="update-bar" role="status" hidden={state === 'quiet'}>
      {(state === 'waiting' || state === 'taken') && (
        <>
          <p>{update.waiting}</p>
          <button type="button" class="button plain" onClick={updates.dismiss}>
            {update.later}
          </button>
          <button type="button" class="button primary" onClick={updates.take}>
            {update.take}
          </button>
        </>
      )}
    </div>
  );
}
