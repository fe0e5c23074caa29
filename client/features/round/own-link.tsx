import { roundOnScreen } from '../../current-round.ts';
import { listOwnCounts, listRecent } from '../../db/own-counts.ts';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';

/** The way to one's own counts, where there are any that may still be corrected here. */
export function OwnLink() {
  const { settings, events, now } = usePhone();
  const { install } = settings.value;
  const round = roundOnScreen(settings.value, now.value);
  const recent = listRecent(listOwnCounts(events.value), { install, round, now: now.value });
  if (recent.length === 0) return null;
  return (
    <a class="button plain" href="/own">
      {t.value.who.own}
    </a>
  );
}
