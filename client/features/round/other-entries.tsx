import { useSignal } from '@preact/signals';
import type { Ref } from '#shared/api.ts';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { startPractice } from '../../practice.ts';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OwnLink } from './own-link.tsx';

/** What is not today's round: a count that comes late, a round that nobody planned, and practice, also out of season. */
export function OtherEntries({ planRef }: { readonly planRef: Ref }) {
  const phone = usePhone();
  const hasFailed = useSignal(false);
  const { roundScreen: words, who } = t.value;
  const practise = async () => {
    hasFailed.value = false;
    await startPractice(phone, planRef).catch(() => {
      hasFailed.value = true;
    });
  };
  return (
    <>
      <OwnLink />
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
        <li>
          <button type="button" aria-describedby="practice-hint" onClick={() => void practise()}>
            {who.practice}
          </button>
          <small id="practice-hint">{who.practiceHint}</small>
          <Icon name="forward" />
        </li>
      </ul>
      {hasFailed.value && <Notice tone="alarm">{who.practiceFailed}</Notice>}
    </>
  );
}
