import { isPending } from '../../db/held-event.ts';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';

/** The ways out of the round, and how much waits on the phone. */
export function RoundLinks() {
  const phone = usePhone();
  const { role, epoch } = phone.settings.value;
  const { office, status } = t.value;
  const waiting = phone.events.value.filter((event) => isPending(event, epoch)).length;
  return (
    <>
      {(role === 'coordinator' || role === 'author') && <a href="/office">{office}</a>}
      <a href="/status" aria-describedby="waiting">
        {status.title}
      </a>
      <span id="waiting" class="waiting" role="status">
        {waiting > 0 && status.waitingShort(waiting)}
      </span>
    </>
  );
}
