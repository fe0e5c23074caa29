import { isPending } from '../../db/held-event.ts';
import { stretchInWords } from '../../i18n/ago.ts';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { Icon } from '../../ui/icon.tsx';

const worthSayingMs = 60_000;

/**
 * How many counts are on the phone and nowhere else, and for how long; nothing when there are none. The time stands beside
 * what is spoken, so that nobody is told of each minute.
 */
export function WaitingLine() {
  const phone = usePhone();
  const { epoch } = phone.settings.value;
  const { status } = t.value;
  const waiting = phone.events.value.filter((event) => isPending(event, epoch));
  const age = phone.now.value - Math.min(...waiting.map(({ savedAt }) => savedAt));
  return (
    <div class="waiting">
      <p id="waiting" role="status">
        {waiting.length > 0 && (
          <>
            <Icon name="phone" />
            {status.waiting(waiting.length)}
          </>
        )}
      </p>
      {age >= worthSayingMs && <p>{status.waitingFor(waiting.length, stretchInWords(age, status))}</p>}
    </div>
  );
}
