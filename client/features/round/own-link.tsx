import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { listRecentCounts } from '../../recent-counts.ts';

/** The way to one's own counts, where there are any that may still be corrected here. */
export function OwnLink() {
  if (listRecentCounts(usePhone()).length === 0) return null;
  return (
    <a class="button plain" href="/own">
      {t.value.who.own}
    </a>
  );
}
