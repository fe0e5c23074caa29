import { installOf, isPending } from '../../db/held-event.ts';
import { stretchInWords } from '../../i18n/ago.ts';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';

const longWaitMs = 24 * 3_600_000;

/** How many counts wait on the phone, since when, the button that tries at once, and the way out that needs no network. */
export function WaitingCounts() {
  const phone = usePhone();
  const { status: words, rescue } = t.value;
  const { epoch, person, install } = phone.settings.value;
  const held = phone.events.value;
  const pending = held.filter((event) => isPending(event, epoch));
  const waiting = pending.filter((event) => installOf(event) === install);
  const former = pending.length - waiting.length;
  const reserved = phone.reserved.value.length;
  const quarantined = held.filter((event) => !isPending(event, epoch) && event.receipt?.state === 'quarantined').length;
  const [oldest] = waiting;
  const isStuck = oldest !== undefined && phone.now.value - oldest.savedAt > longWaitMs;
  const hasUnsent = pending.length + reserved + phone.drafts.value.length > 0;
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
      {reserved > 0 && <Notice tone="alarm">{words.reserved(reserved)}</Notice>}
      {former > 0 && <Notice tone="calm">{words.former(former)}</Notice>}
      {isStuck && <Notice tone="alarm">{words.stuck}</Notice>}
      <div class="ways">
        {person && (
          <button
            type="button"
            class={waiting.length > 0 ? 'button primary' : 'button'}
            onClick={() => void phone.sendNow()}
          >
            {words.sendNow}
          </button>
        )}
        {hasUnsent && (
          <a class="button" href="/rescue">
            {rescue.link}
          </a>
        )}
      </div>
    </section>
  );
}
