import { mayLoseCounts, readHandset } from './handset.ts';
import { t } from './i18n/language.ts';
import { Notice } from './ui/notice.tsx';

/** On an iPhone outside the installed app, before anything is counted: what it keeps may be gone within days. */
export function InstallWarning() {
  const { install: words } = t.value;
  if (!mayLoseCounts(readHandset())) return null;
  return (
    <Notice tone="alarm">
      <h2>{words.warningTitle}</h2>
      <p>{words.warning}</p>
      <a class="button primary" href="/install">
        {words.how}
      </a>
    </Notice>
  );
}
