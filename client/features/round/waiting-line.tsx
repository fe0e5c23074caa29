import { isPending } from '../../db/held-event.ts';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { Icon } from '../../ui/icon.tsx';

/** How many counts are on the phone and nowhere else; nothing when there are none. */
export function WaitingLine() {
  const phone = usePhone();
  const { epoch } = phone.settings.value;
  const waiting = phone.events.value.filter((event) => isPending(event, epoch)).length;
  return (
    <p id="waiting" class="waiting" role="status">
      {waiting > 0 && (
        <>
          <Icon name="phone" />
          {t.value.status.waiting(waiting)}
        </>
      )}
    </p>
  );
}
