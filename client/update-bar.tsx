import { useLocation } from 'preact-iso';
import { t } from './i18n/language.ts';
import { Icon } from './ui/icon.tsx';
import type { UpdatePrompt } from './update-prompt.ts';
import './update-bar.css';

/** Says once that the app works offline, and offers a new version; never while a count is open. */
export function UpdateBar({ updates }: { readonly updates: UpdatePrompt }) {
  const { path } = useLocation();
  const { update, close } = t.value;
  const state = path.startsWith('/count/') ? 'quiet' : updates.state.value;
  return (
    <div class="update-bar" role="status" hidden={state === 'quiet'}>
      {state === 'ready' && (
        <>
          <Icon name="check" />
          <p>{update.ready}</p>
          <button type="button" class="button plain" onClick={updates.dismiss}>
            {close}
          </button>
        </>
      )}
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
