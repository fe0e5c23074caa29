import { findUnfinished } from '../../db/unfinished-correction.ts';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { listRecentCounts } from '../../recent-counts.ts';

/** The way to one's own counts, where there are any that may still be corrected here. */
export function OwnLink() {
  const phone = usePhone();
  const { who } = t.value;
  const recent = listRecentCounts(phone);
  if (recent.length === 0) return null;
  const isUnfinished = recent.some((own) => findUnfinished(phone.mirror, own) !== null);
  return (
    <a class="button plain" href="/own">
      {isUnfinished ? who.ownUnfinished : who.own}
    </a>
  );
}
