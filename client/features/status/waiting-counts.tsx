import { isPending } from '../../db/held-event.ts';
import { stretchInWords } from '../../i18n/ago.ts';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { Icon } from '../../ui/icon.tsx';

/** How many counts wait on the phone, since when, and the button that tries at once. */
export function WaitingCounts() {
  const phone = usePhone();
  const { status: words } = t.value;
  const { epoch, person } = phone.settings.value;
  const held = phone.events.value;
  const waiting = held.filter((event) => isPending(event, epoch));
  const quarantined = held.filter((event) => !isPending(event, epoch) && event.receipt?.state === 'quarantined').length;
  const [oldest] = waiting;
  const headline =
    waiting.length > 0 ? words.waiting(waiting.length) : held.length > 0 ? words.allReceived : words.nothingYet;
  return (
    <section class="waiting-counts" aria-live="polite">
      <h2>
        {held.length > 0 && <Icon name={waiting.length > 0 ? 'phone' : 'check'} />}
        {headline}
      </h2>
      {oldest && (
        <p>
          {words.oldest(stretchInWords(phone.now.value - oldest.savedAt, words))} {words.safeHere}
        </p>
      )}
      {quarantined > 0 && <p>{words.quarantined(quarantined)}</p>}
      {phone.contact.value !== 'untried' && <p>{words.contact[phone.contact.value]}</p>}
      {person && (
        <button
          type="button"
          class={waiting.length > 0 ? 'button primary' : 'button'}
          onClick={() => void phone.sendNow()}
        >
          {words.sendNow}
        </button>
      )}
    </section>
  );
}
