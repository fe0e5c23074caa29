import { t } from './i18n/language.ts';
import { Notice } from './ui/notice.tsx';

/** The storage cannot be opened: better to say so before the count than after it. */
export function BootFailure() {
  const { boot, retry } = t.value;
  return (
    <main class="screen">
      <h1>{boot.failedTitle}</h1>
      <Notice tone="alarm">{boot.failedText}</Notice>
      <button type="button" class="button primary" onClick={() => location.reload()}>
        {retry}
      </button>
    </main>
  );
}
