import { isRevoked } from '../../db/held-event.ts';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';

/** The server does not know the phone any more, or has withdrawn its access. The counts stay, and there are two ways on. */
export function AccessNotice() {
  const phone = usePhone();
  const { roundScreen: words, rescue } = t.value;
  const isUnknown = phone.contact.value === 'not_enrolled';
  if (!isUnknown && !isRevoked(phone.events.value, phone.settings.value.enrolledAt)) return null;
  return (
    <Notice tone="alarm">
      <p>{isUnknown ? words.reenrol : words.revoked}</p>
      <a href="/enrol">{words.reenrolLink}</a>
      {isUnknown && <a href="/rescue">{rescue.link}</a>}
    </Notice>
  );
}
