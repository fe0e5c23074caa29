import { t } from './i18n/language.ts';
import { readiness } from './readiness.ts';
import { Icon } from './ui/icon.tsx';
import './ready-line.css';

/** Before the first count: whether the phone can be taken where there is no network. */
export function ReadyLine() {
  const { kind } = readiness.value;
  const { update } = t.value;
  return (
    <p class={`ready-line ${kind}`} role="status">
      {kind === 'ready' && (
        <>
          <Icon name="check" />
          {update.ready}
        </>
      )}
      {kind === 'lacks' && (
        <>
          <Icon name="warning" />
          <span>
            {update.notReady} <a href="/status">{update.whatIsMissing}</a>
          </span>
        </>
      )}
    </p>
  );
}
