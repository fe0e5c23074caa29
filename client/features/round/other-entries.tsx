import { t } from '../../i18n/language.ts';
import { Icon } from '../../ui/icon.tsx';

/** What is not today's round: a count that comes late, and a round that nobody planned. */
export function OtherEntries() {
  const { roundScreen: words } = t.value;
  return (
    <ul class="other-entries">
      <li>
        <a href="/late" aria-describedby="late-hint">
          {words.late}
        </a>
        <small id="late-hint">{words.lateHint}</small>
        <Icon name="forward" />
      </li>
      <li>
        <a href="/unplanned" aria-describedby="unplanned-hint">
          {words.unplanned}
        </a>
        <small id="unplanned-hint">{words.unplannedHint}</small>
        <Icon name="forward" />
      </li>
    </ul>
  );
}
